/**
 * What the pointer takes on the canvas: notes to drag, a marquee, heads and edges, or a tool's layer.
 *
 * It says what a press means; how presses become drags, pans and taps is `canvas/gestures.ts`'s.
 */
import { type Box, boxBetween, overlaps, type Point } from '../../canvas/camera.ts';
import type { GestureTarget, Grip, Press } from '../../canvas/gestures.ts';
import type { Spot } from '../../canvas/spots.ts';
import type { Tool } from '../../ui.ts';
import { isMeantFor } from '../base/meant-for.ts';
import { canAddSomewhere } from '../outline/rights.ts';
import { edgeGrip, headGrip, type Mark } from './building.ts';
import type { Hands } from './hands.ts';
import { canBuild } from './heads.ts';
import { WayboardNote } from './note.ts';
import { type Parts, sayTo } from './parts.ts';
import type { ToolGrip, ToolLayer, ToolPress } from './tool-layer.ts';
import { type Writing, whyNotChange, whyNotWrite } from './writing.ts';

export interface PointingHost {
  readonly hands: Hands;
  readonly writing: Writing;
  /** The layer that owns a tool, if any. */
  layerOf(tool: Tool): ToolLayer | null;
  /** Shows the marquee, or where a head or an edge would go. */
  readonly marquee: Mark;
  readonly mark: Mark;
  menu(at: Point, on: Spot | null): void;
  /** `true` if the tap on a note was a vote. */
  vote(note: string, isBack: boolean): boolean;
  pointed(at: Point | null): void;
  isNoteFocused(): boolean;
}

export class Pointing implements GestureTarget {
  readonly #parts: Parts;
  readonly #host: PointingHost;
  /** What lay under the last press: a while later its event does not know any more. */
  #under: Spot | null = null;

  constructor(parts: Parts, host: PointingHost) {
    this.#parts = parts;
    this.#host = host;
  }

  /** Fields, buttons and links have their own clicks. */
  wants(event: PointerEvent): boolean {
    return !event
      .composedPath()
      .some(
        (node) =>
          node instanceof HTMLElement && node.matches('input, textarea, select, button, a, [popover]'),
      );
  }

  press(press: Press): Grip | 'pan' | null {
    const { tool } = this.#parts.open.ui.state;
    const { event } = press;
    this.#under = spotAt(this.#parts, press);
    if (tool === 'hand') return 'pan';
    const layer = this.#host.layerOf(tool);
    if (layer !== null) return this.#layerGrip(layer, tool, press);
    if (tool === 'note' || tool === 'text') return event.pointerType === 'touch' ? 'pan' : null;
    return this.#pressOnBoard(event) ?? this.#pressOnNote(press) ?? this.#pressOnGround(event);
  }

  tap(press: Press): void {
    const { open, view } = this.#parts;
    const { tool } = open.ui.state;
    const { event } = press;
    this.#host.writing.leave();
    if (tool === 'note' || tool === 'text') {
      open.ui.set({ tool: 'select' });
      this.#host.writing.createAt(
        view.toBoard(press.at),
        tool === 'text' ? { color: 'sand', size: 'l' } : {},
      );
      return;
    }
    const note = noteAt(event);
    if (note !== null) this.#tapNote(note, event);
    else if (tool === 'select' || tool === 'hand') this.#tapGround(press);
  }

  /** The menu comes after the finger is lifted: a lift beside an open menu closes it. */
  hold({ event }: Press): () => void {
    const { ui } = this.#parts.open;
    const under = this.#under;
    if (under?.kind === 'note' && !ui.state.selected.has(under.id)) ui.select(under.id);
    return () => setTimeout(() => this.#host.menu({ x: event.clientX, y: event.clientY }, under));
  }

  /** Space gives a dot to the note that has the focus. */
  wantsSpace(event: KeyboardEvent): boolean {
    const isForNote = this.#parts.open.ui.state.vote !== null && this.#host.isNoteFocused();
    return !isForNote && isMeantFor(this.#parts.element, event);
  }

  pan(dx: number, dy: number): void {
    this.#parts.view.pan(dx, dy);
  }

  zoom(anchor: Point, factor: number): void {
    this.#parts.view.zoomAt(anchor, factor);
  }

  point(at: Point | null): void {
    this.#host.pointed(at);
  }

  /** Heads and edges, for who may build. */
  #pressOnBoard(event: PointerEvent): Grip | 'pan' | null {
    const found = dataset(event, ['edge', 'stage', 'lane']);
    if (found === null) return null;
    if (!canBuild(this.#parts.open)) return event.pointerType === 'touch' ? 'pan' : null;
    const { mark } = this.#host;
    const { edge, of, stage, lane } = found;
    if (edge !== undefined) return edgeGrip(this.#parts, edge === 'stage' ? 'stage' : 'lane', of ?? '', mark);
    const kind = stage === undefined ? 'lane' : 'stage';
    return headGrip(this.#parts, kind, stage ?? lane ?? '', mark);
  }

  #pressOnNote({ event }: Press): Grip | 'pan' | null {
    const id = noteAt(event);
    if (id === null) return null;
    const { ui } = this.#parts.open;
    // A finger on a full board wants to look around; what is selected can be dragged.
    if (event.pointerType === 'touch' && !ui.state.selected.has(id)) return 'pan';
    if (this.#host.writing.note === id) return null;
    return this.#noteGrip(id, event);
  }

  #pressOnGround(event: PointerEvent): Grip | 'pan' {
    const isForLooking = event.pointerType === 'touch' || !canAddSomewhere(this.#parts.open);
    return isForLooking && !event.shiftKey ? 'pan' : this.#marqueeGrip(event);
  }

  #noteGrip(id: string, event: PointerEvent): Grip {
    const { open, view } = this.#parts;
    const { hands } = this.#host;
    let start: Point = { x: 0, y: 0 };
    let isTaken = false;
    return {
      start: (press) => {
        this.#host.writing.leave();
        start = view.toBoard(press.at);
        const { selected } = open.ui.state;
        const dragged = selected.has(id) ? [...selected] : [id];
        const why = whyNotChange(
          this.#parts,
          dragged.flatMap((one) => open.board.notes.read(one) ?? []),
        );
        if (why !== null) {
          sayTo(this.#parts, why);
          return;
        }
        if (!selected.has(id)) {
          if (event.shiftKey) open.ui.select(...selected, id);
          else open.ui.select(id);
        }
        isTaken = hands.take(open.ui.state.selected);
      },
      move: ({ at, event: { ctrlKey, metaKey } }) => {
        const point = view.toBoard(at);
        const by = { x: point.x - start.x, y: point.y - start.y };
        if (isTaken) hands.carry(by, point, ctrlKey || metaKey);
      },
      end: () => {
        if (isTaken) hands.drop();
      },
      cancel: () => hands.putBack(),
    };
  }

  #marqueeGrip({ shiftKey }: PointerEvent): Grip {
    const { open, scene, view } = this.#parts;
    const before = shiftKey ? [...open.ui.state.selected] : [];
    let corner: Point = { x: 0, y: 0 };
    let inside: readonly string[] = [];
    return {
      start: ({ at }) => {
        this.#host.writing.leave();
        corner = view.toBoard(at);
      },
      move: ({ at }) => {
        const box: Box = boxBetween(corner, view.toBoard(at));
        this.#host.marquee(box);
        const { layout } = scene;
        const now = layout.order.filter((id) => {
          const note = layout.note(id);
          return note !== null && overlaps(note, box);
        });
        if (now.join() === inside.join()) return;
        inside = now;
        open.ui.select(...new Set([...before, ...now]));
      },
      end: () => {
        this.#host.marquee(null);
        if (inside.length === 0 && !shiftKey) open.ui.select();
        const [first] = inside;
        if (first !== undefined) this.#parts.note(first)?.focus({ preventScroll: true });
      },
      cancel: () => {
        this.#host.marquee(null);
        open.ui.select(...before);
      },
    };
  }

  #layerGrip(layer: ToolLayer, tool: Tool, press: Press): Grip | null {
    const why = tool === 'emoji' || tool === 'comment' ? null : whyNotWrite(this.#parts);
    if (why !== null) {
      sayTo(this.#parts, why);
      return null;
    }
    const grip: ToolGrip | null = layer.grip(tool, this.#toolPress(press));
    if (grip === null) return null;
    return {
      isEager: true,
      move: (next) => grip.move(this.#toolPress(next)),
      end: (next) => grip.end(this.#toolPress(next)),
      cancel: () => grip.cancel(),
    };
  }

  #toolPress({ at, event }: Press): ToolPress {
    const { view, scene, open } = this.#parts;
    const point = view.toBoard(at);
    // While the pointer is captured, every event comes from the canvas: ask where the note is.
    const under = noteAt(event) ?? noteUnder(this.#parts, point);
    // A draft is nothing to hang lines or comments on: they would be on the board.
    const isDraft = under !== null && open.board.notes.read(under)?.draft === true;
    const note = isDraft ? null : under;
    return { at: point, pressure: event.pressure, note, cell: scene.layout.cellAt(point), event };
  }

  #tapNote(id: string, event: PointerEvent): void {
    const { open } = this.#parts;
    if (open.ui.state.vote !== null && this.#host.vote(id, event.shiftKey)) return;
    const { selected } = open.ui.state;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const others = [...selected].filter((other) => other !== id);
      open.ui.select(...(selected.has(id) ? others : [...others, id]));
    } else if (event.pointerType === 'touch' && selected.has(id) && selected.size === 1) {
      // A finger has no double-click that feels right: tapping the selected note writes on it.
      this.#host.writing.write(id);
    } else {
      open.ui.select(id);
    }
  }

  #tapGround(press: Press): void {
    const { open } = this.#parts;
    if (!press.event.shiftKey) open.ui.select();
    const spot = spotAt(this.#parts, press);
    const map = spot?.kind === 'cell' ? spot.cell.map : null;
    if (map !== null && open.ui.state.map !== map) open.ui.set({ map });
  }
}

/** The note under the pointer. */
export function noteAt(event: Event): string | null {
  const note = event.composedPath().find((node) => node instanceof WayboardNote);
  return note?.noteId ?? null;
}

function noteUnder({ scene }: Parts, point: Point): string | null {
  const { layout } = scene;
  return (
    layout.order.findLast((id) => {
      const box = layout.note(id);
      return box !== null && overlaps(box, { ...point, width: 0, height: 0 });
    }) ?? null
  );
}

/** What lies under a press. */
export function spotAt({ scene, view }: Parts, { at, event }: { at: Point; event: Event }): Spot | null {
  const note = noteAt(event);
  if (note !== null) return { kind: 'note', id: note };
  const found = dataset(event, ['stage', 'lane', 'phase']);
  if (found?.stage !== undefined) return { kind: 'stage', id: found.stage };
  if (found?.lane !== undefined) return { kind: 'lane', id: found.lane };
  if (found?.phase !== undefined) return { kind: 'phase', id: found.phase };
  const cell = scene.layout.cellAt(view.toBoard(at));
  return cell === null ? null : { kind: 'cell', cell };
}

/** The data of the nearest element under the pointer that has one of `names`. */
export function dataset(event: Event, names: readonly string[]): DOMStringMap | null {
  for (const node of event.composedPath()) {
    if (!(node instanceof HTMLElement)) continue;
    if (names.some((name) => node.dataset[name] !== undefined)) return node.dataset;
  }
  return null;
}
