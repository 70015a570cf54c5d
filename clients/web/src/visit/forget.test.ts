import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOf, rememberKey } from '../browser/keys.ts';
import { rememberSeat, seats } from '../server/seats.ts';
import { memoryStorage } from '../storage.ts';
import { FakeDatabases } from './fixtures.ts';
import { deleteCopies, forgetBoard, waitingFor } from './forget.ts';

const ORIGIN = 'https://board.example.org';
const HERE = 'wayboard board.example.org';
const COPIES = {
  [`${HERE} boards/one`]: 2,
  [`${HERE} boards/one/workshop`]: 0,
  [`${HERE} boards/one/desks/ola`]: 1,
  [`${HERE} boards/one/desks/a-seat`]: 0,
  [`${HERE} boards/one-more`]: 5,
  'wayboard elsewhere.example.org boards/one': 7,
};

let databases: FakeDatabases;
let storage: Storage;

beforeEach(() => {
  databases = new FakeDatabases(COPIES);
  storage = memoryStorage();
  vi.stubGlobal('indexedDB', databases);
  vi.stubGlobal('localStorage', storage);
  for (const participant of ['ola', 'a-seat', 'somebody']) {
    storage.setItem(`wayboard.choices.${participant}`, '{}');
  }
});
afterEach(() => void vi.unstubAllGlobals());

test('what waits on a board is counted over all its documents, and over no others', async () => {
  expect(await waitingFor(ORIGIN, 'boards/one')).toBe(3);
  expect(await waitingFor(ORIGIN, 'boards/two')).toBe(0);
});

test('a board that is forgotten leaves nothing of itself or of the ballots, and all the others', async () => {
  const documents = { board: 'boards/one', workshop: 'boards/one/workshop' };
  const seat = { role: 'editor', token: 't', expiresAt: 0, name: 'Ola', lastOpened: 1 } as const;
  rememberSeat({ ...seat, board: 'one', participant: 'ola', documents });
  rememberKey('one', { key: 'k', role: 'editor' });
  storage.setItem('wayboard.place.one', '{}');
  await forgetBoard(ORIGIN, 'one');
  expect([...databases.copies.keys()]).toEqual([
    `${HERE} boards/one-more`,
    'wayboard elsewhere.example.org boards/one',
  ]);
  expect([seats(), keyOf('one')]).toEqual([[], null]);
  expect(Array.from({ length: storage.length }, (_, at) => storage.key(at))).toEqual([
    'wayboard.choices.somebody',
    'wayboard.seats',
  ]);
});

test('a browser that does not say which copies it has is left alone', async () => {
  vi.stubGlobal('indexedDB', {});
  expect(await waitingFor(ORIGIN, 'boards/one')).toBe(0);
  await deleteCopies(ORIGIN, 'boards/one');
});
