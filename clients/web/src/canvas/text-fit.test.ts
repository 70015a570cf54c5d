import { expect, test } from 'vitest';
import { fitText, linesOf, remembering } from './text-fit.ts';

/** Every letter is half as wide as it is high. */
const measure = (word: string): number => word.length * 0.5;
const room = { width: 100, height: 60, fontMax: 20, fontMin: 12 };

test('a short text is large', () => {
  expect(fitText('Hello', room, measure)).toEqual({ font: 20, lines: 1, height: 26 });
});

test('a longer text shrinks before anything grows', () => {
  const fit = fitText('one two three four five six', room, measure);
  expect(fit.font).toBeLessThan(20);
  expect(fit.height).toBeLessThanOrEqual(60);
});

test('at the smallest font the note grows', () => {
  const fit = fitText('word '.repeat(60), room, measure);
  expect(fit.font).toBe(12);
  expect(fit.height).toBeGreaterThan(60);
});

test('a long word shrinks the text rather than being broken', () => {
  expect(fitText('abcdefghijklm', room, measure).font).toBe(15);
  const broken = fitText('a'.repeat(40), room, measure);
  expect(broken).toMatchObject({ font: 12, lines: 3 });
});

test('lines end at line breaks, spaces and hyphens', () => {
  expect(linesOf('', 10, measure)).toBe(1);
  expect(linesOf('a\n\nb', 10, measure)).toBe(3);
  expect(linesOf('aaaa bbbb cccc', 5, measure)).toBe(2);
  expect(linesOf('aaaa-bbbb-cccc', 3, measure)).toBe(3);
  expect(linesOf('漢字漢字', 1.2, measure)).toBe(2);
});

test('each word is measured once', () => {
  const asked: string[] = [];
  const ruler = remembering((word) => asked.push(word));
  ruler('a');
  ruler('b');
  ruler('a');
  expect(asked).toEqual(['a', 'b']);
});
