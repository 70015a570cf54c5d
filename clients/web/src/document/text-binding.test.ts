import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextSource } from './text-binding.ts';
import type { Edit } from './text-edit.ts';

beforeEach(() => void vi.stubGlobal('window', new EventTarget()));
afterEach(() => void vi.unstubAllGlobals());

/** What a binding needs of a field. */
class Field extends EventTarget {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  readonly selectionDirection = 'forward';
  scrollTop = 0;

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }

  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }

  /** Letters go in at the caret. */
  type(letters: string): void {
    const at = this.selectionEnd;
    this.value = this.#value.slice(0, at) + letters + this.#value.slice(at);
    this.setSelectionRange(at + letters.length, at + letters.length);
    this.dispatchEvent(new Event('input'));
  }
}

function aText(words: string): Y.Text {
  const text = new Y.Doc().getText('text');
  text.insert(0, words);
  return text;
}

/** A field bound to a text. */
function bound(text: Y.Text, source: Y.Text | TextSource = text) {
  const field = new Field();
  const target = { text };
  const write = (edits: Edit[]): void => {
    for (const { index, remove, insert } of edits) {
      target.text.delete(index, remove);
      target.text.insert(index, insert);
    }
  };
  const unbind = bindText(field as unknown as HTMLTextAreaElement, source, write);
  return { field, target, unbind };
}

/** A note during a reveal: on the desk, on both, on the board. */
function aReveal(words: string) {
  const desk = aText(words);
  const listeners = new Set<() => void>();
  const at: { now: Y.Text | null; isMoving: boolean } = { now: desk, isMoving: false };
  const source: TextSource = {
    now: () => at.now,
    isMoving: () => at.isMoving,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const { field, target, unbind } = bound(desk, source);
  const go = (now: Y.Text | null, isMoving: boolean): void => {
    Object.assign(at, { now, isMoving });
    if (now !== null) target.text = now;
    for (const listener of listeners) listener();
  };
  return { field, unbind, go };
}

test('what is typed goes into the text, what others write into the field, and the caret stays in its words', () => {
  const text = aText('a cup');
  const { field } = bound(text);
  field.type('!');
  expect(text.toString()).toBe('a cup!');
  text.insert(0, 'not ');
  expect([field.value, field.selectionEnd]).toEqual(['not a cup!', 10]);
});

test('while an input method composes, both sides wait', () => {
  const text = aText('cafe');
  const { field } = bound(text);
  field.dispatchEvent(new Event('compositionstart'));
  field.type('´');
  text.insert(0, 'a ');
  expect([field.value, text.toString()]).toEqual(['cafe´', 'a cafe']);
  field.dispatchEvent(new Event('compositionend'));
  expect([field.value, text.toString()]).toEqual(['a cafe´', 'a cafe´']);
});

test('a field that nobody types in writes nothing, whatever a field makes of a text', () => {
  const text = aText('one');
  const listeners = new Set<() => void>();
  const on = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const { unbind } = bound(text, { now: () => text, isMoving: () => false, on });
  // A field shows no such thing.
  text.insert(3, '\u0007two');
  for (const listener of listeners) listener();
  unbind();
  expect(text.toString()).toBe('one\u0007two');
});

test('a reveal takes the words along, with the letters that came too late for it, and the caret', () => {
  const { field, go } = aReveal('Slow checkout');
  field.type('!');
  field.setSelectionRange(4, 4);
  const board = aText('Slow checkout');
  go(board, true);
  field.type('er');
  // What is typed now may be on its way to the desk, from where the server still takes it.
  expect(board.toString()).toBe('Slow checkout');
  board.insert(13, '!');
  expect([field.value, field.selectionEnd]).toEqual(['Slower checkout!', 6]);
  go(board, false);
  expect(board.toString()).toBe('Slower checkout!');
  field.type(' by far');
  expect(board.toString()).toBe('Slower by far checkout!');
  expect([field.value, field.selectionEnd]).toEqual(['Slower by far checkout!', 13]);
  board.insert(0, 'A ');
  expect(field.value).toBe('A Slower by far checkout!');
});

test('a draft that has left the desk before it is on the board keeps what is typed', () => {
  const { field, go } = aReveal('Slow');
  go(null, false);
  field.type(' checkout');
  const board = aText('Slow');
  go(board, false);
  expect([field.value, board.toString()]).toEqual(['Slow checkout', 'Slow checkout']);
});

test('a field that goes meanwhile leaves what was typed', () => {
  const { field, go, unbind } = aReveal('Slow');
  const board = aText('Slow');
  go(board, true);
  field.type(' checkout');
  unbind();
  expect(board.toString()).toBe('Slow checkout');
});

test('a field that goes while an input method composes leaves what was composed', () => {
  const text = aText('cafe');
  const { field, unbind } = bound(text);
  field.dispatchEvent(new Event('compositionstart'));
  field.type('´');
  text.insert(0, 'a ');
  unbind();
  expect(text.toString()).toBe('a cafe´');
  field.type('!');
  expect(text.toString()).toBe('a cafe´');
});
