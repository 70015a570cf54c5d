/**
 * Emotion curves: how somebody feels at each stage, from -2 to 2, and every way to change that.
 *
 * A point that is dragged is written at most ten times a second, as one step of undo; the drop is written at once.
 * Not here: drawing.
 */
import type * as Y from 'yjs';
import { newId } from './id.ts';
import { byOrder, indexAfter, keysAt } from './order.ts';
import { isRecord, items, readId, readName, readNumber, readOrder, readPaint, readWord } from './read.ts';
import { Root } from './root.ts';
import type { Structure } from './structure.ts';
import { type Curve, type CurvePoint, LIMITS, type Paint } from './types.ts';
import { cleanLine, type Hand, newItem, setKeys, setOrder } from './write.ts';

export interface NewCurve {
  readonly name: string;
  readonly persona?: string | null;
  readonly color?: Paint;
}

export interface Feeling {
  readonly value: number;
  readonly label?: string;
  readonly emoji?: string;
}

export const FEELING_MAX = 2;
const DRAG_MS = 100;

export class Curves extends Root {
  readonly #structure: Structure;
  readonly #curves: Y.Map<unknown>;
  readonly #points: Y.Map<unknown>;
  #byCurve: Map<string, Map<string, CurvePoint>> | null = null;
  /** `since`: before the first step of it. */
  #drag: { readonly key: string; readonly since: number; readonly write: () => void } | null = null;
  /** The point that keys move. */
  #nudged = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hand: Hand, structure: Structure) {
    const curves = hand.doc.getMap('curves');
    const points = hand.doc.getMap('points');
    super(hand, curves, points);
    this.#structure = structure;
    this.#curves = curves;
    this.#points = points;
  }

  /** The curves of a map, in order. */
  of(map: string): Curve[] {
    const curves: Curve[] = [];
    for (const [id, item] of items(this.#curves))
      if (item.get('map') === map) curves.push(readCurve(id, item));
    return curves.sort(byOrder).slice(0, LIMITS.curves);
  }

  read(id: string): Curve | null {
    for (const [curve, item] of items(this.#curves)) if (curve === id) return readCurve(id, item);
    return null;
  }

  /** By stage; of stages that are there. */
  points(curve: string): ReadonlyMap<string, CurvePoint> {
    const points = this.#read.get(curve) ?? new Map<string, CurvePoint>();
    return new Map([...points].filter(([stage]) => this.#structure.stage(stage) !== null));
  }

  /** The stages among `stageIds` (from left to right) where the curve is lower than on either side. */
  minima(curve: string, stageIds: readonly string[]): string[] {
    const points = this.points(curve);
    const runs: { value: number; stages: string[] }[] = [];
    for (const stage of stageIds) {
      const value = points.get(stage)?.value;
      if (value === undefined) continue;
      const last = runs.at(-1);
      if (last?.value === value) last.stages.push(stage);
      else runs.push({ value, stages: [stage] });
    }
    if (runs.length < 2) return [];
    const isLow = (at: number): boolean =>
      [runs[at - 1], runs[at + 1]].every(
        (other) => other === undefined || other.value > (runs[at]?.value ?? 0),
      );
    return runs.flatMap(({ stages }, at) => (isLow(at) ? stages : []));
  }

  add(map: string, { name, persona = null, color = 'coral' }: NewCurve): string | null {
    const curves = this.of(map);
    if (this.#structure.map(map) === null || curves.length >= LIMITS.curves) return null;
    const id = newId();
    const { keys, moved } = keysAt(curves, curves.length, 1);
    const add = (): void => {
      this.#curves.set(id, newItem({ map, persona, name: cleanLine(name), color, o: keys[0] }));
      setOrder(this.#curves, moved);
    };
    // Curves have no trash: the points that others have set would be lost with it.
    this.hand.history.step('undo-add-curve', add, () => (this.#read.get(id)?.size ?? 0) > 0);
    return id;
  }

  rename(id: string, name: string): void {
    const line = cleanLine(name);
    if (line !== '') this.#set(id, { name: line });
  }

  paint(id: string, color: Paint): void {
    this.#set(id, { color });
  }

  setPersona(id: string, persona: string | null): void {
    this.#set(id, { persona });
  }

  /** Behind another one of its map, or to the beginning. */
  move(id: string, after: string | null): void {
    const curve = this.read(id);
    if (curve === null || after === id) return;
    const others = this.of(curve.map).filter((other) => other.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.hand.history.step('undo-change-curve', () => {
      setOrder(this.#curves, new Map([...moved, [id, keys[0] ?? curve.order]]));
    });
  }

  /** For good, with its points: curves have no trash. */
  delete(id: string): void {
    const keys = [...this.#points.keys()].filter((key) => key.startsWith(`${id}/`));
    this.hand.history.step('undo-delete-curve', () => {
      this.#curves.delete(id);
      for (const key of keys) this.#points.delete(key);
    });
  }

  /** What is left out stays as it was. */
  setPoint(curve: string, stage: string, feeling: Feeling): void {
    const isDrop = this.#drag?.key === keyOf(curve, stage);
    this.#endDrag();
    if (!isDrop) this.hand.history.endStep();
    this.hand.history.hold('undo-curve', () => this.#write(curve, stage, feeling));
    this.hand.history.endStep();
  }

  /** While a point is in somebody's hand; the drop is `setPoint`. */
  drag(curve: string, stage: string, value: number): void {
    const key = keyOf(curve, stage);
    const write = (): void =>
      this.hand.history.hold('undo-curve', () => this.#write(curve, stage, { value }));
    if (this.#drag !== null && this.#drag.key !== key) this.#endDrag();
    if (this.#drag === null) this.hand.history.endStep();
    this.#drag = { key, since: this.#drag?.since ?? this.hand.history.now, write };
    if (this.#timer !== undefined) return;
    write();
    this.#waitToWrite();
  }

  /** As if the hand had never been there. */
  cancelDrag(): void {
    const since = this.#drag?.since;
    this.#endDrag();
    if (since !== undefined) this.hand.history.withdraw(since);
  }

  /** By a key, which may be held down: one step of undo until another point, or `endStep`. */
  nudge(curve: string, stage: string, value: number): void {
    const key = keyOf(curve, stage);
    if (this.#nudged !== key || this.#drag !== null) {
      this.#endDrag();
      this.hand.history.endStep();
    }
    this.#nudged = key;
    this.hand.history.hold('undo-curve', () => this.#write(curve, stage, { value }));
  }

  clearPoint(curve: string, stage: string): void {
    this.hand.history.step('undo-curve', () => this.#points.delete(keyOf(curve, stage)));
  }

  override close(): void {
    this.#endDrag();
    super.close();
  }

  protected newsOf(): void {
    this.#byCurve = null;
  }

  #waitToWrite(): void {
    const written = this.#drag;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#drag === null || this.#drag === written) return;
      this.#drag.write();
      this.#waitToWrite();
    }, DRAG_MS);
  }

  #endDrag(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#drag = null;
  }

  #write(curve: string, stage: string, { value, label, emoji }: Feeling): void {
    if (!this.#curves.has(curve) || !Number.isFinite(value)) return;
    const key = keyOf(curve, stage);
    const old = this.#points.get(key);
    const v = Math.round(Math.min(Math.max(value, -FEELING_MAX), FEELING_MAX) * 100) / 100;
    const point: Record<string, unknown> = { ...(isRecord(old) ? old : {}), v };
    if (label !== undefined) point.label = cleanLine(label);
    if (emoji !== undefined) point.emoji = cleanLine(emoji, 40);
    for (const name of ['label', 'emoji']) if (point[name] === '') delete point[name];
    this.#points.set(key, point);
  }

  #set(id: string, keys: Readonly<Record<string, unknown>>): void {
    const item = this.#curves.get(id);
    if (this.read(id) === null) return;
    this.hand.history.step('undo-change-curve', () => setKeys(item as Y.Map<unknown>, keys));
  }

  get #read(): Map<string, Map<string, CurvePoint>> {
    if (this.#byCurve !== null) return this.#byCurve;
    const found = new Map<string, Map<string, CurvePoint>>();
    for (const [key, value] of this.#points.entries()) {
      const point = readPoint(key, value);
      if (point === null) continue;
      const points = found.get(point.curve) ?? new Map<string, CurvePoint>();
      found.set(point.curve, points.set(point.stage, point));
    }
    this.#byCurve = found;
    return found;
  }
}

function keyOf(curve: string, stage: string): string {
  return `${curve}/${stage}`;
}

function readCurve(id: string, item: Y.Map<unknown>): Curve {
  return {
    id,
    map: readId(item.get('map')) ?? '',
    persona: readId(item.get('persona')),
    name: readName(item.get('name')),
    color: readPaint(item.get('color')) ?? 'coral',
    order: readOrder(item.get('o')),
  };
}

function readPoint(key: string, value: unknown): CurvePoint | null {
  const [curve, stage, ...more] = key.split('/').map(readId);
  if (curve == null || stage == null || more.length > 0 || !isRecord(value)) return null;
  const v = readNumber(value.v, FEELING_MAX);
  if (v === null) return null;
  return { curve, stage, value: v, label: readName(value.label), emoji: readWord(value.emoji, '') };
}
