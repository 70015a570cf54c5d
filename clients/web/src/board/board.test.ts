import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { CELL, edit, HERE, STAGES, two } from './fixtures.ts';

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

  test('an objective that is no shared text, or none, becomes one when somebody writes', () => {
    const { mine, theirs, docs, sync } = two();
    for (const [plain, written] of [
      ['Why', 'Why not'],
      [undefined, ' not'],
    ] as const) {
      const meta = docs[0].getMap('meta');
      if (plain === undefined) meta.delete('objective');
      else meta.set('objective', plain);
      expect(mine.meta.objectiveText()).toBeNull();
      const text = mine.meta.openObjective();
      expect(mine.meta.openObjective()).toBe(text);
      mine.meta.writeObjective(edit(' not', text.length));
      sync();
      expect(theirs.meta.read().objective).toBe(written);
    }
  });

  test('a board of a later schema is not understood', () => {
    const { mine, docs } = two();
    expect(mine.isReadable).toBe(true);
    docs[0].getMap('meta').set('schema', 2);
    expect(mine.isReadable).toBe(false);
    expect(new Board(new Y.Doc(), () => '').isReadable).toBe(true);
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
