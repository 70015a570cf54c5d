import { expect, test } from 'vitest';
import { cameTo, sheetOf } from './ballot.ts';
import { asideMark, ballotMark, currentResult, currentVote, resultMarks } from './marks.ts';
import { aResult, aRow, aVote } from './samples.ts';

const live = { heads: new Map<string, string>(), isLive: () => true };

test('a candidate shows my dots on it, and what all gave so far if the vote is open about that', () => {
  const vote = aVote({ n: 2, perItem: 2, running: { a: 7 } });
  const sheet = sheetOf(vote, ['a', 'a'], live);
  expect(ballotMark(sheet, vote, 'a')).toMatchObject({ mine: 2, most: 2, running: 7, hasNoneLeft: true });
  expect(ballotMark(sheet, vote, 'b')).toMatchObject({ mine: 0, running: 0 });
  expect(ballotMark(sheet, vote, 'elsewhere')).toBeNull();
});

test('a note of a group points to the one that shows the dots', () => {
  const vote = aVote({ unit: 'group' });
  const heads = new Map([
    ['a', 'a'],
    ['b', 'a'],
  ]);
  const sheet = sheetOf(vote, ['b', null, null], { ...live, heads });
  expect(ballotMark(sheet, vote, 'a')).toMatchObject({ mine: 1, isMember: false });
  expect(ballotMark(sheet, vote, 'b')).toMatchObject({ mine: 1, isMember: true });
});

test('a note that the vote is not about says why', () => {
  const vote = aVote({ opensAt: 1000 });
  expect(asideMark(vote, { at: 500, draft: false }).why).toBe('scope');
  expect(asideMark(vote, { at: 1500, draft: false }).why).toBe('later');
  expect(asideMark(vote, { at: 500, draft: true }).why).toBe('draft');
});

test('a result puts ranks on notes, on one of each group', () => {
  const result = aResult([
    aRow('a', { members: ['a', 'b'], votes: 2, rank: 1 }),
    aRow('c', { votes: 2, rank: 1 }),
    aRow('d', { rank: 3 }),
  ]);
  const marks = resultMarks(result, cameTo(['b', 'd'], result, 1), (note) => note !== 'a');
  expect(marks.get('b')).toMatchObject({ rank: 1, isShared: true, votes: 2, mine: 1, isMember: false });
  expect(marks.get('a')).toMatchObject({ isMember: true });
  expect(marks.get('d')).toMatchObject({ rank: 3, isShared: false, mine: 1 });
});

test('the vote to cast in stays until it is over, then comes the next that is open', () => {
  const [first, second] = [aVote({ id: 'first' }), aVote({ id: 'second' })];
  expect(currentVote([second, first], 'first')?.id).toBe('first');
  expect(currentVote([second, { ...first, state: 'closed' }], 'first')?.id).toBe('second');
  expect(currentVote([{ ...first, state: 'draft' }], null)).toBeNull();
});

test('the newest result is shown for some hours, and a late one instead of the first', () => {
  const vote = aVote({ state: 'closed', closedAt: 2000 });
  const [first, late] = [aResult([]), aResult([], { id: 'vote1-late', amends: 'vote1' })];
  expect(currentResult([vote], [first], 3000)?.id).toBe('vote1');
  expect(currentResult([vote], [first, late], 3000)?.id).toBe('vote1-late');
  expect(currentResult([vote], [first], 3000 + 24 * 3_600_000)).toBeNull();
  expect(currentResult([{ ...vote, state: 'void' }], [], 3000)).toBeNull();
});
