import { expect, test } from 'vitest';
import { boardPath, documentPath, parseDocumentName, parseInvite, parseRoute } from './route.ts';

const BOARD = '7QmZ4c9Xw2Ab';
const KEY = 'cwLvGP3ENdCiRDzoy82cMPSU';

test.each(['retro', 'team/2026 spring', 'Путь клиента', '100 %', 'a?b#c', '..a', '😀'])(
  'the name %j survives its address',
  (name) => {
    const url = new URL(documentPath(name), 'http://localhost');
    expect(parseRoute(url)).toEqual({ kind: 'document', name, token: null });
  },
);

test('a board by its id, with and without the key of a link', () => {
  const at = (path: string) => parseRoute(new URL(path, 'http://localhost'));
  expect(at(boardPath(BOARD))).toEqual({ kind: 'board', id: BOARD, key: null });
  expect(at(boardPath(BOARD, KEY))).toEqual({ kind: 'board', id: BOARD, key: KEY });
  expect(at(`/b/${BOARD}#not a key`)).toEqual({ kind: 'board', id: BOARD, key: null });
  expect(at('/b/7')).toEqual({ kind: 'unknown', path: '/b/7' });
  expect(at(`/b/${BOARD}/more`)).toEqual({ kind: 'unknown', path: `/b/${BOARD}/more` });
});

test('other addresses', () => {
  expect(parseRoute(new URL('http://x/'))).toEqual({ kind: 'home' });
  expect(parseRoute(new URL('http://x/n/%FF'))).toEqual({ kind: 'unknown', path: '/n/%FF' });
  expect(parseRoute(new URL('http://x/nowhere'))).toEqual({ kind: 'unknown', path: '/nowhere' });
  expect(parseRoute(new URL('http://x/n/a#token=t.o.k'))).toEqual({
    kind: 'document',
    name: 'a',
    token: 't.o.k',
  });
});

test.each([
  [` https://board.example/b/${BOARD}#${KEY} `, `/b/${BOARD}#${KEY}`],
  [`board.example/b/${BOARD}#${KEY}`, `/b/${BOARD}#${KEY}`],
  [`/b/${BOARD}`, `/b/${BOARD}`],
  [`${BOARD}#${KEY}`, `/b/${BOARD}#${KEY}`],
  [BOARD, `/b/${BOARD}`],
  ['https://board.example/n/a%2Fb#token=t.o.k', '/n/a%2Fb#token=t.o.k'],
  ['https://board.example/', null],
  ['javascript:alert(1)', null],
  ['', null],
  ['two words', null],
])('what is pasted: %j', (pasted, path) => {
  expect(parseInvite(pasted)).toBe(path);
});

test('names that no document can have', () => {
  for (const typed of ['', '  ', '.', '..', 'a\u0000b', 'ж'.repeat(257)])
    expect(parseDocumentName(typed)).toBeNull();
  expect(parseDocumentName(' spaced ')).toBe('spaced');
});
