import { describe, expect, it } from 'vitest';
import { type Comparison, countsOf, PARTS, sayPlace, sectionsOf } from './comparison.ts';

const nothing = { added: [], removed: [], moved: [], changed: [] };
const none = {
  board: [],
  ...Object.fromEntries(PARTS.map((part) => [part, nothing])),
} as unknown as Comparison;
const named = (id: string) => ({ id, name: id.toUpperCase() });
const cell = (map: string, stage: string, lane: string) => ({
  map: named(map),
  stage: named(stage),
  lane: named(lane),
});

describe('sectionsOf', () => {
  it('has nothing to say of what is the same', () => {
    expect(sectionsOf(none)).toEqual([]);
  });

  it('says what happened to what, in words', () => {
    const sections = sectionsOf({
      ...none,
      board: [{ field: 'lang', before: 'en', after: 'pl' }],
      notes: {
        added: [{ id: 'n1', name: 'New' }],
        removed: [],
        moved: [{ id: 'n2', name: 'Wandering', from: cell('m', 's', 'l'), to: cell('m', 't', 'l') }],
        changed: [{ id: 'n2', name: 'Wandering', fields: [{ field: 'kind', before: null, after: 'pain' }] }],
      },
    });
    expect(sections.map(({ part }) => part)).toEqual(['board', 'notes']);
    expect(sections[0]?.lines[0]).toMatchObject({
      name: 'Language',
      details: [{ before: 'English', after: 'Polski' }],
    });
    const [, changed, moved] = sections[1]?.lines ?? [];
    expect(changed?.details).toEqual([{ field: 'Kind', before: '', after: 'Pain' }]);
    expect(moved?.details).toEqual([{ field: '', before: 'S · L', after: 'T · L' }]);
    expect(countsOf(sections)).toEqual({ added: 1, removed: 0, moved: 1, changed: 2 });
  });

  it('keeps words and fields of a later version', () => {
    const fields = [
      { field: 'status', before: 'open', after: 'blocked' },
      { field: 'mood', before: ['a'], after: { deep: 1 } },
    ];
    const [section] = sectionsOf({
      ...none,
      actions: { ...nothing, changed: [{ id: 'a', name: 'A', fields }] },
    });
    expect(section?.lines[0]?.details).toEqual([
      { field: 'Status', before: 'To do', after: 'blocked' },
      { field: 'mood', before: 'a', after: 'deep' },
    ]);
  });
});

describe('sayPlace', () => {
  it('names the map only where it is another', () => {
    expect(sayPlace(cell('m', 's', 'l'), cell('m', 't', 'l'))).toBe('S · L');
    expect(sayPlace(cell('m', 's', 'l'), cell('n', 's', 'l'))).toBe('M · S · L');
  });

  it('has words for rows, for the canvas and for nowhere', () => {
    expect(sayPlace({ map: named('m'), position: 2 }, { map: named('m'), position: 4 })).toBe('place 2');
    expect(
      sayPlace({ map: named('m'), phase: named('p'), position: 2 }, { map: named('m'), position: 1 }),
    ).toBe('P · place 2');
    expect(sayPlace({ xy: [1, 2] }, cell('m', 's', 'l'))).toBe('beside the maps');
    expect(sayPlace({ xy: [10, 20] }, { xy: [0, 0] })).toBe('at 10, 20');
    expect(sayPlace({}, cell('m', 's', 'l'))).toBe('without a place');
  });
});
