/**
 * Presses on what the layers offer (chips, fields, points): they are not the canvas's, which would pan or select.
 *
 * With a tool in hand they are: a pen draws over everything. A middle press always pans.
 */
import type { OpenBoard } from '../../open-board.ts';

/** To be called with a `pointerdown`: whether the press is the element's own. */
export function takePress(open: OpenBoard, event: PointerEvent): boolean {
  const { tool } = open.ui.state;
  const isOwn = event.button === 0 && (tool === 'select' || tool === 'hand');
  if (isOwn) event.stopPropagation();
  return isOwn;
}

export function stop(event: Event): void {
  event.stopPropagation();
}

/** Enter and Space press a button on a note; they do not write on the note around it. */
export function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
