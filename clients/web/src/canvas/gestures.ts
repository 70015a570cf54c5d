/**
 * Mouse, pen, finger and wheel on the canvas, as what is meant: pan, zoom, drag a note.
 *
 * It knows the canvas's element and which element under the pointer is a note; nothing of documents.
 * Positions it tells are pixels from the canvas's corner.
 */
import { all, listen, type Undo } from '../subscription.ts';
import { type Point, wheelFactor } from './camera.ts';
import { wantsKeys } from './keys.ts';

export interface GestureTarget {
  /** The note under the pointer, by id; `null` for the board itself; `'text'` where a caret is wanted. */
  hit(event: PointerEvent): { kind: 'note'; id: string } | { kind: 'board' } | { kind: 'text' };
  canDrag(id: string): boolean;
  pan(dx: number, dy: number): void;
  zoom(anchor: Point, factor: number): void;
  point(at: Point | null): void;
  press(id: string | null): void;
  dragStart(id: string): void;
  /** Distance on the screen since the start of the drag. */
  drag(id: string, dx: number, dy: number): void;
  drop(id: string): void;
  cancelDrag(id: string): void;
}

/** A press that moves less than this is a click. */
const SLOP_PX = 4;

type Pressed =
  | { kind: 'nothing' }
  | { kind: 'pan'; pointer: number; last: Point }
  | { kind: 'maybe-drag'; pointer: number; id: string; from: Point }
  | { kind: 'drag'; pointer: number; id: string; from: Point }
  | { kind: 'pinch' };

export function followGestures(canvas: HTMLElement, target: GestureTarget): Undo {
  return new Gestures(canvas, target).start();
}

class Gestures {
  readonly #canvas: HTMLElement;
  readonly #target: GestureTarget;
  readonly #fingers = new Map<number, Point>();
  #pressed: Pressed = { kind: 'nothing' };
  #isSpaceDown = false;

  constructor(canvas: HTMLElement, target: GestureTarget) {
    this.#canvas = canvas;
    this.#target = target;
  }

  start(): Undo {
    const canvas = this.#canvas;
    return all(
      listen(canvas, 'pointerdown', (event) => this.#down(event)),
      listen(canvas, 'pointermove', (event) => this.#move(event)),
      listen(canvas, 'pointerup', (event) => this.#up(event)),
      listen(canvas, 'pointercancel', (event) => this.#cancel(event)),
      listen(canvas, 'pointerleave', () => this.#target.point(null)),
      listen(canvas, 'wheel', (event) => this.#wheel(event), { passive: false }),
      listen(window, 'keydown', (event) => this.#key(event)),
      listen(window, 'keyup', (event) => {
        if (event.code === 'Space') this.#setSpace(false);
      }),
      listen(window, 'blur', () => this.#setSpace(false)),
    );
  }

  /** Ends a drag without a drop; the browser's own gestures come here too. */
  #cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#pressed.kind === 'drag') this.#target.cancelDrag(this.#pressed.id);
    this.#rest();
  }

  #down(event: PointerEvent): void {
    const hit = this.#target.hit(event);
    if (hit.kind === 'text') return;
    const at = this.#at(event);
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at);
      if (this.#fingers.size === 2) {
        if (this.#pressed.kind === 'drag') this.#target.cancelDrag(this.#pressed.id);
        this.#pressed = { kind: 'pinch' };
        return;
      }
    }
    if (this.#pressed.kind !== 'nothing') return;
    if (event.button === 1 || (event.button === 0 && this.#isSpaceDown)) {
      event.preventDefault();
      this.#startPan(event);
    } else if (event.button === 0) {
      this.#target.press(hit.kind === 'note' ? hit.id : null);
      if (hit.kind === 'board') this.#startPan(event);
      else this.#pressed = { kind: 'maybe-drag', pointer: event.pointerId, id: hit.id, from: at };
    }
  }

  #startPan(event: PointerEvent): void {
    this.#pressed = { kind: 'pan', pointer: event.pointerId, last: this.#at(event) };
    this.#canvas.setPointerCapture(event.pointerId);
    this.#canvas.classList.add('panning');
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event);
    if (event.pointerType !== 'touch') this.#target.point(at);
    const pressed = this.#pressed;
    switch (pressed.kind) {
      case 'nothing':
        return;
      case 'pinch':
        this.#pinch(event, at);
        return;
      case 'pan':
        if (pressed.pointer !== event.pointerId) return;
        this.#target.pan(pressed.last.x - at.x, pressed.last.y - at.y);
        this.#pressed = { ...pressed, last: at };
        return;
      case 'maybe-drag': {
        const moved = Math.hypot(at.x - pressed.from.x, at.y - pressed.from.y);
        if (pressed.pointer !== event.pointerId || moved < SLOP_PX || !this.#target.canDrag(pressed.id))
          return;
        this.#canvas.setPointerCapture(event.pointerId);
        this.#pressed = { ...pressed, kind: 'drag' };
        this.#target.dragStart(pressed.id);
        this.#target.drag(pressed.id, at.x - pressed.from.x, at.y - pressed.from.y);
        return;
      }
      case 'drag':
        if (pressed.pointer === event.pointerId) {
          this.#target.drag(pressed.id, at.x - pressed.from.x, at.y - pressed.from.y);
        }
        return;
    }
  }

  #pinch(event: PointerEvent, at: Point): void {
    const before = this.#fingers.get(event.pointerId);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (before === undefined || other === undefined) return;
    this.#fingers.set(event.pointerId, at);
    const spread = (a: Point): number => Math.max(Math.hypot(a.x - other.x, a.y - other.y), 1);
    this.#target.zoom(middle(before, other), spread(at) / spread(before));
    this.#target.pan(-(at.x - before.x) / 2, -(at.y - before.y) / 2);
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const pressed = this.#pressed;
    if (pressed.kind === 'pinch') {
      if (this.#fingers.size === 0) this.#rest();
      return;
    }
    if (pressed.kind === 'nothing' || pressed.pointer !== event.pointerId) return;
    this.#rest();
    if (pressed.kind === 'drag') this.#target.drop(pressed.id);
  }

  #rest(): void {
    this.#pressed = { kind: 'nothing' };
    this.#canvas.classList.remove('panning');
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.ctrlKey || event.metaKey) this.#target.zoom(this.#at(event), wheelFactor(event.deltaY * unit));
    else this.#target.pan(event.deltaX * unit, event.deltaY * unit);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#pressed.kind === 'drag') {
      this.#target.cancelDrag(this.#pressed.id);
      this.#rest();
    }
    if (event.code !== 'Space' || wantsKeys(event)) return;
    event.preventDefault();
    this.#setSpace(true);
  }

  #setSpace(isDown: boolean): void {
    this.#isSpaceDown = isDown;
    this.#canvas.classList.toggle('hand', isDown);
  }

  #at(event: MouseEvent): Point {
    const corner = this.#canvas.getBoundingClientRect();
    return { x: event.clientX - corner.left, y: event.clientY - corner.top };
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
