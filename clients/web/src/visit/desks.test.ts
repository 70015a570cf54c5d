import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Seat } from '../server/seats.ts';
import { Workshop } from '../workshop/workshop.ts';
import { Desks } from './desks.ts';

const SEAT: Seat = {
  board: 'b',
  participant: 'fay',
  role: 'facilitator',
  token: 't',
  expiresAt: 0,
  documents: { board: 'boards/b', workshop: 'boards/b/workshop' },
  name: 'Fay',
  lastOpened: 0,
};

/** Documents that open when they are told to. */
class Slow {
  readonly open_ = new Map<string, { doc: Y.Doc }>();
  readonly #waiting: (() => void)[] = [];

  get(name: string): { doc: Y.Doc } | null {
    return this.open_.get(name) ?? null;
  }

  open(_kind: 'desk', name: string): Promise<{ doc: Y.Doc }> {
    const session = { doc: new Y.Doc() };
    this.open_.set(name, session);
    return new Promise((resolve) => this.#waiting.push(() => resolve(session)));
  }

  shut(name: string): void {
    this.open_.delete(name);
  }

  arrive(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}

function visit() {
  const doc = new Y.Doc();
  const roster = doc.getMap('roster');
  const put = (id: string, person: object): void => void roster.set(id, new Y.Map(Object.entries(person)));
  put('fay', { name: 'Fay', role: 'facilitator' });
  const documents = new Slow();
  const desks = new Desks(SEAT, documents);
  const workshop = new Workshop(doc);
  const follow = async (role: 'facilitator' | 'viewer' = 'facilitator'): Promise<void> => {
    const followed = desks.follow(workshop, role);
    documents.arrive();
    await followed;
  };
  const ids = (): string[] => desks.all.map(({ participant }) => participant);
  return { desks, documents, follow, ids, put, roster, workshop };
}

describe('the desks that are open', () => {
  test('are my own and those of my seats, by name, and the list is the same until it changes', async () => {
    const { desks, documents, follow, ids, put } = visit();
    put('zoe', { name: 'Zoe', role: 'voter', host: 'fay' });
    put('abe', { name: 'Abe', role: 'editor', host: 'fay' });
    put('mia', { name: 'Mia', role: 'voter', host: 'ann' });
    await follow();
    expect(ids()).toEqual(['fay', 'abe', 'zoe']);
    expect([...documents.open_.keys()]).toContain('boards/b/desks/zoe');
    const before = desks.all;
    await follow();
    expect(desks.all).toBe(before);
    expect(desks.of('zoe')?.participant).toBe('zoe');
    expect(desks.of('mia')?.participant).toBe('fay');
    expect(desks.of(null)?.participant).toBe('fay');
  });

  test('are shut when a seat is gone, and all of them for a viewer', async () => {
    const { desks, documents, follow, ids, put } = visit();
    put('zoe', { name: 'Zoe', role: 'voter', host: 'fay' });
    await follow();
    put('zoe', { name: 'Zoe', role: 'voter', host: 'fay', gone: true });
    await follow();
    expect(ids()).toEqual(['fay']);
    expect(desks.of('zoe')?.participant).toBe('fay');
    await follow('viewer');
    expect(ids()).toEqual([]);
    expect(documents.open_.size).toBe(0);
    expect(desks.of(null)).toBeNull();
  });

  test('are those of the newest roster, however long opening takes', async () => {
    const { desks, documents, ids, put, workshop } = visit();
    const first = desks.follow(workshop, 'facilitator');
    put('zoe', { name: 'Zoe', role: 'voter', host: 'fay' });
    const second = desks.follow(workshop, 'facilitator');
    documents.arrive();
    await Promise.all([first, second]);
    expect(ids()).toEqual(['fay', 'zoe']);
  });

  test('are none for whoever became a viewer while they opened', async () => {
    const { desks, documents, ids, workshop } = visit();
    const first = desks.follow(workshop, 'facilitator');
    const second = desks.follow(workshop, 'viewer');
    documents.arrive();
    await Promise.all([first, second]);
    expect(ids()).toEqual([]);
    expect(desks.of(null)).toBeNull();
    expect(documents.open_.size).toBe(0);
  });
});
