import { describe, expect, it } from 'vitest';
import { namesWords, newsWords } from './herald.ts';

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
