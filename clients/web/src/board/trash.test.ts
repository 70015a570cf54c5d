import { describe, expect, test, vi } from 'vitest';
import { HERE, LANES, two } from './fixtures.ts';

describe('the trash', () => {
  test('newest first, without empty notes; told when it changes', () => {
    const { mine } = two();
    vi.useFakeTimers({ now: 1000 });
    const [a = '', b = ''] = mine.notes.createMany([{ place: HERE, text: 'a' }, { place: HERE }]);
    let told = 0;
    mine.trash.items();
    mine.trash.on(() => told++);
    mine.notes.paint([a], 'sky');
    expect(told).toBe(0);
    mine.notes.delete([a, b]);
    vi.advanceTimersByTime(5);
    mine.structure.deleteLane(LANES[3]);
    vi.useRealTimers();
    expect(mine.trash.items().map(({ root, id }) => [root, id])).toEqual([
      ['lanes', LANES[3]],
      ['notes', a],
    ]);
    expect(told).toBe(2);
  });
});
