import { afterEach, describe, expect, test } from 'vitest';
import api from '../../../../docs/api.md?raw';
import english from '../words/en/problem.ftl?raw';
import { isSaid, speak } from '../words/language.ts';
import { Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';

afterEach(() => speak('en'));

const conflict = new Problem(409, 'conflict', 'Not as things are', 'this vote is not open');

/** All that there are (`docs/protocol.md`, HTTP). */
const KINDS =
  'bad-request bad-name unauthorized forbidden foreign-origin not-found method-not-allowed timeout incomplete conflict ' +
  'too-large refused upgrade-required internal damaged busy unavailable going-away';

/** All codes, from the table that the server's own tests hold it to. */
const CODES = (() => {
  const rows = api.split('| about | `code` |')[1]?.split('\n\n')[0] ?? '';
  return [...rows.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
})();

describe('a problem with a code', () => {
  test('has words, each that the server knows and no other', () => {
    expect(CODES.length).toBeGreaterThan(60);
    expect(CODES.filter((code) => !isSaid(`problem-${code}`))).toEqual([]);
    expect([...english.matchAll(/^problem-(\S+) =/gm)].map(([, code]) => code).sort()).toEqual(
      [...CODES].sort(),
    );
  });

  test('is said in the person’s language, with how many there may be', async () => {
    const full = new Problem(409, 'conflict', 'Not as things are', 'there can be at most 3 …', {
      code: 'too-many-open-votes',
      max: 3,
    });
    expect(problemWords(full)).toEqual({
      text: 'At most 3 votes can be open at once. Close one first.',
      detail: '',
    });
    await speak('ru');
    expect(problemWords(full).text).toBe(
      'Одновременно может быть открыто не больше 3 голосований. Сначала закройте одно.',
    );
  });

  test('keeps what the words leave open behind them', async () => {
    await speak('it');
    const detail = 'the file is broken JSON at line 3, column 9; export it again';
    const broken = new Problem(422, 'refused', 'x', detail, { code: 'file-broken-json' });
    expect(problemWords(broken)).toEqual({
      text: 'Il file è JSON danneggiato. Esportalo di nuovo.',
      detail: 'The file is broken JSON at line 3, column 9; export it again.',
    });
  });

  test('of a later server goes by its type', async () => {
    await speak('pl');
    const later = new Problem(409, 'conflict', 'x', 'the moon is full', { code: 'full-moon' });
    expect(problemWords(later).detail).toBe('The moon is full.');
  });
});

describe('a problem without a code', () => {
  test.each(KINDS.split(' '))('is there for %s', async (kind) => {
    for (const tag of ['en', 'ru'] as const) {
      await speak(tag);
      expect(problemWords(new Problem(400, kind, 'Title', '')).text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('is what the server says, for whoever reads English', () => {
    expect(problemWords(conflict)).toEqual({ text: 'This vote is not open.', detail: '' });
  });

  test('goes by its type in other languages, with the server’s words behind it', async () => {
    await speak('pl');
    expect(problemWords(conflict)).toEqual({
      text: 'W obecnym stanie to niemożliwe. Może ktoś zrobił to wcześniej.',
      detail: 'This vote is not open.',
    });
    expect(problemWords(new Problem(503, 'busy', 'The server has too much to do', 'x')).detail).toBe('');
  });

  test('of a type that this page does not know, or of a proxy', () => {
    const proxy = new Problem(502, 'unknown', 'Bad Gateway', '');
    expect(problemWords(proxy)).toEqual({
      text: 'The server and this page do not understand each other. Reload the page.',
      detail: 'Bad Gateway.',
    });
    expect(problemWords(new Problem(405, 'method-not-allowed', 'Not so', 'not this way')).detail).toBe(
      'Not this way.',
    );
  });

  test('that is none of the server’s', () => {
    expect(problemWords(Problem.offline()).text).toMatch(/^The server cannot be reached/);
    expect(problemWords(new Error('x')).text).toMatch(/^Something went wrong/);
  });
});
