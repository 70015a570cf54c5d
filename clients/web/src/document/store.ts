/**
 * The copy of a document that this browser keeps, so that one can work offline and reload.
 *
 * Where the browser refuses (private windows, a full disk), the document still opens, in memory only, and says so.
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A browser that does not answer within this time is treated as one that refuses. Slow is not refusing: it is long. */
const OPEN_MS_MAX = 30_000;

/** What is remembered beside the document. */
export interface Remembered {
  readonly changes: number;
  readonly access: 'unknown' | 'write' | 'read';
}

export interface Store {
  readonly kept: boolean;
  readonly remembered: Remembered;
  /** Updates with this origin come from the store. */
  readonly origin: unknown;
  remember(what: Remembered): void;
  close(): void;
}

/** Reads the kept copy into `doc` and keeps it from now on. */
export async function openStore(key: string, doc: Y.Doc): Promise<Store> {
  if (!(await isAvailable())) return inMemory();
  const persistence = new IndexeddbPersistence(key, doc);
  const opened = await Promise.race([
    persistence.whenSynced.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), OPEN_MS_MAX)),
  ]);
  if (!opened) {
    void persistence.destroy();
    return inMemory();
  }
  const remembered = readRemembered(await persistence.get('wayboard'));
  return {
    kept: true,
    remembered,
    origin: persistence,
    remember: (what) => void persistence.set('wayboard', JSON.stringify(what)).catch(() => undefined),
    close: () => void persistence.destroy(),
  };
}

function inMemory(): Store {
  const nothing = (): void => undefined;
  return { kept: false, remembered: readRemembered(null), origin: {}, remember: nothing, close: nothing };
}

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
