/** One press of the eraser: strokes that it touches pale, and are gone when it is lifted, in one step of undo. */
import type { Anchor, Stroke } from '../../board/types.ts';
import type { Box, Point } from '../../canvas/camera.ts';
import { boundsOf, isTouched } from '../../canvas/pen-line.ts';
import type { ToolGrip, ToolPress } from '../map/tool-layer.ts';

const RADIUS_PX = 7;

export interface EraserGround {
  strokes(): readonly Stroke[];
  origin(anchor: Anchor): Point | null;
  touched(ids: ReadonlySet<string>): void;
  erase(ids: readonly string[]): void;
}

export class Eraser implements ToolGrip {
  readonly #ground: EraserGround;
  readonly #radius: number;
  readonly #bounds = new Map<Stroke, Box>();
  #last: Point;
  #touched: ReadonlySet<string> = new Set();

  constructor(ground: EraserGround, press: ToolPress, zoom: number) {
    this.#ground = ground;
    this.#radius = RADIUS_PX / zoom;
    this.#last = press.at;
    this.move(press);
  }

  move({ at }: ToolPress): void {
    const from = this.#last;
    this.#last = at;
    const touched = this.#ground
      .strokes()
      .filter((stroke) => !this.#touched.has(stroke.id) && this.#touches(stroke, from, at));
    if (touched.length === 0) return;
    this.#touched = new Set([...this.#touched, ...touched.map(({ id }) => id)]);
    this.#ground.touched(this.#touched);
  }

  end(press: ToolPress): void {
    this.move(press);
    this.#ground.erase([...this.#touched]);
    this.#ground.touched(new Set());
  }

  cancel(): void {
    this.#ground.touched(new Set());
  }

  #touches(stroke: Stroke, from: Point, to: Point): boolean {
    const origin = this.#ground.origin(stroke.anchor);
    if (origin === null) return false;
    const [a, b] = [from, to].map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y }));
    if (a === undefined || b === undefined) return false;
    const radius = this.#radius + stroke.width / 2;
    const { x, y, width, height } = this.#boundsOf(stroke);
    // Most strokes are far from the eraser: their points need not be looked at.
    const isFar =
      Math.max(a.x, b.x) < x - radius ||
      Math.min(a.x, b.x) > x + width + radius ||
      Math.max(a.y, b.y) < y - radius ||
      Math.min(a.y, b.y) > y + height + radius;
    return !isFar && isTouched(stroke.points, a, b, radius);
  }

  #boundsOf(stroke: Stroke): Box {
    const known = this.#bounds.get(stroke);
    if (known !== undefined) return known;
    const made = boundsOf(stroke.points);
    this.#bounds.set(stroke, made);
    return made;
  }
}
