import { expect, test } from 'vitest';
import {
  CELL_PAD,
  GUTTER_WIDTH,
  LANE_HEIGHT,
  type Layout,
  type LayoutInput,
  LINE_GAP,
  layOut,
  PHASE_HEAD,
  type Plan,
  STAGE_HEAD,
  STAGE_WIDTH,
} from './layout.ts';

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
  expect(layout.cellAt({ x: GUTTER_WIDTH + 5, y: (x?.y ?? 0) + (x?.height ?? 0) + 5 })).toBeNull();
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

test('an offset moves a note from where it would flow', () => {
  const layout = lay(
    [plan('one', ['a', 'b'], ['x'])],
    { 'a/x': ['n1', 'n2'] },
    {
      offset: (id) => (id === 'n1' ? { x: 5, y: 400 } : null),
    },
  );
  expect(layout.note('n1')).toMatchObject({
    x: GUTTER_WIDTH + CELL_PAD + 5,
    y: 60 + STAGE_HEAD + CELL_PAD + 200,
  });
  expect(layout.row('x')?.height).toBe(CELL_PAD + 200 + NOTE.height + CELL_PAD);
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
