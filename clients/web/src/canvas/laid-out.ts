/**
 * A layout that has been worked out, to be asked where something is. Pure.
 *
 * Not here: working it out (`layout.ts`).
 */
import { asideBy, type Room } from './aside.ts';
import type { Box, Point } from './camera.ts';
import { type Insertion, insertionAt, type PlacedBlock } from './flow.ts';
import type { Cell, ColumnBox, Layout, MapLayout, RowBox } from './layout.ts';
import { CELL_PAD } from './measures.ts';

export interface CellBox {
  readonly cell: Cell;
  readonly box: Box;
  readonly room: Room;
  readonly blocks: readonly PlacedBlock[];
}

/** What has been worked out. */
export interface Places {
  readonly maps: readonly MapLayout[];
  readonly cells: ReadonlyMap<string, CellBox>;
  readonly notes: ReadonlyMap<string, Box>;
  readonly cellOf: ReadonlyMap<string, Cell>;
  readonly groups: Layout['groups'];
  readonly order: readonly string[];
  readonly bands: ReadonlyMap<string, number>;
  readonly tray: Box | null;
  readonly pushed: ReadonlyMap<string, number>;
}

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

export class LaidOut implements Layout {
  readonly maps: readonly MapLayout[];
  readonly groups: Layout['groups'];
  readonly tray: Box | null;
  readonly order: readonly string[];
  readonly #places: Places;
  readonly #columns = new Map<string, [ColumnBox, MapLayout]>();
  readonly #rows = new Map<string, [RowBox, MapLayout]>();

  constructor(places: Places) {
    this.#places = places;
    this.maps = places.maps;
    this.groups = places.groups;
    this.tray = places.tray;
    this.order = places.order;
    for (const map of places.maps) {
      for (const column of map.columns) this.#columns.set(column.stage, [column, map]);
      for (const row of map.rows) this.#rows.set(row.lane, [row, map]);
    }
  }

  note(id: string): Box | null {
    return this.#places.notes.get(id) ?? null;
  }

  cell(stage: string, lane: string): Box | null {
    return this.#places.cells.get(cellKey(stage, lane))?.box ?? null;
  }

  band(lane: string): Box | null {
    const [row, map] = this.#rows.get(lane) ?? [];
    const [first, last] = [map?.columns[0], map?.columns.at(-1)];
    if (row === undefined || first === undefined || last === undefined) return null;
    const width = last.x + last.width - first.x;
    return { x: first.x, y: row.y, width, height: this.#places.bands.get(lane) ?? 0 };
  }

  cellAt({ x, y }: Point): Cell | null {
    for (const map of this.maps) {
      const column = map.columns.find((one) => x >= one.x && x < one.x + one.width);
      // The line below a lane is the lane's.
      const row = map.rows.findLast((one) => y >= one.y);
      if (column === undefined || row === undefined || y >= map.box.y + map.box.height) continue;
      return { map: map.id, stage: column.stage, lane: row.lane };
    }
    return null;
  }

  cellOf(note: string): Cell | null {
    return this.#places.cellOf.get(note) ?? null;
  }

  pushed(note: string): number {
    return this.#places.pushed.get(note) ?? 0;
  }

  aside(head: string, at: Point): Point | null {
    const cell = this.cellOf(head);
    const there = cell === null ? undefined : this.#cell(cell);
    const block = there?.blocks.find(({ id }) => id === head);
    if (there === undefined || block === undefined) return null;
    const { x, y } = asideBy({ x: at.x - block.x, y: at.y - block.y }, block, there.room);
    const by = { x: Math.round(x), y: Math.round(y) };
    return by.x === 0 && by.y === 0 ? null : by;
  }

  blocks(stage: string, lane: string): readonly PlacedBlock[] {
    return this.#places.cells.get(cellKey(stage, lane))?.blocks ?? [];
  }

  insertion(cell: Cell, point: Point, moving: ReadonlySet<string>): Insertion {
    const { box, room } = this.#cell(cell) ?? { box: EMPTY, room: EMPTY };
    const { x, y } = room;
    const empty = { x, y, height: Math.max(box.y + box.height - CELL_PAD - y, 24) };
    return insertionAt(this.blocks(cell.stage, cell.lane), point, moving, empty);
  }

  #cell({ stage, lane }: Cell): CellBox | undefined {
    return this.#places.cells.get(cellKey(stage, lane));
  }

  column(stage: string): ColumnBox | null {
    return this.#columns.get(stage)?.[0] ?? null;
  }

  row(lane: string): RowBox | null {
    return this.#rows.get(lane)?.[0] ?? null;
  }

  mapOf(stageOrLane: string): MapLayout | null {
    return (this.#columns.get(stageOrLane) ?? this.#rows.get(stageOrLane))?.[1] ?? null;
  }
}

export function cellKey(stage: string, lane: string): string {
  return `${stage}/${lane}`;
}
