/** How long ago something was, in the coarsest unit that fits, in the language of the page. */
import { language, say } from './language.ts';

const MINUTE_MS = 60_000;
const UNITS = [
  ['minute', 1],
  ['hour', 60],
  ['day', 60 * 24],
  ['month', 60 * 24 * 30],
  ['year', 60 * 24 * 365],
] as const;

export function ago(then: number, now: number): string {
  const minutes = Math.round((then - now) / MINUTE_MS);
  if (minutes > -1) return say('core-just-now');
  const [unit, size] = UNITS.findLast(([, least]) => -minutes >= least) ?? UNITS[0];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(
    Math.round(minutes / size),
    unit,
  );
}
