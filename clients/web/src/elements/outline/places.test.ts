import { describe, expect, it } from 'vitest';
import type { NewPlace } from '../../board/notes.ts';
import type { Row } from '../../board/reading.ts';
import type { BoardMap, Cell, Lane, Note, Stage } from '../../board/types.ts';
import type { Streets } from '../../names/places.ts';
import { type Direction, stepped } from './places.ts';

const stages = ['s1', 's2'].map((id) => ({ id, map: 'm', name: id.toUpperCase() }) as Stage);
const lanes = [
  { id: 'l1', type: 'text', name: 'Doing' },
  { id: 'mood', type: 'emotion', name: 'Mood' },
  { id: 'l2', type: 'text', name: 'Pains' },
] as Lane[];
const streets: Streets = {
  maps: () => [{ id: 'm', name: 'Now' } as BoardMap],
  stages: () => stages,
  lanes: () => lanes,
};
const lists: Record<string, Row[]> = {
  's1/l1': [
    { id: 'a', members: [] },
    { id: 'b', members: ['b1', 'b2'] },
    { id: 'c', members: [] },
  ],
  's1/l2': [{ id: 'x', members: [] }],
};

function rows({ stage, lane }: Cell): readonly Row[] {
  return lists[`${stage}/${lane}`] ?? [];
}

function go(id: string, direction: Direction, stage = 's1', lane = 'l1'): string | null {
  const place = { kind: 'cell', cell: { map: 'm', stage, lane }, order: '', offset: null };
  const to = stepped({ id, place } as Note, direction, streets, rows);
  return to === null ? null : words(to);
}

function words(to: NewPlace): string {
  return to.kind === 'cell' ? `${to.cell.stage}/${to.cell.lane} before ${to.before ?? 'the end'}` : to.kind;
}

describe('moving a note by keys', () => {
  it('goes one place up or down in its list', () => {
    expect(go('b', 'up')).toBe('s1/l1 before a');
    expect(go('a', 'down')).toBe('s1/l1 before c');
    expect(go('b', 'down')).toBe('s1/l1 before the end');
  });

  it('goes on in the next lane that holds notes, at the side that it comes from', () => {
    expect(go('c', 'down')).toBe('s1/l2 before x');
    expect(go('x', 'up', 's1', 'l2')).toBe('s1/l1 before the end');
  });

  it('goes to the same lane of the next stage', () => {
    expect(go('a', 'right')).toBe('s2/l1 before the end');
    expect(go('a', 'left', 's2')).toBe('s1/l1 before the end');
  });

  it('stops at the edges of the map', () => {
    expect(go('a', 'left')).toBeNull();
    expect(go('a', 'up')).toBeNull();
    expect(go('x', 'down', 's1', 'l2')).toBeNull();
    expect(go('a', 'right', 's2')).toBeNull();
  });

  it('keeps the members of a group among themselves', () => {
    expect(go('b2', 'up')).toBe('s1/l1 before b1');
    expect(go('b1', 'down')).toBe('s1/l1 before the end');
    expect(go('b2', 'down')).toBeNull();
  });

  it('has no next place for a note that is in no cell', () => {
    const note = { id: 'f', place: { kind: 'free', at: { x: 0, y: 0 } } } as Note;
    expect(stepped(note, 'down', streets, rows)).toBeNull();
  });
});
