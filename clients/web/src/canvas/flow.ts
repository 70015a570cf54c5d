/**
 * Notes in a cell: in order, from left to right, wrapping like words. Pure.
 *
 * Rows and not columns of unequal height: when one note grows, only the rows below it move. A group takes rows of
 * its own, so that its frame touches nothing. Also here: between which two notes a drop goes.
 */
import type { Box, Point, Size } from './camera.ts';

export const NOTE_GAP = { x: 8, y: 14 } as const;

/** A note, or the notes of a group with its head first. */
export interface Block {
  readonly notes: readonly (Size & { readonly id: string })[];
}

export interface PlacedBlock extends Box {
  /** The note, or the head of the group. */
  readonly id: string;
  readonly notes: readonly (Box & { readonly id: string })[];
}

export interface Flowed {
  readonly blocks: readonly PlacedBlock[];
  readonly width: number;
  readonly height: number;
}

/** Puts `blocks` below `at`, into rows of `width`. */
export function flow(blocks: readonly Block[], at: Point, width: number): Flowed {
  const placed: PlacedBlock[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let widest = 0;
  const endRow = (): void => {
    if (rowHeight > 0) y += rowHeight + NOTE_GAP.y;
    x = 0;
    rowHeight = 0;
  };
  for (const { notes } of blocks) {
    const head = notes[0];
    if (head === undefined) continue;
    const isGroup = notes.length > 1;
    if (isGroup || (x > 0 && x + head.width > width)) endRow();
    const corner = { x: at.x + x, y: at.y + y };
    const block = isGroup ? placeGroup(notes, corner, width) : placeNote(head, corner);
    placed.push(block);
    widest = Math.max(widest, x + block.width);
    rowHeight = Math.max(rowHeight, block.height);
    x += block.width + NOTE_GAP.x;
    if (isGroup) endRow();
  }
  endRow();
  return { blocks: placed, width: widest, height: Math.max(y - NOTE_GAP.y, 0) };
}

function placeNote(note: Size & { id: string }, { x, y }: Point): PlacedBlock {
  const box = { id: note.id, x, y, width: note.width, height: note.height };
  return { ...box, notes: [box] };
}

function placeGroup(notes: Block['notes'], corner: Point, width: number): PlacedBlock {
  const inside = flow(
    notes.map((note) => ({ notes: [note] })),
    corner,
    width,
  );
  const { width: wide, height } = inside;
  return {
    id: notes[0]?.id ?? '',
    ...corner,
    width: wide,
    height,
    notes: inside.blocks.flatMap((block) => block.notes),
  };
}

/** Where a drop goes among the blocks of a cell: before which one (`null`: at the end), and the line that shows it. */
export interface Insertion {
  readonly before: string | null;
  readonly line: { readonly x: number; readonly y: number; readonly height: number };
}

/**
 * The gap nearest to `point`. `moving` are the notes in the hand: they are drawn where they were, but nothing can
 * go before them. `empty` is where the line is in a cell without notes.
 */
export function insertionAt(
  blocks: readonly PlacedBlock[],
  point: Point,
  moving: ReadonlySet<string>,
  empty: Insertion['line'],
): Insertion {
  const last = blocks.at(-1);
  if (last === undefined) return { before: null, line: empty };
  const at = nearestGap(blocks, point);
  const before = blocks.slice(at).find(({ id }) => !moving.has(id));
  return { before: before?.id ?? null, line: lineAt(blocks, at, point) };
}

/** The index that a block dropped at `point` would get. */
function nearestGap(blocks: readonly PlacedBlock[], point: Point): number {
  const row = rowAt(blocks, point.y);
  const inRow = blocks.findIndex(({ x, y, width }) => y === row && point.x < x + width / 2);
  if (inRow !== -1) return inRow;
  const next = blocks.findIndex(({ y }) => y > row);
  return next === -1 ? blocks.length : next;
}

/** The top of the row that `y` is in, or nearest to. */
function rowAt(blocks: readonly PlacedBlock[], y: number): number {
  let found = blocks[0]?.y ?? 0;
  for (const block of blocks) {
    if (block.y <= y + NOTE_GAP.y / 2) found = block.y;
  }
  return found;
}

function lineAt(blocks: readonly PlacedBlock[], at: number, point: Point): Insertion['line'] {
  const after = blocks[at];
  const before = blocks[at - 1];
  const row = rowAt(blocks, point.y);
  // At the end of a row the line stands behind its last note, not before the first one of the next row.
  if (before !== undefined && (after === undefined || after.y !== row)) {
    return { x: before.x + before.width + NOTE_GAP.x / 2, y: before.y, height: before.height };
  }
  const { x = 0, y = 0, height = 0 } = after ?? {};
  return { x: x - NOTE_GAP.x / 2, y, height };
}
