import { expect, test } from 'vitest';
import {
  between,
  boxBetween,
  type Camera,
  fitAround,
  insets,
  pan,
  reveal,
  toBoard,
  toScreen,
  wheelFactor,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomAt,
} from './camera.ts';

const camera: Camera = { x: 100, y: -50, zoom: 0.5 };

test('screen and board are each other’s inverse', () => {
  const point = { x: 37, y: 411 };
  expect(toScreen(camera, toBoard(camera, point))).toEqual(point);
});

test('zooming keeps what is under the pointer under the pointer', () => {
  const anchor = { x: 640, y: 200 };
  const before = toBoard(camera, anchor);
  for (const factor of [0.001, 0.3, 1.7, 1000]) {
    const zoomed = zoomAt(camera, anchor, factor);
    const after = toBoard(zoomed, anchor);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
    expect(zoomed.zoom).toBeGreaterThanOrEqual(ZOOM_MIN);
    expect(zoomed.zoom).toBeLessThanOrEqual(ZOOM_MAX);
  }
});

test('panning follows the screen, whatever the zoom', () => {
  expect(toScreen(pan(camera, 30, -10), toBoard(camera, { x: 30, y: -10 }))).toEqual({ x: 0, y: 0 });
});

test('a wheel in and out again ends where it began', () => {
  expect(wheelFactor(100) * wheelFactor(-100)).toBeCloseTo(1, 9);
});

test('fit shows everything, in the middle, and never enlarges', () => {
  const screen = { width: 1000, height: 600 };
  const small = fitAround([{ x: 10, y: 10, width: 100, height: 100 }], screen, insets(50));
  expect(small.zoom).toBe(1);
  expect(toScreen(small, { x: 60, y: 60 })).toEqual({ x: 500, y: 300 });
  const wide = fitAround([{ x: 0, y: 0, width: 9000, height: 10 }], screen, insets(50));
  expect(toScreen(wide, { x: 0, y: 0 }).x).toBeCloseTo(50);
  expect(fitAround([], screen, insets(50)).zoom).toBe(1);
});

test('reveal moves no more than needed', () => {
  const screen = { width: 1000, height: 600 };
  const at: Camera = { x: 0, y: 0, zoom: 1 };
  expect(reveal(at, { x: 100, y: 100, width: 50, height: 50 }, screen, insets(20))).toEqual(at);
  expect(reveal(at, { x: 990, y: 100, width: 50, height: 50 }, screen, insets(20)).x).toBe(60);
  expect(reveal(at, { x: -30, y: 100, width: 50, height: 50 }, screen, insets(20)).x).toBe(-50);
});

test('fit leaves out what bars cover', () => {
  const screen = { width: 1000, height: 600 };
  const bars = { top: 100, right: 0, bottom: 0, left: 200 };
  const camera = fitAround([{ x: 0, y: 0, width: 10, height: 10 }], screen, bars);
  expect(toScreen(camera, { x: 5, y: 5 })).toEqual({ x: 600, y: 350 });
});

test('halfway between two zooms is their geometric mean', () => {
  const far: Camera = { x: 0, y: 0, zoom: 0.25 };
  const near: Camera = { x: 100, y: 50, zoom: 4 };
  expect(between(far, near, 0.5)).toEqual({ x: 50, y: 25, zoom: 1 });
  expect(between(far, near, 1)).toEqual(near);
});

test('a marquee can be drawn from any corner', () => {
  expect(boxBetween({ x: 10, y: 30 }, { x: 4, y: 50 })).toEqual({ x: 4, y: 30, width: 6, height: 20 });
});
