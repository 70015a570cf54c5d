import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openStore } from './store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a browser that refuses keeps no copy', async () => {
  const open = (): never => {
    throw new DOMException('not in this window', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', { open });
  expect((await openStore('a document', new Y.Doc())).copy).toBe('none');
});

test('one that never answers is not waited for without end', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  let copy = '';
  void openStore('a document', new Y.Doc()).then((store) => {
    copy = store.copy;
  });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(copy).toBe('');
  await vi.advanceTimersByTimeAsync(2000);
  expect(copy).toBe('none');
});
