import { describe, expect, test } from 'vitest';
import { type Layout, type LayoutInput, layOut, type Plan } from './layout.ts';
import {
  ASIDE_MAX,
  CELL_PAD,
  CLEAR_GAP,
  GUTTER_WIDTH,
  LANE_HEIGHT,
  LINE_GAP,
  PHASE_HEAD,
  STAGE_HEAD,
  STAGE_WIDTH,
} from './measures.ts';

const NOTE = { width: 136, height: 88 };

function plan(id: string, stages: string[], lanes: string[], more: Partial<Plan> = {}): Plan {
  return {
    id,
    at: null,
    titleHeight: 60,
    stages: stages.map((stage) => ({ id: stage, width: null, phase: null })),
    lanes: lanes.map((lane) => ({ id: lane, height: null, hasLine: false, band: 0, isBandGreedy: false })),
    ...more,
  };
}

function lay(plans: Plan[], cells: Record<string, string[]> = {}, more: Partial<LayoutInput> = {}): Layout {
  return layOut({
    plans,
    cell: ({ stage, lane }) => cells[`${stage}/${lane}`] ?? [],
    free: [],
    tray: [],
    members: () => null,
    size: () => NOTE,
    offset: () => null,
    least: null,
    ...more,
  });
}

test('stages go across, lanes down, maps side by side', () => {
  const layout = lay([plan('one', ['a', 'b'], ['x', 'y']), plan('two', ['c', 'd'], ['z'])]);
  const [one, two] = layout.maps;
  expect(layout.column('a')).toEqual({ stage: 'a', x: GUTTER_WIDTH, width: STAGE_WIDTH });
  expect(layout.column('b')?.x).toBe(GUTTER_WIDTH + STAGE_WIDTH);
  expect(layout.row('x')).toEqual({ lane: 'x', y: 60 + STAGE_HEAD, height: LANE_HEIGHT });
  expect(layout.row('y')?.y).toBe(60 + STAGE_HEAD + LANE_HEIGHT);
  expect(two?.box.x).toBeGreaterThan((one?.box.x ?? 0) + (one?.box.width ?? 0));
  expect(layout.mapOf('z')?.id).toBe('two');
});

test('a map that somebody has placed is there', () => {
  const layout = lay([plan('one', ['a', 'b'], ['x'], { at: { x: -500, y: 40 } })]);
  expect(layout.maps[0]?.box).toMatchObject({ x: -500, y: 40 });
});

test('notes flow in their cell in order, and the row grows with them', () => {
  const layout = lay([plan('one', ['a', 'b'], ['x', 'y'])], { 'a/x': ['n1', 'n2', 'n3'] });
  const [n1, n2, n3] = ['n1', 'n2', 'n3'].map((id) => layout.note(id));
  expect(n1).toMatchObject({ x: GUTTER_WIDTH + CELL_PAD, y: 60 + STAGE_HEAD + CELL_PAD, ...NOTE });
  expect(n2?.y).toBe(n1?.y);
  expect(n2?.x).toBeGreaterThan((n1?.x ?? 0) + NOTE.width);
  expect(n3?.x).toBe(n1?.x);
  expect(n3?.y).toBeGreaterThan((n1?.y ?? 0) + NOTE.height);
  const row = layout.row('x');
  expect(row?.height).toBe((n3?.y ?? 0) + NOTE.height + CELL_PAD - (row?.y ?? 0));
  expect(layout.row('y')?.y).toBe((row?.y ?? 0) + (row?.height ?? 0));
  expect(layout.order).toEqual(['n1', 'n2', 'n3']);
  expect(layout.cellOf('n2')).toEqual({ map: 'one', stage: 'a', lane: 'x' });
});

test('a wider stage has more notes abreast', () => {
  const wide = plan('one', ['a', 'b'], ['x']);
  const stages = wide.stages.map((stage) => ({ ...stage, width: 600 }));
  const layout = lay([{ ...wide, stages }], { 'a/x': ['n1', 'n2', 'n3'] });
  expect(layout.note('n3')?.y).toBe(layout.note('n1')?.y);
});

test('while somebody drags, rows do not shrink', () => {
  const plans = [plan('one', ['a', 'b'], ['x'])];
  const before = lay(plans, { 'a/x': ['n1', 'n2', 'n3'] });
  const after = lay(plans, { 'a/x': ['n1'] }, { least: before });
  expect(after.row('x')).toEqual(before.row('x'));
  expect(lay(plans, { 'a/x': ['n1'] }).row('x')?.height).toBe(LANE_HEIGHT);
});

test('phases are bands above their steps', () => {
  const base = plan('one', [], ['x']);
  const stages = ['a', 'b', 'c'].map((id) => ({ id, width: null, phase: id === 'c' ? null : 'p' }));
  const layout = lay([{ ...base, stages }]);
  const map = layout.maps[0];
  expect(map?.phases).toEqual([{ phase: 'p', x: GUTTER_WIDTH, width: 2 * STAGE_WIDTH }]);
  expect(map?.header).toEqual({ y: 60, height: STAGE_HEAD + PHASE_HEAD, phases: PHASE_HEAD });
});

test('a blueprint’s line has room below its lane, and a curve has room above the notes', () => {
  const base = plan('one', ['a', 'b'], []);
  const lanes = [
    { id: 'x', height: null, hasLine: true, band: 0, isBandGreedy: false },
    { id: 'y', height: null, hasLine: false, band: 224, isBandGreedy: true },
  ];
  const layout = lay([{ ...base, lanes }], { 'a/y': ['n1'] });
  const [x, y] = [layout.row('x'), layout.row('y')];
  expect(y?.y).toBe((x?.y ?? 0) + (x?.height ?? 0) + LINE_GAP);
  expect(layout.band('y')).toMatchObject({ y: y?.y, height: 224, width: 2 * STAGE_WIDTH });
  expect(layout.note('n1')?.y).toBe((y?.y ?? 0) + 224);
  expect(layout.cellAt({ x: GUTTER_WIDTH + 5, y: (x?.y ?? 0) + (x?.height ?? 0) + 5 })?.lane).toBe('x');
});

test('a curve takes the room that a high lane leaves', () => {
  const base = plan('one', ['a', 'b'], []);
  const lanes = [{ id: 'x', height: 500, hasLine: false, band: 224, isBandGreedy: true }];
  const empty = lay([{ ...base, lanes }]);
  expect(empty.band('x')?.height).toBe(500);
  const layout = lay([{ ...base, lanes }], { 'b/x': ['n1'] });
  expect(layout.band('x')?.height).toBe(500 - NOTE.height - CELL_PAD);
  expect(layout.row('x')?.height).toBe(500);
});

test('a group is drawn with its head, in rows of its own', () => {
  const layout = lay(
    [plan('one', ['a', 'b'], ['x'])],
    { 'a/x': ['n0', 'n1'] },
    { members: (head) => (head === 'n1' ? ['n1', 'n2', 'n3'] : null) },
  );
  expect(layout.note('n1')?.y).toBeGreaterThan(layout.note('n0')?.y ?? 0);
  expect(layout.note('n2')?.y).toBe(layout.note('n1')?.y);
  expect(layout.groups).toHaveLength(1);
  expect(layout.groups[0]).toMatchObject({ head: 'n1', width: 280 });
  expect(layout.blocks('a', 'x').map(({ id }) => id)).toEqual(['n0', 'n1']);
});

test('free notes are where they are, and lost ones in a tray below', () => {
  const layout = lay(
    [plan('one', ['a', 'b'], ['x'])],
    {},
    {
      free: [{ id: 'f1', at: { x: -300, y: 12 } }],
      tray: ['t1'],
    },
  );
  expect(layout.note('f1')).toEqual({ x: -300, y: 12, ...NOTE });
  const map = layout.maps[0]?.box;
  expect(layout.tray?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0));
  expect(layout.note('t1')?.y).toBeGreaterThan(layout.tray?.y ?? 0);
  expect(layout.cellOf('t1')).toBeNull();
});

test('a note out of line stays in its cell, which grows downwards for it', () => {
  const lay2 = (by: { x: number; y: number }): Layout =>
    lay(
      [plan('one', ['a', 'b'], ['x'])],
      { 'a/x': ['n1', 'n2'] },
      {
        offset: (id) => (id === 'n1' ? by : null),
      },
    );
  const corner = { x: GUTTER_WIDTH + CELL_PAD, y: 60 + STAGE_HEAD + CELL_PAD };
  const layout = lay2({ x: 5, y: 400 });
  expect(layout.note('n1')).toMatchObject({ x: corner.x + 5, y: corner.y + ASIDE_MAX });
  expect(layout.row('x')?.height).toBe(CELL_PAD + ASIDE_MAX + NOTE.height + CELL_PAD);
  expect(layout.note('n2')).toMatchObject({ y: corner.y });
  const far = lay2({ x: 9000, y: -9000 });
  expect(far.note('n1')).toMatchObject({
    x: corner.x + STAGE_WIDTH - 2 * CELL_PAD - NOTE.width,
    y: corner.y,
  });
});

test('how far out of line a place is', () => {
  const layout = lay(
    [plan('one', ['a', 'b'], ['x'])],
    { 'a/x': ['n1', 'n2'] },
    { offset: (id) => (id === 'n2' ? { x: -20, y: 30 } : null) },
  );
  const { x = 0, y = 0 } = layout.note('n1') ?? {};
  expect(layout.aside('n1', { x, y })).toBeNull();
  expect(layout.aside('n1', { x: x + 10.4, y: y + 7 })).toEqual({ x: 10, y: 7 });
  expect(layout.aside('n1', { x: x - 50, y: y + 7 })).toEqual({ x: 0, y: 7 });
  // From where it would flow, and not from where it is.
  const second = layout.note('n2') ?? { x: 0, y: 0 };
  expect(layout.aside('n2', second)).toEqual({ x: -20, y: 30 });
  expect(layout.aside('n3', { x, y })).toBeNull();
});

describe('free notes below a map', () => {
  const plans = [plan('one', ['a', 'b'], ['x'])];
  const bottom = 60 + STAGE_HEAD + LANE_HEIGHT;
  const x = GUTTER_WIDTH + 40;
  const below = (cells: Record<string, string[]>, ...free: [string, number, number][]): Layout =>
    lay(plans, cells, { free: free.map(([id, left, y]) => ({ id, at: { x: left, y } })) });
  const many = { 'a/x': ['n1', 'n2', 'n3', 'n4'] };

  test('give way to it when it grows, and are back when it does not', () => {
    expect(below({}, ['f1', x, bottom + 30]).note('f1')?.y).toBe(bottom + 30);
    const grown = below(many, ['f1', x, bottom + 30]);
    const { y = 0, height = 0 } = grown.row('x') ?? {};
    expect(grown.note('f1')?.y).toBe(y + height + CLEAR_GAP);
    expect(grown.pushed('f1')).toBe(y + height + CLEAR_GAP - bottom - 30);
  });

  test('keep their arrangement', () => {
    const layout = below(many, ['f1', x, bottom + 30], ['f2', x + 9, bottom + 60], ['f3', x, bottom + 180]);
    const [f1, f2, f3] = ['f1', 'f2', 'f3'].map((id) => layout.note(id)?.y ?? 0);
    expect((f2 ?? 0) - (f1 ?? 0)).toBe(30);
    expect(f3).toBeGreaterThanOrEqual((f2 ?? 0) + NOTE.height);
  });

  test('stay where they are beside and above it, and far below', () => {
    const layout = below(many, ['side', GUTTER_WIDTH - 120, 200], ['above', x, 0], ['far', x, 2000]);
    expect(layout.note('side')).toMatchObject({ x: GUTTER_WIDTH - 120, y: 200 });
    expect(layout.note('above')?.y).toBe(0);
    expect(layout.note('far')?.y).toBe(2000);
  });
});

test('a drop goes between the nearest notes, never before one in the hand', () => {
  const cell = { map: 'one', stage: 'a', lane: 'x' };
  const layout = lay([plan('one', ['a', 'b'], ['x'])], { 'a/x': ['n1', 'n2', 'n3'] });
  const middle = (id: string): { x: number; y: number } => {
    const { x = 0, y = 0, width = 0, height = 0 } = layout.note(id) ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  };
  const near = (id: string, dx: number): { x: number; y: number } => ({
    x: middle(id).x + dx,
    y: middle(id).y,
  });
  expect(layout.insertion(cell, near('n1', -9), new Set()).before).toBe('n1');
  expect(layout.insertion(cell, near('n1', 9), new Set()).before).toBe('n2');
  expect(layout.insertion(cell, near('n1', 9), new Set(['n2'])).before).toBe('n3');
  const endOfRow = layout.insertion(cell, near('n2', 9), new Set());
  expect(endOfRow.before).toBe('n3');
  expect(endOfRow.line.y).toBe(layout.note('n2')?.y);
  expect(endOfRow.line.x).toBeGreaterThan(middle('n2').x);
  expect(layout.insertion(cell, near('n3', 200), new Set()).before).toBeNull();
});

test('an empty cell shows its line at its beginning', () => {
  const layout = lay([plan('one', ['a', 'b'], ['x'])]);
  const { before, line } = layout.insertion(
    { map: 'one', stage: 'b', lane: 'x' },
    { x: 900, y: 130 },
    new Set(),
  );
  expect(before).toBeNull();
  expect(line.x).toBe(GUTTER_WIDTH + STAGE_WIDTH + CELL_PAD);
});
