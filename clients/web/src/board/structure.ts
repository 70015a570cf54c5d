/**
 * The structure of a board: its maps, stages and lanes, and every way to change them.
 *
 * What it tells is read once after each change (`grid.ts`) and then cached; nothing of it is in the trash. Deleting a
 * stage or a lane deletes none of its notes: they read as lying nowhere until it is restored.
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import { Grid, type Phase } from './grid.ts';
import { newId } from './id.ts';
import { byOrder, indexAfter, keysAt, type Ordered } from './order.ts';
import { Root } from './root.ts';
import {
  type BoardMap,
  type Cell,
  type Lane,
  type LaneType,
  LIMITS,
  type MapState,
  type Paint,
  type Separator,
  type Stage,
} from './types.ts';
import {
  addItem,
  cleanLine,
  type Hand,
  liveItem,
  mark,
  newItem,
  newSet,
  pair,
  setKeys,
  setOrder,
} from './write.ts';

export type { Phase } from './grid.ts';

export interface NewMap {
  readonly name: string;
  readonly state?: MapState;
  readonly at?: Point;
}

export interface NewStage {
  readonly name: string;
  /** The stage that it goes behind; first if `null`, last if left out. */
  readonly after?: string | null;
  /** The phase that it is a step of; that of `after`, if left out. */
  readonly parent?: string | null;
}

export interface NewLane {
  readonly name: string;
  readonly type?: LaneType;
  readonly after?: string | null;
}

export class Structure extends Root<Structure> {
  readonly #maps: Y.Map<unknown>;
  readonly #stages: Y.Map<unknown>;
  readonly #lanes: Y.Map<unknown>;
  #grid: Grid | null = null;

  constructor(hand: Hand) {
    const { doc } = hand;
    const roots = [doc.getMap('maps'), doc.getMap('stages'), doc.getMap('lanes')] as const;
    super(hand, ...roots);
    [this.#maps, this.#stages, this.#lanes] = roots;
  }

  maps(): readonly BoardMap[] {
    return this.#read.maps;
  }

  /** The columns of a map: steps, and phases without steps. */
  stages(map: string): readonly Stage[] {
    return this.#read.map(map)?.columns ?? [];
  }

  phases(map: string): readonly Phase[] {
    return this.#read.map(map)?.phases ?? [];
  }

  lanes(map: string): readonly Lane[] {
    return this.#read.map(map)?.lanes ?? [];
  }

  map(id: string): BoardMap | null {
    return this.#read.map(id)?.map ?? null;
  }

  stage(id: string): Stage | null {
    return this.#read.stage(id);
  }

  lane(id: string): Lane | null {
    return this.#read.lane(id);
  }

  /** Where a column and a lane of one map cross; `null` if one of them is not there. */
  cell(stage: string, lane: string): Cell | null {
    return this.#read.cell(stage, lane);
  }

  // Maps.

  addMap({ name, state = 'current', at }: NewMap): string | null {
    const maps = this.maps();
    if (maps.length >= LIMITS.maps) return null;
    const id = newId();
    const { keys, moved } = keysAt(maps, maps.length, 1);
    const add = (): void => {
      const map = { name: cleanLine(name), state, personas: newSet([]), o: keys[0], xy: at && pair(at) };
      this.#maps.set(id, newItem(map));
      setOrder(this.#maps, moved);
    };
    // Maps have no trash: what others have built on it would have nowhere to be.
    const isKept = (): boolean => this.#allStages(id).length + this.lanes(id).length > 0;
    this.hand.history.step('undo-add-map', add, isKept);
    return id;
  }

  renameMap(id: string, name: string): void {
    this.#set(this.#maps, id, 'undo-rename', { name: cleanLine(name) });
  }

  setMapState(id: string, state: MapState): void {
    this.#set(this.#maps, id, 'undo-change-map', { state });
  }

  /** Behind another one, or to the beginning; those that nobody has put anywhere lie in this order on the canvas. */
  reorderMap(id: string, after: string | null): void {
    const map = this.map(id);
    if (map === null || after === id) return;
    const others = this.maps().filter((other) => other.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.hand.history.step('undo-move-map', () => {
      setOrder(this.#maps, new Map([...moved, [id, keys[0] ?? map.order]]));
    });
  }

  moveMap(id: string, at: Point): void {
    this.#set(this.#maps, id, 'undo-move-map', { xy: pair(at) });
  }

  setMapPersonas(id: string, ids: readonly string[]): void {
    const map = liveItem(this.#maps, id);
    if (map === null) return;
    const wanted = new Set(ids.slice(0, LIMITS.personasOfMap));
    this.hand.history.step('undo-change-map', () => {
      const personas = map.get('personas');
      if (!(personas instanceof Y.Map)) {
        map.set('personas', newSet(wanted));
        return;
      }
      for (const key of [...personas.keys()]) if (!wanted.has(key)) personas.delete(key);
      for (const key of wanted) setKeys(personas, { [key]: true });
    });
  }

  // Stages.

  addStage(map: string, { name, after, parent }: NewStage): string | null {
    if (this.map(map) === null || this.#count(this.#read.maps, (id) => this.#allStages(id)) >= LIMITS.stages)
      return null;
    const neighbour = after == null ? null : this.stage(after);
    const phase = parent === undefined ? (neighbour?.parent ?? null) : parent;
    const siblings = this.#siblings(map, phase);
    const { keys, moved } = keysAt(siblings, indexAfter(siblings, after), 1);
    const id = newId();
    const stage = newItem({ map, parent: phase, name: cleanLine(name), o: keys[0] });
    addItem(this.hand, 'undo-add-stage', this.#stages, new Map([[id, stage]]), () =>
      setOrder(this.#stages, moved),
    );
    return id;
  }

  renameStage(id: string, name: string): void {
    this.#set(this.#stages, id, 'undo-rename', { name: cleanLine(name) });
  }

  paintStage(id: string, color: Paint | null): void {
    this.#set(this.#stages, id, 'undo-paint-stage', { color });
  }

  resizeStage(id: string, width: number | null): void {
    this.#set(this.#stages, id, 'undo-resize-stage', { w: width === null ? null : Math.round(width) });
  }

  /**
   * Behind another stage, in whose phase it then is; in front of its siblings if `after` is `null`, with `parent` in
   * front of those of another phase.
   */
  moveStage(id: string, after: string | null, parent?: string | null): void {
    const stage = this.stage(id);
    if (stage === null || after === id) return;
    const isPhase = this.phases(stage.map).some(({ phase, steps }) => phase.id === id && steps.length > 0);
    const neighbour = after === null ? null : this.stage(after);
    // A phase moves with its steps, so it never becomes a step: behind a step means behind that one's phase.
    const behind = isPhase ? (neighbour?.parent ?? after) : after;
    const wanted = parent === undefined ? (neighbour ?? stage).parent : parent;
    const phase = isPhase || wanted === id ? null : wanted;
    const siblings = this.#siblings(stage.map, phase).filter((sibling) => sibling.id !== id);
    if (behind === id) return;
    const { keys, moved } = keysAt(siblings, indexAfter(siblings, behind), 1);
    this.hand.history.step('undo-move-stage', () => {
      const item = liveItem(this.#stages, id);
      if (item !== null) setKeys(item, { o: keys[0], parent: phase });
      setOrder(this.#stages, moved);
    });
  }

  deleteStage(id: string): void {
    this.#set(this.#stages, id, 'undo-delete-stage', { del: mark(this.hand.by()) });
  }

  // Lanes.

  addLane(map: string, { name, type = 'text', after }: NewLane): string | null {
    const lanes = this.lanes(map);
    if (this.map(map) === null || this.#count(this.#read.maps, (id) => this.lanes(id)) >= LIMITS.lanes)
      return null;
    const { keys, moved } = keysAt(lanes, indexAfter(lanes, after), 1);
    const id = newId();
    const lane = newItem({ map, type, name: cleanLine(name), o: keys[0] });
    addItem(this.hand, 'undo-add-lane', this.#lanes, new Map([[id, lane]]), () =>
      setOrder(this.#lanes, moved),
    );
    return id;
  }

  renameLane(id: string, name: string): void {
    this.#set(this.#lanes, id, 'undo-rename', { name: cleanLine(name) });
  }

  resizeLane(id: string, height: number | null): void {
    this.#set(this.#lanes, id, 'undo-resize-lane', { h: height === null ? null : Math.round(height) });
  }

  moveLane(id: string, after: string | null): void {
    const lane = this.lane(id);
    if (lane === null || after === id) return;
    const others = this.lanes(lane.map).filter((other) => other.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.hand.history.step('undo-move-lane', () => {
      setOrder(this.#lanes, new Map([...moved, [id, keys[0] ?? lane.order]]));
    });
  }

  /** The blueprint line below it. */
  setLaneLine(id: string, line: Separator | null): void {
    this.#set(this.#lanes, id, 'undo-lane-line', { line });
  }

  deleteLane(id: string): void {
    this.#set(this.#lanes, id, 'undo-delete-lane', { del: mark(this.hand.by()) });
  }

  protected newsOf(): Structure {
    this.#grid = null;
    return this;
  }

  get #read(): Grid {
    this.#grid ??= new Grid(this.#maps, this.#stages, this.#lanes);
    return this.#grid;
  }

  #set(root: Y.Map<unknown>, id: string, label: string, keys: Readonly<Record<string, unknown>>): void {
    const item = liveItem(root, id);
    if (item === null || keys.name === '') return;
    this.hand.history.step(label, () => setKeys(item, keys));
  }

  #allStages(map: string): readonly Stage[] {
    return this.phases(map).flatMap(({ phase, steps }) => [phase, ...steps]);
  }

  /** The stages that share an order: the steps of one phase, or what stands above all columns. */
  #siblings(map: string, parent: string | null): (Stage & Ordered)[] {
    return this.#allStages(map)
      .filter((stage) => stage.parent === parent)
      .sort(byOrder);
  }

  #count(maps: readonly BoardMap[], of: (map: string) => readonly unknown[]): number {
    return maps.reduce((sum, { id }) => sum + of(id).length, 0);
  }
}
