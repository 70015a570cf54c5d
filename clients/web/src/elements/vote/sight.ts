/**
 * What votes look like from this tab: the vote to cast in, the ballot of whoever I act for, the result on the notes, and a mark for each.
 *
 * One for each open board, worked out once for all marks: with a thousand notes, a mark is told only when it looks
 * different. What is shown goes by the pure parts (`workshop/ballot.ts`, `workshop/marks.ts`).
 */
import { seatNameOf } from '../../acting.ts';
import type { OpenBoard } from '../../open-board.ts';
import { Listeners, type Undo } from '../../subscription.ts';
import { cameTo, type Sheet, sheetOf, type Tap, tap } from '../../workshop/ballot.ts';
import {
  asideMark,
  ballotMark,
  currentResult,
  currentVote,
  headsOf,
  type Mark,
  type ResultMark,
  resultMarks,
  resultOf,
} from '../../workshop/marks.ts';
import type { Result, Vote } from '../../workshop/types.ts';
import { saidFor, tapWords, whyNotWords } from './vote-words.ts';

/** Why one cannot vote. */
export type WhyNot = 'viewer' | 'no-right';

/** Something to say after a tap: quietly, or to the eyes as well. */
export interface Remark {
  readonly text: string;
  readonly isRefusal: boolean;
}

const sights = new WeakMap<OpenBoard['ui'], VoteSight>();

export class VoteSight {
  #open: OpenBoard;
  #undos: Undo[] = [];
  #vote: Vote | null = null;
  #sheet: Sheet | null = null;
  #result: Result | null = null;
  #resultMarks: ReadonlyMap<string, ResultMark> = new Map();
  /** The result that somebody asked for, and those that were put away. */
  #asked: string | null = null;
  readonly #away = new Set<string>();
  #wanted: string | null = null;
  readonly #wants = new Listeners<void>();
  readonly #changes = new Listeners<void>();
  readonly #remarks = new Listeners<Remark>();
  readonly #marks = new Map<string, { drawn: string; redraws: Set<() => void> }>();

  /** The one of an open board; it follows `open`, should its desk or its workshop have been replaced. */
  static of(open: OpenBoard): VoteSight {
    const sight = sights.get(open.ui) ?? new VoteSight(open);
    sights.set(open.ui, sight);
    sight.#adopt(open);
    return sight;
  }

  private constructor(open: OpenBoard) {
    this.#open = open;
  }

  /** The open vote that a tap casts a choice in. */
  get vote(): Vote | null {
    return this.#vote;
  }

  /** My ballot in it; without a desk, an empty one. */
  get sheet(): Sheet | null {
    return this.#sheet;
  }

  /** The result that is on the notes, while no vote is open. */
  get result(): Result | null {
    return this.#result;
  }

  get whyNot(): WhyNot | null {
    const { desk, role, workshop } = this.#open;
    if (desk === null || role === 'viewer') return 'viewer';
    return workshop?.participant(desk.participant)?.canVote === false ? 'no-right' : null;
  }

  /** The seat that the ballot is of; `null` if it is my own. */
  get seatName(): string | null {
    return seatNameOf(this.#open, this.#open.desk);
  }

  on(listener: () => void): Undo {
    return this.#changes.add(listener);
  }

  onRemark(listener: (remark: Remark) => void): Undo {
    return this.#remarks.add(listener);
  }

  mark(note: string): Mark | null {
    if (this.#vote === null || this.#sheet === null) return this.#resultMarks.get(note) ?? null;
    const ballot = ballotMark(this.#sheet, this.#vote, note);
    if (ballot !== null) return ballot;
    const read = this.#open.board.notes.read(note);
    return read === null ? null : asideMark(this.#vote, read);
  }

  /** Tells when this note's mark has changed. */
  onMark(note: string, redraw: () => void): Undo {
    const followed = this.#marks.get(note) ?? { drawn: this.#drawn(note), redraws: new Set() };
    this.#marks.set(note, followed);
    followed.redraws.add(redraw);
    return () => {
      followed.redraws.delete(redraw);
      if (followed.redraws.size === 0) this.#marks.delete(note);
    };
  }

  /** Gives a dot or takes one back, and says what came of it. */
  tap(note: string, back = false): Tap | null {
    const { whyNot } = this;
    const [vote, sheet, { desk }] = [this.#vote, this.#sheet, this.#open];
    if (vote === null || sheet === null) return null;
    if (whyNot !== null || desk === null) {
      this.#remarks.tell({ text: whyNotWords(whyNot ?? 'viewer', this.seatName), isRefusal: true });
      return null;
    }
    const tapped = tap(sheet, vote, note, back);
    const text = saidFor(this.seatName, tapWords(tapped, vote, sheet, this.mark(note)));
    if (tapped.kind === 'choose') desk.choose(vote, tapped.note);
    if (tapped.kind === 'take-back') desk.takeBack(vote, tapped.note);
    this.#remarks.tell({ text, isRefusal: tapped.kind === 'refused' });
    return tapped;
  }

  /** Takes back a choice whose note is in the trash. */
  takeBack(note: string): void {
    if (this.#vote !== null) this.#open.desk?.takeBack(this.#vote, note);
  }

  /** Somebody wants to read what a vote came to: the panel asks once, when it opens, and listens after that. */
  want(vote: string): void {
    this.#wanted = vote;
    const result = resultOf(this.#open.workshop?.results() ?? [], vote);
    if (result !== null) this.show(result.id);
    this.#wants.tell();
  }

  takeWanted(): string | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  onWanted(listener: () => void): Undo {
    return this.#wants.add(listener);
  }

  /** Puts a result onto the notes. */
  show(result: string): void {
    this.#asked = result;
    this.#away.delete(result);
    this.#refresh();
  }

  /** Takes it off the notes again. */
  putAway(): void {
    if (this.#result !== null) this.#away.add(this.#result.id);
    this.#asked = null;
    this.#refresh();
  }

  #adopt(open: OpenBoard): void {
    const { board, desk, ui, workshop } = this.#open;
    const isSame = board === open.board && desk === open.desk && workshop === open.workshop && ui === open.ui;
    this.#open = open;
    if (isSame && this.#undos.length > 0) return;
    for (const undo of this.#undos.splice(0)) undo();
    const refresh = (): void => this.#refresh();
    if (open.workshop !== null) this.#undos.push(open.workshop.on(refresh));
    if (open.desk !== null) this.#undos.push(open.desk.on(refresh));
    this.#undos.push(
      open.board.notes.onIds(refresh),
      open.board.notes.onAny(() => {
        // Somebody may have grouped notes.
        if (this.#vote?.unit === 'group') this.#refresh();
      }),
      open.ui.on(({ vote }) => {
        if (vote !== (this.#vote?.id ?? null)) this.#refresh();
      }),
    );
    this.#refresh();
  }

  #refresh(): void {
    const { board, desk, ui, workshop } = this.#open;
    if (workshop === null) return;
    const live = new Set(board.notes.ids());
    const isLive = (note: string): boolean => live.has(note);
    const vote = currentVote(workshop.votes(), ui.state.vote);
    this.#vote = vote;
    if (vote === null) {
      this.#sheet = null;
      this.#result = this.#shownResult();
    } else {
      const slots = desk?.choices(vote) ?? [];
      this.#sheet = sheetOf(vote, slots, { heads: headsOf(board.notes.groups()), isLive });
      this.#result = null;
      // The next result is news again.
      this.#asked = null;
    }
    this.#resultMarks = this.#marksOf(this.#result, isLive);
    this.#redraw();
    if ((vote?.id ?? null) !== ui.state.vote) ui.set({ vote: vote?.id ?? null });
    this.#changes.tell();
  }

  #shownResult(): Result | null {
    const { api, workshop } = this.#open;
    if (workshop === null) return null;
    const asked = workshop.results().find(({ id }) => id === this.#asked);
    if (asked !== undefined) return asked;
    const newest = currentResult(workshop.votes(), workshop.results(), api?.clock.now() ?? Date.now());
    return newest === null || this.#away.has(newest.id) ? null : newest;
  }

  #marksOf(result: Result | null, isLive: (note: string) => boolean): ReadonlyMap<string, ResultMark> {
    if (result === null) return new Map();
    const vote = this.#open.workshop?.vote(result.vote) ?? null;
    const mine = this.#open.desk?.remembered(result.vote) ?? [];
    return resultMarks(result, cameTo(mine, result, vote?.perItem ?? 1), isLive);
  }

  #redraw(): void {
    for (const [note, followed] of this.#marks) {
      const drawn = this.#drawn(note);
      if (drawn === followed.drawn) continue;
      followed.drawn = drawn;
      for (const redraw of followed.redraws) redraw();
    }
  }

  /** How a mark looks, to tell when it looks different. Why a note is none of the vote's is not read each time. */
  #drawn(note: string): string {
    if (this.#vote === null || this.#sheet === null)
      return JSON.stringify(this.#resultMarks.get(note) ?? null);
    const ballot = ballotMark(this.#sheet, this.#vote, note);
    return ballot === null
      ? `aside ${this.#vote.id}`
      : `${this.whyNot} ${this.seatName} ${JSON.stringify(ballot)}`;
  }
}
