import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('fileName', () => {
  it('keeps letters of all scripts', () => {
    expect(fileName('Путь «Ани»', 'действия', '2026-11-22', 'csv')).toBe(
      'Путь «Ани» действия 2026-11-22.csv',
    );
  });

  it('has nothing that a file system chokes on', () => {
    expect(fileName('../a/b: "c"?\n*', '', '2026-11-22', 'png')).toBe('a b c 2026-11-22.png');
    expect(fileName('  ', '', '2026-11-22', 'md')).toBe('board 2026-11-22.md');
  });

  it('is short, and cuts no letter in two', () => {
    const name = fileName('👍'.repeat(200), '', '2026-11-22', 'md');
    expect([...name].length).toBeLessThan(100);
    expect(name.isWellFormed()).toBe(true);
  });
});
