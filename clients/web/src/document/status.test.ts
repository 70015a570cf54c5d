import { expect, test } from 'vitest';
import { speak } from '../words/language.ts';
import { AT_START, asReader, combine, type Facts, type Status, statusOf } from './status.ts';
import { statusWords } from './status-words.ts';

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

const combined: [string, Status[], Status][] = [
  ['nothing is saved', [], { kind: 'saved' }],
  ['all saved', [{ kind: 'saved' }, { kind: 'saved' }], { kind: 'saved' }],
  ['one on the way', [{ kind: 'saved' }, { kind: 'saving', waiting: 2 }], { kind: 'saving', waiting: 2 }],
  [
    'the worst, with what waits in all',
    [
      { kind: 'saving', waiting: 2 },
      { kind: 'offline', waiting: 1 },
      { kind: 'refused', waiting: 4 },
    ],
    { kind: 'refused', waiting: 7 },
  ],
  [
    'a voter: the board is read-only, the desk is on the way',
    [
      { kind: 'viewing', waiting: 0 },
      { kind: 'saving', waiting: 1 },
    ],
    { kind: 'saving', waiting: 1 },
  ],
  [
    'a voter: all is well',
    [{ kind: 'viewing', waiting: 0 }, { kind: 'saved' }],
    { kind: 'viewing', waiting: 0 },
  ],
  [
    'changes that nobody takes are worse than those on the way',
    [
      { kind: 'viewing', waiting: 3 },
      { kind: 'saving', waiting: 1 },
    ],
    { kind: 'viewing', waiting: 4 },
  ],
  ['one still opening', [{ kind: 'opening' }, { kind: 'saving', waiting: 1 }], { kind: 'opening' }],
  [
    'one denied',
    [{ kind: 'saved' }, { kind: 'denied', reason: 'expired', waiting: 0 }],
    { kind: 'denied', reason: 'expired', waiting: 0 },
  ],
];

test.each(combined)('several documents: %s', (_title, statuses, expected) => {
  expect(combine(statuses)).toEqual(expected);
  expect(combine([...statuses].reverse())).toEqual(expected);
});

test('a document that only the server writes is saved when it can be read', () => {
  expect(asReader({ kind: 'viewing', waiting: 0 })).toEqual({ kind: 'saved' });
  expect(asReader({ kind: 'offline', waiting: 0 })).toEqual({ kind: 'offline', waiting: 0 });
});

test('in other languages, too', async () => {
  const offline = (waiting: number): string => statusWords({ kind: 'offline', waiting }).short;
  await speak('ru');
  expect([1, 2, 5, 21].map(offline)).toEqual([
    'Нет сети · 1 изменение ждёт',
    'Нет сети · 2 изменения ждут',
    'Нет сети · 5 изменений ждут',
    'Нет сети · 21 изменение ждёт',
  ]);
  await speak('pl');
  expect([1, 3, 12].map(offline)).toEqual([
    'Offline · 1 zmiana czeka',
    'Offline · 3 zmiany czekają',
    'Offline · 12 zmian czeka',
  ]);
  await speak('en');
});
