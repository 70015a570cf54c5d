/**
 * The focus on the canvas: one stop of Tab, from which arrows go on. What has it is drawn in sight.
 *
 * Where arrows lead is `canvas/spots.ts`'s. Not here: what keys do besides (`commands.ts`).
 */
import { boxOf, type Direction, firstSpot, neighbour, type Spot, sameSpot } from '../../canvas/spots.ts';
import type { WayboardMap } from './grid.ts';
import { WayboardNote } from './note.ts';
import type { Parts } from './parts.ts';

export class Focusing {
  readonly #parts: Parts;
  readonly #maps: () => Iterable<WayboardMap>;
  /** Told when another spot is the stop of Tab. */
  readonly #changed: (spot: Spot | null) => void;
  #spot: Spot | null = null;

  constructor(parts: Parts, maps: () => Iterable<WayboardMap>, changed: (spot: Spot | null) => void) {
    this.#parts = parts;
    this.#maps = maps;
    this.#changed = changed;
  }

  /** What Tab comes to. */
  get spot(): Spot | null {
    return this.#spot;
  }

  /** What has the focus now, if it is anything on the board. */
  get focused(): Spot | null {
    const spot = this.#spot;
    return spot !== null && this.#element(spot)?.matches(':focus-within, :focus') === true ? spot : null;
  }

  focus(spot: Spot): void {
    this.#set(spot);
    this.#reveal(spot);
    this.#element(spot)?.focus({ preventScroll: true });
    // A cell or a head may be drawn only now.
    for (const map of this.#maps()) {
      void map.updateComplete.then(() => {
        if (sameSpot(this.#spot, spot) && this.focused === null)
          this.#element(spot)?.focus({ preventScroll: true });
      });
    }
  }

  /** The next spot in a direction; with `extends`, notes are selected on the way. */
  go(direction: Direction, isExtending: boolean): void {
    const { scene, open } = this.#parts;
    const from = this.#spot;
    const to =
      from === null || boxOf(scene.layout, from) === null
        ? firstSpot(scene.layout)
        : neighbour(scene.layout, from, direction);
    if (to === null) return;
    const { selected } = open.ui.state;
    this.focus(to);
    if (to.kind !== 'note') {
      if (!isExtending) open.ui.select();
    } else open.ui.select(...(isExtending ? new Set([...selected, to.id]) : [to.id]));
  }

  /** A note got the focus, by whatever way. */
  follow(event: FocusEvent): void {
    const note = event.composedPath().find((node) => node instanceof WayboardNote);
    if (note === undefined) return;
    this.#set({ kind: 'note', id: note.noteId });
    const { ui } = this.#parts.open;
    if (!ui.state.selected.has(note.noteId) && note.matches(':focus-visible')) ui.select(note.noteId);
    if (note.matches(':focus-visible')) this.#reveal({ kind: 'note', id: note.noteId });
  }

  /** A cell or a head did, as its map tells. */
  take(spot: Spot): void {
    this.#set(spot);
  }

  /** After a change of the board: what had the focus may be gone. */
  mend(): void {
    const { layout } = this.#parts.scene;
    if (this.#spot !== null && boxOf(layout, this.#spot) !== null) {
      this.#mark(this.#spot, 0);
      return;
    }
    this.#set(firstSpot(layout));
  }

  #set(spot: Spot | null): void {
    if (sameSpot(spot, this.#spot)) return;
    if (this.#spot !== null) this.#mark(this.#spot, -1);
    this.#spot = spot;
    if (spot !== null) this.#mark(spot, 0);
    this.#changed(spot);
  }

  #mark(spot: Spot, tabIndex: number): void {
    const element = this.#element(spot);
    if (element !== null) element.tabIndex = tabIndex;
  }

  #reveal(spot: Spot): void {
    const { scene, view } = this.#parts;
    const box = boxOf(scene.layout, spot);
    if (box !== null) view.reveal(box);
    if (spot.kind === 'note') this.#parts.note(spot.id)?.toggleAttribute('data-far', false);
  }

  #element(spot: Spot): HTMLElement | null {
    if (spot.kind === 'note') return this.#parts.note(spot.id);
    for (const map of this.#maps()) {
      const part = map.spotElement(spot);
      if (part !== null) return part;
    }
    return null;
  }
}
