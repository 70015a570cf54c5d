import { describe, expect, it } from 'vitest';
import { columnsQuery, isChoosable, sayWarning } from './import-words.ts';

const columns = (...headers: string[]) => headers.map((header) => ({ header, field: null }));

describe('columns', () => {
  it('are named in the query', () => {
    const chosen = new Map([
      ['Comment', 'text'],
      ['a=b', 'ignore'],
    ] as const);
    expect(columnsQuery(chosen)).toBe('Comment=text,a=b=ignore');
  });

  it('can be chosen where the query can name them', () => {
    const [plain, comma, empty, twice] = columns('Text', 'a, b', ' ', 'x');
    const all = [...columns('Text', 'a, b', ' ', 'x', 'x')];
    expect([plain, comma, empty, twice].map((one) => one !== undefined && isChoosable(all, one))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('of a table without a header cannot', () => {
    const made = columns('Column 1', 'Column 2');
    expect(made.every((column) => !isChoosable(made, column))).toBe(true);
  });
});

describe('sayWarning', () => {
  it('says the remarks of the server in the words of the page', () => {
    const text = 'in English';
    expect(sayWarning({ code: 'arrows-left-out', text, n: 1 })).toBe(
      '1 arrow that joins no two notes is left out.',
    );
    expect(sayWarning({ code: 'lane-guessed', text, n: 3, lane: 'Needs' })).toBe(
      '3 notes name no lane and come into “Needs”.',
    );
    expect(sayWarning({ code: 'texts-cut', text, n: 2, max: 2000 })).toBe(
      '2 texts are cut: they may have 2,000 characters.',
    );
  });

  it('keeps a remark that it does not know', () => {
    expect(sayWarning({ code: 'new', text: 'something new' })).toBe('something new');
  });
});
