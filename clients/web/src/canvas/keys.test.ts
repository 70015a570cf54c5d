import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wantsKeys } from './keys.ts';

/** As much of an element as is asked for: whether one of its names is among the selectors. */
class FakeElement {
  readonly #names: readonly string[];

  constructor(...names: string[]) {
    this.#names = names;
  }

  matches(selectors: string): boolean {
    return selectors.split(', ').some((selector) => this.#names.includes(selector));
  }
}

beforeEach(() => vi.stubGlobal('HTMLElement', FakeElement));
afterEach(() => vi.unstubAllGlobals());

function press(code: string, key: string, ...path: FakeElement[]): KeyboardEvent {
  return { code, key, composedPath: () => path } as unknown as KeyboardEvent;
}

test.each(['button', 'a', 'summary', '[role=tab]'])('Space and Enter are for a focused %s', (name) => {
  const focused = new FakeElement(name);
  expect(wantsKeys(press('Space', ' ', focused))).toBe(true);
  expect(wantsKeys(press('Enter', 'Enter', focused, new FakeElement()))).toBe(true);
  expect(wantsKeys(press('KeyN', 'n', focused))).toBe(false);
});

test('all keys are for a field or a dialog, none for anything else', () => {
  expect(wantsKeys(press('KeyN', 'n', new FakeElement('textarea')))).toBe(true);
  expect(wantsKeys(press('KeyN', 'n', new FakeElement(), new FakeElement('dialog')))).toBe(true);
  expect(wantsKeys(press('Space', ' ', new FakeElement('main')))).toBe(false);
});
