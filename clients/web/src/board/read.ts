/**
 * Single values of a board, each taken as what it should be, or clipped, or as its default (`docs/board.md`, reading
 * tolerantly). Anybody may write a board, so nothing here trusts and nothing throws.
 *
 * Not here: which value belongs to which key (the class of each root), and writing (`write.ts`).
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import { compare } from '../collections.ts';
import { isId } from './id.ts';
import { COLORS, LIMITS, type Paint } from './types.ts';

const WORD_LENGTH_MAX = 40;
/** The last moment that JavaScript has a date for: beyond it, showing a date throws. */
const MILLIS_MAX = 8.64e15;

export { isRecord } from '../json.ts';

/** A text, or a plain string in its place. */
export function readText(value: unknown, max: number): string {
  const text = value instanceof Y.Text ? value.toString() : value;
  return typeof text === 'string' ? clip(showable(text), max) : '';
}

/** A text on one line. */
export function readName(value: unknown): string {
  return readText(value, LIMITS.name).replace(/[\n\t]+/g, ' ');
}

/** A word of the schema; one that is not known is kept, as later versions have more. */
export function readWord(value: unknown, otherwise: string): string {
  const word = readText(value, WORD_LENGTH_MAX + 1);
  return word === '' || word.length > WORD_LENGTH_MAX || /\p{Cc}/u.test(word) ? otherwise : word;
}

/** A word of a list, or the default. */
export function readOneOf<Word extends string>(
  value: unknown,
  words: readonly Word[],
  otherwise: NoInfer<Word>,
): Word {
  return words.find((word) => word === value) ?? otherwise;
}

export function readId(value: unknown): string | null {
  return isId(value) ? value : null;
}

export function readOrder(value: unknown): string {
  return typeof value === 'string' && /^[0-9A-Za-z]{1,128}$/.test(value) ? value : '';
}

export function readPaint(value: unknown): Paint | null {
  if (typeof value !== 'string') return null;
  const named = COLORS.find((color) => color === value);
  if (named !== undefined) return named;
  return /^#[0-9a-f]{6}$/i.test(value) ? (value as `#${string}`) : null;
}

/** A number within `-max` and `max`; what is beyond is brought back. */
export function readNumber(value: unknown, max: number): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return null;
  return Math.min(Math.max(number, -max), max);
}

/** A width or a height. */
export function readSize(value: unknown): number | null {
  const size = readNumber(value, LIMITS.coordinate);
  return size !== null && size > 0 ? size : null;
}

export function readMillis(value: unknown): number {
  return Math.max(readNumber(value, MILLIS_MAX) ?? 0, 0);
}

/** A grade from 1 to 5. */
export function readGrade(value: unknown): number | null {
  const grade = Math.trunc(readNumber(value, 5) ?? 0);
  return grade >= 1 ? grade : null;
}

/** `[x, y]` as a point, if both are numbers and on the board. */
export function readPair(value: unknown): Point | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [x, y]: unknown[] = value;
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : null;
}

/** The keys of a map that is used as a set, sorted. */
export function readSet(value: unknown, max: number, length: number): string[] {
  if (!(value instanceof Y.Map)) return [];
  const members = new Set<string>();
  for (const [key, member] of value.entries()) {
    const name = clip(showable(key), length);
    if (isSet(member) && name !== '') members.add(name);
  }
  return [...members].sort(compare).slice(0, max);
}

/** A plain list of texts. */
export function readTexts(value: unknown, max: number, length: number): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, max)
    .map((text) => readText(text, length))
    .filter((text) => text !== '');
}

/** Does the value of a set's key say that it is in the set? */
export function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== 0;
}

/** Any sign of a deletion counts, so that what somebody deleted does not come back. */
export function isDeleted(item: Y.Map<unknown>): boolean {
  return isSet(item.get('del'));
}

/** The items under a root that are items: their key is an id, and they are shared maps. */
export function* items(root: Y.Map<unknown>): Iterable<[id: string, item: Y.Map<unknown>]> {
  for (const [id, item] of root.entries()) if (isId(id) && item instanceof Y.Map) yield [id, item];
}

/** At most `max` characters (code points, as the limits count). */
export function clip(text: string, max: number): string {
  // A character is one unit or two: counting is for long texts only.
  if (text.length <= max) return text;
  const characters = [...text];
  return characters.length <= max ? text : characters.slice(0, max).join('');
}

function showable(text: string): string {
  return /[^\P{Cc}\n\t]/u.test(text) ? text.replace(/[^\P{Cc}\n\t]/gu, '') : text;
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LIMITS.coordinate;
}
