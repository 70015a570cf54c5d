/**
 * What a search has found, in the order in which a board is read: map by map, stage by stage, lane by lane. Pure.
 */
import type { BoardMap, Lane, Note, Stage } from '../../board/types.ts';

/** The part of `board/structure.ts` that says what order things are in. */
export interface Order {
  maps(): readonly BoardMap[];
  stages(map: string): readonly Stage[];
  lanes(map: string): readonly Lane[];
}

export type Where =
  | { readonly kind: 'cell'; readonly map: BoardMap; readonly stage: Stage; readonly lane: Lane }
  | { readonly kind: 'free' }
  | { readonly kind: 'nowhere' };

/** The notes of one place. */
export interface Found {
  readonly where: Where;
  readonly notes: readonly Note[];
}

export function resultsOf(notes: readonly Note[], order: Order): Found[] {
  const byPlace = new Map<string, Note[]>();
  for (const note of notes) {
    const here = byPlace.get(placeKey(note));
    if (here === undefined) byPlace.set(placeKey(note), [note]);
    else here.push(note);
  }
  const found: Found[] = [];
  const take = (key: string, where: Where): void => {
    const here = byPlace.get(key);
    if (here !== undefined) found.push({ where, notes: here.toSorted(inOrder) });
    byPlace.delete(key);
  };
  for (const map of order.maps()) {
    for (const stage of order.stages(map.id)) {
      for (const lane of order.lanes(map.id)) {
        take(`${map.id}/${stage.id}/${lane.id}`, { kind: 'cell', map, stage, lane });
      }
    }
  }
  take('free', { kind: 'free' });
  // Besides the tray, those on a phase that has got steps: its cells are not columns.
  const rest = [...byPlace.values()].flat();
  if (rest.length > 0) found.push({ where: { kind: 'nowhere' }, notes: rest });
  return found;
}

function placeKey({ place }: Note): string {
  if (place.kind !== 'cell') return place.kind;
  return `${place.cell.map}/${place.cell.stage}/${place.cell.lane}`;
}

function inOrder(a: Note, b: Note): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  return one < other ? -1 : one > other ? 1 : a.at - b.at;
}

function orderOf({ place }: Note): string {
  return place.kind === 'cell' ? place.order : '';
}
