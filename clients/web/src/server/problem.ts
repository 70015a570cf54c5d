/** What went wrong with a request, as the server says it (RFC 9457), or that there was no answer. */
import { isRecord } from '../json.ts';

const TYPE = 'urn:wayboard:problem:';

export class Problem extends Error {
  /** 0: no answer. */
  readonly status: number;
  /** `conflict`, `forbidden`, …, or `offline`. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;

  constructor(status: number, type: string, title: string, detail: string) {
    super(detail === '' ? title : detail);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
  }

  /** Whether the server was not reached. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '', '');
  }

  /** From an answer that is no success, whatever its body. */
  static async of(answer: Response): Promise<Problem> {
    const text = await answer.text().catch(() => '');
    const { type, title, detail } = parse(text);
    const word = (value: unknown): string => (typeof value === 'string' ? value : '');
    const kind = word(type).startsWith(TYPE) ? word(type).slice(TYPE.length) : 'unknown';
    const name = word(title) || answer.statusText || String(answer.status);
    return new Problem(answer.status, kind, name, word(detail));
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
