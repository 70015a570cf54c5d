/**
 * Which notes are in somebody's hand, mine or another's, and where: arrows follow them. By presence, at its rate.
 */
import type { Awareness } from 'y-protocols/awareness';
import type { Box, Point } from '../../canvas/camera.ts';
import { readPresence } from '../../people/presence.ts';

interface Flight {
  readonly at: Point;
  /** Where the note lay when the hand was first seen. */
  from: Point | null;
}

export class Flights {
  #flights: ReadonlyMap<string, Flight> = new Map();

  /** Whether anything has moved. */
  look(awareness: Awareness): boolean {
    const now = new Map<string, Flight>();
    for (const [client, state] of awareness.getStates()) {
      for (const { note, at } of readPresence(client, state)?.drags ?? []) {
        now.set(note, { at, from: this.#flights.get(note)?.from ?? null });
      }
    }
    const isSame =
      now.size === this.#flights.size &&
      [...now].every(([note, { at }]) => {
        const before = this.#flights.get(note)?.at;
        return before?.x === at.x && before.y === at.y;
      });
    this.#flights = now;
    return !isSame;
  }

  /** The box of a note that lies at `box`, or flies. */
  of(note: string, box: Box): Box {
    const flight = this.#flights.get(note);
    if (flight === undefined) return box;
    flight.from ??= { x: box.x, y: box.y };
    // It lies elsewhere by now: dropped, though awareness has not let go yet.
    const hasLanded = flight.from.x !== box.x || flight.from.y !== box.y;
    return hasLanded ? box : { ...box, ...flight.at };
  }
}
