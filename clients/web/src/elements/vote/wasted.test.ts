import { expect, test } from 'vitest';
import type { Sheet } from '../../workshop/ballot.ts';
import type { Vote } from '../../workshop/types.ts';
import { wastedWords } from './wasted.ts';

test('whoever votes learns of each reason, and takes back all that it concerns', () => {
  const sheet = { wasted: { deleted: ['a', 'b'], cap: ['c'] } } as unknown as Sheet;
  const rows = wastedWords({ perItem: 2 } as unknown as Vote, sheet);
  expect(rows.map(({ notes, back }) => [notes, back])).toEqual([
    [['a', 'b'], 'Take them back'],
    [['c'], 'Take it back'],
  ]);
  expect(rows.map(({ text }) => text.slice(0, 12))).toEqual(['2 of your do', 'Notes were g']);
});
