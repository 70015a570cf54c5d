/** For tests: the documents of a visit and the copies in a browser, without a browser and a socket. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Status } from '../document/status.ts';
import type { Trust } from '../document/trust.ts';
import { Listeners, type Undo } from '../subscription.ts';

interface FakeSession {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly canWrite: boolean;
}

/** In place of `Documents`; the last one that was made is `last`. */
export class FakeDocuments {
  static last: FakeDocuments;
  readonly isOnline = true;
  readonly opened = new Map<string, FakeSession>();
  readonly token: () => string | null;
  readonly #listeners = new Listeners<void>();
  status: Status = { kind: 'saved' };
  retries = 0;
  isClosed = false;

  constructor(_origin: string, token: () => string | null) {
    this.token = token;
    FakeDocuments.last = this;
  }

  get trust(): Trust {
    return { status: this.status, parts: [] };
  }

  get(name: string): FakeSession | null {
    return this.opened.get(name) ?? null;
  }

  async open(_kind: string, name: string): Promise<FakeSession> {
    if (this.isClosed) throw new Error('opened after it was closed');
    const doc = new Y.Doc();
    const session = { doc, awareness: new Awareness(doc), canWrite: true };
    session.awareness.destroy();
    this.opened.set(name, session);
    return session;
  }

  shut(name: string): void {
    this.opened.delete(name);
  }

  shutAll(): void {
    this.opened.clear();
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  tell(status: Status): void {
    this.status = status;
    this.#listeners.tell();
  }

  retry(): void {
    this.retries++;
    if (this.status.kind === 'closed' || this.status.kind === 'denied') this.tell({ kind: 'saved' });
  }

  reconnect(): void {}

  rest(): void {}

  close(): void {
    this.isClosed = true;
  }
}

/** In place of `indexedDB`: copies by name, each with how many changes wait in it. */
export class FakeDatabases {
  readonly copies: Map<string, number>;

  constructor(copies: Readonly<Record<string, number>>) {
    this.copies = new Map(Object.entries(copies));
  }

  async databases(): Promise<{ name: string }[]> {
    return [...this.copies.keys()].map((name) => ({ name }));
  }

  open(name: string): object {
    const kept = answering(JSON.stringify({ changes: this.copies.get(name) ?? 0 }));
    const objectStore = (): object => ({ get: () => kept() });
    return answering({ close: () => undefined, transaction: () => ({ objectStore }) })();
  }

  deleteDatabase(name: string): object {
    this.copies.delete(name);
    return answering(undefined)();
  }
}

/** A request as IndexedDB has them. */
function answering(result: unknown): () => object {
  return () => {
    const request: { result: unknown; onsuccess: (() => void) | null } = { result, onsuccess: null };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
}
