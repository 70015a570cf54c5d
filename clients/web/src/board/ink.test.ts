import { describe, expect, test } from 'vitest';
import { LANES, MAP, STAGES, two } from './fixtures.ts';
import { LIMITS, type Stroke } from './types.ts';

const [S1] = STAGES;

describe('ink', () => {
  const points: Stroke['points'] = [
    [0, 0.5, 0.25],
    [-100, 1e5, 1],
  ];
  test('a stroke comes back as it was drawn, and is the same object until it is erased', () => {
    const { mine, theirs, sync } = two();
    const anchor = { kind: 'cell', stage: S1, lane: LANES[0] } as const;
    const id = mine.ink.add({ points, color: 'blue', width: 3, tool: 'marker', anchor }) ?? '';
    sync();
    const [stroke] = theirs.ink.strokes();
    expect(stroke).toMatchObject({
      id,
      points,
      color: 'blue',
      width: 3,
      tool: 'marker',
      anchor,
      by: 'me-myself',
    });
    theirs.ink.add({ points, color: 'coral', width: 3, tool: 'pen', anchor: { kind: 'canvas' } });
    expect(theirs.ink.strokes()[0]).toBe(stroke);
    theirs.ink.erase([id]);
    sync();
    expect(mine.ink.strokes()).toHaveLength(1);
    theirs.history.undo();
    sync();
    expect(mine.ink.strokes()).toHaveLength(2);
  });

  test('rubbish is left out, and long strokes are cut', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<unknown>('strokes');
    root.set('no-bytes', { pts: [1, 2, 3] });
    root.set('no-object', 'x');
    root.set('half-point', { pts: new Uint8Array(13), color: 'url(x)', w: -1, at: 'x', anchor: 'y' });
    root.set('not-finite', { pts: new Uint8Array(new Float32Array([Number.NaN, 1, 1]).buffer) });
    expect(mine.ink.strokes()).toMatchObject([
      { id: 'half-point', points: [[0, 0, 0]], color: 'grey', width: 2, anchor: { kind: 'canvas' } },
    ]);
    const long = Array.from({ length: LIMITS.strokePoints + 9 }, (): [number, number, number] => [1, 1, 1]);
    mine.ink.add({ points: long, color: 'blue', width: 1, tool: 'pen', anchor: { kind: 'map', map: MAP } });
    expect(mine.ink.strokes().at(-1)?.points).toHaveLength(LIMITS.strokePoints);
  });
});
