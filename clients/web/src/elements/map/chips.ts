/**
 * What a note says below its text, in small chips: that it is a draft, its kind, evidence, tags, owner, link.
 *
 * One list for who measures (`scene.ts`) and who draws (`note.ts`), so that a note is as high as its chips need.
 */
import {
  CircleQuestionMark,
  Clock,
  FlaskConical,
  Frown,
  type IconNode,
  Lightbulb,
  Link,
  Lock,
  MessagesSquare,
  Smile,
  Tag,
  User,
} from 'lucide';
import { EVIDENCE, KINDS, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';

export interface Chip {
  readonly text: string;
  readonly icon: IconNode;
  /** How it is told apart in the style sheet. */
  readonly kind: 'draft' | 'kind' | 'evidence' | 'tag' | 'owner' | 'link' | 'late';
}

type Kind = Exclude<(typeof KINDS)[number], 'note'>;
type Evidence = (typeof EVIDENCE)[number];

export const KIND_ICONS: Readonly<Record<Kind, IconNode>> = {
  pain: Frown,
  gain: Smile,
  idea: Lightbulb,
  question: CircleQuestionMark,
};

export const EVIDENCE_ICONS: Readonly<Record<Evidence, IconNode>> = {
  assumption: CircleQuestionMark,
  interview: MessagesSquare,
  data: FlaskConical,
};

export function chipsOf(note: Note): Chip[] {
  const chips: Chip[] = [];
  if (note.draft) chips.push({ text: say('map-draft'), icon: Lock, kind: 'draft' });
  const kind = kindOf(note);
  if (kind !== null) chips.push({ text: say(`core-kind-${kind}`), icon: KIND_ICONS[kind], kind: 'kind' });
  for (const tag of note.tags) {
    const evidence = evidenceOf(tag);
    chips.push(
      evidence === null
        ? { text: tag, icon: Tag, kind: 'tag' }
        : { text: say(`core-evidence-${evidence}`), icon: EVIDENCE_ICONS[evidence], kind: 'evidence' },
    );
  }
  if (note.owner !== '') chips.push({ text: note.owner, icon: User, kind: 'owner' });
  if (note.link !== null) chips.push({ text: hostOf(note.link), icon: Link, kind: 'link' });
  if (note.late) chips.push({ text: say('map-late'), icon: Clock, kind: 'late' });
  return chips;
}

/** `null` for a plain note, also for one of a kind that only a later version knows. */
export function kindOf({ kind }: Pick<Note, 'kind'>): Kind | null {
  return KINDS.find((known): known is Kind => known === kind && known !== 'note') ?? null;
}

export function evidenceOf(tag: string): Evidence | null {
  return EVIDENCE.find((known) => known === tag) ?? null;
}

function hostOf(link: string): string {
  return URL.parse(link)?.hostname.replace(/^www\./, '') || link.replace(/^mailto:/i, '');
}
