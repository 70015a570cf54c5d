/**
 * What others have done to the notes since it was last said, as a few counts: nobody wants each keystroke read out.
 *
 * Pure. When it is said, and in which words, is in `herald.ts`.
 */

import { placeKey } from '../../board/reading.ts';
import type { Note } from '../../board/types.ts';

/** As much of a note as can be news. */
export interface Seen {
  readonly text: string;
  readonly place: string;
  readonly group: string | null;
  readonly by: string;
}

export type Sight = ReadonlyMap<string, Seen>;

export const NEWS = ['added', 'deleted', 'moved', 'grouped', 'changed'] as const;

export interface News {
  readonly kind: (typeof NEWS)[number];
  readonly n: number;
  /** Who wrote what was added, most notes first; nobody for the rest, which the board does not know. */
  readonly by: readonly string[];
}

export function seen(notes: readonly Note[]): Sight {
  const sight = new Map<string, Seen>();
  for (const note of notes) {
    const { text, group, by } = note;
    sight.set(note.id, { text, place: placeKey(note), group, by });
  }
  return sight;
}

/** The news about the notes `touched`, which are those that others have changed. Each note is one news at most. */
export function newsOf(before: Sight, after: Sight, touched: ReadonlySet<string>): News[] {
  const counts = new Map<News['kind'], string[]>();
  for (const id of touched) {
    const kind = kindOf(before.get(id), after.get(id));
    if (kind === null) continue;
    const authors = counts.get(kind) ?? [];
    authors.push(after.get(id)?.by ?? '');
    counts.set(kind, authors);
  }
  return NEWS.flatMap((kind) => {
    const authors = counts.get(kind);
    if (authors === undefined) return [];
    return [{ kind, n: authors.length, by: kind === 'added' ? ranked(authors) : [] }];
  });
}

/** What matters most: a note that came and was moved at once has come. */
function kindOf(before: Seen | undefined, after: Seen | undefined): News['kind'] | null {
  if (before === undefined) return after === undefined ? null : 'added';
  if (after === undefined) return 'deleted';
  if (before.place !== after.place) return 'moved';
  if (before.group !== after.group) return 'grouped';
  return before.text === after.text ? null : 'changed';
}

/** Nobody is named if not all of them have a name: "3 notes by Ola" must not be half of the truth. */
function ranked(authors: readonly string[]): string[] {
  if (authors.includes('')) return [];
  const counts = new Map<string, number>();
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
}
