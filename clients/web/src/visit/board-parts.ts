/**
 * What an open board is made of, and how it changes: the role decides which documents are open, the lock and the role
 * whether one may write, the roster who one is.
 */
import { Board } from '../board/board.ts';
import type { Session } from '../document/session.ts';
import type { OpenBoard } from '../open-board.ts';
import { isColor, type Me, rememberedMe, someone } from '../people/identity.ts';
import { MyPresence } from '../people/presence.ts';
import type { Api } from '../server/api.ts';
import { isAtLeast, type Role } from '../server/roles.ts';
import type { Seat } from '../server/seats.ts';
import { Listeners, type Undo } from '../subscription.ts';
import type { Ui } from '../ui.ts';
import { Desk } from '../workshop/desk.ts';
import { Workshop } from '../workshop/workshop.ts';
import { isSame } from './document-visit.ts';
import type { Documents } from './documents.ts';

export interface BoardPartsOptions {
  readonly seat: Seat;
  readonly documents: Documents;
  readonly api: Api;
  readonly ui: Ui;
}

export class BoardParts {
  readonly #options: BoardPartsOptions;
  readonly #listeners = new Listeners<void>();
  #workshop: Workshop | null = null;
  #desk: Desk | null = null;
  #board: Board | null = null;
  #mine: MyPresence | null = null;
  #provided: OpenBoard | null = null;
  /** Until the roster says otherwise. */
  readonly #color = rememberedMe()?.color ?? someone().color;
  #stop: Undo = () => undefined;
  #isClosed = false;

  constructor(options: BoardPartsOptions) {
    this.#options = options;
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  get me(): Me {
    const { seat } = this.#options;
    const known = this.#workshop?.mine(seat.participant);
    const color = known?.color ?? '';
    return {
      id: seat.participant,
      name: known?.name || seat.name,
      color: isColor(color) ? color : this.#color,
    };
  }

  get role(): Role {
    const { seat } = this.#options;
    return this.#workshop?.mine(seat.participant)?.role ?? seat.role;
  }

  get title(): string {
    return this.#board?.meta.read().title ?? '';
  }

  async open(): Promise<void> {
    const { seat, documents } = this.#options;
    const [board, workshop] = await Promise.all([
      documents.open('board', seat.documents.board),
      documents.open('workshop', seat.documents.workshop),
    ]);
    if (this.#isClosed) return;
    this.#workshop = new Workshop(workshop.doc);
    this.#mine = new MyPresence(board.awareness);
    this.#stop = this.#workshop.on(() => void this.#follow(board));
    await this.#follow(board);
  }

  /** What the elements are given: the same object until something of it changes. `null` while it is being opened. */
  provide(): OpenBoard | null {
    const { documents, api, ui, seat } = this.#options;
    const session = documents.get('board');
    if (session === null || this.#board === null || this.#workshop === null || this.#mine === null)
      return null;
    const { role } = this;
    const isLocked = this.#workshop.state().locked;
    const me = this.me;
    const before = this.#provided;
    const open: OpenBoard = {
      id: seat.board,
      board: this.#board,
      workshop: this.#workshop,
      desk: this.#desk,
      api,
      awareness: session.awareness,
      mine: this.#mine,
      ui,
      me: before !== null && isSamePerson(before.me, me) ? before.me : me,
      role,
      canWrite: isAtLeast(role, 'editor') && !isLocked && session.canWrite && this.#board.isReadable,
      isOnline: documents.isOnline,
    };
    if (before === null || !isSame(before, open)) {
      this.#provided = open;
      if (before?.me !== open.me) this.#mine.introduce(open.me);
    }
    return this.#provided;
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
    this.#board?.close();
    this.#mine?.leave();
    this.#desk?.close();
    this.#workshop?.close();
  }

  /** Opens the desk for those who have one, and shuts it for those who have it no more. */
  async #follow(session: Session): Promise<void> {
    const { documents, seat } = this.#options;
    const hasDesk = this.role !== 'viewer';
    const isOpen = documents.get('desk') !== null;
    if (hasDesk && !isOpen) {
      const desk = await documents.open('desk', seat.documents.desk ?? deskName(seat));
      if (this.#isClosed) return;
      this.#desk = new Desk({ doc: desk.doc, participant: seat.participant });
      this.#makeBoard(session);
    } else if (!hasDesk && isOpen) {
      this.#desk?.close();
      this.#desk = null;
      documents.shut('desk');
      this.#makeBoard(session);
    } else if (this.#board === null && !hasDesk) this.#makeBoard(session);
    this.#listeners.tell();
  }

  /** Drafts lie on the desk: with another desk it is another board. */
  #makeBoard({ doc }: Session): void {
    const { seat, documents } = this.#options;
    const desk = documents.get('desk');
    this.#board?.close();
    const drafts = desk === null ? null : { doc: desk.doc, round: () => this.#round() };
    this.#board = new Board(doc, () => seat.participant, drafts);
  }

  #round(): { id: string; lanes: readonly string[] | null } | null {
    const round = this.#workshop?.state().private ?? null;
    return round?.on ? { id: round.id, lanes: round.lanes } : null;
  }
}

function isSamePerson(a: Me, b: Me): boolean {
  return a.id === b.id && a.name === b.name && a.color === b.color;
}

/** As `docs/board.md` names it, for those who came as viewers. */
function deskName({ documents, participant }: Seat): string {
  return `${documents.board}/desks/${participant}`;
}
