/**
 * What each note shows of a vote: the dots on it while the vote is open, its rank once it is counted.
 *
 * Pure. Drawn by `elements/vote/vote-mark.ts`, and by whoever lists notes without a canvas.
 */
import { type CameTo, countEach, type Heads, type Sheet } from './ballot.ts';
import type { Result, ResultRow, Vote } from './types.ts';

/** How long a result is on the notes by itself: for the rest of the workshop, not whenever the board is opened. */
const SHOWN_MS = 8 * 3_600_000;

/** On a note that can be voted for. */
export interface BallotMark {
  readonly kind: 'ballot';
  readonly mine: number;
  /** The most that this ballot can give it. */
  readonly most: number;
  /** Votes of everybody so far, if the vote shows them. */
  readonly running: number | null;
  /** Its group's dots are shown on another note. */
  readonly isMember: boolean;
  readonly hasNoneLeft: boolean;
}

/** On a note that an open vote is not about. */
export interface AsideMark {
  readonly kind: 'aside';
  /** `draft`: it is on my desk; `later`: it was written when the vote was open already; `scope`: the vote is about others. */
  readonly why: 'draft' | 'later' | 'scope';
}

/** On a note that was voted about. */
export interface ResultMark {
  readonly kind: 'result';
  readonly rank: number;
  /** Others have the same rank. */
  readonly isShared: boolean;
  readonly votes: number;
  readonly mine: number;
  readonly isMember: boolean;
}

export type Mark = BallotMark | AsideMark | ResultMark;

export function ballotMark(sheet: Sheet, vote: Vote, note: string): BallotMark | null {
  const unit = sheet.units.get(note);
  if (unit === undefined) return null;
  return {
    kind: 'ballot',
    mine: Math.min(unit.mine, vote.perItem),
    most: vote.perItem,
    running: unit.running,
    isMember: unit.face !== note,
    hasNoneLeft: sheet.left === 0,
  };
}

/** Why a note that is no candidate is none. */
export function asideMark(vote: Vote, note: { at: number; draft: boolean }): AsideMark {
  if (note.draft) return { kind: 'aside', why: 'draft' };
  const isLater = vote.opensAt !== null && note.at > vote.opensAt;
  return { kind: 'aside', why: isLater ? 'later' : 'scope' };
}

/** The marks of a result by note. Votes are on one note of each row, its members point to it. */
export function resultMarks(
  result: Result,
  mine: CameTo | null,
  isLive: (note: string) => boolean,
): Map<string, ResultMark> {
  const marks = new Map<string, ResultMark>();
  const sharers = countEach(result.rows.map(({ rank }) => rank));
  for (const row of result.rows) {
    const face = faceOf(row, isLive);
    const mark = {
      kind: 'result' as const,
      rank: row.rank,
      isShared: (sharers.get(row.rank) ?? 0) > 1,
      votes: row.votes,
      mine: mine?.byRow.get(row.id) ?? 0,
    };
    for (const member of new Set([face, ...row.members]))
      marks.set(member, { ...mark, isMember: member !== face });
  }
  return marks;
}

/** The note of a row that stands for it: the head of the group, else the first that is still there. */
export function faceOf(row: ResultRow, isLive: (note: string) => boolean): string {
  if (isLive(row.id)) return row.id;
  return row.members.find(isLive) ?? row.id;
}

/** The vote to cast in: the one that it was, while it is open, else the newest that is. `votes`: the newest first. */
export function currentVote(votes: readonly Vote[], current: string | null): Vote | null {
  const open = votes.filter(({ state }) => state === 'open');
  return open.find(({ id }) => id === current) ?? open[0] ?? null;
}

/** The result that notes show unless somebody asks for another one or none. */
export function currentResult(
  votes: readonly Vote[],
  results: readonly Result[],
  now: number,
): Result | null {
  const closed = votes
    .filter(({ state, closedAt }) => state === 'closed' && closedAt !== null && now - closedAt < SHOWN_MS)
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  const newest = closed[0];
  return newest === undefined ? null : resultOf(results, newest.id);
}

/** What a vote came to, with late ballots if they were included. */
export function resultOf(results: readonly Result[], vote: string): Result | null {
  return results.find(({ amends }) => amends === vote) ?? results.find((one) => one.vote === vote) ?? null;
}

export function headsOf(groups: ReadonlyMap<string, readonly string[]>): Heads {
  const heads = new Map<string, string>();
  for (const [head, members] of groups) for (const member of members) heads.set(member, head);
  return heads;
}
