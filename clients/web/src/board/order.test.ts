import { describe, expect, test } from 'vitest';
import { byOrder, indexAfter, indexBefore, keysAt, type Ordered } from './order.ts';

const list = (...keys: string[]): Ordered[] =>
  keys.map((order, at) => ({ id: `item-${String(at).padStart(3, '0')}`, order })).sort(byOrder);

/** The list after `n` items came in at `index`, as ids. */
function arrive(before: readonly Ordered[], index: number, n: number, random?: () => number): string[] {
  const { keys, moved } = keysAt(before, index, n, random);
  const all = before.map(({ id, order }) => ({ id, order: moved.get(id) ?? order }));
  const added = keys.map((order, at) => ({ id: `new-${at}`, order }));
  return [...all, ...added].sort(byOrder).map(({ id }) => id);
}

describe('order keys', () => {
  test('are compared by code unit, equal ones by id', () => {
    expect(list('a0', 'Zz', 'a0').map(({ order }) => order)).toEqual(['Zz', 'a0', 'a0']);
    expect(list('a0', 'a0').map(({ id }) => id)).toEqual(['item-000', 'item-001']);
  });

  test('have three random digits behind, the last one not 0', () => {
    for (const random of [() => 0, () => 0.999999]) {
      const { keys } = keysAt([], 0, 1, random);
      expect(keys[0]).toMatch(/^a0\w\w[1-9A-Za-z]$/);
    }
    expect(keysAt([], 0, 1).keys).not.toEqual(keysAt([], 0, 1).keys);
  });

  test('nothing random goes past the next key that begins alike', () => {
    for (let round = 0; round < 200; round++) {
      expect(arrive(list('a0', 'a0V'), 1, 1)).toEqual(['item-000', 'new-0', 'item-001']);
      expect(arrive(list('a0V'), 0, 3)).toEqual(['new-0', 'new-1', 'new-2', 'item-000']);
    }
  });

  test.each([
    ['equal neighbours', ['a0', 'a1', 'a1', 'a1', 'a2'], 2],
    ['equal keys up to the end', ['a0', 'a0'], 1],
    ['keys that are missing', ['', '', 'a0'], 1],
    ['keys that are no keys', ['!', 'a0', 'zzz', 'zzz'], 3],
    ['a key that ends in 0', ['a00', 'a1'], 1],
    ['keys as long as can be', [`a0${'0'.repeat(124)}1`, `a0${'0'.repeat(124)}2`], 1],
  ])('there is always room: %s', (_what, keys, index) => {
    const before = list(...keys);
    const ids = before.map(({ id }) => id);
    const result = arrive(before, index, 2);
    expect(result).toEqual([...ids.slice(0, index), 'new-0', 'new-1', ...ids.slice(index)]);
  });

  test('only those give way that have to', () => {
    expect([...keysAt(list('a0', 'a1', 'a1', 'a2'), 2, 1).moved.keys()]).toEqual(['item-002']);
    expect(keysAt(list('a0', 'a1', 'a2'), 1, 1).moved.size).toBe(0);
  });

  test('a thousand insertions at one place stay in order, with keys that are allowed', () => {
    let now: Ordered[] = list('a0', 'a1');
    for (let n = 0; n < 1000; n++) {
      const { keys, moved } = keysAt(now, 1, 1);
      const item = { id: `more-${n}`, order: keys[0] ?? '' };
      const rest = now.map(({ id, order }) => ({ id, order: moved.get(id) ?? order }));
      now = [...rest.slice(0, 1), item, ...rest.slice(1)];
      expect([...now].sort(byOrder)).toEqual(now);
    }
    for (const { order } of now) expect(order).toMatch(/^[0-9A-Za-z]{1,128}$/);
  });

  test('places by neighbour', () => {
    const three = list('a0', 'a1', 'a2');
    expect([indexBefore(three, 'item-001'), indexBefore(three, null), indexBefore(three, 'gone')]).toEqual([
      1, 3, 3,
    ]);
    expect([indexAfter(three, 'item-001'), indexAfter(three, null), indexAfter(three, undefined)]).toEqual([
      2, 0, 3,
    ]);
  });
});
