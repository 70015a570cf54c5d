import { describe, expect, it } from 'vitest';
import type { Curve, CurvePoint, Stage } from '../../board/types.ts';
import { chartOf } from './chart.ts';

const stage = (id: string): Stage => ({
  id,
  map: 'map',
  parent: null,
  name: id,
  prompt: '',
  order: id,
  width: null,
  color: null,
});
const curve = (id: string): Curve => ({ id, map: 'map', persona: null, name: id, color: 'blue', order: id });
const columns = ['search', 'buy', 'use'].map((id, at) => ({ stage: stage(id), x: at * 200, width: 200 }));

function chart(
  values: Record<string, Partial<CurvePoint> & { value: number }>,
  held: Record<string, number> = {},
) {
  return chartOf({
    size: { width: 600, height: 298 },
    columns,
    curves: [curve('anna'), curve('ben')],
    held: (one, at) => held[`${one}/${at}`] ?? null,
    point: (one, at) => {
      const value = values[`${one}/${at}`];
      return value === undefined ? null : { curve: one, stage: at, label: '', emoji: '', ...value };
    },
    lowWords: 'low point',
    minima: (one) => (one === 'anna' ? ['buy'] : []),
  });
}

describe('chartOf', () => {
  it('draws a line through the points that there are', () => {
    const [anna, ben] = chart({ 'anna/search': { value: 2 }, 'anna/use': { value: -2 } });
    expect(anna?.points.map(({ value }) => value)).toEqual([2, null, -2]);
    expect(anna?.path).toMatch(/^M86,58C.* 486,258$/);
    expect(ben?.path).toBe('');
  });

  it('draws a point where a hand holds it', () => {
    const [anna] = chart({ 'anna/search': { value: 2 } }, { 'anna/search': 0 });
    expect(anna?.points[0]).toMatchObject({ value: 0, y: 158 });
  });

  it('gives labels and low points a caption, none on another or on a point', () => {
    const [anna, ben] = chart({
      'anna/buy': { value: -1 },
      'ben/buy': { value: -1.2, label: 'queue' },
      'ben/use': { value: 1 },
    });
    const low = anna?.points[1];
    const queue = ben?.points[1];
    expect(low?.isLow).toBe(true);
    const tops = [low?.caption?.y ?? 0, queue?.caption?.y ?? 0];
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeGreaterThanOrEqual(20);
    // Both below the lower point, which is not covered.
    expect(Math.min(...tops)).toBeGreaterThanOrEqual((queue?.y ?? 0) + 9);
    expect(ben?.points[2]?.caption).toBeNull();
  });

  it('puts a caption above where there is no room below', () => {
    const [anna] = chart({ 'anna/buy': { value: -2 } });
    const [, low] = anna?.points ?? [];
    expect(low?.caption?.y).toBeLessThan(298 - 20);
    expect(chart({ 'anna/buy': { value: -2 } }, {})[0]?.points[1]?.caption?.y).toBe(271);
  });
});
