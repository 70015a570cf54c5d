/** A visit to a free document (`/n/<name>`): notes and people, no workshop, no roles but what the token allows. */
import { Board } from '../board/board.ts';
import type { Status } from '../document/status.ts';
import type { Trust } from '../document/trust.ts';
import type { OpenBoard } from '../open-board.ts';
import { type Me, rememberedMe, rememberMe } from '../people/identity.ts';
import { MyPresence } from '../people/presence.ts';
import { Api } from '../server/api.ts';
import { Problem } from '../server/problem.ts';
import { Listeners, type Undo } from '../subscription.ts';
import type { Ui } from '../ui.ts';
import { Documents } from './documents.ts';
import { endingOf, type Visit, type VisitState } from './visit.ts';

/** The same each time: what is provided is compared. */
const NONE: OpenBoard['desks'] = [];

export interface DocumentVisitOptions {
  readonly origin: string;
  readonly name: string;
  readonly token: string | null;
  readonly ui: Ui;
}

export class DocumentVisit implements Visit {
  readonly #options: DocumentVisitOptions;
  readonly #documents: Documents;
  #token: string | null;
  readonly #listeners = new Listeners<void>();
  #me: Me | null = rememberedMe();
  #parts: { readonly board: Board; readonly mine: MyPresence } | null = null;
  #state: VisitState = { kind: 'joining' };
  #isEnding = false;

  constructor(options: DocumentVisitOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#documents = new Documents(options.origin, () => this.#token);
    this.#documents.on(() => this.#provide());
  }

  get state(): VisitState {
    return this.#state;
  }

  get trust(): Trust {
    return this.#documents.trust;
  }

  get me(): Me | null {
    return this.#me;
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  start(): void {
    if (this.#me === null) this.#tell({ kind: 'asking' });
    else void this.#open();
  }

  async introduce(me: Me): Promise<void> {
    const isFirst = this.#me === null;
    this.#me = me;
    rememberMe(me);
    this.#parts?.mine.introduce(me);
    if (isFirst) await this.#open();
    else this.#provide();
  }

  retry(): void {
    if (this.#state.kind === 'ended') this.#documents.retry();
    else this.#documents.reconnect();
  }

  renew(token: string | null): void {
    this.#token = token;
    this.retry();
  }

  close(): void {
    this.#parts?.board.close();
    this.#parts?.mine.leave();
    this.#parts = null;
    this.#documents.close();
  }

  async #open(): Promise<void> {
    this.#tell({ kind: 'joining' });
    const session = await this.#documents.open('board', this.#options.name);
    if (this.#me === null || this.#documents.get(this.#options.name) !== session) return;
    const mine = new MyPresence(session.awareness);
    mine.introduce(this.#me);
    this.#parts = { board: new Board(session.doc, () => this.#me?.id ?? ''), mine };
    this.#provide();
  }

  #provide(): void {
    const session = this.#documents.get(this.#options.name);
    const { status } = this.trust;
    if (this.#parts === null || this.#me === null || session === null) {
      this.#listeners.tell();
      return;
    }
    if (status.kind === 'denied' || status.kind === 'closed') {
      if (!this.#isEnding) void this.#end(status);
      this.#listeners.tell();
      return;
    }
    this.#isEnding = false;
    const { board } = this.#parts;
    board.history.isOpen = session.canWrite && board.isReadable;
    const open: OpenBoard = {
      id: null,
      ...this.#parts,
      workshop: null,
      desk: null,
      draftDesk: null,
      desks: NONE,
      api: null,
      awareness: session.awareness,
      ui: this.#options.ui,
      me: this.#me,
      role: session.canWrite ? 'editor' : 'viewer',
      canWrite: board.history.isOpen,
      isOnline: this.#documents.isOnline,
    };
    this.#tell(
      this.#state.kind === 'open' && isSame(this.#state.open, open) ? this.#state : { kind: 'open', open },
    );
  }

  /** Where the reason says nothing to us, the server is asked whether the document is still there, and still ours. */
  async #end(status: Status & { kind: 'denied' | 'closed' }): Promise<void> {
    this.#isEnding = true;
    this.#documents.rest();
    const { origin, name } = this.#options;
    const closed = Problem.ofEnd(status);
    let problem = closed;
    if (closed.type === 'closed') {
      this.#tell({ kind: 'joining' });
      problem = await Api.readDocument(origin, name, this.#token).then(
        () => closed,
        (error: unknown) => (error instanceof Problem && !error.isOffline ? error : closed),
      );
    }
    // Tried again meanwhile.
    if (!this.#isEnding) return;
    const refused = this.#token === null ? 'no-link' : 'bad-link';
    const refusal = problem.type === 'expired' ? 'expired' : refused;
    this.#tell({ kind: 'ended', why: endingOf(problem, refusal), problem, waiting: status.waiting });
  }

  #tell(state: VisitState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}

/** Whether nothing that is provided has changed: most news is about the status. */
export function isSame(a: OpenBoard, b: OpenBoard): boolean {
  return (Object.keys(a) as (keyof OpenBoard)[]).every((key) => Object.is(a[key], b[key]));
}
