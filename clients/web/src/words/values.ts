/**
 * Days, times, numbers and lists as people say them, in the language of the page.
 *
 * A due date is a day without a time: it is read and said in UTC, as the server's report does, so that an action is
 * overdue for everybody at once. Not here: how long ago something was (`ago.ts`), and countdowns, which go by the
 * server's clock (`workshop/clock.ts`).
 */
import { language } from './language.ts';

/** The page's language as this person's system writes it, if that is set up for it: British days or American ones. */
function locale(): string {
  const chosen = language();
  const own = typeof navigator === 'undefined' ? [] : navigator.languages;
  return own.find((tag) => tag.split('-')[0] === chosen) ?? (chosen === 'en' ? 'en-GB' : chosen);
}

/** Today as `YYYY-MM-DD`, in UTC. */
export function today(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Whether something that was due on `due` is late; nothing is late on its own day. */
export function isPast(due: string, now: number): boolean {
  return isDay(due) && due < today(now);
}

/** A day of the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && today(at) === text;
}

/** `22 Nov`, with the year if it is not this one. What is no day is said as it is. */
export function sayDay(text: string, now: number): string {
  if (!isDay(text)) return text;
  const isThisYear = text.slice(0, 4) === today(now).slice(0, 4);
  const shape: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  if (!isThisYear) shape.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), shape).format(Date.parse(`${text}T00:00:00Z`));
}

/** A moment that happened: the time for today, else the day and the time. */
export function sayMoment(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const shape: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  if (!isToday) Object.assign(shape, { day: 'numeric', month: 'short' });
  if (new Date(at).getFullYear() !== new Date(now).getFullYear()) shape.year = 'numeric';
  return new Intl.DateTimeFormat(locale(), shape).format(at);
}

/** The day, with its year, and the minute. */
export function sayDayAndTime(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The minute of the day. */
export function sayTime(at: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at);
}

/** A figure as the language writes it. */
export function sayNumber(n: number, digits = 2): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(n);
}

/** A share as per cent: 0.256 is `25.6 %` or `25.6%`. */
export function sayShare(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** Names as a sentence lists them: `a, b and c`. */
export function sayList(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}
