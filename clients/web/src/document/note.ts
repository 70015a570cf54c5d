/**
 * One note as the document holds it: reading it without trust, and the words for its parts.
 *
 * A note is a Y.Map in the root `notes` (board.md §1). Other programs write notes too, so a reader skips or
 * clips what it cannot use and never throws. Not here: the list of notes and writing to it (`notes.ts`).
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';

/** Colours have names, so that every theme can draw them its own way. */
export const COLORS = [
  'yellow',
  'orange',
  'coral',
  'pink',
  'violet',
  'blue',
  'sky',
  'teal',
  'green',
  'lime',
  'sand',
  'grey',
] as const;
export type Color = (typeof COLORS)[number];

export const SIZES = { s: 144, m: 192, l: 272 } as const;
export type NoteSize = keyof typeof SIZES;

/** A cell of the journey map comes with the map; a reader keeps what it does not draw. */
export type Place = { kind: 'free'; at: Point } | { kind: 'other' };

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  /** A colour's name, or `#rrggbb` from another program. */
  readonly color: Color | `#${string}`;
  readonly size: NoteSize;
  readonly by: string;
  readonly deleted: boolean;
}

export const TEXT_LENGTH_MAX = 2000;
const COORDINATE_MAX = 1e6;
const ID = /^[A-Za-z0-9_-]{6,36}$/;

export function isNoteId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

/** `null` when `value` is not a note at all. */
export function readNote(id: string, value: unknown): Note | null {
  if (!isNoteId(id) || !(value instanceof Y.Map)) return null;
  const size = value.get('size');
  const by = value.get('by');
  const text = noteText(value);
  return {
    id,
    text: text === null ? '' : text.toString(),
    place: readPlace(value.get('place')),
    color: readColor(value.get('color')),
    size: size === 's' || size === 'm' || size === 'l' ? size : 'm',
    by: typeof by === 'string' ? by : '',
    deleted: isDeleted(value),
  };
}

/** The shared text of a note, or `null` if another program wrote something else there. */
export function noteText(value: Y.Map<unknown>): Y.Text | null {
  const text = value.get('text');
  return text instanceof Y.Text ? text : null;
}

export function isDeleted(value: Y.Map<unknown>): boolean {
  return value.get('del') !== undefined;
}

export function readPlace(value: unknown): Place {
  if (!isRecord(value) || value.m !== null) return { kind: 'other' };
  const at = readPair(value.xy);
  return at === null ? { kind: 'other' } : { kind: 'free', at };
}

export function freePlace(at: Point): { m: null; xy: [number, number] } {
  return { m: null, xy: [coordinate(at.x), coordinate(at.y)] };
}

/** `[x, y]` as a point, if both are finite and on the board. */
export function readPair(value: unknown): Point | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The font size at which `text` fills its note well; a text that needs more makes the note grow. */
export function fontSize(text: string, size: NoteSize): number {
  const width = SIZES[size] - 32;
  const longestWord = text.split(/\s+/u).reduce((longest, word) => Math.max(longest, wordWidth(word)), 1);
  const byArea = Math.sqrt((width * width * 0.62) / Math.max(text.length, 1)) * 1.12;
  const byWord = width / longestWord;
  return Math.round(
    Math.min(Math.max(Math.min(byArea, byWord), 13), size === 's' ? 18 : size === 'm' ? 22 : 28),
  );
}

/** About how wide a word is, in units of its font size; letters beyond Latin are wider. */
function wordWidth(word: string): number {
  return word.length * (/[^\p{ASCII}\p{Script=Latin}]/u.test(word) ? 0.66 : 0.6);
}

function readColor(value: unknown): Note['color'] {
  if (typeof value !== 'string') return 'yellow';
  const named = COLORS.find((color) => color === value);
  if (named !== undefined) return named;
  return /^#[0-9a-f]{6}$/i.test(value) ? (value as `#${string}`) : 'yellow';
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= COORDINATE_MAX;
}

function coordinate(value: number): number {
  return Math.round(Math.min(Math.max(value, -COORDINATE_MAX), COORDINATE_MAX));
}
