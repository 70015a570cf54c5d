/**
 * Where notes go that are put outside of the maps when no hand says where: to the right of their map or below it,
 * whichever is nearer to where they are, and over nothing else. Pure.
 */
import { type Box, overlaps, type Point, type Size } from './camera.ts';
import { flow } from './flow.ts';
import type { Layout, MapLayout } from './layout.ts';
import { CLEAR_GAP, FREE_WIDTH } from './measures.ts';

/** The corner of each note. `blocks` are single notes, and the notes of a group with its head first. */
export function besideMaps(layout: Layout, blocks: readonly (readonly string[])[]): Map<string, Point> {
  const moving = new Set(blocks.flat());
  const staying = layout.order.filter((id) => !moving.has(id)).flatMap((id) => layout.note(id) ?? []);
  const taken: Box[] = [...layout.maps.map(({ box }) => box), ...staying];
  if (layout.tray !== null) taken.push(layout.tray);
  const places = new Map<string, Point>();
  for (const ids of blocks) {
    const from = layout.note(ids[0] ?? '');
    if (from === null) continue;
    const notes = ids.map((id) => ({ id, ...squareOf(layout.note(id) ?? from) }));
    const { width, height } = flow([{ notes }], from, FREE_WIDTH);
    const at = spotFor({ ...from, width, height }, mapOf(layout, ids[0] ?? ''), taken);
    for (const block of flow([{ notes }], at, FREE_WIDTH).blocks) {
      for (const { id, x, y } of block.notes) places.set(id, { x, y });
    }
    taken.push({ ...at, width, height });
  }
  return places;
}

/** Outside of a cell a note is at least as high as it is wide. */
function squareOf({ width, height }: Size): Size {
  return { width, height: Math.max(width, height) };
}

/** The map that a note is on, else the first one. */
function mapOf(layout: Layout, id: string): MapLayout | undefined {
  const cell = layout.cellOf(id);
  return (cell === null ? null : layout.mapOf(cell.stage)) ?? layout.maps[0];
}

function spotFor(note: Box, map: MapLayout | undefined, taken: readonly Box[]): Point {
  if (map === undefined) return note;
  const { box } = map;
  const right = { ...note, x: box.x + box.width + CLEAR_GAP };
  const below = { ...note, y: box.y + box.height + CLEAR_GAP };
  const spots = [firstClear(right, { x: 0, y: 1 }, taken), firstClear(below, { x: 1, y: 0 }, taken)];
  const [nearest = right] = spots.sort((a, b) => distance(a, note) - distance(b, note));
  return { x: Math.round(nearest.x), y: Math.round(nearest.y) };
}

/** From `start` on in a direction, behind whatever is in the way. */
function firstClear(start: Box, way: Point, taken: readonly Box[]): Box {
  let spot = start;
  for (;;) {
    const room = withMargin(spot);
    const there = taken.find((box) => overlaps(box, room));
    if (there === undefined) return spot;
    spot = {
      ...spot,
      x: way.x === 0 ? spot.x : there.x + there.width + CLEAR_GAP,
      y: way.y === 0 ? spot.y : there.y + there.height + CLEAR_GAP,
    };
  }
}

/** A little less than the gap that is kept, so that what keeps it is clear. */
function withMargin({ x, y, width, height }: Box): Box {
  const by = CLEAR_GAP / 2;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
