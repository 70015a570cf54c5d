/**
 * What a key means on a note of the outline. Pure but for reading the event; `commands.ts` carries it out.
 *
 * Single letters count only while a note has the focus, so they are in nobody's way (WCAG 2.1.4).
 */

import { letterOf } from '../../canvas/keys.ts';
import type { Direction } from './places.ts';

export type NoteCommand =
  | { readonly kind: 'write' | 'delete' | 'move' | 'details' | 'group' | 'ungroup' }
  | { readonly kind: 'comment' | 'react' | 'lines' | 'vote' | 'unvote' }
  /** The focus goes on, the note stays. */
  | { readonly kind: 'go'; readonly by: 1 | -1 }
  /** The note goes on, and the focus with it. */
  | { readonly kind: 'shift'; readonly to: Direction };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const LETTERS: Readonly<Record<string, NoteCommand['kind']>> = {
  m: 'move',
  d: 'details',
  g: 'group',
  c: 'comment',
  e: 'react',
  l: 'lines',
  v: 'vote',
};

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export function noteCommand(event: Keys): NoteCommand | null {
  // As on the canvas.
  if (event.ctrlKey || event.metaKey) return letterOf(event) === 'g' ? groupCommand(event) : null;
  const arrow = ARROWS[event.key];
  if (event.altKey) return arrow === undefined || event.shiftKey ? null : { kind: 'shift', to: arrow };
  if (arrow === 'up') return { kind: 'go', by: -1 };
  if (arrow === 'down') return { kind: 'go', by: 1 };
  if (event.key === 'F2') return { kind: 'write' };
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'delete' };
  const kind = LETTERS[letterOf(event)];
  if (kind === undefined) return null;
  if (kind === 'group') return groupCommand(event);
  if (!event.shiftKey) return { kind } as NoteCommand;
  return kind === 'vote' ? { kind: 'unvote' } : null;
}

function groupCommand({ shiftKey }: Keys): NoteCommand {
  return { kind: shiftKey ? 'ungroup' : 'group' };
}
