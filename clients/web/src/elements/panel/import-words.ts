/**
 * What the server says of a file that comes in, and its remarks in the language of the page.
 *
 * Not here: what a file means, which is the server's (`POST …/import?preview=true`).
 */
import type { Imported } from '../../server/api.ts';
import { say, type Words } from '../../words/language.ts';

export const KINDS = ['csv', 'tsv', 'md', 'lines', 'json', 'canvas', 'excalidraw', 'tldr'] as const;

/** What a column may hold, the usual ones first. */
export const FIELDS = [
  'text',
  'stage',
  'lane',
  'map',
  'kind',
  'tags',
  'color',
  'owner',
  'author',
  'group',
  'createdAt',
  'area',
  'x',
  'y',
  'id',
  'state',
  'stageNo',
  'laneNo',
  'laneType',
  'ignore',
] as const;
export type Field = (typeof FIELDS)[number];

/** A column of a table, and what it was taken for. */
export type Column = Imported['columns'][number];

export const COUNTED = [
  'notes',
  'stages',
  'lanes',
  'maps',
  'personas',
  'actions',
  'links',
  'strokes',
] as const;

/** How much comes in, of whatever it is. */
export function totalOf(imported: Imported): number {
  return COUNTED.reduce((sum, part) => sum + imported[part], 0);
}

/** The query's `columns`. */
export function columnsQuery(fields: ReadonlyMap<string, Field>): string {
  return [...fields].map(([header, field]) => `${header}=${field}`).join(',');
}

/**
 * Whether the meaning of a column can be chosen: the query divides columns by commas, and a table without a header has
 * made-up names that cannot be referred to.
 */
export function isChoosable(columns: readonly Column[], { header }: Column): boolean {
  const isMadeUp = columns.every((column, at) => column.header === `Column ${at + 1}`);
  const isOnlyOne = columns.filter((column) => column.header.trim() === header.trim()).length === 1;
  return !isMadeUp && isOnlyOne && header.trim() !== '' && !header.includes(',');
}

/** The server's remarks, which are in English, with the names of what they leave open. */
const REMARKS: readonly [RegExp, string, readonly string[]][] = [
  [/^(\d+) lines that are in no list were left out$/, 'panel-import-warn-lines', ['n']],
  [/^(\d+) elements without text were left out$/, 'panel-import-warn-elements', ['n']],
  [/^(\d+) arrows that join no two notes were left out$/, 'panel-import-warn-arrows', ['n']],
  [/^no column is called text; "(.*)" was taken for it$/, 'panel-import-warn-text', ['column']],
  [/^(\d+) notes name no lane and come into "(.*)"$/, 'panel-import-warn-lane', ['n', 'lane']],
  [/^(\d+) notes name a lane but no stage and come as free notes$/, 'panel-import-warn-stage', ['n']],
  [/^(\d+) texts were cut: they may have (\d+) characters$/, 'panel-import-warn-texts', ['n', 'max']],
  [/^(\d+) names were cut: they may have (\d+) characters$/, 'panel-import-warn-names', ['n', 'max']],
  [/^(\d+) tags were cut: they may have (\d+) characters$/, 'panel-import-warn-tags', ['n', 'max']],
  [/^the file is not UTF-8 and was read as ([\w-]+);/, 'panel-import-warn-letters', ['encoding']],
];

/** A remark of a later server is said as it is. */
export function sayWarning(warning: string): string {
  for (const [shape, id, names] of REMARKS) {
    const found = shape.exec(warning);
    if (found === null) continue;
    const words: Record<string, Words[string]> = {};
    for (const [at, name] of names.entries()) {
      const part = found[at + 1] ?? '';
      words[name] = /^\d+$/.test(part) ? Number(part) : part;
    }
    return say(id, words);
  }
  return warning;
}
