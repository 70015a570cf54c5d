import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CELL, OTHER_CELL, two } from '../../board/fixtures.ts';
import { herald, namesWords, newsWords } from './herald.ts';

const names: Record<string, string> = { ola: 'Ola', jan: 'Jan', mia: 'Mia', leo: 'Leo' };
const nameOf = (by: string): string => names[by] ?? '';

describe('what is said of others', () => {
  it('counts and names', () => {
    expect(newsWords([{ kind: 'added', n: 3, by: ['ola'] }], nameOf)).toBe('3 notes added by Ola.');
    expect(newsWords([{ kind: 'added', n: 1, by: ['ola', 'jan'] }], nameOf)).toBe(
      '1 note added by Ola and Jan.',
    );
  });

  it('only counts if somebody has no name', () => {
    expect(newsWords([{ kind: 'added', n: 2, by: ['ola', 'anon-1'] }], nameOf)).toBe('2 notes added.');
  });

  it('says several things one after the other', () => {
    const news = [
      { kind: 'moved', n: 1, by: [] },
      { kind: 'deleted', n: 2, by: [] },
    ] as const;
    expect(newsWords(news, nameOf)).toBe('1 note moved. 2 notes deleted.');
  });

  it('does not read out a whole room', () => {
    expect(namesWords(['Ola', 'Jan', 'Mia', 'Leo'])).toBe('Ola, Jan and 2 others');
    expect(namesWords([])).toBe('');
  });
});

describe('who listens', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const HERE = { kind: 'cell', cell: CELL } as const;
  const THERE = { kind: 'cell', cell: OTHER_CELL } as const;
  const A_WHILE_MS = 10_000;

  it('hears what others do, and nothing of what one has done', () => {
    const { mine, theirs, sync } = two();
    const said: string[] = [];
    const stop = herald({ board: mine, workshop: null }, (text) => said.push(text));
    vi.advanceTimersByTime(A_WHILE_MS);
    const note = mine.notes.create({ place: HERE, text: 'mine' });
    sync();
    theirs.notes.create({ place: HERE, text: 'theirs' });
    sync();
    vi.advanceTimersByTime(A_WHILE_MS);
    expect(said.splice(0)).toEqual(['1 note added.']);

    // I move it, and somebody paints it: that is no move of theirs.
    mine.notes.move([note], new Map([[note, THERE]]));
    sync();
    theirs.notes.paint([note], 'sky');
    sync();
    vi.advanceTimersByTime(A_WHILE_MS);
    expect(said.splice(0)).toEqual([]);

    mine.notes.delete([note]);
    sync();
    theirs.notes.paint([note], 'coral');
    sync();
    vi.advanceTimersByTime(A_WHILE_MS);
    expect(said).toEqual([]);
    stop();
  });
});
