import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { cleanName, initials, inkOn, someone } from './identity.ts';
import { MyPresence, others, RATE_HZ, readPresence } from './presence.ts';

test('a state is read once, however many ask', () => {
  const awareness = new Awareness(new Y.Doc());
  const user = { id: 'u1', name: 'Ada', color: '#123456' };
  awareness.states.set(7, { user, pointer: [1, 2] });
  awareness.states.set(8, 'rubbish' as unknown as Record<string, unknown>);
  const [ada] = others(awareness);
  expect(others(awareness)).toHaveLength(1);
  expect(others(awareness)[0]).toBe(ada);
  awareness.states.set(7, { user, pointer: [3, 4] });
  expect(others(awareness)[0]?.pointer).toEqual({ x: 3, y: 4 });
  awareness.destroy();
});

describe('what others send is not trusted', () => {
  const user = { id: 'u1', name: 'Ada', color: '#123456' };
  test('a whole state', () => {
    const state = {
      user,
      pointer: [1, 2],
      editing: 'note-id',
      drags: [
        ['note-id', 3, 4],
        ['note-id-2', -5, 6],
      ],
      viewport: { map: 'map-id', xy: [7, 8], zoom: 0.5, size: [800, 600] },
      ink: { pts: [1, 2, 50, 3, 4, 100], color: 'blue', w: 3, tool: 'pen', anchor: { map: 'map-id' } },
      curve: { curve: 'curve-id', stage: 'stage-id', value: -1.5 },
      tool: 'pen',
      ofLaterVersions: {},
    };
    expect(readPresence(7, state)).toEqual({
      client: 7,
      person: user,
      pointer: { x: 1, y: 2 },
      editing: 'note-id',
      drags: [
        { note: 'note-id', at: { x: 3, y: 4 } },
        { note: 'note-id-2', at: { x: -5, y: 6 } },
      ],
      viewport: { map: 'map-id', at: { x: 7, y: 8 }, zoom: 0.5, size: { width: 800, height: 600 } },
      ink: {
        points: [
          [1, 2, 0.5],
          [3, 4, 1],
        ],
        color: 'blue',
        width: 3,
        tool: 'pen',
        anchor: { kind: 'map', map: 'map-id' },
      },
      curve: { curve: 'curve-id', stage: 'stage-id', value: -1.5 },
      tool: 'pen',
    });
  });
  test.each([null, 1, 'x', [], {}, { user: null }, { user: { name: 7 } }, { user: { name: ' \n ' } }])(
    'nobody: %j',
    (state) => {
      expect(readPresence(7, state)).toBeNull();
    },
  );
  test('odd fields are left out', () => {
    const odd = {
      user: { name: 'A\u0000\nB', color: 'red;}' },
      pointer: [1e300, 0],
      editing: '../x',
      drags: [['note-id', 'x', 1], 'note-id', ['../x', 1, 2]],
      viewport: { xy: [1, 2], zoom: -1, size: [1, 2] },
      ink: { pts: [1, 2, Number.NaN], color: 7 },
      curve: { curve: 'x', stage: 'stage-id', value: 1 },
      tool: 'a\u0000',
    };
    expect(readPresence(7, odd)).toEqual({
      client: 7,
      person: { id: '7', name: 'A B', color: '#5f6368' },
      pointer: null,
      editing: null,
      drags: [],
      viewport: null,
      ink: null,
      curve: null,
      tool: 'a',
    });
  });
});

describe('what I send', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a second of quick moves is at most twenty frames, and the last is the newest', () => {
    const awareness = new Awareness(new Y.Doc());
    const mine = new MyPresence(awareness, () => Date.now());
    let frames = 0;
    awareness.on('update', () => frames++);
    for (let ms = 0; ms <= 1000; ms += 2) {
      mine.point({ x: ms, y: 0 });
      vi.advanceTimersByTime(2);
    }
    vi.advanceTimersByTime(100);
    expect(frames).toBeLessThanOrEqual(RATE_HZ + 2);
    expect(awareness.getLocalState()).toEqual({ pointer: [1000, 0] });
    awareness.destroy();
  });
});

test('names are one clean line', () => {
  expect(cleanName('  Ada \n\t Lovelace\u0007 ')).toBe('Ada Lovelace');
  expect([...cleanName('😀'.repeat(99))]).toHaveLength(40);
  expect(initials('Ada de Lovelace')).toBe('AL');
  expect(initials('łukasz')).toBe('Ł');
  expect(initials(someone(() => 0).name)).toBe('CH');
});

test('ink can be read on every colour', () => {
  expect(inkOn('#ffffff')).toBe('#1c1a16');
  expect(inkOn('#1f63c4')).toBe('#ffffff');
});
