/**
 * What differs between two boards, as the server says it and in words.
 *
 * Not here: finding the differences, which is the server's (`GET …/compare/…`); drawing them (`differences.ts`).
 */
import { LANGUAGES, type Language, say } from '../../words/language.ts';
import { sayNumber } from '../../words/values.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Spot {
  readonly map?: Named;
  readonly phase?: Named;
  readonly stage?: Named;
  readonly lane?: Named;
  readonly position?: number;
  readonly xy?: readonly [number, number];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Changes {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly moved: readonly (Named & { readonly from: Spot; readonly to: Spot })[];
  readonly changed: readonly (Named & { readonly fields: readonly FieldChange[] })[];
}

export const PARTS = [
  'notes',
  'actions',
  'personas',
  'stages',
  'lanes',
  'maps',
  'curves',
  'points',
  'metrics',
] as const;
export type PartName = (typeof PARTS)[number];

export type Comparison = { readonly board: readonly FieldChange[] } & Readonly<Record<PartName, Changes>>;

export const WAYS = ['added', 'removed', 'moved', 'changed'] as const;
export type Way = (typeof WAYS)[number];

/** What was and what is, of one field; an empty text is nothing. */
export interface Detail {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Line {
  readonly way: Way;
  readonly id: string;
  readonly name: string;
  readonly details: readonly Detail[];
}

export interface Section {
  readonly part: PartName | 'board';
  readonly lines: readonly Line[];
}

/** All differences, with the parts that have none left out. */
export function sectionsOf(comparison: Comparison): Section[] {
  const board: Section = {
    part: 'board',
    lines: comparison.board.map((change) => {
      const { field, before, after } = detailOf(change);
      return { way: 'changed', id: change.field, name: field, details: [{ field: '', before, after }] };
    }),
  };
  const parts = PARTS.map((part): Section => ({ part, lines: linesOf(comparison[part]) }));
  return [board, ...parts].filter(({ lines }) => lines.length > 0);
}

/** How many differences there are of each kind. */
export function countsOf(sections: readonly Section[]): Readonly<Record<Way, number>> {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0 };
  for (const { lines } of sections) for (const { way } of lines) counts[way] += 1;
  return counts;
}

function linesOf({ added, removed, moved, changed }: Changes): Line[] {
  const plain = (way: Way) => (item: Named) => ({ way, id: item.id, name: item.name, details: [] });
  return [
    ...added.map(plain('added')),
    ...removed.map(plain('removed')),
    ...changed.map((item): Line => ({ ...plain('changed')(item), details: item.fields.map(detailOf) })),
    ...moved.map((item): Line => {
      const [before, after] = [sayPlace(item.from, item.to), sayPlace(item.to, item.from)];
      return { ...plain('moved')(item), details: [{ field: '', before, after }] };
    }),
  ];
}

/** A place by the names that tell it from the `other` one. */
export function sayPlace(spot: Spot, other: Spot): string {
  if (spot.stage !== undefined && spot.lane !== undefined) {
    const isElsewhere = spot.map?.id !== other.map?.id && spot.map !== undefined;
    const cell = `${spot.stage.name} · ${spot.lane.name}`;
    return isElsewhere ? `${spot.map?.name} · ${cell}` : cell;
  }
  if (spot.position !== undefined) {
    const row = spot.phase?.id !== other.phase?.id ? spot.phase : spot.map;
    const isElsewhere =
      row !== undefined && (spot.phase?.id !== other.phase?.id || spot.map?.id !== other.map?.id);
    const place = say('panel-diff-position', { n: spot.position });
    return isElsewhere ? `${row.name} · ${place}` : place;
  }
  if (spot.xy !== undefined) {
    if (other.xy === undefined) return say('panel-diff-canvas');
    return say('panel-diff-at', { x: sayNumber(spot.xy[0], 0), y: sayNumber(spot.xy[1], 0) });
  }
  return say('panel-diff-nowhere');
}

function detailOf({ field, before, after }: FieldChange): Detail {
  return { field: sayField(field), before: sayValue(field, before), after: sayValue(field, after) };
}

/** Fields that have a word; one that another program has added goes by its key. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'panel-field-title',
  objective: 'panel-field-objective',
  lang: 'panel-field-lang',
  name: 'panel-field-name',
  text: 'panel-field-text',
  prompt: 'panel-field-prompt',
  color: 'panel-field-color',
  size: 'panel-field-size',
  kind: 'panel-field-kind',
  type: 'panel-field-type',
  role: 'panel-field-role',
  line: 'panel-field-line',
  state: 'panel-field-state',
  tags: 'panel-field-tags',
  owner: 'panel-field-owner',
  group: 'panel-field-group',
  locked: 'panel-field-locked',
  photo: 'panel-field-photo',
  quote: 'panel-persona-quote',
  goals: 'panel-persona-goals',
  needs: 'panel-persona-needs',
  pains: 'panel-persona-pains',
  context: 'panel-persona-context',
  personas: 'panel-field-personas',
  persona: 'panel-field-persona',
  due: 'panel-field-due',
  status: 'panel-field-status',
  effects: 'panel-field-effects',
  impact: 'panel-field-impact',
  effort: 'panel-field-effort',
  v: 'panel-field-value',
  n: 'panel-field-value',
  unit: 'panel-field-unit',
  label: 'panel-field-label',
  emoji: 'panel-field-emoji',
};

function sayField(field: string): string {
  const id = FIELDS[field];
  return id === undefined ? field : say(id);
}

const VALUE_LENGTH_MAX = 300;

function sayValue(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'photo' || field === 'group') return say('panel-diff-something');
  if (typeof value === 'boolean') return say(value ? 'panel-diff-yes' : 'panel-diff-no');
  if (typeof value === 'number') return sayNumber(value);
  if (typeof value === 'string') return sayWord(field, value);
  if (Array.isArray(value)) return cut(value.map(String).join(', '));
  return cut(Object.keys(value).join(', '));
}

/** Words of the document that the page has words for, by the beginning of their messages. */
const WORDS: Readonly<Record<string, string>> = {
  status: 'panel-status',
  kind: 'core-kind',
  color: 'core-color',
  size: 'core-size',
  state: 'core-state',
  type: 'core-lane',
  line: 'core-line',
};

function sayWord(field: string, value: string): string {
  if (field === 'lang' && value in LANGUAGES) return LANGUAGES[value as Language];
  const area = WORDS[field];
  return area === undefined ? cut(value) : sayKnown(area, value);
}

/** A status that a later version knows goes by its own word. */
export function sayStatus(status: string): string {
  return sayKnown('panel-status', status);
}

/** A word of a later version goes by itself. */
function sayKnown(area: string, word: string): string {
  const id = `${area}-${word}`;
  const said = say(id);
  return said === id ? word : said;
}

function cut(text: string): string {
  return text.length <= VALUE_LENGTH_MAX ? text : `${text.slice(0, VALUE_LENGTH_MAX)}…`;
}
