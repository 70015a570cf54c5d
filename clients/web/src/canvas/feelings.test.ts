import { describe, expect, it } from 'vitest';
import { abreast, feelingAt, feelingOf, heightOf, smoothLine, snapFeeling } from './feelings.ts';

const plot = { x: 0, y: 100, width: 500, height: 200 };

describe('the emotion scale', () => {
  it('holds values to the scale and to tenths', () => {
    expect(snapFeeling(0.14999)).toBe(0.1);
    expect(snapFeeling(7)).toBe(2);
    expect(snapFeeling(-2.04)).toBe(-2);
    expect(Object.is(snapFeeling(-0.01), 0)).toBe(true);
  });

  it('goes from a feeling to a height and back', () => {
    expect(heightOf(2, plot)).toBe(100);
    expect(heightOf(0, plot)).toBe(200);
    expect(heightOf(-9, plot)).toBe(300);
    for (const value of [-2, -1.3, 0, 0.7, 2]) expect(feelingAt(heightOf(value, plot), plot)).toBe(value);
  });

  it('has a word for every value', () => {
    expect([-2, -1.2, 0.4, 0.6, 1.6].map(feelingOf)).toEqual(['awful', 'bad', 'neutral', 'good', 'great']);
  });

  it('puts points of several curves beside each other, within the column', () => {
    const column = { x: 1000, width: 200 };
    expect(abreast(column, 0, 1)).toBe(1100);
    expect(abreast(column, 0, 2)).toBe(1086);
    const places = Array.from({ length: 12 }, (_, at) => abreast(column, at, 12));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(1020);
    expect(Math.max(...places)).toBeLessThanOrEqual(1180);
  });
});

describe('smoothLine', () => {
  it('draws nothing, a point, a straight line', () => {
    expect(smoothLine([])).toBe('');
    expect(smoothLine([{ x: 1, y: 2 }])).toBe('M1,2');
    expect(
      smoothLine([
        { x: 0, y: 0 },
        { x: 30, y: 30 },
      ]),
    ).toBe('M0,0C10,10 20,20 30,30');
  });

  it('never swings past its points', () => {
    const heights = [10, 90, 88, 20, 20, 95];
    const path = smoothLine(heights.map((y, at) => ({ x: at * 100, y })));
    const numbers = [...path.matchAll(/C\S+?,(\S+) \S+?,(\S+) \S+?,(\S+?)(?=C|$)/g)];
    for (const [at, [, leave, arrive]] of numbers.entries()) {
      const ends = [heights[at] ?? 0, heights[at + 1] ?? 0];
      for (const control of [Number(leave), Number(arrive)]) {
        expect(control).toBeGreaterThanOrEqual(Math.min(...ends));
        expect(control).toBeLessThanOrEqual(Math.max(...ends));
      }
    }
    expect(numbers).toHaveLength(5);
  });
});
