/**
 * The view of the board: holds the camera and draws what depends on it alone, once per frame.
 *
 * The arithmetic is `camera.ts`'s. It moves one element, the world, and knows nothing of what lies in it.
 */
import type { Undo } from '../subscription.ts';
import {
  type Box,
  type Camera,
  fitAround,
  HOME,
  type Point,
  pan,
  reveal,
  type Size,
  toBoard,
  toScreen,
  zoomAt,
} from './camera.ts';

export interface ViewParts {
  /** What one looks through. */
  readonly screen: HTMLElement;
  /** Holds everything on the board, in the board's units. */
  readonly world: HTMLElement;
  /** The dots. */
  readonly ground: HTMLElement;
}

export interface ViewListener {
  /** Before each frame; the camera is settled. */
  draw(): void;
  zoomed(zoom: number): void;
}

const GRID = 24;
const DOTS_PX_MIN = 14;
const ZOOM_STEP = 1.25;
/** Nobody can write on a note that is drawn smaller than this. */
const WRITING_ZOOM_MIN = 0.6;
/** Farther than this, shadows are not seen but still cost. */
const FAR_ZOOM = 0.3;
/** A view that has not moved for this long rests. */
const REST_MS = 160;
const REVEAL_MARGIN_PX = 72;

export class View {
  readonly #parts: ViewParts;
  readonly #listener: ViewListener;
  readonly #stop: Undo;
  #camera: Camera = HOME;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ViewParts, listener: ViewListener) {
    this.#parts = parts;
    this.#listener = listener;
    const resize = new ResizeObserver(() => this.schedule());
    resize.observe(parts.screen);
    this.#stop = () => resize.disconnect();
  }

  get zoom(): number {
    return this.#camera.zoom;
  }

  get size(): Size {
    return { width: this.#parts.screen.clientWidth, height: this.#parts.screen.clientHeight };
  }

  get middle(): Point {
    const { width, height } = this.size;
    return { x: width / 2, y: height / 2 };
  }

  toBoard(screen: Point): Point {
    return toBoard(this.#camera, screen);
  }

  toScreen(board: Point): Point {
    return toScreen(this.#camera, board);
  }

  pan(dx: number, dy: number): void {
    this.#look(pan(this.#camera, dx, dy));
  }

  zoomAt(anchor: Point, factor: number): void {
    this.#look(zoomAt(this.#camera, anchor, factor));
  }

  zoomIn(): void {
    this.zoomAt(this.middle, ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomAt(this.middle, 1 / ZOOM_STEP);
  }

  zoomReset(): void {
    this.zoomAt(this.middle, 1 / this.zoom);
  }

  showAll(boxes: readonly Box[]): void {
    const margin = Math.min(96, this.size.width * 0.08 + 24);
    this.#look(fitAround(boxes, this.size, margin));
  }

  reveal(box: Box): void {
    this.#look(reveal(this.#camera, box, this.size, REVEAL_MARGIN_PX));
  }

  /** Brings a note into view, and near enough to write on it. */
  approach(box: Box): void {
    if (this.zoom < WRITING_ZOOM_MIN) {
      const middle = this.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      this.zoomAt(middle, 1 / this.zoom);
    }
    this.reveal(box);
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
    world.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
    world.classList.toggle('far', zoom < FAR_ZOOM);
    let cell = GRID * zoom;
    while (cell < DOTS_PX_MIN) cell *= 2;
    ground.style.backgroundSize = `${cell}px ${cell}px`;
    ground.style.backgroundPosition = `${-x * zoom - cell / 2}px ${-y * zoom - cell / 2}px`;
    this.#listener.draw();
  }

  close(): void {
    this.#stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #look(camera: Camera): void {
    const isZoomed = this.#camera.zoom !== camera.zoom;
    this.#camera = camera;
    if (isZoomed) this.#listener.zoomed(camera.zoom);
    this.#move();
    this.schedule();
  }

  /** While the view moves it is one picture that is shifted; when it rests, it is drawn sharp again. */
  #move(): void {
    const { world } = this.#parts;
    world.classList.add('moving');
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      world.classList.remove('moving');
      // All notes inherit it, so it is not set on every frame of a zoom.
      world.style.setProperty('--zoom', String(this.zoom));
    }, REST_MS);
  }
}
