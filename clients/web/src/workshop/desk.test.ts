import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { exchange } from '../board/fixtures.ts';
import { aStorage } from '../browser/fixtures.ts';
import { Desk, hash } from './desk.ts';
import { isCounted } from './receipt.ts';
import { aVote } from './samples.ts';
import type { Candidate, Vote } from './types.ts';

const NOTES = ['note-a', 'note-b', 'note-c', 'note-d'] as const;
const [A, B, C, D] = NOTES;

function vote(rules: Partial<Vote> = {}): Vote {
  const candidates = NOTES.map((id): Candidate => ({ id, text: id, head: null }));
  return aVote({ id: 'vote-1', perItem: 2, candidates, ...rules });
}

/** A device whose first slot of three is `slot`. */
function device(slot: number, n = 3): Storage {
  const kept = aStorage();
  for (let at = 0; ; at++) {
    if (hash(`device-${at}`) % n !== slot) continue;
    kept.setItem('wayboard.device', `device-${at}`);
    return kept;
  }
}

function desk(kept: Storage = aStorage(), doc = new Y.Doc()): Desk {
  return new Desk({ doc, participant: 'me-myself', storage: kept });
}

const slots = (doc: Y.Doc): Record<string, unknown> => doc.getMap('ballots').toJSON();

describe('a ballot', () => {
  test('is slots in the desk, from the one that belongs to the device', () => {
    const mine = desk(device(1));
    expect([A, B].map((note) => mine.choose(vote(), note))).toEqual([true, true]);
    expect(slots(mine.doc)).toEqual({ 'vote-1/1': A, 'vote-1/2': B });
    expect(mine.left(vote())).toBe(1);
    mine.choose(vote(), C);
    expect(mine.choices(vote())).toEqual([C, A, B]);
    expect(mine.choose(vote(), D)).toBe(false);
  });

  test('takes back the last choice for a note, and leaves the slot there', () => {
    const mine = desk(device(0));
    mine.choose(vote(), A);
    mine.choose(vote(), A);
    expect(mine.countFor(vote(), A)).toBe(2);
    expect(mine.takeBack(vote(), A)).toBe(true);
    expect(slots(mine.doc)).toEqual({ 'vote-1/0': A, 'vote-1/1': null });
    expect(mine.takeBack(vote(), B)).toBe(false);
  });

  test('of a seat is not mine, on one device', () => {
    const kept = aStorage();
    const mine = desk(kept);
    const seat = new Desk({ doc: new Y.Doc(), participant: 'the-seat', storage: kept });
    mine.choose(vote({ receipt: true }), A);
    seat.choose(vote({ receipt: true }), B);
    expect([mine, seat].map((one) => one.left(vote()))).toEqual([2, 2]);
    expect([mine, seat].map((one) => one.remembered('vote-1'))).toEqual([[A], [B]]);
    expect(mine.secret('vote-1')).not.toBe(seat.secret('vote-1'));
    seat.finish('vote-1', true);
    expect(mine.finished('vote-1')).toBe(false);
  });

  test('goes by the rules: candidates, so many to one unit, only while it is open', () => {
    const mine = desk();
    expect(mine.choose(vote(), 'not-a-candidate')).toBe(false);
    expect(mine.choose(vote({ state: 'closed' }), A)).toBe(false);
    expect([1, 2, 3].map(() => mine.choose(vote(), A))).toEqual([true, true, false]);
    expect(mine.takeBack(vote({ state: 'closed' }), A)).toBe(false);
    const grouped = [A, B].map((id): Candidate => ({ id, text: id, head: A }));
    const other = vote({ id: 'vote-2', unit: 'group', candidates: grouped });
    // Groups may change until the closing, when the server caps.
    expect([A, B, A].map((note) => mine.choose(other, note))).toEqual([true, true, true]);
  });

  test('two devices of one person never spend more than there is, and rarely meet', () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const [phone, laptop] = [desk(device(0), docs[0]), desk(device(2), docs[1])];
    phone.choose(vote(), A);
    laptop.choose(vote(), B);
    exchange(docs);
    expect(phone.choices(vote())).toEqual([A, null, B]);
    for (const note of [C, C, D]) phone.choose(vote(), note);
    for (const note of [D, D, A]) laptop.choose(vote(), note);
    exchange(docs);
    expect(phone.choices(vote())).toEqual(laptop.choices(vote()));
    expect(phone.left(vote())).toBe(0);
    expect(Object.keys(slots(docs[0]))).toHaveLength(3);
  });

  test('slots beyond the number count when it is raised', () => {
    const mine = desk();
    mine.doc.getMap('ballots').set('vote-1/3', A);
    mine.doc.getMap('ballots').set('vote-1/00', B);
    expect(mine.left(vote())).toBe(3);
    expect(mine.choices(vote({ n: 4 }))[3]).toBe(A);
  });

  test('rubbish in a slot is a free slot', () => {
    const mine = desk(device(0));
    for (const [slot, value] of ['../x', 7, { id: A }].entries())
      mine.doc.getMap('ballots').set(`vote-1/${slot}`, value);
    expect(mine.choices(vote())).toEqual([null, null, null]);
    expect(mine.choose(vote(), A)).toBe(true);
    expect(mine.choices(vote())).toEqual([A, null, null]);
  });
});

describe('what the device remembers', () => {
  test('stays when the server takes the ballot off the desk, also after a reload', () => {
    const kept = device(0);
    const mine = desk(kept);
    mine.choose(vote({ receipt: true }), A);
    mine.choose(vote({ receipt: true }), B);
    mine.takeBack(vote(), B);
    const secret = mine.secret('vote-1');
    expect(secret).toMatch(/^[A-Za-z0-9_-]{16,128}$/);
    expect(slots(mine.doc)['vote-1/receipt']).toBe(secret);
    mine.doc.transact(() => mine.doc.getMap('ballots').clear(), 'remote');
    for (const now of [mine, desk(kept)]) {
      expect(now.choices(vote())).toEqual([null, null, null]);
      expect(now.remembered('vote-1')).toEqual([A]);
      expect(now.secret('vote-1')).toBe(secret);
    }
    expect(desk().remembered('vote-1')).toEqual([]);
  });

  test('knows what another device chose while the vote was open', () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const [phone, laptop] = [desk(device(0), docs[0]), desk(device(1), docs[1])];
    phone.choose(vote(), A);
    laptop.choose(vote(), B);
    exchange(docs);
    expect(phone.remembered('vote-1')).toEqual([A, B]);
    expect(laptop.remembered('vote-1')).toEqual([A, B]);
  });

  test('a browser that keeps nothing, or something else, does no harm', () => {
    const kept = aStorage();
    kept.setItem('wayboard.choices.me-myself', '[broken');
    const refusing: Storage = {
      ...kept,
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const mine of [
      desk(kept),
      desk(refusing),
      new Desk({ doc: new Y.Doc(), participant: 'x', storage: null }),
    ]) {
      expect(mine.choose(vote(), A)).toBe(true);
      expect(mine.remembered('vote-1')).toEqual([A]);
    }
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a page without TLS opens a desk and makes a receipt', () => {
  const random: Pick<Crypto, 'getRandomValues'> = crypto;
  vi.stubGlobal('crypto', { getRandomValues: random.getRandomValues.bind(crypto) });
  const desk = new Desk({ doc: new Y.Doc(), participant: 'ada', storage: aStorage() });
  expect(desk.choose(vote({ receipt: true }), A)).toBe(true);
  expect(desk.secret('vote-1')).toMatch(/^[A-Za-z0-9_-]{16,128}$/);
});

test('"I am done" is said and taken back', () => {
  const mine = desk();
  let told = 0;
  mine.on(() => told++);
  mine.finish('vote-1', true);
  expect(mine.finished('vote-1')).toBe(true);
  mine.finish('vote-1', false);
  expect(mine.doc.getMap('finished').toJSON()).toEqual({});
  expect(told).toBe(2);
});

describe('the receipt', () => {
  const row = (id: string, members: readonly string[], deleted = false) => ({
    id,
    textAtOpen: '',
    textAtClose: '',
    members,
    votes: 1,
    voters: 1,
    rank: 1,
    deleted,
  });
  const rules = vote({ receipt: true, perItem: 1 });

  test('is found if the ballot was counted by the rules of board.md', async () => {
    const rows = [row(B, [B, C]), row(A, [A]), row(D, [D], true)];
    // printf 'vote-1|secret|["note-a","note-b"]' | sha256sum
    const receipts = ['38af0bc69e115ce8999889b981c38af23ab7fd2bc5f73a5c4cb6d178a3611094'];
    const check = (secret: string | null, choices: string[]) =>
      isCounted(rules, { rows, receipts }, secret, choices);
    expect(await check('secret', [C, A, B, D, 'unknown'])).toBe(true);
    expect(await check('secret', [A])).toBe(false);
    expect(await check('other', [C, A])).toBe(false);
    expect(await check(null, [C, A])).toBeNull();
    expect(await isCounted(vote(), { rows, receipts }, 'secret', [A])).toBeNull();
  });
});
