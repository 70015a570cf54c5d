/**
 * For whom one acts: oneself, or a seat, that is somebody without a device whom one types for. Pure readings of what is
 * open; which desks there are is `visit/desks.ts`, and the choice among them is in `Ui.actsFor`.
 */
import type { OpenBoard } from './open-board.ts';
import { isAtLeast } from './server/roles.ts';
import type { Desk } from './workshop/desk.ts';

/** The name of the seat that a desk is of; `null` if it is one's own. */
export function seatNameOf({ me, workshop }: OpenBoard, desk: Desk | null): string | null {
  return desk === null || desk.participant === me.id ? null : (workshop?.nameOf(desk.participant) ?? '');
}

/** Whether the drafts on a desk will be revealed: its owner may write on the board. */
export function isWritersDesk({ me, role, workshop }: OpenBoard, desk: Desk | null): boolean {
  if (desk === null) return false;
  const its = desk.participant === me.id ? role : workshop?.participant(desk.participant)?.role;
  return isAtLeast(its ?? 'viewer', 'editor');
}
