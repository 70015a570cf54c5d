/**
 * What a facilitator probably wants to do next, by the step's mode and how far it has come.
 *
 * Advice only: nothing happens by itself. Pure; `next-hint.ts` draws it and does it when asked.
 */
import type { DraftCounts, Vote } from '../../workshop/types.ts';
import { currentStep, type Scene } from './news.ts';

export type Advice =
  | { readonly kind: 'begin' | 'start-round' | 'actions' }
  | { readonly kind: 'reveal'; readonly drafts: number; readonly why: 'everyone-done' | 'time-over' }
  | { readonly kind: 'open-vote'; readonly dots: number; readonly title: string }
  | { readonly kind: 'close-vote'; readonly vote: string; readonly why: 'everyone-done' | 'time-over' }
  | { readonly kind: 'next'; readonly title: string };

export interface Situation extends Scene {
  /** Since when the step is on, by the server's clock, as far as is known here (`step-memory.ts`). */
  readonly since: number;
  readonly votes: readonly Vote[];
  readonly drafts: DraftCounts | null;
  /** Of the people who are here and can write: how many there are, and how many are done with the round. */
  readonly writers: { readonly here: number; readonly done: number };
  readonly isTimeOver: boolean;
}

/** Of a vote that the agenda plans without a number. */
const DOTS = 3;

export function adviceOf(situation: Situation): Advice | null {
  const step = currentStep(situation);
  if (step === null) return situation.steps.length > 0 ? { kind: 'begin' } : null;
  // What is under way comes before what the step plans: its mode may have been left behind.
  if (situation.state.private?.on === true) return onRound(situation);
  const open = situation.votes.find(({ state }) => state === 'open');
  if (open !== undefined) return onVote(open, situation);
  switch (step.mode) {
    case 'private':
      if (!isRevealed(situation)) return { kind: 'start-round' };
      return step.dots === null ? next(situation) : planVote(step.title, step.dots, situation);
    case 'vote':
      return planVote(step.title, step.dots ?? DOTS, situation);
    case 'actions':
      return { kind: 'actions' };
    case 'open':
      return situation.isTimeOver ? next(situation) : null;
  }
}

function onRound({ drafts, writers, isTimeOver }: Situation): Advice | null {
  const total = drafts?.total ?? 0;
  if (total === 0) return null;
  if (writers.here > 0 && writers.done >= writers.here) {
    return { kind: 'reveal', drafts: total, why: 'everyone-done' };
  }
  return isTimeOver ? { kind: 'reveal', drafts: total, why: 'time-over' } : null;
}

function onVote({ id, progress, closesAt }: Vote, { isTimeOver }: Situation): Advice | null {
  const { finished, eligible } = progress;
  if (eligible > 0 && finished >= eligible) return { kind: 'close-vote', vote: id, why: 'everyone-done' };
  // A vote with an end of its own needs nobody.
  return isTimeOver && closesAt === null ? { kind: 'close-vote', vote: id, why: 'time-over' } : null;
}

function planVote(title: string, dots: number, situation: Situation): Advice | null {
  const { since, votes } = situation;
  const isDone = votes.some(({ closedAt }) => closedAt !== null && closedAt >= since);
  return isDone ? next(situation) : { kind: 'open-vote', dots, title };
}

function isRevealed({ state, since }: Situation): boolean {
  const round = state.private;
  return round?.end === 'revealed' && round.since >= since;
}

function next({ state, steps }: Situation): Advice | null {
  const following = state.step === null ? undefined : steps[state.step + 1];
  return following === undefined ? null : { kind: 'next', title: following.title };
}
