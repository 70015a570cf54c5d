import { afterEach, describe, expect, it } from 'vitest';
import { speak } from './language.ts';
import { isDay, isPast, sayDay, sayDayAndTime, sayShare, today } from './values.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

afterEach(() => speak('en'));

describe('days', () => {
  it('are those of the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
    for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'soon'])
      expect(isDay(text)).toBe(false);
  });

  it('are past from the next day on, and what is no day never is', () => {
    expect(today(NOON)).toBe('2026-11-22');
    expect(isPast('2026-11-21', NOON)).toBe(true);
    expect(isPast('2026-11-22', NOON)).toBe(false);
    expect(isPast('', NOON)).toBe(false);
    expect(isPast('2026-02-30', NOON)).toBe(false);
  });

  it('are said in the language of the page, with the year where it is another', async () => {
    await speak('pl');
    expect(sayDay('2026-12-04', NOON)).toBe('4 gru');
    expect(sayDay('2027-12-04', NOON)).toBe('4 gru 2027');
    await speak('ru');
    expect(sayDay('2026-12-04', NOON)).toBe('4 дек.');
    expect(sayDay('whenever', NOON)).toBe('whenever');
  });
});

it('moments have their year', () => {
  expect(sayDayAndTime(NOON)).toContain('2026');
});

describe('shares', () => {
  it('are per cent', async () => {
    await speak('pl');
    expect(sayShare(0.256)).toBe('25,6%');
  });
});
