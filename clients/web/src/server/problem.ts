/** What went wrong with a request, as the server says it (RFC 9457), or that there was no answer. */
import { isRecord } from '../json.ts';
import { ENDS } from './ends.ts';

const TYPE = 'urn:wayboard:problem:';

/** A socket has no status of HTTP: it is as if something were refused. */
const ENDED = 403;

export class Problem extends Error {
  /** HTTP's; 0 if there was no answer. */
  readonly status: number;
  /** `conflict`, `forbidden`, …, or `offline`; of a document that the server has ended also those of `ends.ts`. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** What happened, in a word that does not change (`docs/api.md`, problems); empty if the type says it all. */
  readonly code: string;
  /** How many there can be, where there are too many. */
  readonly max: number | null;

  constructor(
    status: number,
    type: string,
    title: string,
    detail: string,
    { code = '', max = null }: { readonly code?: string; readonly max?: number | null } = {},
  ) {
    super(detail === '' ? title : detail);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.code = code;
    this.max = max;
  }

  /** Whether the server was not reached. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '', '');
  }

  /** From the end of a document's session: a token that is not good, or that the server has closed what was open. */
  static ofEnd({ kind, reason }: { readonly kind: 'denied' | 'closed'; readonly reason: string }): Problem {
    const type = ENDS.get(reason) ?? (kind === 'closed' ? 'closed' : 'unauthorized');
    return new Problem(ENDED, type, '', type === 'closed' ? reason : '');
  }

  /** From an answer that is no success, whatever its body. */
  static async of(answer: Response): Promise<Problem> {
    const text = await answer.text().catch(() => '');
    const { type, title, detail, code, max } = parse(text);
    const word = (value: unknown): string => (typeof value === 'string' ? value : '');
    const kind = word(type).startsWith(TYPE) ? word(type).slice(TYPE.length) : 'unknown';
    const name = word(title) || answer.statusText || String(answer.status);
    return new Problem(answer.status, kind, name, word(detail), {
      code: word(code),
      max: typeof max === 'number' ? max : null,
    });
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    // A proxy's page.
    return {};
  }
}
