/**
 * The documents of one visit, over one link: opening and closing them, and how all of them stand together.
 */
import { Link } from '../document/link.ts';
import { Session } from '../document/session.ts';
import type { Status } from '../document/status.ts';
import { type DocumentKind, type Trust, trustOf } from '../document/trust.ts';
import { Listeners, type Undo } from '../subscription.ts';

/** In which order their state is told. */
const KINDS: readonly DocumentKind[] = ['board', 'desk', 'workshop'];
const ONLINE: ReadonlySet<Status['kind']> = new Set(['saving', 'saved', 'viewing', 'refused']);

export class Documents {
  readonly #link: Link;
  readonly #token: () => string | null;
  /** By name. */
  readonly #sessions = new Map<string, { readonly kind: DocumentKind; readonly session: Session }>();
  readonly #listeners = new Listeners<void>();

  /** `origin` is the server's: `https://board.example.org`. */
  constructor(origin: string, token: () => string | null) {
    this.#link = new Link(socketOf(origin));
    this.#link.start();
    this.#token = token;
  }

  /** Resolves when this browser's copy is there; the server's comes when it comes. */
  async open(kind: DocumentKind, name: string): Promise<Session> {
    const session = new Session({
      link: this.#link,
      name,
      token: this.#token,
      isReader: kind === 'workshop',
      hasPresence: kind === 'board',
    });
    this.#sessions.set(name, { kind, session });
    session.onStatus(() => this.#listeners.tell());
    await session.open();
    return session;
  }

  shut(name: string): void {
    this.get(name)?.close();
    this.#sessions.delete(name);
    this.#listeners.tell();
  }

  shutAll(): void {
    for (const name of [...this.#sessions.keys()]) this.shut(name);
  }

  get(name: string): Session | null {
    return this.#sessions.get(name)?.session ?? null;
  }

  get trust(): Trust {
    return trustOf(
      KINDS.flatMap((document) => this.#of(document).map(({ status, copy }) => ({ document, status, copy }))),
    );
  }

  /** Whether the server answers: by the board's own connection. */
  get isOnline(): boolean {
    const kind = this.#of('board')[0]?.status.kind;
    return kind !== undefined && ONLINE.has(kind);
  }

  /** Told of every change of any status. */
  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  /** Opens again what the server has closed. */
  retry(): void {
    void this.#link.connect();
    for (const { session } of this.#sessions.values()) {
      const { kind } = session.status;
      if (kind === 'denied' || kind === 'closed') session.retry();
    }
  }

  reconnect(): void {
    this.#link.reconnect('asked to');
  }

  /** No more attempts: there is nothing to be had. `retry` begins anew. */
  rest(): void {
    this.#link.disconnect();
  }

  close(): void {
    for (const { session } of this.#sessions.values()) session.close();
    this.#sessions.clear();
    this.#link.close();
  }

  #of(wanted: DocumentKind): Session[] {
    return [...this.#sessions.values()].filter(({ kind }) => kind === wanted).map(({ session }) => session);
  }
}

function socketOf(origin: string): string {
  const url = new URL('/hocuspocus', origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
