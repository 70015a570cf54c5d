/**
 * A visit to a board: joining it, its three documents over one link, and who one is and what one may do, which can
 * change at any moment.
 *
 * A browser that has been here opens its own copy at once and joins again beside it: offline as well. The server is
 * asked what is the matter when it closes the board, since the documents themselves do not say. Where joining makes
 * somebody else of one, all is opened anew: drafts and ballots are of one person.
 */
import { keyOf, rememberKey } from '../browser/keys.ts';
import { type Trust, waitingOf } from '../document/trust.ts';
import type { OpenBoard } from '../open-board.ts';
import { type Me, rememberedMe, rememberMe } from '../people/identity.ts';
import { Api } from '../server/api.ts';
import { Problem } from '../server/problem.ts';
import { isSeatOf, rememberSeat, type Seat, seatOf, subjectOf } from '../server/seats.ts';
import { Listeners, listen, type Undo } from '../subscription.ts';
import type { Ui } from '../ui.ts';
import { ServerClock } from '../workshop/clock.ts';
import { BoardParts } from './board-parts.ts';
import { Documents } from './documents.ts';
import { deleteCopies, waitingFor } from './forget.ts';
import { type Ending, endingOf, type Visit, type VisitState } from './visit.ts';

/** A board that is closed again this soon after being let in again is closed for good. */
const REJOIN_MS_MIN = 10_000;
const AWAY_RETRY_MS = 5000;

export interface BoardVisitOptions {
  readonly origin: string;
  readonly board: string;
  /** Of a link. */
  readonly key: string | null;
  /** Of an application that knows its own people. */
  readonly token: string | null;
  readonly ui: Ui;
  /** The server has taken the key: it need not stay in the address. */
  readonly onJoined: () => void;
}

export class BoardVisit implements Visit {
  readonly #options: BoardVisitOptions;
  /** Of an application: a new one comes before the old one ends. */
  #token: string | null;
  readonly #clock = new ServerClock();
  readonly #api: Api;
  /** As one comes in: an application's token says more about somebody than the seat they had. */
  readonly #door: Api;
  readonly #documents: Documents;
  readonly #listeners = new Listeners<void>();
  readonly #undos: Undo[] = [];
  /** Used once: whoever is taken off the board does not come back by it unasked. */
  #key: string | null;
  #me: Me | null;
  #seat: Seat | null;
  #parts: BoardParts | null = null;
  #state: VisitState = { kind: 'joining' };
  #rejoinedAt = Number.NEGATIVE_INFINITY;
  /** The attempt that is under way. */
  #joining: object | null = null;
  #isClosed = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardVisitOptions) {
    this.#options = options;
    const { origin, board } = options;
    const seat = seatOf(board);
    this.#token = options.token;
    this.#key = options.key;
    this.#seat = isSeatOf(seat, this.#token) ? seat : null;
    // What this browser knows of is another user of the application, with another name.
    this.#me = this.#seat === null && seat?.user !== undefined ? null : rememberedMe();
    const token = (): string | null => this.#seat?.token ?? this.#token;
    this.#api = new Api({ origin, board, token, clock: this.#clock });
    this.#door = new Api({ origin, board, token: () => this.#token ?? token(), clock: this.#clock });
    this.#documents = new Documents(origin, token);
    this.#undos.push(
      this.#documents.on(() => this.#look()),
      listen(window, 'online', () => this.#state.kind === 'away' && this.start()),
    );
  }

  get state(): VisitState {
    return this.#state;
  }

  get trust(): Trust {
    return this.#documents.trust;
  }

  get me(): Me | null {
    return this.#parts?.me ?? this.#me;
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  start(): void {
    if (this.#isClosed) return;
    this.#wait(null);
    if (this.#seat !== null) {
      void this.#open(this.#seat);
      void this.#join();
    } else if (this.#key === null && this.#token === null) this.#end('no-link');
    else if (this.#me === null) this.#tell({ kind: 'asking' });
    else void this.#join();
  }

  async introduce(me: Me): Promise<void> {
    this.#me = me;
    rememberMe(me);
    if (this.#parts === null) await this.#join();
    else await this.#api.command('rename', { name: me.name, color: me.color });
  }

  retry(): void {
    this.#rejoinedAt = Number.NEGATIVE_INFINITY;
    if (this.#state.kind === 'open') this.#documents.reconnect();
    else {
      this.#tell({ kind: 'joining' });
      this.start();
    }
  }

  renew(token: string | null): void {
    const seat = this.#seat;
    this.#token = token;
    this.#joining = null;
    if (seat !== null && !isSeatOf(seat, token)) {
      this.#getUp();
      if (seat.user !== undefined) this.#me = null;
    }
    if (this.#state.kind === 'open') this.start();
    else this.retry();
  }

  close(): void {
    this.#isClosed = true;
    this.#joining = null;
    this.#wait(null);
    for (const undo of this.#undos) undo();
    this.#parts?.close();
    this.#parts = null;
    this.#documents.close();
  }

  /** Joins, for the first time or again. What comes of it is told by `#state`. */
  async #join({ isAfterEnd = false } = {}): Promise<void> {
    if (this.#joining !== null || this.#isClosed) return;
    const attempt = {};
    this.#joining = attempt;
    this.#wait(null);
    if (this.#seat === null) this.#tell({ kind: 'joining' });
    try {
      const seat = await this.#ask(this.#key);
      // Closed meanwhile, or tried with another token.
      if (this.#joining !== attempt) return;
      this.#key = null;
      if (isAfterEnd) this.#rejoinedAt = performance.now();
      await this.#sit(seat);
    } catch (problem) {
      if (this.#joining === attempt) this.#failed(problem);
    } finally {
      if (this.#joining === attempt) this.#joining = null;
    }
  }

  /**
   * A link that is void does not end what one has: then it is tried without. And who is not on the board any more, but
   * has a link that is good, comes again as somebody new.
   */
  async #ask(key: string | null): Promise<Seat> {
    if (this.#seat === null) return this.#askWith(key);
    if (key === null) return this.#askAgain();
    try {
      return await this.#askWith(key);
    } catch (problem) {
      if (!isRefusal(problem)) throw problem;
    }
    try {
      return await this.#askWith(null);
    } catch (problem) {
      if (!isRefusal(problem)) throw problem;
    }
    this.#getUp();
    return this.#askWith(key);
  }

  /** Whose token has ended is nobody to the server: then the link is good by which this browser came. */
  async #askAgain(): Promise<Seat> {
    try {
      return await this.#askWith(null);
    } catch (problem) {
      const kept = keyOf(this.#options.board)?.key ?? null;
      if (kept === null || !isRefusal(problem) || isTakenOff(problem)) throw problem;
      return this.#askWith(kept);
    }
  }

  async #askWith(key: string | null): Promise<Seat> {
    const { board, onJoined } = this.#options;
    const user = this.#token === null ? null : subjectOf(this.#token);
    const name = this.#seat?.name ?? this.#me?.name ?? '';
    const title = this.#parts?.title ?? this.#seat?.title ?? '';
    const joined = await this.#door.join(key, name, this.#me?.color);
    if (key !== null) rememberKey(board, { key, role: joined.role });
    if (!this.#isClosed) onJoined();
    const seat = { ...joined, board, name, title, lastOpened: Date.now() };
    return user === null ? seat : { ...seat, user };
  }

  #getUp(): void {
    this.#seat = null;
    this.#parts?.close();
    this.#parts = null;
    this.#documents.shutAll();
    this.#tell({ kind: 'joining' });
  }

  async #sit(seat: Seat): Promise<void> {
    if (this.#seat !== null && this.#seat.participant !== seat.participant) this.#getUp();
    this.#seat = seat;
    rememberSeat(seat);
    if (this.#parts === null) await this.#open(this.#seat);
    else this.#documents.retry();
    this.#look();
  }

  async #open(seat: Seat): Promise<void> {
    if (this.#parts !== null) {
      this.#documents.retry();
      return;
    }
    const parts = new BoardParts({
      seat,
      documents: this.#documents,
      api: this.#api,
      ui: this.#options.ui,
    });
    this.#parts = parts;
    await parts.open();
    // Closed meanwhile, or somebody else sits here.
    if (this.#parts !== parts) return;
    this.#undos.push(parts.on(() => this.#look()));
    this.#look();
  }

  /** Makes the state of what the documents and the workshop say. */
  #look(): void {
    const parts = this.#parts;
    const { status } = this.trust;
    if (parts === null || this.#state.kind === 'ended') {
      this.#listeners.tell();
      return;
    }
    if (status.kind === 'denied' || status.kind === 'closed') {
      this.#onClosed(Problem.ofEnd(status));
      return;
    }
    this.#provide(parts);
  }

  #provide(parts: BoardParts): void {
    const open = parts.provide();
    if (open === null) {
      this.#listeners.tell();
      return;
    }
    this.#remember(open);
    this.#tell(
      this.#state.kind === 'open' && this.#state.open === open ? this.#state : { kind: 'open', open },
    );
  }

  /** The server knows why: being let in again tells whether it was but a token that had ended. */
  #onClosed(problem: Problem): void {
    if (this.#joining !== null || this.#again !== undefined) return;
    const isSoon = performance.now() - this.#rejoinedAt < REJOIN_MS_MIN;
    if (isSoon) this.#end(endingOf(problem, 'removed'), problem);
    else void this.#join({ isAfterEnd: true });
  }

  #failed(problem: unknown): void {
    const parts = this.#parts;
    if (problem instanceof Problem && isFinal(problem, parts !== null)) {
      this.#end(endingOf(problem, parts === null ? 'bad-link' : 'removed'), problem);
      return;
    }
    if (parts === null) {
      this.#tell({ kind: 'away' });
      this.#wait(() => this.start());
      return;
    }
    // The link comes back by itself; what the server has closed is asked for again, and the copy is there meanwhile.
    this.#wait(() => this.#look());
    if (this.#state.kind !== 'open') this.#provide(parts);
  }

  /** What comes later, in place of what was to come. */
  #wait(then: (() => void) | null): void {
    clearTimeout(this.#again);
    this.#again = undefined;
    if (then === null) return;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      then();
    }, AWAY_RETRY_MS);
  }

  #end(why: Ending, problem: Problem | null = null): void {
    const waiting = waitingOf(this.trust.status);
    this.#wait(null);
    this.#documents.rest();
    if (problem !== null && isOver(problem)) void this.#clear();
    this.#tell({ kind: 'ended', why, problem, waiting });
  }

  /** Nothing stays in a browser that others use too, unless it is nowhere else. */
  async #clear(): Promise<void> {
    const { origin } = this.#options;
    const seat = this.#seat;
    if (seat === null || (await waitingFor(origin, seat.documents.board)) > 0) return;
    // Tried again meanwhile.
    if (this.#state.kind !== 'ended') return;
    this.#parts?.close();
    this.#parts = null;
    this.#documents.shutAll();
    await deleteCopies(origin, seat.documents.board);
  }

  /** For "my boards": as it is called now, and what one may do there. */
  #remember({ role, me, board }: OpenBoard): void {
    if (this.#seat === null) return;
    const title = board.meta.read().title;
    const { title: known, role: had, name } = this.#seat;
    if ((title === '' || title === known) && role === had && me.name === name) return;
    this.#seat = { ...this.#seat, title: title || (known ?? ''), role, name: me.name };
    rememberSeat(this.#seat);
  }

  #tell(state: VisitState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}

function isRefusal(problem: unknown): problem is Problem {
  return problem instanceof Problem && (problem.status === 401 || problem.status === 403);
}

/** On the roster, and then taken off it; whoever was never on it, or cannot prove it, is told something else. */
function isTakenOff(problem: Problem): boolean {
  return problem.code === 'not-joined';
}

/** There is no way back to what this browser has, not even by asking later. */
function isOver(problem: Problem): boolean {
  return isTakenOff(problem) || problem.type === 'not-found';
}

/** Whether asking again is of no use. Somebody with a copy of the board is told so only by what ends a visit. */
function isFinal({ status, isOffline }: Problem, hasCopy: boolean): boolean {
  if (status === 401 || status === 403 || status === 404) return true;
  return !hasCopy && !isOffline && status < 500 && status !== 408 && status !== 429;
}
