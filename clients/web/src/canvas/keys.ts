/**
 * What a key means on the board. Pure but for reading the event; carrying it out is the canvas's.
 */
import type { Point } from './camera.ts';

export type Command =
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'stop-writing' }
  | { kind: 'add-note' }
  | { kind: 'deselect' }
  | { kind: 'show-all' }
  | { kind: 'zoom-in' }
  | { kind: 'zoom-out' }
  | { kind: 'zoom-reset' }
  | { kind: 'write'; note: string }
  | { kind: 'delete'; note: string }
  | { kind: 'leave'; note: string }
  | { kind: 'nudge'; note: string; by: Point };

/** Where the keys go. */
export interface KeyContext {
  readonly isWriting: boolean;
  /** The note that has the focus. */
  readonly focused: string | null;
}

const STEP = 8;
const BIG_STEP = 40;

export function commandOf(event: KeyboardEvent, { isWriting, focused }: KeyContext): Command | null {
  if (event.defaultPrevented || event.isComposing) return null;
  // Fields that are not notes have an undo of their own; a note's text has ours.
  if (isUndoOrRedo(event)) return isWriting || !wantsKeys(event) ? undoOrRedo(event) : null;
  if (isWriting && event.key === 'Escape') return { kind: 'stop-writing' };
  if (wantsKeys(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  return (focused === null ? null : noteCommand(event, focused)) ?? boardCommand(event);
}

function noteCommand(event: KeyboardEvent, note: string): Command | null {
  const step = event.shiftKey ? BIG_STEP : STEP;
  switch (event.key) {
    case 'ArrowLeft':
      return { kind: 'nudge', note, by: { x: -step, y: 0 } };
    case 'ArrowRight':
      return { kind: 'nudge', note, by: { x: step, y: 0 } };
    case 'ArrowUp':
      return { kind: 'nudge', note, by: { x: 0, y: -step } };
    case 'ArrowDown':
      return { kind: 'nudge', note, by: { x: 0, y: step } };
    case 'Enter':
    case 'F2':
      return { kind: 'write', note };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete', note };
    case 'Escape':
      return { kind: 'leave', note };
    default:
      return null;
  }
}

function boardCommand(event: KeyboardEvent): Command | null {
  // By place on the keyboard: what Shift+1 types differs from country to country.
  if (event.shiftKey && event.code === 'Digit1') return { kind: 'show-all' };
  if (event.shiftKey && event.code === 'Digit0') return { kind: 'zoom-reset' };
  if (event.code === 'KeyN') return { kind: 'add-note' };
  switch (event.key) {
    case '+':
    case '=':
      return { kind: 'zoom-in' };
    case '-':
      return { kind: 'zoom-out' };
    case 'Escape':
      return { kind: 'deselect' };
    default:
      return null;
  }
}

/** The key belongs to a field, a button or a dialog, not to the board. */
export function wantsKeys(event: KeyboardEvent): boolean {
  const isPressing = event.code === 'Space' || event.key === 'Enter';
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    if (node.matches('input, textarea, select, dialog, [contenteditable]')) return true;
    return isPressing && node.matches('button, a');
  });
}

function isUndoOrRedo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  return (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y');
}

function undoOrRedo(event: KeyboardEvent): Command {
  return { kind: event.shiftKey || event.key.toLowerCase() === 'y' ? 'redo' : 'undo' };
}
