/** The pictures and names of kinds, colours and evidence, here and on the phone. */
import { CircleQuestionMark, Frown, type IconNode, Lightbulb, Smile, StickyNote } from 'lucide';
import { type Color, EVIDENCE, KINDS, type NoteKind } from '../../board/types.ts';
import { say } from '../../words/language.ts';

const ICONS: Readonly<Record<string, IconNode>> = {
  pain: Frown,
  gain: Smile,
  idea: Lightbulb,
  question: CircleQuestionMark,
};

/** A kind of a later version looks like a plain note. */
export function kindIcon(kind: NoteKind): IconNode {
  return ICONS[kind] ?? StickyNote;
}

export function kindName(kind: NoteKind): string {
  return say(`core-kind-${KINDS.find((known) => known === kind) ?? 'note'}`);
}

export function colorName(color: Color): string {
  return say(`core-color-${color}`);
}

export function isEvidence(tag: string): boolean {
  return EVIDENCE.some((known) => known === tag);
}

/** Tags that say how sure a note is have names; all others are their own. */
export function tagName(tag: string): string {
  return isEvidence(tag) ? evidenceName(tag) : tag;
}

export function evidenceName(tag: string): string {
  return say(`core-evidence-${tag}`);
}
