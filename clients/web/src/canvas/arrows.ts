/**
 * The way of an arrow from one box to another. Pure.
 *
 * Not here: which notes are linked (`board/links.ts`), and how an arrow is drawn (`elements/draw/links.ts`).
 */
import type { Box, Point } from './camera.ts';

export type BoxSide = 'top' | 'right' | 'bottom' | 'left';

export interface ArrowWay {
  /** An SVG path. */
  readonly line: string;
  readonly start: Point;
  readonly end: Point;
  /** Directions in which the line leaves and arrives, as unit vectors. */
  readonly leaves: Point;
  readonly arrives: Point;
  /** Where a label goes. */
  readonly middle: Point;
  /** The two points that bend it. */
  readonly bends: readonly [Point, Point];
}

/** Between a box and the tip of the arrow. */
const GAP = 5;
/** How far a line goes straight out before it turns. */
const REACH_MIN = 24;
const REACH_MAX = 160;
const ARC_MIN = 36;
const ARC_MAX = 90;
const HEAD = 11;
const SAMPLES = 14;

const OUTWARD: Record<BoxSide, Point> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/**
 * From `from` to `to`. Sides that nobody has chosen are those that face each other. `aside` moves the ends along
 * their sides: lines between the same two boxes lie beside each other.
 */
export function arrowWay(
  from: Box,
  to: Box,
  sides: { from: BoxSide | null; to: BoxSide | null } = { from: null, to: null },
  aside = 0,
): ArrowWay {
  const facing = facingSides(from, to);
  const leaves = OUTWARD[sides.from ?? facing.from];
  const outOfTo = OUTWARD[sides.to ?? facing.to];
  const start = anchor(from, leaves, aside);
  const end = anchor(to, outOfTo, aside);
  const distance = Math.hypot(end.x - start.x, end.y - start.y);
  // On one side it goes out and comes back: an arc, and a flat one.
  const isArc = leaves === outOfTo;
  const reach = isArc
    ? Math.min(Math.max(distance * 0.22, ARC_MIN), ARC_MAX)
    : Math.min(Math.max(distance * 0.45, Math.min(REACH_MIN, distance / 2)), REACH_MAX);
  const a = { x: start.x + leaves.x * reach, y: start.y + leaves.y * reach };
  const b = { x: end.x + outOfTo.x * reach, y: end.y + outOfTo.y * reach };
  return {
    line: `M${at(start)}C${at(a)} ${at(b)} ${at(end)}`,
    start,
    end,
    leaves,
    arrives: { x: -outOfTo.x + 0, y: -outOfTo.y + 0 },
    middle: {
      x: (start.x + 3 * a.x + 3 * b.x + end.x) / 8,
      y: (start.y + 3 * a.y + 3 * b.y + end.y) / 8,
    },
    bends: [a, b],
  };
}

/**
 * As `arrowWay`, but around `others` if that can be had by leaving and arriving on one side. `others` may hold the two
 * boxes themselves.
 */
export function arrowAround(from: Box, to: Box, others: readonly Box[], aside = 0): ArrowWay {
  const straight = arrowWay(from, to, undefined, aside);
  let best = { way: straight, hits: hits(straight, others) };
  for (const side of ['top', 'bottom', 'right', 'left'] as const) {
    if (best.hits === 0) break;
    const way = arrowWay(from, to, { from: side, to: side }, aside);
    const count = hits(way, others);
    if (count < best.hits) best = { way, hits: count };
  }
  return best.way;
}

/** How many points of the way lie in boxes: its length within them. */
function hits({ start, end, bends }: ArrowWay, boxes: readonly Box[]): number {
  let count = 0;
  for (let step = 1; step < SAMPLES; step++) {
    const t = step / SAMPLES;
    const u = 1 - t;
    const along = (axis: 'x' | 'y'): number =>
      u ** 3 * start[axis] +
      3 * u * u * t * bends[0][axis] +
      3 * u * t * t * bends[1][axis] +
      t ** 3 * end[axis];
    const [x, y] = [along('x'), along('y')];
    if (boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height))
      count += 1;
  }
  return count;
}

/** From a box to where a finger is: an arrow in the making. */
export function arrowTo(from: Box, tip: Point): ArrowWay {
  return arrowWay(from, { x: tip.x, y: tip.y, width: 0, height: 0 });
}

/** A head at `tip`, pointing in `direction`: an SVG path. */
export function arrowHead(tip: Point, direction: Point): string {
  const back = { x: tip.x - direction.x * HEAD, y: tip.y - direction.y * HEAD };
  const wide = { x: -direction.y * HEAD * 0.5, y: direction.x * HEAD * 0.5 };
  return `M${at({ x: back.x + wide.x, y: back.y + wide.y })}L${at(tip)}L${at({ x: back.x - wide.x, y: back.y - wide.y })}Z`;
}

function facingSides(from: Box, to: Box): { from: BoxSide; to: BoxSide } {
  const a = middleOf(from);
  const b = middleOf(to);
  // The free room between them decides, not the middles: notes are of different sizes.
  const wide = Math.abs(b.x - a.x) - (from.width + to.width) / 2;
  const high = Math.abs(b.y - a.y) - (from.height + to.height) / 2;
  if (wide >= high) return b.x >= a.x ? { from: 'right', to: 'left' } : { from: 'left', to: 'right' };
  return b.y >= a.y ? { from: 'bottom', to: 'top' } : { from: 'top', to: 'bottom' };
}

function anchor(box: Box, outward: Point, aside: number): Point {
  const { x, y } = middleOf(box);
  const along = { x: Math.abs(outward.y), y: Math.abs(outward.x) };
  return {
    x: x + outward.x * (box.width / 2 + GAP) + along.x * aside,
    y: y + outward.y * (box.height / 2 + GAP) + along.y * aside,
  };
}

function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
