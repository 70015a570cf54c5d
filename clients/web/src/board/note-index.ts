/**
 * The notes of a board and of a desk, read and sorted into cells: each note is read again only when it changes.
 *
 * A draft and the note that it becomes have one id, so they are one entry; the board's wins. The server takes a draft
 * off the desk and puts it onto the board in two documents, so for a moment neither may have it: the draft is then kept
 * as it was (`keepLeaving`). Not here: telling listeners and changing notes (`notes.ts`).
 */
import * as Y from 'yjs';
import { compare } from '../collections.ts';
import { isId } from './id.ts';
import { type CellOf, readNote } from './note.ts';
import { items } from './read.ts';
import { orderOf } from './reading.ts';
import type { Cell, Note } from './types.ts';

/** How many notes a chain of groups is followed for. */
const HOPS_MAX = 8;

export interface NoteNews {
  /** The notes that changed, came or went. */
  readonly changed: ReadonlySet<string>;
  /** Which notes there are, or their order, has changed. */
  readonly isOtherIds: boolean;
  /** Drafts that are on neither document now. */
  readonly leaving: readonly string[];
}

export class NoteIndex {
  readonly #board: Y.Map<unknown>;
  #desk: Y.Map<unknown> | null = null;
  readonly #cellOf: CellOf;
  readonly #notes = new Map<string, Note>();
  readonly #members = new Map<string, Set<string>>();
  readonly #cells = new Map<string, readonly Note[]>();
  #ids: readonly string[] | null = null;
  #all: readonly Note[] | null = null;
  #groups: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(board: Y.Map<unknown>, cellOf: CellOf) {
    this.#board = board;
    this.#cellOf = cellOf;
    this.reread();
  }

  /** Those that are not deleted, oldest first. */
  get ids(): readonly string[] {
    this.#ids ??= this.all.map(({ id }) => id);
    return this.#ids;
  }

  get all(): readonly Note[] {
    this.#all ??= [...this.#notes.values()]
      .filter(({ deleted }) => !deleted)
      .sort((a, b) => a.at - b.at || compare(a.id, b.id));
    return this.#all;
  }

  read(id: string): Note | null {
    return this.#notes.get(id) ?? null;
  }

  shared(id: string): Y.Map<unknown> | null {
    if (!isId(id)) return null;
    for (const root of [this.#board, this.#desk]) {
      const item = root?.get(id);
      if (item instanceof Y.Map) return item;
    }
    return null;
  }

  isDraft(id: string): boolean {
    return !(this.#board.get(id) instanceof Y.Map) && this.#desk?.get(id) instanceof Y.Map;
  }

  /** On the board already and still on the desk: the server is about to take the draft away. */
  isMoving(id: string): boolean {
    return this.#board.get(id) instanceof Y.Map && this.#desk?.get(id) instanceof Y.Map;
  }

  inCell(cell: Cell): readonly Note[] {
    const key = cellKey(cell);
    const cached = this.#cells.get(key);
    if (cached !== undefined) return cached;
    const notes = [...(this.#members.get(key) ?? [])].flatMap((id) => this.#notes.get(id) ?? []);
    const inOrder = notes.sort((a, b) => compare(orderOf(a), orderOf(b)) || compare(a.id, b.id));
    this.#cells.set(key, inOrder);
    return inOrder;
  }

  /** Head -> members, the head first. A note in no group is not in here. */
  get groups(): ReadonlyMap<string, readonly string[]> {
    this.#groups ??= this.#findGroups();
    return this.#groups;
  }

  /** Reads what changed. */
  update(ids: Iterable<string>): NoteNews {
    const before = this.ids;
    const changed = new Set<string>();
    const leaving: string[] = [];
    for (const id of ids) {
      const old = this.#notes.get(id);
      const now = this.#readNow(id);
      if (old === undefined && now === null) continue;
      if (now === null && old?.draft === true && !old.deleted) {
        leaving.push(id);
        continue;
      }
      changed.add(id);
      this.#replace(id, old, now);
    }
    return { changed, isOtherIds: before !== this.#ids, leaving };
  }

  /** A draft that has left the desk is not on the board either. */
  drop(id: string): NoteNews {
    const old = this.#notes.get(id);
    if (old === undefined || this.shared(id) !== null) return this.update([id]);
    const before = this.ids;
    this.#replace(id, old, null);
    return { changed: new Set([id]), isOtherIds: before !== this.#ids, leaving: [] };
  }

  /** Reads everything: the structure has changed. Tells the notes whose place is another now. */
  reread(): NoteNews {
    const before = this.ids;
    const changed = new Set<string>();
    const there = new Set<string>();
    for (const root of [this.#board, this.#desk]) {
      if (root !== null) for (const [id] of items(root)) there.add(id);
    }
    for (const id of there) {
      const old = this.#notes.get(id);
      const now = this.#readNow(id);
      if (now === null || (old !== undefined && isSamePlace(old, now))) continue;
      changed.add(id);
      this.#replace(id, old, now);
    }
    return { changed, isOtherIds: before !== this.#ids, leaving: [] };
  }

  /** The drafts of another desk instead of those before. */
  putDesk(desk: Y.Map<unknown> | null): NoteNews {
    const before = this.ids;
    this.#desk = desk;
    const drafts = [...this.#notes.values()].filter(({ draft }) => draft);
    for (const draft of drafts) this.#replace(draft.id, draft, null);
    const changed = new Set([...drafts.map(({ id }) => id), ...this.reread().changed]);
    return { changed, isOtherIds: before !== this.ids, leaving: [] };
  }

  #readNow(id: string): Note | null {
    const item = this.shared(id);
    return item === null ? null : readNote(id, item, this.#cellOf, this.isDraft(id));
  }

  #replace(id: string, old: Note | undefined, now: Note | null): void {
    if (now === null) this.#notes.delete(id);
    else this.#notes.set(id, now);
    this.#moveCell(id, old, now);
    this.#all = null;
    const wasThere = old !== undefined && !old.deleted;
    const isThere = now !== null && !now.deleted;
    if (wasThere !== isThere || (isThere && old?.at !== now.at)) this.#ids = null;
    if (wasThere !== isThere || old?.group !== now?.group) this.#groups = null;
  }

  #moveCell(id: string, old: Note | undefined, now: Note | null): void {
    const [from, to] = [old === undefined ? null : cellKeyOf(old), now === null ? null : cellKeyOf(now)];
    for (const key of [from, to]) if (key !== null) this.#cells.delete(key);
    if (from === to) return;
    if (from !== null) this.#members.get(from)?.delete(id);
    if (to === null) return;
    const members = this.#members.get(to);
    if (members === undefined) this.#members.set(to, new Set([id]));
    else members.add(id);
  }

  #findGroups(): ReadonlyMap<string, readonly string[]> {
    const groups = new Map<string, string[]>();
    for (const { id } of this.all) {
      const head = this.#head(id);
      if (head === id) continue;
      const members = groups.get(head);
      if (members === undefined) groups.set(head, [head, id]);
      else members.push(id);
    }
    return groups;
  }

  /** The end of the chain; of a circle, the lowest id; the note itself, if the chain is longer than anybody means. */
  #head(note: string): string {
    const chain = [note];
    for (let at = note; chain.length <= HOPS_MAX + 1; ) {
      const next = this.#notes.get(at)?.group ?? null;
      // A head that is gone is none.
      if (next === null || this.#notes.get(next)?.deleted !== false) return at;
      const start = chain.indexOf(next);
      if (start !== -1) return chain.slice(start).sort(compare)[0] ?? note;
      chain.push(next);
      at = next;
    }
    return note;
  }
}

export function cellKey({ stage, lane }: Cell): string {
  return `${stage}/${lane}`;
}

function cellKeyOf({ place, deleted }: Note): string | null {
  return place.kind === 'cell' && !deleted ? cellKey(place.cell) : null;
}

function isSamePlace({ place: a }: Note, { place: b }: Note): boolean {
  return a.kind === b.kind && (a.kind !== 'cell' || b.kind !== 'cell' || a.cell.map === b.cell.map);
}
