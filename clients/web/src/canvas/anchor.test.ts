import { expect, test } from 'vitest';
import { shiftOf, type Work } from './anchor.ts';
import { type Layout, layOut } from './layout.ts';

function lay(cells: Record<string, string[]>, free: [string, number][] = []): Layout {
  return layOut({
    plans: [
      {
        id: 'one',
        at: null,
        titleHeight: 40,
        stages: ['a', 'b'].map((id) => ({ id, width: null, phase: null })),
        lanes: ['x', 'y', 'z'].map((id) => ({
          id,
          height: null,
          hasLine: false,
          band: 0,
          isBandGreedy: false,
        })),
      },
    ],
    cell: ({ stage, lane }) => cells[`${stage}/${lane}`] ?? [],
    free: free.map(([id, y]) => ({ id, at: { x: 300, y } })),
    tray: [],
    members: () => null,
    size: () => ({ width: 136, height: 88 }),
    offset: () => null,
    least: null,
  });
}

const before = lay({ 'a/x': ['n1', 'n2'], 'a/y': ['n3'] });
const everything = { x: 0, y: 0, width: 5000, height: 5000 };
const work: Work = { written: null, held: null, seen: everything, middle: { x: 10, y: -100 } };

test('a note that is written on stays, whatever grows above it', () => {
  const after = lay({ 'a/x': ['n1', 'n2', 'n4', 'n5'], 'a/y': ['n3'] });
  const moved = (after.note('n3')?.y ?? 0) - (before.note('n3')?.y ?? 0);
  expect(moved).toBeGreaterThan(0);
  expect(shiftOf(before, after, { ...work, written: 'n3' })).toEqual({ x: 0, y: moved });
});

test('a note that was dropped elsewhere does not take the view along', () => {
  const after = lay({ 'a/x': ['n1'], 'a/y': ['n3', 'n2'] });
  expect(shiftOf(before, after, { ...work, held: 'n2' })).toEqual({ x: 0, y: 0 });
});

test('the lane in the middle stays when nobody works', () => {
  const after = lay({ 'a/x': ['n1', 'n2', 'n4', 'n5'], 'a/y': ['n3'] });
  const lane = before.row('z');
  const moved = (after.row('z')?.y ?? 0) - (lane?.y ?? 0);
  const middle = { x: 10, y: (lane?.y ?? 0) + 5 };
  expect(shiftOf(before, after, { ...work, middle })).toEqual({ x: 0, y: moved });
});

test('what is out of sight holds nothing', () => {
  const after = lay({ 'a/x': ['n1', 'n2', 'n4', 'n5'], 'a/y': ['n3'] });
  const seen = { x: 0, y: 9000, width: 10, height: 10 };
  expect(shiftOf(before, after, { ...work, written: 'n3', seen })).toEqual({ x: 0, y: 0 });
});

test('a free note that is written on stays when a map pushes it down, and not when somebody moves it', () => {
  const many = { 'a/x': ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'] };
  const under = (before.maps[0]?.box.height ?? 0) + 10;
  const [alone, pushed, moved] = [
    lay({}, [['f', under]]),
    lay(many, [['f', under]]),
    lay({}, [['f', under + 50]]),
  ];
  const by = (pushed.note('f')?.y ?? 0) - under;
  expect(by).toBeGreaterThan(0);
  expect(shiftOf(alone, pushed, { ...work, written: 'f' })).toEqual({ x: 0, y: by });
  expect(shiftOf(alone, moved, { ...work, written: 'f' })).toEqual({ x: 0, y: 0 });
});
