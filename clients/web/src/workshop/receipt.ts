/** Checking that one's own ballot is in a result, by its receipt (`docs/board.md`, receipt). */
import { cameTo } from './ballot.ts';
import { canCheck, sha256 } from './fingerprint.ts';
import type { Result, Vote } from './types.ts';

/**
 * Whether the ballot with `secret` and `choices` was counted as it was cast; `null` if the vote has no receipts, this
 * device made none, or the browser cannot hash here.
 */
export async function isCounted(
  vote: Pick<Vote, 'id' | 'perItem' | 'receipt'>,
  result: Pick<Result, 'rows' | 'receipts'>,
  secret: string | null,
  choices: readonly string[],
): Promise<boolean | null> {
  if (!vote.receipt || secret === null || !canCheck()) return null;
  const { counted } = cameTo(choices, result, vote.perItem);
  return result.receipts.includes(await receiptOf(vote.id, secret, counted));
}

/** The receipt of a voter whose choices came to `counted`. */
export function receiptOf(vote: string, secret: string, counted: readonly string[]): Promise<string> {
  return sha256(`${vote}|${secret}|${JSON.stringify(counted)}`);
}
