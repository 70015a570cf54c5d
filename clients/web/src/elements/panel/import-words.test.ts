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
    expect(sayWarning('1 arrows that join no two notes were left out')).toBe(
      '1 arrow that joins no two notes is left out.',
    );
    expect(sayWarning('3 notes name no lane and come into "Needs"')).toBe(
      '3 notes name no lane and come into “Needs”.',
    );
    expect(sayWarning('2 texts were cut: they may have 2000 characters')).toBe(
      '2 texts are cut: they may have 2,000 characters.',
    );
  });

  it('keeps a remark that it does not know', () => {
    expect(sayWarning('something new')).toBe('something new');
  });
});
