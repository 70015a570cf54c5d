import { expect, test } from 'vitest';
import type { Step } from '../../workshop/types.ts';
import {
  added,
  changed,
  draftOf,
  isSound,
  minutesOf,
  moved,
  newPlace,
  removed,
  stepsOf,
} from './agenda-draft.ts';

const step = (title: string, more: Partial<Step> = {}): Step => ({
  title,
  minutes: 5,
  mode: 'open',
  dots: null,
  ...more,
});
const draft = draftOf([step('A'), step('B'), step('C')]);
const titles = (steps: readonly { title: string }[]) => steps.map(({ title }) => title).join('');

test('steps move earlier and later, and stay at the ends', () => {
  expect(titles(moved(draft, 1, -1))).toBe('BAC');
  expect(titles(moved(draft, 1, 1))).toBe('ACB');
  expect(moved(draft, 0, -1)).toBe(draft);
  expect(moved(draft, 2, 1)).toBe(draft);
});

test('a new step has a key of its own, also after a removal', () => {
  const longer = added(removed(draft, 2));
  expect(longer.map(({ key }) => key)).toEqual([0, 1, 2]);
  expect(longer.at(-1)).toMatchObject({ was: null, title: '', minutes: 10, mode: 'open' });
  expect(added([])[0]?.key).toBe(0);
});

test('the current step is followed to where it has gone', () => {
  expect(newPlace(moved(draft, 1, -1), 1)).toBe(0);
  expect(newPlace(removed(draft, 0), 2)).toBe(1);
  expect(newPlace(draft, 1)).toBeNull();
  expect(newPlace(removed(draft, 1), 1)).toBeNull();
  expect(newPlace(added(draft), null)).toBeNull();
});

test('a vote has dots, and what is no vote has none', () => {
  const vote = changed(draft, 0, { mode: 'vote' });
  expect(vote[0]?.dots).toBe(3);
  expect(changed(vote, 0, { dots: 7 })[0]?.dots).toBe(7);
  expect(changed(vote, 0, { mode: 'open' })[0]?.dots).toBeNull();
  expect(changed(draft, 0, { mode: 'private' })[0]?.dots).toBeNull();
});

test('what the server would refuse is not sound', () => {
  const [first] = draft;
  if (first === undefined) throw new Error('no step');
  expect(isSound(first)).toBe(true);
  for (const news of [{ title: ' ' }, { title: 'x'.repeat(121) }, { minutes: -1 }, { minutes: 1.5 }]) {
    expect(isSound({ ...first, ...news })).toBe(false);
  }
  expect(isSound({ ...first, minutes: Number.NaN })).toBe(false);
  expect(isSound({ ...first, mode: 'vote', dots: 21 })).toBe(false);
  expect(isSound({ ...first, title: '🙂'.repeat(120), minutes: 0 })).toBe(true);
});

test('what is saved has trimmed titles and no empty dots', () => {
  const saved = stepsOf(changed(draft, 0, { title: ' Vote ', mode: 'vote', dots: 5 }).slice(0, 2));
  expect(saved).toEqual([
    { title: 'Vote', minutes: 5, mode: 'vote', dots: 5 },
    { title: 'B', minutes: 5, mode: 'open' },
  ]);
  expect(minutesOf(saved)).toBe(10);
});
