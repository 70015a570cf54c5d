import { expect, it } from 'vitest';
import { moment, showFeeling } from './show.ts';

const now = Date.UTC(2026, 4, 20, 12);

it('says the moment', () => {
  expect(moment(now, 'en')).toContain('2026');
});

it('gives feelings their sign', () => {
  expect(showFeeling(1.4)).toBe('+1.4');
  expect(showFeeling(0)).toBe('0');
  expect(showFeeling(-2)).toBe('-2');
});
