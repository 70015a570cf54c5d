import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { CELL, LANES, MAP, STAGES, two } from './fixtures.ts';
import type { Stroke } from './types.ts';
import { LIMITS } from './types.ts';

const [S1, S2, S3] = STAGES;
const HERE = { kind: 'cell', cell: CELL } as const;
const edit = (insert: string, index = 0): [{ index: number; remove: number; insert: string }] => [
  { index, remove: 0, insert },
];

describe('meta', () => {
  test('title and objective, which merges', () => {
    const { mine, theirs, sync } = two();
    mine.meta.setTitle(' Tea\n');
    mine.meta.writeObjective(edit('>> '));
    theirs.meta.writeObjective(edit('!', 'Why do they leave?'.length));
    sync();
    expect(mine.meta.read()).toMatchObject({ schema: 1, title: 'Tea', objective: '>> Why do they leave?!' });
    expect(mine.history.state.canUndo).toBe(false);
  });

  test('a board of a later schema is not understood', () => {
    const { mine, docs } = two();
    expect(mine.isReadable).toBe(true);
    docs[0].getMap('meta').set('schema', 2);
    expect(mine.isReadable).toBe(false);
    expect(new Board(new Y.Doc(), () => '').isReadable).toBe(true);
  });
});

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

describe('figures', () => {
  test('of a metric lane', () => {
    const { figures } = two().mine;
    figures.setMetric(LANES[2], S1, 1200, 'visits');
    expect(figures.metric(LANES[2], S1)).toEqual({ lane: LANES[2], stage: S1, n: 1200, unit: 'visits' });
    figures.setMetric(LANES[2], S1, null, '');
    expect(figures.metric(LANES[2], S1)).toBeNull();
    figures.setMetric(LANES[2], S1, Number.NaN, '');
    expect(figures.metric(LANES[2], S1)).toBeNull();
  });

  test('channels: two who choose at once both have theirs', () => {
    const { mine, theirs, sync } = two();
    mine.figures.toggleChannel(LANES[3], S1, 'Web/App');
    theirs.figures.toggleChannel(LANES[3], S1, 'Phone');
    sync();
    theirs.figures.toggleChannel(LANES[3], S2, 'Shop');
    sync();
    expect(mine.figures.channels(LANES[3], S1)).toEqual(['Phone', 'Web App']);
    expect(mine.figures.allChannels(LANES[3])).toEqual(['Phone', 'Shop', 'Web App']);
    mine.figures.toggleChannel(LANES[3], S1, 'Phone');
    expect(mine.figures.channels(LANES[3], S1)).toEqual(['Web App']);
  });
});

describe('ink', () => {
  const points: Stroke['points'] = [
    [0, 0.5, 0.25],
    [-100, 1e5, 1],
  ];
  test('a stroke comes back as it was drawn, and is the same object until it is erased', () => {
    const { mine, theirs, sync } = two();
    const anchor = { kind: 'cell', stage: S1, lane: LANES[0] } as const;
    const id = mine.ink.add({ points, color: 'blue', width: 3, tool: 'marker', anchor }) ?? '';
    sync();
    const [stroke] = theirs.ink.strokes();
    expect(stroke).toMatchObject({
      id,
      points,
      color: 'blue',
      width: 3,
      tool: 'marker',
      anchor,
      by: 'me-myself',
    });
    theirs.ink.add({ points, color: 'coral', width: 3, tool: 'pen', anchor: { kind: 'canvas' } });
    expect(theirs.ink.strokes()[0]).toBe(stroke);
    theirs.ink.erase([id]);
    sync();
    expect(mine.ink.strokes()).toHaveLength(1);
    theirs.history.undo();
    sync();
    expect(mine.ink.strokes()).toHaveLength(2);
  });

  test('rubbish is left out, and long strokes are cut', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<unknown>('strokes');
    root.set('no-bytes', { pts: [1, 2, 3] });
    root.set('no-object', 'x');
    root.set('half-point', { pts: new Uint8Array(13), color: 'url(x)', w: -1, at: 'x', anchor: 'y' });
    root.set('not-finite', { pts: new Uint8Array(new Float32Array([Number.NaN, 1, 1]).buffer) });
    expect(mine.ink.strokes()).toMatchObject([
      { id: 'half-point', points: [[0, 0, 0]], color: 'grey', width: 2, anchor: { kind: 'canvas' } },
    ]);
    const long = Array.from({ length: LIMITS.strokePoints + 9 }, (): [number, number, number] => [1, 1, 1]);
    mine.ink.add({ points: long, color: 'blue', width: 1, tool: 'pen', anchor: { kind: 'map', map: MAP } });
    expect(mine.ink.strokes().at(-1)?.points).toHaveLength(LIMITS.strokePoints);
  });
});

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
});

describe('reactions', () => {
  test('count people, each once, whoever is quicker', () => {
    const { mine, theirs, sync } = two();
    const id = mine.notes.create({ place: HERE });
    const heard: string[][] = [];
    sync();
    mine.reactions.on((targets) => heard.push([...targets]));
    mine.reactions.toggle(id, '👍');
    theirs.reactions.toggle(id, '👍');
    theirs.reactions.toggle(id, '❤️');
    sync();
    expect(mine.reactions.of(id)).toEqual([
      { emoji: '👍', people: ['me-myself', 'somebody'] },
      { emoji: '❤️', people: ['somebody'] },
    ]);
    mine.reactions.toggle(id, '👍');
    expect(mine.reactions.of(id)[0]?.people).toHaveLength(1);
    expect(mine.history.state.undoLabel).toBe('undo-add-note');
    expect(heard.flat().every((target) => target === id)).toBe(true);
  });

  test('of keys that make sense', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<unknown>('reactions');
    for (const key of ['note-id', 'note-id/x', 'note-id/x/y', 'note-id//somebody', 'no/x/somebody'])
      root.set(key, 1);
    root.set('note-id/👍/somebody', 0);
    expect(mine.reactions.of('note-id')).toEqual([]);
    mine.reactions.toggle('note-id', 'a/b');
    expect(mine.reactions.of('note-id')).toEqual([]);
  });
});

describe('comments', () => {
  test('two who answer at once are both heard', () => {
    const { mine, theirs, sync } = two();
    const note = mine.notes.create({ place: HERE });
    const id = mine.comments.start(note, ' Why? ');
    sync();
    mine.comments.reply(id, 'Because.');
    theirs.comments.reply(id, 'Who knows.');
    theirs.comments.reply(id, '  ');
    theirs.comments.setDone(id, true);
    sync();
    const [thread] = mine.comments.of(note);
    expect(thread).toMatchObject({ id, target: note, done: true });
    expect(thread?.messages.map(({ text }) => text).sort()).toEqual(['Because.', 'Who knows.', 'Why?']);
    expect(thread?.messages[0]).toMatchObject({ by: 'me-myself', text: 'Why?' });
    expect(theirs.comments.threads()).toEqual(mine.comments.threads());
  });

  test('what is no message is left out', () => {
    const { mine, docs } = two();
    const root = docs[0].getMap<Y.Map<unknown>>('comments');
    const odd = Y.Array.from<string | { text: number } | { text: string }>([
      'x',
      { text: 7 },
      { text: 'ok' },
    ]);
    root.set(
      'odd-thread',
      new Y.Map<unknown>([
        ['target', 'note-id'],
        ['msgs', odd],
      ]),
    );
    root.set(
      'no-thread',
      new Y.Map<unknown>([
        ['target', 'note-id'],
        ['msgs', 'none'],
      ]),
    );
    expect(mine.comments.threads()).toMatchObject([
      { id: 'odd-thread', done: false, messages: [{ text: 'ok', by: '' }] },
    ]);
    expect(mine.comments.start('note-id', '')).toBe('');
  });
});

describe('personas and actions', () => {
  test('the texts of a persona merge', () => {
    const { mine, theirs, sync } = two();
    const id = mine.personas.add('Ann');
    sync();
    mine.personas.write(id, 'goals', edit('mine '));
    theirs.personas.write(id, 'goals', edit('theirs '));
    theirs.personas.setRole(id, 'Nurse');
    sync();
    expect(mine.personas.read(id)?.goals.split(' ').sort()).toEqual(['', 'mine', 'theirs']);
    expect(mine.personas.read(id)).toEqual(theirs.personas.read(id));
    const other = mine.personas.add('Bob');
    mine.personas.move(other, null);
    expect(mine.personas.all().map(({ name }) => name)).toEqual(['Bob', 'Ann']);
    mine.personas.setPhoto(id, 'https://elsewhere.example/photo.png');
    expect(mine.personas.read(id)?.photo).toBe('');
    mine.personas.setPhoto(id, 'data:image/png;base64,AAAA');
    expect(mine.personas.read(id)?.photo).not.toBe('');
    mine.personas.delete(id);
    expect(mine.personas.all()).toHaveLength(1);
    expect(mine.trash.items()).toMatchObject([{ root: 'personas', id, name: 'Ann' }]);
  });

  test('an action with owner, date and effects', () => {
    const { mine } = two();
    const id = mine.actions.add({ title: 'Call back', from: ['note-id'], due: 'soon' });
    mine.actions.set(id, {
      owner: 'Ann ',
      due: '2026-02-28',
      status: 'doing',
      impact: 5,
      effort: 2,
      effects: ['x', ' '],
    });
    mine.actions.writeTitle(id, edit('! '));
    expect(mine.actions.read(id)).toMatchObject({
      title: '! Call back',
      owner: 'Ann',
      due: '2026-02-28',
      status: 'doing',
      impact: 5,
      effort: 2,
      effects: ['x'],
      from: ['note-id'],
      votes: null,
    });
    mine.actions.set(id, { due: 'never', owner: '', impact: null, effects: [] });
    expect(mine.actions.read(id)).toMatchObject({ due: '', owner: '', impact: null, effects: [] });
    const other = mine.actions.add({ title: 'First' });
    mine.actions.move(other, null);
    expect(mine.actions.all().map(({ title }) => title)).toEqual(['First', '! Call back']);
    mine.actions.delete(other);
    expect(mine.actions.read(other)).toBeNull();
    mine.history.undo();
    expect(mine.actions.read(other)).not.toBeNull();
  });

  test('rubbish takes its default', () => {
    const { mine, docs } = two();
    const item = new Y.Map<unknown>([
      ['title', 'plain'],
      ['impact', 9],
      ['effort', 'much'],
      ['effects', 'x'],
      ['from', [1, 'ok', null]],
      ['due', '2026-13-01'],
    ]);
    docs[0].getMap('actions').set('odd-action', item);
    expect(mine.actions.all()).toMatchObject([
      { title: 'plain', impact: 5, effort: null, effects: [], from: ['ok'], due: '', status: 'open' },
    ]);
  });
});

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

describe('history', () => {
  test('labels, and one step for typing until it ends', () => {
    const { mine } = two();
    const states: (string | null)[] = [];
    mine.history.on(({ undoLabel }) => states.push(undoLabel));
    const id = mine.notes.create({ place: HERE });
    mine.notes.write(id, edit('a'));
    mine.notes.write(id, edit('b', 1));
    mine.history.endStep();
    mine.notes.write(id, edit('c', 2));
    mine.history.endStep();
    mine.notes.paint([id], 'sky');
    expect(states.at(-1)).toBe('undo-paint-notes');
    mine.history.undo();
    expect(mine.history.state).toEqual({
      canUndo: true,
      canRedo: true,
      undoLabel: 'undo-write-note',
      redoLabel: 'undo-paint-notes',
    });
    mine.history.undo();
    expect(mine.notes.read(id)?.text).toBe('ab');
    mine.history.undo();
    expect(mine.notes.read(id)?.text).toBe('');
    mine.history.redo();
    expect(mine.notes.read(id)?.text).toBe('ab');
    mine.notes.resize([id], 'l');
    expect(mine.history.state.canRedo).toBe(false);
  });

  test('what did not change anything is no step', () => {
    const { mine } = two();
    const id = mine.notes.create({ place: HERE });
    mine.notes.paint([id], 'yellow');
    mine.notes.delete(['not-there']);
    expect(mine.history.state.undoLabel).toBe('undo-add-note');
  });
});

test('a thousand notes are cheap', () => {
  const { mine } = two();
  const cells = STAGES.map((stage) => ({ kind: 'cell', cell: { ...CELL, stage } }) as const);
  const ids = mine.notes.createMany(
    Array.from({ length: 1000 }, (_, n) => ({ place: cells[n % 3] ?? HERE, text: `note ${n}` })),
  );
  const start = performance.now();
  for (let n = 0; n < 200; n++) {
    mine.notes.write(ids[n] ?? '', edit('x'));
    mine.notes.ids();
    mine.notes.inCell(CELL);
  }
  expect((performance.now() - start) / 200).toBeLessThan(10);
});
