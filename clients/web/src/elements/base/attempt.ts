/** Asking the server from an element: what goes wrong is said in the server's words, and nothing is thrown. */
import { Problem } from '../../server/problem.ts';
import { say } from '../../words/language.ts';

/** Something to tell the person; the shell shows it (`elements/shell`). */
export interface Said {
  readonly text: string;
  /** It can be taken back with undo. */
  readonly undo?: boolean;
  /** It went wrong: an alert, not a remark. */
  readonly problem?: boolean;
}

export function tell(from: EventTarget, said: Said): void {
  from.dispatchEvent(new CustomEvent<Said>('say', { detail: said, bubbles: true, composed: true }));
}

/** What `asked` answers; `null` after a problem, which has been said. */
export async function attempt<T>(from: EventTarget, asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (problem) {
    tell(from, { text: problemWords(problem), problem: true });
    return null;
  }
}

export function problemWords(problem: unknown): string {
  if (!(problem instanceof Problem)) return say('core-problem');
  if (problem.isOffline) return say('core-problem-offline');
  return problem.detail === '' ? problem.title : problem.detail;
}
