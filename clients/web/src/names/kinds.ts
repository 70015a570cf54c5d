/** What kinds of notes, colours and evidence are called. Not here: their pictures (`elements/base/kinds.ts`). */
import { type Color, type Evidence, isEvidence, KINDS, type NoteKind } from '../board/types.ts';
import { say } from '../words/language.ts';

/** A kind of a later version is called a note. */
export function kindName(kind: NoteKind): string {
  return say(`core-kind-${KINDS.find((known) => known === kind) ?? 'note'}`);
}

export function colorName(color: Color): string {
  return say(`core-color-${color}`);
}

export function evidenceName(evidence: Evidence): string {
  return say(`core-evidence-${evidence}`);
}

/** Tags that say how sure a note is have names; all others are their own. */
export function tagName(tag: string): string {
  return isEvidence(tag) ? evidenceName(tag) : `#${tag}`;
}
