/**
 * A vote that is being set up: its rules, which notes it would be about, and the command that drafts it.
 *
 * Pure. The server chooses the candidates when the vote is opened; counting them here is only to show beforehand how
 * many there are. Not here: the form (`elements/vote/vote-setup.ts`).
 */
import type { Note } from '../board/types.ts';
import { winners } from './ballot.ts';
import type { Result, Scope, Vote } from './types.ts';

/** The most choices of one voter, and the longest vote, by the server's limits. */
export const DOTS_MAX = 20;
export const MINUTES_MAX = 24 * 60;
export const CANDIDATES_MAX = 1000;

/** Which notes, as somebody chooses it. */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'map'; readonly map: string }
  | { readonly kind: 'stages' | 'lanes'; readonly ids: readonly string[] }
  | { readonly kind: 'notes'; readonly ids: readonly string[] }
  | { readonly kind: 'winners'; readonly result: string; readonly ranks: number };

export interface Rules
  extends Pick<Vote, 'title' | 'n' | 'perItem' | 'unit' | 'secrecy' | 'names' | 'receipt'> {
  readonly choice: Choice;
  /** `null`: until somebody closes it. */
  readonly minutes: number | null;
}

export const USUAL_RULES: Rules = {
  title: '',
  n: 3,
  perItem: 1,
  unit: 'note',
  secrecy: 'hidden',
  names: 'anonymous',
  receipt: false,
  choice: { kind: 'all' },
  minutes: null,
};

/** Rules in which no number contradicts another one. */
export function sound(rules: Rules): Rules {
  const n = within(rules.n, 1, DOTS_MAX);
  const minutes = rules.minutes === null ? null : within(rules.minutes, 1, MINUTES_MAX);
  return { ...rules, n, perItem: within(rules.perItem, 1, n), minutes };
}

/** What `vote-create` is asked for. */
export function asCommand(rules: Rules, results: readonly Result[], open: boolean): Record<string, unknown> {
  const { title, n, perItem, unit, secrecy, names, receipt, minutes } = sound(rules);
  const secs = minutes === null ? {} : { secs: Math.round(minutes * 60) };
  const scope = scopeOf(rules.choice, results);
  return { title: title.trim(), n, perItem, unit, secrecy, names, receipt, scope, open, ...secs };
}

export function scopeOf(choice: Choice, results: readonly Result[]): Scope {
  switch (choice.kind) {
    case 'all':
      return {};
    case 'map':
      return { map: choice.map };
    case 'stages':
      return { stages: choice.ids };
    case 'lanes':
      return { lanes: choice.ids };
    case 'notes':
      return { noteIds: choice.ids };
    case 'winners': {
      const result = results.find(({ id }) => id === choice.result);
      const rows = result === undefined ? [] : winners(result, { ranks: choice.ranks });
      return { noteIds: rows.flatMap(({ members }) => members) };
    }
  }
}

/** The notes that a vote with this scope would be about now. */
export function inScope(notes: readonly Note[], scope: Scope): Note[] {
  const has = (ids: readonly string[] | undefined, id: string | undefined): boolean =>
    ids === undefined || (id !== undefined && ids.includes(id));
  return notes.filter((note) => {
    const cell = note.place.kind === 'cell' ? note.place.cell : undefined;
    const isOnMap = scope.map === undefined || scope.map === cell?.map;
    const isThere = has(scope.stages, cell?.stage) && has(scope.lanes, cell?.lane);
    return !note.deleted && !note.draft && isOnMap && isThere && has(scope.noteIds, note.id);
  });
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;
}
