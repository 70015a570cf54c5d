/**
 * A problem in the person's language: what it is goes by its code, or else by its type; neither ever changes
 * (`docs/api.md`, problems).
 *
 * What happened this time is the server's `detail`, which is English. Where there are no words for the code it is the
 * text itself for whoever reads English, and stands behind the text for others. Not here: what is drawn
 * (`elements/base/problem.ts`).
 */
import { isSaid, language, say } from '../words/language.ts';
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
  'expired',
  'foreign-origin',
  'going-away',
  'internal',
  'misbehaving',
  'offline',
  'timeout',
  'too-many-documents',
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

/** Those whose detail names what the words leave open: a line of the file, a column, a limit. */
const CODES_WITH_DETAIL = /^(file-(too-l|not-text|broken|wrong|newer)|no-such-|board-full$)/;

export function problemWords(problem: unknown): ProblemWords {
  if (!(problem instanceof Problem)) return { text: say('core-problem'), detail: '' };
  const { type, title, code } = problem;
  if (code !== '' && isSaid(`problem-${code}`)) {
    const detail = CODES_WITH_DETAIL.test(code) ? sentence(problem.detail) : '';
    return { text: say(`problem-${code}`, { max: problem.max ?? '' }), detail };
  }
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
