/**
 * Where the next note goes: where the last one went, as long as that is there and one may write there now.
 *
 * Pure but for the storage, which is handed in: the place is kept in this browser, for each board.
 */
import { type Cell, holdsNotes, type Lane, type Stage } from '../../board/types.ts';
import { isRecord } from '../../json.ts';

interface Streets {
  maps(): readonly { readonly id: string }[];
  stages(map: string): readonly Stage[];
  lanes(map: string): readonly Lane[];
}

type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** `lanes`: the ones to write in now; all, if `null`. */
export function placeFor(streets: Streets, last: Cell | null, lanes: readonly string[] | null): Cell | null {
  const isOffered = (lane: Lane): boolean => holdsNotes(lane) && (lanes?.includes(lane.id) ?? true);
  const maps = streets.maps().map(({ id }) => id);
  const first = last === null ? -1 : maps.indexOf(last.map);
  // The map of the last note first: its stage may be gone, and then the next one of the same map is meant.
  for (const map of first < 0 ? maps : [maps[first] ?? '', ...maps]) {
    const stages = streets.stages(map);
    const offered = streets.lanes(map).filter(isOffered);
    const stage = stages.find(({ id }) => id === last?.stage) ?? stages[0];
    const lane = offered.find(({ id }) => id === last?.lane) ?? offered[0];
    if (stage !== undefined && lane !== undefined) return { map, stage: stage.id, lane: lane.id };
  }
  return null;
}

export function remembered(memory: Memory, board: string): Cell | null {
  try {
    const value: unknown = JSON.parse(memory.getItem(keyOf(board)) ?? 'null');
    if (!isRecord(value)) return null;
    const { map, stage, lane } = value;
    return typeof map === 'string' && typeof stage === 'string' && typeof lane === 'string'
      ? { map, stage, lane }
      : null;
  } catch {
    return null;
  }
}

export function remember(memory: Memory, board: string, { map, stage, lane }: Cell): void {
  try {
    memory.setItem(keyOf(board), JSON.stringify({ map, stage, lane }));
  } catch {
    // A browser that keeps nothing begins with the first cell next time.
  }
}

function keyOf(board: string): string {
  return `wayboard.place.${board}`;
}
