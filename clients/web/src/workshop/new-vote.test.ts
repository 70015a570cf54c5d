import { expect, test } from 'vitest';
import { aNote } from '../board/fixtures.ts';
import type { Note } from '../board/types.ts';
import { asCommand, inScope, scopeOf, sound, USUAL_RULES } from './new-vote.ts';
import { aResult, aRow } from './samples.ts';

function inCell(id: string, more: Partial<Note> = {}): Note {
  const cell = { map: 'map1', stage: 'stage1', lane: 'lane1' };
  return aNote({ id, place: { kind: 'cell', cell, order: 'a0', offset: null }, ...more });
}

test('numbers of the rules stay within their limits and agree with each other', () => {
  expect(sound({ ...USUAL_RULES, n: 99, perItem: 50, minutes: 0 })).toMatchObject({
    n: 20,
    perItem: 20,
    minutes: 1,
  });
  expect(sound({ ...USUAL_RULES, n: 2, perItem: 3 }).perItem).toBe(2);
  expect(sound({ ...USUAL_RULES, n: Number.NaN }).n).toBe(1);
});

test('the command has the rules in the words of the API', () => {
  const rules = { ...USUAL_RULES, title: ' What first? ', minutes: 5 };
  expect(asCommand({ ...rules, choice: { kind: 'stages', ids: ['stage1'] } }, [], true)).toEqual({
    title: 'What first?',
    n: 3,
    perItem: 1,
    unit: 'note',
    secrecy: 'hidden',
    names: 'anonymous',
    receipt: false,
    scope: { stages: ['stage1'] },
    secs: 300,
    open: true,
  });
  expect(asCommand({ ...rules, minutes: null }, [], false)).not.toHaveProperty('secs');
});

test('the winners of a result are all notes of its first ranks that are not in the trash', () => {
  const rows = [
    aRow('a', { members: ['a', 'b'], votes: 3, rank: 1 }),
    aRow('c', { votes: 2, rank: 2, deleted: true }),
    aRow('d', { votes: 1, rank: 3 }),
  ];
  const scope = (ranks: number) => scopeOf({ kind: 'winners', result: 'vote1', ranks }, [aResult(rows)]);
  expect(scope(2)).toEqual({ noteIds: ['a', 'b'] });
  expect(scope(3)).toEqual({ noteIds: ['a', 'b', 'd'] });
});

test('notes are counted that are in all sets of the scope', () => {
  const notes = [
    inCell('a'),
    inCell('b', { place: { kind: 'free', at: { x: 0, y: 0 } } }),
    inCell('c', { deleted: true }),
    inCell('d', { draft: true }),
  ];
  const ids = (scope: Parameters<typeof inScope>[1]) => inScope(notes, scope).map(({ id }) => id);
  expect(ids({})).toEqual(['a', 'b']);
  expect(ids({ map: 'map1' })).toEqual(['a']);
  expect(ids({ stages: ['stage1'], lanes: ['lane2'] })).toEqual([]);
  expect(ids({ noteIds: ['b', 'c'] })).toEqual(['b']);
});
