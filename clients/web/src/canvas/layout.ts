/**
 * Where everything of a board is on the canvas, as boxes: maps side by side, stages across, lanes down, the notes of
 * each cell in order, groups, free notes, and a tray for notes that are nowhere. Pure.
 *
 * Rows grow with their notes. While somebody drags they do not shrink (`least`), so nothing jumps under the hand. Free
 * notes give way to a map that grows over them (`clear.ts`).
 * Not here: how large a note is (`note-size.ts`), how notes flow in a cell (`flow.ts`), and drawing.
 */

import { asideBy } from './aside.ts';
import type { Box, Point, Size } from './camera.ts';
import { keptClear } from './clear.ts';
import { type Block, flow, type Insertion, type PlacedBlock } from './flow.ts';
import { type CellBox, cellKey, LaidOut } from './laid-out.ts';
import {
  CELL_PAD,
  FREE_WIDTH,
  GUTTER_WIDTH,
  LINE_GAP,
  laneHeight,
  MAP_GAP,
  PHASE_HEAD,
  STAGE_HEAD,
  STAGE_WIDTH,
  stageWidth,
  TRAY_HEAD,
  TRAY_PAD,
  TRAY_WIDTH_MIN,
} from './measures.ts';

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
  /** How far down a free note is drawn from where it is, so that no map covers it. */
  pushed(note: string): number;
  /** How far out of line a block is in its cell when it is put to `at`; `null`: it is in line. */
  aside(head: string, at: Point): Point | null;
  blocks(stage: string, lane: string): readonly PlacedBlock[];
  insertion(cell: Cell, point: Point, moving: ReadonlySet<string>): Insertion;
  column(stage: string): ColumnBox | null;
  row(lane: string): RowBox | null;
  mapOf(stageOrLane: string): MapLayout | null;
}

export function layOut(input: LayoutInput): Layout {
  return new Layouter(input).layOut();
}

const STILL: Point = { x: 0, y: 0 };

class Layouter {
  readonly #input: LayoutInput;
  readonly #maps: MapLayout[] = [];
  readonly #cells = new Map<string, CellBox>();
  readonly #notes = new Map<string, Box>();
  readonly #cellOf = new Map<string, Cell>();
  readonly #groups: (Box & { head: string })[] = [];
  readonly #order: string[] = [];
  readonly #bands = new Map<string, number>();
  readonly #pushed = new Map<string, number>();

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
    return new LaidOut({
      maps: this.#maps,
      cells: this.#cells,
      notes: this.#notes,
      cellOf: this.#cellOf,
      groups: this.#groups,
      order: this.#order,
      bands: this.#bands,
      tray,
      pushed: this.#pushed,
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
      const room = { x: x + CELL_PAD, y: y + Math.max(band, CELL_PAD), width: width - 2 * CELL_PAD };
      const flowed = flow(blocks, room, room.width);
      for (const block of flowed.blocks) {
        const by = this.#input.offset(block.id);
        const bottom = this.#place(block, by === null ? STILL : asideBy(by, block, room), cell);
        height = Math.max(height, bottom - y + CELL_PAD);
      }
      return { cell, x, width, room, blocks: flowed.blocks };
    });
    for (const { cell, x, width, room, blocks } of placed) {
      this.#cells.set(cellKey(cell.stage, cell.lane), { cell, box: { x, y, width, height }, room, blocks });
    }
    return height;
  }

  #blocks(heads: readonly string[]): Block[] {
    return heads.map((head) => {
      const ids = this.#input.members(head) ?? [head];
      return { notes: ids.map((id) => ({ id, ...this.#input.size(id) })) };
    });
  }

  /** Keeps where the notes of a block are; answers how far down they reach. */
  #place(block: PlacedBlock, { x: dx, y: dy }: Point, cell: Cell | null): number {
    let bottom = 0;
    for (const { id, x, y, width, height } of block.notes) {
      this.#notes.set(id, { x: x + dx, y: y + dy, width, height });
      this.#order.push(id);
      if (cell !== null) this.#cellOf.set(id, cell);
      bottom = Math.max(bottom, y + dy + height);
    }
    if (block.notes.length > 1) {
      const { x, y, width, height } = block;
      this.#groups.push({ head: block.id, x: x + dx, y: y + dy, width, height });
    }
    return bottom;
  }

  #placeFree(): void {
    const free = this.#input.free.flatMap(({ id, at }) => flow(this.#blocks([id]), at, FREE_WIDTH).blocks);
    const pushed = keptClear(this.#maps.flatMap(bodyOf), free);
    for (const [at, block] of free.entries()) {
      const by = pushed[at] ?? 0;
      this.#place(block, { x: 0, y: by }, null);
      if (by > 0) for (const { id } of block.notes) this.#pushed.set(id, by);
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
    for (const block of blocks) this.#place(block, STILL, null);
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

/** The cells of a map, with nothing around them. */
function bodyOf({ columns, rows, box }: MapLayout): Box[] {
  const [first, last, top] = [columns[0], columns.at(-1), rows[0]];
  if (first === undefined || last === undefined || top === undefined) return [];
  const { x } = first;
  return [{ x, y: top.y, width: last.x + last.width - x, height: box.y + box.height - top.y }];
}
