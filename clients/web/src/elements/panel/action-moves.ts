/**
 * Where actions go when they are moved by keys or dropped: status and place in the list. Pure.
 *
 * Not here: writing it down (`board/actions.ts`).
 */
import { ACTION_STATES, type Action } from '../../board/types.ts';
import { compare } from '../../collections.ts';

export type Known = (typeof ACTION_STATES)[number];

/** The column that an action is shown in: one with a status of a later version is among the open ones. */
export function columnOf({ status }: Action): Known {
  return ACTION_STATES.find((known) => known === status) ?? 'open';
}

/** The actions of each column, in order; every column is there. */
export function columnsOf(actions: readonly Action[]): Map<Known, Action[]> {
  const columns = new Map<Known, Action[]>(ACTION_STATES.map((status) => [status, []]));
  for (const action of actions) columns.get(columnOf(action))?.push(action);
  return columns;
}

/** The status one column to the left or right, or `null` at the end. */
export function statusBeside(action: Action, step: -1 | 1): Known | null {
  return ACTION_STATES[ACTION_STATES.indexOf(columnOf(action)) + step] ?? null;
}

/**
 * What `id` comes after once it is one place further up or down in `row`: an id, `null` for the beginning, or
 * `undefined` where it cannot go further.
 */
export function afterStep(row: readonly Action[], id: string, step: -1 | 1): string | null | undefined {
  const at = row.findIndex((action) => action.id === id);
  if (at < 0 || at + step < 0 || at + step >= row.length) return undefined;
  return (step > 0 ? row[at + 1]?.id : row[at - 2]?.id) ?? null;
}

/** Whether it is over with, well or not. */
export function isOver(action: Action): boolean {
  return action.status === 'done' || action.status === 'dropped';
}

export const SORTS = ['order', 'due', 'worth'] as const;
export type Sort = (typeof SORTS)[number];

/** Sorted for reading; the order of the board stays among equals. */
export function sorted(actions: readonly Action[], by: Sort): Action[] {
  if (by === 'order') return [...actions];
  if (by === 'due') return actions.toSorted((a, b) => compare(a.due || '9999', b.due || '9999'));
  return actions.toSorted((a, b) => worthOf(b) - worthOf(a));
}

/** Much impact for little effort comes first; what has no place in the matrix comes last. */
function worthOf({ impact, effort, votes }: Action): number {
  const score = impact === null || effort === null ? -100 : (impact - effort) * 10 + impact;
  return score + (votes ?? 0) / 1000;
}
