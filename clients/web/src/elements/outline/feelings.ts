/** Words for a feeling from -2 to 2; what lies between two words is nearer to one of them. */
import { say } from '../../words/language.ts';

export const FEELINGS = ['awful', 'bad', 'neutral', 'good', 'great'] as const;

export function feelingOf(value: number): (typeof FEELINGS)[number] {
  return FEELINGS[Math.round(Math.min(2, Math.max(-2, value))) + 2] ?? 'neutral';
}

export function feelingWords(value: number): string {
  return say(`outline-feeling-${feelingOf(value)}`);
}
