import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CELL, exchange, HERE, seed, tab } from './fixtures.ts';
import type { DraftsRoot } from './notes.ts';

const FREE = { kind: 'free', at: { x: 10, y: 20 } } as const;

describe('a private round', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** My tab, my desk, and the server's copy of the board. */
  function round(lanes: readonly string[] | null = null) {
    const desk = new Y.Doc();
    let on = true;
    const at = (doc: Y.Doc, participant: string): DraftsRoot => ({
      doc,
      participant,
      round: () => (on ? { id: 'round-1', lanes } : null),
    });
    const mine = tab('me-myself', at(desk, 'me-myself'));
    const server = tab('server');
    seed(server.doc);
    exchange([mine.doc, server.doc]);
    /** What the server does at the reveal, in two documents. */
    const reveal = () => {
      const drafts = desk.getMap<Y.Map<unknown>>('drafts');
      const gone = removal(desk, [...drafts.keys()]);
      for (const [id, draft] of drafts.entries()) {
        const note = draft.clone();
        server.doc.getMap('notes').set(id, note);
        note.delete('round');
      }
      const putOn = (): void => exchange([server.doc, mine.doc]);
      return { putOn, takeOff: () => Y.applyUpdate(desk, gone, 'remote') };
    };
    const end = (): void => {
      on = false;
    };
    return { ...mine, desk, at, reveal, end };
  }

  test('new notes go to the desk, each with its round, and nobody else gets a byte', () => {
    const { board, doc, desk } = round();
    const id = board.notes.create({ place: HERE, text: 'never aloud' });
    expect(board.notes.read(id)).toMatchObject({ text: 'never aloud', draft: true, place: { kind: 'cell' } });
    expect(desk.getMap('drafts').toJSON()).toMatchObject({ [id]: { round: 'round-1', text: 'never aloud' } });
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(doc))).not.toContain('never aloud');
    expect(board.notes.inCell(CELL)).toHaveLength(1);
  });

  test('only in its lanes, if it has some', () => {
    const { board } = round(['lane-emotion']);
    const here = board.notes.create({ place: HERE });
    const there = board.notes.create({ place: { kind: 'cell', cell: { ...CELL, lane: 'lane-emotion' } } });
    expect([here, there].map((id) => board.notes.read(id)?.draft)).toEqual([false, true]);
  });

  test.each(['board first', 'desk first'])(
    'a draft becomes a note under one id, without flicker: %s',
    (first) => {
      const { board, reveal, end } = round();
      const id = board.notes.create({ place: HERE, text: 'a thought' });
      const ids: (readonly string[])[] = [];
      board.notes.onIds((now) => ids.push(now));
      const { putOn, takeOff } = reveal();
      end();
      const steps = first === 'board first' ? [putOn, takeOff] : [takeOff, putOn];
      for (const step of steps) {
        step();
        expect(board.notes.ids()).toEqual([id]);
        expect(board.notes.read(id)?.text).toBe('a thought');
        vi.advanceTimersByTime(200);
      }
      vi.advanceTimersByTime(5000);
      expect(board.notes.read(id)).toMatchObject({ draft: false, text: 'a thought' });
      expect(ids).toEqual([]);
    },
  );

  test('a field learns when the text on the board takes the place of the one on the desk', () => {
    const { board, doc, desk, reveal } = round();
    const id = board.notes.create({ place: HERE, text: 'a thought' });
    const source = board.notes.source(id);
    const { putOn, takeOff } = reveal();
    const told: boolean[] = [];
    source.on(() => told.push(source.isMoving()));
    expect(source.now()?.doc).toBe(desk);
    putOn();
    expect(source.now()?.doc).toBe(doc);
    takeOff();
    expect(told).toEqual([true, false]);
  });

  test('drafts that the server throws away are gone after a moment', () => {
    const { board, reveal } = round();
    board.notes.create({ place: HERE });
    reveal().takeOff();
    vi.advanceTimersByTime(5000);
    expect(board.notes.ids()).toEqual([]);
    expect(board.notes.inCell(CELL)).toEqual([]);
  });

  test('whoever types for somebody else has their drafts in sight, in their name, and none of their own', () => {
    const { board, desk, at } = round();
    const seat = new Y.Doc();
    const mine = board.notes.create({ place: HERE, text: 'mine' });
    const told: (readonly string[])[] = [];
    board.notes.onIds((ids) => told.push(ids));
    board.notes.putDesk(at(seat, 'the-seat'));
    expect(board.notes.ids()).toEqual([]);
    expect(told).toEqual([[]]);
    const theirs = board.notes.create({ place: HERE, text: 'theirs' });
    expect(board.notes.ids()).toEqual([theirs]);
    expect(seat.getMap('drafts').toJSON()).toMatchObject({ [theirs]: { by: 'the-seat', round: 'round-1' } });
    expect(Object.keys(desk.getMap('drafts').toJSON())).toEqual([mine]);
    board.notes.putDesk(at(desk, 'me-myself'));
    expect(board.notes.ids()).toEqual([mine]);
    expect(board.notes.read(mine)).toMatchObject({ by: 'me-myself', draft: true });
    expect(board.notes.inCell(CELL)).toHaveLength(1);
  });

  test('while the board is closed, undo goes over drafts only', () => {
    const { board } = round(['lane-text']);
    const note = board.notes.create({ place: FREE, text: 'on the board' });
    const draft = board.notes.create({ place: HERE, text: 'a draft' });
    const [both, alike] = board.notes.createMany([{ place: FREE }, { place: HERE }]);
    board.history.isOpen = false;
    // Half of a step cannot be taken back.
    expect(board.history.state).toMatchObject({ canUndo: false, undoLabel: null });
    board.history.undo();
    expect(board.notes.ids()).toEqual(expect.arrayContaining([note, draft, both, alike]));
    board.history.isOpen = true;
    board.history.undo();
    board.history.isOpen = false;
    board.history.undo();
    expect(board.notes.ids()).toEqual([note]);
    board.history.undo();
    expect(board.notes.ids()).toEqual([note]);
    board.history.redo();
    expect(new Set(board.notes.ids())).toEqual(new Set([note, draft]));
    const last = [{ index: 0, remove: 0, insert: 'x' }];
    board.notes.write(note, last);
    board.notes.write(draft, last);
    expect([note, draft].map((id) => board.notes.read(id)?.text)).toEqual(['on the board', 'xa draft']);
  });

  test('undo goes on over the board when the desk is another, and not into the desk that was left', () => {
    const { board, at } = round(['lane-text']);
    const free = board.notes.create({ place: FREE, text: 'free' });
    board.notes.create({ place: HERE, text: 'a draft of mine' });
    const seat = new Y.Doc();
    board.notes.putDesk(at(seat, 'the-seat'));
    board.notes.create({ place: HERE, text: 'a draft of theirs' });
    board.history.undo();
    expect(board.notes.ids()).toEqual([free]);
    board.history.undo();
    expect(board.notes.ids()).toEqual([]);
    expect(board.history.state.canUndo).toBe(false);
    board.notes.putDesk(null);
    expect(board.history.state.canRedo).toBe(true);
    board.history.redo();
    expect(board.notes.ids()).toEqual([free]);
  });

  test('undo goes over board and desk in order of time, and not behind the reveal', () => {
    const { board, reveal, end } = round(['lane-text']);
    const free = board.notes.create({ place: FREE, text: 'free' });
    const draft = board.notes.create({ place: HERE, text: 'draft' });
    board.notes.paint([free, draft], 'coral');
    board.history.undo();
    expect([free, draft].map((id) => board.notes.read(id)?.color)).toEqual(['yellow', 'yellow']);
    board.history.undo();
    expect(board.notes.ids()).toEqual([free]);
    board.history.redo();
    board.history.redo();
    expect([free, draft].map((id) => board.notes.read(id)?.color)).toEqual(['coral', 'coral']);
    const { putOn, takeOff } = reveal();
    end();
    putOn();
    takeOff();
    board.history.undo();
    expect(board.notes.read(free)?.color).toBe('yellow');
    expect(board.notes.read(draft)).toMatchObject({ color: 'coral', deleted: false, draft: false });
    board.history.undo();
    expect(board.notes.ids()).toEqual([draft]);
    expect(board.history.state.canUndo).toBe(false);
  });
});

/** The update of somebody who removes keys. */
function removal(doc: Y.Doc, ids: readonly string[]): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.transact(() => {
    for (const id of ids) copy.getMap('drafts').delete(id);
  });
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
}
