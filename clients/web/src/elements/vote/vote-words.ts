/** What is said about votes, put together from the words of the area `vote`. */

import { say } from '../../words/language.ts';
import type { Sheet, Tap } from '../../workshop/ballot.ts';
import type { Mark } from '../../workshop/marks.ts';
import type { Vote } from '../../workshop/types.ts';
import type { WhyNot } from './sight.ts';

/** What came of a tap. `sheet` is the ballot as it was before. */
export function tapWords(tapped: Tap, vote: Vote, sheet: Sheet, mark: Mark | null): string {
  switch (tapped.kind) {
    case 'choose':
      return `${say('vote-said-given')} ${dotsLeftWords(sheet.left - 1, vote.n)}`;
    case 'take-back':
      return `${say('vote-said-taken')} ${dotsLeftWords(sheet.left + 1, vote.n)}`;
    case 'refused':
      return refusalWords(tapped.why, vote, mark);
  }
}

function refusalWords(why: (Tap & { kind: 'refused' })['why'], vote: Vote, mark: Mark | null): string {
  switch (why) {
    case 'none-left':
      return say('vote-refused-none-left');
    case 'cap':
      return say('vote-refused-cap', { most: vote.perItem });
    case 'nothing-to-take':
      return say('vote-refused-nothing');
    case 'no-candidate':
      return asideWords(mark);
  }
}

/** Why an open vote is not about a note. */
export function asideWords(mark: Mark | null): string {
  return say(`vote-aside-${mark?.kind === 'aside' ? mark.why : 'scope'}`);
}

/** `seat`: the name of the one that one types for; nothing for oneself. */
export function whyNotWords(why: WhyNot, seat: string | null): string {
  return seat === null ? say(`vote-why-not-${why}`) : say('vote-why-not-seat', { name: seat });
}

/** With the name of the one that it was done for. */
export function saidFor(seat: string | null, text: string): string {
  return seat === null ? text : say('vote-said-for', { name: seat, text });
}

export function dotsLeftWords(left: number, n: number): string {
  return say('vote-dots-left', { left, n });
}

/** Who will see what, and how much one may give: in whole sentences. */
export function ruleSentences(vote: Vote): string {
  const most = say(vote.perItem === 1 ? 'vote-rule-one' : 'vote-rule-most', { most: vote.perItem });
  const unit = vote.unit === 'group' ? [say('vote-rule-group')] : [];
  return [say(`vote-rule-${vote.secrecy}`), say(`vote-rule-${vote.names}`), most, ...unit].join(' ');
}

/** The rules as a short list. */
export function ruleList(vote: Vote): string {
  const parts = [
    say('vote-list-dots', { n: vote.n }),
    ...(vote.perItem > 1 ? [say('vote-list-most', { most: vote.perItem })] : []),
    ...(vote.unit === 'group' ? [say('vote-list-group')] : []),
    say(`vote-list-${vote.secrecy}`),
    say(`vote-list-${vote.names}`),
    ...(vote.receipt ? [say('vote-list-receipt')] : []),
    ...(vote.secs === null ? [] : [say('vote-list-minutes', { n: Math.max(1, Math.round(vote.secs / 60)) })]),
  ];
  // The dot stays with what comes before it.
  return parts.join('\u00a0· ');
}

/** How a mark sounds; `seat`: the name of the one whose ballot it is, if that is not oneself. */
export function markWords(mark: Mark, seat: string | null): string {
  switch (mark.kind) {
    case 'aside':
      return asideWords(mark);
    case 'result': {
      const rank = say(mark.isShared ? 'vote-mark-shared' : 'vote-mark-rank', { rank: mark.rank });
      const mine = mark.mine > 0 ? [dotsOfWords(mark.mine, seat)] : [];
      return [rank, say('vote-votes', { n: mark.votes }), ...mine].join(', ');
    }
    case 'ballot': {
      const running = mark.running === null ? [] : [say('vote-mark-running', { n: mark.running })];
      const how = mark.most === 1 ? 'vote-mark-how' : 'vote-mark-how-many';
      return [dotsOfWords(mark.mine, seat), ...running, say(how)].join('. ');
    }
  }
}

/** How many dots of one voter are on a note. */
export function dotsOfWords(mine: number, seat: string | null): string {
  return seat === null ? say('vote-mark-mine', { mine }) : say('vote-mark-theirs', { mine, name: seat });
}

/** `4:05`, or `1:04:05`; what is over is `0:00`. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
