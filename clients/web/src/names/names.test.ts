/** What the things of a board are called. */
import { describe, expect, it } from 'vitest';
import { MAP, two } from '../board/fixtures.ts';
import type { BoardMap, Lane, Stage } from '../board/types.ts';
import { curveName } from './curves.ts';
import { feelingWords, signed } from './feelings.ts';
import { kindName, tagName } from './kinds.ts';
import { cellWords, named, placeWords, type Streets } from './places.ts';

describe('places', () => {
  const cell = { map: 'm', stage: 's2', lane: 'l2' };
  const streets: Streets = {
    maps: () => [{ id: 'm', name: 'Now' } as BoardMap],
    stages: () => ['s1', 's2'].map((id) => ({ id, name: id.toUpperCase() }) as Stage),
    lanes: () => [{ id: 'l1', name: 'Doing' } as Lane, { id: 'l2', name: 'Pains' } as Lane],
  };

  it('calls a cell by its stage and lane, and names the map if there are several', () => {
    expect(cellWords(streets, cell)).toBe('S2, Pains');
    const maps = () => [...streets.maps(), { id: 'n', name: 'Then' } as BoardMap];
    expect(cellWords({ ...streets, maps }, cell)).toBe('Now, S2, Pains');
  });

  it('has words for what is in no cell', () => {
    expect(placeWords(streets, { kind: 'cell', cell })).toBe('S2, Pains');
    expect(placeWords(streets, { kind: 'free' })).toBe('Free notes');
    expect(placeWords(streets, { kind: 'nowhere' })).toBe('Unplaced notes');
  });

  it('calls what has no name unnamed', () => {
    expect(named(' ')).toBe('Unnamed');
    expect(named('Buy')).toBe('Buy');
  });
});

it('gives feelings their sign, and the nearest word', () => {
  expect([1.4, 0, -2].map(signed)).toEqual(['+1.4', '0', '−2']);
  expect([1.4, 0, -2].map(feelingWords)).toEqual(['good', 'neutral', 'awful']);
});

it('calls a curve by its name, its persona or its number', () => {
  const { mine: board } = two();
  const ann = board.personas.add('Ann') ?? '';
  board.curves.add(MAP, { name: 'Mood' });
  board.curves.add(MAP, { name: '', persona: ann });
  board.curves.add(MAP, { name: '' });
  expect(board.curves.of(MAP).map((curve) => curveName(board, curve))).toEqual(['Mood', 'Ann', 'Curve 3']);
});

it('knows kinds and evidence by name, and shows other tags as tags', () => {
  expect([kindName('pain'), kindName('of-a-later-version')]).toEqual(['Pain', 'Note']);
  expect([tagName('interview'), tagName('checkout')]).toEqual(['Interview', '#checkout']);
});
