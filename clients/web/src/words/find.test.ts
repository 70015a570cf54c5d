import { describe, expect, it } from 'vitest';
import { find, fold, snippet, wordsOf } from './find.ts';

describe('find', () => {
  it('knows no case and no accents', () => {
    expect(fold('Żółć ÈÉ ё Й')).toBe('zolc ee е и');
    expect(find('Zażółć gęślą', wordsOf('GESLA zaz'))).toEqual([
      [0, 3],
      [7, 12],
    ]);
  });

  it('wants all words', () => {
    expect(find('slow checkout', wordsOf('slow delivery'))).toBeNull();
    expect(find('anything', wordsOf('  '))).toEqual([]);
  });

  it('says where, also behind letters that fold to more or fewer units', () => {
    const text = '👍 Straße weg';
    const [span] = find(text, ['weg']) ?? [];
    expect(text.slice(...(span ?? [0, 0]))).toBe('weg');
  });

  it('joins what overlaps', () => {
    expect(find('banana', ['ana', 'nan'])).toEqual([[1, 5]]);
  });
});

describe('snippet', () => {
  it('marks what was found', () => {
    const parts = snippet('too slow here', [[4, 8]], 40);
    expect(parts).toEqual([
      { text: 'too ', isFound: false },
      { text: 'slow', isFound: true },
      { text: ' here', isFound: false },
    ]);
  });

  it('begins near what was found, and says that it is cut', () => {
    const text = `${'word '.repeat(40)}needle ${'more '.repeat(40)}`;
    const parts = snippet(text, find(text, ['needle']) ?? [], 60);
    expect(parts.at(0)?.text).toBe('…');
    expect(parts.at(-1)?.text).toBe('…');
    expect(parts.find(({ isFound }) => isFound)?.text).toBe('needle');
  });
});
