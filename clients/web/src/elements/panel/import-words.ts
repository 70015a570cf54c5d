/**
 * What the server says of a file that comes in, and its remarks in the language of the page.
 *
 * Not here: what a file means, which is the server's (`POST …/import?preview=true`).
 */
import type { Imported, ImportWarning } from '../../server/api.ts';
import { isSaid, say } from '../../words/language.ts';

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

/** A remark of a later server is said as it is. */
export function sayWarning({ code, text, ...about }: ImportWarning): string {
  const id = `panel-import-warn-${code}`;
  return isSaid(id) ? say(id, about) : text;
}
