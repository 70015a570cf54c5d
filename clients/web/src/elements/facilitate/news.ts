/**
 * What has happened in the workshop between two looks at it, in words for a short notice and for screen readers.
 *
 * Whoever joins late is told what is going on; afterwards only what changes. Pure: what is shown and spoken where is
 * `usher.ts`'s. Not here: marks of the timer (`countdown.ts`), votes (`elements/vote`).
 */
import type { Words } from '../../words/language.ts';
import type { Step, WorkshopState } from '../../workshop/types.ts';

export interface Scene {
  readonly state: WorkshopState;
  readonly steps: readonly Step[];
}

export interface News {
  /** A message's id. */
  readonly id: string;
  readonly words: Words;
  /** Only for those who cannot see it: it is in view anyway. */
  readonly spokenOnly: boolean;
}

export function newsOf(before: Scene | null, after: Scene): News[] {
  const news = [stepNews(before, after), roundNews(before, after), lockNews(before, after)];
  if (before !== null) news.push(timerNews(before, after));
  return news.filter((one) => one !== null);
}

/** The step that is on, with its number from 1. */
export function currentStep({ state, steps }: Scene): (Step & { readonly n: number }) | null {
  const step = state.step === null ? undefined : steps[state.step];
  return step === undefined || state.step === null ? null : { ...step, n: state.step + 1 };
}

function stepNews(before: Scene | null, after: Scene): News | null {
  const step = currentStep(after);
  if (step === null || before?.state.step === after.state.step) return null;
  const { n, title, minutes } = step;
  return shown('facilitate-news-step', { n, m: after.steps.length, title, minutes });
}

function roundNews(before: Scene | null, after: Scene): News | null {
  const [was, is] = [before?.state.private ?? null, after.state.private];
  if (is === null) return null;
  if (is.on) return was?.on === true && was.id === is.id ? null : shown('facilitate-news-round');
  // An end is news to those who saw the round only.
  if (was?.on !== true) return null;
  return shown(is.end === 'revealed' ? 'facilitate-news-revealed' : 'facilitate-news-cancelled');
}

function lockNews(before: Scene | null, after: Scene): News | null {
  const [was, is] = [before?.state.locked ?? false, after.state.locked];
  if (was === is) return null;
  return shown(is ? 'facilitate-news-locked' : 'facilitate-news-unlocked');
}

function timerNews(before: Scene, after: Scene): News | null {
  const [was, is] = [before.state.timer, after.state.timer];
  if (is === null) return was === null || was.ended ? null : spoken('facilitate-news-timer-stopped');
  if (is.pausedLeft !== null) return was?.pausedLeft == null ? spoken('facilitate-news-timer-paused') : null;
  if (is.ended) return null;
  if (was === null || was.ended || was.pausedLeft !== null) return spoken('facilitate-news-timer-runs');
  return is.endsAt > was.endsAt ? spoken('facilitate-news-timer-longer') : null;
}

function shown(id: string, words: Words = {}): News {
  return { id, words, spokenOnly: false };
}

function spoken(id: string): News {
  return { id, words: {}, spokenOnly: true };
}
