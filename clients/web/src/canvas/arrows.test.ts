import { describe, expect, it } from 'vitest';
import { arrowAround, arrowHead, arrowTo, arrowWay } from './arrows.ts';

const box = (x: number, y: number, side = 100) => ({ x, y, width: side, height: side });

describe('arrowWay', () => {
  it('joins the sides that face each other', () => {
    const way = arrowWay(box(0, 0), box(300, 20));
    expect(way.start).toEqual({ x: 105, y: 50 });
    expect(way.end).toEqual({ x: 295, y: 70 });
    expect(way.arrives).toEqual({ x: 1, y: 0 });
    expect(arrowWay(box(0, 0), box(20, -300)).arrives).toEqual({ x: 0, y: -1 });
  });

  it('takes the room between the boxes, not their middles', () => {
    // Wide boxes one above the other: the middles are farther apart sideways.
    const way = arrowWay({ x: 0, y: 0, width: 600, height: 40 }, { x: 200, y: 100, width: 600, height: 40 });
    expect(way.leaves).toEqual({ x: 0, y: 1 });
  });

  it('obeys chosen sides', () => {
    const way = arrowWay(box(0, 0), box(300, 0), { from: 'top', to: null });
    expect(way.start).toEqual({ x: 50, y: -5 });
    expect(way.end.x).toBe(295);
  });

  it('lays lines between the same boxes beside each other', () => {
    const ways = [-12, 0, 12].map((aside) => arrowWay(box(0, 0), box(300, 0), undefined, aside));
    expect(ways.map(({ middle }) => middle.y)).toEqual([38, 50, 62]);
  });

  it('survives boxes that lie on each other', () => {
    expect(arrowWay(box(0, 0), box(0, 0)).line).not.toMatch(/NaN|Infinity/);
  });

  it('goes to a finger', () => {
    expect(arrowTo(box(0, 0), { x: 400, y: 50 }).end).toEqual({ x: 395, y: 50 });
  });
});

describe('arrowAround', () => {
  it('goes straight where nothing is in the way', () => {
    expect(arrowAround(box(0, 0), box(600, 0), [box(0, 0), box(600, 0)])).toEqual(
      arrowWay(box(0, 0), box(600, 0)),
    );
  });
  it('goes around what is in the way', () => {
    const way = arrowAround(box(0, 0), box(600, 0), [box(0, 0), box(300, 0), box(600, 0)]);
    expect(way.leaves).toEqual({ x: 0, y: -1 });
    expect(way.middle.y).toBeLessThan(-20);
  });
});

it('arrowHead points where it should', () => {
  expect(arrowHead({ x: 100, y: 50 }, { x: 1, y: 0 })).toBe('M89,55.5L100,50L89,44.5Z');
});
