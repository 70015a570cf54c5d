/**
 * A hand on a point of a curve: up and down, from a press to its end.
 *
 * The others see it by presence and, a little slower, in the document; the end of it is one step of undo.
 * Not here: keys (`emotion-lane.ts`), and how often what is written (`people/presence.ts`, `board/curves.ts`).
 */
import type { Point } from '../../canvas/camera.ts';
import type { OpenBoard } from '../../open-board.ts';

/** A press that moves less than this is a click. */
const SLOP_PX = 4;

export interface HeldPoint {
  readonly curve: string;
  readonly stage: string;
  /** Before; `null` if there was no point. */
  readonly from: number | null;
}

export interface DragPlane {
  /** The feeling at a height of the window. */
  feelingAt(clientY: number): number;
  /** How far the middle of the point is below the press. */
  readonly grip: number;
}

export class PointDrag {
  readonly held: HeldPoint;
  readonly #open: OpenBoard;
  readonly #plane: DragPlane;
  readonly #from: Point;
  #value: number | null = null;

  constructor(open: OpenBoard, held: HeldPoint, plane: DragPlane, event: PointerEvent) {
    this.held = held;
    this.#open = open;
    this.#plane = plane;
    this.#from = { x: event.clientX, y: event.clientY };
  }

  /** The value under the hand; `null` while it is a click. */
  get value(): number | null {
    return this.#value;
  }

  /** Whether the value is another one now. */
  move(event: PointerEvent): boolean {
    const moved = Math.hypot(event.clientX - this.#from.x, event.clientY - this.#from.y);
    if (this.#value === null && moved < SLOP_PX) return false;
    const value = this.#plane.feelingAt(event.clientY + this.#plane.grip);
    if (value === this.#value) return false;
    this.#value = value;
    const { curve, stage } = this.held;
    this.#open.mine.dragCurve({ curve, stage, value });
    this.#open.board.curves.drag(curve, stage, value);
    return true;
  }

  /** Whether it was a drag and not a click. */
  end(): boolean {
    const value = this.#value;
    if (value === null) return false;
    const { curve, stage } = this.held;
    this.#open.board.curves.setPoint(curve, stage, { value });
    this.#letGo();
    return true;
  }

  cancel(): void {
    if (this.#value === null) return;
    this.#open.board.curves.cancelDrag();
    this.#letGo();
  }

  #letGo(): void {
    this.#open.board.history.endStep();
    this.#open.mine.dragCurve(null);
  }
}
