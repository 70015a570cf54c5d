/** Moments as this language writes them. */
import { language } from '../../words/language.ts';

/** For a tooltip: the day and the minute. */
export function moment(at: number, tag: string = language()): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
