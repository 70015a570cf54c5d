import { expect, test } from 'vitest';
import { besideMaps } from './beside.ts';
import { type Layout, type LayoutInput, layOut } from './layout.ts';
import { CLEAR_GAP, MAP_GAP } from './measures.ts';

const NOTE = { width: 136, height: 88 };

function lay(cells: Record<string, string[]>, more: Partial<LayoutInput> = {}, maps = ['one']): Layout {
  return layOut({
    plans: maps.map((id) => ({
      id,
      at: null,
      titleHeight: 60,
      stages: ['a', 'b', 'c'].map((stage) => ({ id: id + stage, width: null, phase: null })),
      lanes: ['x', 'y', 'z'].map((lane) => ({
        id: id + lane,
        height: 300,
        hasLine: false,
        band: 0,
        isBandGreedy: false,
      })),
    })),
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

test('a note goes to the side of its map that is nearer', () => {
  const layout = lay({ 'onec/onex': ['right'], 'onea/onez': ['low'] });
  const [{ box } = { box: null }] = layout.maps;
  const edge = { x: (box?.x ?? 0) + (box?.width ?? 0), y: (box?.y ?? 0) + (box?.height ?? 0) };
  expect(besideMaps(layout, [['right']]).get('right')).toEqual({
    x: edge.x + CLEAR_GAP,
    y: layout.note('right')?.y,
  });
  expect(besideMaps(layout, [['low']]).get('low')).toEqual({
    x: layout.note('low')?.x,
    y: edge.y + CLEAR_GAP,
  });
});

test('nothing is covered: neither what lies there nor one another', () => {
  const cells = { 'onec/onex': ['n1', 'n2'] };
  const first = besideMaps(lay(cells), [['n1']]).get('n1') ?? { x: 0, y: 0 };
  const layout = lay(cells, {
    free: [{ id: 'there', at: first }],
    size: (id) => (id === 'there' ? { width: 136, height: 136 } : NOTE),
  });
  const places = [...besideMaps(layout, [['n1'], ['n2']]).values(), layout.note('there')];
  expect(places.map((at) => at?.x)).toEqual([first.x, first.x, first.x]);
  const tops = places.map((at) => at?.y ?? 0).sort((a, b) => a - b);
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(136);
  expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBeGreaterThanOrEqual(136);
});

test('between two maps there is no room: it goes below', () => {
  const layout = lay({ 'onec/onex': ['note'] }, {}, ['one', 'two']);
  const [one] = layout.maps;
  expect(MAP_GAP).toBeLessThan(NOTE.width + 2 * CLEAR_GAP);
  const at = besideMaps(layout, [['note']]).get('note');
  expect(at?.y).toBeGreaterThan((one?.box.y ?? 0) + (one?.box.height ?? 0));
});

test('a group stays together', () => {
  const layout = lay(
    { 'onea/onez': ['head'] },
    { members: (head) => (head === 'head' ? ['head', 'n1', 'n2', 'n3'] : null) },
  );
  const places = besideMaps(layout, [['head', 'n1', 'n2', 'n3']]);
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  expect(at('n1').y).toBe(at('head').y);
  expect(at('n1').x).toBeGreaterThan(at('head').x + 136);
  expect(at('n3').y).toBeGreaterThan(at('head').y + 136);
});
