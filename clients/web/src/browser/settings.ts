/**
 * How this person wants the page to be: light or dark, contrast, calm, cursors, sound. Kept in this browser only.
 *
 * `system` follows the system. What is made of it is elsewhere: the look in `elements/shell/look.ts`, sounds and
 * cursors where they are played and drawn. The language is in `words/language.ts`.
 */
import { safeStorage } from '../storage.ts';
import { Listeners, listen, type Undo } from '../subscription.ts';

export const SCHEMES = ['system', 'light', 'dark'] as const;

export interface Settings {
  readonly scheme: (typeof SCHEMES)[number];
  readonly contrast: 'system' | 'more';
  /** No motion, fewer colours. */
  readonly calm: 'system' | 'calm';
  /** The pointers of the others. */
  readonly cursors: boolean;
  readonly sound: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  scheme: 'system',
  contrast: 'system',
  calm: 'system',
  cursors: true,
  sound: true,
};

const KEY = 'wayboard.settings';
const listeners = new Listeners<Settings>();
let current: Settings | null = null;

export function settings(): Settings {
  current ??= readSettings(stored());
  return current;
}

export function onSettings(listener: (settings: Settings) => void): Undo {
  return listeners.add(listener);
}

export function changeSettings(news: Partial<Settings>): void {
  current = { ...settings(), ...news };
  try {
    safeStorage().setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing begins with the system's settings next time.
  }
  listeners.tell(current);
}

/** Takes over what another tab of this browser chooses. */
export function followOtherTabs(): Undo {
  return listen(window, 'storage', ({ key }) => {
    if (key !== KEY) return;
    current = null;
    listeners.tell(settings());
  });
}

/** Whatever is not as it should be is as if it had never been chosen. */
export function readSettings(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const flag = (key: 'cursors' | 'sound'): boolean =>
    typeof given[key] === 'boolean' ? given[key] : DEFAULT_SETTINGS[key];
  return {
    scheme: SCHEMES.find((scheme) => scheme === given.scheme) ?? DEFAULT_SETTINGS.scheme,
    contrast: given.contrast === 'more' ? 'more' : 'system',
    calm: given.calm === 'calm' ? 'calm' : 'system',
    cursors: flag('cursors'),
    sound: flag('sound'),
  };
}

function stored(): unknown {
  try {
    return JSON.parse(safeStorage().getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}
