/**
 * What an open board is made of, and how it changes: the role and the roster decide which documents are open, the lock
 * and the role whether one may write, the roster who one is, and the page for whom one acts.
 */
import { Board } from '../board/board.ts';
import type { OpenBoard } from '../open-board.ts';
import { isColor, type Me, rememberedMe, someone } from '../people/identity.ts';
import { MyPresence } from '../people/presence.ts';
import type { Api } from '../server/api.ts';
import { isAtLeast, type Role } from '../server/roles.ts';
import type { Seat } from '../server/seats.ts';
import { all, Listeners, type Undo } from '../subscription.ts';
import type { Ui } from '../ui.ts';
import type { Desk } from '../workshop/desk.ts';
import { Workshop } from '../workshop/workshop.ts';
import { Desks } from './desks.ts';
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
  readonly #desks: Desks;
  #workshop: Workshop | null = null;
  /** Of whoever one acts for; drafts of a seat that may not write on the board would never be revealed. */
  #desk: Desk | null = null;
  #draftDesk: Desk | null = null;
  #board: Board | null = null;
  #mine: MyPresence | null = null;
  #provided: OpenBoard | null = null;
  /** Until the roster says otherwise. */
  readonly #color = rememberedMe()?.color ?? someone().color;
  #stop: Undo = () => undefined;
  #isClosed = false;

  constructor(options: BoardPartsOptions) {
    this.#options = options;
    this.#desks = new Desks(options.seat, options.documents);
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
    const { seat, documents, ui } = this.#options;
    const [session, shared] = await Promise.all([
      documents.open('board', seat.documents.board),
      documents.open('workshop', seat.documents.workshop),
    ]);
    if (this.#isClosed) return;
    const workshop = new Workshop(shared.doc);
    this.#workshop = workshop;
    this.#mine = new MyPresence(session.awareness);
    this.#stop = all(
      workshop.on(() => void this.#follow(workshop)),
      ui.on(() => this.#act()),
    );
    await this.#desks.follow(workshop, this.role);
    if (this.#isClosed) return;
    this.#board = new Board(session.doc, () => seat.participant);
    this.#act();
    this.#listeners.tell();
  }

  /** What the elements are given: the same object until something of it changes. `null` while it is being opened. */
  provide(): OpenBoard | null {
    const { documents, api, ui, seat } = this.#options;
    const session = documents.get(seat.documents.board);
    if (session === null || this.#board === null || this.#workshop === null || this.#mine === null)
      return null;
    const { role } = this;
    const isLocked = this.#workshop.state().locked;
    const me = this.me;
    const before = this.#provided;
    const canWrite = isAtLeast(role, 'editor') && !isLocked && session.canWrite && this.#board.isReadable;
    this.#board.history.isOpen = canWrite;
    const open: OpenBoard = {
      id: seat.board,
      board: this.#board,
      workshop: this.#workshop,
      desk: this.#desk,
      draftDesk: this.#draftDesk,
      desks: this.#desks.all,
      api,
      awareness: session.awareness,
      mine: this.#mine,
      ui,
      me: before !== null && isSamePerson(before.me, me) ? before.me : me,
      role,
      canWrite,
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
    this.#desks.close();
    this.#workshop?.close();
  }

  async #follow(workshop: Workshop): Promise<void> {
    await this.#desks.follow(workshop, this.role);
    if (this.#isClosed) return;
    this.#act();
    this.#listeners.tell();
  }

  /** Ballots and drafts lie on the desk of whoever one acts for. */
  #act(): void {
    const { actsFor } = this.#options.ui.state;
    const role = actsFor === null ? null : this.#workshop?.participant(actsFor)?.role;
    const [desk, drafts] = [
      this.#desks.of(actsFor),
      this.#desks.of(isAtLeast(role ?? 'viewer', 'editor') ? actsFor : null),
    ];
    if (this.#board === null || (desk === this.#desk && drafts === this.#draftDesk)) return;
    this.#desk = desk;
    if (drafts !== this.#draftDesk) {
      this.#draftDesk = drafts;
      this.#board.notes.putDesk(
        drafts && { doc: drafts.doc, participant: drafts.participant, round: () => this.#round() },
      );
    }
    this.#listeners.tell();
  }

  #round(): { id: string; lanes: readonly string[] | null } | null {
    const round = this.#workshop?.state().private ?? null;
    return round?.on ? { id: round.id, lanes: round.lanes } : null;
  }
}

function isSamePerson(a: Me, b: Me): boolean {
  return a.id === b.id && a.name === b.name && a.color === b.color;
}
