/**
 * Presence: what others are doing right now, and telling them what I do. It lives in awareness, never in
 * the document, and is gone when its owner is.
 *
 * What others send is not trusted: a field that is not what it should be is left out. What I send goes out
 * at most `RATE_HZ` times a second, however quickly the mouse moves, and fits into one awareness state.
 */
import type { Awareness } from 'y-protocols/awareness';
import { isId } from '../board/id.ts';
import { isRecord, readId, readNumber, readPaint, readPair, readSize, readWord } from '../board/read.ts';
import { type Anchor, LIMITS, type Paint } from '../board/types.ts';
import type { Point, Size } from '../canvas/camera.ts';
import { observe, type Undo } from '../subscription.ts';
import { cleanName, isColor, type Me } from './identity.ts';

export const RATE_HZ = 20;
/** A room has hundreds at most; more than this is an attack on the page. */
const PEOPLE_MAX = 500;
/** An awareness state has to stay below 8 kB. */
const DRAGS_MAX = 60;
const INK_POINTS_MAX = 100;

/** A note in somebody's hand, and where it is in flight. */
export interface Drag {
  readonly note: string;
  readonly at: Point;
}

/** What somebody looks at: the middle of their view. */
export interface Viewport {
  readonly map: string | null;
  readonly at: Point;
  readonly zoom: number;
  readonly size: Size;
}

/** A stroke that is being drawn, with as many of its points as fit. */
export interface LiveStroke {
  readonly points: readonly (readonly [number, number, number])[];
  readonly color: Paint;
  readonly width: number;
  readonly tool: string;
  readonly anchor: Anchor;
}

/** A point of a curve in somebody's hand. */
export interface CurveDrag {
  readonly curve: string;
  readonly stage: string;
  readonly value: number;
}

/** One tab of one person. */
export interface Presence {
  readonly client: number;
  readonly person: Me;
  readonly pointer: Point | null;
  /** The note whose text this person is writing. */
  readonly editing: string | null;
  readonly drags: readonly Drag[];
  readonly viewport: Viewport | null;
  readonly ink: LiveStroke | null;
  readonly curve: CurveDrag | null;
  readonly tool: string;
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
    editing: isId(state.editing) ? state.editing : null,
    drags: readDrags(state.drags),
    viewport: readViewport(state.viewport),
    ink: readInk(state.ink),
    curve: readCurve(state.curve),
    tool: readWord(state.tool, ''),
  };
}

/** Many ask after each message; another state is another object. */
const known = new WeakMap<object, Presence | null>();

function readOnce(client: number, state: unknown): Presence | null {
  if (!isRecord(state)) return null;
  const read = known.get(state);
  if (read !== undefined) return read;
  const presence = readPresence(client, state);
  known.set(state, presence);
  return presence;
}

/** Everyone else, one entry per tab, in a steady order. */
export function others(awareness: Awareness): Presence[] {
  const present: Presence[] = [];
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || present.length >= PEOPLE_MAX) continue;
    const presence = readOnce(client, state);
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
    this.#tell({ pointer: at === null ? null : whole(at) });
  }

  edit(note: string | null): void {
    this.#tell({ editing: note });
  }

  drag(...drags: readonly Drag[]): void {
    this.#tell({ drags: drags.slice(0, DRAGS_MAX).map(({ note, at }) => [note, ...whole(at)]) });
  }

  drop(): void {
    this.#tell({ drags: null });
  }

  look({ map, at, zoom, size }: Viewport): void {
    const { width, height } = size;
    const rounded = Math.round(zoom * 1000) / 1000;
    this.#tell({
      viewport: { map, xy: whole(at), zoom: rounded, size: [Math.round(width), Math.round(height)] },
    });
  }

  /** A stroke under way; `null` when the pen is lifted. */
  draw(stroke: LiveStroke | null): void {
    this.#tell({ ink: stroke === null ? null : rawInk(stroke) });
  }

  dragCurve(drag: CurveDrag | null): void {
    this.#tell({ curve: drag === null ? null : { ...drag, value: Math.round(drag.value * 100) / 100 } });
  }

  hold(tool: string): void {
    this.#tell({ tool });
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

function readDrags(value: unknown): Drag[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, DRAGS_MAX).flatMap((drag: unknown): Drag[] => {
    const [note, ...xy]: unknown[] = Array.isArray(drag) ? drag : [];
    const at = readPair(xy);
    return isId(note) && at !== null ? [{ note, at }] : [];
  });
}

function readViewport(value: unknown): Viewport | null {
  if (!isRecord(value) || !Array.isArray(value.size)) return null;
  const [width, height] = value.size.map(readSize);
  const [at, zoom] = [readPair(value.xy), readSize(value.zoom)];
  if (at === null || zoom === null || width == null || height == null) return null;
  return { map: readId(value.map), at, zoom, size: { width, height } };
}

function readCurve(value: unknown): CurveDrag | null {
  if (!isRecord(value)) return null;
  const [curve, stage, feeling] = [readId(value.curve), readId(value.stage), readNumber(value.value, 2)];
  return curve === null || stage === null || feeling === null ? null : { curve, stage, value: feeling };
}

function readInk(value: unknown): LiveStroke | null {
  if (!isRecord(value) || !Array.isArray(value.pts)) return null;
  const numbers = value.pts.map((n: unknown) => readNumber(n, LIMITS.coordinate));
  const points: [number, number, number][] = [];
  for (let at = 0; at + 2 < numbers.length && points.length < INK_POINTS_MAX; at += 3) {
    const [x, y, percent] = numbers.slice(at, at + 3);
    if (x == null || y == null || percent == null) return null;
    points.push([x, y, Math.min(Math.max(percent / 100, 0), 1)]);
  }
  if (points.length === 0) return null;
  return {
    points,
    color: readPaint(value.color) ?? 'grey',
    width: readSize(value.w) ?? 2,
    tool: readWord(value.tool, 'pen'),
    anchor: readAnchor(value.anchor),
  };
}

function readAnchor(value: unknown): Anchor {
  if (!isRecord(value)) return { kind: 'canvas' };
  const [map, stage, lane] = [readId(value.map), readId(value.stage), readId(value.lane)];
  if (stage !== null && lane !== null) return { kind: 'cell', stage, lane };
  return map === null ? { kind: 'canvas' } : { kind: 'map', map };
}

/** Thinned evenly to what fits; the newest point is always among them. */
function rawInk({ points, color, width, tool, anchor }: LiveStroke): Record<string, unknown> {
  const last = points.length - 1;
  const count = Math.min(points.length, INK_POINTS_MAX);
  const chosen = Array.from(
    { length: count },
    (_, n) => points[count === 1 ? last : Math.round((n * last) / (count - 1))],
  );
  const pts = chosen.flatMap((point) =>
    point === undefined ? [] : [Math.round(point[0]), Math.round(point[1]), Math.round(point[2] * 100)],
  );
  return { pts, color, w: width, tool, anchor: { ...anchor } };
}

function whole({ x, y }: Point): [number, number] {
  return [Math.round(x), Math.round(y)];
}
