import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Layout } from '../../canvas/layout.ts';
import { Near } from './near.ts';
import type { WayboardNote } from './note.ts';

const SCREEN = { x: 0, y: 0, width: 100, height: 100 };

/** As much of a note's element as matters here. */
class Element {
  isAwake = false;
  isFar = false;
  readonly noteId: string;

  constructor(noteId: string) {
    this.noteId = noteId;
  }

  hasAttribute(): boolean {
    return this.isFar;
  }

  toggleAttribute(_name: string, isFar: boolean): void {
    this.isFar = isFar;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Notes in a row, ten abreast on a screen. */
function row(count: number, kept = new Set<string>()) {
  const order = Array.from({ length: count }, (_, n) => String(n));
  const note = (id: string) => ({ x: Number(id) * 10, y: 0, width: 9, height: 9 });
  const layout = { order, note } as unknown as Layout;
  const elements = new Map(order.map((id) => [id, new Element(id)]));
  const near = new Near(
    (id) => (elements.get(id) ?? null) as unknown as WayboardNote | null,
    () => kept,
  );
  const drawn = (): string[] => order.filter((id) => elements.get(id)?.isAwake && !elements.get(id)?.isFar);
  const awake = (): string[] => order.filter((id) => elements.get(id)?.isAwake);
  return { layout, near, drawn, awake };
}

test('what is in sight is drawn at once, what is beside it in time', () => {
  const { layout, near, drawn } = row(40);
  near.look(layout, SCREEN);
  const atOnce = drawn().length;
  expect(atOnce).toBeGreaterThanOrEqual(10);
  expect(atOnce).toBeLessThan(15);
  near.look(layout, SCREEN);
  expect(drawn()).toHaveLength(25);
});

test('a view that runs ahead of what comes still shows all that is in sight', () => {
  const { layout, near, drawn } = row(40);
  near.look(layout, SCREEN);
  near.look(layout, { ...SCREEN, x: 120 });
  expect(drawn()).toEqual(expect.arrayContaining(['12', '16', '21']));
});

test('when the view rests, all are woken, and those far away are put away, but for what is held', () => {
  const { layout, near, drawn } = row(200, new Set(['190']));
  near.look(layout, { ...SCREEN, x: 1850 });
  near.rest(layout, { ...SCREEN, x: 1850 });
  vi.runAllTimers();
  const there = drawn();
  near.look(layout, SCREEN);
  near.rest(layout, SCREEN);
  expect(drawn()).toEqual(expect.arrayContaining(there));
  vi.runAllTimers();
  expect(drawn()).toContain('190');
  expect(drawn()).not.toContain('191');
});

test('what comes into sight again before it is put away stays', () => {
  const { layout, near, drawn } = row(200);
  near.rest(layout, SCREEN);
  vi.runAllTimers();
  near.look(layout, { ...SCREEN, x: 1500 });
  near.rest(layout, { ...SCREEN, x: 1500 });
  near.look(layout, SCREEN);
  vi.runAllTimers();
  expect(drawn()).toEqual(expect.arrayContaining(['0', '5', '9']));
});

test('what comes far away is there to be found, though the view rests', () => {
  const { layout, near, awake } = row(40);
  near.look(layout, SCREEN);
  near.rest(layout, SCREEN);
  vi.runAllTimers();
  expect(awake()).toHaveLength(40);
  const more = row(60);
  more.near.look(more.layout, SCREEN);
  more.near.look(more.layout, SCREEN);
  vi.runAllTimers();
  expect(more.awake()).toHaveLength(60);
});
