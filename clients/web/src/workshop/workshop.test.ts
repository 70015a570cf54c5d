import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ServerClock } from './clock.ts';
import { Workshop } from './workshop.ts';

/** Writes as the server does: entries that are objects are maps with plain values. */
function write(doc: Y.Doc, root: string, entries: Record<string, unknown>): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(entries)) {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      doc.getMap(root).set(key, isObject ? new Y.Map(Object.entries(value)) : value);
    }
  }, 'server');
}

function workshop(): { doc: Y.Doc; workshop: Workshop } {
  const doc = new Y.Doc();
  return { doc, workshop: new Workshop(doc) };
}

describe('the workshop', () => {
  test('before the server has said anything', () => {
    const { workshop: now } = workshop();
    expect(now.state()).toEqual({
      step: null,
      locked: false,
      private: null,
      timer: null,
      viewport: null,
      spotlight: null,
    });
    expect([now.steps(), now.votes(), now.results(), now.drafts()]).toEqual([[], [], [], null]);
    expect(now.nameOf('anon-1')).toBe('');
  });

  test('state, agenda and people', () => {
    const { doc, workshop: now } = workshop();
    write(doc, 'state', {
      step: 1,
      locked: true,
      private: { on: true, id: 'round-1', lanes: ['lane-1'], since: 5, authors: 'pseudonyms' },
      timer: { endsAt: 1000, pausedLeft: 400, ended: false },
      viewport: { by: 'fay', map: 'map-1', xy: [1, 2], zoom: 0.5, at: 7 },
      spotlight: { note: 'note-1', by: 'fay', at: 8 },
    });
    write(doc, 'agenda', { steps: [{ title: 'Think', minutes: 5, mode: 'private', dots: 3 }, 'odd'] });
    write(doc, 'roster', {
      fay: { name: 'Fay', color: '#112233', role: 'facilitator', canVote: true, joinedAt: 3, online: true },
      odd: { name: 7, color: 'red', role: 'king', gone: true, host: 'fay' },
    });
    expect(now.state()).toEqual({
      step: 1,
      locked: true,
      private: { on: true, id: 'round-1', lanes: ['lane-1'], since: 5, authors: 'pseudonyms', end: null },
      timer: { endsAt: 1000, pausedLeft: 400, ended: false },
      viewport: { by: 'fay', map: 'map-1', at: { x: 1, y: 2 }, zoom: 0.5, since: 7 },
      spotlight: { note: 'note-1', by: 'fay' },
    });
    expect(now.steps()).toEqual([{ title: 'Think', minutes: 5, mode: 'private', dots: 3 }]);
    expect(now.mine('fay')).toMatchObject({ role: 'facilitator', online: true, gone: false, host: null });
    expect(now.participant('odd')).toMatchObject({ name: '', color: '#5f6368', role: 'viewer', gone: true });
    expect(now.nameOf('fay')).toBe('Fay');
  });

  test('the seats that somebody types for, by name: those that are there and have a desk', () => {
    const { doc, workshop: now } = workshop();
    write(doc, 'roster', {
      fay: { name: 'Fay', role: 'facilitator' },
      zoe: { name: 'Zoe', role: 'voter', host: 'fay' },
      abe: { name: 'Abe', role: 'editor', host: 'fay' },
      mia: { name: 'Mia', role: 'voter', host: 'bob' },
      vic: { name: 'Vic', role: 'viewer', host: 'fay' },
      old: { name: 'Old', role: 'voter', host: 'fay', gone: true },
    });
    expect(now.seatsOf('fay').map(({ id }) => id)).toEqual(['abe', 'zoe']);
    expect(now.seatsOf('zoe')).toEqual([]);
  });

  test('a field that changes alone is told once, and the rest is not read again', () => {
    const { doc, workshop: now } = workshop();
    write(doc, 'roster', { fay: { name: 'Fay', role: 'editor', online: false } });
    write(doc, 'votes', { v1: { title: 'x', n: 3, state: 'open', progress: { finished: 0, eligible: 2 } } });
    const [roster, votes] = [now.roster(), now.votes()];
    let told = 0;
    now.on(() => told++);
    doc.getMap<Y.Map<unknown>>('votes').get('v1')?.set('progress', { finished: 1, eligible: 2 });
    expect(told).toBe(1);
    expect(now.vote('v1')?.progress.finished).toBe(1);
    expect(now.votes()).not.toBe(votes);
    expect(now.roster()).toBe(roster);
  });

  test('votes newest first, drafts before all; results of a vote', () => {
    const { doc, workshop: now } = workshop();
    write(doc, 'votes', {
      old: {
        title: 'old',
        n: 5,
        perItem: 1,
        state: 'closed',
        opensAt: 10,
        candidates: [{ id: 'a', text: 'A' }],
      },
      new: { title: 'new', n: 2, state: 'open', opensAt: 20, secrecy: 'open', running: { a: 2 } },
      draft: { title: 'draft', n: 1, state: 'draft' },
      later: { state: 'hibernating', n: 'many' },
    });
    write(doc, 'results', {
      old: { vote: 'old', closedAt: 30, spent: 2, rows: [{ id: 'a', members: ['a'], votes: 2, rank: 1 }] },
      'old-late': { vote: 'old', closedAt: 40, amends: 'old', voters: { fay: ['a'] }, rows: [] },
    });
    expect(now.votes().map(({ id }) => id)).toEqual(['later', 'draft', 'new', 'old']);
    expect(now.vote('new')).toMatchObject({ n: 2, perItem: 2, running: { a: 2 }, secrecy: 'open' });
    expect(now.vote('later')).toMatchObject({ state: 'draft', n: 1 });
    expect(now.vote('old')?.candidates).toEqual([{ id: 'a', text: 'A', head: null }]);
    expect(now.resultsOf('old').map(({ id }) => id)).toEqual(['old-late', 'old']);
    expect(now.resultsOf('old')[0]).toMatchObject({ amends: 'old', voters: { fay: ['a'] } });
    expect(now.results()[1]?.rows[0]).toMatchObject({ id: 'a', votes: 2, deleted: false });
  });

  test('how many drafts there are, by participant or all together', () => {
    const { doc, workshop: now } = workshop();
    write(doc, 'desks', {
      a: { total: 2, cells: { 'm/s/l': 2 } },
      b: { total: 1, cells: { 'm/s/l': 1 } },
      c: { total: 0 },
    });
    expect(now.drafts()).toEqual({ total: 3, cells: { 'm/s/l': 3 }, writers: 2 });
    doc.getMap('desks').clear();
    write(doc, 'desks', { all: { total: 7, cells: {}, writers: 4 } });
    expect(now.drafts()).toEqual({ total: 7, cells: {}, writers: 4 });
  });
});

describe('the server’s clock', () => {
  const date = (ms: number): string => new Date(ms).toUTCString();

  test('is this browser’s until an answer has come', () => {
    expect(new ServerClock(() => 5000).now()).toBe(5000);
  });

  test('every answer narrows it down', () => {
    let here = 100_000;
    const clock = new ServerClock(() => here);
    // The server is 7.3 s ahead.
    for (const at of [0, 350, 900, 1340, 2600, 3720]) {
      here = 100_000 + at;
      clock.learn(date(here + 7300), here - 40, here);
    }
    expect(Math.abs(clock.now() - (here + 7300))).toBeLessThan(200);
  });

  test('a clock that was set is believed', () => {
    let here = 100_000;
    const clock = new ServerClock(() => here);
    clock.learn(date(here), here, here);
    here = 900_000;
    clock.learn(date(50_000), here, here);
    expect(Math.abs(clock.now() - 50_500)).toBeLessThan(600);
    clock.learn(null, here, here);
    clock.learn('nonsense', here, here);
    expect(Math.abs(clock.now() - 50_500)).toBeLessThan(600);
  });
});
