/**
 * An agenda while it is edited: a list that nobody else sees until it is saved as a whole (`agenda-set`).
 *
 * Each step keeps where it came from, so that the current step stays the current one when it has been moved. Pure.
 */
import type { Step, StepMode } from '../../workshop/types.ts';

/** The server's limits (`docs/api.md`): steps, characters of a title, minutes, dots. */
export const AGENDA_LIMITS = { steps: 50, title: 120, minutes: 24 * 60, dots: 20 } as const;

/** A new step's plan. */
const NEW_MINUTES = 10;
const NEW_DOTS = 3;

export interface DraftStep {
  /** Tells it from the others while it is moved and renamed. */
  readonly key: number;
  /** Its place in the agenda as it was; `null` for a new one. */
  readonly was: number | null;
  readonly title: string;
  readonly minutes: number;
  readonly mode: StepMode;
  readonly dots: number | null;
}

export type AgendaDraft = readonly DraftStep[];

export function draftOf(steps: readonly Step[]): AgendaDraft {
  return steps.map((step, was) => ({ ...step, was, key: was }));
}

export function added(draft: AgendaDraft): AgendaDraft {
  const key = Math.max(-1, ...draft.map((step) => step.key)) + 1;
  return [...draft, { key, was: null, title: '', minutes: NEW_MINUTES, mode: 'open', dots: null }];
}

export function changed(draft: AgendaDraft, key: number, news: Partial<Step>): AgendaDraft {
  return draft.map((step) => (step.key === key ? withDots({ ...step, ...news }) : step));
}

export function removed(draft: AgendaDraft, key: number): AgendaDraft {
  return draft.filter((step) => step.key !== key);
}

/** Earlier (-1) or later (1); at the ends it stays. */
export function moved(draft: AgendaDraft, key: number, by: -1 | 1): AgendaDraft {
  const from = draft.findIndex((step) => step.key === key);
  const [one, other] = [draft[from], draft[from + by]];
  if (one === undefined || other === undefined) return draft;
  return draft.map((step) => (step === one ? other : step === other ? one : step));
}

/** Whether a step of this mode may have dots: votes, and private rounds that end with one. */
export function hasDots(mode: StepMode): boolean {
  return mode === 'vote' || mode === 'private';
}

export function isSound({ title, minutes, dots }: DraftStep): boolean {
  const length = [...title.trim()].length;
  const isWhole = Number.isInteger(minutes) && minutes >= 0 && minutes <= AGENDA_LIMITS.minutes;
  const hasSoundDots = dots === null || (Number.isInteger(dots) && dots >= 1 && dots <= AGENDA_LIMITS.dots);
  return length >= 1 && length <= AGENDA_LIMITS.title && isWhole && hasSoundDots;
}

/** What `agenda-set` is given. */
export function stepsOf(draft: AgendaDraft): (Omit<Step, 'dots'> & { dots?: number })[] {
  return draft.map(({ title, minutes, mode, dots }) => ({
    title: title.trim(),
    minutes,
    mode,
    ...(dots === null ? {} : { dots }),
  }));
}

/** Where the current step has gone: its new number, or `null` if it need not be said anew. */
export function newPlace(draft: AgendaDraft, current: number | null): number | null {
  const place = draft.findIndex(({ was }) => was !== null && was === current);
  return place === -1 || place === current ? null : place;
}

/** Minutes of all steps. */
export function minutesOf(steps: readonly { readonly minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A vote without dots makes no sense, nor dots where nobody votes. */
function withDots(step: DraftStep): DraftStep {
  if (!hasDots(step.mode)) return { ...step, dots: null };
  return step.mode === 'vote' && step.dots === null ? { ...step, dots: NEW_DOTS } : step;
}
