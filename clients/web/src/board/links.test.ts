import { describe, expect, test } from 'vitest';
import { HERE, two } from './fixtures.ts';

describe('lines between notes', () => {
  test('are shown while both ends are there', () => {
    const { links, notes, history } = two().mine;
    const [a = '', b = ''] = notes.createMany([{ place: HERE }, { place: HERE }]);
    const id = links.add(a, b) ?? '';
    expect(links.add(a, b)).toBe(id);
    expect(links.add(a, a)).toBeNull();
    expect(links.add(a, 'not-there')).toBeNull();
    links.label(id, ' so\nthat ');
    links.setArrow(id, 'both');
    expect(links.all()).toMatchObject([{ from: a, to: b, label: 'so that', arrow: 'both', fromSide: null }]);
    notes.delete([b]);
    expect(links.all()).toEqual([]);
    history.undo();
    expect(links.all()).toHaveLength(1);
    links.delete(id);
    expect(links.all()).toEqual([]);
  });

  test('are found at each of their ends', () => {
    const { mine, theirs, sync } = two();
    const [a = '', b = '', c = ''] = mine.notes.createMany([
      { place: HERE },
      { place: HERE },
      { place: HERE },
    ]);
    const id = mine.links.add(a, b) ?? '';
    sync();
    expect(theirs.links.of(c)).toEqual([]);
    theirs.links.add(c, a);
    sync();
    expect(mine.links.of(a).map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        [a, b],
        [c, a],
      ]),
    );
    expect(mine.links.of(b)).toMatchObject([{ id }]);
    mine.notes.delete([a]);
    expect(mine.links.of(b)).toEqual([]);
    mine.history.undo();
    mine.links.delete(id);
    expect(mine.links.of(b)).toEqual([]);
  });
});
