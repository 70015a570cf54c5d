import { describe, expect, test } from 'vitest';
import type { Participant } from '../../workshop/types.ts';
import { Absence, isAttended, progressOf, TAKE_OVER_MS } from './crew.ts';

const person = (more: Partial<Participant>): Participant => ({
  id: 'ada123',
  name: 'Ada',
  color: 'yellow',
  role: 'editor',
  canVote: true,
  joinedAt: 0,
  online: true,
  done: false,
  host: null,
  gone: false,
  ...more,
});

test('a round waits for the editors who are here, and knows those who are done', () => {
  const roster = [
    person({}),
    person({ done: true }),
    person({ online: false }),
    person({ online: false, done: true }),
    person({ role: 'voter' }),
    person({ role: 'facilitator' }),
    person({ gone: true }),
  ];
  expect(progressOf(roster)).toEqual({ here: 3, done: 2 });
});

test('a round waits for those in the room whom somebody types for who is here', () => {
  const fay = person({ id: 'fay123', role: 'facilitator' });
  const seat = { id: 'zoe123', online: false, host: 'fay123' };
  expect(progressOf([fay, person(seat)])).toEqual({ here: 1, done: 0 });
  expect(progressOf([fay, person({ ...seat, done: true })])).toEqual({ here: 1, done: 1 });
  expect(progressOf([fay, person({ ...seat, role: 'voter' })])).toEqual({ here: 0, done: 0 });
  expect(progressOf([{ ...fay, online: false }, person(seat)])).toEqual({ here: 0, done: 0 });
});

describe('a facilitator is missing', () => {
  const gone = [person({ role: 'facilitator', online: false }), person({})];
  const here = [person({ role: 'facilitator' })];

  test('when none is online', () => {
    expect(isAttended(here)).toBe(true);
    expect(isAttended(gone)).toBe(false);
    expect(isAttended([person({ role: 'facilitator', gone: true })])).toBe(false);
  });

  test('for a minute, before somebody may take over', () => {
    const absence = new Absence();
    absence.look(here, 0);
    expect(absence.left(0)).toBeNull();
    absence.look(gone, 5000);
    absence.look(gone, 9000);
    expect(absence.left(15_000)).toBe(TAKE_OVER_MS - 10_000);
    expect(absence.left(100_000)).toBe(0);
    absence.look(here, 100_000);
    expect(absence.left(100_000)).toBeNull();
  });

  test('since nobody knows when, if they were away before this page came', () => {
    const absence = new Absence();
    absence.look(gone, 5000);
    expect(absence.left(5000)).toBe(0);
  });
});
