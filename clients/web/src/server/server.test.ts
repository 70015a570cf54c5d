import { afterEach, describe, expect, test, vi } from 'vitest';
import { aStorage } from '../browser/fixtures.ts';
import { Api } from './api.ts';
import { Problem } from './problem.ts';
import { isAtLeast } from './roles.ts';
import { forget, rememberSeat, type Seat, seatOf, seats, updateSeat } from './seats.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Answers all requests; what was asked is kept. */
function server(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  });
  const learned: (string | null)[] = [];
  const clock = { now: () => 0, learn: (date: string | null) => void learned.push(date) };
  const api = new Api({ origin: 'https://example.org', board: 'board-1', token: () => 'the-token', clock });
  return { api, asked, learned };
}

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { date: 'Tue, 01 Jan 2030 00:00:00 GMT' } });

async function problemOf(asked: Promise<unknown>): Promise<Problem> {
  const problem = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  if (problem instanceof Problem) return problem;
  throw new Error('there was no problem');
}

describe('the api', () => {
  test('asks as the participant, and tells the clock', async () => {
    const { api, asked, learned } = server(() => json({ vote: 'v1' }));
    expect(await api.command('vote-create', { title: 'x' })).toEqual({ vote: 'v1' });
    expect(asked[0]?.url).toBe('https://example.org/api/v1/boards/board-1/workshop/vote-create');
    expect(asked[0]?.init).toMatchObject({ method: 'POST', body: '{"title":"x"}', credentials: 'omit' });
    const headers = new Headers(asked[0]?.init.headers);
    expect(headers.get('authorization')).toBe('Bearer the-token');
    expect(headers.get('content-type')).toBe('application/json');
    expect(learned).toEqual(['Tue, 01 Jan 2030 00:00:00 GMT']);
  });

  test('joins with a key, or again with the token alone', async () => {
    const { api, asked } = server(() => json({ participant: 'p' }));
    await api.join('the-key', 'Ada', '#112233');
    await api.join(null, '');
    expect(asked.map(({ init }) => init.body)).toEqual([
      '{"key":"the-key","name":"Ada","color":"#112233"}',
      '{}',
    ]);
  });

  test('files go out and come in as they are', async () => {
    const { api, asked } = server(() => new Response('{"notes":2}'));
    expect((await api.import(new Blob(['a,b']), { kind: 'csv', preview: true, map: null })).notes).toBe(2);
    expect(asked[0]?.url).toMatch(/\/import\?kind=csv&preview=true$/);
    expect(asked[0]?.init.body).toBeInstanceOf(Blob);
    expect(await (await api.export('md')).text()).toBe('{"notes":2}');
    expect(asked[1]?.url).toMatch(/\/export\?format=md$/);
  });

  test('nothing is an answer too', async () => {
    const { api, asked } = server(() => new Response(null, { status: 204 }));
    await api.deleteVersion('a/b');
    expect(asked[0]?.url).toMatch(/\/versions\/a%2Fb$/);
  });

  test('problems are thrown with what the server says', async () => {
    const detail = {
      type: 'urn:wayboard:problem:conflict',
      title: 'Conflict',
      detail: 'the vote is not open',
    };
    const problem = await problemOf(server(() => json(detail, 409)).api.get('/report'));
    expect(problem).toMatchObject({ status: 409, type: 'conflict', title: 'Conflict', isOffline: false });
    expect(problem.detail).toBe('the vote is not open');
  });

  test('so is a proxy’s page, and silence', async () => {
    const page = await problemOf(
      server(() => new Response('<h1>Bad gateway</h1>', { status: 502 })).api.get(''),
    );
    expect(page).toMatchObject({ status: 502, type: 'unknown', detail: '' });
    const silence = await problemOf(server(() => Promise.reject(new TypeError('network'))).api.get(''));
    expect(silence).toMatchObject({ status: 0, type: 'offline', isOffline: true });
  });

  test('boards are made without one', async () => {
    const { asked } = server(() => json([]));
    await Api.templates('https://example.org', 'pl');
    await Api.createBoard('https://example.org', { template: 'blank', lang: 'pl' });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://example.org/api/v1/templates?lang=pl',
      'https://example.org/api/v1/boards',
    ]);
    expect(new Headers(asked[1]?.init.headers).has('authorization')).toBe(false);
  });
});

describe('seats', () => {
  const seat = (board: string, lastOpened: number): Seat => ({
    board,
    participant: 'me-myself',
    role: 'editor',
    token: 'token',
    expiresAt: 9,
    documents: { board: 'boards/x', workshop: 'boards/x/workshop', desk: 'boards/x/desks/me' },
    name: 'Ada',
    lastOpened,
  });

  test('are remembered, newest first, until they are forgotten', () => {
    const kept = aStorage();
    rememberSeat(seat('a', 1), kept);
    rememberSeat(seat('b', 2), kept);
    updateSeat('a', { title: 'Coffee', lastOpened: 3 }, kept);
    updateSeat('no-such', { title: 'x' }, kept);
    expect(seats(kept).map(({ board, title }) => [board, title])).toEqual([
      ['a', 'Coffee'],
      ['b', undefined],
    ]);
    forget('a', kept);
    expect(seatOf('a', kept)).toBeNull();
    expect(seatOf('b', kept)).toEqual(seat('b', 2));
  });

  test('rubbish is no seat, and a browser that keeps nothing says so', () => {
    const kept = aStorage();
    const { workshop: _none, ...documents } = seat('c', 1).documents;
    kept.setItem(
      'wayboard.seats',
      JSON.stringify([seat('a', 1), { ...seat('b', 1), role: 'king' }, 7, { ...seat('c', 1), documents }]),
    );
    expect(seats(kept).map(({ board }) => board)).toEqual(['a']);
    kept.setItem('wayboard.seats', '{');
    expect(seats(kept)).toEqual([]);
    kept.setItem = () => {
      throw new Error('full');
    };
    expect(rememberSeat(seat('a', 1), kept)).toBe(false);
  });
});

test('roles are in order', () => {
  expect([
    isAtLeast('voter', 'editor'),
    isAtLeast('editor', 'editor'),
    isAtLeast('facilitator', 'viewer'),
  ]).toEqual([false, true, true]);
});
