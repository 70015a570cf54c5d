import { describe, expect, test } from 'vitest';
import { edit, HERE, two } from './fixtures.ts';

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
