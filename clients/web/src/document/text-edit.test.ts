import { describe, expect, test } from 'vitest';
import { applyEdit, type DeltaStep, type Edit, findEdit, movePosition, rebaseEdit } from './text-edit.ts';

/** `|` in `after` is the caret. */
function check(before: string, after: string, expected: Edit | null): void {
  const caret = after.indexOf('|');
  expect(findEdit(before, after.replace('|', ''), caret)).toEqual(expected);
}

describe('findEdit', () => {
  test('nothing', () => check('same', 'same|', null));
  test('into an empty text', () => check('', 'a|', { index: 0, remove: 0, insert: 'a' }));
  test('in the middle', () => check('ac', 'ab|c', { index: 1, remove: 0, insert: 'b' }));
  test('replacing a selection', () =>
    check('one two three', 'one 2| three', { index: 4, remove: 3, insert: '2' }));
  test('backspace', () => check('abc', 'a|c', { index: 1, remove: 1, insert: '' }));
  test('everything away', () => check('abc', '|', { index: 0, remove: 3, insert: '' }));

  test('in a run of equal letters the caret says which', () => {
    check('aaa', 'a|aaa', { index: 0, remove: 0, insert: 'a' });
    check('aaa', 'aa|aa', { index: 1, remove: 0, insert: 'a' });
    check('aaa', 'aaaa|', { index: 3, remove: 0, insert: 'a' });
    check('aaaa', 'a|aa', { index: 1, remove: 1, insert: '' });
  });

  test('never splits a surrogate pair', () => {
    // 😀 is D83D DE00, 😁 is D83D DE01: only the second halves differ. 🌀 is D83C DF00.
    check('a😀b', 'a😁|b', { index: 1, remove: 2, insert: '😁' });
    check('😀', '😀😀|', { index: 2, remove: 0, insert: '😀' });
    check('\u{1f600}', '\u{1f300}|', { index: 0, remove: 2, insert: '\u{1f300}' });
    check('\u{1f600}', '\u{20600}|', { index: 0, remove: 2, insert: '\u{20600}' });
  });

  test('any edit of any text gives that text', () => {
    const random = generator(7);
    for (let round = 0; round < 3000; round++) {
      const before = randomText(random);
      const after = randomText(random);
      const edit = findEdit(before, after, Math.floor(random() * (after.length + 2)));
      const result = edit === null ? before : applyEdit(before, edit);
      expect(result, JSON.stringify({ before, after, edit })).toBe(after);
      if (edit !== null) {
        const isHalf = (text: string): boolean => text !== text.toWellFormed();
        expect(isHalf(edit.insert) || isHalf(before.slice(edit.index, edit.index + edit.remove))).toBe(false);
      }
    }
  });
});

describe('movePosition', () => {
  const cases: [string, number, DeltaStep[], number][] = [
    ['an insertion in front moves it', 5, [{ insert: 'abc' }], 8],
    ['an insertion behind does not', 5, [{ retain: 6 }, { insert: 'abc' }], 5],
    ['an insertion exactly there goes behind it', 5, [{ retain: 5 }, { insert: 'abc' }], 5],
    ['a deletion in front moves it back', 5, [{ retain: 1 }, { delete: 2 }], 3],
    ['a deletion around it takes it to its start', 5, [{ retain: 3 }, { delete: 6 }], 3],
    ['a deletion behind does not', 5, [{ retain: 5 }, { delete: 2 }], 5],
    ['an embedded object counts one', 2, [{ insert: { image: 'x' } }], 3],
  ];
  test.each(cases)('%s', (_title, position, delta, expected) => {
    expect(movePosition(position, delta)).toBe(expected);
  });
});

describe('rebaseEdit', () => {
  const rebased = (text: string, edit: Edit, delta: DeltaStep[]): string =>
    rebaseEdit(edit, delta).reduce(applyEdit, applyDelta(text, delta));

  test('two insertions at different places both stay', () => {
    expect(rebased('hello', { index: 5, remove: 0, insert: '!' }, [{ insert: '> ' }])).toBe('> hello!');
  });
  test('what others insert inside of a removed range stays', () => {
    expect(rebased('abcdef', { index: 1, remove: 4, insert: 'X' }, [{ retain: 3 }, { insert: '-' }])).toBe(
      'aX-f',
    );
  });
  test('what both remove is removed once', () => {
    expect(rebased('abcdef', { index: 1, remove: 3, insert: '' }, [{ retain: 2 }, { delete: 3 }])).toBe('af');
  });
});

function applyDelta(text: string, delta: readonly DeltaStep[]): string {
  let index = 0;
  for (const step of delta) {
    if (step.retain !== undefined) index += step.retain;
    else if (step.delete !== undefined) text = text.slice(0, index) + text.slice(index + step.delete);
    else {
      text = text.slice(0, index) + String(step.insert) + text.slice(index);
      index += String(step.insert).length;
    }
  }
  return text;
}

function randomText(random: () => number): string {
  const letters = ['a', 'a', 'b', '\n', '😀', '😁', '\u{1f300}', '\u{20600}'];
  return Array.from(
    { length: Math.floor(random() * 7) },
    () => letters[Math.floor(random() * letters.length)],
  ).join('');
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
