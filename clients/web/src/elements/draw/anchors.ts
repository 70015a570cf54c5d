/** What strokes are fixed to, and where that is. Pure. */
import type { Anchor } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import { type Anchored, type PenPoint, penAnchor } from '../../canvas/pen-line.ts';

/** Where the zero of an anchored stroke is; `null` if its cell or map is not there. */
export function originOf(anchor: Anchor, layout: Layout): Point | null {
  switch (anchor.kind) {
    case 'cell':
      return layout.cell(anchor.stage, anchor.lane);
    case 'map':
      return layout.maps.find(({ id }) => id === anchor.map)?.box ?? null;
    case 'canvas':
      return { x: 0, y: 0 };
  }
}

/** What a stroke with points on the canvas is best fixed to. */
export function anchorFor(points: readonly PenPoint[], layout: Layout): Anchor {
  const fixed = penAnchor(
    points,
    (at) => cellAt(at, layout),
    (at) => mapAt(at, layout),
  );
  return fixed?.anchor ?? { kind: 'canvas' };
}

export function sameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'cell') return b.kind === 'cell' && a.stage === b.stage && a.lane === b.lane;
  return a.kind === 'map' ? b.kind === 'map' && a.map === b.map : b.kind === 'canvas';
}

function cellAt(at: Point, layout: Layout): Anchored<Anchor> | null {
  const cell = layout.cellAt(at);
  const box = cell === null ? null : layout.cell(cell.stage, cell.lane);
  if (cell === null || box === null) return null;
  return { anchor: { kind: 'cell', stage: cell.stage, lane: cell.lane }, box };
}

function mapAt({ x, y }: Point, layout: Layout): Anchored<Anchor> | null {
  const map = layout.maps.find(
    ({ box }) => x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height,
  );
  return map === undefined ? null : { anchor: { kind: 'map', map: map.id }, box: map.box };
}
