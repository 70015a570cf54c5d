/** For tests: the documents of a visit, without a browser and a socket. */
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
