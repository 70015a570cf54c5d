import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isWritersDesk, seatNameOf } from './acting.ts';
import type { OpenBoard } from './open-board.ts';
import { Desk } from './workshop/desk.ts';
import { Workshop } from './workshop/workshop.ts';

const doc = new Y.Doc();
for (const [id, person] of Object.entries({
  fay: { name: 'Fay', role: 'facilitator' },
  zoe: { name: 'Zoe', role: 'voter', host: 'fay' },
  abe: { name: 'Abe', role: 'editor', host: 'fay' },
}))
  doc.getMap('roster').set(id, new Y.Map(Object.entries(person)));

const me = { id: 'fay', name: 'Fay', color: '#112233' };
const open = { me, role: 'voter', workshop: new Workshop(doc) } as Partial<OpenBoard> as OpenBoard;
const deskOf = (participant: string): Desk => new Desk({ doc: new Y.Doc(), participant, storage: null });

test('a seat is called by its name, and oneself by none', () => {
  expect(seatNameOf(open, deskOf('zoe'))).toBe('Zoe');
  expect(seatNameOf(open, deskOf('fay'))).toBeNull();
  expect(seatNameOf(open, null)).toBeNull();
});

test('drafts are revealed of those who may write on the board, by the role of whoever they are of', () => {
  expect(['zoe', 'abe', 'fay', 'odd'].map((id) => isWritersDesk(open, deskOf(id)))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(isWritersDesk({ ...open, role: 'editor' }, deskOf('fay'))).toBe(true);
  expect(isWritersDesk(open, null)).toBe(false);
});
