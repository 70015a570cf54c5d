/**
 * The view of the board: holds the camera and draws what depends on it alone, once per frame.
 *
 * The arithmetic is `camera.ts`'s. It moves one element, the world, and knows nothing of what lies in it.
 */
import { Listeners, type Undo } from '../subscription.ts';
import {
  type Box,
  between,
  type Camera,
  fitAround,
  HOME,
  type Insets,
  type Point,
  pan,
  reveal,
  type Size,
  seen,
  toBoard,
  toScreen,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomAt,
} from './camera.ts';

export interface ViewParts {
  /** What one looks through. */
  readonly screen: HTMLElement;
  /** Holds everything on the board, in the board's units. */
  readonly world: HTMLElement;
  /** The dots. */
  readonly ground: HTMLElement;
  /** What bars cover. */
  readonly insets: Insets;
  /** What stays in sight over the board, in the board's units: heads of stages and lanes. */
  heads(): { readonly top: number; readonly left: number };
  /** Whether motion is unwelcome. */
  isCalm(): boolean;
}

export interface ViewListener {
  /** Before each frame; the camera is settled. */
  draw(): void;
  /** The view has come to rest. */
  rested(): void;
  /** Pictures are to be scaled as they are, for now. */
  zooming(isZooming: boolean): void;
}

const GRID = 24;
const DOTS_PX_MIN = 14;
const ZOOM_STEP = 1.25;
/** Nobody can write on a note that is drawn smaller than this. */
const WRITING_ZOOM_MIN = 0.6;
/** Farther than this, shadows and small print are not seen but still cost. */
const FAR_ZOOM = 0.35;
/** Farther than this, names of stages have room for one line only, and marks for a number, as they do not shrink along. */
const SMALL_ZOOM = 0.5;
/** A view that has not moved for this long rests. */
const REST_MS = 160;
/** Slower frames than this do not keep the view from resting. */
const SLOW_FRAME_MS = 400;
const SOFT_MS = 260;
const REVEAL_MARGIN_PX = 24;

export class View {
  readonly #parts: ViewParts;
  readonly #listener: ViewListener;
  readonly #stop: Undo;
  readonly #moves = new Listeners<'by-hand' | 'by-itself'>();
  #camera: Camera = HOME;
  /** Where the view is softly moving to. */
  #goal: Camera | null = null;
  #size: Size = { width: 1, height: 1 };
  #frame = 0;
  #flight = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #stirred = 0;
  #isZooming = false;

  constructor(parts: ViewParts, listener: ViewListener) {
    this.#parts = parts;
    this.#listener = listener;
    // Asking the element on every frame would lay the page out on every frame.
    const measure = (): void => {
      this.#size = { width: parts.screen.clientWidth, height: parts.screen.clientHeight };
      this.schedule();
    };
    measure();
    const resize = new ResizeObserver(measure);
    resize.observe(parts.screen);
    this.#stop = () => resize.disconnect();
  }

  get camera(): Camera {
    return this.#camera;
  }

  get zoom(): number {
    return this.#camera.zoom;
  }

  get size(): Size {
    return this.#size;
  }

  get insets(): Insets {
    return this.#parts.insets;
  }

  get seen(): Box {
    return seen(this.#camera, this.#size);
  }

  get isMoving(): boolean {
    return this.#rest !== undefined;
  }

  /** The middle of what no bar covers, on the screen. */
  get middle(): Point {
    const { top, right, bottom, left } = this.#parts.insets;
    const { width, height } = this.#size;
    return { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };
  }

  /** The camera has moved: because the person looks elsewhere, or because of something else. */
  onMove(listener: (why: 'by-hand' | 'by-itself') => void): Undo {
    return this.#moves.add(listener);
  }

  toBoard(screen: Point): Point {
    return toBoard(this.#camera, screen);
  }

  toScreen(board: Point): Point {
    return toScreen(this.#camera, board);
  }

  pan(dx: number, dy: number): void {
    this.#look(pan(this.#camera, dx, dy), 'by-hand');
  }

  zoomAt(anchor: Point, factor: number): void {
    this.#look(zoomAt(this.#camera, anchor, factor), 'by-hand');
  }

  zoomIn(): void {
    this.#step(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#step(1 / ZOOM_STEP);
  }

  zoomReset(): void {
    this.#step(1 / (this.#goal ?? this.#camera).zoom);
  }

  /** All of `boxes`, as large as fits. */
  show(boxes: readonly Box[]): void {
    this.#moveTo(this.#fit(boxes), 'by-hand');
  }

  /** The same at once, and not as the person's doing. */
  jump(camera: Camera): void {
    this.#look(camera, 'by-itself');
  }

  /** `at` in the middle, softly; a zoom that is no number of ours is clipped. */
  goTo(at: Point, zoom: number): void {
    const clipped = Math.min(Math.max(Number.isFinite(zoom) ? zoom : 1, ZOOM_MIN), ZOOM_MAX);
    const { x, y } = this.middle;
    this.#moveTo({ x: at.x - x / clipped, y: at.y - y / clipped, zoom: clipped }, 'by-itself');
  }

  reveal(box: Box): void {
    this.#moveTo(reveal(this.#camera, box, this.#size, this.#besideHeads(this.zoom)), 'by-itself');
  }

  /** Brings a note into view, and near enough to write on it. */
  approach(box: Box): void {
    if (this.zoom >= WRITING_ZOOM_MIN) {
      this.reveal(box);
      return;
    }
    const middle = this.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const near = zoomAt(this.#camera, middle, 1 / this.zoom);
    this.#moveTo(reveal(near, box, this.#size, this.#besideHeads(near.zoom)), 'by-itself');
  }

  /** Shifts the view by a distance on the board, so that what has moved by it stays under the eye. */
  keepUp(dx: number, dy: number): void {
    const { x, y, zoom } = this.#camera;
    this.#look({ x: x + dx, y: y + dy, zoom }, 'by-itself');
  }

  fitting(boxes: readonly Box[]): Camera {
    return this.#fit(boxes);
  }

  /** Something is to be drawn with the next frame. */
  schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }

  draw(): void {
    const { x, y, zoom } = this.#camera;
    const { world, ground } = this.#parts;
    // Whole pixels: a picture that lies between pixels is blurred, and costs twice as much to put together.
    // `translate3d` makes a picture of its own of it, which is shifted and not drawn anew.
    world.style.transform = `translate3d(${Math.round(-x * zoom)}px, ${Math.round(-y * zoom)}px, 0) scale(${zoom})`;
    let cell = GRID * zoom;
    while (cell < DOTS_PX_MIN) cell *= 2;
    // The dots are a picture that is moved by less than one of its cells: nothing is drawn anew.
    const [left, top] = [Math.round(offset(x * zoom, cell)), Math.round(offset(y * zoom, cell))];
    ground.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${cell / GRID})`;
    this.#listener.draw();
  }

  close(): void {
    this.#stop();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#flight);
    clearTimeout(this.#rest);
  }

  #fit(boxes: readonly Box[]): Camera {
    return fitAround(boxes, this.#size, this.#margins(Math.min(32, this.#size.width * 0.03)));
  }

  #margins(by: number): Insets {
    const { top, right, bottom, left } = this.#parts.insets;
    return { top: top + by, right: right + by, bottom: bottom + by, left: left + by };
  }

  #besideHeads(zoom: number): Insets {
    const { top, right, bottom, left } = this.#margins(REVEAL_MARGIN_PX);
    const heads = this.#parts.heads();
    return { top: top + heads.top * zoom, right, bottom, left: left + heads.left * zoom };
  }

  /** From where the view is going to: who presses twice goes twice as far. */
  #step(factor: number): void {
    this.#moveTo(zoomAt(this.#goal ?? this.#camera, this.middle, factor), 'by-hand');
  }

  /** Softly, unless motion is unwelcome or hardly anything would move. */
  #moveTo(to: Camera, why: 'by-hand' | 'by-itself'): void {
    const from = this.#camera;
    const shift = Math.hypot(to.x - from.x, to.y - from.y) * from.zoom;
    if (this.#parts.isCalm() || (shift < 2 && to.zoom === from.zoom)) {
      this.#look(to, why);
      return;
    }
    cancelAnimationFrame(this.#flight);
    this.#goal = to;
    const start = performance.now();
    const step = (now: number): void => {
      const part = Math.min(Math.max((now - start) / SOFT_MS, 0), 1);
      if (part === 1) this.#goal = null;
      this.#set(part === 1 ? to : between(from, to, 1 - (1 - part) ** 3), why);
      if (part < 1) this.#flight = requestAnimationFrame(step);
    };
    step(start);
  }

  #look(camera: Camera, why: 'by-hand' | 'by-itself'): void {
    cancelAnimationFrame(this.#flight);
    this.#goal = null;
    this.#set(camera, why);
  }

  #set(camera: Camera, why: 'by-hand' | 'by-itself'): void {
    if (camera.zoom !== this.#camera.zoom && !this.#isZooming) this.#zooming(true);
    this.#camera = camera;
    this.#moves.tell(why);
    this.#stir();
    this.schedule();
  }

  /** The view rests when nothing has moved it for a while. */
  #stir(): void {
    const now = performance.now();
    const since = this.isMoving ? now - this.#stirred : null;
    this.#stirred = now;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), restMs(since));
  }

  #settle(): void {
    this.#rest = undefined;
    if (this.#isZooming) {
      this.#zooming(false);
      const { world } = this.#parts;
      world.classList.toggle('far', this.zoom < FAR_ZOOM);
      world.classList.toggle('small', this.zoom < SMALL_ZOOM);
      // All notes inherit it, so it is not set on every frame of a zoom.
      world.style.setProperty('--zoom', String(this.zoom));
    }
    this.#listener.rested();
  }

  /** While the zoom changes, pictures are scaled as they are; when it rests, they are drawn sharp. */
  #zooming(isZooming: boolean): void {
    const { world, ground } = this.#parts;
    this.#isZooming = isZooming;
    for (const part of [world, ground]) part.classList.toggle('zooming', isZooming);
    this.#listener.zooming(isZooming);
  }
}

/**
 * How long a view has to be still to be at rest: on a slow machine a few of its frames. `sinceMove`: how long ago it
 * moved before; `null` if it was at rest.
 */
export function restMs(sinceMove: number | null): number {
  return Math.max(REST_MS, Math.min(sinceMove ?? 0, SLOW_FRAME_MS) * 3);
}

/** Where a pattern with cells of that size begins, when one has moved that far: beyond the corner, by one to two cells. */
function offset(moved: number, cell: number): number {
  return -((((moved % cell) + cell) % cell) + cell);
}
