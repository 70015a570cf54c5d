/**
 * The fingerprint of a result (`docs/board.md`, digest), and the hash that it and receipts are made with.
 *
 * The forms that are hashed are those of the documentation, so that whoever doubts this page can do the same with
 * other means.
 */
import { byBytes } from './ballot.ts';
import type { Result } from './types.ts';

/** Whether this browser hashes: not if the page came over plain HTTP from another machine. */
export function canCheck(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * Whether a named vote's fingerprint is that of the choices it shows. `first` is the result that a late one adds to.
 * Nobody outside of the server has the lists of an anonymous vote: `null`.
 */
export async function isRight(result: Result, first: Result | null): Promise<boolean | null> {
  if (result.voters === null || (result.amends !== null && first === null)) return null;
  return (await sha256(digested(result.vote, result.voters, first))) === result.digest;
}

function digested(vote: string, voters: NonNullable<Result['voters']>, first: Result | null): string {
  const known = first?.voters ?? {};
  const ballots = Object.entries(voters)
    .filter(([participant, units]) => units.length > 0 && !(participant in known))
    .sort(([a], [b]) => byBytes(a, b))
    .map(
      ([participant, units]) => `${JSON.stringify(participant)}:${JSON.stringify(units.toSorted(byBytes))}`,
    );
  // Not by JSON.stringify of an object: it moves keys that look like numbers to the front.
  const amends = first === null ? '' : `"amends":${JSON.stringify(first.digest)},`;
  return `{${amends}"ballots":{${ballots.join(',')}},"vote":${JSON.stringify(vote)}}`;
}

/** In hex. Only where `canCheck`. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
