import { expect, it } from 'vitest';
import type { Lane, Stage } from '../../board/types.ts';
import { placeFor, remember, remembered } from './last-place.ts';

const lanes: Record<string, Lane[]> = {
  m: [
    { id: 'mood', type: 'emotion' },
    { id: 'doing', type: 'text' },
    { id: 'pains', type: 'text' },
  ] as Lane[],
  n: [{ id: 'other', type: 'text' }] as Lane[],
};
const stages: Record<string, Stage[]> = {
  m: [{ id: 's1' }, { id: 's2' }] as Stage[],
  n: [{ id: 't1' }] as Stage[],
};
const streets = {
  maps: () => [{ id: 'm' }, { id: 'n' }],
  stages: (map: string) => stages[map] ?? [],
  lanes: (map: string) => lanes[map] ?? [],
};

it('begins in the first cell that takes notes', () => {
  expect(placeFor(streets, null, null)).toEqual({ map: 'm', stage: 's1', lane: 'doing' });
});

it('stays where the last note went', () => {
  const last = { map: 'm', stage: 's2', lane: 'pains' };
  expect(placeFor(streets, last, null)).toEqual(last);
  expect(placeFor(streets, { map: 'n', stage: 't1', lane: 'other' }, null)?.map).toBe('n');
});

it('keeps as much of it as there still is', () => {
  expect(placeFor(streets, { map: 'm', stage: 'gone', lane: 'pains' }, null)).toMatchObject({
    stage: 's1',
    lane: 'pains',
  });
});

it('goes to the lanes of a private round, on another map if need be', () => {
  const last = { map: 'm', stage: 's2', lane: 'pains' };
  expect(placeFor(streets, last, ['doing'])).toEqual({ map: 'm', stage: 's2', lane: 'doing' });
  expect(placeFor(streets, last, ['other'])).toEqual({ map: 'n', stage: 't1', lane: 'other' });
  expect(placeFor(streets, last, ['mood'])).toBeNull();
});

it('reads back only what it wrote', () => {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const cell = { map: 'm', stage: 's1', lane: 'doing' };
  remember(memory, 'b', cell);
  expect(remembered(memory, 'b')).toEqual(cell);
  expect(remembered(memory, 'other')).toBeNull();
  kept.set('wayboard.place.b', '{"map":1}');
  expect(remembered(memory, 'b')).toBeNull();
});
