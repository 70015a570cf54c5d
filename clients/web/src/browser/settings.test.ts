import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

test('what is not as it should be is as if it had never been chosen', () => {
  for (const value of [null, 7, 'dark', [], { scheme: 'neon', calm: true, sound: 0 }])
    expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
});

test('a choice is kept beside what a later version may add', () => {
  const kept = { scheme: 'dark', contrast: 'more', calm: 'calm', cursors: false, sound: false, later: 1 };
  const { later: _, ...known } = kept;
  expect(readSettings(kept)).toEqual(known);
});
