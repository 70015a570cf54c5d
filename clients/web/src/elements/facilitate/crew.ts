/**
 * Who is at work: how far each has come in a private round, and whether anybody facilitates. Pure.
 *
 * Not here: the roster itself with roles and links (`elements/shell`).
 */
import type { Participant } from '../../workshop/types.ts';

/** How long no facilitator must have been there before an editor may take over; the server holds to the same. */
export const TAKE_OVER_MS = 60_000;

type Roster = Iterable<Participant>;

/**
 * Those whom a private round waits for: editors who are here, and those in the room for whom somebody who is here types.
 * Facilitators may write, but nobody waits for them.
 */
export function writersOf(roster: Roster): Participant[] {
  const all = [...roster];
  const here = new Set(all.filter(({ online }) => online).map(({ id }) => id));
  return all.filter(({ role, gone, online, host, done }) => {
    const isHere = host === null ? online : here.has(host);
    return !gone && ((role === 'editor' && isHere) || done);
  });
}

export function progressOf(roster: Roster): { here: number; done: number } {
  const writers = writersOf(roster);
  return { here: writers.length, done: writers.filter(({ done }) => done).length };
}

export function isAttended(roster: Roster): boolean {
  return [...roster].some(({ role, gone, online }) => role === 'facilitator' && online && !gone);
}

/** Remembers since when no facilitator is there, as far as this page has seen it. */
export class Absence {
  #since: number | null = null;
  #hasLooked = false;

  look(roster: Roster, now: number): void {
    if (isAttended(roster)) this.#since = null;
    // Whoever was away already when this page came may have been so for long: the server knows.
    else this.#since ??= this.#hasLooked ? now : now - TAKE_OVER_MS;
    this.#hasLooked = true;
  }

  /** Milliseconds until somebody may take over; `null` while a facilitator is there. */
  left(now: number): number | null {
    return this.#since === null ? null : Math.max(0, this.#since + TAKE_OVER_MS - now);
  }
}
