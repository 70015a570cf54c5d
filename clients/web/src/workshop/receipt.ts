/** Checking that one's own ballot is in a result, by its receipt (`docs/board.md`, receipt). */
import { compare } from '../board/read.ts';
import type { Result, Vote } from './types.ts';

/**
 * Whether the ballot with `secret` and `choices` (by slots in ascending order) was counted as it was cast; `null` if
 * the vote has no receipts, or this device made none.
 */
export async function isCounted(
  vote: Pick<Vote, 'id' | 'perItem' | 'receipt'>,
  result: Pick<Result, 'rows' | 'receipts'>,
  secret: string | null,
  choices: readonly string[],
): Promise<boolean | null> {
  // Where the page is not served securely there is no SHA-256.
  if (!vote.receipt || secret === null || globalThis.crypto?.subtle === undefined) return null;
  const counted: string[] = [];
  for (const note of choices) {
    const row = result.rows.find(({ members }) => members.includes(note));
    if (row === undefined || row.deleted) continue;
    if (counted.filter((unit) => unit === row.id).length < vote.perItem) counted.push(row.id);
  }
  const words = `${vote.id}|${secret}|${JSON.stringify(counted.sort(compare))}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return result.receipts.includes(hex);
}
