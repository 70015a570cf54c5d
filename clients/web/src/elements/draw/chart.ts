/**
 * An emotion lane as places: where each curve's line, points and captions are. Pure.
 *
 * Places are relative to the lane's band. Not here: what the board says (`board/curves.ts`), drawing, and hands
 * (`emotion-lane.ts`).
 */
import type { Curve, CurvePoint, Stage } from '../../board/types.ts';
import type { Box, Point, Size } from '../../canvas/camera.ts';
import { abreast, heightOf, smoothLine } from '../../canvas/feelings.ts';

export interface ChartColumn {
  readonly stage: Stage;
  /** From the band's left edge. */
  readonly x: number;
  readonly width: number;
}

export interface ChartInput {
  readonly size: Size;
  readonly columns: readonly ChartColumn[];
  readonly curves: readonly Curve[];
  /** The value that somebody's hand gives a point just now. */
  held(curve: string, stage: string): number | null;
  point(curve: string, stage: string): CurvePoint | null;
  minima(curve: string): readonly string[];
  /** What stands at a low point without a label. */
  readonly lowWords: string;
}

export interface ChartPoint extends Point {
  readonly column: ChartColumn;
  /** `null`: nobody has said anything about this stage yet. */
  readonly value: number | null;
  readonly label: string;
  readonly emoji: string;
  readonly isLow: boolean;
  readonly caption: Caption | null;
}

/** A label, or the mark of a low point, in a box of its own below the point. */
export interface Caption extends Point {
  /** At most. */
  readonly width: number;
}

export interface ChartLine {
  readonly curve: Curve;
  /** Its number on the map: dash and marker go by it. */
  readonly index: number;
  readonly path: string;
  readonly points: readonly ChartPoint[];
}

/** Above the plot is the legend and room for emoji; below it is room for the captions of low points. */
const ABOVE = 58;
const BELOW = 40;
const PLOT_HEIGHT_MIN = 48;
export const CAPTION_HEIGHT = 20;
const CAPTION_WIDTH_MAX = 160;
const CAPTION_EDGE = 6;
const CAPTION_PAD = 30;
/** What a letter takes: an estimate, as measuring would lay out the page twice. */
const LETTER = 6.4;
/** What the markers of points take. */
const MARKER = 18;
/** From the middle of a point to its caption. */
const CAPTION_DROP = 13;

export function plotOf({ width, height }: Size): Box {
  return { x: 0, y: ABOVE, width, height: Math.max(height - ABOVE - BELOW, PLOT_HEIGHT_MIN) };
}

export function chartOf(input: ChartInput): ChartLine[] {
  const plot = plotOf(input.size);
  const bare = input.curves.map((curve, index) => ({
    curve,
    index,
    points: pointsOf(input, curve, index, plot),
  }));
  const captions = new Map<ChartPoint, Caption>();
  for (const { stage } of input.columns) {
    const here = bare.flatMap(({ points }) =>
      points.filter((point) => point.column.stage.id === stage.id && point.value !== null),
    );
    for (const [point, caption] of captionsOf(here, input)) captions.set(point, caption);
  }
  return bare.map(({ curve, index, points }) => ({
    curve,
    index,
    path: smoothLine(points.filter(({ value }) => value !== null)),
    points: points.map((point) => ({ ...point, caption: captions.get(point) ?? null })),
  }));
}

function pointsOf(input: ChartInput, curve: Curve, index: number, plot: Box): ChartPoint[] {
  const low = new Set(input.minima(curve.id));
  return input.columns.map((column) => {
    const known = input.point(curve.id, column.stage.id);
    const value = input.held(curve.id, column.stage.id) ?? known?.value ?? null;
    return {
      column,
      x: abreast(column, index, input.curves.length),
      y: heightOf(value ?? 0, plot),
      value,
      label: known?.label ?? '',
      emoji: known?.emoji ?? '',
      isLow: value !== null && low.has(column.stage.id),
      caption: null,
    };
  });
}

/** The captions of one stage: below their points, but on no other point and on no other caption. */
function captionsOf(points: readonly ChartPoint[], { size, lowWords }: ChartInput): Map<ChartPoint, Caption> {
  const taken: Box[] = points.map(({ x, y }) => ({
    x: x - MARKER / 2,
    y: y - MARKER / 2,
    width: MARKER,
    height: MARKER,
  }));
  const captions = new Map<ChartPoint, Caption>();
  for (const point of [...points].sort((a, b) => a.y - b.y)) {
    if (point.label === '' && !point.isLow) continue;
    const { x: left, width: room } = point.column;
    const most = Math.min(room - 2 * CAPTION_EDGE, CAPTION_WIDTH_MAX);
    const width = Math.min([...(point.label || lowWords)].length * LETTER + CAPTION_PAD, most);
    const right = left + room - CAPTION_EDGE - width / 2;
    const x = Math.min(Math.max(point.x, left + CAPTION_EDGE + width / 2), right);
    const isFree = (y: number): boolean => {
      const box = { x: x - width / 2, y, width, height: CAPTION_HEIGHT };
      return !taken.some((other) => overlap(box, other));
    };
    const y = nearestFree(point.y, size.height, isFree);
    taken.push({ x: x - width / 2, y, width, height: CAPTION_HEIGHT });
    captions.set(point, { x, y, width: most });
  }
  return captions;
}

/** Below a point at `y` if it can be, else above it. */
function nearestFree(y: number, bottom: number, isFree: (top: number) => boolean): number {
  const wanted = y + CAPTION_DROP;
  const lowest = bottom - CAPTION_HEIGHT - 2;
  for (let top = wanted; top <= Math.min(wanted + 3 * CAPTION_HEIGHT, lowest); top += 2)
    if (isFree(top)) return top;
  for (let top = y - CAPTION_DROP - CAPTION_HEIGHT; top >= ABOVE / 2; top -= 2) if (isFree(top)) return top;
  return Math.min(wanted, lowest);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
