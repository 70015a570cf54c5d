/**
 * One press of the pen: points while it moves, live for the others by presence, one stroke in the document at its end.
 *
 * Not here: outlines (`canvas/pen-line.ts`) and what a stroke is fixed to (`anchors.ts`).
 */
import { LIMITS } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import { movePoints, NO_PRESSURE, type PenPoint, thinPoints } from '../../canvas/pen-line.ts';
import type { OpenBoard } from '../../open-board.ts';
import type { LiveStroke } from '../../people/presence.ts';
import type { ToolGrip, ToolPress } from '../map/tool-layer.ts';
import { anchorFor, originOf } from './anchors.ts';
import { kitOf } from './kit.ts';

/** Points nearer than this on the screen add nothing. */
const NEAR_PX = 0.8;

export class Pen implements ToolGrip {
  readonly #open: OpenBoard;
  readonly #layout: Layout;
  readonly #zoom: number;
  readonly #redraw: () => void;
  readonly #look: Pick<LiveStroke, 'color' | 'width' | 'tool'>;
  #points: PenPoint[];
  #isOver = false;

  constructor(open: OpenBoard, layout: Layout, press: ToolPress, zoom: number, redraw: () => void) {
    this.#open = open;
    this.#layout = layout;
    this.#zoom = zoom;
    this.#redraw = redraw;
    this.#look = { ...kitOf(open.ui).state.pen, tool: 'pen' };
    this.#points = [pointOf(press.at, press.event)];
    this.#tell();
  }

  /** What is being drawn; `null` when it is over. */
  get stroke(): LiveStroke | null {
    return this.#isOver ? null : { ...this.#look, points: this.#points, anchor: { kind: 'canvas' } };
  }

  move(press: ToolPress): void {
    // A pen tells of more points than the page is asked to draw.
    const events = press.event.getCoalescedEvents();
    for (const event of events.length > 0 ? events : [press.event]) {
      const at = {
        x: press.at.x + (event.clientX - press.event.clientX) / this.#zoom,
        y: press.at.y + (event.clientY - press.event.clientY) / this.#zoom,
      };
      this.#points.push(pointOf(at, event));
    }
    if (this.#points.length >= LIMITS.strokePoints) this.#goOn();
    this.#tell();
  }

  end(): void {
    this.#write();
    this.#finish();
  }

  cancel(): void {
    this.#finish();
  }

  /** A stroke has a limit; a longer line goes on as another one. */
  #goOn(): void {
    this.#write();
    this.#points = this.#points.slice(-1);
  }

  #write(): void {
    const points = thinPoints(this.#points, NEAR_PX / this.#zoom).slice(0, LIMITS.strokePoints);
    this.#open.board.ink.add(this.#fixed(points));
  }

  #finish(): void {
    this.#isOver = true;
    this.#open.mine.draw(null);
    this.#redraw();
  }

  #tell(): void {
    this.#redraw();
    this.#open.mine.draw(this.#fixed(this.#points));
  }

  /** Relative to what it is fixed to: others may have the cell elsewhere. */
  #fixed(points: readonly PenPoint[]): LiveStroke {
    const anchor = anchorFor(points, this.#layout);
    const { x, y } = originOf(anchor, this.#layout) ?? { x: 0, y: 0 };
    return { ...this.#look, anchor, points: movePoints(points, { x: -x, y: -y }) };
  }
}

function pointOf({ x, y }: Point, event: PointerEvent): PenPoint {
  return [x, y, event.pointerType === 'pen' ? event.pressure : NO_PRESSURE];
}
