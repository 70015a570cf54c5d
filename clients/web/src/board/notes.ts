/**
 * The notes of a board and the drafts on a desk through one door: which there are, and every way to change them.
 *
 * While a private round is on, new notes go to the desk, where nobody else can read them; at the reveal the server puts
 * them onto the board under the same ids. A delete is a mark (`del`): what somebody types meanwhile is kept and comes
 * back with the note. Locked notes stay as they are until they are unlocked.
 *
 * Not here: reading notes (`note-index.ts`, `note.ts`), drawing, and positions while dragging, which are awareness.
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import type { TextSource } from '../document/text-binding.ts';
import type { Edit } from '../document/text-edit.ts';
import { Listeners, type Undo } from '../subscription.ts';
import { DraftDesk, type DraftsRoot } from './draft-desk.ts';
import { newId } from './id.ts';
import {
  cleanTag,
  type NewNote,
  type NewPlace,
  noteItem,
  noteText,
  rawPlace,
  readImage,
  readLink,
  reordered,
  setSource,
  withOffset,
} from './note.ts';
import { NoteIndex, type NoteNews } from './note-index.ts';
import { orderKeys, placeBeside } from './note-order.ts';
import type { Structure } from './structure.ts';
import { type Cell, LIMITS, type Note, type NoteSize, type Paint } from './types.ts';
import { type Changed, watch } from './watch.ts';
import { addItem, cleanLine, type Hand, mark, setKeys, writeText } from './write.ts';

export type { DraftsRoot } from './draft-desk.ts';
export type { NewNote, NewPlace } from './note.ts';

/** A draft that has left the desk is kept for this long: the board's update may come after the desk's. */
const LEAVING_MS = 1500;

export class Notes {
  readonly #hand: Hand;
  readonly #board: Y.Map<unknown>;
  readonly #desk: DraftDesk;
  readonly #index: NoteIndex;
  readonly #byId = new Map<string, Set<(note: Note | null) => void>>();
  readonly #ids = new Listeners<readonly string[]>();
  readonly #any = new Listeners<ReadonlySet<string>>();
  readonly #leaving = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #stops: Undo[] = [];
  readonly #inCell = (cell: Cell): readonly Note[] => this.inCell(cell);

  constructor(hand: Hand, structure: Structure) {
    this.#hand = hand;
    this.#board = hand.doc.getMap('notes');
    this.#index = new NoteIndex(this.#board, (stage, lane) => structure.cell(stage, lane));
    const onChange = (changed: Changed): void => {
      this.#tell(this.#index.update([...changed.values()].flatMap((ids) => [...ids])));
    };
    this.#desk = new DraftDesk(hand.history, onChange);
    this.#stops.push(
      structure.on(() => this.#tell(this.#index.reread())),
      watch(hand.doc, [this.#board], onChange),
    );
  }

  /** Whose drafts are among the notes, and where new ones go during a private round. */
  putDesk(root: DraftsRoot | null): void {
    this.#desk.put(root);
    this.#tell(this.#index.putDesk(this.#desk.items));
  }

  // What is there.

  /** The notes that are not deleted, oldest first: the order of Tab. */
  ids(): readonly string[] {
    return this.#index.ids;
  }

  all(): readonly Note[] {
    return this.#index.all;
  }

  read(id: string): Note | null {
    return this.#index.read(id);
  }

  /** The note's own shared type; of a draft, the desk's. */
  shared(id: string): Y.Map<unknown> | null {
    return this.#index.shared(id);
  }

  text(id: string): Y.Text | null {
    const item = this.shared(id);
    return item === null ? null : noteText(item);
  }

  /** The same for a field: at a reveal the text on the board takes the place of the one on the desk. */
  source(id: string): TextSource {
    return {
      now: () => this.text(id),
      isMoving: () => this.#index.isMoving(id),
      on: (listener) => this.on(id, listener),
    };
  }

  inCell(cell: Cell): readonly Note[] {
    return this.#index.inCell(cell);
  }

  /** Notes whose stage or lane is not there any more, or that lie nowhere anybody knows: the tray. */
  nowhere(): readonly Note[] {
    return this.all().filter(({ place }) => place.kind === 'nowhere');
  }

  /** Head -> members, the head first. */
  groups(): ReadonlyMap<string, readonly string[]> {
    return this.#index.groups;
  }

  /** How many more notes the board takes. */
  room(): number {
    return Math.max(LIMITS.notes - this.ids().length, 0);
  }

  // Listening.

  /** Tells after each change of one note, wherever it is kept. */
  on(id: string, listener: (note: Note | null) => void): Undo {
    const listeners = this.#byId.get(id) ?? new Set();
    this.#byId.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byId.get(id) === listeners) this.#byId.delete(id);
    };
  }

  /** Tells when notes come and go. */
  onIds(listener: (ids: readonly string[]) => void): Undo {
    return this.#ids.add(listener);
  }

  /** Tells the ids of whatever changed, once after each transaction. */
  onAny(listener: (ids: ReadonlySet<string>) => void): Undo {
    return this.#any.add(listener);
  }

  // Making.

  /** The new note's id; nothing if the board is full. */
  create(note: NewNote): string {
    return this.createMany([note])[0] ?? '';
  }

  /** One step of undo. Beyond the limit of a board nothing is made. */
  createMany(list: readonly NewNote[]): string[] {
    const fitting = list.slice(0, this.room());
    const orders = orderKeys(
      this.#inCell,
      fitting.map(({ place }) => place),
    );
    const ids = fitting.map(() => newId());
    const parts = { board: new Map<string, Y.Map<unknown>>(), desk: new Map<string, Y.Map<unknown>>() };
    for (const [at, note] of fitting.entries()) {
      const id = ids[at];
      if (id === undefined) continue;
      const round = this.#desk.roundFor(note.place);
      const item = noteItem(note, orders.keys[at] ?? '', round?.by ?? this.#hand.by(), round?.id ?? null);
      (round === null ? parts.board : parts.desk).set(id, item);
    }
    const label = ids.length === 1 ? 'undo-add-note' : 'undo-add-notes';
    this.#add(label, parts, orders.moved);
    return ids;
  }

  /** Copies beside their originals. */
  duplicate(ids: readonly string[]): string[] {
    const notes = ids.flatMap((id) => this.read(id) ?? []);
    const copies = notes.map((note): NewNote => {
      const { text, color, size, kind, tags, owner, link, image } = note;
      return { place: placeBeside(this.#inCell, note), text, color, size, kind, tags, owner, link, image };
    });
    return this.createMany(copies);
  }

  // Changing.

  /** A drop, not a drag: the document learns where the notes ended. They keep the order of `ids`. */
  move(ids: readonly string[], moves: ReadonlyMap<string, NewPlace>): void {
    const moved = this.#free(ids).filter(({ id }) => moves.has(id));
    const places = moved.flatMap(({ id }) => moves.get(id) ?? []);
    const orders = orderKeys(this.#inCell, places, new Set(moved.map(({ id }) => id)));
    this.#step(moved.length === 1 ? 'undo-move-note' : 'undo-move-notes', () => {
      for (const [at, { item }] of moved.entries()) {
        const place = places[at];
        if (place !== undefined) item.set('place', rawPlace(place, orders.keys[at] ?? ''));
      }
      this.#reorder(orders.moved);
    });
  }

  /** Puts notes out of line in their cells, by a distance from where they flow, or back into it; their order stays. */
  putAside(offsets: ReadonlyMap<string, Point | null>): void {
    const ids = [...offsets.keys()].filter((id) => this.read(id)?.place.kind === 'cell');
    const label = ids.length === 1 ? 'undo-move-note' : 'undo-move-notes';
    this.#change(label, ids, (item, id) => {
      const place = withOffset(item, offsets.get(id) ?? null);
      if (place !== null) item.set('place', place);
    });
  }

  paint(ids: readonly string[], color: Paint): void {
    this.#setAll('undo-paint-notes', ids, { color });
  }

  resize(ids: readonly string[], size: NoteSize): void {
    this.#setAll('undo-resize-notes', ids, { size });
  }

  setKind(ids: readonly string[], kind: string): void {
    this.#setAll('undo-change-notes', ids, { kind });
  }

  tag(ids: readonly string[], tag: string, on: boolean): void {
    const name = cleanTag(tag);
    if (name === '') return;
    this.#change('undo-tag-notes', ids, (item) => {
      const tags = item.get('tags');
      if (tags instanceof Y.Map) {
        if (!on) tags.delete(name);
        else if (tags.size < LIMITS.tags) setKeys(tags, { [name]: true });
      } else if (on) {
        item.set('tags', new Y.Map([[name, true]]));
      }
    });
  }

  setOwner(id: string, name: string): void {
    this.#setAll('undo-change-notes', [id], { owner: cleanLine(name) });
  }

  setLink(id: string, url: string | null): void {
    this.#setSource(id, 'link', url === null ? null : readLink(url));
  }

  /** A small picture, as a data URL. */
  setImage(id: string, dataUrl: string | null): void {
    this.#setSource(id, 'image', dataUrl === null ? null : readImage(dataUrl));
  }

  lock(ids: readonly string[], on: boolean): void {
    this.#step(on ? 'undo-lock-notes' : 'undo-unlock-notes', () => {
      for (const id of ids) {
        const item = this.shared(id);
        if (item !== null) setKeys(item, { locked: on ? true : null });
      }
    });
  }

  /** One group of all of them and of the groups that they are in. Drafts are grouped among themselves only. */
  group(ids: readonly string[]): void {
    const notes = this.#free(ids);
    const first = notes[0];
    if (first === undefined) return;
    const isDraft = this.#index.isDraft(first.id);
    const head = notes.find(({ id }) => this.groups().has(id))?.id ?? first.id;
    const members = new Set(notes.flatMap(({ id }) => [id, ...this.#groupOf(id)]));
    const together = [...members].filter((id) => this.#index.isDraft(id) === isDraft);
    if (together.length < 2) return;
    this.#step('undo-group-notes', () => {
      for (const id of together) {
        const item = this.shared(id);
        if (item !== null) setKeys(item, { group: id === head ? null : head });
      }
    });
  }

  /** A head's group ends; a member leaves its group. */
  ungroup(ids: readonly string[]): void {
    const free = new Set(ids.flatMap((id) => [id, ...(this.groups().get(id) ?? [])]));
    this.#change('undo-ungroup-notes', [...free], (item) => setKeys(item, { group: null }));
  }

  delete(ids: readonly string[]): void {
    const del = mark(this.#hand.by());
    this.#setAll(ids.length === 1 ? 'undo-delete-note' : 'undo-delete-notes', ids, { del });
  }

  restore(ids: readonly string[]): void {
    this.#step('undo-restore', () => {
      for (const id of ids) this.shared(id)?.delete('del');
    });
  }

  /** Writes the edits of one input, as one change; typing on joins the same step of undo. */
  write(id: string, edits: readonly Edit[]): void {
    const text = this.text(id);
    if (text === null || this.read(id)?.locked === true) return;
    // A field that is open when the board is locked has one last word.
    if (!this.#hand.history.isOpen && !this.#index.isDraft(id)) return;
    this.#hand.history.join('undo-write-note', () => writeText(text, edits, LIMITS.noteText));
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#desk.close();
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  // Below: how it is done.

  #step(label: string, change: () => void): void {
    this.#hand.history.step(label, change);
  }

  #setAll(label: string, ids: readonly string[], keys: Readonly<Record<string, unknown>>): void {
    this.#change(label, ids, (item) => setKeys(item, keys));
  }

  #change(label: string, ids: readonly string[], change: (item: Y.Map<unknown>, id: string) => void): void {
    const free = this.#free(ids);
    if (free.length === 0) return;
    this.#step(label, () => {
      for (const { id, item } of free) change(item, id);
    });
  }

  /** The notes among `ids` that may be changed. */
  #free(ids: readonly string[]): { id: string; item: Y.Map<unknown> }[] {
    return ids.flatMap((id) => {
      const item = this.shared(id);
      return item === null || this.read(id)?.locked === true ? [] : { id, item };
    });
  }

  #setSource(id: string, key: 'link' | 'image', value: string | null): void {
    this.#change('undo-change-notes', [id], (item) => setSource(item, key, value));
  }

  #groupOf(id: string): readonly string[] {
    for (const members of this.groups().values()) if (members.includes(id)) return members;
    return [];
  }

  #add(
    label: string,
    { board, desk }: { board: Map<string, Y.Map<unknown>>; desk: Map<string, Y.Map<unknown>> },
    moved: ReadonlyMap<string, string>,
  ): void {
    const drafts = this.#desk.items;
    const root = board.size > 0 ? this.#board : drafts;
    if (root === null || board.size + desk.size === 0) return;
    const { history, by } = this.#hand;
    if (board.size === 0 || desk.size === 0 || drafts === null) {
      addItem(this.#hand, label, root, board.size > 0 ? board : desk, () => this.#reorder(moved));
      return;
    }
    history.quietly(() => {
      for (const [id, item] of desk) {
        item.set('del', mark(by()));
        drafts.set(id, item);
      }
    });
    addItem(this.#hand, label, root, board, () => {
      for (const item of desk.values()) item.delete('del');
      this.#reorder(moved);
    });
  }

  #reorder(moved: ReadonlyMap<string, string>): void {
    for (const [id, order] of moved) {
      const item = this.shared(id);
      const place = item === null ? null : reordered(item, order);
      if (place !== null) item?.set('place', place);
    }
  }

  #tell({ changed, isOtherIds, leaving }: NoteNews): void {
    for (const id of leaving) this.#keepLeaving(id);
    if (isOtherIds) this.#ids.tell(this.ids());
    if (changed.size === 0) return;
    for (const id of changed) {
      const listeners = this.#byId.get(id);
      if (listeners !== undefined) for (const listener of [...listeners]) listener(this.read(id));
    }
    this.#any.tell(changed);
  }

  #keepLeaving(id: string): void {
    if (this.#leaving.has(id)) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(id);
      this.#tell(this.#index.drop(id));
    }, LEAVING_MS);
    this.#leaving.set(id, timer);
  }
}
