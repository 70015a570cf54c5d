import { describe, expect, it } from 'vitest';
import { boundsOf, isTouched, type PenPoint, penAnchor, penOutline, thinPoints } from './pen-line.ts';

const line = (...places: [number, number][]): PenPoint[] => places.map(([x, y]) => [x, y, 0.5]);

describe('penOutline', () => {
  it('is a closed path around the line, and nothing for nothing', () => {
    expect(penOutline([], 4, true)).toBe('');
    expect(penOutline(line([0, 0], [10, 0], [20, 5]), 4, true)).toMatch(/^M.*Z$/);
  });

  it('draws a dot', () => {
    expect(penOutline(line([5, 5]), 4, true)).toMatch(/^M.*Z$/);
    expect(penOutline(line([5, 5]), 4, true)).not.toContain('NaN');
  });
});

it('thinPoints keeps what makes the line, and its end', () => {
  const points = line([0, 0], [0.2, 0], [3, 0], [3.1, 0], [3.2, 0]);
  expect(thinPoints(points, 1).map(([x]) => x)).toEqual([0, 3, 3.2]);
});

describe('penAnchor', () => {
  const cell = { anchor: 'cell', box: { x: 0, y: 0, width: 100, height: 100 } };
  const map = { anchor: 'map', box: { x: 0, y: 0, width: 1000, height: 1000 } };
  const cellAt = ({ x, y }: { x: number; y: number }) => (x < 100 && y < 100 ? cell : null);
  const mapAt = ({ x }: { x: number }) => (x < 1000 ? map : null);

  it('is the cell for what is drawn in it or around all of it', () => {
    expect(penAnchor(line([10, 10], [60, 60]), cellAt, mapAt)).toBe(cell);
    expect(penAnchor(line([-10, -10], [110, 110]), cellAt, mapAt)).toBe(cell);
  });

  it('is the map for what goes over several cells, and nothing outside', () => {
    expect(penAnchor(line([-300, 50], [400, 50]), cellAt, mapAt)).toBe(map);
    expect(penAnchor(line([2000, 50], [2100, 50]), cellAt, mapAt)).toBeNull();
  });
});

describe('isTouched', () => {
  const stroke = line([0, 0], [100, 0], [100, 100]);
  it('where the eraser crosses, comes near, or rests', () => {
    expect(isTouched(stroke, { x: 50, y: -20 }, { x: 50, y: 20 }, 1)).toBe(true);
    expect(isTouched(stroke, { x: 20, y: 5 }, { x: 30, y: 5 }, 6)).toBe(true);
    expect(isTouched(stroke, { x: 104, y: 50 }, { x: 104, y: 50 }, 6)).toBe(true);
    expect(isTouched(line([5, 5]), { x: 5, y: 9 }, { x: 5, y: 9 }, 6)).toBe(true);
  });
  it('not elsewhere', () => {
    expect(isTouched(stroke, { x: 20, y: 30 }, { x: 60, y: 70 }, 6)).toBe(false);
    expect(isTouched([], { x: 0, y: 0 }, { x: 1, y: 1 }, 6)).toBe(false);
  });
});

it('boundsOf surrounds', () => {
  expect(boundsOf(line([5, 1], [-5, 9]))).toEqual({ x: -5, y: 1, width: 10, height: 8 });
});
