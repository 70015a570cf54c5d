/** A status in words: what stands beside the icon, and the whole story. */
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
  const { kind } = status;
  const n = 'waiting' in status ? status.waiting : 0;
  const short = say(`core-status-${kind}`, { n });
  return {
    short,
    tiny: TINY.has(kind) ? say(`core-status-${kind}-tiny`, { n }) : short,
    long: say(`core-status-${kind}-long`, { n }),
  };
}
