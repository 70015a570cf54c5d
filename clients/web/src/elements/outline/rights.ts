/** Who may write and change notes: on the board, or on a desk while a private round is on. */
import { isWritersDesk } from '../../acting.ts';
import type { Note } from '../../board/types.ts';
import type { OpenBoard } from '../../open-board.ts';

/**
 * Drafts are on a desk, which no lock closes. Only those of people who may write on the board are revealed. `lane`:
 * `null` outside of the maps.
 */
export function canAdd(open: OpenBoard, lane: string | null): boolean {
  return open.canWrite || (isDrafting(open, lane) && isWritersDesk(open, open.draftDesk));
}

/** Anywhere at all: on the board, or in some lane of a private round. */
export function canAddSomewhere(open: OpenBoard): boolean {
  const isRound = open.workshop?.state().private?.on === true;
  return open.canWrite || (isRound && isWritersDesk(open, open.draftDesk));
}

export function isDrafting({ draftDesk, workshop }: OpenBoard, lane: string | null): boolean {
  const round = workshop?.state().private;
  if (draftDesk === null || round?.on !== true) return false;
  return round.lanes === null || (lane !== null && round.lanes.includes(lane));
}

/** A locked note is changed by nobody until it is unlocked; my drafts are mine, whatever the board allows. */
export function canChange({ canWrite }: OpenBoard, { draft, locked }: Note): boolean {
  return (draft || canWrite) && !locked;
}
