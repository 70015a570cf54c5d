/**
 * How large a note is drawn: by its size, its text, and what else it shows. Pure.
 *
 * In a cell a note is a card, a little wider than high; free on the canvas it is square. Not here: where it goes
 * (`layout.ts`).
 */
import type { Size } from './camera.ts';
import { fitText, type Measure } from './text-fit.ts';

export type NoteShape = 'card' | 'square';

interface Measures {
  readonly width: number;
  /** Of a card with little text. */
  readonly height: number;
  readonly fontMax: number;
  readonly fontMin: number;
}

/** Two `m` notes fit abreast into a stage of the usual width. */
export const NOTE_MEASURES = {
  s: { width: 104, height: 72, fontMax: 15, fontMin: 11 },
  m: { width: 136, height: 96, fontMax: 17, fontMin: 12 },
  l: { width: 208, height: 128, fontMax: 22, fontMin: 13 },
  xl: { width: 280, height: 168, fontMax: 28, fontMin: 14 },
} as const satisfies Record<string, Measures>;

export const NOTE_PAD = { x: 10, top: 10, bottom: 12 } as const;
/** One row of chips below the text: kind, tags, owner. */
export const CHIP = { height: 18, gap: 4, font: 11, padding: 14 } as const;
/** The part of its width that a picture is high. */
const IMAGE_SHARE = 0.62;

export interface NoteContent {
  readonly text: string;
  readonly size: keyof typeof NOTE_MEASURES;
  readonly shape: NoteShape;
  /** What its chips say. */
  readonly chips: readonly string[];
  readonly hasImage: boolean;
}

export interface NoteSize extends Size {
  readonly font: number;
}

export function noteSize(content: NoteContent, measure: Measure): NoteSize {
  const { width, height, fontMax, fontMin } = NOTE_MEASURES[content.size];
  const inner = width - 2 * NOTE_PAD.x;
  const rest =
    NOTE_PAD.top + NOTE_PAD.bottom + chipsHeight(content.chips, inner, measure) + imageHeight(content);
  const wanted = content.shape === 'square' ? width : height;
  const room = { width: inner, height: Math.max(wanted - rest, fontMin * 2.6), fontMax, fontMin };
  const fit = fitText(content.text, room, measure);
  return { width, height: Math.ceil(Math.max(wanted, fit.height + rest)), font: fit.font };
}

export function imageHeight({ size, hasImage }: Pick<NoteContent, 'size' | 'hasImage'>): number {
  return hasImage ? Math.round((NOTE_MEASURES[size].width - 2 * NOTE_PAD.x) * IMAGE_SHARE) + 8 : 0;
}

/** Chips flow like words. */
function chipsHeight(chips: readonly string[], width: number, measure: Measure): number {
  if (chips.length === 0) return 0;
  let rows = 1;
  let x = 0;
  for (const chip of chips) {
    const wide = Math.min(chipWidth(chip, measure), width);
    if (x > 0 && x + wide > width) {
      rows++;
      x = 0;
    }
    x += wide + CHIP.gap;
  }
  return rows * (CHIP.height + CHIP.gap) + CHIP.gap;
}

/** With room for an icon. */
function chipWidth(chip: string, measure: Measure): number {
  const text = chip.split(' ').reduce((sum, word) => sum + measure(word) + measure(' '), 0);
  return text * CHIP.font + CHIP.padding + 14;
}
