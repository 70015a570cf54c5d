/**
 * What the page says, in one place: the languages come here.
 *
 * Plurals go through `Intl.PluralRules`, since "one, other" is not enough for most languages.
 */
import type { Color } from './document/note.ts';
import type { Status } from './document/status.ts';

const plural = new Intl.PluralRules('en');

function count(n: number, one: string, other: string): string {
  return `${n} ${plural.select(n) === 'one' ? one : other}`;
}

const changes = (n: number): string => count(n, 'change', 'changes');

export interface StatusWords {
  /** Beside the icon. */
  readonly short: string;
  /** The same on a phone; `short` if left out. */
  readonly tiny?: string;
  /** The whole story, for the tooltip and for screen readers. */
  readonly long: string;
}

export function statusWords(status: Status): StatusWords {
  switch (status.kind) {
    case 'opening':
      return { short: 'Opening…', long: 'Opening the copy in this browser.' };
    case 'connecting':
      return {
        short: 'Connecting…',
        long: 'Connecting to the server. What you write is kept in this browser meanwhile.',
      };
    case 'saving':
      return { short: 'Saving…', long: `${changes(status.waiting)} on the way to the server's disk.` };
    case 'saved':
      return { short: 'Saved', long: "Everything is on the server's disk." };
    case 'offline':
      return status.waiting === 0
        ? {
            short: 'Offline',
            long: 'No connection to the server. You can go on working; changes will be sent later.',
          }
        : {
            short: `Offline · ${changes(status.waiting)} waiting`,
            tiny: `Offline · ${status.waiting}`,
            long: `No connection to the server. ${changes(status.waiting)} kept in this browser until it is back.`,
          };
    case 'refused':
      return {
        short: `Not saved · ${changes(status.waiting)} waiting`,
        tiny: `Not saved · ${status.waiting}`,
        long: `The server cannot save at the moment. ${changes(status.waiting)} kept in this browser; it will be tried again.`,
      };
    case 'viewing':
      return status.waiting === 0
        ? { short: 'View only', long: 'You can look at this document but not change it.' }
        : {
            short: `View only · ${changes(status.waiting)} not sent`,
            tiny: `Not sent · ${status.waiting}`,
            long: `You may no longer change this document. ${changes(status.waiting)} of yours are in this browser only.`,
          };
    case 'denied':
      return { short: 'No access', long: 'The server does not let you open this document.' };
    case 'closed':
      return { short: 'Closed', long: 'The server has closed this document.' };
  }
}

/** The panel in place of the board, when there is nothing to show but the reason. */
export function endedWords(status: Status & { kind: 'denied' | 'closed' }): { title: string; text: string } {
  const reason =
    status.reason === '' || status.reason === 'permission-denied' ? '' : ` It said: “${status.reason}”.`;
  const kept =
    status.waiting === 0
      ? ''
      : ` ${changes(status.waiting)} of yours stay in this browser and are sent if it opens again.`;
  return status.kind === 'denied'
    ? {
        title: 'This document is not open to you',
        text: `The server did not accept your link; it may have expired or been withdrawn.${reason}${kept}`,
      }
    : { title: 'The server has closed this document', text: `You can try to open it again.${reason}${kept}` };
}

export const COLOR_WORDS: Record<Color, string> = {
  yellow: 'Yellow',
  orange: 'Orange',
  coral: 'Coral',
  pink: 'Pink',
  violet: 'Violet',
  blue: 'Blue',
  sky: 'Sky blue',
  teal: 'Teal',
  green: 'Green',
  lime: 'Lime',
  sand: 'Sand',
  grey: 'Grey',
};

export function noteLabel(text: string, writers: readonly string[]): string {
  const what = text.trim() === '' ? 'Empty note' : `Note: ${text.trim()}`;
  return writers.length === 0 ? what : `${what}. ${writers.join(', ')} writing`;
}

export function peopleWords(n: number): string {
  return count(n, 'person here', 'people here');
}

export const NOTE_HELP = 'Enter to write, arrow keys to move, Delete to delete.';

/** How long ago, in the coarsest unit that fits. */
export function ago(then: number, now: number): string {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const minutes = Math.round((then - now) / 60_000);
  if (minutes > -1) return 'just now';
  if (minutes > -60) return format.format(minutes, 'minute');
  if (minutes > -60 * 24) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / (60 * 24)), 'day');
}

/** A name for a document nobody has named. */
export function freshName(random: () => number = Math.random): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const number = Math.floor(random() * 9000) + 1000;
  return `${pick(FRESH_FIRST)}-${pick(FRESH_SECOND)}-${number}`;
}

const FRESH_FIRST = [
  'amber',
  'birch',
  'copper',
  'distant',
  'early',
  'fern',
  'golden',
  'harbour',
  'juniper',
  'linen',
];
const FRESH_SECOND = [
  'path',
  'bridge',
  'ferry',
  'station',
  'crossing',
  'trail',
  'lantern',
  'meadow',
  'signal',
  'river',
];
