/**
 * From where notes are wanted to the places that they get. Shared by the canvas and the outline, which has no layout of
 * its own and asks for one when it needs it. Not here: choosing (`outline/move-dialog.ts`).
 */
import type { NewPlace } from '../../board/note.ts';
import { besideMaps } from '../../canvas/beside.ts';
import type { Layout } from '../../canvas/layout.ts';
import type { OpenBoard } from '../../open-board.ts';
import { Scene } from './scene.ts';

/** Where one can choose to put notes. Where exactly beside the map, the layout says. */
export type Destination = NewPlace | { readonly kind: 'beside' };

/** A place for each of `ids`, all members of a group together. */
export function placesFor(
  open: OpenBoard,
  ids: readonly string[],
  to: Destination,
  layout = layoutOf(open),
): Map<string, NewPlace> {
  if (to.kind !== 'beside') return new Map(ids.map((id) => [id, to]));
  const spots = besideMaps(layout(), blocksOf(open, ids));
  return new Map([...spots].map(([id, at]) => [id, { kind: 'free', at }]));
}

/** Worked out only if it is needed. */
function layoutOf(open: OpenBoard): () => Layout {
  return () => {
    const scene = new Scene(open);
    const { layout } = scene;
    scene.close();
    return layout;
  };
}

/** Single notes, and groups with their heads first. */
function blocksOf({ board }: OpenBoard, ids: readonly string[]): string[][] {
  const moving = new Set(ids);
  const groups = [...board.notes.groups().values()].map((members) => members.filter((id) => moving.has(id)));
  const grouped = new Set(groups.flat());
  return [
    ...groups.filter(({ length }) => length > 0),
    ...ids.filter((id) => !grouped.has(id)).map((id) => [id]),
  ];
}
