/** What is said about where the changes are, in the header and in its details; the plain cases are `document/status-words.ts`'s. */
import type { Status } from '../../document/status.ts';
import { statusWords as plainWords, type StatusWords } from '../../document/status-words.ts';
import { type Part, waitingOf } from '../../document/trust.ts';
import type { OpenBoard } from '../../open-board.ts';
import { isAtLeast } from '../../server/roles.ts';
import { say } from '../../words/language.ts';

/** Why a board may not be written: the words differ, the status does not. */
export type ReadOnly = 'role' | 'locked' | 'schema';

export function statusWords(status: Status, why: ReadOnly): StatusWords {
  const words = plainWords(status);
  if (status.kind !== 'viewing' || why === 'role') return words;
  const { waiting: n } = status;
  if (why === 'schema') return n > 0 ? words : { ...words, long: say('shell-schema') };
  const locked = say('shell-locked');
  return n > 0
    ? {
        short: say('shell-locked-unsent', { n }),
        tiny: words.tiny,
        long: say('shell-locked-unsent-long', { n }),
      }
    : { short: locked, tiny: locked, long: say('shell-locked-long') };
}

export function readOnlyWhy(open: OpenBoard | null): ReadOnly {
  if (open === null) return 'role';
  if (!open.board.isReadable) return 'schema';
  return isAtLeast(open.role, 'editor') && open.workshop?.state().locked === true ? 'locked' : 'role';
}

/** One document in the details; one that is alone has no board around it. */
export function partWords({ document, status }: Part, isAlone: boolean): { name: string; state: string } {
  const n = waitingOf(status);
  return {
    name: say(`shell-part-${isAlone ? 'document' : document}`),
    state: n > 0 ? say('shell-part-waiting', { n }) : say('shell-part-saved'),
  };
}
