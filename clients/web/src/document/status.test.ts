import { expect, test } from 'vitest';
import { statusWords } from '../words.ts';
import { AT_START, type Facts, type Status, statusOf } from './status.ts';

const UP: Partial<Facts> = { opened: true, link: 'up', access: 'write', synced: true };

const cases: [string, Partial<Facts>, Status][] = [
  ['before the kept copy is read', {}, { kind: 'opening' }],
  ['before the first answer', { opened: true, link: 'trying' }, { kind: 'connecting', waiting: 0 }],
  ['everything acknowledged', UP, { kind: 'saved' }],
  ['a change on the way', { ...UP, changes: 1, unacknowledged: 1 }, { kind: 'saving', waiting: 1 }],
  [
    'acknowledged but the state has not arrived',
    { ...UP, synced: false, changes: 2 },
    { kind: 'saving', waiting: 2 },
  ],
  ['the handshake alone is not saving', { ...UP, unacknowledged: 1 }, { kind: 'connecting', waiting: 0 }],
  ['lost', { ...UP, link: 'lost', changes: 3, unacknowledged: 7 }, { kind: 'offline', waiting: 3 }],
  ['the server cannot save', { ...UP, refused: true, changes: 1 }, { kind: 'refused', waiting: 1 }],
  ['read-only', { ...UP, access: 'read', unacknowledged: 1 }, { kind: 'viewing', waiting: 0 }],
  ['read-only and offline', { ...UP, access: 'read', link: 'lost' }, { kind: 'offline', waiting: 0 }],
  [
    'denied',
    { ...UP, ended: { kind: 'denied', reason: 'expired' }, changes: 1 },
    { kind: 'denied', reason: 'expired', waiting: 1 },
  ],
];

test.each(cases)('status: %s', (_title, facts, expected) => {
  const status = statusOf({ ...AT_START, ...facts });
  expect(status).toEqual(expected);
  expect(statusWords(status).short).not.toBe('');
});

test('the number of waiting changes is said, in the right plural', () => {
  expect(statusWords({ kind: 'offline', waiting: 1 }).short).toBe('Offline · 1 change waiting');
  expect(statusWords({ kind: 'offline', waiting: 5 }).short).toBe('Offline · 5 changes waiting');
  expect(statusWords({ kind: 'offline', waiting: 0 }).short).toBe('Offline');
});
