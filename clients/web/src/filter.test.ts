import { describe, expect, it } from 'vitest';
import { aNote } from './board/fixtures.ts';
import { chosen, countsOf, isFiltering, passes, toggled } from './filter.ts';
import { type Filter, NO_FILTER } from './ui.ts';

const filter = (part: Partial<Filter>): Filter => ({ ...NO_FILTER, ...part });

describe('passes', () => {
  it('lets everything through when nothing is asked', () => {
    expect(passes(aNote({}), NO_FILTER)).toBe(true);
    expect(isFiltering(filter({ text: '  ' }))).toBe(false);
  });

  it('wants one choice of each group, and evidence and tags are two groups', () => {
    const found = aNote({ tags: ['data', 'checkout'], kind: 'pain' });
    expect(passes(found, filter({ tags: ['data', 'interview'] }))).toBe(true);
    expect(passes(found, filter({ tags: ['data', 'delivery'] }))).toBe(false);
    expect(passes(found, filter({ tags: ['data', 'delivery', 'checkout'], kinds: ['pain', 'gain'] }))).toBe(
      true,
    );
    expect(passes(found, filter({ kinds: ['gain'] }))).toBe(false);
  });

  it('finds kinds of a later version among plain notes, and notes without an author', () => {
    expect(passes(aNote({ kind: 'riddle' }), filter({ kinds: ['note'] }))).toBe(true);
    expect(passes(aNote({ by: '' }), filter({ authors: [''] }))).toBe(true);
  });
});

describe('countsOf', () => {
  it('counts as the other groups stand and keeps what is chosen', () => {
    const notes = [
      aNote({ kind: 'pain', by: 'ada' }),
      aNote({ kind: 'pain', by: 'bo' }),
      aNote({ kind: 'gain', by: 'bo' }),
    ];
    const wanted = filter({ authors: ['bo'], kinds: ['idea'] });
    expect([...countsOf(notes, wanted, 'kinds')]).toEqual([
      ['idea', 0],
      ['pain', 1],
      ['gain', 1],
    ]);
  });
});

describe('toggled', () => {
  it('makes a choice and takes it back', () => {
    const once = toggled(NO_FILTER, 'evidence', 'data');
    expect(once.tags).toEqual(['data']);
    expect(chosen(once, 'evidence')).toEqual(['data']);
    expect(chosen(once, 'tags')).toEqual([]);
    expect(toggled(once, 'evidence', 'data')).toEqual(NO_FILTER);
  });
});
