/**
 * Impact × effort: what is worth doing first. Both go from 1 to 5; an action without one of them has no place yet.
 *
 * Not here: how it is drawn (`action-matrix.ts`).
 */
import type { Action } from '../../board/types.ts';

export const SCALE = [1, 2, 3, 4, 5] as const;

export interface Score {
  readonly impact: number;
  readonly effort: number;
}

/** What a field of the matrix is called: its corner, or nothing for the middle. */
export type Corner = 'quick' | 'project' | 'filler' | 'drain';

export function scoreOf({ impact, effort }: Action): Score | null {
  return impact === null || effort === null ? null : { impact, effort };
}

/** A high impact is 4 or more, a low effort 2 or less; what lies between is in no corner. */
export function cornerOf({ impact, effort }: Score): Corner | null {
  if (impact === 3 || effort === 3) return null;
  if (impact > 3) return effort < 3 ? 'quick' : 'project';
  return effort < 3 ? 'filler' : 'drain';
}

/** The actions of each field, by `impact/effort`, and those that have no place. */
export function fieldsOf(actions: readonly Action[]): { placed: Map<string, Action[]>; unplaced: Action[] } {
  const placed = new Map<string, Action[]>();
  const unplaced: Action[] = [];
  for (const action of actions) {
    const score = scoreOf(action);
    if (score === null) {
      unplaced.push(action);
      continue;
    }
    const key = `${score.impact}/${score.effort}`;
    placed.set(key, [...(placed.get(key) ?? []), action]);
  }
  return { placed, unplaced };
}

/** Where an arrow key takes an action; one without a place starts in the middle. */
export function stepped(score: Score | null, key: string): Score | null {
  const step = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[key];
  if (step === undefined) return null;
  if (score === null) return { impact: 3, effort: 3 };
  const [up = 0, right = 0] = step;
  return { impact: clamp(score.impact + up), effort: clamp(score.effort + right) };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 1), 5);
}
