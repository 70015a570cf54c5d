/**
 * Where notes come to lie among those of a cell: order keys for places, and the place behind a note. Pure.
 *
 * Not here: how keys are made (`order.ts`), and writing places (`notes.ts`).
 */

import type { Point } from '../canvas/camera.ts';
import { groupBy } from '../collections.ts';
import type { NewPlace } from './note.ts';
import { cellKey } from './note-index.ts';
import { indexBefore, keysAt, type Ordered } from './order.ts';
import type { Cell, Note } from './types.ts';

type InCell = (cell: Cell) => readonly Note[];

const COPY_OFFSET = 24;

export interface PlaceKeys {
  /** For each place; nothing for free ones. */
  readonly keys: readonly string[];
  /** New keys of notes that had to give way. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Order keys for notes that come to those places; `without`: those that leave theirs. */
export function orderKeys(
  inCell: InCell,
  places: readonly NewPlace[],
  without: ReadonlySet<string> = new Set(),
): PlaceKeys {
  const keys = places.map(() => '');
  const moved = new Map<string, string>();
  const together = groupBy(places.keys(), (at) => {
    const place = places[at];
    return place?.kind === 'cell' ? `${cellKey(place.cell)} ${place.before ?? ''}` : '';
  });
  for (const at of together.values()) {
    const place = places[at[0] ?? 0];
    if (place?.kind !== 'cell') continue;
    const list = inCell(place.cell)
      .filter(({ id }) => !without.has(id))
      .map(asOrdered);
    const made = keysAt(list, indexBefore(list, place.before), at.length);
    for (const [n, index] of at.entries()) keys[index] = made.keys[n] ?? '';
    for (const [id, key] of made.moved) moved.set(id, key);
  }
  return { keys, moved };
}

/** Where a copy of a note goes: behind it in its cell, else a little aside. */
export function placeBeside(inCell: InCell, { id, place }: Note): NewPlace {
  if (place.kind === 'cell') {
    const list = inCell(place.cell);
    const after = list[indexBefore(list.map(asOrdered), id) + 1];
    return { kind: 'cell', cell: place.cell, before: after?.id ?? null };
  }
  const at: Point = place.kind === 'free' ? place.at : { x: 0, y: 0 };
  return { kind: 'free', at: { x: at.x + COPY_OFFSET, y: at.y + COPY_OFFSET } };
}

function asOrdered({ id, place }: Note): Ordered {
  return { id, order: place.kind === 'cell' ? place.order : '' };
}
