import { describe, expect, it } from 'vitest';
import { hasMore, rowsOf } from './table.ts';

describe('rowsOf', () => {
  it('reads what the server writes: a mark, CRLF, quotes and line breaks in cells', () => {
    const text = '\ufeffa,b\r\n"one ""two""","x\ny"\r\n,last';
    expect(rowsOf(text, ',', 10)).toEqual([
      ['a', 'b'],
      ['one "two"', 'x\ny'],
      ['', 'last'],
    ]);
  });

  it('reads tabs, where commas are nothing', () => {
    expect(rowsOf('a,b\tc\n', '\t', 10)).toEqual([['a,b', 'c']]);
  });

  it('stops when it has enough', () => {
    expect(rowsOf('1\n2\n3\n', ',', 2)).toEqual([['1'], ['2']]);
    expect(hasMore('1\n2\n3\n', ',', 2)).toBe(true);
    expect(hasMore('1\n2\n', ',', 2)).toBe(false);
    expect(rowsOf('', ',', 2)).toEqual([]);
  });
});
