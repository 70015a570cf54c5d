/**
 * One document, opened: this browser's copy, its share of the connection to the server, and who else is there.
 *
 * Several documents go over one `Link`, which whoever opens them makes, starts and closes. A session knows nothing of
 * notes. It tells one `Status` (`status.ts` makes one of several) and whether one may write.
 */
import { HocuspocusProvider } from '@hocuspocus/provider';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { all, Listeners, observe, type Undo } from '../subscription.ts';
import type { Copy } from './copying.ts';
import type { Link } from './link.ts';
import { AT_START, asReader, type Facts, type Status, statusOf } from './status.ts';
import { openStore, type Store, storeKey } from './store.ts';

/** Local updates that follow each other this quickly are one change in the eyes of the person who makes them. */
const CHANGE_MS = 600;
/** A server that could not save is asked again after this time. */
const REFUSED_RETRY_MS = 5000;
/** Hocuspocus: the acknowledgement of one frame, 1 if it was applied and saved, 0 if refused. */
const SYNC_STATUS = 8;

export interface SessionOptions {
  readonly link: Link;
  readonly name: string;
  /** Asked at each handshake: joining again gives a new one. */
  readonly token: () => string | null;
  /** The server alone writes this document: only being able to read it is as it should be. */
  readonly isReader?: boolean;
  /** Whether others see in this document that one is here: on the board, and nowhere else. */
  readonly hasPresence?: boolean;
}

export class Session {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #token: () => string | null;
  readonly #link: Link;
  readonly #isReader: boolean;
  readonly #listeners = new Listeners<Status>();
  #provider: HocuspocusProvider | null = null;
  #store: Store | null = null;
  #facts: Facts = AT_START;
  #lastChange = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stop: Undo = () => undefined;
  #closed = false;

  constructor({ link, name, token, isReader = false, hasPresence = !isReader }: SessionOptions) {
    this.name = name;
    this.#link = link;
    this.#token = token;
    this.#isReader = isReader;
    if (!hasPresence) this.awareness.setLocalState(null);
  }

  /** Resolves when this browser's copy is there; the server's comes when it comes. */
  async open(): Promise<void> {
    const store = await openStore(storeKey(new URL(this.#link.url).host, this.name), this.doc);
    if (this.#closed) {
      store.close();
      return;
    }
    this.#store = store;
    store.on(() => this.#listeners.tell(this.status));
    this.#learn({ opened: true, ...store.remembered });
    this.#connect(store);
  }

  get status(): Status {
    const status = statusOf(this.#facts);
    return this.#isReader ? asReader(status) : status;
  }

  onStatus(listener: (status: Status) => void): Undo {
    return this.#listeners.add(listener);
  }

  /** Offline one may write: the changes merge later. */
  get canWrite(): boolean {
    return this.#facts.opened && this.#facts.access !== 'read' && this.#facts.ended === null;
  }

  /** Whether a reload would find what is in the document. */
  get copy(): Copy {
    return this.#store?.copy ?? 'written';
  }

  /** After "denied" or "closed", or out of impatience while offline. */
  retry(): void {
    this.#learn({ ended: null });
    if (this.#provider === null || this.#provider.isAttached) this.#link.reconnect('asked to');
    else this.#attach(this.#provider);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stop();
    this.#provider?.destroy();
    this.#store?.close();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #connect(store: Store): void {
    const onUpdate = (_update: Uint8Array, origin: unknown): void => {
      if (origin !== this.#provider && origin !== store.origin) this.#countChange();
    };
    // Before the provider listens: a change is counted before it is on its way. Else the status would pass through
    // "connecting" with each keystroke, and all that depends on being online would be drawn anew, twice.
    const uncount = observe(this.doc, 'update', onUpdate);
    const provider = new HocuspocusProvider({
      name: this.name,
      document: this.doc,
      awareness: this.awareness,
      token: () => this.#token() ?? '',
      websocketProvider: this.#link,
    });
    this.#provider = provider;
    this.#stop = all(uncount, ...this.#followProvider(provider));
    this.#attach(provider);
  }

  /** The link may be up already: then nobody tells so any more. */
  #attach(provider: HocuspocusProvider): void {
    const { status } = this.#link;
    if (status === 'connected') this.#learn({ link: 'up' });
    else if (status === 'connecting' && this.#facts.link === 'never') this.#learn({ link: 'trying' });
    provider.attach();
  }

  #followProvider(provider: HocuspocusProvider): Undo[] {
    type On<News> = (news: News) => void;
    const onStatus: On<{ status: string }> = ({ status }) => {
      if (status === 'connected') this.#learn({ link: 'up' });
      else if (status === 'disconnected') this.#learn({ link: 'lost', synced: false });
      else if (this.#facts.link === 'never') this.#learn({ link: 'trying' });
    };
    const onAccess: On<{ scope: string }> = ({ scope }) => {
      this.#learn({ access: scope === 'readonly' ? 'read' : 'write', ended: null });
    };
    const onDenied: On<{ reason: string }> = ({ reason }) => this.#end('denied', reason);
    const onSynced = (): void => this.#learn({ synced: true });
    const onUnacknowledged: On<{ number: number }> = ({ number }) => {
      if (number === 0 && provider.isAuthenticated)
        this.#learn({ unacknowledged: 0, changes: 0, refused: false });
      else this.#learn({ unacknowledged: number });
    };
    const onClose: On<{ event: { reason: string } }> = ({ event }) => {
      // The server has closed this document only; a closed socket is told by `status`. Why, it says in English:
      // `server/ends.ts` knows those words, and whoever wants to be certain asks over HTTP (`visit/`).
      if (this.#link.status === 'connected') this.#end('closed', event.reason);
    };
    const onMessage: On<{ message: FrameReader }> = ({ message }) => {
      message.readVarString();
      if (message.readVarUint() === SYNC_STATUS && message.readVarUint() === 0) this.#onRefused();
    };
    return [
      observe(provider, 'status', onStatus),
      observe(provider, 'authenticated', onAccess),
      observe(provider, 'authenticationFailed', onDenied),
      observe(provider, 'synced', onSynced),
      observe(provider, 'unsyncedChanges', onUnacknowledged),
      observe(provider, 'close', onClose),
      observe(provider, 'message', onMessage),
    ];
  }

  #countChange(): void {
    const now = Date.now();
    const isNew = now - this.#lastChange > CHANGE_MS || this.#facts.changes === 0;
    this.#lastChange = now;
    if (isNew) this.#learn({ changes: this.#facts.changes + 1 });
  }

  #onRefused(): void {
    if (this.#facts.access === 'read') return;
    this.#learn({ refused: true });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#link.reconnect('refused'), REFUSED_RETRY_MS);
  }

  /** The other documents of the link go on. */
  #end(kind: 'denied' | 'closed', reason: string): void {
    this.#learn({ ended: { kind, reason }, synced: false });
    this.#provider?.detach();
  }

  #learn(news: Partial<Facts>): void {
    const before = this.#facts;
    this.#facts = { ...before, ...news };
    const { changes, access } = this.#facts;
    if (before.opened && (changes !== before.changes || access !== before.access)) {
      this.#store?.remember({ changes, access });
    }
    this.#listeners.tell(this.status);
  }
}

interface FrameReader {
  readVarString(): string;
  readVarUint(): number;
}
