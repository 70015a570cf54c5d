/**
 * What of a board's structure is alive, in order: maps, their stages and their lanes. Reading only, and all at once.
 *
 * A phase is a stage with steps; its steps are the columns. A parent that is not there, or is a step itself, is none,
 * so no stage is lost whatever others write. Not here: changing it (`structure.ts`).
 */
import type * as Y from 'yjs';
import { compare } from '../collections.ts';
import {
  isDeleted,
  items,
  readId,
  readName,
  readOneOf,
  readOrder,
  readPaint,
  readPair,
  readSet,
  readSize,
  readText,
  readWord,
} from './read.ts';
import {
  type BoardMap,
  type Cell,
  LANE_TYPES,
  type Lane,
  LIMITS,
  type Separator,
  type Stage,
} from './types.ts';

const SEPARATORS: readonly Separator[] = ['interaction', 'visibility', 'internal'];

/** A phase with its steps; a stage that stands for itself has none. */
export interface Phase {
  readonly phase: Stage;
  readonly steps: readonly Stage[];
}

interface MapGrid {
  readonly map: BoardMap;
  readonly phases: readonly Phase[];
  readonly columns: readonly Stage[];
  readonly lanes: readonly Lane[];
}

export class Grid {
  readonly maps: readonly BoardMap[];
  readonly #maps: ReadonlyMap<string, MapGrid>;
  readonly #stages: ReadonlyMap<string, Stage>;
  readonly #lanes: ReadonlyMap<string, Lane>;
  /** The stages that have cells. */
  readonly #columns: ReadonlySet<string>;

  constructor(maps: Y.Map<unknown>, stages: Y.Map<unknown>, lanes: Y.Map<unknown>) {
    this.maps = list(maps, readMap, LIMITS.maps);
    const there = new Set(this.maps.map(({ id }) => id));
    const isThere = ({ map }: { map: string }): boolean => there.has(map);
    const allStages = withoutLostParents(list(stages, readStage, LIMITS.stages).filter(isThere));
    const allLanes = list(lanes, readLane, LIMITS.lanes).filter(isThere);
    this.#maps = new Map(this.maps.map((map) => [map.id, gridOf(map, allStages, allLanes)]));
    this.#stages = new Map(allStages.map((stage) => [stage.id, stage]));
    this.#lanes = new Map(allLanes.map((lane) => [lane.id, lane]));
    this.#columns = new Set([...this.#maps.values()].flatMap(({ columns }) => columns.map(({ id }) => id)));
  }

  map(id: string): MapGrid | null {
    return this.#maps.get(id) ?? null;
  }

  stage(id: string): Stage | null {
    return this.#stages.get(id) ?? null;
  }

  lane(id: string): Lane | null {
    return this.#lanes.get(id) ?? null;
  }

  /** Where a stage and a lane cross, if they do. */
  cell(stage: string, lane: string): Cell | null {
    const map = this.#stages.get(stage)?.map;
    const crosses = map !== undefined && this.#columns.has(stage) && this.#lanes.get(lane)?.map === map;
    return crosses ? { map, stage, lane } : null;
  }
}

function list<Item extends { readonly id: string; readonly order: string }>(
  root: Y.Map<unknown>,
  read: (id: string, item: Y.Map<unknown>) => Item,
  max: number,
): Item[] {
  const live: Item[] = [];
  for (const [id, item] of items(root)) if (!isDeleted(item)) live.push(read(id, item));
  return live.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id)).slice(0, max);
}

function readMap(id: string, item: Y.Map<unknown>): BoardMap {
  return {
    id,
    name: readName(item.get('name')),
    state: readWord(item.get('state'), 'current'),
    personas: readSet(item.get('personas'), LIMITS.personasOfMap, 40),
    order: readOrder(item.get('o')),
    at: readPair(item.get('xy')),
    from: readId(item.get('from')),
  };
}

function readStage(id: string, item: Y.Map<unknown>): Stage {
  return {
    id,
    map: readId(item.get('map')) ?? '',
    parent: readId(item.get('parent')),
    name: readName(item.get('name')),
    prompt: readText(item.get('prompt'), LIMITS.prompt),
    order: readOrder(item.get('o')),
    width: readSize(item.get('w')),
    color: readPaint(item.get('color')),
  };
}

function readLane(id: string, item: Y.Map<unknown>): Lane {
  return {
    id,
    map: readId(item.get('map')) ?? '',
    type: readOneOf(item.get('type'), LANE_TYPES, 'text'),
    role: readWord(item.get('role'), ''),
    name: readName(item.get('name')),
    prompt: readText(item.get('prompt'), LIMITS.prompt),
    order: readOrder(item.get('o')),
    height: readSize(item.get('h')),
    line: SEPARATORS.find((line) => line === item.get('line')) ?? null,
  };
}

/** Phases hold steps, and steps hold nothing: a parent that has a parent is none, and so is one of another map. */
function withoutLostParents(stages: readonly Stage[]): Stage[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const parentOf = ({ id, map, parent }: Stage): Stage | null => {
    const above = parent === null || parent === id ? undefined : byId.get(parent);
    return above?.map === map ? above : null;
  };
  return stages.map((stage) => {
    const above = parentOf(stage);
    const isStep = above !== null && parentOf(above) === null;
    return { ...stage, parent: isStep ? above.id : null };
  });
}

function gridOf(map: BoardMap, allStages: readonly Stage[], allLanes: readonly Lane[]): MapGrid {
  const stages = allStages.filter((stage) => stage.map === map.id);
  const phases = stages
    .filter(({ parent }) => parent === null)
    .map((phase) => ({ phase, steps: stages.filter(({ parent }) => parent === phase.id) }));
  return {
    map,
    phases,
    columns: phases.flatMap(({ phase, steps }) => (steps.length === 0 ? [phase] : steps)),
    lanes: allLanes.filter((lane) => lane.map === map.id),
  };
}
