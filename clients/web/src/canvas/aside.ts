/**
 * Notes out of line: `d` of a place is how far a note is from where it would flow. Pure.
 *
 * Whatever a document says, a note stays inside of its cell; only downwards the cell grows with it, for a while.
 */
import type { Box, Point } from './camera.ts';
import { ASIDE_MAX, clamp } from './measures.ts';

/** Where a cell's notes lie; it has no bottom, since rows grow. */
export interface Room extends Point {
  readonly width: number;
}

/** How far a block that flows to where `block` is can be moved by `by`. */
export function asideBy(by: Point, block: Box, room: Room): Point {
  const left = room.x - block.x;
  return {
    x: clamp(by.x, left, Math.max(left + room.width - block.width, left)),
    y: clamp(by.y, room.y - block.y, ASIDE_MAX),
  };
}
