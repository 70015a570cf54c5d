/** Doing something once after a flurry of changes, and not for each of them. */
import type { Undo } from '../../subscription.ts';

export interface Calm {
  /** It is done `ms` after the last call. */
  readonly soon: () => void;
  readonly stop: Undo;
}

export function calmly(ms: number, act: () => void): Calm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const soon = (): void => {
    stop();
    timer = setTimeout(act, ms);
  };
  return { soon, stop };
}
