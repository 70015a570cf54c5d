/**
 * Free notes that a map has grown over are drawn below it, with what lay below them. Pure.
 *
 * Nothing of it is written: where a note is, is what people have said, and when the map gets smaller it is there again.
 * A note that lies half beside a map stays where it is.
 */
import type { Box } from './camera.ts';
import { CLEAR_GAP } from './measures.ts';

/** How far down each of `free` has to be drawn, so that none of `bodies` (the cells of maps) lies below it. */
export function keptClear(bodies: readonly Box[], free: readonly Box[]): number[] {
  let kept = free;
  // From the top: what gives way to one map may come to lie on the next.
  for (const body of [...bodies].sort((a, b) => a.y - b.y)) kept = pushed(body, kept);
  return kept.map(({ y }, at) => y - (free[at]?.y ?? y));
}

function pushed(body: Box, free: readonly Box[]): readonly Box[] {
  const bottom = body.y + body.height;
  const covered = new Set(free.filter((note) => isCovered(note, body)));
  if (covered.size === 0) return free;
  const by = bottom + CLEAR_GAP - Math.min(...[...covered].map(({ y }) => y));
  const lowest = Math.max(...[...covered].map(({ y, height }) => y + height)) + by;
  // What lay below them gives way as one, no further than it has to: who has arranged it finds it so.
  const below = new Set(free.filter((note) => !covered.has(note) && isAbove(body, note) && note.y < lowest));
  const more = Math.max(lowest + CLEAR_GAP - Math.min(...[...below].map(({ y }) => y)), 0);
  return free.map((note) => {
    const down = covered.has(note) ? by : isAbove(body, note) && below.size > 0 ? more : 0;
    return down === 0 ? note : { ...note, y: note.y + down };
  });
}

/** Most of it is in the body's columns, and it sticks out at the bottom or has its nearest way out there. */
function isCovered(note: Box, body: Box): boolean {
  const [right, bottom] = [body.x + body.width, body.y + body.height];
  const way = bottom - note.y;
  if (!isInLine(note, body) || way <= 0 || note.y + note.height / 2 <= body.y) return false;
  return way <= Math.min(right - note.x, note.x + note.width - body.x);
}

function isAbove(body: Box, note: Box): boolean {
  return isInLine(note, body) && note.y >= body.y + body.height;
}

function isInLine({ x, width }: Box, body: Box): boolean {
  const middle = x + width / 2;
  return middle > body.x && middle < body.x + body.width;
}
