/**
 * Strokes of the pen: written once, when the pen is lifted, and never changed (`docs/board.md`, strokes).
 *
 * Not here: a stroke that is being drawn, which is awareness, and how ink looks.
 */
import type * as Y from 'yjs';
import { compare } from '../collections.ts';
import { isId, newId } from './id.ts';
import { isRecord, readId, readMillis, readPaint, readSize, readText, readWord } from './read.ts';
import { Root } from './root.ts';
import { type Anchor, LIMITS, type Paint, type Stroke } from './types.ts';
import type { Changed } from './watch.ts';
import type { Hand } from './write.ts';

export interface NewStroke {
  readonly points: Stroke['points'];
  readonly color: Paint;
  readonly width: number;
  readonly tool: string;
  readonly anchor: Anchor;
}

const POINT_BYTES = 12;

export class Ink extends Root {
  readonly #root: Y.Map<unknown>;
  readonly #read = new Map<string, Stroke>();
  #sorted: readonly Stroke[] | null = null;

  constructor(hand: Hand) {
    const root = hand.doc.getMap('strokes');
    super(hand, root);
    this.#root = root;
  }

  /** Oldest first: the last one drawn lies on top. A stroke is the same object as long as it is the same stroke. */
  strokes(): readonly Stroke[] {
    this.#sorted ??= [...this.#root.entries()]
      .flatMap(([id, value]) => this.#stroke(id, value) ?? [])
      .sort((a, b) => a.at - b.at || compare(a.id, b.id))
      .slice(0, LIMITS.strokes);
    return this.#sorted;
  }

  add(stroke: NewStroke): string | null {
    if (stroke.points.length === 0 || this.strokes().length >= LIMITS.strokes) return null;
    const id = newId();
    const { color, width, tool, anchor } = stroke;
    const item = { pts: encode(stroke.points), color, w: width, tool, by: this.hand.by(), at: Date.now() };
    const place = rawAnchor(anchor);
    this.hand.history.step('undo-draw', () => {
      this.#root.set(id, place === null ? item : { ...item, anchor: place });
    });
    return id;
  }

  erase(ids: readonly string[]): void {
    const there = ids.filter((id) => this.#root.has(id));
    if (there.length === 0) return;
    this.hand.history.step('undo-erase', () => {
      for (const id of there) this.#root.delete(id);
    });
  }

  protected newsOf(changed: Changed): void {
    for (const id of changed.get(this.#root) ?? []) this.#read.delete(id);
    this.#sorted = null;
  }

  #stroke(id: string, value: unknown): Stroke | null {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const stroke = isId(id) && isRecord(value) ? readStroke(id, value) : null;
    if (stroke !== null) this.#read.set(id, stroke);
    return stroke;
  }
}

function readStroke(id: string, value: Readonly<Record<string, unknown>>): Stroke | null {
  const points = value.pts instanceof Uint8Array ? decode(value.pts) : [];
  if (points.length === 0) return null;
  return {
    id,
    points,
    color: readPaint(value.color) ?? 'grey',
    width: readSize(value.w) ?? 2,
    tool: readWord(value.tool, 'pen'),
    by: readText(value.by, 40),
    at: readMillis(value.at),
    anchor: readAnchor(value.anchor),
  };
}

function readAnchor(value: unknown): Anchor {
  if (!isRecord(value)) return { kind: 'canvas' };
  const [map, stage, lane] = [readId(value.m), readId(value.s), readId(value.l)];
  if (stage !== null && lane !== null) return { kind: 'cell', stage, lane };
  return map === null ? { kind: 'canvas' } : { kind: 'map', map };
}

function rawAnchor(anchor: Anchor): Readonly<Record<string, string>> | null {
  if (anchor.kind === 'map') return { m: anchor.map };
  return anchor.kind === 'cell' ? { s: anchor.stage, l: anchor.lane } : null;
}

/** x, y and pressure of each point as three little-endian 32-bit floats. */
function encode(points: Stroke['points']): Uint8Array {
  const fitting = points.slice(0, LIMITS.strokePoints);
  const view = new DataView(new ArrayBuffer(fitting.length * POINT_BYTES));
  for (const [at, point] of fitting.entries()) {
    for (const [n, value] of point.entries()) view.setFloat32(at * POINT_BYTES + n * 4, value, true);
  }
  return new Uint8Array(view.buffer);
}

function decode(bytes: Uint8Array): [number, number, number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points: [number, number, number][] = [];
  const count = Math.min(Math.floor(bytes.byteLength / POINT_BYTES), LIMITS.strokePoints);
  for (let at = 0; at < count; at++) {
    const value = (n: number): number => view.getFloat32(at * POINT_BYTES + n * 4, true);
    const [x, y, pressure] = [value(0), value(1), value(2)];
    if (Math.abs(x) <= LIMITS.coordinate && Math.abs(y) <= LIMITS.coordinate) {
      points.push([x, y, pressure >= 0 ? Math.min(pressure, 1) : 0.5]);
    }
  }
  return points;
}
