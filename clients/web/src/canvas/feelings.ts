/**
 * The emotion scale as arithmetic: from a feeling to a height and back, and lines that never swing past a point.
 *
 * Not here: which points there are and which of them are low (`board/curves.ts`), and how a lane looks.
 */
import type { Box, Point } from './camera.ts';

export const FEELING_MAX = 2;
/** The five words of the scale, from the lowest. */
export const FEELINGS = ['awful', 'bad', 'neutral', 'good', 'great'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** Points of different curves in one stage stand this far beside each other, so that none hides another. */
const ASIDE = 28;
/** And this far from the edges of the stage. */
const EDGE = 26;

/** Held to the scale and to tenths. */
export function snapFeeling(value: number): number {
  const held = Math.min(Math.max(value, -FEELING_MAX), FEELING_MAX);
  // Adding zero makes -0 a plain 0.
  return Math.round(held * 10) / 10 + 0;
}

export function feelingOf(value: number): Feeling {
  return FEELINGS[Math.round(Math.min(Math.max(value, -FEELING_MAX), FEELING_MAX)) + 2] ?? 'neutral';
}

export function heightOf(value: number, plot: Box): number {
  const held = Math.min(Math.max(value, -FEELING_MAX), FEELING_MAX);
  return plot.y + ((FEELING_MAX - held) / (2 * FEELING_MAX)) * plot.height;
}

export function feelingAt(y: number, plot: Box): number {
  return snapFeeling(FEELING_MAX - ((y - plot.y) / plot.height) * 2 * FEELING_MAX);
}

/** Where curve number `index` of `count` has its point in a column. */
export function abreast(column: { x: number; width: number }, index: number, count: number): number {
  const step = Math.min(ASIDE, Math.max(column.width - 2 * EDGE, 0) / Math.max(count - 1, 1));
  return column.x + column.width / 2 + (index - (count - 1) / 2) * step;
}

/**
 * A smooth line through `points`, which go from left to right: an SVG path.
 *
 * Monotone (Fritsch and Carlson): between two points it stays between their heights, so that the lowest point of the
 * line is a point that somebody has set.
 */
export function smoothLine(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  const slopes = tangents(points);
  let path = `M${round(first.x)},${round(first.y)}`;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from === undefined) continue;
    const third = (to.x - from.x) / 3;
    const leave = round(from.y + third * (slopes[at - 1] ?? 0));
    const arrive = round(to.y - third * (slopes[at] ?? 0));
    path += `C${round(from.x + third)},${leave} ${round(to.x - third)},${arrive} ${round(to.x)},${round(to.y)}`;
  }
  return path;
}

/** How steep the line is in each point. */
function tangents(points: readonly Point[]): number[] {
  const chords = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return (to.y - from.y) / Math.max(to.x - from.x, 1e-6);
  });
  return points.map((_, at) => {
    const before = chords[at - 1];
    const after = chords[at];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    // Not steeper than thrice the flatter chord: the bound within which a cubic is monotone.
    const mean = (before + after) / 2;
    return Math.sign(mean) * Math.min(Math.abs(mean), 3 * Math.min(Math.abs(before), Math.abs(after)));
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
