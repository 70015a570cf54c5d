/**
 * Which tab of the phone shows what the workshop is about now, and when a change of the workshop turns to it.
 *
 * Pure. A phone in a workshop is looked at for seconds: it shall be on the right page when it is. Whoever is writing is
 * not turned away from it (`phone.ts`): the tab gets a mark instead.
 */
import type { Step, StepMode, Vote, WorkshopState } from '../../workshop/types.ts';

export const TABS = ['write', 'board', 'vote', 'results', 'people'] as const;
export type Tab = (typeof TABS)[number];

/** What of the workshop decides it. */
export interface Scene {
  readonly step: number | null;
  readonly mode: StepMode | null;
  /** The private round that is on. */
  readonly round: string | null;
  readonly openVotes: readonly string[];
  readonly results: number;
}

export const NO_SCENE: Scene = { step: null, mode: null, round: null, openVotes: [], results: 0 };

export function sceneOf(
  state: WorkshopState,
  steps: readonly Step[],
  votes: readonly Vote[],
  results: number,
): Scene {
  return {
    step: state.step,
    mode: state.step === null ? null : (steps[state.step]?.mode ?? null),
    round: state.private?.on === true ? state.private.id : null,
    openVotes: votes.filter((vote) => vote.state === 'open').map(({ id }) => id),
    results,
  };
}

/** Where to begin. */
export function firstTab(scene: Scene, canWrite: boolean): Tab {
  if (scene.openVotes.length > 0) return 'vote';
  if (scene.round === null && scene.mode === 'actions') return 'results';
  return canWrite ? 'write' : 'board';
}

/** Where to turn to, or `null` to stay. */
export function turn(before: Scene, after: Scene, canWrite: boolean): Tab | null {
  if (after.openVotes.some((id) => !before.openVotes.includes(id))) return 'vote';
  if (after.results > before.results) return 'results';
  if (after.round !== null && after.round !== before.round) return canWrite ? 'write' : null;
  if (before.round !== null && after.round === null) return 'board';
  if (after.step === before.step) return null;
  return firstTab(after, canWrite);
}
