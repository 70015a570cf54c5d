/**
 * The copy of a document that this browser keeps, so that one can work offline and reload.
 *
 * `y-indexeddb` opens it, reads it and keeps it short. The updates are written here, each in a transaction that is
 * committed at once: the package tells nobody when, or that not, and lets a page that goes away take the last letters
 * with it. Where the browser refuses (private windows, a full disk), the document still opens, and `copy` says so.
 */
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { all, observe, type Undo } from '../subscription.ts';
import { type Copy, Copying } from './copying.ts';

/** A browser that does not answer within this time is treated as one that refuses. Slow is not refusing: it is long. */
const OPEN_MS_MAX = 30_000;
/** Shortening the copy waits until nobody has written for so long. */
const TRIM_MS = 1000;

/** The package's names for where things lie, and the key of what is remembered. */
type Shelf = 'updates' | 'custom';
const BESIDE = 'wayboard';

/** What is remembered beside the document. */
export interface Remembered {
  readonly changes: number;
  readonly access: 'unknown' | 'write' | 'read';
}

export interface Store {
  readonly copy: Copy;
  readonly remembered: Remembered;
  /** Updates with this origin come from the store. */
  readonly origin: unknown;
  /** Told of every change of `copy`. */
  on(listener: () => void): Undo;
  remember(what: Remembered): void;
  close(): void;
}

/** What a document's copy is called in this browser. `host`: of the server. */
export function storeKey(host: string, name: string): string {
  return `wayboard ${host} ${name}`;
}

/** The copies of a document and of all that lies under it, as the desks of a board. */
export async function storesUnder(host: string, name: string): Promise<string[]> {
  const key = storeKey(host, name);
  try {
    const all = await indexedDB.databases();
    return all.flatMap(({ name: found }) =>
      found !== undefined && (found === key || found.startsWith(`${key}/`)) ? found : [],
    );
  } catch {
    // There are none, or nobody says which.
    return [];
  }
}

/** How many changes in a copy that is there the server has not got. */
export function changesIn(key: string): Promise<number> {
  return new Promise((resolve) => {
    const request = indexedDB.open(key);
    request.onerror = () => resolve(0);
    request.onsuccess = () => {
      const db = request.result;
      const done = (remembered: unknown): void => {
        db.close();
        resolve(readRemembered(remembered).changes);
      };
      try {
        const reading = db.transaction('custom').objectStore('custom').get(BESIDE);
        reading.onerror = () => done(null);
        reading.onsuccess = () => done(reading.result);
      } catch {
        // Not as the package makes them.
        done(null);
      }
    };
  });
}

/** Resolves when it is gone: where another tab has it open, that is when that is closed. */
export function deleteStore(key: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(key);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}

/** Reads the kept copy into `doc` and keeps it from now on. */
export async function openStore(key: string, doc: Y.Doc): Promise<Store> {
  if (!(await inTime(isAvailable()))) return IN_MEMORY;
  const persistence = new IndexeddbPersistence(key, doc);
  doc.off('update', persistence._storeUpdate);
  const opened = await inTime(persistence.whenSynced.then(() => true));
  const { db } = persistence;
  if (!opened || db === null) {
    void persistence.destroy();
    return IN_MEMORY;
  }
  return new KeptStore(persistence, db, await persistence.get(BESIDE).catch(() => null));
}

/** `false`: the browser has not answered. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), OPEN_MS_MAX);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

class KeptStore implements Store {
  readonly remembered: Remembered;
  readonly #persistence: IndexeddbPersistence;
  readonly #db: IDBDatabase;
  readonly #copying: Copying;
  readonly #stop: Undo;
  #trim: ReturnType<typeof setTimeout> | undefined;

  constructor(persistence: IndexeddbPersistence, db: IDBDatabase, remembered: unknown) {
    const { doc } = persistence;
    this.#persistence = persistence;
    this.#db = db;
    this.remembered = readRemembered(remembered);
    this.#copying = new Copying({
      write: (update) => put(db, 'updates', (shelf) => shelf.add(update)),
      whole: () => Y.encodeStateAsUpdate(doc),
    });
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (origin !== persistence) this.#add(update);
    };
    this.#stop = all(observe(doc, 'update', onUpdate), () => clearTimeout(this.#trim));
  }

  get copy(): Copy {
    return this.#copying.state;
  }

  get origin(): unknown {
    return this.#persistence;
  }

  on(listener: () => void): Undo {
    return this.#copying.on(listener);
  }

  remember(what: Remembered): void {
    // A number that is not kept is said wrong after a reload; the changes themselves are not lost with it.
    void put(this.#db, 'custom', (shelf) => shelf.put(JSON.stringify(what), BESIDE)).catch(() => undefined);
  }

  close(): void {
    this.#stop();
    void this.#persistence.destroy();
  }

  #add(update: Uint8Array): void {
    this.#copying.add(update);
    // The package counts what lies there when it reads and shortens it; what comes in between is counted here.
    this.#persistence._dbsize += 1;
    if (this.#persistence._dbsize < PREFERRED_TRIM_SIZE) return;
    clearTimeout(this.#trim);
    this.#trim = setTimeout(() => {
      void storeState(this.#persistence, false).catch(() => undefined);
    }, TRIM_MS);
  }
}

/** Resolves when the browser has written it. `commit`: it does so even if the page goes away at once. */
function put(db: IDBDatabase, name: Shelf, write: (shelf: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser has not written it'));
    write(transaction.objectStore(name));
    transaction.commit();
  });
}

const nothing = (): void => undefined;

const IN_MEMORY: Store = {
  copy: 'none',
  remembered: readRemembered(null),
  origin: {},
  on: () => nothing,
  remember: nothing,
  close: nothing,
};

function readRemembered(value: unknown): Remembered {
  let parsed: Partial<Record<keyof Remembered, unknown>> = {};
  try {
    if (typeof value === 'string') parsed = JSON.parse(value) as typeof parsed;
  } catch {
    // Written by a later version: as good as nothing.
  }
  return {
    changes: typeof parsed.changes === 'number' ? parsed.changes : 0,
    access: parsed.access === 'read' || parsed.access === 'write' ? parsed.access : 'unknown',
  };
}

function isAvailable(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('wayboard');
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
