/**
 * Whose hand is on which note: my own while I drag or press arrows, and the others', as awareness tells.
 *
 * A note in a hand is drawn where the hand is; the document learns of the drop only.
 */

import type { Notes } from '../board/notes.ts';
import type { Point } from '../canvas/camera.ts';
import type { Me } from '../people/identity.ts';
import type { MyPresence, Presence } from '../people/presence.ts';
import type { Flight, WayboardNote } from './note.ts';

/** After a drop the hand is shown a little longer: the document's frame may come after awareness's. */
const LET_GO_MS = 250;

export class Hands {
  readonly #notes: Notes;
  readonly #mine: MyPresence;
  readonly #find: (id: string) => WayboardNote | null;
  #held: { readonly id: string; readonly from: Point } | null = null;
  #letGo: ReturnType<typeof setTimeout> | undefined;
  /** The notes that others had a hand on when last looked. */
  #touched: ReadonlySet<string> = new Set();

  constructor(notes: Notes, mine: MyPresence, find: (id: string) => WayboardNote | null) {
    this.#notes = notes;
    this.#mine = mine;
    this.#find = find;
  }

  get held(): string | null {
    return this.#held?.id ?? null;
  }

  take(id: string): void {
    if (this.held === id) return;
    this.drop();
    const box = this.#find(id)?.box;
    if (box !== undefined) this.#held = { id, from: { x: box.x, y: box.y } };
  }

  /** To a distance from where it was taken. */
  carry(dx: number, dy: number): void {
    if (this.#held !== null) this.#fly({ x: this.#held.from.x + dx, y: this.#held.from.y + dy });
  }

  /** From where it is now. */
  nudge(dx: number, dy: number): void {
    const box = this.#held === null ? undefined : this.#find(this.#held.id)?.box;
    if (box !== undefined) this.#fly({ x: box.x + dx, y: box.y + dy });
  }

  /** The drop is what the document learns; awareness lets go a moment later. */
  drop(): void {
    const held = this.#held;
    const flight = held === null ? null : this.#find(held.id)?.flight;
    if (held !== null && flight != null) {
      this.#notes.move([held.id], new Map([[held.id, { kind: 'free', at: flight.at }]]));
    }
    this.putBack();
  }

  /** Lets go as if nothing had been. */
  putBack(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const element = this.#find(held.id);
    if (element !== null) element.flight = null;
    clearTimeout(this.#letGo);
    this.#letGo = setTimeout(() => this.#mine.drop(), LET_GO_MS);
  }

  showOthers(present: readonly Presence[]): void {
    const flights = new Map<string, Flight>();
    const writers = new Map<string, Me[]>();
    for (const { person, drags, editing } of present) {
      for (const { note, at } of drags) flights.set(note, { at, who: person });
      if (editing !== null) writers.set(editing, [...(writers.get(editing) ?? []), person]);
    }
    const now = new Set([...flights.keys(), ...writers.keys()]);
    for (const id of new Set([...now, ...this.#touched])) {
      const element = this.#find(id);
      if (element === null) continue;
      if (this.held !== id) element.flight = flights.get(id) ?? null;
      element.writers = writers.get(id) ?? [];
    }
    this.#touched = now;
  }

  close(): void {
    clearTimeout(this.#letGo);
  }

  #fly(at: Point): void {
    const held = this.#held;
    const element = held === null ? null : this.#find(held.id);
    if (held === null || element === null) return;
    element.flight = { at, who: null };
    clearTimeout(this.#letGo);
    this.#mine.drag({ note: held.id, at });
  }
}
