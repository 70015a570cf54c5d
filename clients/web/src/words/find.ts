/**
 * Finding words in texts as people mean them: without case and accents, all words of the query, in any order.
 *
 * Not here: which notes are drawn plainly (`filter.ts`).
 */

/** Letters that do not come apart into a base and an accent. */
const ALIKE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A stretch of a text: from, and up to but not including. */
export type Span = readonly [from: number, to: number];

/** `text` as it is compared. */
export function fold(text: string): string {
  return foldEach(text).folded;
}

/** The words that a query asks for. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Where the words are in `text`, or `null` if one of them is not there. */
export function find(text: string, words: readonly string[]): Span[] | null {
  const { folded, origin } = foldEach(text);
  const spans: Span[] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    if (at < 0) return null;
    while (at >= 0) {
      spans.push([origin[at] ?? 0, origin[at + word.length] ?? text.length]);
      at = folded.indexOf(word, at + word.length);
    }
  }
  return joined(spans);
}

/** A part of a text, marked or not. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** `text` cut at `spans`, shortened to about `length` characters around the first of them. */
export function snippet(text: string, spans: readonly Span[], length: number): Part[] {
  const first = spans[0]?.[0] ?? 0;
  const from = first < length * 0.6 ? 0 : wordStart(text, first - Math.floor(length * 0.3));
  const to = Math.min(text.length, from + length);
  const parts: Part[] = [];
  let at = from;
  if (from > 0) parts.push({ text: '…', isFound: false });
  for (const [start, end] of spans) {
    if (start >= to || end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isFound: false });
    parts.push({ text: text.slice(Math.max(at, start), Math.min(end, to)), isFound: true });
    at = Math.min(end, to);
  }
  if (at < to) parts.push({ text: text.slice(at, to), isFound: false });
  if (to < text.length) parts.push({ text: '…', isFound: false });
  return parts;
}

/** The folded text, and for each of its units where it came from. */
function foldEach(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const char of text) {
    const lower = char.toLowerCase();
    const plain = (ALIKE[lower] ?? lower).normalize('NFD').replace(/\p{M}/gu, '');
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at);
    at += char.length;
  }
  origin.push(at);
  return { folded, origin };
}

function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const result: Span[] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

/** The next beginning of a word at or after `at`, if one is near. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s\S/);
  return space < 0 ? at : at + space + 1;
}
