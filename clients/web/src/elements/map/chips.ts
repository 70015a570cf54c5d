/**
 * What a note says below its text, in small chips: that it is a draft, its kind, evidence, tags, owner, link.
 *
 * One list for who measures (`scene.ts`) and who draws (`note.ts`), so that a note is as high as its chips need.
 */
import { Clock, type IconNode, Link, Lock, Tag, User } from 'lucide';
import { isEvidence, KINDS, type Note } from '../../board/types.ts';
import { evidenceName, kindName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { EVIDENCE_ICONS, kindIcon } from '../base/kinds.ts';

export interface Chip {
  readonly text: string;
  readonly icon: IconNode;
  /** How it is told apart in the style sheet. */
  readonly kind: 'draft' | 'kind' | 'evidence' | 'tag' | 'owner' | 'link' | 'late';
}

type Kind = Exclude<(typeof KINDS)[number], 'note'>;

export function chipsOf(note: Note): Chip[] {
  const chips: Chip[] = [];
  if (note.draft) chips.push({ text: say('map-draft'), icon: Lock, kind: 'draft' });
  const kind = kindOf(note);
  if (kind !== null) chips.push({ text: kindName(kind), icon: kindIcon(kind), kind: 'kind' });
  for (const tag of note.tags) {
    chips.push(
      isEvidence(tag)
        ? { text: evidenceName(tag), icon: EVIDENCE_ICONS[tag], kind: 'evidence' }
        : { text: tag, icon: Tag, kind: 'tag' },
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

function hostOf(link: string): string {
  return URL.parse(link)?.hostname.replace(/^www\./, '') || link.replace(/^mailto:/i, '');
}
