/** The pictures of kinds of notes, and of how sure a note is. Not here: what they are called (`names/kinds.ts`). */
import {
  CircleQuestionMark,
  FlaskConical,
  Frown,
  type IconNode,
  Lightbulb,
  MessagesSquare,
  Smile,
  StickyNote,
} from 'lucide';
import type { Evidence, NoteKind } from '../../board/types.ts';

const KIND_ICONS: Readonly<Record<string, IconNode>> = {
  pain: Frown,
  gain: Smile,
  idea: Lightbulb,
  question: CircleQuestionMark,
};

/** A kind of a later version looks like a plain note. */
export function kindIcon(kind: NoteKind): IconNode {
  return KIND_ICONS[kind] ?? StickyNote;
}

export const EVIDENCE_ICONS: Readonly<Record<Evidence, IconNode>> = {
  assumption: CircleQuestionMark,
  interview: MessagesSquare,
  data: FlaskConical,
};
