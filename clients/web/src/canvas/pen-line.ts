/**
 * What a pen leaves, as arithmetic: its outline, what it is fixed to, and whether the eraser touches it. Pure.
 *
 * Not here: strokes of the document (`board/ink.ts`), and the hand that holds the pen (`elements/draw/pen.ts`).
 */
import { getStroke } from 'perfect-freehand';
import type { Box, Point } from './camera.ts';

/** x, y and pressure (0 to 1). */
export type PenPoint = readonly [number, number, number];

/** What a mouse or a finger says: there is no pressure, so speed stands in for it. */
export const NO_PRESSURE = 0.5;

/** The filled outline of a stroke: an SVG path. */
export function penOutline(points: readonly PenPoint[], width: number, isFinished: boolean): string {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: width * 1.6,
      thinning: 0.55,
      smoothing: 0.55,
      streamline: 0.4,
      simulatePressure: points.every(([, , pressure]) => pressure === NO_PRESSURE),
      last: isFinished,
    },
  );
  const [first] = outline;
  if (first === undefined) return '';
  let path = `M${one(first[0])},${one(first[1])}Q`;
  for (const [at, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(at + 1) % outline.length] ?? first;
    path += `${one(x)},${one(y)} ${one((x + nextX) / 2)},${one((y + nextY) / 2)} `;
  }
  return `${path}Z`;
}

/** Leaves out points that are nearer than `distance` to the one before; the last one stays. */
export function thinPoints(points: readonly PenPoint[], distance: number): PenPoint[] {
  const kept: PenPoint[] = [];
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1);
    const isNear = last !== undefined && Math.hypot(point[0] - last[0], point[1] - last[1]) < distance;
    if (!isNear || at === points.length - 1) kept.push(point);
  }
  return kept;
}

export function boundsOf(points: readonly PenPoint[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far a ring around all that is in a cell may reach beyond it, and still belongs to the cell. */
const BEYOND = 1.3;

/** A cell or a map with the box that is drawn for it. */
export interface Anchored<T> {
  readonly anchor: T;
  readonly box: Box;
}

/**
 * What a stroke is fixed to: the cell that its middle is in if it is no larger than that, else the map that its
 * middle is in, else nothing (the canvas).
 */
export function penAnchor<C, M>(
  points: readonly PenPoint[],
  cellAt: (point: Point) => Anchored<C> | null,
  mapAt: (point: Point) => Anchored<M> | null,
): Anchored<C> | Anchored<M> | null {
  const bounds = boundsOf(points);
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const cell = cellAt(middle);
  if (cell !== null && bounds.width <= cell.box.width * BEYOND && bounds.height <= cell.box.height * BEYOND) {
    return cell;
  }
  return mapAt(middle);
}

export function movePoints(points: readonly PenPoint[], by: Point): PenPoint[] {
  return points.map(([x, y, pressure]) => [x + by.x, y + by.y, pressure]);
}

/** Whether an eraser of `radius` that goes from `from` to `to` touches the stroke. */
export function isTouched(points: readonly PenPoint[], from: Point, to: Point, radius: number): boolean {
  const first = points[0];
  if (first === undefined) return false;
  let last = first;
  for (const point of points) {
    if (segmentsAreNear(from, to, { x: last[0], y: last[1] }, { x: point[0], y: point[1] }, radius))
      return true;
    last = point;
  }
  return false;
}

function segmentsAreNear(a: Point, b: Point, c: Point, d: Point, distance: number): boolean {
  if (doCross(a, b, c, d)) return true;
  const gaps = [toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b)];
  return Math.min(...gaps) <= distance;
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(Math.max(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0), 1);
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
