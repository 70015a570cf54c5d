import { describe, expect, test } from 'vitest';
import {
  clockText,
  type Face,
  faceOf,
  isFreshEnd,
  isLastMinute,
  passed,
  presetsWith,
  untilChange,
} from './countdown.ts';

const running = (endsAt: number) => ({ endsAt, pausedLeft: null, ended: false });
const at = (left: number, endsAt = 1_000_000): Face => ({
  kind: left > 0 ? 'running' : 'over',
  left,
  endsAt,
});

describe('what the timer shows', () => {
  test('runs by the clock it is given', () => {
    expect(faceOf(running(90_000), 30_000)).toEqual({ kind: 'running', left: 60_000, endsAt: 90_000 });
  });

  test('is over when its time has come, also before the server has said so', () => {
    expect(faceOf(running(90_000), 90_000)?.kind).toBe('over');
    expect(faceOf(running(90_000), 99_000)).toMatchObject({ kind: 'over', left: 0 });
  });

  test('is over when the server says so, even by a clock that is behind', () => {
    expect(faceOf({ endsAt: 90_000, pausedLeft: null, ended: true }, 89_200)).toMatchObject({
      kind: 'over',
      left: 0,
    });
  });

  test('stands still while paused, whatever its end says', () => {
    expect(faceOf({ endsAt: 0, pausedLeft: 45_000, ended: false }, 1e12)).toMatchObject({
      kind: 'paused',
      left: 45_000,
    });
  });

  test.each([
    [300_000, '5:00'],
    [299_999, '5:00'],
    [299_000, '4:59'],
    [1, '0:01'],
    [0, '0:00'],
    [-5, '0:00'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
    [86_400_000, '24:00:00'],
  ])('%i ms are %s', (left, text) => expect(clockText(left)).toBe(text));

  test('wakes when the text changes and not in between', () => {
    for (const left of [60_000, 59_999, 59_001, 500]) {
      const wait = untilChange(at(left)) ?? 0;
      expect(clockText(left - wait + 1)).toBe(clockText(left));
      expect(clockText(left - wait)).not.toBe(clockText(left));
    }
    expect(untilChange(at(0))).toBeNull();
    expect(untilChange({ kind: 'paused', left: 500, endsAt: 0 })).toBeNull();
  });

  test('emphasises the last minute, but not a paused one', () => {
    expect(isLastMinute(at(60_000))).toBe(true);
    expect(isLastMinute(at(60_001))).toBe(false);
    expect(isLastMinute({ kind: 'paused', left: 10, endsAt: 0 })).toBe(false);
  });
});

describe('what has passed', () => {
  test('five minutes, one minute, the end: each once', () => {
    expect(passed(at(300_001), at(300_000))).toBe('five');
    expect(passed(at(300_000), at(299_000))).toBeNull();
    expect(passed(at(60_500), at(59_500))).toBe('one');
    expect(passed(at(500), at(0))).toBe('over');
    expect(passed(at(0), at(0))).toBeNull();
  });

  test('the last of several, after a page slept', () => {
    expect(passed(at(400_000), at(30_000))).toBe('one');
    expect(passed(at(400_000), at(0))).toBe('over');
  });

  test('nothing when the timer was started anew, given more time or seen for the first time', () => {
    expect(passed(null, at(30_000))).toBeNull();
    expect(passed(at(400_000, 1), at(200_000, 2))).toBeNull();
    expect(passed(at(400_000), null)).toBeNull();
  });

  test('nothing across a pause', () => {
    const paused: Face = { kind: 'paused', left: 61_000, endsAt: 1_000_000 };
    expect(passed(paused, at(60_000))).toBeNull();
    expect(passed(at(61_000), paused)).toBeNull();
  });

  test('an end long ago does not ring', () => {
    expect(isFreshEnd(at(0, 100_000), 101_000)).toBe(true);
    expect(isFreshEnd(at(0, 100_000), 200_000)).toBe(false);
    expect(isFreshEnd(at(10, 100_000), 99_990)).toBe(false);
  });
});

test('what the step plans is among the minutes to choose from', () => {
  expect(presetsWith(0)).toEqual([1, 3, 5, 10, 15]);
  expect(presetsWith(10)).toEqual([1, 3, 5, 10, 15]);
  expect(presetsWith(12)).toEqual([1, 3, 5, 12, 15]);
  expect(presetsWith(45)).toEqual([1, 3, 5, 10, 45]);
  expect(presetsWith(4)).toEqual([1, 3, 4, 10, 15]);
});
