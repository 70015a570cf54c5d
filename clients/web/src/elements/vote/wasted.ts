/** Dots that do not count any more, as their voter is told of them: on which notes, why, and how to have them back. */
import { type IconNode, Info, Trash2 } from 'lucide';
import { say } from '../../words/language.ts';
import type { Sheet } from '../../workshop/ballot.ts';
import type { Vote } from '../../workshop/types.ts';

export interface WastedWords {
  readonly sign: IconNode;
  readonly text: string;
  /** Of the button that takes all of them back. */
  readonly back: string;
  readonly notes: readonly string[];
}

export function wastedWords({ perItem }: Vote, { wasted }: Sheet): WastedWords[] {
  const reasons = [
    { sign: Trash2, words: 'vote-wasted-deleted', notes: wasted.deleted },
    { sign: Info, words: 'vote-wasted-cap', notes: wasted.cap },
  ];
  return reasons
    .filter(({ notes }) => notes.length > 0)
    .map(({ sign, words, notes }) => {
      const n = notes.length;
      return { sign, notes, text: say(words, { n, most: perItem }), back: say('vote-take-back', { n }) };
    });
}
