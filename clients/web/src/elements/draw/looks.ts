/**
 * How lines look: colours that are seen on paper and in the dark, and a dash and a marker for each curve.
 *
 * Notes have pale papers under the same names (`base/theme.ts`); a line of those would not be seen.
 */
import { type CSSResult, css, svg, type TemplateResult } from 'lit';
import { COLORS, type Color, type Paint } from '../../board/types.ts';

/** At least 3 : 1 on the lanes of both themes. */
export const strokeColors: CSSResult = css`
  :host {
    --stroke-yellow: light-dark(#9a7500, #edcf5a);
    --stroke-orange: light-dark(#b85a0c, #f5a860);
    --stroke-coral: light-dark(#c23a2b, #ff9382);
    --stroke-pink: light-dark(#b8286f, #ff94c4);
    --stroke-violet: light-dark(#7146c9, #bea3ff);
    --stroke-blue: light-dark(#2459c4, #8db4ff);
    --stroke-sky: light-dark(#0b7497, #6fcbe9);
    --stroke-teal: light-dark(#0a7767, #5fd0bd);
    --stroke-green: light-dark(#2e7a26, #86cf7a);
    --stroke-lime: light-dark(#667a00, #c2d860);
    --stroke-sand: light-dark(#80673a, #d6c096);
    --stroke-grey: light-dark(#2b2f33, #e2e4e6);
  }
`;

/** Before the fonts of letters: some of those have emoji too, in black and white. */
export const emojiFont: CSSResult = css`'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', emoji, sans-serif`;

export function strokeOf(paint: Paint): string {
  return paint.startsWith('#') ? paint : `var(--stroke-${paint})`;
}

/** The colours that curves get one after the other: neighbours are told apart also without red and green. */
const CURVE_COLORS: readonly Color[] = ['blue', 'orange', 'violet', 'teal', 'pink', 'sand', 'sky', 'grey'];

/** A colour that the fewest of `taken` have. */
export function nextCurveColor(taken: readonly Paint[]): Color {
  const count = (color: Color): number => taken.filter((one) => one === color).length;
  return CURVE_COLORS.reduce((best, color) => (count(color) < count(best) ? color : best));
}

/** Pen colours that are offered; others come from other clients. */
export const PEN_COLORS = ['grey', 'blue', 'coral', 'green', 'violet', 'orange'] as const satisfies Color[];
export const PEN_WIDTHS = [2, 4, 8] as const;

export function isColorName(paint: Paint): paint is Color {
  return COLORS.some((color) => color === paint);
}

const DASHES = ['', '9 6', '2 6', '14 5 2 5', '5 4'] as const;

/** Of curve number `index` of its map. */
export function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? '';
}

/** Within 20 × 20 around zero. */
const MARKERS = [
  'M-7,0a7,7 0 1 0 14,0a7,7 0 1 0 -14,0Z',
  'M-6.3,-6.3H6.3V6.3H-6.3Z',
  'M0,-8.6L8.2,6.2H-8.2Z',
  'M0,-8.8L8.8,0L0,8.8L-8.8,0Z',
  'M0,-8L7.6,-2.5L4.7,6.5H-4.7L-7.6,-2.5Z',
  'M-2.7,-8H2.7V-2.7H8V2.7H2.7V8H-2.7V2.7H-8V-2.7H-2.7Z',
] as const;

export function markerOf(index: number): string {
  return MARKERS[index % MARKERS.length] ?? MARKERS[0];
}

/** A piece of the line with its marker, for legends. */
export function sampleOf(index: number): TemplateResult {
  return svg`
    <path d="M-18,0H18" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray=${dashOf(index)} />
    <path d=${markerOf(index)} fill="currentColor" transform="scale(0.72)" />
  `;
}
