import { expect, test } from 'vitest';
import { isRight, sha256 } from './fingerprint.ts';
import { aResult } from './samples.ts';

test('the hash is SHA-256 in hex', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the fingerprint of a named vote is worked out from who voted for what', async () => {
  const voters = { p2: ['u2', 'u1'], p1: ['u1', 'u1'], p3: [] };
  const digest = await sha256('{"ballots":{"p1":["u1","u1"],"p2":["u1","u2"]},"vote":"vote1"}');
  const result = aResult([], { voters, digest });
  expect(await isRight(result, null)).toBe(true);
  expect(await isRight({ ...result, voters: { ...voters, p3: ['u1'] } }, null)).toBe(false);
  expect(await isRight({ ...result, voters: null }, null)).toBeNull();
});

test('the fingerprint of a late result is that of the late ballots alone', async () => {
  const first = aResult([], { voters: { p1: ['u1'] }, digest: await sha256('first') });
  const late = aResult([], {
    id: 'vote1-late',
    amends: 'vote1',
    voters: { p1: ['u1'], p2: ['u2'] },
    digest: await sha256(`{"amends":"${await sha256('first')}","ballots":{"p2":["u2"]},"vote":"vote1"}`),
  });
  expect(await isRight(late, first)).toBe(true);
  expect(await isRight(late, null)).toBeNull();
});
