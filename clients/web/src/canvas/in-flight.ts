/** A layout in which some notes are elsewhere: in a hand. For what follows notes while they are dragged, like links. */
import type { Point } from './camera.ts';
import type { Layout } from './layout.ts';

export function inFlight(layout: Layout, flights: ReadonlyMap<string, Point>): Layout {
  if (flights.size === 0) return layout;
  const { maps, groups, tray, order } = layout;
  return {
    maps,
    groups,
    tray,
    order,
    note: (id) => {
      const box = layout.note(id);
      const at = flights.get(id);
      return box === null || at === undefined ? box : { ...box, ...at };
    },
    cell: (stage, lane) => layout.cell(stage, lane),
    band: (lane) => layout.band(lane),
    cellAt: (point) => layout.cellAt(point),
    cellOf: (note) => layout.cellOf(note),
    pushed: (note) => layout.pushed(note),
    aside: (head, at) => layout.aside(head, at),
    blocks: (stage, lane) => layout.blocks(stage, lane),
    insertion: (cell, point, moving) => layout.insertion(cell, point, moving),
    column: (stage) => layout.column(stage),
    row: (lane) => layout.row(lane),
    mapOf: (id) => layout.mapOf(id),
  };
}
