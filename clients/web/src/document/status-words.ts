/** A status in words: what stands beside the icon, the whole story, and what is said when there is no board to show. */
import { say } from '../words/language.ts';
import type { Status } from './status.ts';

export interface StatusWords {
  /** Beside the icon. */
  readonly short: string;
  /** The same on a phone. */
  readonly tiny: string;
  /** The whole story, for the tooltip and for screen readers. */
  readonly long: string;
}

/** Those whose short words are too long for a phone. */
const TINY: ReadonlySet<Status['kind']> = new Set(['offline', 'refused', 'viewing']);

export function statusWords(status: Status): StatusWords {
  const id = `core-status-${status.kind}`;
  const n = 'waiting' in status ? status.waiting : 0;
  const short = say(id, { n });
  return {
    short,
    tiny: TINY.has(status.kind) ? say(`${id}-tiny`, { n }) : short,
    long: say(`${id}-long`, { n }),
  };
}

/** In place of the board, when there is nothing to show but the reason. */
export function endedWords({ kind, reason, waiting }: Status & { kind: 'denied' | 'closed' }): {
  title: string;
  text: string;
} {
  const parts = [say(`core-ended-${kind}`)];
  if (reason !== '' && reason !== 'permission-denied') parts.push(say('core-ended-reason', { reason }));
  if (waiting > 0) parts.push(say('core-ended-kept', { n: waiting }));
  return { title: say(`core-ended-${kind}-title`), text: parts.join(' ') };
}
