import { describe, expect, test } from 'vitest';
import { HERE, two } from './fixtures.ts';

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
