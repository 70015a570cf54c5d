/**
 * Where a note goes when it is moved by keys, and what its place is called.
 *
 * Pure: it reads the structure and the order of the lists, and answers with places. Moving is `Notes.move`.
 */
import type { NewPlace } from '../../board/notes.ts';
import type { BoardMap, Cell, Lane, Note, Stage } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import type { Row } from './reading.ts';

/** As much of the structure as is needed to find one's way. */
export interface Streets {
  maps(): readonly BoardMap[];
  stages(map: string): readonly Stage[];
  lanes(map: string): readonly Lane[];
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Lanes of figures and curves have no list to write into. */
export function holdsNotes({ type }: Lane): boolean {
  return type === 'text' || type === 'image';
}

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

/** A heading needs a name. */
export function named(name: string): string {
  return name.trim() === '' ? say('outline-unnamed') : name;
}

/** "Buy, Pain points"; with the map before it where there are several. */
export function cellWords(streets: Streets, cell: Cell): string {
  const maps = streets.maps();
  const map = maps.length > 1 ? maps.find(({ id }) => id === cell.map)?.name : undefined;
  const stage = streets.stages(cell.map).find(({ id }) => id === cell.stage)?.name;
  const lane = streets.lanes(cell.map).find(({ id }) => id === cell.lane)?.name;
  return [map, stage, lane].filter((name) => name !== undefined && name !== '').join(', ');
}

export function placeWords(streets: Streets, place: NewPlace | Note['place']): string {
  if (place.kind === 'cell') return cellWords(streets, place.cell);
  return say(place.kind === 'free' ? 'outline-free' : 'outline-nowhere');
}

/** Longer texts make a select as wide as they are, and a button's name too long to listen to. */
const EXCERPT_LENGTH_MAX = 60;

/** The beginning of a text, in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX)}…`;
}
