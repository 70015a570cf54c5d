import { expect, it } from 'vitest';
import { chipsThatFit } from './chips.ts';

it('counts the chips that find room', () => {
  const names = ['Website', 'E-mail', 'Shop', 'Telephone', 'App'];
  expect(chipsThatFit([], 240, 1)).toBe(0);
  expect(chipsThatFit(names, 240, 2)).toBe(5);
  expect(chipsThatFit(names, 240, 1)).toBe(3);
  expect(chipsThatFit(['A very long name of a channel that nobody reads'], 100, 1)).toBe(1);
});
