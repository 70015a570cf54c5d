/**
 * What has been drawn by hand, as drawings: strokes that somebody has made one after the other in one place. Pure.
 *
 * A stroke by itself is a letter's half; nobody wants a list of those.
 */
import type { Anchor, Stroke } from '../../board/types.ts';
import { sameAnchor } from '../draw/anchors.ts';

export interface Drawing {
  /** The id of its first stroke. */
  readonly id: string;
  readonly by: string;
  readonly anchor: Anchor;
  readonly strokes: readonly string[];
}

/** Whoever lifts the pen for longer begins another drawing. */
const PAUSE_MS_MAX = 20_000;

/** Of strokes as they come, oldest first. */
export function drawingsOf(strokes: readonly Stroke[]): Drawing[] {
  const drawings: { id: string; by: string; anchor: Anchor; strokes: string[]; last: number }[] = [];
  for (const { id, by, anchor, at } of strokes) {
    const open = drawings.findLast((one) => one.by === by);
    const goesOn = open !== undefined && sameAnchor(open.anchor, anchor) && at - open.last <= PAUSE_MS_MAX;
    if (goesOn) {
      open.strokes.push(id);
      open.last = at;
    } else drawings.push({ id, by, anchor, strokes: [id], last: at });
  }
  return drawings;
}
