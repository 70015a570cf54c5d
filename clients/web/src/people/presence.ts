/**
 * Presence: what others are doing right now, and telling them what I do. It lives in awareness, never in
 * the document, and is gone when its owner is.
 *
 * What others send is not trusted: a field that is not what it should be is left out. What I send goes out
 * at most `RATE_HZ` times a second, however quickly the mouse moves.
 */
import type { Awareness } from 'y-protocols/awareness';
import type { Point } from '../canvas/camera.ts';
import { isNoteId, isRecord, readPair } from '../document/note.ts';
import { observe, type Undo } from '../subscription.ts';
import { cleanName, isColor, type Me } from './identity.ts';

export const RATE_HZ = 20;
/** A room has hundreds at most; more than this is an attack on the page. */
const PEOPLE_MAX = 500;

/** One tab of one person. */
export interface Presence {
  readonly client: number;
  readonly person: Me;
  readonly pointer: Point | null;
  /** The note whose text this person is writing. */
  readonly editing: string | null;
  /** The note this person holds, and where it is in flight. */
  readonly drag: { readonly note: string; readonly at: Point } | null;
}

export function readPresence(client: number, state: unknown): Presence | null {
  if (!isRecord(state) || !isRecord(state.user)) return null;
  const { id, name, color } = state.user;
  if (typeof name !== 'string' || cleanName(name) === '') return null;
  return {
    client,
    person: {
      id: typeof id === 'string' && id.length <= 128 ? id : String(client),
      name: cleanName(name),
      color: typeof color === 'string' && isColor(color) ? color : '#5f6368',
    },
    pointer: readPair(state.pointer),
    editing: isNoteId(state.editing) ? state.editing : null,
    drag: readDrag(state.drag),
  };
}

function readDrag(value: unknown): Presence['drag'] {
  if (!isRecord(value) || !isNoteId(value.note)) return null;
  const at = readPair(value.xy);
  return at === null ? null : { note: value.note, at };
}

/** Everyone else, one entry per tab, in a steady order. */
export function others(awareness: Awareness): Presence[] {
  const present: Presence[] = [];
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || present.length >= PEOPLE_MAX) continue;
    const presence = readPresence(client, state);
    if (presence !== null) present.push(presence);
  }
  return present.sort((a, b) => a.client - b.client);
}

export function onOthers(awareness: Awareness, listener: (present: Presence[]) => void): Undo {
  return observe(awareness, 'change', () => listener(others(awareness)));
}

/** The sending side: keeps the newest of each field and sends them together. */
export class MyPresence {
  readonly #awareness: Awareness;
  readonly #now: () => number;
  #waiting: Record<string, unknown> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastSent = Number.NEGATIVE_INFINITY;

  constructor(awareness: Awareness, now: () => number = () => performance.now()) {
    this.#awareness = awareness;
    this.#now = now;
  }

  introduce({ id, name, color }: Me): void {
    this.#tell({ user: { id, name, color } });
  }

  point(at: Point | null): void {
    this.#tell({ pointer: at === null ? null : [Math.round(at.x), Math.round(at.y)] });
  }

  edit(note: string | null): void {
    this.#tell({ editing: note });
  }

  drag(note: string, at: Point): void {
    this.#tell({ drag: { note, xy: [Math.round(at.x), Math.round(at.y)] } });
  }

  drop(): void {
    this.#tell({ drag: null });
  }

  /** Sends what waits, now: before the page is hidden. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lastSent = this.#now();
    this.#awareness.setLocalState({ ...this.#awareness.getLocalState(), ...this.#waiting });
    this.#waiting = {};
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tell(fields: Record<string, unknown>): void {
    Object.assign(this.#waiting, fields);
    if (this.#timer !== undefined) return;
    const wait = this.#lastSent + 1000 / RATE_HZ - this.#now();
    if (wait <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }
}
