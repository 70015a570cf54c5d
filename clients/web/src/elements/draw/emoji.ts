/**
 * All emoji with their names in the person's language, fetched when they are first asked for, and search in them.
 *
 * Not here: how they are chosen (`emoji-picker.ts`).
 */
import type { Language } from '../../words/language.ts';

export interface Emoji {
  readonly emoji: string;
  readonly name: string;
  /** What it is found by, folded. */
  readonly words: readonly string[];
}

/** In the order of the data. */
export const EMOJI_GROUPS = [
  'smileys',
  'people',
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const;

type Raw = readonly (readonly (readonly [string, string, string])[])[];

// There is no Catalan data: whoever reads Catalan mostly reads Spanish.
const FILES: Record<Language, () => Promise<{ default: Raw }>> = {
  en: () => import('virtual:emoji/en'),
  ca: () => import('virtual:emoji/es'),
  pl: () => import('virtual:emoji/pl'),
  ru: () => import('virtual:emoji/ru'),
  it: () => import('virtual:emoji/it'),
};

export async function loadEmoji(language: Language): Promise<readonly (readonly Emoji[])[]> {
  const { default: raw } = await FILES[language]();
  return readEmoji(raw);
}

export function readEmoji(raw: Raw): readonly (readonly Emoji[])[] {
  return raw.map((group) =>
    group.map(([emoji, name, more]) => ({ emoji, name, words: wordsOf(`${name} ${more}`) })),
  );
}

/** Those that have all words of `query`, or their beginnings; the ones whose name begins with it first. */
export function searchEmoji(groups: readonly (readonly Emoji[])[], query: string, most: number): Emoji[] {
  const wanted = wordsOf(query);
  const first = wanted[0];
  if (first === undefined) return [];
  const found = groups
    .flat()
    .filter(({ words }) => wanted.every((want) => words.some((word) => word.startsWith(want))));
  const rank = ({ words }: Emoji): number =>
    words[0] === first ? 0 : words[0]?.startsWith(first) === true ? 1 : 2;
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

/** Lower case, without accents: `Café` is found by `cafe`. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
