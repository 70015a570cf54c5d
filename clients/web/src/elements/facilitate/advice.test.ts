import { describe, expect, test } from 'vitest';
import { aVote } from '../../workshop/samples.ts';
import type { PrivateRound, Step, StepMode, WorkshopState } from '../../workshop/types.ts';
import { adviceOf, type Situation } from './advice.ts';

const step = (mode: StepMode, dots: number | null = null): Step => ({ title: mode, minutes: 5, mode, dots });
const LAST = step('open');

function situation(
  first: Step,
  state: Partial<WorkshopState> = {},
  more: Partial<Situation> = {},
): Situation {
  return {
    steps: [first, LAST],
    state: { step: 0, locked: false, private: null, timer: null, viewport: null, spotlight: null, ...state },
    since: 1000,
    votes: [],
    drafts: null,
    writers: { here: 3, done: 0 },
    isTimeOver: false,
    ...more,
  };
}

const round = (more: Partial<PrivateRound>): PrivateRound => ({
  on: true,
  id: 'round1',
  lanes: null,
  since: 2000,
  authors: 'hidden',
  end: null,
  ...more,
});
const revealed = { private: round({ on: false, end: 'revealed' }) };
const drafts = { total: 7, cells: {}, writers: 3 };

describe('what to do next', () => {
  test('begin, if there is an agenda', () => {
    expect(adviceOf(situation(LAST, { step: null }))).toEqual({ kind: 'begin' });
    expect(adviceOf(situation(LAST, { step: null }, { steps: [] }))).toBeNull();
  });

  test('private: start, reveal when all are done or the time is over, go on', () => {
    const first = step('private');
    expect(adviceOf(situation(first))).toEqual({ kind: 'start-round' });
    const on = { private: round({}) };
    expect(adviceOf(situation(first, on, { drafts }))).toBeNull();
    expect(adviceOf(situation(first, on, { drafts, writers: { here: 3, done: 3 } }))).toEqual({
      kind: 'reveal',
      drafts: 7,
      why: 'everyone-done',
    });
    expect(adviceOf(situation(first, on, { drafts, isTimeOver: true }))).toMatchObject({ why: 'time-over' });
    expect(adviceOf(situation(first, on, { isTimeOver: true }))).toBeNull();
    expect(adviceOf(situation(first, revealed))).toEqual({ kind: 'next', title: 'open' });
  });

  test('private again: the round of a step before does not count', () => {
    expect(adviceOf(situation(step('private'), revealed, { since: 3000 }))).toEqual({ kind: 'start-round' });
  });

  test('private with dots: the vote comes after the reveal', () => {
    expect(adviceOf(situation(step('private', 5), revealed))).toEqual({
      kind: 'open-vote',
      dots: 5,
      title: 'private',
    });
  });

  test('vote: open, close when all have voted or the time is over, go on', () => {
    const first = step('vote', 4);
    expect(adviceOf(situation(first))).toEqual({ kind: 'open-vote', dots: 4, title: 'vote' });
    expect(adviceOf(situation(step('vote')))).toMatchObject({ dots: 3 });
    expect(adviceOf(situation(first, {}, { votes: [aVote({})] }))).toBeNull();
    const all = aVote({ progress: { finished: 3, eligible: 3 } });
    expect(adviceOf(situation(first, {}, { votes: [all] }))).toEqual({
      kind: 'close-vote',
      vote: 'vote1',
      why: 'everyone-done',
    });
    expect(adviceOf(situation(first, {}, { votes: [aVote({})], isTimeOver: true }))).toMatchObject({
      why: 'time-over',
    });
    expect(
      adviceOf(situation(first, {}, { votes: [aVote({ closesAt: 9000 })], isTimeOver: true })),
    ).toBeNull();
    const closed = aVote({ state: 'closed', closedAt: 4000 });
    expect(adviceOf(situation(first, {}, { votes: [closed] }))).toEqual({ kind: 'next', title: 'open' });
    expect(adviceOf(situation(first, {}, { votes: [closed], since: 5000 }))).toMatchObject({
      kind: 'open-vote',
    });
  });

  test('actions: open them', () => {
    expect(adviceOf(situation(step('actions')))).toEqual({ kind: 'actions' });
  });

  test('open: go on when the time is over, if there is somewhere to go', () => {
    expect(adviceOf(situation(step('open')))).toBeNull();
    expect(adviceOf(situation(step('open'), {}, { isTimeOver: true }))).toEqual({
      kind: 'next',
      title: 'open',
    });
    expect(adviceOf(situation(step('open'), { step: 1 }, { isTimeOver: true }))).toBeNull();
  });
});
