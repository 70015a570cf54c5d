import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../words/language.ts';
import { Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';

afterEach(() => speak('en'));

const conflict = new Problem(409, 'conflict', 'Not as things are', 'this vote is not open');

/** All that there are (`docs/protocol.md`, HTTP). */
const KINDS =
  'bad-request bad-name unauthorized forbidden foreign-origin not-found method-not-allowed timeout incomplete conflict ' +
  'too-large refused upgrade-required internal damaged busy unavailable going-away';

describe('a problem in words', () => {
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

  test('of a document that is denied or closed', () => {
    const denied = (reason: string): string => Problem.ofEnd({ kind: 'denied', reason }).type;
    expect(denied('token-expired')).toBe('unauthorized');
    expect(denied('try-again-later')).toBe('unavailable');
    expect(denied('of a later server')).toBe('unauthorized');
    expect(problemWords(Problem.ofEnd({ kind: 'closed', reason: 'too many refused messages' })).text).toBe(
      'Too many refused messages.',
    );
  });
});
