/**
 * Order keys: strings between which there is nearly always room for another (`docs/board.md`, order keys).
 *
 * They are those of `fractional-indexing`, with three random digits behind: two people who insert at the same place
 * would make the same key, and nothing fits between equal keys. Where there is no room all the same, the neighbours
 * to the right give way and get new keys.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { compare } from '../collections.ts';

/** What lies in a list. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export interface NewKeys {
  /** For the items that come in, in their order. */
  readonly keys: readonly string[];
  /** New keys of those that had to give way, by id. */
  readonly moved: ReadonlyMap<string, string>;
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH_MAX = 128;

export function byOrder(a: Ordered, b: Ordered): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

/** Keys for `n` items that come to stand in front of the item at `index` of `list`, which is in order. */
export function keysAt(
  list: readonly Ordered[],
  index: number,
  n: number,
  random: () => number = Math.random,
): NewKeys {
  const at = Math.min(Math.max(index, 0), list.length);
  let low = at - 1;
  while (low >= 0 && !isKey(keyOf(list, low))) low--;
  let high = at;
  while (high < list.length && !isAbove(keyOf(list, high), keyOf(list, low))) high++;
  const wanted = high - low - 1 + n;
  const made =
    makeKeys(keyOf(list, low), keyOf(list, high), wanted, random) ??
    // Keys as long as that have had their day: the whole list gets new ones.
    makeKeys(null, null, list.length + n, random);
  if (made === null) throw new Error('no order keys for a list');
  const start = made.length === wanted ? low + 1 : 0;
  const moved = new Map<string, string>();
  for (const [offset, key] of made.entries()) {
    const isNew = start + offset >= at && start + offset < at + n;
    const item = list[start + offset < at ? start + offset : start + offset - n];
    if (!isNew && item !== undefined) moved.set(item.id, key);
  }
  return { keys: made.slice(at - start, at - start + n), moved };
}

/** In front of the item `before`; at the end, if there is none such. */
export function indexBefore(list: readonly Ordered[], before: string | null | undefined): number {
  const index = before == null ? -1 : list.findIndex(({ id }) => id === before);
  return index === -1 ? list.length : index;
}

/** Behind the item `after`; at the beginning if it is `null`, at the end if it is left out. */
export function indexAfter(list: readonly Ordered[], after: string | null | undefined): number {
  if (after === null) return 0;
  const index = after === undefined ? -1 : list.findIndex(({ id }) => id === after);
  return index === -1 ? list.length : index + 1;
}

function makeKeys(
  after: string | null,
  before: string | null,
  n: number,
  random: () => number,
): string[] | null {
  const plain = tryKeys(after, before, n);
  if (plain === null) return null;
  const keys = plain.map((key, at) => {
    // Digits after the beginning of the next key could go past it.
    const next = plain[at + 1] ?? before;
    return next?.startsWith(key) === true ? key : key + jitter(random);
  });
  return keys.some((key) => key.length > LENGTH_MAX) ? null : keys;
}

function tryKeys(after: string | null, before: string | null, n: number): string[] | null {
  try {
    return generateNKeysBetween(after, before, n);
  } catch {
    // A key of another program that is not of this scheme.
    return null;
  }
}

function isKey(key: string | null): boolean {
  return key === null || tryKeys(key, null, 1) !== null;
}

function isAbove(key: string | null, low: string | null): boolean {
  return key !== null && isKey(key) && (low === null || key > low);
}

function keyOf(list: readonly Ordered[], index: number): string | null {
  return list[index]?.order ?? null;
}

function jitter(random: () => number): string {
  const digit = (least: number): string =>
    DIGITS.charAt(least + Math.floor(random() * (DIGITS.length - least)));
  return digit(0) + digit(0) + digit(1);
}
