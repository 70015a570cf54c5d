import { expect, test } from 'vitest';
import type { Copy } from './copying.ts';
import type { Status } from './status.ts';
import { copyOf, isAtRisk, type Part, trustOf } from './trust.ts';

const saved: Status = { kind: 'saved' };
const board = (status: Status): Part => ({ document: 'board', status, copy: 'written' });
const workshop = (status: Status = saved): Part => ({ document: 'workshop', status, copy: 'written' });
const desk = (status: Status, copy: Copy = 'written'): Part => ({ document: 'desk', status, copy });
const viewing: Status = { kind: 'viewing', waiting: 0 };

function expectStatus(parts: readonly Part[], status: Status): void {
  expect(trustOf(parts).status).toEqual(status);
}

test('everything is saved when each document is', () => {
  expectStatus([board(saved), workshop(), desk(saved)], saved);
  expectStatus([board(saved)], saved);
});

test('the worst document speaks, with what waits in all of them', () => {
  expectStatus([board({ kind: 'saving', waiting: 2 }), workshop(), desk({ kind: 'offline', waiting: 1 })], {
    kind: 'offline',
    waiting: 3,
  });
  expectStatus([board(saved), workshop(), desk({ kind: 'saving', waiting: 1 })], {
    kind: 'saving',
    waiting: 1,
  });
  expectStatus([board(viewing), workshop()], viewing);
});

test('a desk that has ended ends nothing but itself, and what waits there is still told', () => {
  const ended: Status = { kind: 'closed', reason: 'revoked', waiting: 0 };
  expectStatus([board(viewing), workshop(), desk(ended)], viewing);
  expectStatus([board(saved), workshop(), desk({ ...ended, waiting: 2 })], { kind: 'viewing', waiting: 2 });
  expectStatus([board({ ...ended, waiting: 1 }), workshop(ended), desk(ended)], { ...ended, waiting: 1 });
});

test('the desks of those whom one types for stand together', () => {
  const { parts, status } = trustOf([
    board(saved),
    desk(saved),
    desk({ kind: 'offline', waiting: 1 }, 'none'),
    desk({ kind: 'offline', waiting: 2 }),
    workshop(),
  ]);
  expect(parts).toEqual([
    { document: 'board', status: saved, copy: 'written' },
    { document: 'desk', status: { kind: 'offline', waiting: 3 }, copy: 'none' },
    { document: 'workshop', status: saved, copy: 'written' },
  ]);
  expect(status).toEqual({ kind: 'offline', waiting: 3 });
});

test('only what is in neither place is at risk', () => {
  const waits: Status = { kind: 'offline', waiting: 1 };
  const isRisky = (status: Status, copy: Copy): boolean =>
    isAtRisk(trustOf([board(saved), desk(status, copy)]));
  expect(isRisky(waits, 'written')).toBe(false);
  for (const copy of ['writing', 'failed', 'none'] as const) {
    expect(isRisky(waits, copy)).toBe(true);
    expect(isRisky(saved, copy)).toBe(false);
  }
});

test('the copy is said to be kept when all of it is', () => {
  const waits: Status = { kind: 'saving', waiting: 1 };
  const said = (status: Status, copy: Copy): Copy => copyOf(trustOf([board(saved), desk(status, copy)]));
  expect(said(waits, 'written')).toBe('written');
  expect(said(waits, 'writing')).toBe('writing');
  expect(said(saved, 'writing')).toBe('written');
  expect(said(saved, 'failed')).toBe('failed');
  expect(said(saved, 'none')).toBe('none');
});
