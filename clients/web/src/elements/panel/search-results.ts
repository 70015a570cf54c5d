/**
 * What a search has found, in the order in which a board is read: map by map, stage by stage, lane by lane. Pure.
 */
import { cellKey, inOrder, placeKey } from '../../board/reading.ts';
import type { BoardMap, Lane, Note, Stage } from '../../board/types.ts';
import { groupBy } from '../../collections.ts';
import type { Streets } from '../../names/places.ts';

export type Where =
  | { readonly kind: 'cell'; readonly map: BoardMap; readonly stage: Stage; readonly lane: Lane }
  | { readonly kind: 'free' }
  | { readonly kind: 'nowhere' };

/** The notes of one place. */
export interface Found {
  readonly where: Where;
  readonly notes: readonly Note[];
}

export function resultsOf(notes: readonly Note[], order: Streets): Found[] {
  const byPlace = groupBy(notes, placeKey);
  const found: Found[] = [];
  const take = (key: string, where: Where): void => {
    const here = byPlace.get(key);
    if (here !== undefined) found.push({ where, notes: here.toSorted(inOrder) });
    byPlace.delete(key);
  };
  for (const map of order.maps()) {
    for (const stage of order.stages(map.id)) {
      for (const lane of order.lanes(map.id)) {
        take(cellKey({ map: map.id, stage: stage.id, lane: lane.id }), { kind: 'cell', map, stage, lane });
      }
    }
  }
  take('free', { kind: 'free' });
  // Besides the tray, those on a phase that has got steps: its cells are not columns.
  const rest = [...byPlace.values()].flat();
  if (rest.length > 0) found.push({ where: { kind: 'nowhere' }, notes: rest });
  return found;
}
