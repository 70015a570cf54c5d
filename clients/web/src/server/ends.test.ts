/** Every reason with which the server ends a document has words in the person's language, which say what to do. */
import { afterEach, expect, test } from 'vitest';
import connection from '../../../../src/connection/hocuspocus.rs?raw';
import closing from '../../../../src/protocol/close.rs?raw';
import { LANGUAGES, type Language, speak } from '../words/language.ts';
import { ENDS } from './ends.ts';
import { Problem } from './problem.ts';
import { problemWords } from './problem-words.ts';

/** Those of an open document that is closed by itself: message 7. All others end the socket. */
const CLOSED = (() => {
  const alone = /fn ends_session_only[\s\S]*?\{([\s\S]*?)=> true/.exec(closing)?.[1] ?? '';
  const texts = /fn text[\s\S]*?\n {4}\}/.exec(closing)?.[0] ?? '';
  const names = [...alone.matchAll(/Self::(\w+)/g)].map(([, name]) => name);
  return names.map((name) => new RegExp(`Self::${name} => "([^"]+)"`).exec(texts)?.[1] ?? `no text: ${name}`);
})();

/** Of tokens that are not taken: words with hyphens are said to nobody but clients. */
const DENIED = [...connection.matchAll(/"([a-z]+(?:-[a-z]+)+|no token came)"/g)].map(
  ([, reason]) => reason ?? '',
);

const REASONS = [...new Set([...CLOSED, ...DENIED])];

afterEach(() => speak('en'));

test('the table has what the server says, and nothing else', () => {
  expect([CLOSED.length, DENIED.length > 0]).toEqual([4, true]);
  expect([...ENDS.keys()].sort()).toEqual([...REASONS].sort());
});

test.each(REASONS)('%s is said in every language, with nothing in English behind it', async (reason) => {
  const kind = CLOSED.includes(reason) ? 'closed' : 'denied';
  const said = new Set<string>();
  for (const tag of Object.keys(LANGUAGES) as Language[]) {
    await speak(tag);
    const { text, detail } = problemWords(Problem.ofEnd({ kind, reason }));
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(detail).toBe('');
    said.add(text);
  }
  expect(said.size).toBe(Object.keys(LANGUAGES).length);
});

test('a reason of a later server is denied access, or closed', () => {
  expect(Problem.ofEnd({ kind: 'denied', reason: 'of a later server' }).type).toBe('unauthorized');
  const later = problemWords(Problem.ofEnd({ kind: 'closed', reason: 'the moon is full' }));
  expect(later.text).toBe('The moon is full.');
});
