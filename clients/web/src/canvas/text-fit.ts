/**
 * How large the letters of a note are, and how high the note must be: text shrinks first, then the note grows.
 *
 * Worked out from the widths of words and not read from the page, so that a thousand notes are laid out without
 * drawing one, and everybody's layout is the same. Where the browser wraps otherwise after all, the note's least
 * height gives way: nothing is ever clipped. Pure: who measures is handed in (`Measure`).
 */

/** The width of one word (or space) in units of its font size. */
export type Measure = (word: string) => number;

export interface TextRoom {
  readonly width: number;
  /** What it may fill before the note grows. */
  readonly height: number;
  readonly fontMax: number;
  readonly fontMin: number;
}

export interface TextFit {
  readonly font: number;
  readonly lines: number;
  readonly height: number;
}

export const LINE_HEIGHT = 1.3;
/** Rounding of glyphs: what nearly fills the line is taken for too long. */
const SLACK = 0.985;
/** Letters of scripts that break anywhere. */
const IDEOGRAPH = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;

/** The largest font at which `text` fills no more than `room`; at the smallest, as high as it must be. */
export function fitText(text: string, room: TextRoom, measure: Measure): TextFit {
  const paragraphs = text.split('\n').map(piecesOf);
  const longest = longestPiece(paragraphs, measure);
  for (let font = room.fontMax; font > room.fontMin; font--) {
    const width = (room.width / font) * SLACK;
    // A word is broken only where no smaller font helps.
    if (longest > width) continue;
    const lines = countLines(paragraphs, width, measure);
    const height = lines * font * LINE_HEIGHT;
    if (height <= room.height) return { font, lines, height };
  }
  const font = room.fontMin;
  const lines = countLines(paragraphs, (room.width / font) * SLACK, measure);
  return { font, lines, height: lines * font * LINE_HEIGHT };
}

/** How many lines `text` takes at a width in units of the font size. */
export function linesOf(text: string, width: number, measure: Measure): number {
  return countLines(text.split('\n').map(piecesOf), width * SLACK, measure);
}

/** A measure that asks `ruler` once for each word. */
export function remembering(ruler: Measure, wordsMax = 20_000): Measure {
  const known = new Map<string, number>();
  return (word) => {
    const width = known.get(word);
    if (width !== undefined) return width;
    if (known.size >= wordsMax) known.clear();
    const measured = ruler(word);
    known.set(word, measured);
    return measured;
  };
}

/** A stretch that is not broken, and how many spaces follow it. */
interface Piece {
  readonly word: string;
  readonly spaces: number;
}

function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [, word = '', spaces = ''] of paragraph.matchAll(/([^\s-]*-*)(\s*)/gu)) {
    const parts = word.split(IDEOGRAPH).filter((part) => part !== '');
    parts.forEach((part, at) => {
      pieces.push({ word: part, spaces: at === parts.length - 1 ? spaces.length : 0 });
    });
    if (parts.length === 0 && spaces !== '') pieces.push({ word: '', spaces: spaces.length });
  }
  return pieces;
}

function longestPiece(paragraphs: readonly Piece[][], measure: Measure): number {
  let longest = 0;
  for (const pieces of paragraphs) {
    for (const { word } of pieces) longest = Math.max(longest, measure(word));
  }
  return longest;
}

function countLines(paragraphs: readonly Piece[][], width: number, measure: Measure): number {
  const space = measure(' ');
  let lines = 0;
  for (const pieces of paragraphs) {
    lines++;
    let x = 0;
    for (const { word, spaces } of pieces) {
      const length = measure(word);
      if (x > 0 && x + length > width) {
        lines++;
        x = 0;
      }
      if (length > width) {
        lines += Math.ceil(length / width) - 1;
        x = length % width;
      } else {
        x += length;
      }
      x += spaces * space;
    }
  }
  return lines;
}
