/**
 * Whose hand is on which note: my own while I drag or press arrows, and the others', as awareness tells.
 *
 * A note in a hand is drawn where the hand is; the document learns of the drop only. Where a drop would go is shown:
 * the cell, and the line between two notes. Not here: gestures (`pointing.ts`), and how notes flow (`canvas/flow.ts`).
 */
import type { NewPlace } from '../../board/note.ts';
import type { Point } from '../../canvas/camera.ts';
import type { Insertion } from '../../canvas/flow.ts';
import type { Cell } from '../../canvas/layout.ts';
import { sameCell } from '../../canvas/spots.ts';
import type { Me } from '../../people/identity.ts';
import type { Presence } from '../../people/presence.ts';
import { say } from '../../words/language.ts';
import { canChange } from '../outline/rights.ts';
import { isAside } from './deeds.ts';
import type { Flight } from './note.ts';
import { type Parts, sayTo, withGroups } from './parts.ts';

/** After a drop the hand is shown a little longer: the document's frame may come after awareness's. */
const LET_GO_MS = 250;
/** Arrow keys carry on for this long; then the notes are put down. */
const NUDGE_MS = 500;

/** Where a drop would go now. */
export interface DropTarget {
  readonly cell: Cell;
  /** `null`: where the hand is, out of line, in the cell that the notes are in. */
  readonly insertion: Insertion | null;
}

interface Held {
  readonly ids: readonly string[];
  readonly from: ReadonlyMap<string, Point>;
  /** They lie freely in their cells. */
  readonly isAside: boolean;
  by: Point;
}

export class Hands {
  readonly #parts: Parts;
  readonly #shown: (target: DropTarget | null) => void;
  #held: Held | null = null;
  /** What was asked for; what is locked of it is not held. */
  #asked: readonly string[] = [];
  #target: DropTarget | null = null;
  #letGo: ReturnType<typeof setTimeout> | undefined;
  #nudged: ReturnType<typeof setTimeout> | undefined;
  /** The notes that others had a hand on when last looked. */
  #touched: ReadonlySet<string> = new Set();

  /** `shown` is told where a drop would go, whenever that changes. */
  constructor(parts: Parts, shown: (target: DropTarget | null) => void) {
    this.#parts = parts;
    this.#shown = shown;
  }

  get held(): readonly string[] {
    return this.#held?.ids ?? [];
  }

  /** Takes these notes and their groups; what is locked stays. */
  take(ids: Iterable<string>): boolean {
    this.drop();
    const { open, scene } = this.#parts;
    this.#asked = [...ids];
    const wanted = withGroups(this.#parts, this.#asked);
    const free = wanted.filter(this.#canChange);
    if (free.length === 0) {
      if (wanted.length > 0) sayTo(this.#parts, say('map-locked-note'));
      return false;
    }
    const from = new Map<string, Point>();
    for (const id of free) {
      const box = scene.layout.note(id);
      if (box !== null) from.set(id, { x: box.x, y: box.y });
    }
    const heads = this.#heads(free);
    const isAsideAll = heads.every((id) => isAside(open.board.notes.read(id)));
    this.#held = { ids: free, from, isAside: isAsideAll, by: { x: 0, y: 0 } };
    scene.hold(true);
    return true;
  }

  /**
   * By a distance from where they were taken; `pointer` says where they would drop. In their own cell, notes in line
   * stay in line, and those that lie freely lie where the hand lets go; `isOther`: the other way round.
   */
  carry(by: Point, pointer: Point, isOther: boolean): void {
    const held = this.#held;
    if (held === null) return;
    held.by = by;
    this.#fly(held);
    const { layout } = this.#parts.scene;
    const cell = layout.cellAt(pointer);
    if (cell === null) this.#aim(null);
    else if (held.isAside !== isOther && held.ids.every((id) => sameCell(layout.cellOf(id), cell)))
      this.#aim({ cell, insertion: null });
    else this.#aim({ cell, insertion: layout.insertion(cell, pointer, new Set(held.ids)) });
  }

  /** From where they are now, as arrow keys do; they are put down when the keys rest. */
  nudge(ids: readonly string[], dx: number, dy: number): void {
    const isSame = ids.length === this.#asked.length && ids.every((id, at) => id === this.#asked[at]);
    if ((this.#held === null || !isSame) && !this.take(ids)) return;
    const held = this.#held;
    if (held === null) return;
    const by = { x: held.by.x + dx, y: held.by.y + dy };
    const box = this.#parts.scene.layout.note(held.ids[0] ?? '');
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    this.carry(by, { x: middle.x + by.x, y: middle.y + by.y }, false);
    clearTimeout(this.#nudged);
    this.#nudged = setTimeout(() => this.drop(), NUDGE_MS);
  }

  /** The drop is what the document learns; awareness lets go a moment later. */
  drop(): void {
    clearTimeout(this.#nudged);
    const held = this.#held;
    if (held === null) return;
    const hasMoved = held.by.x !== 0 || held.by.y !== 0;
    // The board may have been locked meanwhile.
    if (hasMoved && held.ids.every(this.#canChange)) this.#move(held);
    this.putBack();
  }

  /** Lets go as if nothing had been. */
  putBack(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    this.#aim(null);
    const { scene, open } = this.#parts;
    scene.hold(false);
    this.#parts.settle();
    for (const id of held.ids) this.#parts.note(id)?.fly(null);
    clearTimeout(this.#letGo);
    this.#letGo = setTimeout(() => open.mine.drop(), LET_GO_MS);
  }

  showOthers(present: readonly Presence[]): void {
    const flights = new Map<string, Flight>();
    const writers = new Map<string, Me[]>();
    for (const { person, drags, editing } of present) {
      for (const { note, at } of drags) flights.set(note, { at, who: person });
      if (editing !== null) writers.set(editing, [...(writers.get(editing) ?? []), person]);
    }
    const now = new Set([...flights.keys(), ...writers.keys()]);
    const held = new Set(this.held);
    for (const id of new Set([...now, ...this.#touched])) {
      const element = this.#parts.note(id);
      if (element === null) continue;
      if (!held.has(id)) element.fly(flights.get(id) ?? null);
      element.writers = writers.get(id) ?? [];
    }
    this.#touched = now;
    if (this.#held === null) this.#parts.scene.hold(flights.size > 0);
  }

  /** What is held is put down where it is, and nobody sees the hand any more. */
  close(): void {
    this.drop();
    clearTimeout(this.#letGo);
    this.#parts.open.mine.drop();
  }

  readonly #canChange = (id: string): boolean => {
    const { open } = this.#parts;
    const note = open.board.notes.read(id);
    return note !== null && canChange(open, note);
  };

  #fly(held: Held): void {
    const drags: { note: string; at: Point }[] = [];
    for (const [note, at] of landing(held)) {
      this.#parts.note(note)?.fly({ at, who: null });
      drags.push({ note, at });
    }
    clearTimeout(this.#letGo);
    this.#parts.open.mine.drag(...drags);
  }

  #aim(target: DropTarget | null): void {
    const before = this.#target;
    this.#target = target;
    const isSame =
      sameCell(before?.cell ?? null, target?.cell ?? null) &&
      JSON.stringify(before?.insertion) === JSON.stringify(target?.insertion);
    if (!isSame) this.#shown(target);
  }

  #move(held: Held): void {
    const target = this.#target;
    const { notes } = this.#parts.open.board;
    if (target !== null && target.insertion === null) {
      notes.putAside(this.#offsets(held));
      return;
    }
    const before = target?.insertion?.before ?? null;
    if (target !== null && this.#isThere(held, target.cell, before)) return;
    const moves = new Map<string, NewPlace>();
    for (const [id, at] of landing(held)) {
      moves.set(id, target === null ? { kind: 'free', at } : { kind: 'cell', cell: target.cell, before });
    }
    notes.move(held.ids, moves);
  }

  /** Of single notes and heads: the rest of a group is where its head is. */
  #offsets(held: Held): Map<string, Point | null> {
    const { layout } = this.#parts.scene;
    const there = landing(held);
    return new Map(
      this.#heads(held.ids).map((id) => [id, layout.aside(id, there.get(id) ?? { x: 0, y: 0 })]),
    );
  }

  #heads(ids: readonly string[]): string[] {
    const groups = this.#parts.open.board.notes.groups();
    const members = new Set([...groups.values()].flatMap((group) => group.slice(1)));
    return ids.filter((id) => !members.has(id));
  }

  /** Dropped where it came from: nothing to write. */
  #isThere({ ids }: Held, cell: Cell, before: string | null): boolean {
    const { layout } = this.#parts.scene;
    const blocks = layout.blocks(cell.stage, cell.lane).map(({ id }) => id);
    const moving = new Set(ids);
    const first = blocks.findIndex((id) => moving.has(id));
    if (first === -1 || ids.some((id) => !sameCell(layout.cellOf(id), cell))) return false;
    const heads = blocks.filter((id) => moving.has(id)).length;
    const isTogether = blocks.slice(first, first + heads).every((id) => moving.has(id));
    const hasOffset = ids.some((id) => isAside(this.#parts.open.board.notes.read(id)));
    return isTogether && !hasOffset && (blocks[first + heads] ?? null) === before;
  }
}

/** Where the hand has carried each note. */
function landing({ ids, from, by }: Held): Map<string, Point> {
  const there = new Map<string, Point>();
  for (const id of ids) {
    const start = from.get(id);
    if (start !== undefined) there.set(id, { x: start.x + by.x, y: start.y + by.y });
  }
  return there;
}
