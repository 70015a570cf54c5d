/**
 * Where a note goes when it is moved by keys.
 *
 * Pure: it reads the structure and the order of the lists, and answers with places. Moving is `Notes.move`; what a
 * place is called is in `names/places.ts`.
 */
import type { NewPlace } from '../../board/notes.ts';
import type { Row } from '../../board/reading.ts';
import { type Cell, holdsNotes, type Note } from '../../board/types.ts';
import type { Streets } from '../../names/places.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The place one step further, or `null` at the end of the road. Members of a group stay among themselves. */
export function stepped(
  note: Note,
  direction: Direction,
  streets: Streets,
  rows: (cell: Cell) => readonly Row[],
): NewPlace | null {
  if (note.place.kind !== 'cell') return null;
  const { cell } = note.place;
  if (direction === 'left' || direction === 'right') {
    const stages = streets.stages(cell.map).map(({ id }) => id);
    const stage = stages[stages.indexOf(cell.stage) + (direction === 'left' ? -1 : 1)];
    return stage === undefined ? null : { kind: 'cell', cell: { ...cell, stage }, before: null };
  }
  const by = direction === 'up' ? -1 : 1;
  return alongList(note.id, by, cell, rows(cell)) ?? acrossLanes(note.id, by, cell, streets, rows);
}

function alongList(id: string, by: 1 | -1, cell: Cell, rows: readonly Row[]): NewPlace | null {
  const tops = rows.map((row) => row.id);
  const list = tops.includes(id) ? tops : (rows.find(({ members }) => members.includes(id))?.members ?? []);
  const at = list.indexOf(id);
  if (list[at + by] === undefined) return null;
  // Down is behind the next one, which is before the one after it.
  return { kind: 'cell', cell, before: (by === -1 ? list[at - 1] : list[at + 2]) ?? null };
}

function acrossLanes(
  id: string,
  by: 1 | -1,
  cell: Cell,
  streets: Streets,
  rows: (cell: Cell) => readonly Row[],
): NewPlace | null {
  if (rows(cell).some(({ members }) => members.includes(id))) return null;
  const all = streets.lanes(cell.map);
  const here = all.findIndex((lane) => lane.id === cell.lane);
  const way = by === 1 ? all.slice(here + 1) : all.slice(0, Math.max(here, 0)).reverse();
  const lane = way.find(holdsNotes);
  if (lane === undefined) return null;
  const next = { ...cell, lane: lane.id };
  return { kind: 'cell', cell: next, before: by === 1 ? (rows(next)[0]?.id ?? null) : null };
}

/** Longer texts make a select as wide as they are, and a button's name too long to listen to. */
const EXCERPT_LENGTH_MAX = 60;

/** The beginning of a text, in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX)}…`;
}
