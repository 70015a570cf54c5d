import { describe, expect, it } from 'vitest';
import type { BoardMap, Lane, Note, Place, Stage } from '../../board/types.ts';
import { resultsOf } from './search-results.ts';

const note = (id: string, place: Place): Note => ({ id, place, at: 0 }) as Note;
const cell = (stage: string, lane: string, order: string): Place => ({
  kind: 'cell',
  cell: { map: 'm', stage, lane },
  order,
  offset: null,
});
const order = {
  maps: () => [{ id: 'm' } as BoardMap],
  stages: () => [{ id: 's1' }, { id: 's2' }] as Stage[],
  lanes: () => [{ id: 'l1' }, { id: 'l2' }] as Lane[],
};

describe('resultsOf', () => {
  it('goes stage by stage, lane by lane, and by order within a cell', () => {
    const notes = [
      note('free', { kind: 'free', at: { x: 0, y: 0 } }),
      note('d', cell('s2', 'l1', 'a')),
      note('b', cell('s1', 'l1', 'Z')),
      note('c', cell('s1', 'l1', 'a')),
      note('e', cell('s1', 'l2', 'a')),
      note('tray', { kind: 'nowhere' }),
      note('on a phase', cell('phase', 'l1', 'a')),
    ];
    const found = resultsOf(notes, order);
    expect(found.map(({ where, notes: here }) => [where.kind, here.map(({ id }) => id)])).toEqual([
      ['cell', ['b', 'c']],
      ['cell', ['e']],
      ['cell', ['d']],
      ['free', ['free']],
      ['nowhere', ['tray', 'on a phase']],
    ]);
  });
});
