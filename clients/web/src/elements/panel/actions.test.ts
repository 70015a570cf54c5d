import { describe, expect, it } from 'vitest';
import type { Action } from '../../board/types.ts';
import { afterStep, columnsOf, sorted, statusBeside } from './action-moves.ts';
import { cornerOf, fieldsOf, stepped } from './matrix.ts';

function action(part: Partial<Action>): Action {
  return {
    id: 'a',
    title: '',
    owner: '',
    due: '',
    status: 'open',
    effects: [],
    impact: null,
    effort: null,
    from: [],
    order: '',
    votes: null,
    rank: null,
    ...part,
  };
}

const ids = (actions: readonly Action[]): string[] => actions.map(({ id }) => id);

describe('columns', () => {
  it('are all there, and statuses of a later version are open', () => {
    const columns = columnsOf([action({ id: 'x', status: 'blocked' }), action({ id: 'y', status: 'done' })]);
    expect([...columns].map(([status, list]) => [status, ids(list)])).toEqual([
      ['open', ['x']],
      ['doing', []],
      ['done', ['y']],
      ['dropped', []],
    ]);
  });

  it('have ends', () => {
    expect(statusBeside(action({ status: 'open' }), -1)).toBeNull();
    expect(statusBeside(action({ status: 'open' }), 1)).toBe('doing');
    expect(statusBeside(action({ status: 'dropped' }), 1)).toBeNull();
  });
});

describe('a step up or down', () => {
  const row = ['a', 'b', 'c'].map((id) => action({ id }));

  it('says what it then comes after', () => {
    expect(afterStep(row, 'a', 1)).toBe('b');
    expect(afterStep(row, 'c', -1)).toBe('a');
    expect(afterStep(row, 'b', -1)).toBeNull();
  });

  it('goes nowhere at the ends', () => {
    expect(afterStep(row, 'a', -1)).toBeUndefined();
    expect(afterStep(row, 'c', 1)).toBeUndefined();
    expect(afterStep(row, 'elsewhere', 1)).toBeUndefined();
  });
});

describe('sorting', () => {
  it('puts the nearest date first and what has none last', () => {
    const list = [
      action({ id: 'none' }),
      action({ id: 'late', due: '2027-01-01' }),
      action({ id: 'soon', due: '2026-01-01' }),
    ];
    expect(ids(sorted(list, 'due'))).toEqual(['soon', 'late', 'none']);
    expect(ids(sorted(list, 'order'))).toEqual(['none', 'late', 'soon']);
  });

  it('puts much impact for little effort first, and votes decide among equals', () => {
    const list = [
      action({ id: 'unknown', votes: 9 }),
      action({ id: 'hard', impact: 5, effort: 5 }),
      action({ id: 'easy', impact: 5, effort: 1 }),
      action({ id: 'voted', impact: 5, effort: 1, votes: 3 }),
    ];
    expect(ids(sorted(list, 'worth'))).toEqual(['voted', 'easy', 'hard', 'unknown']);
  });
});

describe('the matrix', () => {
  it('has four corners and a middle', () => {
    expect(cornerOf({ impact: 5, effort: 1 })).toBe('quick');
    expect(cornerOf({ impact: 4, effort: 4 })).toBe('project');
    expect(cornerOf({ impact: 1, effort: 2 })).toBe('filler');
    expect(cornerOf({ impact: 2, effort: 5 })).toBe('drain');
    expect(cornerOf({ impact: 3, effort: 1 })).toBeNull();
  });

  it('places what has both', () => {
    const { placed, unplaced } = fieldsOf([
      action({ id: 'x', impact: 4, effort: 1 }),
      action({ id: 'y', impact: 4 }),
    ]);
    expect(ids(placed.get('4/1') ?? [])).toEqual(['x']);
    expect(ids(unplaced)).toEqual(['y']);
  });

  it('is walked by arrows: up is more impact', () => {
    expect(stepped({ impact: 4, effort: 2 }, 'ArrowUp')).toEqual({ impact: 5, effort: 2 });
    expect(stepped({ impact: 5, effort: 5 }, 'ArrowRight')).toEqual({ impact: 5, effort: 5 });
    expect(stepped(null, 'ArrowLeft')).toEqual({ impact: 3, effort: 3 });
    expect(stepped(null, 'a')).toBeNull();
  });
});
