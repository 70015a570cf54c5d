/** What the parts of the canvas share with each other: the open board, the scene, the view, and the notes as drawn. */
import type { Point } from '../../canvas/camera.ts';
import type { Spot } from '../../canvas/spots.ts';
import type { View } from '../../canvas/view.ts';
import type { OpenBoard } from '../../open-board.ts';
import { tell } from '../base/attempt.ts';
import type { WayboardNote } from './note.ts';
import type { Scene } from './scene.ts';

export interface Parts {
  /** The canvas itself: where events go out. */
  readonly element: HTMLElement;
  readonly open: OpenBoard;
  readonly scene: Scene;
  readonly view: View;
  note(id: string): WayboardNote | null;
  notes(): Iterable<WayboardNote>;
  /** Puts all notes where the layout has them now, without waiting for the next frame. */
  settle(): void;
  /** Gives something the focus, and brings it into sight. */
  focusOn(spot: Spot): void;
  /** Where the mouse is on the board; the middle of the view for who has none. */
  pointed(): Point;
}

export function selection({ open }: Parts): string[] {
  return [...open.ui.state.selected];
}

/** The ids in reading order, with the groups that they are in. */
export function withGroups({ open, scene }: Parts, ids: Iterable<string>): string[] {
  const groups = open.board.notes.groups();
  const wanted = new Set(ids);
  for (const members of groups.values()) {
    if (members.some((id) => wanted.has(id))) for (const id of members) wanted.add(id);
  }
  return scene.layout.order.filter((id) => wanted.has(id));
}

export function sayTo(parts: Parts, text: string, more: { undo?: boolean; problem?: boolean } = {}): void {
  tell(parts.element, { text, ...more });
}
