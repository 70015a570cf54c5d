import { describe, expect, it } from 'vitest';
import { conversion, editNumber, funnelHeights, readQuantity, showNumber, showShare } from './figures.ts';

describe('readQuantity', () => {
  it.each([
    ['1200', 'en', 1200, ''],
    ['1,200', 'en', 1200, ''],
    ['1,200.5 people', 'en', 1200.5, 'people'],
    ['1.200', 'it', 1200, ''],
    ['1.200,5', 'it', 1200.5, ''],
    ['1.5', 'it', 1.5, ''],
    ['1 200 zł', 'pl', 1200, 'zł'],
    ['12,5 %', 'ru', 12.5, '%'],
    ['0,125', 'ru', 0.125, ''],
    ['12,5', 'en', 12.5, ''],
    ['1,200,300', 'en', 1200300, ''],
    ['€30', 'en', 30, '€'],
    ['-4', 'en', -4, ''],
    ['−4', 'en', -4, ''],
    ['30.', 'en', 30, ''],
  ])('%s in %s', (typed, language, n, unit) => {
    expect(readQuantity(typed, language)).toEqual({ n, unit });
  });

  it('is nothing without a number, and beyond the limit', () => {
    expect(readQuantity('', 'en')).toBeNull();
    expect(readQuantity('many', 'en')).toBeNull();
    expect(readQuantity('9'.repeat(17), 'en')).toBeNull();
  });
});

it('numbers are shown as each language writes them, and typed without grouping', () => {
  expect(showNumber(12345.5, 'en')).toBe('12,345.5');
  expect(showNumber(12345.5, 'it')).toBe('12.345,5');
  expect(editNumber(12345.5, 'it')).toBe('12345,5');
  expect(readQuantity(showNumber(12345.5, 'ru'), 'ru')?.n).toBe(12345.5);
});

describe('conversion', () => {
  const people = (n: number) => ({ n, unit: 'people' });
  it('is the share that goes on', () => {
    expect(conversion(people(200), people(50))).toBe(0.25);
    expect(conversion(people(200), { n: 50, unit: ' People ' })).toBe(0.25);
  });
  it('is not said for different units, from nothing, or where a figure is missing', () => {
    expect(conversion(people(200), { n: 50, unit: '€' })).toBeNull();
    expect(conversion(people(0), people(50))).toBeNull();
    expect(conversion(null, people(50))).toBeNull();
  });
  it('is shown with a decimal where it is small', () => {
    expect(showShare(0.25, 'en')).toBe('25%');
    expect(showShare(0.0421, 'en')).toBe('4.2%');
  });
});

it('a funnel is as high as its figures say', () => {
  expect(funnelHeights([1000, 250, null, 0])).toEqual([1, 0.25, null, 0]);
  expect(funnelHeights([null, 0])).toEqual([null, 0]);
});
