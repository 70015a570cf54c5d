/**
 * The HTTP API of one board (`docs/api.md`), as this client asks it. What fails is thrown as a `Problem`.
 *
 * Every answer's `Date` is told to the clock. Not here: what the answers mean, and what is asked by the documents.
 */
import { Problem } from './problem.ts';
import type { Role } from './roles.ts';

const TIMEOUT_MS = 30_000;

/** The server's time, learned from its answers (`workshop/clock.ts`). */
export interface Clock {
  now(): number;
  learn(dateHeader: string | null, sentAt: number, gotAt: number): void;
}

/** The answer to joining. */
export interface Joined {
  readonly participant: string;
  readonly role: Role;
  readonly token: string;
  readonly expiresAt: number;
  readonly documents: { readonly board: string; readonly workshop: string; readonly desk?: string };
}

export interface NewBoard {
  readonly id: string;
  readonly title: string;
  readonly links: Readonly<Record<Role, string>>;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Names. */
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

export interface Version {
  readonly id: string;
  readonly label: string;
  readonly at: number;
  readonly by: string;
  readonly automatic: boolean;
  readonly notes: number;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
}

/** What comes in with a file, or would. */
export interface Imported {
  readonly kind: string;
  readonly maps: number;
  readonly stages: number;
  readonly lanes: number;
  readonly notes: number;
  /** Notes without a cell. */
  readonly free: number;
  readonly personas: number;
  readonly actions: number;
  readonly links: number;
  readonly strokes: number;
  readonly samples: readonly {
    readonly text: string;
    readonly stage?: string | null;
    readonly lane?: string | null;
  }[];
  readonly columns: readonly { readonly header: string; readonly field?: string | null }[];
  readonly warnings: readonly ImportWarning[];
}

/** What was guessed, cut or left out; with what its code counts or names. */
export interface ImportWarning {
  readonly code: string;
  /** The same in English. */
  readonly text: string;
  readonly [about: string]: string | number;
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Method = 'POST' | 'PATCH' | 'DELETE';

export interface ApiOptions {
  /** `https://…`, where the server is. */
  readonly origin: string;
  readonly board: string;
  /** The participant's. */
  readonly token: () => string | null;
  readonly clock: Clock;
}

interface Asked {
  readonly token: string | null;
  readonly clock?: Clock;
  readonly method?: string;
  readonly body?: unknown;
}

export class Api {
  readonly board: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly #token: () => string | null;

  constructor({ origin, board, token, clock }: ApiOptions) {
    this.origin = origin;
    this.board = board;
    this.#token = token;
    this.clock = clock;
  }

  // Any route of the board; `path` comes after `/boards/{id}`, with its slash, or is empty.

  async get<T>(path: string, query: Query = {}): Promise<T> {
    return parsed<T>(await this.#ask(path + search(query)));
  }

  async send<T>(method: Method, path: string, body?: unknown): Promise<T> {
    return parsed<T>(await this.#ask(path, method, body));
  }

  async blob(path: string, query: Query = {}): Promise<Blob> {
    return (await this.#ask(path + search(query))).blob();
  }

  /** A command of the workshop: `command('timer-start', { secs: 300 })`. */
  async command<T = Readonly<Record<string, unknown>>>(
    name: string,
    fields: Readonly<Record<string, unknown>> = {},
  ): Promise<T> {
    return this.send<T>('POST', `/workshop/${name}`, fields);
  }

  // Joining.

  /** `key`: a link's; `null` for whoever was here before and has their token. */
  async join(key: string | null, name: string, color?: string): Promise<Joined> {
    return this.send<Joined>('POST', '/join', {
      ...(key === null ? {} : { key }),
      ...(name === '' ? {} : { name }),
      ...(color === undefined ? {} : { color }),
    });
  }

  /** The key of each role's link. */
  async links(): Promise<Partial<Record<Role, string>>> {
    return (await this.get<{ links: Partial<Record<Role, string>> }>('/links')).links;
  }

  // Files.

  async export(format: string): Promise<Blob> {
    return this.blob('/export', { format });
  }

  /** With `preview: true` nothing changes. */
  async import(file: Blob, query: Query = {}): Promise<Imported> {
    return this.send<Imported>('POST', `/import${search(query)}`, file);
  }

  // Versions and rounds.

  async versions(): Promise<readonly Version[]> {
    return (await this.get<{ versions: readonly Version[] }>('/versions')).versions;
  }

  async keepVersion(label?: string): Promise<Version> {
    return this.send<Version>('POST', '/versions', label === undefined || label === '' ? {} : { label });
  }

  async compareVersion<T>(version: string): Promise<T> {
    return this.get<T>(`/versions/${part(version)}/compare`);
  }

  async restoreVersion(version: string): Promise<{ changed: number }> {
    return this.send('POST', `/versions/${part(version)}/restore`, {});
  }

  async deleteVersion(version: string): Promise<void> {
    await this.send('DELETE', `/versions/${part(version)}`);
  }

  /** With another round of this board, on which one has a seat too. */
  async compareWith<T>(other: string, otherToken: string): Promise<T> {
    return this.get<T>(`/compare/${part(other)}`, { other_token: otherToken });
  }

  async duplicate(title?: string): Promise<NewBoard> {
    return this.send<NewBoard>('POST', '/duplicate', title === undefined ? {} : { title });
  }

  async addFuture(fields: { map?: string; name?: string; withNotes?: boolean }): Promise<{ map: string }> {
    return this.send('POST', '/future', fields);
  }

  async deleteBoard(): Promise<void> {
    await this.send('DELETE', '');
  }

  // Others.

  async report<T>(): Promise<T> {
    return this.get<T>('/report');
  }

  async webhooks(): Promise<readonly Webhook[]> {
    return (await this.get<{ webhooks: readonly Webhook[] }>('/webhooks')).webhooks;
  }

  // Without a board.

  static async createBoard(
    origin: string,
    fields: { template: string; lang?: string; title?: string; objective?: string; persona?: string },
    token: string | null = null,
  ): Promise<NewBoard> {
    return parsed<NewBoard>(await ask(`${origin}/api/v1/boards`, { token, method: 'POST', body: fields }));
  }

  static async templates(origin: string, lang: string): Promise<readonly Template[]> {
    const answer = await ask(`${origin}/api/v1/templates${search({ lang })}`, { token: null });
    return parsed<readonly Template[]>(answer);
  }

  /** Whether a free document is there, and may be read: else a problem says why not. */
  static async readDocument(origin: string, name: string, token: string | null): Promise<void> {
    await ask(`${origin}/api/v1/documents/${part(name)}/json${search({ roots: 'map:meta' })}`, { token });
  }

  async #ask(path: string, method?: Method, body?: unknown): Promise<Response> {
    const asked = {
      token: this.#token(),
      clock: this.clock,
      body,
      ...(method === undefined ? {} : { method }),
    };
    return ask(`${this.origin}/api/v1/boards/${part(this.board)}${path}`, asked);
  }
}

async function ask(url: string, { token, clock, method = 'GET', body }: Asked): Promise<Response> {
  const isFile = body instanceof Blob;
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
  if (body !== undefined) {
    headers.set('content-type', isFile ? body.type || 'application/octet-stream' : 'application/json');
  }
  const sentAt = Date.now();
  const answer = await fetch(url, {
    method,
    headers,
    body: body === undefined ? null : isFile ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    // The token says who asks; cookies of other pages on this host do not.
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => {
    throw Problem.offline();
  });
  clock?.learn(answer.headers.get('date'), sentAt, Date.now());
  if (!answer.ok) throw await Problem.of(answer);
  return answer;
}

async function parsed<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  // 204, and commands that have nothing to say.
  return (text === '' ? {} : JSON.parse(text)) as T;
}

function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value == null ? [] : [[key, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function part(id: string): string {
  return encodeURIComponent(id);
}
