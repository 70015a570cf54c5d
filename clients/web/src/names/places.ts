/**
 * What the places of a board are called: maps, stages and lanes, the cells where they cross, and what lies in none.
 *
 * Not here: which place comes after another (`elements/outline/places.ts`), and where a place is drawn (`canvas/layout.ts`).
 */
import type { BoardMap, Cell, Lane, Note, Stage } from '../board/types.ts';
import { say } from '../words/language.ts';

/** As much of the structure as is needed to find one's way. */
export interface Streets {
  maps(): readonly BoardMap[];
  stages(map: string): readonly Stage[];
  lanes(map: string): readonly Lane[];
}

/** A heading needs a name. */
export function named(name: string): string {
  return name.trim() === '' ? say('core-unnamed') : name;
}

/** "Buy, Pain points"; with the map before it where there are several. */
export function cellWords(streets: Streets, cell: Cell): string {
  const maps = streets.maps();
  const map = maps.length > 1 ? maps.find(({ id }) => id === cell.map)?.name : undefined;
  const stage = streets.stages(cell.map).find(({ id }) => id === cell.stage)?.name;
  const lane = streets.lanes(cell.map).find(({ id }) => id === cell.lane)?.name;
  return [map, stage, lane].filter((name) => name !== undefined && name !== '').join(', ');
}

export function placeWords(
  streets: Streets,
  place: Note['place'] | { kind: 'cell'; cell: Cell } | { kind: 'free' },
): string {
  return place.kind === 'cell' ? cellWords(streets, place.cell) : outsideWords(place.kind);
}

/** What lies on the canvas, and what has lost its stage or lane. */
export function outsideWords(kind: 'free' | 'nowhere'): string {
  return say(`core-place-${kind}`);
}
