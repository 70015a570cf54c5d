/**
 * The order in which the outline reads a board: which notes are in which cell, with groups under their heads.
 *
 * Pure: values in, lists of ids out. What a note says is read by the element that draws it.
 */
import { compare } from '../collections.ts';
import type { Cell, Note } from './types.ts';

/** A note, or the head of a group with those of its notes that are in the same place. */
export interface Row {
  readonly id: string;
  readonly members: readonly string[];
}

export interface Reading {
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, readonly Row[]>;
  /** On the canvas, in no cell. */
  readonly free: readonly Row[];
  /** In the tray: their stage or lane is not there any more. */
  readonly nowhere: readonly Row[];
  /** Notes that the filter keeps out of sight. */
  readonly hidden: number;
}

/** `groups`: the members of each group by its head, the head first. */
export type Groups = ReadonlyMap<string, readonly string[]>;

export function cellKey({ map, stage, lane }: Cell): string {
  return `${map}/${stage}/${lane}`;
}

/**
 * Lists that are as they were in `before` are the same objects, and so is the whole: most changes are of one note's
 * text, and then there is nothing to draw anew here.
 */
export function readingOf(
  notes: readonly Note[],
  groups: Groups,
  isShown: (note: Note) => boolean,
  before: Reading = NO_READING,
): Reading {
  const shown = notes.filter(isShown);
  const lists = new Map<string, Note[]>();
  for (const note of shown) append(lists, placeKey(note), note);
  const heads = headsOf(groups);
  const rows = (key: string, old: readonly Row[] | undefined): readonly Row[] => {
    const now = rowsOf((lists.get(key) ?? []).sort(inOrder), heads);
    return old !== undefined && isSame(now, old) ? old : now;
  };
  const cells = new Map<string, readonly Row[]>();
  for (const key of lists.keys()) {
    if (key !== FREE && key !== NOWHERE) cells.set(key, rows(key, before.cells.get(key)));
  }
  const free = rows(FREE, before.free);
  const nowhere = rows(NOWHERE, before.nowhere);
  const hidden = notes.length - shown.length;
  const isAsBefore =
    cells.size === before.cells.size &&
    [...cells].every(([key, list]) => before.cells.get(key) === list) &&
    free === before.free &&
    nowhere === before.nowhere &&
    hidden === before.hidden;
  return isAsBefore ? before : { cells, free, nowhere, hidden };
}

export const NO_READING: Reading = { cells: new Map(), free: [], nowhere: [], hidden: 0 };

function isSame(now: readonly Row[], before: readonly Row[]): boolean {
  if (now.length !== before.length) return false;
  return now.every(({ id, members }, at) => {
    const old = before[at];
    return (
      id === old?.id &&
      members.length === old.members.length &&
      members.every((one, n) => one === old.members[n])
    );
  });
}

const FREE = 'free';
const NOWHERE = 'nowhere';

/** The list that a note belongs to. No cell's key looks like the two others: it has slashes. */
export function placeKey({ place }: Note): string {
  return place.kind === 'cell' ? cellKey(place.cell) : place.kind;
}

/** The ids of a list as they are read, heads and members alike. */
export function flat(rows: readonly Row[]): string[] {
  return rows.flatMap(({ id, members }) => [id, ...members]);
}

function headsOf(groups: Groups): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const [head, members] of groups) for (const member of members) heads.set(member, head);
  return heads;
}

/** Members go under their head where it is in the same list, and stand by themselves elsewhere. */
function rowsOf(list: readonly Note[], heads: ReadonlyMap<string, string>): Row[] {
  const here = new Set(list.map(({ id }) => id));
  const members = new Map<string, string[]>();
  const tops: string[] = [];
  for (const { id } of list) {
    const head = heads.get(id);
    if (head === undefined || head === id || !here.has(head)) tops.push(id);
    else append(members, head, id);
  }
  return tops.map((id) => ({ id, members: members.get(id) ?? [] }));
}

/** Cells by their order keys, all else by age. Keys are compared by code unit, never by locale. */
export function inOrder(a: Note, b: Note): number {
  return compare(orderOf(a), orderOf(b)) || a.at - b.at || compare(a.id, b.id);
}

export function orderOf({ place }: Note): string {
  return place.kind === 'cell' ? place.order : '';
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
