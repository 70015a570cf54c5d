import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAP, STAGES, two } from './fixtures.ts';

const [S1, S2, S3] = STAGES;

describe('curves', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('points along the stages, and where they are lowest', () => {
    const { curves, structure } = two().mine;
    const id = curves.add(MAP, { name: 'Ann', persona: 'persona-1', color: 'blue' }) ?? '';
    curves.setPoint(id, S1, { value: 1, label: 'hopeful', emoji: '🙂' });
    curves.setPoint(id, S2, { value: -9 });
    curves.setPoint(id, S3, { value: 0.5 });
    expect(curves.of(MAP)).toMatchObject([{ id, name: 'Ann', persona: 'persona-1', color: 'blue' }]);
    expect([...curves.points(id).values()].map(({ value }) => value)).toEqual([1, -2, 0.5]);
    expect(curves.minima(id, STAGES)).toEqual([S2]);
    curves.setPoint(id, S1, { value: -1 });
    expect(curves.points(id).get(S1)).toMatchObject({ value: -1, label: 'hopeful', emoji: '🙂' });
    curves.clearPoint(id, S2);
    expect(curves.minima(id, STAGES)).toEqual([S1]);
    structure.deleteStage(S1);
    expect(curves.points(id).has(S1)).toBe(false);
    expect(curves.minima(id, STAGES)).toEqual([]);
  });

  test('a level low is one low of several stages; a level curve has none', () => {
    const { curves } = two().mine;
    const id = curves.add(MAP, { name: 'Ann' }) ?? '';
    for (const stage of STAGES) curves.setPoint(id, stage, { value: 0 });
    expect(curves.minima(id, STAGES)).toEqual([]);
    curves.setPoint(id, S3, { value: 1 });
    expect(curves.minima(id, STAGES)).toEqual([S1, S2]);
  });

  test('a drag writes at most ten times a second, the drop at once, and all of it is one step of undo', () => {
    const { mine, docs } = two();
    const id = mine.curves.add(MAP, { name: 'Ann' }) ?? '';
    mine.curves.setPoint(id, S1, { value: 2 });
    let updates = 0;
    docs[0].on('update', () => updates++);
    for (let ms = 0; ms < 2000; ms += 10) {
      mine.curves.drag(id, S1, 2 - ms / 1000);
      vi.advanceTimersByTime(10);
    }
    expect(updates).toBeGreaterThan(15);
    expect(updates).toBeLessThanOrEqual(21);
    expect(mine.curves.points(id).get(S1)?.value).toBeCloseTo(0, 0);
    mine.curves.setPoint(id, S1, { value: -1.234 });
    expect(mine.curves.points(id).get(S1)?.value).toBe(-1.23);
    const written = updates;
    vi.advanceTimersByTime(1000);
    expect(updates).toBe(written);
    mine.history.undo();
    expect(mine.curves.points(id).get(S1)?.value).toBe(2);
  });

  test('a drag that is cancelled leaves nothing, and no step', () => {
    const { mine, theirs, sync } = two();
    const id = mine.curves.add(MAP, { name: 'Ann' }) ?? '';
    mine.curves.setPoint(id, S1, { value: 2, label: 'glad' });
    mine.curves.drag(id, S2, 1);
    vi.advanceTimersByTime(150);
    mine.curves.drag(id, S2, -1);
    sync();
    mine.curves.cancelDrag();
    vi.advanceTimersByTime(1000);
    mine.curves.drag(id, S1, -2);
    mine.curves.cancelDrag();
    sync();
    for (const { curves } of [mine, theirs])
      expect([...curves.points(id).values()]).toMatchObject([{ stage: S1, value: 2, label: 'glad' }]);
    expect(mine.history.state.canRedo).toBe(false);
    mine.history.undo();
    expect(mine.curves.points(id).size).toBe(0);
  });

  test('a key that is held down on a point is one step', () => {
    const { curves, history } = two().mine;
    const id = curves.add(MAP, { name: 'Ann' }) ?? '';
    for (const value of [0.1, 0.2, 0.3]) curves.nudge(id, S1, value);
    for (const value of [0.1, 0.2]) curves.nudge(id, S2, value);
    history.endStep();
    curves.nudge(id, S2, 0.3);
    const values = (): (number | undefined)[] => [S1, S2].map((stage) => curves.points(id).get(stage)?.value);
    history.undo();
    expect(values()).toEqual([0.3, 0.2]);
    history.undo();
    expect(values()).toEqual([0.3, undefined]);
    history.undo();
    expect(values()).toEqual([undefined, undefined]);
  });

  test('a curve is deleted with its points, and undo brings both back', () => {
    const { curves, history } = two().mine;
    const id = curves.add(MAP, { name: 'Ann' }) ?? '';
    curves.setPoint(id, S1, { value: 1 });
    curves.rename(id, 'Bob');
    curves.paint(id, '#abcdef');
    curves.delete(id);
    expect(curves.of(MAP)).toEqual([]);
    history.undo();
    expect(curves.of(MAP)).toMatchObject([{ name: 'Bob', color: '#abcdef' }]);
    expect(curves.points(id).size).toBe(1);
  });

  test('curves are put in order', () => {
    const { mine, theirs, sync } = two();
    const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map((name) => mine.curves.add(MAP, { name }) ?? '');
    mine.curves.move(c, null);
    mine.curves.move(a, b);
    sync();
    expect(theirs.curves.of(MAP).map(({ id }) => id)).toEqual([c, b, a]);
    mine.curves.move('not-there', a);
    mine.history.undo();
    expect(mine.curves.of(MAP).map(({ id }) => id)).toEqual([c, a, b]);
  });

  test('rubbish among points is left out', () => {
    const { mine, docs } = two();
    const id = mine.curves.add(MAP, { name: 'Ann' }) ?? '';
    const points = docs[0].getMap<unknown>('points');
    points.set(`${id}/${S1}`, { v: 'high' });
    points.set(`${id}/${S2}`, 3);
    points.set(`${id}/${S3}`, { v: -7, label: 5, emoji: 'x'.repeat(99) });
    points.set(`${id}/a/b`, { v: 1 });
    points.set('nonsense', { v: 1 });
    expect([...mine.curves.points(id)]).toEqual([
      [S3, { curve: id, stage: S3, value: -2, label: '', emoji: '' }],
    ]);
  });
});
