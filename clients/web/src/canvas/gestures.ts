/**
 * Mouse, pen, finger and wheel on the canvas, as what is meant: pan, zoom, tap, hold, or a press that something takes.
 *
 * What a press takes (a note, a marquee, a column's edge, ink) is the target's: it answers with a `Grip`, which then
 * follows the pointer. Space-drag, middle-drag and two fingers always move the view. Positions are pixels from the
 * canvas's corner. Knows nothing of documents.
 */
import { all, listen, type Undo } from '../subscription.ts';
import { type Point, wheelFactor } from './camera.ts';
import { wantsKeys } from './keys.ts';

export interface Press {
  readonly at: Point;
  readonly event: PointerEvent;
}

/** Something that a press has taken, until it is let go. */
export interface Grip {
  /** Taken at once, without waiting whether the pointer moves: ink. */
  readonly isEager?: boolean;
  /** Taken: the pointer has moved far enough. */
  start?(press: Press): void;
  move(press: Press): void;
  end(press: Press): void;
  /** Esc, a second finger, a lost pointer: as if nothing had been. */
  cancel(): void;
}

export interface GestureTarget {
  /** Whether the press is the canvas's at all, and not a field's or a button's. */
  wants(event: PointerEvent): boolean;
  /** A press began. */
  press(press: Press): Grip | 'pan' | null;
  /** Pressed and let go in one place. */
  tap(press: Press): void;
  /** A finger that stays; answers with what follows when it is lifted. */
  hold(press: Press): () => void;
  /** Space, held down, shall move the view: nothing else is meant by it. */
  wantsSpace(event: KeyboardEvent): boolean;
  pan(dx: number, dy: number): void;
  zoom(anchor: Point, factor: number): void;
  point(at: Point | null): void;
}

/** A press that moves less than this is a click. */
const SLOP_PX = 4;
const SLOP_FINGER_PX = 8;
const HOLD_MS = 500;
/** This near to the canvas's edge, a grip moves the view along. */
const EDGE_PX = 36;
const EDGE_SPEED = 0.35;

type Pressed =
  | { readonly kind: 'nothing' | 'pinch' }
  | { readonly kind: 'held'; readonly lifted: () => void }
  | {
      readonly kind: 'pan' | 'maybe';
      readonly pointer: number;
      readonly from: Point;
      readonly grip: Grip | null;
    }
  | { readonly kind: 'grip'; readonly pointer: number; readonly grip: Grip };

export function followGestures(canvas: HTMLElement, target: GestureTarget): Undo {
  return new Gestures(canvas, target).start();
}

class Gestures {
  readonly #canvas: HTMLElement;
  readonly #target: GestureTarget;
  readonly #fingers = new Map<number, Point>();
  #pressed: Pressed = { kind: 'nothing' };
  #last: Press | null = null;
  #isSpaceDown = false;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #edge = 0;
  #corner: Point = { x: 0, y: 0 };

  constructor(canvas: HTMLElement, target: GestureTarget) {
    this.#canvas = canvas;
    this.#target = target;
  }

  start(): Undo {
    const canvas = this.#canvas;
    const resize = new ResizeObserver(() => this.#measure());
    resize.observe(canvas);
    return all(
      () => resize.disconnect(),
      listen(canvas, 'pointerenter', () => this.#measure()),
      listen(canvas, 'pointerdown', (event) => this.#down(event)),
      listen(canvas, 'pointermove', (event) => this.#move(event)),
      // Also beside the canvas: what was pressed may be gone, or something may have come to lie over it.
      listen(window, 'pointerup', (event) => this.#up(event)),
      listen(window, 'pointercancel', (event) => this.#cancel(event)),
      listen(canvas, 'pointerleave', () => this.#target.point(null)),
      listen(canvas, 'wheel', (event) => this.#wheel(event), { passive: false }),
      // Before anybody else: Esc lets go of what is held and does nothing more.
      listen(window, 'keydown', (event) => this.#key(event), { capture: true }),
      listen(window, 'keyup', (event) => {
        if (event.code === 'Space') this.#setSpace(false);
      }),
      listen(window, 'blur', () => this.#setSpace(false)),
      () => this.#letGo(),
    );
  }

  #down(event: PointerEvent): void {
    this.#measure();
    if (!this.#target.wants(event)) return;
    const press = { at: this.#at(event), event };
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, press.at);
      if (this.#fingers.size === 2) {
        this.#letGo();
        this.#pressed = { kind: 'pinch' };
        return;
      }
    }
    if (this.#pressed.kind !== 'nothing') return;
    if (event.button === 1 || (event.button === 0 && this.#isSpaceDown)) {
      event.preventDefault();
      this.#take(press, 'pan');
    } else if (event.button === 0) {
      this.#take(press, this.#target.press(press));
    }
  }

  #take(press: Press, taken: Grip | 'pan' | null): void {
    const { at: from, event } = press;
    const pointer = event.pointerId;
    const grip = taken === 'pan' ? null : taken;
    this.#last = press;
    this.#pressed = { kind: taken === 'pan' ? 'pan' : 'maybe', pointer, from, grip };
    if (grip?.isEager === true) this.#startGrip(press, grip);
    else if (taken === 'pan' && event.pointerType !== 'touch') this.#startPan(pointer);
    if (event.pointerType === 'touch' && grip?.isEager !== true) {
      this.#hold = setTimeout(() => this.#holds(press), HOLD_MS);
    }
  }

  #holds(press: Press): void {
    this.#letGo();
    this.#pressed = { kind: 'held', lifted: this.#target.hold(press) };
  }

  #startPan(pointer: number): void {
    this.#canvas.setPointerCapture(pointer);
    this.#canvas.classList.add('panning');
  }

  #startGrip(press: Press, grip: Grip): void {
    clearTimeout(this.#hold);
    const pointer = press.event.pointerId;
    this.#canvas.setPointerCapture(pointer);
    this.#pressed = { kind: 'grip', pointer, grip };
    grip.start?.(press);
  }

  #move(event: PointerEvent): void {
    const press = { at: this.#at(event), event };
    if (event.pointerType !== 'touch') this.#target.point(press.at);
    const pressed = this.#pressed;
    if (pressed.kind === 'pinch') this.#pinch(event, press.at);
    if (!('pointer' in pressed) || pressed.pointer !== event.pointerId) return;
    const before = this.#last?.at ?? press.at;
    this.#last = press;
    if (pressed.kind === 'grip') {
      pressed.grip.move(press);
      this.#followEdge();
      return;
    }
    const slop = event.pointerType === 'touch' ? SLOP_FINGER_PX : SLOP_PX;
    const isFar = Math.hypot(press.at.x - pressed.from.x, press.at.y - pressed.from.y) >= slop;
    if (isFar) clearTimeout(this.#hold);
    if (pressed.kind === 'pan') {
      if (isFar && !this.#canvas.classList.contains('panning')) this.#startPan(event.pointerId);
      if (!this.#canvas.classList.contains('panning')) return;
      this.#target.pan(before.x - press.at.x, before.y - press.at.y);
    } else if (isFar && pressed.grip !== null) {
      this.#startGrip(press, pressed.grip);
      pressed.grip.move(press);
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
    if (!('pointer' in pressed)) {
      if (this.#fingers.size > 0) return;
      this.#rest();
      if (pressed.kind === 'held') pressed.lifted();
      return;
    }
    if (pressed.pointer !== event.pointerId) return;
    const press = { at: this.#at(event), event };
    const hasPanned = this.#canvas.classList.contains('panning');
    const from = pressed.kind === 'grip' ? null : pressed.from;
    this.#rest();
    if (pressed.kind === 'grip') pressed.grip.end(press);
    else if (pressed.kind === 'maybe' || !hasPanned || isNear(from, press.at)) {
      if (event.button === 0) this.#target.tap(press);
    }
  }

  /** The browser has taken the pointer for a gesture of its own. */
  #cancel(event: PointerEvent): void {
    const isFinger = this.#fingers.delete(event.pointerId);
    const isPressed = 'pointer' in this.#pressed ? this.#pressed.pointer === event.pointerId : isFinger;
    if (isPressed) this.#letGo();
  }

  #letGo(): void {
    const pressed = this.#pressed;
    this.#rest();
    if (pressed.kind === 'grip') pressed.grip.cancel();
  }

  #rest(): void {
    clearTimeout(this.#hold);
    cancelAnimationFrame(this.#edge);
    this.#edge = 0;
    this.#last = null;
    this.#pressed = { kind: 'nothing' };
    this.#canvas.classList.remove('panning');
  }

  /** While something is held at the canvas's edge, the view moves there, and what is held with it. */
  #followEdge(): void {
    if (this.#edge !== 0) return;
    this.#edge = requestAnimationFrame(() => {
      this.#edge = 0;
      const pressed = this.#pressed;
      const press = this.#last;
      if (pressed.kind !== 'grip' || press === null || pressed.grip.isEager === true) return;
      const { clientWidth, clientHeight } = this.#canvas;
      const [dx, dy] = [edgeStep(press.at.x, clientWidth), edgeStep(press.at.y, clientHeight)];
      if (dx === 0 && dy === 0) return;
      this.#target.pan(dx, dy);
      pressed.grip.move(press);
      this.#followEdge();
    });
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (event.ctrlKey || event.metaKey) this.#target.zoom(this.#at(event), wheelFactor(event.deltaY * unit));
    else this.#target.pan(dx * unit, dy * unit);
    // What is held stays under the pointer.
    if (this.#pressed.kind === 'grip' && this.#last !== null) this.#pressed.grip.move(this.#last);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#pressed.kind === 'grip') {
      event.preventDefault();
      event.stopPropagation();
      this.#letGo();
      return;
    }
    if (event.code !== 'Space' || event.defaultPrevented || wantsKeys(event)) return;
    if (!this.#target.wantsSpace(event)) return;
    event.preventDefault();
    this.#setSpace(true);
  }

  #setSpace(isDown: boolean): void {
    this.#isSpaceDown = isDown;
    this.#canvas.classList.toggle('hand', isDown);
  }

  #at(event: MouseEvent): Point {
    const { x, y } = this.#corner;
    return { x: event.clientX - x, y: event.clientY - y };
  }

  /** Asked when it may have changed, and not for each event: asking lays the page out. */
  #measure(): void {
    const { left, top } = this.#canvas.getBoundingClientRect();
    this.#corner = { x: left, y: top };
  }
}

function isNear(from: Point | null, to: Point): boolean {
  return from !== null && Math.hypot(to.x - from.x, to.y - from.y) < SLOP_PX;
}

/** How far the view moves in one frame when the pointer is at `at` of `length`. */
function edgeStep(at: number, length: number): number {
  if (at < EDGE_PX) return -(EDGE_PX - Math.max(at, 0)) * EDGE_SPEED;
  if (at > length - EDGE_PX) return (Math.min(at, length) - (length - EDGE_PX)) * EDGE_SPEED;
  return 0;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
