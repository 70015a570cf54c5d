import { expect, test } from 'vitest';
import { restMs } from './view.ts';

test('a single step comes to rest soon, whenever the one before was', () => {
  expect(restMs(null)).toBe(160);
});

test('on a slow machine the pause between two frames is no rest', () => {
  expect(restMs(16)).toBe(160);
  expect(restMs(200)).toBeGreaterThan(200);
  expect(restMs(60_000)).toBe(1200);
});
