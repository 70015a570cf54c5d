import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { aNote } from '../../board/fixtures.ts';
import type { OpenBoard } from '../../open-board.ts';
import { Desk } from '../../workshop/desk.ts';
import { Workshop } from '../../workshop/workshop.ts';
import { canAdd, canAddSomewhere, canChange } from './rights.ts';

const doc = new Y.Doc();
const roster = {
  bob: { name: 'Bob', role: 'voter' },
  zoe: { name: 'Zoe', role: 'editor', host: 'bob' },
};
for (const [id, person] of Object.entries(roster))
  doc.getMap('roster').set(id, new Y.Map(Object.entries(person)));
const workshop = new Workshop(doc);
const me = { id: 'bob', name: 'Bob', color: '#112233' };

/** Bob, who only votes, with the desk that he writes on. */
function bob(participant: keyof typeof roster): OpenBoard {
  const draftDesk = new Desk({ doc: new Y.Doc(), participant, storage: null });
  return { me, role: 'voter', canWrite: false, workshop, draftDesk } as Partial<OpenBoard> as OpenBoard;
}

function round(lanes: readonly string[] | null): void {
  const state = lanes === null ? { on: true, id: 'round' } : { on: true, id: 'round', lanes };
  doc.getMap('state').set('private', state);
}

test('who only votes writes on the desk of an editor’s seat, in the lanes of the round', () => {
  doc.getMap('state').delete('private');
  expect([canAdd(bob('zoe'), 'lane'), canAddSomewhere(bob('zoe'))]).toEqual([false, false]);
  round(['lane']);
  expect([canAdd(bob('zoe'), 'lane'), canAdd(bob('zoe'), 'other'), canAdd(bob('zoe'), null)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([canAdd(bob('bob'), 'lane'), canAddSomewhere(bob('bob'))]).toEqual([false, false]);
  round(null);
  expect([canAdd(bob('zoe'), null), canAddSomewhere(bob('zoe'))]).toEqual([true, true]);
});

test('drafts can be changed whatever the board allows, unless they are locked', () => {
  expect(canChange(bob('zoe'), aNote({ draft: true }))).toBe(true);
  expect(canChange(bob('zoe'), aNote())).toBe(false);
  expect(canChange(bob('zoe'), aNote({ draft: true, locked: true }))).toBe(false);
});
