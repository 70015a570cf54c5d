/** Who may write and change notes: on the board, or on a desk while a private round is on. */
import { isWritersDesk } from '../../acting.ts';
import type { Note } from '../../board/types.ts';
import type { OpenBoard } from '../../open-board.ts';

/** Drafts are on a desk, which no lock closes. Only those of people who may write on the board are revealed. */
export function canAdd(open: OpenBoard, lane: string): boolean {
  return open.canWrite || (isDrafting(open, lane) && isWritersDesk(open, open.draftDesk));
}

export function isDrafting({ draftDesk, workshop }: OpenBoard, lane: string): boolean {
  const round = workshop?.state().private;
  return draftDesk !== null && round?.on === true && (round.lanes?.includes(lane) ?? true);
}

/** A locked note is changed by nobody until it is unlocked; my drafts are mine, whatever the board allows. */
export function canChange({ canWrite }: OpenBoard, { draft, locked }: Note): boolean {
  return (draft || canWrite) && !locked;
}
