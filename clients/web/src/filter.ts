/**
 * Which notes the filter of this tab lets through, and how many there would be with one more choice. Pure.
 *
 * Of one group of choices one is enough; each group that has choices must be met. Not here: the filter itself
 * (`ui.ts`), drawing what it lets through and what not (the canvas and the outline).
 */
import { isEvidence, KINDS, type Note } from './board/types.ts';
import type { Filter } from './ui.ts';
import { find, wordsOf } from './words/find.ts';

/** The groups of choices. Evidence is tags, too, and yet a question of its own. */
export const GROUPS = ['kinds', 'evidence', 'tags', 'authors'] as const;
export type Group = (typeof GROUPS)[number];

export function isFiltering({ text, tags, authors, kinds }: Filter): boolean {
  return text.trim() !== '' || tags.length + authors.length + kinds.length > 0;
}

/** Whether a note is drawn plainly. */
export function passes(note: Note, filter: Filter): boolean {
  const words = wordsIn(filter.text);
  return (
    (words.length === 0 || find(note.text, words) !== null) &&
    GROUPS.every((group) => meets(note, filter, group))
  );
}

/** What has been chosen of a group. */
export function chosen(filter: Filter, group: Group): readonly string[] {
  if (group === 'kinds' || group === 'authors') return filter[group];
  return filter.tags.filter((tag) => isEvidence(tag) === (group === 'evidence'));
}

/** The filter with a choice of a group made or taken back. */
export function toggled(filter: Filter, group: Group, choice: string): Filter {
  const key = group === 'evidence' ? 'tags' : group;
  const others = filter[key].filter((one) => one !== choice);
  return { ...filter, [key]: others.length < filter[key].length ? others : [...others, choice] };
}

/**
 * The choices that a group has on these notes, with the number of notes that each would let through as the other
 * groups stand. Choices that are made stay in the list when nothing has them any more.
 */
export function countsOf(notes: readonly Note[], filter: Filter, group: Group): Map<string, number> {
  const words = wordsOf(filter.text);
  const others = GROUPS.filter((other) => other !== group);
  const counts = new Map<string, number>(chosen(filter, group).map((choice) => [choice, 0]));
  for (const note of notes) {
    const isIn =
      (words.length === 0 || find(note.text, words) !== null) &&
      others.every((other) => meets(note, filter, other));
    for (const choice of choicesOf(note, group))
      counts.set(choice, (counts.get(choice) ?? 0) + (isIn ? 1 : 0));
  }
  return counts;
}

/** The same for many notes. */
let last: { readonly text: string; readonly words: ReturnType<typeof wordsOf> } = { text: '', words: [] };

function wordsIn(text: string): ReturnType<typeof wordsOf> {
  if (last.text !== text) last = { text, words: wordsOf(text) };
  return last.words;
}

function meets(note: Note, filter: Filter, group: Group): boolean {
  const wanted = chosen(filter, group);
  return wanted.length === 0 || choicesOf(note, group).some((choice) => wanted.includes(choice));
}

function choicesOf(note: Note, group: Group): readonly string[] {
  switch (group) {
    case 'kinds':
      // A kind of a later version is drawn as a plain note, and found among them.
      return [KINDS.find((kind) => kind === note.kind) ?? 'note'];
    case 'authors':
      return [note.by];
    case 'evidence':
    case 'tags':
      return note.tags.filter((tag) => isEvidence(tag) === (group === 'evidence'));
  }
}
