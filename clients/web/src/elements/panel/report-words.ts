/**
 * What stands out on a board, as the server's report says it, and the sentences for it.
 *
 * Not here: finding it, which is the server's (`GET …/report`); drawing it (`report.ts`).
 */
import { say } from '../../words/language.ts';
import { sayList, sayNumber, sayShare } from '../../words/values.ts';

export interface StageRef {
  readonly id: string;
  readonly name: string;
  readonly map: string;
  readonly phase: string | null;
}

export interface NoteRef {
  readonly id: string;
  readonly text: string;
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
}

export interface ActionRef {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
}

export interface Minimum {
  readonly name: string;
  readonly v: number;
  readonly stages: readonly StageRef[];
}

export interface Conversion {
  readonly from: StageRef;
  readonly to: StageRef;
  readonly fromN: number;
  readonly toN: number;
  readonly rate: number | null;
}

export interface Funnel {
  readonly lane: string;
  readonly name: string;
  readonly steps: readonly Conversion[];
  readonly overall: number | null;
}

export interface StageRow extends StageRef {
  readonly notes: number;
  readonly touchpoints: number;
  readonly pains: number;
  readonly gains: number;
  readonly satisfaction: number | null;
}

export const COUNTS = ['notes', 'touchpoints', 'pains', 'gains', 'personas', 'actions', 'unplaced'] as const;

export interface Report {
  readonly today: string;
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>;
  readonly stages: readonly StageRow[];
  readonly stagesWithoutTouchpoints: readonly StageRef[];
  readonly touchpointsWithoutOwner: readonly NoteRef[];
  readonly minima: readonly Minimum[];
  readonly stagesBelowZero: readonly (StageRef & { readonly mean: number; readonly points: number })[];
  readonly funnels: readonly Funnel[];
  readonly actionsOpen: readonly ActionRef[];
  readonly actionsOverdue: readonly ActionRef[];
}

/** Whether there is anything to say at all. */
export function isEmpty(report: Report): boolean {
  return [
    report.stagesWithoutTouchpoints,
    report.touchpointsWithoutOwner,
    report.minima,
    report.stagesBelowZero,
    report.funnels,
    report.actionsOpen,
  ].every((list) => list.length === 0);
}

export function sayMinimum({ name, v, stages }: Minimum): string {
  return say('panel-report-minimum', {
    curve: name,
    stages: sayList(stages.map(({ name }) => name)),
    v: sayNumber(v),
  });
}

/** `null` where a share makes no sense: other units, or figures below zero. */
export function sayConversion({ from, to, fromN, toN, rate }: Conversion): string {
  const words = { from: from.name, to: to.name, fromN: sayNumber(fromN), toN: sayNumber(toN) };
  if (rate === null) return say('panel-report-figures', words);
  return say('panel-report-conversion', { ...words, rate: sayShare(rate) });
}

/** The step that loses most, if one does. */
export function narrowest({ steps }: Funnel): Conversion | null {
  let worst: Conversion | null = null;
  for (const step of steps) {
    if (step.rate !== null && step.rate < 1 && (worst?.rate == null || step.rate < worst.rate)) worst = step;
  }
  return worst;
}
