/**
 * How far the view has to move along when a layout changes, so that what one works at stays where it is. Pure.
 *
 * A note that is being written on stays; otherwise the lane that one works in, or looks at. A note that has been put
 * elsewhere is nothing to hold on to: the lane that it came to is.
 */
import { type Box, overlaps, type Point } from './camera.ts';
import type { Layout } from './layout.ts';
import { sameCell } from './spots.ts';

export interface Work {
  /** The note with the caret. */
  readonly written: string | null;
  /** A note that is held or selected. */
  readonly held: string | null;
  readonly seen: Box;
  readonly middle: Point;
}

export function shiftOf(before: Layout, after: Layout, { written, held, seen, middle }: Work): Point {
  const none = { x: 0, y: 0 };
  const isSeen = (id: string | null): id is string => {
    const box = id === null ? null : before.note(id);
    return box !== null && overlaps(box, seen);
  };
  const note = [written, held].find(isSeen);
  if (note !== undefined && note === written && sameCell(before.cellOf(note), after.cellOf(note))) {
    // A free note moves because somebody has put it elsewhere, or because a map has grown: only then the view goes along.
    if (after.cellOf(note) === null) return { x: 0, y: after.pushed(note) - before.pushed(note) };
    return difference(before.note(note), after.note(note));
  }
  const lane = note === undefined ? null : (after.cellOf(note)?.lane ?? null);
  if (note !== undefined && lane === null) return none;
  return laneShift(before, after, lane ?? laneAt(before, middle));
}

function laneShift(before: Layout, after: Layout, lane: string | null): Point {
  if (lane === null) return { x: 0, y: 0 };
  const corner = (layout: Layout): Point | null => {
    const [row, map] = [layout.row(lane), layout.mapOf(lane)];
    return row === null || map === null ? null : { x: map.box.x, y: row.y };
  };
  return difference(corner(before), corner(after));
}

function laneAt({ maps }: Layout, { x, y }: Point): string | null {
  const map = maps.find(({ box }) => x >= box.x && x <= box.x + box.width);
  return map?.rows.find((row) => y >= row.y && y < row.y + row.height)?.lane ?? null;
}

function difference(from: Point | null, to: Point | null): Point {
  return from === null || to === null ? { x: 0, y: 0 } : { x: to.x - from.x, y: to.y - from.y };
}
