import { describe, expect, it } from 'vitest';
import { EMOJI_GROUPS, loadEmoji, readEmoji, searchEmoji } from './emoji.ts';

const groups = readEmoji([
  [
    ['😀', 'grinning face', 'happy smile'],
    ['☕', 'hot beverage', 'café coffee'],
    ['🐱', 'cat face', 'kitten'],
    ['😺', 'grinning cat', 'smile'],
  ],
]);
const found = (query: string): string =>
  searchEmoji(groups, query, 10)
    .map(({ emoji }) => emoji)
    .join('');

describe('searchEmoji', () => {
  it('finds by name and words, from their beginnings, without accents', () => {
    expect(found('cafe')).toBe('☕');
    expect(found('CAFÉ')).toBe('☕');
    expect(found('kit')).toBe('🐱');
    expect(found('itten')).toBe('');
    expect(found('  ')).toBe('');
  });
  it('wants all words, and shows names that begin so first', () => {
    expect(found('grin smile')).toBe('😀😺');
    expect(found('cat')).toBe('🐱😺');
  });
});

it('every language has all groups', async () => {
  for (const language of ['en', 'ca', 'pl', 'ru', 'it'] as const) {
    const all = await loadEmoji(language);
    expect(all).toHaveLength(EMOJI_GROUPS.length);
    expect(all.flat().length).toBeGreaterThan(1500);
  }
  // Half a megabyte is made into modules here, on a machine that may be busy.
}, 30_000);
