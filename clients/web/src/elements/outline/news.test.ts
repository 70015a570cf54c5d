import { describe, expect, it } from 'vitest';
import { newsOf, type Seen } from './news.ts';

function sight(...notes: [id: string, note?: Partial<Seen>][]): Map<string, Seen> {
  return new Map(notes.map(([id, note]) => [id, { text: id, place: 'a', group: null, by: 'ola', ...note }]));
}

function news(before: Map<string, Seen>, after: Map<string, Seen>): ReturnType<typeof newsOf> {
  return newsOf(before, after, new Set([...before.keys(), ...after.keys()]));
}

describe('news of others', () => {
  it('counts what was added, and names who wrote it, most first', () => {
    const after = sight(['a', { by: 'jan' }], ['b'], ['c']);
    expect(news(sight(), after)).toEqual([{ kind: 'added', n: 3, by: ['ola', 'jan'] }]);
  });

  it('names nobody if one of them is not known', () => {
    expect(news(sight(), sight(['a'], ['b', { by: '' }]))).toEqual([{ kind: 'added', n: 2, by: [] }]);
  });

  it('says of each note only what matters most', () => {
    const before = sight(['a'], ['b'], ['c'], ['d']);
    const after = sight(
      ['a', { place: 'b', text: 'new' }],
      ['b', { text: 'new' }],
      ['c', { group: 'b', text: 'new' }],
    );
    expect(news(before, after).map(({ kind, n }) => `${n} ${kind}`)).toEqual([
      '1 deleted',
      '1 moved',
      '1 grouped',
      '1 changed',
    ]);
  });

  it('says nothing of what nobody else has touched, nor of what came and went', () => {
    expect(newsOf(sight(), sight(['mine']), new Set())).toEqual([]);
    expect(newsOf(sight(), sight(), new Set(['gone']))).toEqual([]);
    expect(news(sight(['a']), sight(['a']))).toEqual([]);
  });
});
