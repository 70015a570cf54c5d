import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetKey, keyOf, rememberKey } from './browser/keys.ts';
import { recentDocuments, rememberDocument } from './browser/recent.ts';
import { rememberedMe, rememberMe } from './people/identity.ts';
import { seatOf } from './server/seats.ts';
import { safeStorage } from './storage.ts';
import { preferredLanguage, rememberLanguage } from './words/language.ts';

beforeEach(() => {
  // As browsers do where all site data is blocked.
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('not here', 'SecurityError');
    },
  });
  vi.stubGlobal('navigator', { languages: ['it-IT'] });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  vi.unstubAllGlobals();
});

test('where site data is blocked everything is kept until the page is left', () => {
  expect(preferredLanguage()).toBe('it');
  rememberLanguage('pl');
  expect(preferredLanguage()).toBe('pl');
  expect(rememberedMe()).toBeNull();
  const me = { id: 'a-browser', name: 'Ola', color: '#1f63c4' };
  rememberMe(me);
  expect(rememberedMe()).toEqual(me);
  expect(seatOf('a-board')).toBeNull();
  rememberDocument('a document', 1);
  expect(recentDocuments()).toHaveLength(1);
  rememberKey('a-board', { key: 'k', role: 'editor' });
  expect(keyOf('a-board')?.key).toBe('k');
  forgetKey('a-board');
  expect(keyOf('a-board')).toBeNull();
  expect(safeStorage()).toBe(safeStorage());
});
