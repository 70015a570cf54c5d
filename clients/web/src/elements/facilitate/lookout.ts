/**
 * Where this person looks, and whether they may be led elsewhere: read from their own presence, which the canvas keeps.
 *
 * Not here: moving the view (`Ui.lookAt`, the canvas does it).
 */
import type { Point } from '../../canvas/camera.ts';
import type { OpenBoard } from '../../open-board.ts';
import { readPresence } from '../../people/presence.ts';

/** The middle of a view, in the board's units; zoom 1 is 100 %. */
export interface Lookout {
  readonly map: string | null;
  readonly at: Point;
  readonly zoom: number;
}

/** `null` while no canvas is shown. */
export function lookout({ awareness }: OpenBoard): Lookout | null {
  return readPresence(awareness.clientID, awareness.getLocalState())?.viewport ?? null;
}

/** Whoever writes or drags is not to be moved. */
export function hasHandsFull({ awareness }: OpenBoard): boolean {
  const mine = readPresence(awareness.clientID, awareness.getLocalState());
  return mine !== null && (mine.editing !== null || mine.drags.length > 0);
}
