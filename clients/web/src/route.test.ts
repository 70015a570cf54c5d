import { expect, test } from 'vitest';
import { documentPath, parseDocumentName, parseRoute } from './route.ts';

test.each(['retro', 'team/2026 spring', 'Путь клиента', '100 %', 'a?b#c', '..a', '😀'])(
  'the name %j survives its address',
  (name) => {
    const url = new URL(documentPath(name), 'http://localhost');
    expect(parseRoute(url)).toEqual({ kind: 'document', name, token: null });
  },
);

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

test('names that no document can have', () => {
  for (const typed of ['', '  ', '.', '..', 'a\u0000b', 'ж'.repeat(257)])
    expect(parseDocumentName(typed)).toBeNull();
  expect(parseDocumentName(' spaced ')).toBe('spaced');
});
