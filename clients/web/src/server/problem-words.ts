/**
 * A problem in the person's language: what it is goes by its type, which never changes (`docs/api.md`, problems).
 *
 * What happened this time is the server's `detail`, which is English: for whoever reads English it is the text itself,
 * for others it stands behind the text. Not here: what is drawn (`elements/base/problem.ts`).
 */
import { language, say } from '../words/language.ts';
import { Problem } from './problem.ts';

export interface ProblemWords {
  readonly text: string;
  /** In English; empty if it says no more than the text. */
  readonly detail: string;
}

/** Those whose detail says no more than the type, and whether there is a detail is chance. */
const TYPES: ReadonlySet<string> = new Set([
  'bad-name',
  'busy',
  'damaged',
  'foreign-origin',
  'going-away',
  'internal',
  'offline',
  'timeout',
  'unauthorized',
  'unavailable',
]);

/** Those that say something else each time. */
const TYPES_WITH_DETAIL: ReadonlySet<string> = new Set([
  'bad-request',
  'closed',
  'conflict',
  'forbidden',
  'not-found',
  'refused',
  'too-large',
]);

export function problemWords(problem: unknown): ProblemWords {
  if (!(problem instanceof Problem)) return { text: say('core-problem'), detail: '' };
  const { type, title } = problem;
  if (TYPES.has(type)) return { text: say(`core-problem-${type}`), detail: '' };
  const isKnown = TYPES_WITH_DETAIL.has(type);
  const detail = sentence(problem.detail === '' && !isKnown ? title : problem.detail);
  if (isKnown && detail !== '' && language() === 'en') return { text: detail, detail: '' };
  // All else is a fault of this page, or of what stands between it and the server.
  return { text: say(`core-problem-${isKnown ? type : 'unknown'}`), detail };
}

/** As the server says it in the middle of a sentence, by itself. */
function sentence(text: string): string {
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}
