import { describe, expect, test } from 'vitest';
import type { PrivateRound, Step, WorkshopState } from '../../workshop/types.ts';
import { newsOf, type Scene } from './news.ts';

const STEPS: Step[] = [
  { title: 'Know the audience', minutes: 10, mode: 'open', dots: null },
  { title: 'Find problems', minutes: 0, mode: 'private', dots: 5 },
];
const NOTHING: WorkshopState = {
  step: null,
  locked: false,
  private: null,
  timer: null,
  viewport: null,
  spotlight: null,
};
const round = (more: Partial<PrivateRound> = {}): PrivateRound => ({
  on: true,
  id: 'round1',
  lanes: null,
  since: 0,
  authors: 'hidden',
  end: null,
  ...more,
});
const scene = (state: Partial<WorkshopState>): Scene => ({ state: { ...NOTHING, ...state }, steps: STEPS });
const ids = (before: Scene | null, after: Scene) => newsOf(before, after).map(({ id }) => id);

describe('what has happened', () => {
  test('a step, with its number from 1 and its minutes', () => {
    expect(newsOf(scene({ step: 0 }), scene({ step: 1 }))).toEqual([
      {
        id: 'facilitate-news-step',
        words: { n: 2, m: 2, title: 'Find problems', minutes: 0 },
        spokenOnly: false,
      },
    ]);
  });

  test('nothing, if nothing has changed but what is not told', () => {
    expect(ids(scene({ step: 0 }), scene({ step: 0 }))).toEqual([]);
    expect(ids(scene({}), scene({ spotlight: { note: 'note01', by: 'ada' } }))).toEqual([]);
  });

  test('a latecomer hears what is on, not what is over', () => {
    expect(ids(null, scene({ step: 1, private: round(), locked: true }))).toEqual([
      'facilitate-news-step',
      'facilitate-news-round',
      'facilitate-news-locked',
    ]);
    expect(ids(null, scene({ private: round({ on: false, end: 'revealed' }) }))).toEqual([]);
    expect(ids(null, scene({}))).toEqual([]);
  });

  test('a round begins, another follows at once, and each ends', () => {
    const on = scene({ private: round() });
    expect(ids(scene({}), on)).toEqual(['facilitate-news-round']);
    expect(ids(on, scene({ private: round({ id: 'round2' }) }))).toEqual(['facilitate-news-round']);
    expect(ids(on, scene({ private: round({ on: false, end: 'revealed' }) }))).toEqual([
      'facilitate-news-revealed',
    ]);
    expect(ids(on, scene({ private: round({ on: false, end: 'cancelled' }) }))).toEqual([
      'facilitate-news-cancelled',
    ]);
  });

  test('the board is locked and unlocked', () => {
    expect(ids(scene({}), scene({ locked: true }))).toEqual(['facilitate-news-locked']);
    expect(ids(scene({ locked: true }), scene({}))).toEqual(['facilitate-news-unlocked']);
  });

  test('a step that the agenda does not have is no news', () => {
    expect(ids(scene({ step: 0 }), scene({ step: 9 }))).toEqual([]);
  });

  test('the timer is spoken of and not shown: it is in view', () => {
    const runs = { endsAt: 60_000, pausedLeft: null, ended: false };
    const at = (timer: WorkshopState['timer']) => scene({ timer });
    expect(newsOf(at(null), at(runs))).toEqual([
      { id: 'facilitate-news-timer-runs', words: {}, spokenOnly: true },
    ]);
    expect(ids(at(runs), at({ ...runs, pausedLeft: 5 }))).toEqual(['facilitate-news-timer-paused']);
    expect(ids(at({ ...runs, pausedLeft: 5 }), at(runs))).toEqual(['facilitate-news-timer-runs']);
    expect(ids(at(runs), at({ ...runs, endsAt: 90_000 }))).toEqual(['facilitate-news-timer-longer']);
    expect(ids(at(runs), at(null))).toEqual(['facilitate-news-timer-stopped']);
    expect(ids(at(runs), at({ ...runs, ended: true }))).toEqual([]);
    expect(ids(at({ ...runs, ended: true }), at(null))).toEqual([]);
  });
});
