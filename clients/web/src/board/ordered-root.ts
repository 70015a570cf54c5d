/**
 * A root whose items have an order and a trash, as actions and personas have: read once after each change, and every
 * way to add, move and delete. What an item consists of is its class's (`actions.ts`, `personas.ts`).
 */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { newId } from './id.ts';
import { byOrder, indexAfter, keysAt, type Ordered } from './order.ts';
import { isDeleted, items } from './read.ts';
import { Root } from './root.ts';
import { addItem, type Hand, liveItem, mark, setKeys, setOrder, writeText } from './write.ts';

type Item = Y.Map<unknown>;

export abstract class OrderedRoot<One extends Ordered> extends Root {
  readonly #root: Y.Map<unknown>;
  readonly #max: number;
  #all: readonly One[] | null = null;

  constructor(hand: Hand, name: string, max: number) {
    const root = hand.doc.getMap(name);
    super(hand, root);
    this.#root = root;
    this.#max = max;
  }

  protected abstract readItem(id: string, item: Item): One;

  /** In order, without the deleted. */
  all(): readonly One[] {
    this.#all ??= [...items(this.#root)]
      .filter(([, item]) => !isDeleted(item))
      .map(([id, item]) => this.readItem(id, item))
      .sort(byOrder)
      .slice(0, this.#max);
    return this.#all;
  }

  read(id: string): One | null {
    return this.all().find((one) => one.id === id) ?? null;
  }

  protected newsOf(): void {
    this.#all = null;
  }

  /** At the end, as many as there is room for, in one step of undo; `make` gets the order key. The new ids. */
  protected addAll(label: string, makes: readonly ((order: string) => Item)[]): string[] {
    const all = this.all();
    const fitting = makes.slice(0, Math.max(0, this.#max - all.length));
    if (fitting.length === 0) return [];
    const { keys, moved } = keysAt(all, all.length, fitting.length);
    const added = new Map(fitting.map((make, at) => [newId(), make(keys[at] ?? '')]));
    addItem(this.hand, label, this.#root, added, () => setOrder(this.#root, moved));
    return [...added.keys()];
  }

  protected setOn(label: string, id: string, keys: Readonly<Record<string, unknown>>): void {
    const item = liveItem(this.#root, id);
    if (item !== null) this.hand.history.step(label, () => setKeys(item, keys));
  }

  /** Behind another one, or to the beginning; more keys may change with it. */
  protected put(
    label: string,
    id: string,
    after: string | null,
    more: Readonly<Record<string, unknown>>,
  ): void {
    const others = this.all().filter((one) => one.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.hand.history.step(label, () => {
      setOrder(this.#root, new Map([...moved, [id, keys[0] ?? '']]));
      const item = liveItem(this.#root, id);
      if (item !== null) setKeys(item, more);
    });
  }

  protected drop(label: string, id: string): void {
    this.setOn(label, id, { del: mark(this.hand.by()) });
  }

  protected textOf(id: string, key: string): Y.Text | null {
    const text = liveItem(this.#root, id)?.get(key);
    return text instanceof Y.Text ? text : null;
  }

  /** Typing on joins the same step of undo. */
  protected writeOn(text: Y.Text | null, label: string, edits: readonly Edit[], max: number): void {
    if (text !== null) this.hand.history.join(label, () => writeText(text, edits, max));
  }
}
