import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { edit, two } from './fixtures.ts';

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
