/**
 * Asking the server again, while somebody looks, for what no document tells: every now and then, and at once when the
 * page is looked at again or is back online.
 */
import { all, listen, type Undo } from '../../subscription.ts';

export function askAgain(everyMs: number, ask: () => void): Undo {
  const askIfSeen = (): void => {
    if (document.visibilityState === 'visible' && navigator.onLine) ask();
  };
  const timer = setInterval(askIfSeen, everyMs);
  return all(
    () => clearInterval(timer),
    listen(document, 'visibilitychange', askIfSeen),
    listen(window, 'online', askIfSeen),
  );
}
