import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { CELL, HERE, two } from './fixtures.ts';
import type { Notes } from './notes.ts';

const FREE = { kind: 'free', at: { x: 10, y: 20 } } as const;

function textsIn(notes: Notes, cell = CELL): string[] {
  return notes.inCell(cell).map(({ text }) => text);
}

test('order in a cell: at the end, in front of another, moved together', () => {
  const { mine } = two();
  const [a, b, c] = mine.notes.createMany(['a', 'b', 'c'].map((text) => ({ place: HERE, text })));
  expect(textsIn(mine.notes)).toEqual(['a', 'b', 'c']);
  mine.notes.create({ place: { ...HERE, before: b ?? '' }, text: 'between' });
  expect(textsIn(mine.notes)).toEqual(['a', 'between', 'b', 'c']);
  const first = { ...HERE, before: a ?? '' };
  mine.notes.move([c ?? '', b ?? ''], new Map([b, c].map((id) => [id ?? '', first])));
  expect(textsIn(mine.notes)).toEqual(['c', 'b', 'a', 'between']);
  expect(mine.history.state.undoLabel).toBe('undo-move-notes');
  mine.history.undo();
  expect(textsIn(mine.notes)).toEqual(['a', 'between', 'b', 'c']);
});

test('two who add at the same place at once: both notes are there, in the same order for both', () => {
  const { mine, theirs, sync } = two();
  mine.notes.createMany([
    { place: HERE, text: 'first' },
    { place: HERE, text: 'last' },
  ]);
  sync();
  const last = mine.notes.inCell(CELL)[1]?.id ?? '';
  mine.notes.create({ place: { ...HERE, before: last }, text: 'mine' });
  theirs.notes.create({ place: { ...HERE, before: last }, text: 'theirs' });
  sync();
  expect(textsIn(mine.notes)).toEqual(textsIn(theirs.notes));
  expect([...textsIn(mine.notes)].sort()).toEqual(['first', 'last', 'mine', 'theirs']);
  const third = mine.notes.inCell(CELL)[2]?.id ?? '';
  mine.notes.create({ place: { ...HERE, before: third }, text: 'between them' });
  expect(textsIn(mine.notes)[2]).toBe('between them');
});

test('out of line and back: the order stays, what others know of the place too', () => {
  const { mine, theirs, sync, docs } = two();
  const [a = '', b = ''] = mine.notes.createMany(['a', 'b'].map((text) => ({ place: HERE, text })));
  const free = mine.notes.create({ place: FREE });
  const raw = docs[0].getMap<Y.Map<unknown>>('notes').get(a);
  raw?.set('place', { ...(raw.get('place') as object), later: 1 });
  mine.notes.putAside(new Map([a, free].map((id) => [id, { x: 12.4, y: -3 }])));
  sync();
  expect(theirs.notes.read(a)?.place).toMatchObject({ kind: 'cell', offset: { x: 12, y: -3 } });
  expect(theirs.notes.read(free)?.place).toEqual(FREE);
  expect(textsIn(theirs.notes)).toEqual(['a', 'b']);
  expect(raw?.get('place')).toMatchObject({ later: 1 });
  mine.notes.putAside(new Map([[a, null]]));
  expect(raw?.get('place')).not.toHaveProperty('d');
  mine.history.undo();
  expect(mine.notes.read(a)?.place).toMatchObject({ offset: { x: 12, y: -3 } });
  // Moving it puts it into line.
  mine.notes.move([a], new Map([[a, { ...HERE, before: b }]]));
  expect(mine.notes.read(a)?.place).toMatchObject({ offset: null });
  mine.notes.lock([a], true);
  mine.notes.putAside(new Map([[a, { x: 1, y: 1 }]]));
  expect(mine.notes.read(a)?.place).toMatchObject({ offset: null });
});
