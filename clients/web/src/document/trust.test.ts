import { expect, test } from 'vitest';
import type { Status } from './status.ts';
import { isAtRisk, type Part, trustOf } from './trust.ts';

const saved: Status = { kind: 'saved' };
const board = (status: Status): Part => ({ document: 'board', status, isKept: true });
const workshop = (status: Status = saved): Part => ({ document: 'workshop', status, isKept: true });
const desk = (status: Status, isKept = true): Part => ({ document: 'desk', status, isKept });
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

test('only what waits and is not kept is at risk', () => {
  const waits: Status = { kind: 'offline', waiting: 1 };
  expect(isAtRisk(trustOf([board(saved), desk(waits, true)]))).toBe(false);
  expect(isAtRisk(trustOf([board(saved), desk(waits, false)]))).toBe(true);
});
