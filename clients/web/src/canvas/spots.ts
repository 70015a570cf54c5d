/**
 * Where the arrow keys go: from note to note, cell to cell, and to the heads of stages and lanes. Pure.
 *
 * Inside of a cell arrows go to the note that lies there; at its edge they go on to the next cell, and to its nearest
 * note if it has one. Not here: which keys these are (`keys.ts`), and the browser's focus (`elements/map/focus.ts`).
 */
import type { Box, Point } from './camera.ts';
import type { Cell, Layout, MapLayout } from './layout.ts';

/** What can have the focus on the canvas. */
export type Spot =
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'phase' | 'stage' | 'lane'; readonly id: string };

export type Direction = 'left' | 'right' | 'up' | 'down';

export function sameSpot(a: Spot | null, b: Spot | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b;
  if (a.kind === 'cell' && b.kind === 'cell') return sameCell(a.cell, b.cell);
  return a.kind !== 'cell' && b.kind !== 'cell' && a.id === b.id;
}

export function sameCell(a: Cell | null, b: Cell | null): boolean {
  return a?.map === b?.map && a?.stage === b?.stage && a?.lane === b?.lane;
}

export function boxOf(layout: Layout, spot: Spot): Box | null {
  switch (spot.kind) {
    case 'note':
      return layout.note(spot.id);
    case 'cell':
      return layout.cell(spot.cell.stage, spot.cell.lane);
    case 'stage': {
      const [column, map] = [layout.column(spot.id), layout.mapOf(spot.id)];
      return column === null || map === null ? null : { ...column, ...map.header };
    }
    case 'phase': {
      const map = mapOfPhase(layout, spot.id);
      const band = map?.phases.find(({ phase }) => phase === spot.id);
      if (map === undefined || band === undefined) return null;
      return { x: band.x, y: map.header.y, width: band.width, height: map.header.phases };
    }
    case 'lane': {
      const [row, map] = [layout.row(spot.id), layout.mapOf(spot.id)];
      return row === null || map === null ? null : { ...row, x: map.box.x, width: map.gutter.width };
    }
  }
}

/** Where an arrow leads; `null`: nowhere. */
export function neighbour(layout: Layout, from: Spot, direction: Direction): Spot | null {
  switch (from.kind) {
    case 'note':
      return besideNote(layout, from.id, direction);
    case 'cell': {
      const cell = cellBeside(layout, from.cell, direction);
      return cell === null ? headBeside(from.cell, direction) : { kind: 'cell', cell };
    }
    case 'phase':
      return besidePhase(layout, from.id, direction);
    case 'stage':
    case 'lane':
      return besideHead(layout, from.kind, from.id, direction);
  }
}

/** The cell next to `cell` on the same map. */
export function cellBeside(layout: Layout, cell: Cell, direction: Direction): Cell | null {
  const map = layout.maps.find(({ id }) => id === cell.map);
  if (map === undefined) return null;
  const [dx, dy] = STEPS[direction];
  return cellAtIndex(map, columnIndex(map, cell.stage) + dx, rowIndex(map, cell.lane) + dy);
}

/** The next cell to write in, as Tab goes: along the lane, then the lane below; Shift+Tab back. */
export function cellAfter(layout: Layout, cell: Cell, step: 1 | -1): Cell | null {
  const map = layout.maps.find(({ id }) => id === cell.map);
  if (map === undefined) return null;
  const across = map.columns.length;
  const index = rowIndex(map, cell.lane) * across + columnIndex(map, cell.stage) + step;
  if (index < 0) return null;
  return cellAtIndex(map, index % across, Math.floor(index / across));
}

/** Where the keys begin: the first note, else the first cell. */
export function firstSpot(layout: Layout): Spot | null {
  const [note] = layout.order;
  if (note !== undefined) return { kind: 'note', id: note };
  for (const map of layout.maps) {
    const cell = cellAtIndex(map, 0, 0);
    if (cell !== null) return { kind: 'cell', cell };
  }
  return null;
}

/** The cell at a distance of `dx` stages and `dy` lanes. */
export function cellFrom(layout: Layout, cell: Cell, dx: number, dy: number): Cell | null {
  const map = layout.maps.find(({ id }) => id === cell.map);
  if (map === undefined) return null;
  return cellAtIndex(map, columnIndex(map, cell.stage) + dx, rowIndex(map, cell.lane) + dy);
}

const STEPS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

function besideNote(layout: Layout, id: string, direction: Direction): Spot | null {
  const box = layout.note(id);
  if (box === null) return null;
  const cell = layout.cellOf(id);
  if (cell === null) return nearest(layout, box, spotsOutside(layout, id), direction);
  const inCell = nearest(layout, box, notesIn(layout, cell, id), direction);
  if (inCell !== null) return inCell;
  const next = cellBeside(layout, cell, direction);
  if (next === null) return headBeside(cell, direction);
  const notes = notesIn(layout, next, id);
  return closest(layout, box, notes) ?? { kind: 'cell', cell: next };
}

function besideHead(layout: Layout, kind: 'stage' | 'lane', id: string, direction: Direction): Spot | null {
  const map = layout.mapOf(id);
  if (map === null) return null;
  const isStage = kind === 'stage';
  const index = isStage ? columnIndex(map, id) : rowIndex(map, id);
  const [along, into] = isStage
    ? [STEPS[direction][0], direction === 'down']
    : [STEPS[direction][1], direction === 'right'];
  if (into) {
    const cell = isStage ? cellAtIndex(map, index, 0) : cellAtIndex(map, 0, index);
    return cell === null ? null : { kind: 'cell', cell };
  }
  if (isStage && direction === 'up') return phaseAbove(map, id);
  const next = isStage ? map.columns[index + along]?.stage : map.rows[index + along]?.lane;
  return along === 0 || next === undefined ? null : { kind, id: next };
}

function besidePhase(layout: Layout, id: string, direction: Direction): Spot | null {
  const map = mapOfPhase(layout, id);
  const index = map?.phases.findIndex(({ phase }) => phase === id) ?? -1;
  const band = map?.phases[index];
  if (map === undefined || band === undefined) return null;
  if (direction === 'down') {
    const column = map.columns.find(({ x }) => x === band.x);
    return column === undefined ? null : { kind: 'stage', id: column.stage };
  }
  const next = map.phases[index + STEPS[direction][0]];
  return direction === 'up' || next === undefined ? null : { kind: 'phase', id: next.phase };
}

function phaseAbove(map: MapLayout, stage: string): Spot | null {
  const x = map.columns.find((column) => column.stage === stage)?.x ?? Number.NaN;
  const band = map.phases.find((phase) => x >= phase.x && x < phase.x + phase.width);
  return band === undefined ? null : { kind: 'phase', id: band.phase };
}

function mapOfPhase(layout: Layout, id: string): MapLayout | undefined {
  return layout.maps.find(({ phases }) => phases.some(({ phase }) => phase === id));
}

function headBeside(cell: Cell, direction: Direction): Spot | null {
  if (direction === 'up') return { kind: 'stage', id: cell.stage };
  return direction === 'left' ? { kind: 'lane', id: cell.lane } : null;
}

function notesIn(layout: Layout, { stage, lane }: Cell, without: string): Spot[] {
  const notes = layout.blocks(stage, lane).flatMap((block) => block.notes);
  return notes.filter(({ id }) => id !== without).map(({ id }) => ({ kind: 'note', id }));
}

/** For a note outside of the cells: every other note, and the cells that have none. */
function spotsOutside(layout: Layout, id: string): Spot[] {
  const notes = layout.order
    .filter((other) => other !== id)
    .map((other): Spot => ({ kind: 'note', id: other }));
  const cells = layout.maps.flatMap((map) =>
    map.rows.flatMap(({ lane }) => map.columns.map(({ stage }): Cell => ({ map: map.id, stage, lane }))),
  );
  const empty = cells.filter(({ stage, lane }) => layout.blocks(stage, lane).length === 0);
  return [...notes, ...empty.map((cell): Spot => ({ kind: 'cell', cell }))];
}

/** Of those that lie in the direction, the one that is nearest; what is out of line counts twice. */
function nearest(layout: Layout, from: Box, spots: readonly Spot[], direction: Direction): Spot | null {
  const [dx, dy] = STEPS[direction];
  const start = middle(from);
  return best(layout, spots, (box) => {
    const end = middle(box);
    const [x, y] = [end.x - start.x, end.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return ahead <= 4 || aside > ahead * 3 ? null : ahead + 2 * aside;
  });
}

function closest(layout: Layout, from: Box, spots: readonly Spot[]): Spot | null {
  const start = middle(from);
  return best(layout, spots, (box) => Math.hypot(middle(box).x - start.x, middle(box).y - start.y));
}

function best(layout: Layout, spots: readonly Spot[], cost: (box: Box) => number | null): Spot | null {
  let found: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const box = boxOf(layout, spot);
    const price = box === null ? null : cost(box);
    if (price === null || price >= least) continue;
    least = price;
    found = spot;
  }
  return found;
}

function cellAtIndex(map: MapLayout, column: number, row: number): Cell | null {
  const stage = map.columns[column]?.stage;
  const lane = map.rows[row]?.lane;
  return stage === undefined || lane === undefined ? null : { map: map.id, stage, lane };
}

function columnIndex(map: MapLayout, stage: string): number {
  return map.columns.findIndex((column) => column.stage === stage);
}

function rowIndex(map: MapLayout, lane: string): number {
  return map.rows.findIndex((row) => row.lane === lane);
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
