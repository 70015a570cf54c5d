/**
 * Writing on notes: which one has the caret, what Enter and Tab lead to, and making new ones.
 *
 * A note that was made and left empty goes away again. Not here: the text itself, which goes from the note's field
 * straight into the document (`document/text-binding.ts`).
 */
import type { NewNote, NewPlace } from '../../board/note.ts';
import type { Note, Paint } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import { NOTE_GAP } from '../../canvas/flow.ts';
import type { Cell } from '../../canvas/layout.ts';
import { NOTE_MEASURES } from '../../canvas/note-size.ts';
import { cellAfter } from '../../canvas/spots.ts';
import { say } from '../../words/language.ts';
import { canAdd, canChange } from '../outline/rights.ts';
import { type Parts, sayTo } from './parts.ts';

export class Writing {
  readonly #parts: Parts;
  /** Called when the note with the caret has changed. */
  readonly #changed: (note: string | null) => void;
  #note: string | null = null;
  /** Made by me and never written on; `since` is what came before it. */
  #fresh: { readonly id: string; readonly since: number } | null = null;
  #color: Paint = 'yellow';

  constructor(parts: Parts, changed: (note: string | null) => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  get note(): string | null {
    return this.#note;
  }

  /** What the next new note is painted with. */
  rememberColor(color: Paint): void {
    this.#color = color;
  }

  write(id: string): void {
    const { open, scene, view } = this.#parts;
    const note = open.board.notes.read(id);
    if (note === null || this.#note === id) return;
    const why = whyNotChange(this.#parts, [note]);
    if (why !== null) {
      sayTo(this.#parts, why);
      return;
    }
    this.leave();
    this.#note = id;
    open.ui.select(id);
    const box = scene.layout.note(id);
    if (box !== null) view.approach(box);
    this.#changed(id);
  }

  /** The caret is elsewhere now. */
  leave(): void {
    const id = this.#note;
    if (id === null) return;
    this.#note = null;
    this.#changed(null);
    this.#parts.open.board.history.endStep();
    this.#dropEmpty(id);
  }

  /** Whoever may not write any more stops; what they have written stays. */
  mend(): void {
    const note = this.#note === null ? null : this.#parts.open.board.notes.read(this.#note);
    if (note === null || canChange(this.#parts.open, note)) return;
    // An empty note cannot be taken away again either.
    this.#fresh = null;
    this.stop();
  }

  /** Esc: the note keeps the focus. */
  stop(): void {
    const id = this.#note;
    const cell = id === null ? null : this.#parts.scene.layout.cellOf(id);
    this.leave();
    if (id === null) return;
    if (this.#parts.open.board.notes.read(id)?.deleted === false) this.#parts.focusOn({ kind: 'note', id });
    else if (cell !== null) this.#parts.focusOn({ kind: 'cell', cell });
  }

  /** Enter: a new note behind this one. An empty note is the end. */
  next(): void {
    const id = this.#note;
    const note = id === null ? null : this.#parts.open.board.notes.read(id);
    if (note === null || note.text.trim() === '') {
      this.stop();
      return;
    }
    const place = this.#placeAfter(note.id);
    this.leave();
    const { color, size } = note;
    this.create(place, { color, size });
  }

  /** Tab: the note behind or before this one, else the next cell. */
  go(step: 1 | -1): void {
    const id = this.#note;
    const cell = id === null ? null : this.#parts.scene.layout.cellOf(id);
    if (id === null || cell === null) {
      this.stop();
      return;
    }
    const { layout } = this.#parts.scene;
    const notesOf = ({ stage, lane }: Cell): string[] =>
      layout.blocks(stage, lane).flatMap((block) => block.notes.map((note) => note.id));
    const here = notesOf(cell);
    const beside = here[here.indexOf(id) + step];
    const nextCell = beside === undefined ? cellAfter(layout, cell, step) : null;
    if (beside !== undefined) this.write(beside);
    else if (nextCell === null) this.stop();
    else {
      const there = notesOf(nextCell);
      const note = step === 1 ? there[0] : there.at(-1);
      if (note !== undefined) this.write(note);
      else {
        this.leave();
        this.create({ kind: 'cell', cell: nextCell });
      }
    }
  }

  /** A new note with the caret on it. */
  create(place: NewPlace, more: Partial<NewNote> = {}): void {
    const why = whyNotAdd(this.#parts, place.kind === 'cell' ? place.cell : null);
    if (why !== null) {
      sayTo(this.#parts, why);
      return;
    }
    this.leave();
    const { notes, history } = this.#parts.open.board;
    const since = history.now;
    const id = notes.create({ color: this.#color, ...more, place });
    if (id === '') {
      sayTo(this.#parts, say('map-full'), { problem: true });
      return;
    }
    this.#fresh = { id, since };
    this.write(id);
  }

  /** At a point of the board: into the cell there, between its notes, or free, with its middle there. */
  createAt(point: Point, more: Partial<NewNote> = {}): void {
    const { layout } = this.#parts.scene;
    const cell = layout.cellAt(point);
    if (cell !== null) {
      const { before } = layout.insertion(cell, point, new Set());
      this.create({ kind: 'cell', cell, before }, more);
      return;
    }
    const half = NOTE_MEASURES[more.size ?? 'm'].width / 2;
    this.create({ kind: 'free', at: this.#freeSpot({ x: point.x - half, y: point.y - half }) }, more);
  }

  #placeAfter(id: string): NewPlace {
    const { layout } = this.#parts.scene;
    const cell = layout.cellOf(id);
    if (cell === null) {
      const { x = 0, y = 0, height = 0 } = layout.note(id) ?? {};
      return { kind: 'free', at: this.#freeSpot({ x, y: y + height + NOTE_GAP.y }) };
    }
    const blocks = layout.blocks(cell.stage, cell.lane);
    const here = blocks.findIndex(({ notes }) => notes.some((note) => note.id === id));
    return { kind: 'cell', cell, before: blocks[here + 1]?.id ?? null };
  }

  #freeSpot(wanted: Point): Point {
    const { layout } = this.#parts.scene;
    const taken = layout.order.flatMap((id) => layout.note(id) ?? []);
    let spot = wanted;
    const isTaken = (at: Point): boolean => taken.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 16);
    while (isTaken(spot)) spot = { x: spot.x + 28, y: spot.y + 28 };
    return spot;
  }

  #dropEmpty(id: string): void {
    const fresh = this.#fresh;
    this.#fresh = null;
    const { notes, history } = this.#parts.open.board;
    const note = notes.read(id);
    if (fresh?.id !== id || note === null || note.deleted) return;
    if (note.text.trim() !== '' || note.image !== null) return;
    // No step of its own: undo would bring back an empty note.
    history.withdraw(fresh.since);
    // What a reveal has put onto the board cannot be withdrawn.
    if (notes.read(id)?.deleted === false) notes.delete([id]);
    if (this.#parts.open.ui.state.selected.has(id)) this.#parts.open.ui.select();
  }
}

/** `null`, or why nobody, or not I, can write on the board now. */
export function whyNotWrite({ open }: Parts): string | null {
  if (open.canWrite) return null;
  return say(open.workshop?.state().locked === true ? 'map-locked-board' : 'map-view-only');
}

/** The same for a new note in a cell, or in none: it may be a draft, of mine or of a seat that I write for. */
export function whyNotAdd(parts: Parts, cell: Cell | null): string | null {
  return canAdd(parts.open, cell?.lane ?? null) ? null : whyNotWrite(parts);
}

/** `null`, or why none of these notes can be changed. */
export function whyNotChange(parts: Parts, notes: readonly Note[]): string | null {
  if (notes.some((note) => canChange(parts.open, note))) return null;
  return whyNotWrite(parts) ?? say('map-locked-note');
}
