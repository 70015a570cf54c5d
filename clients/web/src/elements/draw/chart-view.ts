/** The parts of an emotion lane that nobody presses: grid, scale, captions, and how a value is read aloud. */
import { html, svg, type TemplateResult } from 'lit';
import { Angry, Frown, Laugh, Meh, Smile } from 'lucide';
import type { Size } from '../../canvas/camera.ts';
import { FEELINGS, heightOf } from '../../canvas/feelings.ts';
import { feelingName, feelingWords, signed } from '../../names/feelings.ts';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { styled } from '../base/styled.ts';
import { type ChartPoint, plotOf } from './chart.ts';

/** Of the scale, from the lowest. Icons, since not every system has the emoji. */
const FACES = [Angry, Frown, Meh, Smile, Laugh] as const;

/** A line for each whole step of the scale. */
export function gridLines(size: Size): TemplateResult[] {
  const plot = plotOf(size);
  return [-2, -1, 0, 1, 2].map(
    (value) =>
      svg`<line class=${value === 0 ? 'middle' : ''} x1="0" x2=${plot.width}
        y1=${heightOf(value, plot)} y2=${heightOf(value, plot)} />`,
  );
}

/** What the heights mean, in faces and words. */
export function scale(size: Size): TemplateResult {
  const plot = plotOf(size);
  return html`<ol class="scale" aria-hidden="true">
    ${FEELINGS.map(
      (feeling, at) => html`<li ${styled({ top: `${heightOf(at - 2, plot)}px` })}>
        ${icon(FACES[at] ?? Meh)}${feelingName(feeling)}
      </li>`,
    )}
  </ol>`;
}

/** The label of a point, or that it is a low one. */
export function captionOf({ caption, label, isLow }: ChartPoint): TemplateResult | null {
  if (caption === null) return null;
  return html`<span
    class=${isLow ? 'caption low' : 'caption'}
    aria-hidden="true"
    ${styled({
      transform: `translate(calc(${caption.x}px - 50%), ${caption.y}px)`,
      'max-width': `${caption.width}px`,
    })}
    >${isLow ? html`<i>▼</i>` : null}<span>${label === '' ? say('draw-low') : label}</span></span
  >`;
}

/** The value as it is read aloud. */
export function valueText({ value, label, emoji, isLow }: ChartPoint): string {
  if (value === null) return say('draw-point-none');
  const feeling = `${signed(value)} ${feelingWords(value)}`;
  return [feeling, label, emoji, isLow ? say('draw-low') : ''].filter((part) => part !== '').join(', ');
}
