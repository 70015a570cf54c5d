/**
 * What can be done with the selected notes, by keys, note bar and menus alike.
 *
 * Each deed is one step of undo, and says so where what it did cannot be seen. Not here: dragging (`hands.ts`),
 * writing (`writing.ts`), the clipboard (`clipboard.ts`).
 */
import type { NewPlace } from '../../board/note.ts';
import { EVIDENCE, type Note, type NoteSize, type Paint } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import { cellBeside, type Direction } from '../../canvas/spots.ts';
import { say } from '../../words/language.ts';
import { canAdd, canChange } from '../outline/rights.ts';
import type { Hands } from './hands.ts';
import { type Destination, placesFor } from './moves.ts';
import { type Parts, sayTo, selection, withGroups } from './parts.ts';
import { type Writing, whyNotChange, whyNotWrite } from './writing.ts';

const NUDGE = 8;
const NUDGE_FAR = 40;

export class Deeds {
  readonly #parts: Parts;
  readonly #hands: Hands;
  readonly #writing: Writing;

  constructor(parts: Parts, hands: Hands, writing: Writing) {
    this.#parts = parts;
    this.#hands = hands;
    this.#writing = writing;
  }

  paint(color: Paint): void {
    this.#writing.rememberColor(color);
    this.#do((ids) => this.#notes.paint(ids, color));
  }

  resize(size: NoteSize): void {
    this.#do((ids) => this.#notes.resize(ids, size));
  }

  /** The same kind again makes plain notes of them. */
  setKind(kind: string): void {
    this.#do((ids) => {
      const isAll = ids.every((id) => this.#notes.read(id)?.kind === kind);
      this.#notes.setKind(ids, isAll ? 'note' : kind);
    });
  }

  /** How sure: one of three, or none. */
  setEvidence(evidence: string | null): void {
    this.#do((ids) => {
      for (const tag of EVIDENCE) if (tag !== evidence) this.#untag(ids, tag);
      if (evidence !== null) this.#notes.tag(ids, evidence, true);
    });
  }

  tag(tag: string, on: boolean): void {
    this.#do((ids) => this.#notes.tag(ids, tag, on));
  }

  /** A locked note stays as it is, for everybody, until it is unlocked. */
  lock(on: boolean): void {
    const why = whyNotWrite(this.#parts) ?? whyNotLock(this.#parts);
    if (why !== null) {
      sayTo(this.#parts, why);
      return;
    }
    this.#notes.lock(selection(this.#parts), on);
  }

  group(): void {
    this.#do((ids) => {
      if (ids.length < 2) return;
      this.#notes.group(ids);
      this.#say('map-grouped', ids.length);
    });
  }

  ungroup(): void {
    this.#do((ids) => this.#notes.ungroup(ids));
  }

  /** Out of line in their cell, a little beside where they were; from there one moves them on. */
  putAside(): void {
    this.#do((ids) => {
      const { layout } = this.#parts.scene;
      const inLine = withGroups(this.#parts, ids).filter(
        (id) => layout.cellOf(id) !== null && !this.#isAside(id),
      );
      const offsets = inLine.map((id): [string, Point | null] => {
        const { x, y } = layout.note(id) ?? { x: 0, y: 0 };
        return [id, layout.aside(id, { x: x + NUDGE, y: y + NUDGE })];
      });
      this.#notes.putAside(new Map(offsets));
      sayTo(this.#parts, say('map-put-aside'), { undo: true });
    });
  }

  /** Those that lie freely in their cell flow with the others again. */
  putInLine(): void {
    this.#do((ids) => this.#notes.putAside(new Map(ids.filter(this.#isAside).map((id) => [id, null]))));
  }

  /** `ask`: with those that may be moved, and their groups. */
  choosePlace(ask: (ids: readonly string[]) => void): void {
    this.#do((ids) => ask(withGroups(this.#parts, ids)));
  }

  moveTo(ids: readonly string[], to: Destination): void {
    const { open, scene } = this.#parts;
    this.#notes.move(
      ids,
      placesFor(open, ids, to, () => scene.layout),
    );
    const [first] = ids;
    if (first === undefined) return;
    // Behind the layout's own frame: that keeps in place what was looked at before.
    requestAnimationFrame(() => this.#parts.focusOn({ kind: 'note', id: first }));
  }

  duplicate(): void {
    this.#do((ids) => {
      // A copy of a draft belongs to the round, if it is in one of its lanes.
      const { open, scene } = this.#parts;
      const copies = this.#notes.duplicate(
        ids.filter((id) => canAdd(open, scene.layout.cellOf(id)?.lane ?? null)),
      );
      if (copies.length > 0) this.#parts.open.ui.select(...copies);
    });
  }

  delete(): void {
    this.#do((ids) => {
      const { scene } = this.#parts;
      const { order } = scene.layout;
      const at = order.findIndex((id) => ids.includes(id));
      const next =
        order.slice(at).find((id) => !ids.includes(id)) ??
        order.slice(0, at).findLast((id) => !ids.includes(id));
      const cell = scene.layout.cellOf(ids[0] ?? '');
      const here = next !== undefined && cell !== null && scene.layout.cellOf(next)?.stage !== cell.stage;
      this.#notes.delete(ids);
      this.#parts.open.ui.select();
      this.#say('map-deleted', ids.length);
      if (here && cell !== null) this.#parts.focusOn({ kind: 'cell', cell });
      else if (next !== undefined) this.#parts.focusOn({ kind: 'note', id: next });
    });
  }

  /** By arrow: what lies freely a little, notes in line to the next cell; `far`: to another place in their cell. */
  move(direction: Direction, far: boolean): void {
    const ids = withGroups(this.#parts, selection(this.#parts));
    const [first] = ids;
    if (first === undefined || this.#refuses(ids)) return;
    const { layout } = this.#parts.scene;
    const cell = layout.cellOf(first);
    if (cell === null || this.#isAside(first)) {
      const step = far ? NUDGE_FAR : NUDGE;
      const [dx, dy] = STEPS[direction];
      this.#hands.nudge(ids, dx * step, dy * step);
      return;
    }
    const place = far ? this.#placeInCell(first, direction) : null;
    const next = far ? null : cellBeside(layout, cell, direction);
    const to: NewPlace | null = next === null ? place : { kind: 'cell', cell: next };
    if (to === null) return;
    this.#notes.move(ids, new Map(ids.map((id) => [id, to])));
    this.#parts.settle();
    this.#parts.focusOn({ kind: 'note', id: first });
  }

  selectAll(): void {
    const { layout } = this.#parts.scene;
    const { selected } = this.#parts.open.ui.state;
    const cell = layout.cellOf([...selected][0] ?? '');
    const inCell =
      cell === null
        ? []
        : layout.blocks(cell.stage, cell.lane).flatMap(({ notes }) => notes.map(({ id }) => id));
    // First the cell that one is in, then everything.
    const isCellAll = inCell.length > 0 && inCell.every((id) => selected.has(id));
    this.#parts.open.ui.select(...(inCell.length > 0 && !isCellAll ? inCell : layout.order));
  }

  get #notes() {
    return this.#parts.open.board.notes;
  }

  readonly #isAside = (id: string): boolean => isAside(this.#notes.read(id));

  #untag(ids: readonly string[], tag: string): void {
    const tagged = ids.filter((id) => this.#notes.read(id)?.tags.includes(tag) === true);
    if (tagged.length > 0) this.#notes.tag(tagged, tag, false);
  }

  /** One place further on, or back, in the same cell. */
  #placeInCell(id: string, direction: Direction): NewPlace | null {
    const { layout } = this.#parts.scene;
    const cell = layout.cellOf(id);
    if (cell === null) return null;
    const blocks = layout.blocks(cell.stage, cell.lane);
    const at = blocks.findIndex(({ notes }) => notes.some((note) => note.id === id));
    const isBack = direction === 'left' || direction === 'up';
    if (isBack) {
      const before = blocks[at - 1];
      return before === undefined ? null : { kind: 'cell', cell, before: before.id };
    }
    if (blocks[at + 1] === undefined) return null;
    return { kind: 'cell', cell, before: blocks[at + 2]?.id ?? null };
  }

  /** With the notes that may be changed; says why if there are none. */
  #do(deed: (ids: string[]) => void): void {
    const ids = selection(this.#parts);
    if (ids.length === 0 || this.#refuses(ids)) return;
    deed(this.#read(ids).flatMap((note) => (canChange(this.#parts.open, note) ? note.id : [])));
  }

  #read(ids: readonly string[]): Note[] {
    return ids.flatMap((id) => this.#notes.read(id) ?? []);
  }

  #refuses(ids: readonly string[]): boolean {
    const why = whyNotChange(this.#parts, this.#read(ids));
    if (why !== null) sayTo(this.#parts, why);
    return why !== null;
  }

  #say(id: string, n: number): void {
    sayTo(this.#parts, say(id, { n }), { undo: true });
  }
}

/** Whether it lies freely in its cell. */
export function isAside(note: Note | null): boolean {
  return note?.place.kind === 'cell' && note.place.offset !== null;
}

/** `null`, or why I may neither lock nor unlock notes. */
export function whyNotLock({ open }: Parts): string | null {
  return open.role === 'facilitator' || open.id === null ? null : say('map-only-facilitators-lock');
}

const STEPS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
