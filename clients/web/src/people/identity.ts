/**
 * Who I am, as far as this browser knows: an id, a name and a colour. No account.
 *
 * Asked once and kept in localStorage. A token that names somebody overrides it on the server's side.
 */
import { safeStorage } from '../storage.ts';

export const PERSON_COLORS = [
  '#b4233c',
  '#b8500f',
  '#8a6400',
  '#4d7c0f',
  '#0b7a53',
  '#0c7489',
  '#1f63c4',
  '#5b4bd6',
  '#8e3fbf',
  '#b42f83',
] as const;

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

export const NAME_LENGTH_MAX = 40;
const KEY = 'wayboard.me';

/** `null` if this person has never been asked. */
export function rememberedMe(storage: Storage = safeStorage()): Me | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    return isMe(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberMe(me: Me, storage: Storage = safeStorage()): void {
  try {
    storage.setItem(KEY, JSON.stringify(me));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Somebody to be until one says otherwise. */
export function someone(random: () => number = Math.random): Me {
  const id = Array.from({ length: 16 }, () => pick('abcdefghijklmnopqrstuvwxyz0123456789', random)).join('');
  return { id, name: `${pick(MOODS, random)} ${pick(ANIMALS, random)}`, color: pick(PERSON_COLORS, random) };
}

/** One line, no control characters, not too long. */
export function cleanName(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, NAME_LENGTH_MAX).join('').trim();
}

/** One or two letters for an avatar. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

function isMe(value: unknown): value is Me {
  const me = value as Partial<Record<keyof Me, unknown>> | null;
  return (
    typeof me?.id === 'string' &&
    typeof me.name === 'string' &&
    typeof me.color === 'string' &&
    isColor(me.color)
  );
}

export function isColor(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

/** Black or white, whichever is read better on `color` (`#rrggbb`). */
export function inkOn(color: string): '#ffffff' | '#1c1a16' {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.2 ? '#1c1a16' : '#ffffff';
}

function pick<T>(from: ArrayLike<T>, random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const MOODS = [
  'Curious',
  'Gentle',
  'Quick',
  'Quiet',
  'Brave',
  'Merry',
  'Patient',
  'Bright',
  'Nimble',
  'Calm',
];
const ANIMALS = [
  'Heron',
  'Otter',
  'Lynx',
  'Marten',
  'Finch',
  'Hare',
  'Badger',
  'Swift',
  'Dormouse',
  'Ibex',
  'Newt',
  'Owl',
];
