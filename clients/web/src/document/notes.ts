/**
 * The notes of one document: which there are, and every way to change them.
 *
 * Each change is one transaction with this tab's own origin, so that undo takes back one's own changes and
 * nobody else's. A delete is a mark (`del`): text that somebody types meanwhile is kept and comes back with
 * the note. Not here: drawing, and positions while dragging, which are awareness and never reach the document.
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import { all, Listeners, observe, type Undo } from '../subscription.ts';
import {
  type Color,
  freePlace,
  isDeleted,
  isNoteId,
  type Note,
  type NoteSize,
  noteText,
  readNote,
} from './note.ts';
import type { Edit } from './text-edit.ts';

/** Typing within this time is one step of undo. */
const UNDO_STEP_MS = 600;

export interface NewNote {
  readonly at: Point;
  readonly color: Color;
  readonly size: NoteSize;
  readonly by: string;
}

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export class Notes {
  readonly #doc: Y.Doc;
  readonly #root: Y.Map<unknown>;
  readonly #undo: Y.UndoManager;
  /** The origin of changes that this tab makes and may take back. */
  readonly #mine = { tab: 'mine' };
  readonly #ids = new Listeners<readonly string[]>();
  readonly #undoState = new Listeners<UndoState>();
  readonly #stop: Undo;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#root = doc.getMap('notes');
    this.#undo = new Y.UndoManager(this.#root, {
      trackedOrigins: new Set([this.#mine]),
      captureTimeout: UNDO_STEP_MS,
    });
    const tellUndo = (): void => this.#undoState.tell(this.undoState);
    const watch = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      if (events.some(changesWhichAreThere)) this.#ids.tell(this.ids());
    };
    this.#root.observeDeep(watch);
    this.#stop = all(
      () => this.#root.unobserveDeep(watch),
      observe(this.#undo, 'stack-item-added', tellUndo),
      observe(this.#undo, 'stack-item-popped', tellUndo),
      observe(this.#undo, 'stack-cleared', tellUndo),
    );
  }

  /** The notes that are not deleted, oldest first: the order of Tab. */
  ids(): readonly string[] {
    const there: { id: string; at: number }[] = [];
    for (const [id, value] of this.#root.entries()) {
      if (!isNoteId(id) || !(value instanceof Y.Map) || isDeleted(value)) continue;
      const at: unknown = value.get('at');
      there.push({ id, at: typeof at === 'number' ? at : 0 });
    }
    return there.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  }

  onIds(listener: (ids: readonly string[]) => void): Undo {
    return this.#ids.add(listener);
  }

  read(id: string): Note | null {
    return readNote(id, this.#root.get(id));
  }

  /** The note's own shared type, for the element that draws it. */
  shared(id: string): Y.Map<unknown> | null {
    const value = this.#root.get(id);
    return value instanceof Y.Map ? value : null;
  }

  /**
   * A new note, in two transactions: made as a deleted one, then restored. Only the restoring can be undone,
   * so undoing "new note" deletes it softly and keeps what others have written on it since.
   */
  create(note: NewNote): string {
    const id = newId();
    const now = Date.now();
    this.#doc.transact(() => {
      const value = new Y.Map<unknown>();
      value.set('text', new Y.Text());
      value.set('place', freePlace(note.at));
      value.set('kind', 'note');
      value.set('color', note.color);
      value.set('size', note.size);
      value.set('by', note.by);
      value.set('at', now);
      value.set('del', { by: note.by, at: now });
      this.#root.set(id, value);
    }, 'new note');
    this.#step(id, (value) => value.delete('del'));
    return id;
  }

  /** A drop, not a drag: the document learns where the note ended. */
  move(id: string, at: Point): void {
    this.#step(id, (value) => value.set('place', freePlace(at)));
  }

  paint(id: string, color: Color): void {
    this.#step(id, (value) => value.set('color', color));
  }

  delete(id: string, by: string): void {
    this.#step(id, (value) => value.set('del', { by, at: Date.now() }));
  }

  /** Writes edits of one input, in order, as one change; typing on joins the same step of undo. */
  write(id: string, edits: readonly Edit[]): void {
    this.#change(id, (value) => {
      const text = noteText(value);
      if (text === null) return;
      for (const { index, remove, insert } of edits) {
        if (remove > 0) text.delete(index, remove);
        if (insert !== '') text.insert(index, insert);
      }
    });
  }

  get undoState(): UndoState {
    return { canUndo: this.#undo.canUndo(), canRedo: this.#undo.canRedo() };
  }

  onUndoState(listener: (state: UndoState) => void): Undo {
    return this.#undoState.add(listener);
  }

  undo(): void {
    this.#undo.undo();
  }

  redo(): void {
    this.#undo.redo();
  }

  /** What follows is a new step of undo. */
  endStep(): void {
    this.#undo.stopCapturing();
  }

  close(): void {
    this.#stop();
    this.#undo.destroy();
  }

  #step(id: string, change: (value: Y.Map<unknown>) => void): void {
    this.#undo.stopCapturing();
    this.#change(id, change);
    this.#undo.stopCapturing();
  }

  #change(id: string, change: (value: Y.Map<unknown>) => void): void {
    const value = this.shared(id);
    if (value !== null) this.#doc.transact(() => change(value), this.#mine);
  }
}

/** A note came or went, or was deleted or restored. */
function changesWhichAreThere(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  return event.path.length === 0 || (event.path.length === 1 && event.changes.keys.has('del'));
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
