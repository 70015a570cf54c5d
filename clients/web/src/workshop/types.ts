/**
 * What the workshop document says, as plain values. The server alone writes it (`docs/board.md`, the workshop).
 *
 * Times are milliseconds since 1970 by the server's clock: compare them with `ServerClock.now()` only.
 */
import type { Point } from '../canvas/camera.ts';
import type { Role } from '../server/roles.ts';

export { ROLES, type Role } from '../server/roles.ts';

export type StepMode = 'open' | 'private' | 'vote' | 'actions';

export interface Step {
  readonly title: string;
  readonly minutes: number;
  readonly mode: StepMode;
  readonly dots: number | null;
}

export type Authors = 'named' | 'pseudonyms' | 'hidden';

export interface PrivateRound {
  readonly on: boolean;
  readonly id: string;
  /** The lanes to write in; all, if `null`. */
  readonly lanes: readonly string[] | null;
  readonly since: number;
  readonly authors: Authors;
  readonly end: 'revealed' | 'cancelled' | null;
}

export interface Timer {
  readonly endsAt: number;
  /** Milliseconds that are left while it is paused. */
  readonly pausedLeft: number | null;
  readonly ended: boolean;
}

export interface WorkshopState {
  /** From 0; `null` before the first. */
  readonly step: number | null;
  readonly locked: boolean;
  readonly private: PrivateRound | null;
  readonly timer: Timer | null;
  /** Where the facilitator wants everyone to look. */
  readonly viewport: { by: string; map: string | null; at: Point; zoom: number; since: number } | null;
  /** The note that is talked about. */
  readonly spotlight: { note: string; by: string } | null;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly role: Role;
  readonly canVote: boolean;
  readonly joinedAt: number;
  readonly online: boolean;
  /** With the private round. */
  readonly done: boolean;
  /** Who types for this seat. */
  readonly host: string | null;
  readonly gone: boolean;
}

export interface Candidate {
  readonly id: string;
  readonly text: string;
  readonly head: string | null;
}

/** Which notes a vote is about: those in all sets that are there. */
export interface Scope {
  readonly map?: string;
  readonly stages?: readonly string[];
  readonly lanes?: readonly string[];
  readonly noteIds?: readonly string[];
}

export interface Vote {
  readonly id: string;
  readonly title: string;
  /** Choices of each voter, and how many of them may go to one unit. */
  readonly n: number;
  readonly perItem: number;
  readonly unit: 'note' | 'group';
  readonly secrecy: 'open' | 'hidden';
  readonly names: 'anonymous' | 'named';
  readonly receipt: boolean;
  readonly state: 'draft' | 'open' | 'closed' | 'void';
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly closedAt: number | null;
  readonly candidates: readonly Candidate[];
  readonly progress: { readonly finished: number; readonly eligible: number };
  /** Votes of each unit so far, in an open vote. */
  readonly running: Readonly<Record<string, number>> | null;
  readonly late: { readonly ballots: number; readonly included: number };
  readonly repeats: string | null;
  readonly scope: Scope;
  /** How long it is to be open, as drafted. */
  readonly secs: number | null;
  /** The units that were made actions. */
  readonly actions: readonly string[];
}

export interface ResultRow {
  readonly id: string;
  readonly textAtOpen: string;
  readonly textAtClose: string;
  readonly members: readonly string[];
  readonly votes: number;
  readonly voters: number;
  readonly rank: number;
  readonly deleted: boolean;
}

export interface Result {
  /** Its key in `results`: the vote's id, or `<vote>-late`. */
  readonly id: string;
  readonly vote: string;
  readonly title: string;
  readonly closedAt: number;
  readonly eligible: number;
  readonly ballots: number;
  readonly spent: number;
  readonly unspent: number;
  readonly rows: readonly ResultRow[];
  readonly void: { readonly deleted: number; readonly cap: number };
  readonly digest: string;
  readonly receipts: readonly string[];
  /** Of a named vote: what each participant chose. */
  readonly voters: Readonly<Record<string, readonly string[]>> | null;
  readonly amends: string | null;
}

/** How many drafts there are during a private round. */
export interface DraftCounts {
  readonly total: number;
  /** `map/stage/lane` -> number. */
  readonly cells: Readonly<Record<string, number>>;
  readonly writers: number;
}
