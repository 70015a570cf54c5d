/** Values as this language writes them: feelings with a sign, moments for tooltips. */
import { language } from '../../words/language.ts';

export function showFeeling(value: number): string {
  return new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(
    value,
  );
}

/** For a tooltip: the day and the minute. */
export function moment(at: number, tag: string = language()): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
