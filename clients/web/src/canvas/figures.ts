/**
 * Figures of a metric lane as arithmetic: typed and shown numbers, conversion from stage to stage, a funnel. Pure.
 *
 * Not here: which figures there are (`board/figures.ts`), and how a lane looks (`elements/draw/metric-lane.ts`).
 */
export const FIGURE_MAX = 1e15;
const UNIT_MAX = 40;

export interface Quantity {
  readonly n: number;
  readonly unit: string;
}

/** How a language writes numbers, as far as reading them needs to know. */
function separators(language: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal'), group: find('group') };
}

/**
 * What somebody has typed: `1 200`, `12,5 %`, `€30`, `3.000 people`. `null` if there is no number in it.
 *
 * The unit is what stands around the number; it is empty if there is none. A comma and a point are read as the
 * language writes them; one that the language does not use to group digits is a decimal sign.
 */
export function readQuantity(typed: string, language: string): Quantity | null {
  const found = /[-−+]?\d[\d\s.,'’]*/u.exec(typed);
  if (found === null) return null;
  const digits = found[0]
    .replace(/[\s'’]/gu, '')
    .replace('−', '-')
    .replace(/[.,]$/u, '');
  const n = Number(plainNumber(digits, separators(language)));
  if (!Number.isFinite(n) || Math.abs(n) > FIGURE_MAX) return null;
  const around = `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`;
  return { n: n + 0, unit: cutUnit(around) };
}

export function cutUnit(typed: string): string {
  return [...typed.replace(/\s+/gu, ' ').trim()].slice(0, UNIT_MAX).join('').trim();
}

function plainNumber(digits: string, { decimal, group }: { decimal: string; group: string }): string {
  const signs = digits.match(/[.,]/gu) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return digits;
  const isMixed = new Set(signs).size > 1;
  const isGrouping = (sign: string): boolean => {
    if (isMixed) return sign !== last;
    if (sign === decimal) return false;
    // `1.200` groups where the language groups so; `1.2` and `1.20` never do.
    return signs.length > 1 || (sign === group && /^[-+]?\d{1,3}([.,]\d{3})+$/u.test(digits));
  };
  return digits.replace(/[.,]/gu, (sign) => (isGrouping(sign) ? '' : '.'));
}

export function showNumber(n: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(n);
}

/** As one types it: no grouping. */
export function editNumber(n: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 10, useGrouping: false }).format(n);
}

/** How many of those in one stage reach the next; `null` if that cannot be said. */
export function conversion(from: Quantity | null, to: Quantity | null): number | null {
  if (from === null || to === null || from.n <= 0 || to.n < 0) return null;
  const isSameUnit = from.unit.trim().toLocaleLowerCase() === to.unit.trim().toLocaleLowerCase();
  return isSameUnit ? to.n / from.n : null;
}

export function showShare(share: number, language: string): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** How high each stage of a funnel is, from 0 to 1; `null` where there is no figure. */
export function funnelHeights(values: readonly (number | null)[]): (number | null)[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return values.map((value) => (value === null ? null : most === 0 ? 0 : Math.max(value, 0) / most));
}
