import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { aNote, CELL, HERE, OTHER_CELL, tab, two } from './fixtures.ts';
import type { Notes } from './notes.ts';
import { LIMITS } from './types.ts';

const FREE = { kind: 'free', at: { x: 10, y: 20 } } as const;

function insert(notes: Notes, id: string, index: number, text: string): void {
  notes.write(id, [{ index, remove: 0, insert: text }]);
}

function textsIn(notes: Notes, cell = CELL): string[] {
  return notes.inCell(cell).map(({ text }) => text);
}

describe('notes', () => {
  test('a new note is what board.md says', () => {
    const { mine, docs } = two();
    const id = mine.notes.create({ place: HERE, color: 'sky', text: 'a\r\nb\u0000', tags: ['data'] });
    expect(id).toMatch(/^[A-Za-z0-9_-]{6,36}$/);
    expect(docs[0].getMap('notes').toJSON()).toEqual({
      [id]: {
        text: 'a\nb',
        place: { m: 'map-one', s: 'stage-1', l: 'lane-text', o: expect.stringMatching(/^a0\w{3}$/) },
        kind: 'note',
        color: 'sky',
        size: 'm',
        by: 'me-myself',
        at: expect.any(Number),
        tags: { data: true },
      },
    });
  });

  test('two who write at once both keep their words', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE });
    insert(mine.notes, id, 0, 'middle');
    sync();
    insert(mine.notes, id, 6, ' end');
    insert(theirs.notes, id, 0, 'start ');
    sync();
    expect(mine.notes.read(id)?.text).toBe('start middle end');
    expect(theirs.notes.read(id)?.text).toBe('start middle end');
  });

  test('two who drag one note leave it at one of the two places', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE });
    sync();
    mine.notes.move([id], new Map([[id, HERE]]));
    theirs.notes.move([id], new Map([[id, { kind: 'cell', cell: OTHER_CELL }]]));
    sync();
    expect(theirs.notes.read(id)).toEqual(mine.notes.read(id));
    const there = [CELL, OTHER_CELL].map((cell) => mine.notes.inCell(cell).length);
    expect(there.sort()).toEqual([0, 1]);
  });

  test('a note whose lane is deleted lies nowhere, and comes back with it', () => {
    const { mine } = two();
    const id = mine.notes.create({ place: HERE });
    const heard: unknown[] = [];
    mine.notes.on(id, (note) => heard.push(note?.place.kind));
    mine.structure.deleteLane(CELL.lane);
    expect(mine.notes.nowhere().map((note) => note.id)).toEqual([id]);
    expect(mine.notes.inCell(CELL)).toEqual([]);
    mine.history.undo();
    expect(mine.notes.nowhere()).toEqual([]);
    expect(mine.notes.inCell(CELL)).toHaveLength(1);
    expect(heard).toEqual(['nowhere', 'cell']);
  });

  test('a note in a phase that has got steps lies nowhere', () => {
    const { mine } = two();
    mine.notes.create({ place: HERE });
    mine.structure.addStage(CELL.map, { name: 'Step', parent: CELL.stage });
    expect(mine.notes.nowhere()).toHaveLength(1);
  });

  test('many at once: kinds, tags, owner, link, picture', () => {
    const { mine } = two();
    const ids = mine.notes.createMany([{ place: HERE }, { place: FREE }]);
    const id = ids[0] ?? '';
    mine.notes.setKind(ids, 'pain');
    mine.notes.resize(ids, 'xl');
    mine.notes.paint(ids, '#123456');
    mine.notes.tag(ids, ' data\n', true);
    mine.notes.setOwner(id, 'Ada');
    mine.notes.setLink(id, 'https://example.org/x');
    mine.notes.setImage(id, 'data:image/png;base64,AAAA');
    expect(mine.notes.read(id)).toMatchObject({
      kind: 'pain',
      size: 'xl',
      color: '#123456',
      tags: ['data'],
      owner: 'Ada',
      link: 'https://example.org/x',
      image: 'data:image/png;base64,AAAA',
    });
    mine.notes.tag(ids, 'data', false);
    mine.notes.setOwner(id, '');
    mine.notes.setLink(id, 'javascript:alert(1)');
    expect(mine.notes.read(id)).toMatchObject({ tags: [], owner: '', link: null });
    expect(mine.notes.read(id)?.image).not.toBeNull();
  });

  test('a locked note stays as it is until it is unlocked', () => {
    const { mine } = two();
    const [id = '', free = ''] = mine.notes.createMany([{ place: HERE, text: 'x' }, { place: HERE }]);
    mine.notes.lock([id], true);
    mine.notes.delete([id, free]);
    mine.notes.paint([id], 'coral');
    insert(mine.notes, id, 0, 'no');
    expect(mine.notes.read(id)).toMatchObject({ text: 'x', color: 'yellow', deleted: false, locked: true });
    expect(mine.notes.ids()).toEqual([id]);
    mine.notes.lock([id], false);
    mine.notes.paint([id], 'coral');
    expect(mine.notes.read(id)).toMatchObject({ color: 'coral', locked: false });
  });

  test('copies come beside their originals', () => {
    const { mine } = two();
    const [a = '', b = ''] = mine.notes.createMany([
      { place: HERE, text: 'a', color: 'teal', tags: ['data'] },
      { place: FREE, text: 'b' },
    ]);
    mine.notes.create({ place: HERE, text: 'c' });
    const [copy = '', other = ''] = mine.notes.duplicate([a, b]);
    expect(textsIn(mine.notes)).toEqual(['a', 'a', 'c']);
    expect(mine.notes.read(copy)).toMatchObject({ color: 'teal', tags: ['data'], by: 'me-myself' });
    expect(mine.notes.read(other)?.place).toEqual({ kind: 'free', at: { x: 34, y: 44 } });
  });

  test('a text never grows beyond its limit, counted in characters', () => {
    const { mine } = two();
    const id = mine.notes.create({ place: FREE, text: '😀'.repeat(LIMITS.noteText - 1) });
    insert(mine.notes, id, 0, 'abc');
    expect([...(mine.notes.read(id)?.text ?? '')]).toHaveLength(LIMITS.noteText);
    expect(mine.notes.read(id)?.text.startsWith('a😀')).toBe(true);
  });

  test('a text that two people wrote over its limit grows no further', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE, text: 'x'.repeat(LIMITS.noteText - 5) });
    sync();
    insert(mine.notes, id, 0, 'mine!');
    insert(theirs.notes, id, 0, 'their');
    sync();
    const text = mine.notes.text(id);
    expect(text).toHaveLength(LIMITS.noteText + 5);
    insert(mine.notes, id, 0, 'a longer one');
    expect(text).toHaveLength(LIMITS.noteText + 5);
  });

  test('a full board takes no more', { timeout: 20_000 }, () => {
    const { mine } = two();
    mine.notes.createMany(Array.from({ length: LIMITS.notes - 1 }, () => ({ place: FREE })));
    expect(mine.notes.createMany([{ place: FREE }, { place: FREE }])).toHaveLength(1);
    expect(mine.notes.create({ place: FREE })).toBe('');
  });
});

describe('groups', () => {
  test('members follow their head, also over a head that was grouped at the same time', () => {
    const { mine, theirs, sync } = two();
    const [a = '', b = '', c = ''] = mine.notes.createMany([
      { place: HERE },
      { place: HERE },
      { place: HERE },
    ]);
    sync();
    mine.notes.group([a, b]);
    theirs.notes.group([b, c]);
    sync();
    expect(mine.notes.groups()).toEqual(theirs.notes.groups());
    expect([...mine.notes.groups().keys()]).toEqual([a]);
    expect([...(mine.notes.groups().get(a) ?? [])].sort()).toEqual([a, b, c].sort());
  });

  test('two groups become one, and a head that is deleted frees its members', () => {
    const { mine } = two();
    const ids = mine.notes.createMany(Array.from({ length: 4 }, () => ({ place: HERE })));
    const [a = '', b = '', c = '', d = ''] = ids;
    mine.notes.group([a, b]);
    mine.notes.group([c, d]);
    mine.notes.group([b, d]);
    expect([...mine.notes.groups().values()].map((members) => members.length)).toEqual([4]);
    const head = [...mine.notes.groups().keys()][0] ?? '';
    mine.notes.delete([head]);
    expect(mine.notes.groups().size).toBe(0);
    mine.notes.restore([head]);
    mine.notes.ungroup([head]);
    expect(mine.notes.groups().size).toBe(0);
  });

  test('circles and chains as the server reads them', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap('notes');
    const put = (id: string, group: string): void => {
      root.set(
        id,
        new Y.Map<unknown>([
          ['text', 'x'],
          ['group', group],
        ]),
      );
    };
    put('note-b', 'note-c');
    put('note-c', 'note-a');
    put('note-a', 'note-b');
    put('note-x', 'note-c');
    put('note-y', 'not-there');
    expect(mine.notes.groups()).toEqual(new Map([['note-a', ['note-a', 'note-b', 'note-c', 'note-x']]]));
    const ids = Array.from({ length: 20 }, (_, n) => `long-${String(n).padStart(2, '0')}`);
    for (const [at, id] of ids.entries()) put(id, ids[at + 1] ?? '');
    const members = mine.notes.groups().get('long-19') ?? [];
    expect(members).toContain('long-11');
    expect(members).not.toContain('long-10');
  });
});

describe('undo', () => {
  test('takes back my own changes only', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE });
    sync();
    mine.notes.move([id], new Map([[id, HERE]]));
    theirs.notes.paint([id], 'coral');
    sync();
    mine.history.undo();
    sync();
    expect(mine.notes.read(id)).toMatchObject({ place: FREE, color: 'coral' });
    expect(theirs.notes.read(id)).toEqual(mine.notes.read(id));
  });

  test('of a new note is a soft delete: what others wrote on it comes back with redo', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE });
    sync();
    insert(theirs.notes, id, 0, 'theirs');
    sync();
    mine.history.undo();
    sync();
    expect(theirs.notes.ids()).toEqual([]);
    expect(theirs.notes.read(id)?.text).toBe('theirs');
    expect(theirs.trash.items()).toMatchObject([{ id, name: 'theirs' }]);
    mine.history.redo();
    sync();
    expect(theirs.notes.ids()).toEqual([id]);
  });

  test('a note deleted while another writes on it keeps the writing, and the trash says so', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: FREE, text: 'x' });
    sync();
    vi.useFakeTimers({ now: Date.now() });
    mine.notes.delete([id]);
    vi.advanceTimersByTime(10);
    insert(theirs.notes, id, 1, ' written meanwhile');
    vi.useRealTimers();
    sync();
    expect(mine.notes.ids()).toEqual([]);
    expect(mine.trash.items()).toMatchObject([
      { id, root: 'notes', name: 'x written meanwhile', by: 'me-myself' },
    ]);
    expect(theirs.trash.items()).toMatchObject([{ isChanged: true }]);
    mine.history.undo();
    sync();
    expect(theirs.notes.read(id)).toMatchObject({ text: 'x written meanwhile', deleted: false });
  });
});

describe('listeners', () => {
  test('hear which notes are there, until they stop', () => {
    const { mine } = two();
    const heard: number[] = [];
    const stop = mine.notes.onIds((ids) => heard.push(ids.length));
    const id = mine.notes.create({ place: FREE });
    insert(mine.notes, id, 0, 'typing does not count');
    mine.notes.delete([id]);
    stop();
    mine.notes.create({ place: FREE });
    expect(heard).toEqual([1, 0]);
  });

  test('hear of notes that come together with their stages, as on the first sync', () => {
    const { mine } = two();
    const id = mine.notes.create({ place: { kind: 'cell', cell: CELL } });
    const late = tab('latecomer');
    const heard: (readonly string[])[] = [];
    late.board.notes.onIds((ids) => heard.push(ids));
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(mine.doc), 'remote');
    expect(heard).toEqual([[id]]);
  });

  test('hear of their own note only, once for each transaction', () => {
    const { mine } = two();
    const [a = '', b = ''] = mine.notes.createMany([{ place: HERE }, { place: HERE }]);
    const heard: string[] = [];
    const any: number[] = [];
    const stop = mine.notes.on(a, (note) => heard.push(`${note?.text} ${note?.color}`));
    mine.notes.onAny((ids) => any.push(ids.size));
    insert(mine.notes, a, 0, 'x');
    insert(mine.notes, b, 0, 'y');
    mine.notes.paint([a, b], 'pink');
    stop();
    insert(mine.notes, a, 0, 'z');
    expect(heard).toEqual(['x yellow', 'x pink']);
    expect(any).toEqual([1, 1, 2, 1]);
  });
});

describe('what other programs may write', () => {
  test('is read as far as it can be', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<unknown>('notes');
    root.set('plain-string', 'no note');
    root.set('bad id!', new Y.Map());
    root.set(
      'odd-note',
      new Y.Map<unknown>([
        ['text', 'a plain string\u0007'],
        ['place', { m: null, xy: [Number.NaN, 'x'] }],
        ['color', 'url(evil)'],
        ['size', 17],
        ['kind', 'kind-of-later'],
        ['tags', ['no', 'map']],
        ['src', { link: 'javascript:alert(1)', image: 'data:image/svg+xml,<svg/>' }],
        ['at', 'yesterday'],
      ]),
    );
    expect(mine.notes.ids()).toEqual(['odd-note']);
    expect(mine.notes.read('odd-note')).toEqual(
      aNote({ id: 'odd-note', text: 'a plain string', kind: 'kind-of-later' }),
    );
    expect(mine.notes.read('plain-string')).toBeNull();
    expect(mine.notes.text('odd-note')).toBeNull();
  });

  test('keeps its own keys when we change ours', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<Y.Map<unknown>>('notes');
    root.set(
      'their-note',
      new Y.Map<unknown>([
        ['place', { m: null, xy: [1, 2] }],
        ['vendor', { x: 1 }],
      ]),
    );
    mine.notes.paint(['their-note'], 'sky');
    mine.notes.tag(['their-note'], 'data', true);
    expect(root.get('their-note')?.toJSON()).toMatchObject({
      vendor: { x: 1 },
      color: 'sky',
      tags: { data: true },
    });
  });
});
