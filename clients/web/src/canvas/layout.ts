/**
 * Where everything of a board is on the canvas, as boxes: maps side by side, stages across, lanes down, the notes of
 * each cell in order, groups, free notes, and a tray for notes that are nowhere. Pure.
 *
 * Rows grow with their notes. While somebody drags they do not shrink (`least`), so nothing jumps under the hand.
 * Not here: how large a note is (`note-size.ts`), how notes flow in a cell (`flow.ts`), and drawing.
 */
import type { Box, Point, Size } from './camera.ts';
import { type Block, flow, type Insertion, insertionAt, type PlacedBlock } from './flow.ts';

export interface Cell {
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
}

export interface PlanStage {
  readonly id: string;
  readonly width: number | null;
  readonly phase: string | null;
}

export interface PlanLane {
  readonly id: string;
  readonly height: number | null;
  readonly hasLine: boolean;
  /** Kept free above the notes, for a curve or a figure. */
  readonly band: number;
  /** Whether the band takes all the room that the notes leave. */
  readonly isBandGreedy: boolean;
}

/** What is known of a map before its notes. */
export interface Plan {
  readonly id: string;
  readonly at: Point | null;
  /** How high its title is. */
  readonly titleHeight: number;
  readonly stages: readonly PlanStage[];
  readonly lanes: readonly PlanLane[];
}

export interface LayoutInput {
  readonly plans: readonly Plan[];
  /** Heads of groups and single notes of a cell, in order. */
  cell(cell: Cell): readonly string[];
  readonly free: readonly { readonly id: string; readonly at: Point }[];
  readonly tray: readonly string[];
  /** The group of a head, head first; `null` for a single note. */
  members(head: string): readonly string[] | null;
  size(id: string): Size;
  offset(id: string): Point | null;
  /** The layout before, whose rows may not shrink now. */
  readonly least: Layout | null;
}

export interface ColumnBox {
  readonly stage: string;
  readonly x: number;
  readonly width: number;
}

export interface RowBox {
  readonly lane: string;
  readonly y: number;
  readonly height: number;
}

export interface MapLayout {
  readonly id: string;
  readonly box: Box;
  readonly title: Box;
  readonly columns: readonly ColumnBox[];
  readonly phases: readonly { readonly phase: string; readonly x: number; readonly width: number }[];
  readonly rows: readonly RowBox[];
  /** The bands of the phases and the heads of the stages. */
  readonly header: { readonly y: number; readonly height: number; readonly phases: number };
  readonly gutter: { readonly width: number };
}

export interface Layout {
  readonly maps: readonly MapLayout[];
  readonly groups: readonly (Box & { readonly head: string })[];
  readonly tray: Box | null;
  /** Every note, in reading order. */
  readonly order: readonly string[];
  note(id: string): Box | null;
  cell(stage: string, lane: string): Box | null;
  /** The upper part of a lane, over all stages: where its curve or figures are drawn. */
  band(lane: string): Box | null;
  cellAt(point: Point): Cell | null;
  cellOf(note: string): Cell | null;
  blocks(stage: string, lane: string): readonly PlacedBlock[];
  insertion(cell: Cell, point: Point, moving: ReadonlySet<string>): Insertion;
  column(stage: string): ColumnBox | null;
  row(lane: string): RowBox | null;
  mapOf(stageOrLane: string): MapLayout | null;
}

export const STAGE_WIDTH = 304;
/** A map of one stage (an empathy map, a persona) is a list of wide rows. */
const ONLY_STAGE_WIDTH = 880;
const STAGE_WIDTH_MIN = 128;
const STAGE_WIDTH_MAX = 4000;
export const LANE_HEIGHT = 120;
const LANE_HEIGHT_MIN = 56;
const LANE_HEIGHT_MAX = 4000;
export const GUTTER_WIDTH = 168;
export const STAGE_HEAD = 56;
export const PHASE_HEAD = 32;
export const CELL_PAD = 12;
/** Below a lane with a blueprint's line. */
export const LINE_GAP = 32;
const MAP_GAP = 160;
export const TRAY_HEAD = 44;
const TRAY_PAD = 16;
const TRAY_WIDTH_MIN = 600;
/** A free group is at most this wide. */
const FREE_WIDTH = 430;
/** What `d` of a place may move a note by. */
const OFFSET_MAX = 200;

export function stageWidth(width: number | null, stages: number): number {
  return clamp(width ?? (stages === 1 ? ONLY_STAGE_WIDTH : STAGE_WIDTH), STAGE_WIDTH_MIN, STAGE_WIDTH_MAX);
}

export function laneHeight(height: number | null): number {
  return clamp(height ?? LANE_HEIGHT, LANE_HEIGHT_MIN, LANE_HEIGHT_MAX);
}

export function layOut(input: LayoutInput): Layout {
  return new Layouter(input).layOut();
}

interface CellBox {
  readonly cell: Cell;
  readonly box: Box;
  readonly blocks: readonly PlacedBlock[];
}

class Layouter {
  readonly #input: LayoutInput;
  readonly #maps: MapLayout[] = [];
  readonly #cells = new Map<string, CellBox>();
  readonly #notes = new Map<string, Box>();
  readonly #cellOf = new Map<string, Cell>();
  readonly #groups: (Box & { head: string })[] = [];
  readonly #order: string[] = [];
  readonly #bands = new Map<string, number>();

  constructor(input: LayoutInput) {
    this.#input = input;
  }

  layOut(): Layout {
    let right: number | null = null;
    for (const plan of this.#input.plans) {
      const at = plan.at ?? { x: right === null ? 0 : right + MAP_GAP, y: 0 };
      const map = this.#placeMap(plan, at);
      this.#maps.push(map);
      right = Math.max(right ?? map.box.x, map.box.x + map.box.width);
    }
    this.#placeFree();
    const tray = this.#placeTray();
    return new Found({
      maps: this.#maps,
      cells: this.#cells,
      notes: this.#notes,
      cellOf: this.#cellOf,
      groups: this.#groups,
      order: this.#order,
      bands: this.#bands,
      tray,
    });
  }

  #placeMap(plan: Plan, at: Point): MapLayout {
    const columns: ColumnBox[] = [];
    let x = at.x + GUTTER_WIDTH;
    for (const { id, width } of plan.stages) {
      const wide = stageWidth(width, plan.stages.length);
      columns.push({ stage: id, x, width: wide });
      x += wide;
    }
    const phases = phasesOf(plan, columns);
    const header = {
      y: at.y + plan.titleHeight,
      height: STAGE_HEAD + (phases.length > 0 ? PHASE_HEAD : 0),
      phases: phases.length > 0 ? PHASE_HEAD : 0,
    };
    const rows: RowBox[] = [];
    let y = header.y + header.height;
    for (const lane of plan.lanes) {
      const height = this.#placeLane(plan, lane, y, columns);
      rows.push({ lane: lane.id, y, height });
      y += height + (lane.hasLine ? LINE_GAP : 0);
    }
    const width = Math.max(x - at.x, GUTTER_WIDTH + STAGE_WIDTH);
    return {
      id: plan.id,
      box: { ...at, width, height: y - at.y },
      title: { ...at, width, height: plan.titleHeight },
      columns,
      phases,
      rows,
      header,
      gutter: { width: GUTTER_WIDTH },
    };
  }

  #placeLane(plan: Plan, lane: PlanLane, y: number, columns: readonly ColumnBox[]): number {
    const least = this.#input.least?.row(lane.id)?.height ?? 0;
    let height = Math.max(laneHeight(lane.height), lane.band, least);
    const cells = columns.map(({ stage, x, width }) => {
      const cell = { map: plan.id, stage, lane: lane.id };
      const blocks = this.#blocks(this.#input.cell(cell));
      const flowed = flow(blocks, { x: 0, y: 0 }, width - 2 * CELL_PAD);
      return { cell, x, width, blocks, high: flowed.height };
    });
    const notes = cells.reduce((most, { high }) => Math.max(most, high), 0);
    const left = height - (notes > 0 ? notes + CELL_PAD : 0);
    const band = lane.isBandGreedy ? Math.max(lane.band, left) : lane.band;
    this.#bands.set(lane.id, band);
    const placed = cells.map(({ cell, x, width, blocks }) => {
      const corner = { x: x + CELL_PAD, y: y + Math.max(band, CELL_PAD) };
      const flowed = flow(blocks, corner, width - 2 * CELL_PAD);
      const bottom = this.#placeBlocks(flowed.blocks, cell);
      height = Math.max(height, bottom - y + CELL_PAD);
      return { cell, x, width, blocks: flowed.blocks };
    });
    for (const { cell, x, width, blocks } of placed) {
      this.#cells.set(key(cell.stage, cell.lane), { cell, box: { x, y, width, height }, blocks });
    }
    return height;
  }

  #blocks(heads: readonly string[]): Block[] {
    return heads.map((head) => {
      const ids = this.#input.members(head) ?? [head];
      return { notes: ids.map((id) => ({ id, ...this.#input.size(id) })) };
    });
  }

  /** Keeps where the notes of `blocks` are; answers how far down they reach. */
  #placeBlocks(blocks: readonly PlacedBlock[], cell: Cell | null): number {
    let bottom = 0;
    for (const block of blocks) {
      const by = this.#input.offset(block.id);
      const [dx, dy] = by === null ? [0, 0] : [offset(by.x), offset(by.y)];
      for (const note of block.notes) {
        const { width, height } = note;
        this.#notes.set(note.id, { x: note.x + dx, y: note.y + dy, width, height });
        this.#order.push(note.id);
        if (cell !== null) this.#cellOf.set(note.id, cell);
        bottom = Math.max(bottom, note.y + dy + height);
      }
      if (block.notes.length > 1) {
        const { x, y, width, height } = block;
        this.#groups.push({ head: block.id, x: x + dx, y: y + dy, width, height });
      }
    }
    return bottom;
  }

  #placeFree(): void {
    for (const { id, at } of this.#input.free) {
      this.#placeBlocks(flow(this.#blocks([id]), at, FREE_WIDTH).blocks, null);
    }
  }

  /** Below the maps, where nobody overlooks it and it covers nothing. */
  #placeTray(): Box | null {
    const { tray } = this.#input;
    if (tray.length === 0) return null;
    const first = this.#maps[0]?.box;
    const bottom = Math.max(...this.#maps.map(({ box }) => box.y + box.height), 0);
    const corner = { x: first?.x ?? 0, y: bottom + (first === undefined ? 0 : MAP_GAP / 2) };
    const width = Math.max(first?.width ?? 0, TRAY_WIDTH_MIN);
    const inside = { x: corner.x + TRAY_PAD, y: corner.y + TRAY_HEAD };
    const { blocks, height } = flow(this.#blocks(tray), inside, width - 2 * TRAY_PAD);
    this.#placeBlocks(blocks, null);
    return { ...corner, width, height: TRAY_HEAD + height + TRAY_PAD };
  }
}

/** Runs of columns with the same phase above them. */
function phasesOf(plan: Plan, columns: readonly ColumnBox[]): { phase: string; x: number; width: number }[] {
  const bands: { phase: string; x: number; width: number }[] = [];
  let open: { phase: string; x: number; width: number } | null = null;
  plan.stages.forEach(({ phase }, at) => {
    const column = columns[at];
    if (column === undefined) return;
    if (phase !== null && open?.phase === phase) {
      open.width += column.width;
      return;
    }
    open = phase === null ? null : { phase, x: column.x, width: column.width };
    if (open !== null) bands.push(open);
  });
  return bands;
}

interface Parts {
  readonly maps: readonly MapLayout[];
  readonly cells: ReadonlyMap<string, CellBox>;
  readonly notes: ReadonlyMap<string, Box>;
  readonly cellOf: ReadonlyMap<string, Cell>;
  readonly groups: Layout['groups'];
  readonly order: readonly string[];
  readonly bands: ReadonlyMap<string, number>;
  readonly tray: Box | null;
}

class Found implements Layout {
  readonly maps: readonly MapLayout[];
  readonly groups: Layout['groups'];
  readonly tray: Box | null;
  readonly order: readonly string[];
  readonly #parts: Parts;
  readonly #columns = new Map<string, [ColumnBox, MapLayout]>();
  readonly #rows = new Map<string, [RowBox, MapLayout]>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.maps = parts.maps;
    this.groups = parts.groups;
    this.tray = parts.tray;
    this.order = parts.order;
    for (const map of parts.maps) {
      for (const column of map.columns) this.#columns.set(column.stage, [column, map]);
      for (const row of map.rows) this.#rows.set(row.lane, [row, map]);
    }
  }

  note(id: string): Box | null {
    return this.#parts.notes.get(id) ?? null;
  }

  cell(stage: string, lane: string): Box | null {
    return this.#parts.cells.get(key(stage, lane))?.box ?? null;
  }

  band(lane: string): Box | null {
    const [row, map] = this.#rows.get(lane) ?? [];
    const [first, last] = [map?.columns[0], map?.columns.at(-1)];
    if (row === undefined || first === undefined || last === undefined) return null;
    const width = last.x + last.width - first.x;
    return { x: first.x, y: row.y, width, height: this.#parts.bands.get(lane) ?? 0 };
  }

  cellAt({ x, y }: Point): Cell | null {
    for (const map of this.maps) {
      const column = map.columns.find((one) => x >= one.x && x < one.x + one.width);
      const row = map.rows.find((one) => y >= one.y && y < one.y + one.height);
      if (column === undefined || row === undefined) continue;
      return { map: map.id, stage: column.stage, lane: row.lane };
    }
    return null;
  }

  cellOf(note: string): Cell | null {
    return this.#parts.cellOf.get(note) ?? null;
  }

  blocks(stage: string, lane: string): readonly PlacedBlock[] {
    return this.#parts.cells.get(key(stage, lane))?.blocks ?? [];
  }

  insertion(cell: Cell, point: Point, moving: ReadonlySet<string>): Insertion {
    const { x, y, height } = this.cell(cell.stage, cell.lane) ?? { x: 0, y: 0, height: 0 };
    const band = this.#parts.bands.get(cell.lane) ?? 0;
    const top = y + Math.max(band, CELL_PAD);
    const empty = { x: x + CELL_PAD, y: top, height: Math.max(y + height - CELL_PAD - top, 24) };
    return insertionAt(this.blocks(cell.stage, cell.lane), point, moving, empty);
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

function key(stage: string, lane: string): string {
  return `${stage}/${lane}`;
}

function offset(by: number): number {
  return clamp(by, -OFFSET_MAX, OFFSET_MAX);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
