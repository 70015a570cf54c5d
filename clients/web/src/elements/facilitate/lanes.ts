/** The lanes that one can write in during a private round, and how they are listed in a sentence. */
import type { Structure } from '../../board/structure.ts';
import { type BoardMap, holdsNotes, type Lane } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { sayList } from '../../words/values.ts';

/** More names than this are a number. */
const NAMES_MAX = 3;

/** Those that hold notes, by map. */
export function lanesByMap(structure: Structure): { map: BoardMap; lanes: Lane[] }[] {
  const all = structure.maps().map((map) => ({ map, lanes: structure.lanes(map.id).filter(holdsNotes) }));
  return all.filter(({ lanes }) => lanes.length > 0);
}

export function laneNames(structure: Structure, ids: readonly string[]): string {
  const lanes = ids.map((id) => structure.lane(id)).filter((lane) => lane !== null);
  if (lanes.length > NAMES_MAX) return say('facilitate-lanes', { n: lanes.length });
  const names = lanes.map(({ name }) => say('facilitate-quoted', { name }));
  return sayList(names);
}
