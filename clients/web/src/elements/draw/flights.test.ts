import { expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MyPresence } from '../../people/presence.ts';
import { Flights } from './flights.ts';

it('follows a note from its place through the air to the drop', () => {
  const awareness = new Awareness(new Y.Doc());
  const mine = new MyPresence(awareness);
  const flights = new Flights();
  const box = { x: 10, y: 20, width: 100, height: 80 };
  mine.introduce({ id: 'ada001', name: 'Ada', color: '#1f63c4' });
  mine.drag({ note: 'note01', at: { x: 50, y: 60 } });
  mine.flush();
  expect(flights.look(awareness)).toBe(true);
  expect(flights.look(awareness)).toBe(false);
  expect(flights.of('note01', box)).toEqual({ ...box, x: 50, y: 60 });
  expect(flights.of('note02', box)).toBe(box);
  // The document has the drop before awareness has let go.
  const landed = { ...box, x: 48, y: 64 };
  expect(flights.of('note01', landed)).toBe(landed);
  mine.drop();
  mine.flush();
  expect(flights.look(awareness)).toBe(true);
  expect(flights.of('note01', box)).toBe(box);
  awareness.destroy();
  mine.leave();
});
