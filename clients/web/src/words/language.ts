/**
 * What the page says, in the language that the person chose: `say('vote-dots-left', { n: 3 })`.
 *
 * Messages are Fluent files, `<language>/<area>.ftl`, so plurals and word order are the translator's. English comes
 * with the page; another language is one file that is fetched when it is chosen. A message that a language lacks
 * is said in English. Elements draw themselves anew when the language changes (`elements/base/element.ts`).
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { safeStorage } from '../storage.ts';
import { Listeners, type Undo } from '../subscription.ts';
import english from './en.ts';

export const LANGUAGES = {
  en: 'English',
  ca: 'Català',
  pl: 'Polski',
  ru: 'Русский',
  it: 'Italiano',
} as const;
export type Language = keyof typeof LANGUAGES;
export type Words = Readonly<Record<string, FluentVariable>>;

const FILES: Record<Language, () => Promise<{ default: readonly string[] }>> = {
  en: () => Promise.resolve({ default: english }),
  ca: () => import('./ca.ts'),
  pl: () => import('./pl.ts'),
  ru: () => import('./ru.ts'),
  it: () => import('./it.ts'),
};
const KEY = 'wayboard.language';

const listeners = new Listeners<Language>();
const fallback = bundleOf('en', english);
let bundle = fallback;
let current: Language = 'en';
/** The one that is to come. */
let asked: Language = 'en';

/** The message `id`, with its variables filled in. */
export function say(id: string, words: Words = {}): string {
  for (const one of [bundle, fallback]) {
    const pattern = one.getMessage(id)?.value;
    // Errors are variables that a message wants and nobody gave: Fluent then shows their names.
    if (pattern != null) return one.formatPattern(pattern, { ...words }, []);
  }
  return id;
}

/** Whether there is such a message: ids that come from a later server have none. */
export function isSaid(id: string): boolean {
  return bundle.hasMessage(id) || fallback.hasMessage(id);
}

export function language(): Language {
  return current;
}

export function onLanguage(listener: (language: Language) => void): Undo {
  return listeners.add(listener);
}

/** Speaks `wanted` from now on; resolves when its words are there. Offline and never fetched, it stays as it was. */
export async function speak(wanted: Language): Promise<void> {
  asked = wanted;
  const { default: texts } = await FILES[wanted]();
  // Another one has been asked for, and may have come sooner.
  if (asked !== wanted) return;
  bundle = bundleOf(wanted, texts);
  current = wanted;
  if (typeof document !== 'undefined') document.documentElement.lang = wanted;
  listeners.tell(wanted);
}

/** The language chosen in this browser, or the first of the browser's own that there is. */
export function preferredLanguage(): Language {
  const chosen = safeStorage().getItem(KEY);
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return wanted.find((tag): tag is Language => tag !== undefined && tag in LANGUAGES) ?? 'en';
}

export function rememberLanguage(chosen: Language): void {
  try {
    safeStorage().setItem(KEY, chosen);
  } catch {
    // A browser that keeps nothing asks its own settings next time.
  }
}

function bundleOf(tag: Language, texts: readonly string[]): FluentBundle {
  // All five languages run from left to right: the marks that isolate directions would only get into copied text.
  const made = new FluentBundle(tag, { useIsolating: false });
  for (const text of texts) made.addResource(new FluentResource(text), { allowOverrides: false });
  return made;
}
