/**
 * Which notes are worth drawing: those in sight or near it. The others are there, but the browser skips them.
 *
 * What is in sight is drawn at once. All else is spread: notes beside the screen come a few with each frame, and when
 * the view rests and the page is idle, notes go that are far away now, and those are woken that have never been near,
 * so that everything is there to be found. A thousand at once would be a frame that one sees.
 */
import { type Box, overlaps } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import type { Undo } from '../../subscription.ts';
import type { WayboardNote } from './note.ts';

/** How far beyond the screen notes are drawn, in screens: at once, and in time. */
const AROUND_NOW = 0.25;
const AROUND = 1.5;
const EACH_FRAME = 12;
const WHEN_IDLE = 30;

export class Near {
  readonly #find: (id: string) => WayboardNote | null;
  /** Notes that are drawn wherever they are, because they have the focus or are held. */
  readonly #kept: () => ReadonlySet<string>;
  /** The part of the board in which all notes are drawn. */
  #drawn: Box | null = null;
  /** The part in which they will be when all that come are there. */
  #near: Box | null = null;
  #layout: Layout | null = null;
  #coming: WayboardNote[] = [];
  #leaving: WayboardNote[] = [];
  #asleep: WayboardNote[] = [];
  #isIdling = false;
  #stopped = false;

  constructor(find: (id: string) => WayboardNote | null, kept: () => ReadonlySet<string>) {
    this.#find = find;
    this.#kept = kept;
  }

  /** On each frame: what comes into sight is drawn. Nothing is put away while the view moves. */
  look(layout: Layout, seen: Box): void {
    const drawn = this.#layout === layout ? this.#drawn : null;
    if (drawn !== null && contains(drawn, seen)) this.#drawSome(EACH_FRAME);
    else this.#begin(layout, seen);
    // Notes that have come far away, on a view that nobody moves.
    if (drawn === null) this.#wake(layout);
  }

  /** The view rests. */
  rest(layout: Layout, seen: Box): void {
    this.#begin(layout, seen);
    const near = grown(seen, AROUND);
    for (const id of layout.order) {
      const box = layout.note(id);
      const element = box === null || overlaps(box, near) ? null : this.#find(id);
      if (element?.hasAttribute('data-far') === false) this.#leaving.push(element);
    }
    this.#wake(layout);
    this.#idle();
  }

  /** All is looked at anew next time. */
  forget(): void {
    this.#drawn = null;
  }

  close: Undo = () => {
    this.#stopped = true;
  };

  #begin(layout: Layout, seen: Box): void {
    const now = grown(seen, AROUND_NOW);
    this.#layout = layout;
    this.#near = grown(seen, AROUND);
    this.#coming = [];
    // What was far away may be in sight by now.
    this.#leaving = [];
    for (const id of layout.order) {
      const box = layout.note(id);
      const element = box === null || !overlaps(box, this.#near) ? null : this.#find(id);
      if (box === null || element === null || isDrawn(element)) continue;
      if (overlaps(box, now)) draw(element);
      else this.#coming.push(element);
    }
    this.#drawn = this.#coming.length > 0 ? now : this.#near;
  }

  /** In time, all notes that have never been drawn. */
  #wake(layout: Layout): void {
    this.#asleep = layout.order.flatMap((id) => {
      const element = this.#find(id);
      return element?.isAwake === false ? [element] : [];
    });
    if (this.#asleep.length > 0) this.#idle();
  }

  #drawSome(most: number): void {
    for (const element of this.#coming.splice(0, most)) draw(element);
    if (this.#coming.length === 0 && this.#drawn !== null) this.#drawn = this.#near;
  }

  /** Goes on when the page has nothing else to do, until nothing is left. */
  #idle(): void {
    if (this.#isIdling) return;
    this.#isIdling = true;
    whenIdle(() => {
      this.#isIdling = false;
      if (this.#stopped) return;
      if (this.#coming.length > 0) this.#drawSome(WHEN_IDLE);
      else if (this.#leaving.length > 0) this.#leave();
      else for (const element of this.#asleep.splice(0, WHEN_IDLE)) element.isAwake = true;
      if (this.#coming.length + this.#leaving.length + this.#asleep.length > 0) this.#idle();
    });
  }

  #leave(): void {
    const kept = this.#kept();
    for (const element of this.#leaving.splice(0, WHEN_IDLE)) {
      if (!kept.has(element.noteId)) element.toggleAttribute('data-far', true);
    }
  }
}

function isDrawn(element: WayboardNote): boolean {
  return element.isAwake && !element.hasAttribute('data-far');
}

function draw(element: WayboardNote): void {
  element.isAwake = true;
  element.toggleAttribute('data-far', false);
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
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 30);
}
