import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aStorage } from '../browser/fixtures.ts';
import { keyOf, rememberKey } from '../browser/keys.ts';
import type { Status } from '../document/status.ts';
import { rememberSeat, type Seat, seatOf } from '../server/seats.ts';
import { Ui } from '../ui.ts';
import { BoardVisit } from './board-visit.ts';
import { FakeDatabases, FakeDocuments } from './fixtures.ts';

vi.mock('./documents.ts', async () => ({
  Documents: (await import('./fixtures.ts')).FakeDocuments,
}));

interface Request {
  readonly token: string | null;
  readonly key: string | null;
}
type Answer = { readonly status: number; readonly body?: object };

const CLOSED: Status = { kind: 'closed', reason: 'the token has ended', waiting: 0 };
const PROBLEM = 'urn:wayboard:problem:';
const ME = { id: 'a-browser', name: 'Ola', color: '#1f63c4' };

function joined(participant: string): Answer {
  const board = 'boards/a-board';
  const documents = { board, workshop: `${board}/workshop`, desk: `${board}/desks/${participant}` };
  return {
    status: 200,
    body: { participant, role: 'editor', token: `of-${participant}`, expiresAt: 9e12, documents },
  };
}

const TYPES: Readonly<Record<number, string>> = { 401: 'unauthorized', 404: 'not-found', 409: 'conflict' };

function refused(status: number, code = ''): Answer {
  return { status, body: { type: `${PROBLEM}${TYPES[status] ?? 'forbidden'}`, title: 'no', code } };
}

function aSeat(participant: string, more: Partial<Seat> = {}): Seat {
  const { body } = joined(participant) as {
    body: Pick<Seat, 'participant' | 'role' | 'token' | 'expiresAt' | 'documents'>;
  };
  return { ...body, board: 'a-board', name: 'Ola', lastOpened: 1, ...more };
}

/** An application's, for one of its users. */
function tokenOf(user: string): string {
  return `head.${btoa(JSON.stringify({ sub: user })).replaceAll('=', '')}.signature`;
}

/** A visit to a server that answers to joining as a test says, when it says. */
function aVisit({ key = null, token = null }: { key?: string | null; token?: string | null } = {}) {
  const asked: Request[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const fetchLike = (
    _url: string,
    { headers = {}, body = '{}' }: { headers?: Record<string, string>; body?: string },
  ) => {
    const bearer = new Headers(headers).get('authorization')?.replace('Bearer ', '') ?? null;
    asked.push({ token: bearer, key: (JSON.parse(body) as { key?: string }).key ?? null });
    return new Promise<Response>((resolve, reject) => {
      waiting.push(({ status, body: answer }) => {
        if (status === 0) reject(new TypeError('no network'));
        else resolve(new Response(JSON.stringify(answer ?? {}), { status }));
      });
    });
  };
  vi.stubGlobal('fetch', fetchLike);
  const onJoined = vi.fn();
  const visit = new BoardVisit({
    origin: 'http://localhost',
    board: 'a-board',
    key,
    token,
    ui: new Ui(),
    onJoined,
  });
  visit.start();
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const answer = async (what: Answer): Promise<void> => {
    await settle();
    const next = waiting.shift();
    if (next === undefined) throw new Error('nothing was asked');
    next(what);
    await settle();
  };
  const documents = FakeDocuments.last;
  const me = () => (visit.state.kind === 'open' ? visit.state.open.me.id : visit.state.kind);
  return { visit, asked, answer, settle, documents, onJoined, me };
}

describe('a visit to a board', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const storage = aStorage();
    vi.stubGlobal('localStorage', storage);
    vi.stubGlobal('window', new EventTarget());
    storage.setItem('wayboard.me', JSON.stringify(ME));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('whoever comes by a link joins, and is there again at once the next time', async () => {
    const first = aVisit({ key: 'a-key' });
    await first.answer(joined('ola'));
    expect(first.me()).toBe('ola');
    expect(first.onJoined).toHaveBeenCalledOnce();
    expect(keyOf('a-board')).toEqual({ key: 'a-key', role: 'editor' });
    const second = aVisit();
    await second.settle();
    expect(second.me()).toBe('ola');
    expect(second.asked).toEqual([{ token: 'of-ola', key: null }]);
  });

  describe('somebody else', () => {
    test('a token that has ended and a link: nothing of who one was is kept open', async () => {
      rememberSeat(aSeat('ola'));
      const { answer, settle, documents, me } = aVisit({ key: 'a-key' });
      await settle();
      expect([...documents.opened.keys()]).toContain('boards/a-board/desks/ola');
      await answer(joined('ola-again'));
      expect(me()).toBe('ola-again');
      expect([...documents.opened.keys()]).toEqual([
        'boards/a-board',
        'boards/a-board/workshop',
        'boards/a-board/desks/ola-again',
      ]);
      expect(documents.token()).toBe('of-ola-again');
    });

    test('another user of an application sees nothing of the one before, not even offline', async () => {
      rememberSeat(aSeat('ann', { user: 'u-ann', name: 'Ann' }));
      const { visit, asked, documents, answer, me } = aVisit({ token: tokenOf('u-bob') });
      expect([...documents.opened.keys()]).toEqual([]);
      expect(visit.state.kind).toBe('asking');
      expect(visit.me).toBeNull();
      void visit.introduce({ ...ME, name: 'Bob' });
      await answer(joined('bob'));
      expect(asked).toEqual([{ token: tokenOf('u-bob'), key: null }]);
      expect(me()).toBe('bob');
      expect(seatOf('a-board')).toMatchObject({ participant: 'bob', user: 'u-bob', name: 'Bob' });
    });

    test('the same user of an application is there at once, with what this browser has', async () => {
      rememberSeat(aSeat('ann', { user: 'u-ann' }));
      const { me, settle } = aVisit({ token: tokenOf('u-ann') });
      await settle();
      expect(me()).toBe('ann');
    });

    test('a newer token keeps all that is open; that of somebody else nothing', async () => {
      rememberSeat(aSeat('ann', { user: 'u-ann' }));
      const { visit, asked, answer, settle, documents, me } = aVisit({ token: tokenOf('u-ann') });
      await answer(joined('ann'));
      const before = visit.state;
      visit.renew(`${tokenOf('u-ann')}-newer`);
      await answer(joined('ann'));
      expect(visit.state).toBe(before);
      expect(asked.at(-1)?.token).toBe(`${tokenOf('u-ann')}-newer`);
      visit.renew(tokenOf('u-bob'));
      await settle();
      expect(visit.state.kind).toBe('asking');
      expect([...documents.opened.keys()]).toEqual([]);
      expect(me()).toBe('asking');
    });

    test('an answer that comes for the token before is nobody’s', async () => {
      const { visit, answer, me } = aVisit({ token: tokenOf('u-ann') });
      visit.renew(tokenOf('u-bob'));
      await answer(joined('ann'));
      expect(me()).toBe('joining');
      await answer(joined('bob'));
      expect(me()).toBe('bob');
    });
  });

  describe('the link by which one came', () => {
    test('lets one in again when the token has ended', async () => {
      rememberSeat(aSeat('ola'));
      rememberKey('a-board', { key: 'a-key', role: 'editor' });
      const { asked, answer, me } = aVisit();
      await answer(refused(403, 'link-not-valid'));
      await answer(joined('ola-again'));
      expect(asked.map(({ key }) => key)).toEqual([null, 'a-key']);
      expect(me()).toBe('ola-again');
    });

    test('does not bring back who was taken off the board', async () => {
      rememberSeat(aSeat('ola'));
      rememberKey('a-board', { key: 'a-key', role: 'editor' });
      const { visit, asked, answer } = aVisit();
      await answer(refused(403, 'not-joined'));
      expect(asked).toHaveLength(1);
      expect(visit.state).toMatchObject({ kind: 'ended', why: 'removed' });
    });
  });

  test.each([
    [401, 'removed'],
    [403, 'removed'],
    [404, 'gone'],
  ])('%i ends a visit, also one with a copy', async (status, why) => {
    rememberSeat(aSeat('ola'));
    const { visit, answer } = aVisit();
    await answer(refused(status));
    expect(visit.state).toMatchObject({ kind: 'ended', why });
  });

  test.each([
    [refused(403, 'not-joined'), 0, 0],
    [refused(403, 'not-joined'), 3, 1],
    // The link is void, or the server has lost its keys: that may be mended.
    [refused(403, 'link-not-valid'), 0, 1],
  ])(
    'the copies go with who was taken off, unless something waits: %j, %i',
    async (answer, waiting, left) => {
      const databases = new FakeDatabases({ 'wayboard localhost boards/a-board': waiting });
      vi.stubGlobal('indexedDB', databases);
      rememberSeat(aSeat('ola'));
      const { visit, documents, settle, answer: give } = aVisit();
      await give(answer);
      await settle();
      expect(visit.state.kind).toBe('ended');
      expect(databases.copies.size).toBe(left);
      expect(documents.opened.size === 0).toBe(left === 0);
    },
  );

  test.each([0, 408, 429, 500, 503])('%i passes: the copy stays, and is asked for again', async (status) => {
    rememberSeat(aSeat('ola'));
    const { visit, asked, answer, documents, me } = aVisit();
    await answer(joined('ola'));
    documents.tell(CLOSED);
    await answer({ status });
    // News, as of each letter that is written meanwhile, changes nothing.
    for (let n = 0; n < 5; n++) documents.tell(CLOSED);
    expect(me()).toBe('ola');
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5000);
    await answer(joined('ola'));
    expect(visit.state.kind).toBe('open');
    expect(documents.status.kind).toBe('saved');
    // It was let in: to be thrown out again now is for good.
    documents.tell(CLOSED);
    expect(visit.state).toMatchObject({ kind: 'ended', why: 'refused' });
  });

  test('without a copy one waits for what passes, and is told of what does not', async () => {
    const { visit, asked, answer } = aVisit({ key: 'a-key' });
    await answer({ status: 429 });
    expect(visit.state.kind).toBe('away');
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(2);
    await answer(refused(409, 'people'));
    expect(visit.state).toMatchObject({ kind: 'ended', why: 'refused' });
  });

  test('a copy that the server has closed is shown while it cannot be asked', async () => {
    rememberSeat(aSeat('ola'));
    const { answer, documents, visit } = aVisit();
    documents.status = CLOSED;
    await answer({ status: 503 });
    expect(visit.state.kind).toBe('open');
  });

  describe('when it is closed', () => {
    test.each([joined('ola'), { status: 0 }, refused(403)])(
      'what joining comes to is nothing: %j',
      async (late) => {
        const { visit, asked, answer, documents, onJoined } = aVisit({ key: 'a-key' });
        await vi.advanceTimersByTimeAsync(0);
        visit.close();
        const told = vi.fn();
        visit.on(told);
        await answer(late);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(asked).toHaveLength(1);
        expect([...documents.opened.keys()]).toEqual([]);
        expect(told).not.toHaveBeenCalled();
        expect(onJoined).not.toHaveBeenCalled();
        expect(seatOf('a-board')).toBeNull();
      },
    );

    test('a copy that is still being opened opens nothing more', async () => {
      rememberSeat(aSeat('ola'));
      const { visit, documents, settle } = aVisit();
      visit.close();
      await settle();
      expect(documents.isClosed).toBe(true);
      expect(visit.state.kind).toBe('joining');
    });
  });
});
