import { expect, test } from 'vitest';
import type { Anchor, Stroke } from '../../board/types.ts';
import { drawingsOf } from './drawings.ts';

const here: Anchor = { kind: 'cell', stage: 'stage1', lane: 'lane01' };
const there: Anchor = { kind: 'map', map: 'map001' };

function stroke(id: string, seconds: number, by = 'ann', anchor: Anchor = here): Stroke {
  return { id, by, anchor, at: seconds * 1000, points: [[0, 0, 1]], color: 'grey', width: 2, tool: 'pen' };
}

function drawings(...strokes: Stroke[]): string[] {
  return drawingsOf(strokes).map((drawing) => drawing.strokes.join(' '));
}

test('strokes that follow each other are one drawing', () => {
  expect(drawings(stroke('a', 0), stroke('b', 2), stroke('c', 4))).toEqual(['a b c']);
});

test('a pause, another place and another person begin another one', () => {
  expect(drawings(stroke('a', 0), stroke('b', 60))).toEqual(['a', 'b']);
  expect(drawings(stroke('a', 0), stroke('b', 1, 'ann', there), stroke('c', 2))).toEqual(['a', 'b', 'c']);
  expect(drawings(stroke('a', 0), stroke('b', 1, 'bob'), stroke('c', 2), stroke('d', 3, 'bob'))).toEqual([
    'a c',
    'b d',
  ]);
});
