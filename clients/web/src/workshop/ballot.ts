/**
 * One person's ballot as arithmetic: what a tap on a note would do, and what the choices came to in the end.
 *
 * Pure: votes, results and choices in, plain values out. The server counts by the same rules (`docs/board.md`, how
 * votes are counted); here they are only needed to show a voter where their dots are. Not here: writing a choice
 * (`desk.ts`), and checking that it was counted (`receipt.ts`).
 */
import type { Result, ResultRow, Vote } from './types.ts';

/** The head of the group that a note is in; notes in no group may be left out. */
export type Heads = ReadonlyMap<string, string>;

/** What choices count for: a note, or a group with all of its candidates. */
export interface Unit {
  readonly id: string;
  /** The candidate that shows the unit's dots: the head of the group, if it is a candidate. */
  readonly face: string;
  /** Its candidates. */
  readonly members: readonly string[];
  /** How many of my choices are for it. More than `perItem` of them count nothing. */
  readonly mine: number;
  /** Votes of everybody so far, where the vote shows them. */
  readonly running: number | null;
}

/** My choices that count nothing as things are, by what became of their notes. */
export interface Wasted {
  /** Notes in the trash, each as often as I chose it. */
  readonly deleted: readonly string[];
  /** Notes whose choices are beyond `perItem`, because they were grouped since. */
  readonly cap: readonly string[];
}

/** My ballot in an open vote. */
export interface Sheet {
  /** By candidate. */
  readonly units: ReadonlyMap<string, Unit>;
  /** My choices by note, whatever became of it. */
  readonly choices: ReadonlyMap<string, number>;
  readonly left: number;
  readonly wasted: Wasted;
}

/** What a tap on a note comes to. */
export type Tap =
  | { readonly kind: 'choose'; readonly note: string }
  | { readonly kind: 'take-back'; readonly note: string }
  | { readonly kind: 'refused'; readonly why: 'no-candidate' | 'none-left' | 'cap' | 'nothing-to-take' };

interface Board {
  readonly heads: Heads;
  /** Whether the note is on the board and not in the trash. */
  isLive(note: string): boolean;
}

/** The ballot as it is now. `slots` are those of the desk. */
export function sheetOf(vote: Vote, slots: readonly (string | null)[], board: Board): Sheet {
  const chosen = slots.slice(0, vote.n).filter((note) => note !== null);
  const choices = countEach(chosen);
  const units = new Map<string, Unit>();
  for (const [id, members] of membersOf(vote, board.heads)) {
    const mine = sum(members, (note) => (board.isLive(note) ? (choices.get(note) ?? 0) : 0));
    const running = vote.running === null ? null : (vote.running[id] ?? 0);
    const unit = { id, face: faceOf(id, members, board), members, mine, running };
    for (const member of members) units.set(member, unit);
  }
  const deleted = chosen.filter((note) => units.has(note) && !board.isLive(note));
  const cap = [...new Set(units.values())].flatMap(({ members, mine }) =>
    mine > vote.perItem
      ? chosen.filter((note) => members.includes(note) && board.isLive(note)).slice(vote.perItem)
      : [],
  );
  return { units, choices, left: Math.max(0, vote.n - chosen.length), wasted: { deleted, cap } };
}

/**
 * What a tap on `note` does: where one choice is the most, it gives and takes back in turn; where there may be more,
 * it only gives, and taking back is asked for (`back`).
 */
export function tap(sheet: Sheet, vote: Vote, note: string, back = false): Tap {
  const unit = sheet.units.get(note);
  if (unit === undefined) return { kind: 'refused', why: 'no-candidate' };
  const isSpent = unit.mine >= vote.perItem;
  if (back || (vote.perItem === 1 && isSpent)) {
    const held = chosenOf(sheet, unit, note);
    return held === null ? { kind: 'refused', why: 'nothing-to-take' } : { kind: 'take-back', note: held };
  }
  if (isSpent) return { kind: 'refused', why: 'cap' };
  return sheet.left === 0 ? { kind: 'refused', why: 'none-left' } : { kind: 'choose', note };
}

/** What my choices came to, once the vote is counted. */
export interface CameTo {
  /** The units that counted, one entry for each choice, sorted: what a receipt is made of. */
  readonly counted: readonly string[];
  /** How many were for each row, whether they counted or not. */
  readonly byRow: ReadonlyMap<string, number>;
  readonly deleted: number;
  readonly cap: number;
}

/** The order of the choices makes no difference: each unit takes so many, whichever they are. */
export function cameTo(
  choices: readonly (string | null)[],
  result: Pick<Result, 'rows'>,
  perItem: number,
): CameTo {
  const counted: string[] = [];
  const rows: string[] = [];
  let deleted = 0;
  let cap = 0;
  for (const note of choices) {
    const row = note === null ? null : rowOf(result, note);
    if (row === null) continue;
    rows.push(row.id);
    if (row.deleted) deleted += 1;
    else if (counted.filter((unit) => unit === row.id).length >= perItem) cap += 1;
    else counted.push(row.id);
  }
  return { counted: counted.sort(byBytes), byRow: countEach(rows), deleted, cap };
}

/** The row that a choice of `note` counts for. */
export function rowOf(result: Pick<Result, 'rows'>, note: string): ResultRow | null {
  return result.rows.find(({ members }) => members.includes(note)) ?? null;
}

/** Whether others have as many votes. */
export function isShared(result: Result, row: ResultRow): boolean {
  return result.rows.some(({ id, rank }) => rank === row.rank && id !== row.id);
}

/** The rows that `top` or `ranks` of `vote-actions` would take: deleted ones and those without votes are no winners. */
export function winners(result: Result, by: { top: number } | { ranks: number }): ResultRow[] {
  const able = result.rows.filter(({ votes, deleted }) => votes > 0 && !deleted);
  return 'top' in by ? able.slice(0, by.top) : able.filter(({ rank }) => rank <= by.ranks);
}

/** Ids are ASCII, so the order of code units is that of bytes. Never by locale. */
export function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function membersOf(vote: Vote, heads: Heads): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const { id } of vote.candidates) {
    const unit = vote.unit === 'group' ? (heads.get(id) ?? id) : id;
    const members = units.get(unit);
    if (members === undefined) units.set(unit, [id]);
    else members.push(id);
  }
  return units;
}

function faceOf(unit: string, members: readonly string[], board: Board): string {
  if (members.includes(unit)) return unit;
  return members.find((note) => board.isLive(note)) ?? members[0] ?? unit;
}

/** The choice that taking back on `note` takes: its own, else another one of its group. */
function chosenOf(sheet: Sheet, unit: Unit, note: string): string | null {
  return [note, ...unit.members].find((one) => (sheet.choices.get(one) ?? 0) > 0) ?? null;
}

export function countEach<T>(ids: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
