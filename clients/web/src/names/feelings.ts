/** What a feeling from -2 to 2 is called; what lies between two words is nearer to one of them. */
import { type Feeling, feelingOf } from '../canvas/feelings.ts';
import { language, say } from '../words/language.ts';

export function feelingName(feeling: Feeling): string {
  return say(`core-feeling-${feeling}`);
}

export function feelingWords(value: number): string {
  return feelingName(feelingOf(value));
}

/** "+1.5", as this language writes it; a minus is as wide as the plus. */
export function signed(value: number): string {
  const format = new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  return format.format(value).replace('-', '−');
}
