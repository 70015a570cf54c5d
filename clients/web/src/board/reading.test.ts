import { describe, expect, it } from 'vitest';
import { aNote } from './fixtures.ts';
import { flat, readingOf } from './reading.ts';
import type { Note, Place } from './types.ts';

const CELL = { map: 'm1', stage: 's1', lane: 'l1' };

function inCell(order: string, cell = CELL): Place {
  return { kind: 'cell', cell, order, offset: null };
}

function note(id: string, place: Place, more: Partial<Note> = {}): Note {
  return aNote({ id, place, text: id, ...more });
}

const all = (): boolean => true;

describe('the order of reading', () => {
  it('goes by order keys, by code unit', () => {
    const notes = [note('c', inCell('a1')), note('b', inCell('a0')), note('a', inCell('Zz'))];
    expect(readingOf(notes, new Map(), all).cells.get('m1/s1/l1')).toEqual([
      { id: 'a', members: [] },
      { id: 'b', members: [] },
      { id: 'c', members: [] },
    ]);
  });

  it('puts equal keys in a steady order', () => {
    const notes = [note('b', inCell('a0')), note('a', inCell('a0'))];
    expect(flat(readingOf(notes, new Map(), all).cells.get('m1/s1/l1') ?? [])).toEqual(['a', 'b']);
  });

  it('reads free notes by age and keeps those without a place apart', () => {
    const free: Place = { kind: 'free', at: { x: 0, y: 0 } };
    const notes = [
      note('young', free, { at: 2 }),
      note('old', free, { at: 1 }),
      note('lost', { kind: 'nowhere' }),
    ];
    const reading = readingOf(notes, new Map(), all);
    expect(flat(reading.free)).toEqual(['old', 'young']);
    expect(flat(reading.nowhere)).toEqual(['lost']);
    expect(reading.cells.size).toBe(0);
  });

  it('puts the members of a group under their head', () => {
    const notes = [note('x', inCell('a0')), note('head', inCell('a1')), note('y', inCell('a2'))];
    const groups = new Map([['head', ['head', 'x', 'y']]]);
    expect(readingOf(notes, groups, all).cells.get('m1/s1/l1')).toEqual([
      { id: 'head', members: ['x', 'y'] },
    ]);
  });

  it('lets a member stand by itself where its head is not', () => {
    const elsewhere = { ...CELL, lane: 'l2' };
    const notes = [note('head', inCell('a0')), note('x', inCell('a0', elsewhere))];
    const groups = new Map([['head', ['head', 'x']]]);
    expect(readingOf(notes, groups, all).cells.get('m1/s1/l2')).toEqual([{ id: 'x', members: [] }]);
  });

  it('is the same object while nothing has another place', () => {
    const first = readingOf([note('a', inCell('a0')), note('b', inCell('a1'))], new Map(), all);
    const typed = readingOf(
      [note('a', inCell('a0'), { text: 'more' }), note('b', inCell('a1'))],
      new Map(),
      all,
      first,
    );
    expect(typed).toBe(first);
    const other = { ...CELL, lane: 'l2' };
    const added = readingOf(
      [note('a', inCell('a0')), note('b', inCell('a1')), note('c', inCell('a0', other))],
      new Map(),
      all,
      first,
    );
    expect(added).not.toBe(first);
    expect(added.cells.get('m1/s1/l1')).toBe(first.cells.get('m1/s1/l1'));
  });

  it('counts what the filter hides, and frees the members of a hidden head', () => {
    const notes = [note('head', inCell('a0')), note('x', inCell('a1'))];
    const groups = new Map([['head', ['head', 'x']]]);
    const reading = readingOf(notes, groups, ({ id }) => id !== 'head');
    expect(reading.hidden).toBe(1);
    expect(reading.cells.get('m1/s1/l1')).toEqual([{ id: 'x', members: [] }]);
  });
});
