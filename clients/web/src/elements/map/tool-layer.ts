/**
 * What the canvas asks of a layer that owns a tool: the pen's ink, the eraser, emoji, comments, links.
 *
 * The canvas decides who gets a press: pan, pinch and Space stay its own. A press with a tool goes to the layer
 * that names it in `tools`; what the press means is the layer's. Not here: the layers (`elements/draw`).
 */
import type { Cell } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import type { Tool } from '../../ui.ts';

/** Where a pointer is, in the board's units, and what lies there. */
export interface ToolPress {
  readonly at: Point;
  /** 0 to 1; 0.5 from a mouse. */
  readonly pressure: number;
  readonly note: string | null;
  readonly cell: Cell | null;
  readonly event: PointerEvent;
}

/** One press that is going on. `cancel` comes instead of `end`: Esc, a second finger, a lost pointer. */
export interface ToolGrip {
  move(press: ToolPress): void;
  end(press: ToolPress): void;
  cancel(): void;
}

/** An element in the world plane that owns tools. */
export interface ToolLayer extends HTMLElement {
  readonly tools: readonly Tool[];
  /** A press began; `null` if nothing comes of it. */
  grip(tool: Tool, press: ToolPress): ToolGrip | null;
  /** The same from the keyboard, on the note that has the focus: `E` and `C` on a note. */
  act?(tool: Tool, note: string): void;
}
