/**
 * What is copied and pasted: notes as JSON of our own, a grid from a spreadsheet, a list, or a text. Pure.
 *
 * The JSON travels beside the plain text, under a type of its own; where only text comes through (another browser, a
 * menu that may read text alone), the text is read: tabs make a grid, line breaks a list. What comes from outside is
 * not trusted: it is clipped to the limits of a board. Not here: the browser's clipboard (`elements/map/clipboard.ts`).
 */
import { isRecord } from '../json.ts';
export const CLIP_TYPE = 'application/vnd.wayboard.notes+json';
/** More notes than this at once is a mistake or an import (`POST …/import`). */
export const CLIP_NOTES_MAX = 500;
const TEXT_MAX = 2000;
const WORD_MAX = 120;
const TAGS_MAX = 12;
const IMAGE_MAX = 48_000;

export interface ClipNote {
  readonly text: string;
  readonly color: string;
  readonly size: string;
  readonly kind: string;
  readonly tags: readonly string[];
  readonly owner: string;
  readonly link: string | null;
  readonly image: string | null;
  /** Stages and lanes from the first cell of what was copied; `null` for a free note. */
  readonly cell: { readonly dx: number; readonly dy: number } | null;
  /** For a free note: its place relative to the first one. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** Notes with the same number are a group. */
  readonly group: number | null;
}

export type Clip =
  | { readonly kind: 'notes'; readonly notes: readonly ClipNote[] }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

export function writeClip(notes: readonly ClipNote[]): { json: string; text: string } {
  return {
    json: JSON.stringify({ wayboard: 1, notes }),
    text: notes.map(({ text }) => text.replaceAll(/\s*\n\s*/g, ' ').trim()).join('\n'),
  };
}

export function readClip(json: string, text: string): Clip {
  const notes = readNotes(json);
  if (notes.length > 0) return { kind: 'notes', notes };
  return readText(text);
}

function readText(raw: string): Clip {
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/, '');
  if (text.trim() === '') return { kind: 'nothing' };
  if (text.includes('\t')) {
    const rows = readTable(text).map((row) => row.map(cleaned));
    const isGrid = rows.some((row) => row.filter((value) => value !== '').length > 1);
    if (isGrid) return { kind: 'grid', rows };
    return asList(rows.flat());
  }
  return asList(text.split('\n').map(withoutBullet).map(cleaned), text);
}

function asList(lines: readonly string[], whole?: string): Clip {
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return { kind: 'nothing' };
  if (filled.length === 1) return { kind: 'text', text: cleaned(whole ?? filled[0] ?? '') };
  return { kind: 'list', lines: filled };
}

/** Tab-separated cells as spreadsheets copy them: what holds a line break or a tab is quoted, quotes are doubled. */
function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/u, '');
}

function cleaned(text: string): string {
  return [...text.trim()]
    .slice(0, TEXT_MAX)
    .join('')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

function readNotes(json: string): ClipNote[] {
  if (json === '') return [];
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || value.wayboard !== 1 || !Array.isArray(value.notes)) return [];
    return value.notes.slice(0, CLIP_NOTES_MAX).filter(isRecord).map(readNote);
  } catch {
    return [];
  }
}

function readNote(value: Record<string, unknown>): ClipNote {
  const word = (key: string): string => {
    const found = value[key];
    return typeof found === 'string' ? found.slice(0, WORD_MAX) : '';
  };
  const { text, link, image, tags, group, cell, at } = value;
  return {
    text: typeof text === 'string' ? cleaned(text) : '',
    color: word('color'),
    size: word('size'),
    kind: word('kind'),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string').slice(0, TAGS_MAX) : [],
    owner: word('owner'),
    link: typeof link === 'string' && /^(?:https?:\/\/|mailto:)/i.test(link) ? link.slice(0, TEXT_MAX) : null,
    image:
      typeof image === 'string' && image.startsWith('data:image/') && image.length <= IMAGE_MAX
        ? image
        : null,
    cell: readPair(cell, 'dx', 'dy', (dx, dy) => ({ dx: Math.trunc(dx), dy: Math.trunc(dy) })),
    at: readPair(at, 'x', 'y', (x, y) => ({ x, y })),
    group: typeof group === 'number' ? group : null,
  };
}

function readPair<T>(
  value: unknown,
  first: string,
  second: string,
  make: (a: number, b: number) => T,
): T | null {
  if (!isRecord(value)) return null;
  const [a, b] = [value[first], value[second]];
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a) < 1e6 && Math.abs(b) < 1e6
    ? make(a, b)
    : null;
}
