/**
 * What a key means on the board. Pure but for reading the event; carrying it out is the canvas's.
 *
 * Letters are taken by what they type, and on keyboards that type no Latin letters by where they lie.
 */
import type { Direction, Spot } from './spots.ts';

/** The tools that have a key; `N` makes a note at once. */
export type KeyTool = 'select' | 'text' | 'pen' | 'emoji' | 'comment' | 'hand' | 'link';

export type Command =
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'stop-writing' }
  /** While writing: done here, and on to a new note below, or to the next or last note or cell. */
  | { readonly kind: 'write-next' | 'write-after' | 'write-before' }
  | { readonly kind: 'add-note' }
  | { readonly kind: 'tool'; readonly tool: KeyTool }
  | { readonly kind: 'escape' }
  | { readonly kind: 'show-all' | 'show-selection' | 'zoom-in' | 'zoom-out' | 'zoom-reset' }
  | { readonly kind: 'select-all' }
  /** On what is selected. */
  | { readonly kind: 'delete' | 'duplicate' | 'group' | 'ungroup' | 'menu' | 'choose-place' }
  /** On what has the focus. */
  | { readonly kind: 'open' | 'rename' }
  | { readonly kind: 'toggle'; readonly isBack: boolean }
  | { readonly kind: 'go'; readonly to: Direction; readonly extends: boolean }
  | { readonly kind: 'move'; readonly to: Direction; readonly far: boolean };

/** Where the keys go. */
export interface KeyContext {
  readonly isWriting: boolean;
  readonly spot: Spot | null;
  /** Space and Enter on a note give a dot. */
  readonly isVoting: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const TOOL_KEYS: Readonly<Record<string, KeyTool>> = {
  v: 'select',
  t: 'text',
  p: 'pen',
  e: 'emoji',
  c: 'comment',
  h: 'hand',
  l: 'link',
};

export function commandOf(event: KeyboardEvent, context: KeyContext): Command | null {
  if (event.defaultPrevented || event.isComposing) return null;
  // Fields that are not notes have an undo of their own; a note's text has ours.
  if (isUndoOrRedo(event)) return context.isWriting || !wantsKeys(event) ? undoOrRedo(event) : null;
  if (context.isWriting) return writingCommand(event);
  if (wantsKeys(event)) return null;
  if (event.ctrlKey || event.metaKey) return controlCommand(event);
  return spotCommand(event, context) ?? (event.altKey ? null : boardCommand(event));
}

function writingCommand(event: KeyboardEvent): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return { kind: 'stop-writing' };
  if (event.key === 'Enter' && !event.shiftKey) return { kind: 'write-next' };
  if (event.key === 'Tab') return { kind: event.shiftKey ? 'write-before' : 'write-after' };
  return null;
}

function controlCommand(event: KeyboardEvent): Command | null {
  if (event.altKey) return null;
  switch (letterOf(event)) {
    case 'a':
      return { kind: 'select-all' };
    case 'd':
      return { kind: 'duplicate' };
    case 'g':
      return { kind: event.shiftKey ? 'ungroup' : 'group' };
    default:
      return null;
  }
}

function spotCommand(event: KeyboardEvent, { spot, isVoting }: KeyContext): Command | null {
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    return event.altKey
      ? { kind: 'move', to: arrow, far: event.shiftKey }
      : { kind: 'go', to: arrow, extends: event.shiftKey };
  }
  if (spot === null || event.altKey) return null;
  const toggle: Command = { kind: 'toggle', isBack: event.shiftKey };
  switch (event.key) {
    case 'Enter':
      return isVoting && spot.kind === 'note' ? toggle : { kind: 'open' };
    case ' ':
      return isVoting && spot.kind === 'note' ? toggle : null;
    case 'F2':
      return { kind: 'rename' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return event.shiftKey ? { kind: 'menu' } : null;
    default:
      return null;
  }
}

function boardCommand(event: KeyboardEvent): Command | null {
  // By place on the keyboard: what Shift+1 types differs from country to country.
  if (event.shiftKey && event.code === 'Digit1') return { kind: 'show-all' };
  if (event.shiftKey && event.code === 'Digit2') return { kind: 'show-selection' };
  if (event.shiftKey && event.code === 'Digit0') return { kind: 'zoom-reset' };
  switch (event.key) {
    case '+':
    case '=':
      return { kind: 'zoom-in' };
    case '-':
      return { kind: 'zoom-out' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'escape' };
  }
  if (event.shiftKey) return null;
  const letter = letterOf(event);
  if (letter === 'n') return { kind: 'add-note' };
  // As in the outline.
  if (letter === 'm') return { kind: 'choose-place' };
  const tool = TOOL_KEYS[letter];
  return tool === undefined ? null : { kind: 'tool', tool };
}

/** The key belongs to a field, a button or a dialog, not to the board. */
export function wantsKeys(event: KeyboardEvent): boolean {
  const isPressing = event.code === 'Space' || event.key === 'Enter';
  const isMoving = event.key in ARROWS || event.key === 'Escape';
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    if (node.matches('input, textarea, select, dialog, [contenteditable]')) return true;
    if (isMoving && node.matches('[role=menu], [role=radiogroup], [role=toolbar], [popover]')) return true;
    return isPressing && node.matches('button, a, summary, [role^=menuitem], [role=tab]');
  });
}

/** What it types; on keyboards that type no Latin letters, where it lies. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const typed = key.toLowerCase();
  if (/^[a-z]$/.test(typed)) return typed;
  return /^Key[A-Z]$/.test(code) && !/^\p{ASCII}$/u.test(typed) ? code.slice(3).toLowerCase() : '';
}

function isUndoOrRedo(event: KeyboardEvent): boolean {
  const letter = letterOf(event);
  return (event.ctrlKey || event.metaKey) && !event.altKey && (letter === 'z' || letter === 'y');
}

function undoOrRedo(event: KeyboardEvent): Command {
  return { kind: event.shiftKey || letterOf(event) === 'y' ? 'redo' : 'undo' };
}
