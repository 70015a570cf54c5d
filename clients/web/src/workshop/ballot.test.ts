import { expect, test } from 'vitest';
import { cameTo, isShared, sheetOf, tap, winners } from './ballot.ts';
import { aResult, aRow, aVote } from './samples.ts';

const live = { heads: new Map<string, string>(), isLive: () => true };
const abOne = new Map([
  ['a', 'a'],
  ['b', 'a'],
]);

test('the dots that are left are the empty slots', () => {
  const sheet = sheetOf(aVote({ n: 4 }), ['a', null, 'c', null], live);
  expect(sheet.left).toBe(2);
  expect(sheet.units.get('a')?.mine).toBe(1);
  expect(sheet.units.get('b')?.mine).toBe(0);
});

test('slots beyond n count nothing until the vote is raised', () => {
  const slots = ['a', 'b', 'c', null];
  expect(sheetOf(aVote({ n: 2 }), slots, live).units.get('c')?.mine).toBe(0);
  expect(sheetOf(aVote({ n: 3 }), slots, live).units.get('c')?.mine).toBe(1);
});

test('a tap gives a dot, and where one is the most, the next takes it back', () => {
  const vote = aVote({ n: 2 });
  expect(tap(sheetOf(vote, [null, null], live), vote, 'a')).toEqual({ kind: 'choose', note: 'a' });
  expect(tap(sheetOf(vote, ['a', null], live), vote, 'a')).toEqual({ kind: 'take-back', note: 'a' });
});

test('a tap gives up to the limit of a note, and takes back only when asked', () => {
  const vote = aVote({ n: 3, perItem: 2 });
  expect(tap(sheetOf(vote, ['a', null, null], live), vote, 'a')).toEqual({ kind: 'choose', note: 'a' });
  const full = sheetOf(vote, ['a', 'a', null], live);
  expect(tap(full, vote, 'a')).toEqual({ kind: 'refused', why: 'cap' });
  expect(tap(full, vote, 'a', true)).toEqual({ kind: 'take-back', note: 'a' });
  expect(tap(full, vote, 'b', true)).toEqual({ kind: 'refused', why: 'nothing-to-take' });
});

test('no dot is given when none is left, or for a note that the vote is not about', () => {
  const vote = aVote({ n: 1 });
  const sheet = sheetOf(vote, ['a'], live);
  expect(tap(sheet, vote, 'b')).toEqual({ kind: 'refused', why: 'none-left' });
  expect(tap(sheet, vote, 'elsewhere')).toEqual({ kind: 'refused', why: 'no-candidate' });
});

test('a group is one thing to vote for, whichever of its notes is tapped', () => {
  const vote = aVote({ n: 2, unit: 'group', running: { a: 5 } });
  const sheet = sheetOf(vote, ['b', null], { ...live, heads: abOne });
  expect(sheet.units.get('a')).toMatchObject({
    id: 'a',
    face: 'a',
    members: ['a', 'b'],
    mine: 1,
    running: 5,
  });
  expect(tap(sheet, vote, 'a')).toEqual({ kind: 'take-back', note: 'b' });
});

test('a group whose head is no candidate shows its dots on a note that is one', () => {
  const heads = new Map([
    ['b', 'x'],
    ['c', 'x'],
  ]);
  const board = { heads, isLive: (note: string) => note !== 'b' };
  expect(sheetOf(aVote({ unit: 'group' }), [], board).units.get('c')?.face).toBe('c');
});

test('choices whose notes are in the trash, or were grouped together, are told', () => {
  const gone = sheetOf(aVote({ n: 2 }), ['a', 'b'], { ...live, isLive: (note) => note !== 'b' });
  expect(gone.wasted).toEqual({ deleted: ['b'], cap: [] });
  expect(gone.left).toBe(0);
  const grouped = sheetOf(aVote({ n: 2, unit: 'group' }), ['a', 'b'], { ...live, heads: abOne });
  expect(grouped.wasted).toEqual({ deleted: [], cap: ['b'] });
});

test('what choices came to goes by the rows of the result', () => {
  const result = aResult([aRow('a', { members: ['a', 'b'] }), aRow('c', { deleted: true }), aRow('d', {})]);
  const came = cameTo(['d', 'a', null, 'b', 'c', 'elsewhere'], result, 1);
  expect(came.counted).toEqual(['a', 'd']);
  expect(came.byRow.get('a')).toBe(2);
  expect(came).toMatchObject({ deleted: 1, cap: 1 });
});

test('winners have votes and are not in the trash', () => {
  const result = aResult([
    aRow('a', { votes: 3, rank: 1 }),
    aRow('b', { votes: 2, rank: 2, deleted: true }),
    aRow('c', { votes: 2, rank: 2 }),
    aRow('d', { votes: 0, rank: 4 }),
  ]);
  const ids = (by: { top: number } | { ranks: number }) => winners(result, by).map(({ id }) => id);
  expect(ids({ top: 2 })).toEqual(['a', 'c']);
  expect(ids({ ranks: 1 })).toEqual(['a']);
  expect(ids({ ranks: 9 })).toEqual(['a', 'c']);
  expect(result.rows.map((row) => isShared(result, row))).toEqual([false, true, true, false]);
});
