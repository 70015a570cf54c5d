/**
 * Building with the hand: dragging the head of a stage or lane to another place, and its edge to another size.
 *
 * What would come is shown by a line or a ghost edge; the document learns of the drop only. Not here: names, colours
 * and menus (`heads.ts`, `head-menu.ts`).
 */
import type { Box } from '../../canvas/camera.ts';
import type { Grip, Press } from '../../canvas/gestures.ts';
import type { MapLayout } from '../../canvas/layout.ts';
import { laneHeight, stageWidth } from '../../canvas/measures.ts';
import type { Parts } from './parts.ts';

/** Where the line is shown that says where a head would go, or its edge. */
export type Mark = (box: Box | null) => void;

const THIN = 3;

/** Drags the head of a stage or lane; it goes between two others. */
export function headGrip(parts: Parts, kind: 'stage' | 'lane', id: string, mark: Mark): Grip | null {
  const map = parts.scene.layout.mapOf(id);
  if (map === null) return null;
  const slots = slotsOf(map, kind);
  let slot: Slot | null = null;
  return {
    move: ({ at }: Press) => {
      const point = parts.view.toBoard(at);
      slot = nearest(slots, kind === 'stage' ? point.x : point.y);
      mark(slot?.line ?? null);
    },
    end: () => {
      mark(null);
      if (slot === null || slot.after === id || slot.before === id) return;
      const { structure } = parts.open.board;
      if (kind === 'lane') structure.moveLane(id, slot.after);
      else moveStage(parts, id, slot);
    },
    cancel: () => mark(null),
  };
}

/** Drags the edge of a stage or lane. */
export function edgeGrip(parts: Parts, kind: 'stage' | 'lane', id: string, mark: Mark): Grip | null {
  const { layout } = parts.scene;
  const map = layout.mapOf(id);
  if (map === null) return null;
  const [column, row] = [layout.column(id), layout.row(id)];
  let size: number | null = null;
  return {
    move: ({ at }: Press) => {
      const { x, y } = parts.view.toBoard(at);
      const { box, header } = map;
      if (kind === 'stage' && column !== null) {
        size = stageWidth(snap(x - column.x), 2);
        mark({ x: column.x + size, y: header.y, width: THIN, height: box.y + box.height - header.y });
      } else if (row !== null) {
        size = laneHeight(snap(y - row.y));
        mark({ x: box.x, y: row.y + size, width: box.width, height: THIN });
      }
    },
    end: () => {
      mark(null);
      if (size === null) return;
      const { structure } = parts.open.board;
      if (kind === 'stage') structure.resizeStage(id, size);
      else structure.resizeLane(id, size);
    },
    cancel: () => mark(null),
  };
}

interface Slot {
  readonly at: number;
  /** The ones that it lies between. */
  readonly after: string | null;
  readonly before: string | null;
  readonly line: Box;
}

function slotsOf({ columns, rows, header, box, gutter }: MapLayout, kind: 'stage' | 'lane'): Slot[] {
  const list =
    kind === 'stage'
      ? columns.map(({ stage, x, width }) => ({ id: stage, start: x, end: x + width }))
      : rows.map(({ lane, y, height }) => ({ id: lane, start: y, end: y + height }));
  return [...list, undefined].map((item, index) => {
    const at = item?.start ?? list.at(-1)?.end ?? 0;
    const line =
      kind === 'stage'
        ? { x: at - THIN / 2, y: header.y, width: THIN, height: box.y + box.height - header.y }
        : { x: box.x, y: at - THIN / 2, width: Math.max(box.width, gutter.width), height: THIN };
    return { at, after: list[index - 1]?.id ?? null, before: item?.id ?? null, line };
  });
}

/** At the border of two phases a stage joins the one that it came from, if that is one of them. */
function moveStage({ open }: Parts, id: string, { after, before }: Slot): void {
  const { structure } = open.board;
  const parentOf = (stage: string | null): string | null =>
    stage === null ? null : (structure.stage(stage)?.parent ?? null);
  const [left, right, own] = [parentOf(after), parentOf(before), parentOf(id)];
  if (after !== null && (left === right || left === own || before === null)) {
    structure.moveStage(id, after);
  } else if (before !== null && right === own && left !== right) {
    // First of its phase: in front of its siblings.
    structure.moveStage(id, null, right);
  } else {
    structure.moveStage(id, after, after === null ? right : left);
  }
}

function nearest(slots: readonly Slot[], at: number): Slot | null {
  let best: Slot | null = null;
  for (const slot of slots) {
    if (best === null || Math.abs(slot.at - at) < Math.abs(best.at - at)) best = slot;
  }
  return best;
}

function snap(size: number): number {
  return Math.round(size / 8) * 8;
}
