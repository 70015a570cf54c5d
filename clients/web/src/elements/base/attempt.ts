/** Asking the server from an element: what goes wrong is said, and nothing is thrown. */
import { problemWords } from '../../server/problem-words.ts';

/** Something to tell the person; the shell shows it (`elements/shell`). */
export interface Said {
  readonly text: string;
  /** The server's own words, in English, where they say more. */
  readonly detail?: string;
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
    tell(from, { ...problemWords(problem), problem: true });
    return null;
  }
}
