/** How large a note's paper and its letters are, in the board's units. Pure. */
type PaperSize = 's' | 'm' | 'l' | 'xl';

/** The side of the square; a text that needs more makes the note grow downwards. */
export const SIZES: Readonly<Record<PaperSize, number>> = { s: 144, m: 192, l: 272, xl: 368 };

const PADDING = 32;
const FONT_MIN = 13;
const FONT_MAX: Readonly<Record<PaperSize, number>> = { s: 18, m: 22, l: 28, xl: 34 };

/** The font size at which `text` fills its note well. */
export function fontSize(text: string, size: PaperSize): number {
  const width = SIZES[size] - PADDING;
  const longestWord = text.split(/\s+/u).reduce((longest, word) => Math.max(longest, wordWidth(word)), 1);
  const byArea = Math.sqrt((width * width * 0.62) / Math.max(text.length, 1)) * 1.12;
  const byWord = width / longestWord;
  return Math.round(Math.min(Math.max(Math.min(byArea, byWord), FONT_MIN), FONT_MAX[size]));
}

/** About how wide a word is, in units of its font size; letters beyond Latin are wider. */
function wordWidth(word: string): number {
  return word.length * (/[^\p{ASCII}\p{Script=Latin}]/u.test(word) ? 0.66 : 0.6);
}
