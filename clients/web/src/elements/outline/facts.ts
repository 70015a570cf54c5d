/** What else there is to know of a note, in the outline and on paper: each a word or two, in the order of how much it matters. */
import type { Note } from '../../board/types.ts';
import { tagName } from '../../names/kinds.ts';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { VoteSight } from '../vote/sight.ts';

export function noteFacts(open: OpenBoard, note: Note): string[] {
  const mark = VoteSight.of(open).mark(note.id);
  const isRanked = mark?.kind === 'result' && !mark.isMember && mark.votes > 0;
  return [
    note.draft ? say('outline-draft') : '',
    note.locked ? say('outline-locked') : '',
    note.late ? say('outline-late') : '',
    isRanked ? say('outline-rank', { rank: mark.rank, votes: mark.votes }) : '',
    ...note.tags.map(tagName),
    note.owner === '' ? '' : say('outline-owner', { name: note.owner }),
    ...open.board.reactions.of(note.id).map(({ emoji, people }) => `${emoji} ${people.length}`),
    open.workshop?.nameOf(note.by) ?? '',
  ].filter((fact) => fact !== '');
}
