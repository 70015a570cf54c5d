import { describe, expect, test } from 'vitest';
import { edit, HERE, MAP, STAGES, two } from './fixtures.ts';

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

  test('what is withdrawn has never been, and nothing before it is touched', () => {
    const { mine, theirs, sync } = two();
    const kept = mine.notes.create({ place: HERE, text: 'kept' });
    sync();
    mine.notes.paint([kept], 'sky');
    const since = mine.history.now;
    const gone = mine.notes.create({ place: HERE });
    mine.notes.write(gone, edit('a'));
    mine.notes.write(gone, [{ index: 0, remove: 1, insert: '' }]);
    mine.history.withdraw(since);
    expect(mine.notes.ids()).toEqual([kept]);
    expect(mine.history.state).toMatchObject({ undoLabel: 'undo-paint-notes', canRedo: false });
    // Somebody else has written over what I withdraw: that takes back nothing instead.
    const later = mine.history.now;
    mine.notes.paint([kept], 'coral');
    sync();
    theirs.notes.paint([kept], '#abcdef');
    sync();
    mine.history.withdraw(later);
    expect(mine.notes.read(kept)).toMatchObject({ color: '#abcdef', text: 'kept' });
    expect(mine.history.state.undoLabel).toBe('undo-paint-notes');
  });

  test('a map or a curve on which others have built is not undone any more', () => {
    const { mine, theirs, sync } = two();
    const note = mine.notes.create({ place: HERE, text: 'before' });
    const map = mine.structure.addMap({ name: 'Next' }) ?? '';
    const curve = mine.curves.add(MAP, { name: 'Ann' }) ?? '';
    sync();
    theirs.structure.addStage(map, { name: 'First' });
    theirs.curves.setPoint(curve, STAGES[0], { value: 1 });
    sync();
    mine.history.undo();
    expect(mine.structure.map(map)?.name).toBe('Next');
    expect(mine.curves.read(curve)?.name).toBe('Ann');
    expect(mine.notes.read(note)?.deleted).toBe(true);
    expect(mine.history.state.canUndo).toBe(false);

    const alone = mine.structure.addMap({ name: 'Alone' }) ?? '';
    mine.structure.addStage(alone, { name: 'Mine' });
    mine.history.undo();
    mine.history.undo();
    expect(mine.structure.map(alone)).toBeNull();
    mine.history.redo();
    expect(mine.structure.map(alone)?.name).toBe('Alone');
  });

  test('what did not change anything is no step', () => {
    const { mine } = two();
    const id = mine.notes.create({ place: HERE });
    mine.notes.paint([id], 'yellow');
    mine.notes.delete(['not-there']);
    expect(mine.history.state.undoLabel).toBe('undo-add-note');
  });
});
