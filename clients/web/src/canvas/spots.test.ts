import { expect, test } from 'vitest';
import { type Layout, layOut } from './layout.ts';
import { cellAfter, firstSpot, neighbour, type Spot } from './spots.ts';

const cells: Record<string, string[]> = { 'a/x': ['n1', 'n2', 'n3'], 'b/y': ['n4'] };
const layout: Layout = layOut({
  plans: [
    {
      id: 'one',
      at: null,
      titleHeight: 40,
      stages: ['a', 'b'].map((id) => ({ id, width: null, phase: null })),
      lanes: ['x', 'y'].map((id) => ({ id, height: null, hasLine: false, band: 0, isBandGreedy: false })),
    },
  ],
  cell: ({ stage, lane }) => cells[`${stage}/${lane}`] ?? [],
  free: [{ id: 'f1', at: { x: -400, y: 140 } }],
  tray: [],
  members: () => null,
  size: () => ({ width: 136, height: 88 }),
  offset: () => null,
  least: null,
});

const note = (id: string): Spot => ({ kind: 'note', id });
const cell = (stage: string, lane: string): Spot => ({ kind: 'cell', cell: { map: 'one', stage, lane } });

test('arrows go from note to note in a cell, and out of it at its edge', () => {
  expect(neighbour(layout, note('n1'), 'right')).toEqual(note('n2'));
  expect(neighbour(layout, note('n1'), 'down')).toEqual(note('n3'));
  expect(neighbour(layout, note('n2'), 'right')).toEqual(cell('b', 'x'));
  expect(neighbour(layout, note('n3'), 'down')).toEqual(cell('a', 'y'));
  expect(neighbour(layout, note('n4'), 'up')).toEqual(cell('b', 'x'));
  expect(neighbour(layout, note('n4'), 'down')).toBeNull();
});

test('from cells arrows go to cells and to the heads', () => {
  expect(neighbour(layout, cell('b', 'x'), 'left')).toEqual(cell('a', 'x'));
  expect(neighbour(layout, cell('b', 'x'), 'up')).toEqual({ kind: 'stage', id: 'b' });
  expect(neighbour(layout, cell('a', 'y'), 'left')).toEqual({ kind: 'lane', id: 'y' });
  expect(neighbour(layout, { kind: 'stage', id: 'b' }, 'left')).toEqual({ kind: 'stage', id: 'a' });
  expect(neighbour(layout, { kind: 'stage', id: 'b' }, 'down')).toEqual(cell('b', 'x'));
  expect(neighbour(layout, { kind: 'lane', id: 'x' }, 'down')).toEqual({ kind: 'lane', id: 'y' });
  expect(neighbour(layout, { kind: 'lane', id: 'y' }, 'right')).toEqual(cell('a', 'y'));
});

test('a free note finds its way to the map', () => {
  expect(neighbour(layout, note('f1'), 'right')).toEqual(note('n1'));
});

test('Tab goes along a lane and then to the next one', () => {
  const start = { map: 'one', stage: 'b', lane: 'x' };
  expect(cellAfter(layout, start, 1)).toEqual({ map: 'one', stage: 'a', lane: 'y' });
  expect(cellAfter(layout, start, -1)).toEqual({ map: 'one', stage: 'a', lane: 'x' });
  expect(cellAfter(layout, { map: 'one', stage: 'b', lane: 'y' }, 1)).toBeNull();
});

test('the keys begin at the first note', () => {
  expect(firstSpot(layout)).toEqual(note('n1'));
});
