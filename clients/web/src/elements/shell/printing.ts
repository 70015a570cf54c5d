/**
 * What a printer gets: the outline, whatever is on the screen, and then the view as it was.
 *
 * Not here: what the outline looks like on paper (`elements/outline`).
 */
import { all, listen, type Undo } from '../../subscription.ts';
import type { Ui, View } from '../../ui.ts';
import { isLoaded, loadView } from './views.ts';

/** A printer that a script asks for does not wait for what is still being drawn. */
const DRAWN_MS = 300;
/** The first view comes first. */
const LOAD_AFTER_MS = 3000;

/** `isWhole`: the board is all that there is on the page. */
export function printOutline(ui: Ui, isWhole: () => boolean): Undo {
  let before: View | null = null;
  const turn = (): void => {
    if (ui.state.view === 'outline' || !isLoaded('outline') || !isWhole()) return;
    before = ui.state.view;
    ui.set({ view: 'outline' });
  };
  const turnBack = (): void => {
    if (before !== null) ui.set({ view: before });
    before = null;
  };
  /** For whoever cannot wait until the outline has been loaded in passing. */
  const onKey = (event: KeyboardEvent): void => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'p';
    if (!isPrint || event.defaultPrevented || !isWhole()) return;
    event.preventDefault();
    void loadView('outline')
      .then(turn, () => undefined)
      .then(() => setTimeout(() => window.print(), DRAWN_MS));
  };
  return all(
    loadInPassing(),
    listen(window, 'beforeprint', turn),
    listen(window, 'afterprint', turnBack),
    listen(window, 'keydown', onKey),
  );
}

/** The browser's own command waits for nothing: the outline has to be there before it. */
function loadInPassing(): Undo {
  const load = (): void => void loadView('outline').catch(() => undefined);
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(load);
    else load();
  }, LOAD_AFTER_MS);
  return () => clearTimeout(timer);
}
