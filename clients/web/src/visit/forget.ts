/**
 * Forgetting a board or a document in this browser: the copies, the ballots that one cast, the seat and the link.
 *
 * What the server has is not touched. Asking before what is nowhere else is lost is up to whoever calls this.
 */
import { forgetKey } from '../browser/keys.ts';
import { changesIn, deleteStore, storesUnder } from '../document/store.ts';
import { forget, seatOf } from '../server/seats.ts';
import { safeStorage } from '../storage.ts';
import { forgetChoices } from '../workshop/memory.ts';

const DESK = /\/desks\/([^/]+)$/;

/** How many changes of a board or document are in this browser only. */
export async function waitingFor(origin: string, document: string): Promise<number> {
  const keys = await storesUnder(new URL(origin).host, document);
  const changes = await Promise.all(keys.map(changesIn));
  return changes.reduce((sum, n) => sum + n, 0);
}

/** With what those whose desks are among them chose in votes. */
export async function deleteCopies(origin: string, document: string): Promise<void> {
  const keys = await storesUnder(new URL(origin).host, document);
  for (const key of keys) {
    const [, participant] = DESK.exec(key) ?? [];
    if (participant !== undefined) forgetChoices(participant, safeStorage());
  }
  await Promise.all(keys.map(deleteStore));
}

export async function forgetBoard(origin: string, board: string): Promise<void> {
  const seat = seatOf(board);
  forget(board);
  forgetKey(board);
  safeStorage().removeItem(`wayboard.place.${board}`);
  if (seat === null) return;
  forgetChoices(seat.participant, safeStorage());
  await deleteCopies(origin, seat.documents.board);
}
