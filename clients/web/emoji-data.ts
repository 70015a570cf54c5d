/**
 * Emoji with their names and search words as small modules, `virtual:emoji/<language>`, made from emojibase-data.
 *
 * The package's own files are six times as large: they have skin tones, codes and what no font of today draws.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

interface Entry {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly version: number;
}

const PREFIX = 'virtual:emoji/';
/** Skin tones and hair by themselves. */
const COMPONENTS = 2;
/** Emoji 15 is of 2022: what came later is an empty box on many machines. */
const VERSION_MAX = 15;

export function emojiData(): Plugin {
  const require = createRequire(import.meta.url);
  return {
    name: 'wayboard-emoji-data',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const entries = require(`emojibase-data/${id.slice(PREFIX.length + 1)}/data.json`) as Entry[];
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(groupsOf(entries)))})`;
    },
  };
}

/** A list for each group: emoji, name, and the search words that are not in the name. */
function groupsOf(entries: readonly Entry[]): [string, string, string][][] {
  const groups = new Map<number, [string, string, string][]>();
  for (const { emoji, label, tags = [], group, version } of entries) {
    if (group === undefined || group === COMPONENTS || version > VERSION_MAX) continue;
    const words = new Set(label.split(' '));
    const more = tags.filter((tag) => !words.has(tag)).join(' ');
    const list = groups.get(group) ?? [];
    list.push([emoji, label, more]);
    groups.set(group, list);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, list]) => list);
}
