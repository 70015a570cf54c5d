import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askAgain } from './ask-again.ts';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const net = { onLine: true };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', net);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks while somebody looks, and at once when they look again or are back online', () => {
  const ask = vi.fn();
  const stop = askAgain(1000, ask);
  vi.advanceTimersByTime(2500);
  expect(ask).toHaveBeenCalledTimes(2);

  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(5000);
  expect(ask).toHaveBeenCalledTimes(2);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(ask).toHaveBeenCalledTimes(3);

  net.onLine = false;
  vi.advanceTimersByTime(5000);
  net.onLine = true;
  window.dispatchEvent(new Event('online'));
  expect(ask).toHaveBeenCalledTimes(4);

  stop();
  vi.advanceTimersByTime(5000);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(ask).toHaveBeenCalledTimes(4);
});
