import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { freePlace, readNote, readPlace } from './note.ts';
import { type NewNote, Notes } from './notes.ts';

const NEW: NewNote = { at: { x: 10, y: 20 }, color: 'sky', size: 'm', by: 'me' };

/** Two people whose documents exchange everything when told. */
function two() {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const [mine, theirs] = [new Notes(docs[0]), new Notes(docs[1])];
  const sync = (): void => {
    const states = docs.map((doc) => Y.encodeStateAsUpdate(doc));
    for (const doc of docs) for (const state of states) Y.applyUpdate(doc, state, 'remote');
  };
  return { mine, theirs, sync, docs };
}

function insert(notes: Notes, id: string, index: number, text: string): void {
  notes.write(id, [{ index, remove: 0, insert: text }]);
}

describe('notes', () => {
  test('a new note is what board.md says', () => {
    const { mine, docs } = two();
    const id = mine.create(NEW);
    expect(id).toMatch(/^[A-Za-z0-9_-]{6,36}$/);
    expect(docs[0].getMap('notes').toJSON()).toEqual({
      [id]: {
        text: '',
        place: { m: null, xy: [10, 20] },
        kind: 'note',
        color: 'sky',
        size: 'm',
        by: 'me',
        at: expect.any(Number),
      },
    });
  });

  test('two who write at once both keep their words', () => {
    const { mine, theirs, sync } = two();
    const id = mine.create(NEW);
    insert(mine, id, 0, 'middle');
    sync();
    insert(mine, id, 6, ' end');
    insert(theirs, id, 0, 'start ');
    sync();
    expect(mine.read(id)?.text).toBe('start middle end');
    expect(theirs.read(id)?.text).toBe('start middle end');
  });

  test('undo takes back my own changes only', () => {
    const { mine, theirs, sync } = two();
    const id = mine.create(NEW);
    sync();
    mine.move(id, { x: 500, y: 500 });
    theirs.paint(id, 'coral');
    sync();
    mine.undo();
    sync();
    expect(mine.read(id)).toMatchObject({ place: { kind: 'free', at: NEW.at }, color: 'coral' });
    expect(theirs.read(id)).toEqual(mine.read(id));
  });

  test('undoing a new note deletes it softly: what others wrote on it comes back with redo', () => {
    const { mine, theirs, sync } = two();
    const id = mine.create(NEW);
    sync();
    insert(theirs, id, 0, 'theirs');
    sync();
    mine.undo();
    sync();
    expect(theirs.ids()).toEqual([]);
    expect(theirs.read(id)?.text).toBe('theirs');
    mine.redo();
    sync();
    expect(theirs.ids()).toEqual([id]);
  });

  test('a note deleted while another writes on it keeps the writing', () => {
    const { mine, theirs, sync } = two();
    const id = mine.create(NEW);
    sync();
    mine.delete(id, 'me');
    insert(theirs, id, 0, 'written meanwhile');
    sync();
    expect(mine.ids()).toEqual([]);
    mine.undo();
    sync();
    expect(theirs.ids()).toEqual([id]);
    expect(mine.read(id)?.text).toBe('written meanwhile');
  });

  test('two who drag one note leave it at one of the two places', () => {
    const { mine, theirs, sync } = two();
    const id = mine.create(NEW);
    sync();
    mine.move(id, { x: 1, y: 2 });
    theirs.move(id, { x: 3, y: 4 });
    sync();
    const place = mine.read(id)?.place;
    expect(theirs.read(id)?.place).toEqual(place);
    expect([
      { kind: 'free', at: { x: 1, y: 2 } },
      { kind: 'free', at: { x: 3, y: 4 } },
    ]).toContainEqual(place);
  });

  test('listeners hear which notes are there, until they stop', () => {
    const { mine } = two();
    const heard: number[] = [];
    const stop = mine.onIds((ids) => heard.push(ids.length));
    const id = mine.create(NEW);
    insert(mine, id, 0, 'typing does not count');
    mine.delete(id, 'me');
    stop();
    mine.create(NEW);
    expect(heard).toEqual([0, 1, 0]);
  });

  test('a reader survives what other programs may write', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<unknown>('notes');
    root.set('plain-string', 'no note');
    root.set('bad id!', new Y.Map());
    const odd = new Y.Map<unknown>();
    root.set('odd-note', odd);
    odd.set('text', 'no Y.Text');
    odd.set('place', { m: null, xy: [Number.NaN, 'x'] });
    odd.set('color', 'url(evil)');
    odd.set('size', 17);
    expect(mine.ids()).toEqual(['odd-note']);
    expect(mine.read('odd-note')).toEqual({
      id: 'odd-note',
      text: '',
      place: { kind: 'other' },
      color: 'yellow',
      size: 'm',
      by: '',
      deleted: false,
    });
    expect(readNote('plain-string', root.get('plain-string'))).toBeNull();
  });
});

test('a place is one value and stays on the board', () => {
  expect(freePlace({ x: 1.4, y: -1e9 })).toEqual({ m: null, xy: [1, -1e6] });
  expect(readPlace({ m: 'map', s: 's', l: 'l', o: 'a0' })).toEqual({ kind: 'other' });
  expect(readPlace({ m: null, xy: [1, Infinity] })).toEqual({ kind: 'other' });
});
