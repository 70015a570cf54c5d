/**
 * Which notes are worth drawing: those in sight or near it. The others are there, but the browser skips them.
 *
 * Looked at when the view has moved by a good part of the screen, not on every frame; notes that have never been near
 * are woken when the page is idle, so that everything is there to be found and nothing waits for it at the start.
 */
import { type Box, overlaps } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import type { Undo } from '../../subscription.ts';
import type { WayboardNote } from './note.ts';

/** How far beyond the screen notes are drawn, in screens. */
const AROUND = 1.5;
const WAKE_AT_ONCE = 40;

export class Near {
  readonly #find: (id: string) => WayboardNote | null;
  /** The part of the board around which notes are drawn. */
  #drawn: Box | null = null;
  #layout: Layout | null = null;
  #isWaking = false;
  #stopped = false;

  constructor(find: (id: string) => WayboardNote | null) {
    this.#find = find;
  }

  /** On each frame: what comes into sight is drawn. Nothing is put away while the view moves. */
  look(layout: Layout, seen: Box): void {
    if (this.#layout === layout && this.#drawn !== null && contains(this.#drawn, seen)) return;
    this.#layout = layout;
    const near = grown(seen, AROUND);
    this.#drawn = near;
    for (const id of layout.order) {
      const box = layout.note(id);
      if (box === null || !overlaps(box, near)) continue;
      const element = this.#find(id);
      if (element === null) continue;
      element.isAwake = true;
      if (element.hasAttribute('data-far')) element.toggleAttribute('data-far', false);
    }
  }

  /** The view rests. `keep`: notes that are drawn wherever they are, because they have the focus or are held. */
  rest(layout: Layout, seen: Box, keep: ReadonlySet<string>): void {
    this.#drawn = null;
    this.look(layout, seen);
    const near = grown(seen, AROUND);
    for (const id of layout.order) {
      const box = layout.note(id);
      if (box === null || overlaps(box, near) || keep.has(id)) continue;
      const element = this.#find(id);
      if (element?.hasAttribute('data-far') === false) element.toggleAttribute('data-far', true);
    }
    this.#wakeTheRest(layout);
  }

  /** All is looked at anew next time. */
  forget(): void {
    this.#drawn = null;
  }

  close: Undo = () => {
    this.#stopped = true;
  };

  #wakeTheRest(layout: Layout): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    const asleep = layout.order.flatMap((id) => {
      const element = this.#find(id);
      return element === null || element.isAwake ? [] : [element];
    });
    const wake = (): void => {
      if (this.#stopped) return;
      for (const element of asleep.splice(0, WAKE_AT_ONCE)) element.isAwake = true;
      if (asleep.length > 0) idle(wake);
      else this.#isWaking = false;
    };
    idle(wake);
  }
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return {
    x: x - width * by,
    y: y - height * by,
    width: width * (1 + 2 * by),
    height: height * (1 + 2 * by),
  };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Safari has no `requestIdleCallback`. */
function idle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 30);
}
