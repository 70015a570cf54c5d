/** Who may write and change notes: on the board, or on one's own desk while a private round is on. */
import type { Note } from '../../board/types.ts';
import type { OpenBoard } from '../../open-board.ts';

/** My drafts are on my desk, which no lock closes. Only those of people who may write on the board are revealed. */
export function canAdd({ canWrite, role, desk, workshop }: OpenBoard, lane: string): boolean {
  if (canWrite) return true;
  const round = workshop?.state().private;
  const isWriter = role === 'editor' || role === 'facilitator';
  return isWriter && desk !== null && round?.on === true && (round.lanes?.includes(lane) ?? true);
}

export function isDrafting({ desk, workshop }: OpenBoard, lane: string): boolean {
  const round = workshop?.state().private;
  return desk !== null && round?.on === true && (round.lanes?.includes(lane) ?? true);
}

/** A locked note is changed by nobody until it is unlocked; my drafts are mine, whatever the board allows. */
export function canChange({ canWrite }: OpenBoard, { draft, locked }: Note): boolean {
  return (draft || canWrite) && !locked;
}
