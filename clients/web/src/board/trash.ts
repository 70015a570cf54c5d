/**
 * The trash: what has been deleted and can be restored. The server empties it after a while.
 *
 * What somebody writes into an item after it was deleted is kept, and told: `isChanged`. That is known of edits that
 * this tab made or saw come in. Empty notes are left out: undoing "new note" leaves them behind.
 */
import * as Y from 'yjs';
import { Listeners, type Undo } from '../subscription.ts';
import { isDeleted, isRecord, items, readMillis, readText } from './read.ts';
import { LIMITS, type TrashItem } from './types.ts';
import { type Changed, watch } from './watch.ts';
import type { Hand } from './write.ts';

const ROOTS = ['notes', 'stages', 'lanes', 'personas', 'actions'] as const;
type RootName = TrashItem['root'];

export class Trash {
  readonly #hand: Hand;
  readonly #roots: ReadonlyMap<RootName, Y.Map<unknown>>;
  readonly #listeners = new Listeners<void>();
  readonly #stops: Undo[];
  /** When items were last edited, as far as this tab knows; by root and id. */
  readonly #editedAt = new Map<string, number>();
  #read: readonly TrashItem[] | null = null;

  constructor(hand: Hand) {
    this.#hand = hand;
    this.#roots = new Map(ROOTS.map((name) => [name, hand.doc.getMap<unknown>(name)]));
    const onChange = (changed: Changed): void => {
      // Most changes are of what is not deleted: nobody has to look at the trash for them.
      if (this.#read?.length === 0 && !this.#touchesDeleted(changed)) return;
      this.#read = null;
      this.#listeners.tell();
    };
    this.#stops = [
      ...ROOTS.map((name) => this.#followEdits(name)),
      watch(hand.doc, [...this.#roots.values()], onChange),
    ];
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  /** Newest first. */
  items(): readonly TrashItem[] {
    this.#read ??= ROOTS.flatMap((name) => this.#deleted(name)).sort((a, b) => b.at - a.at);
    return this.#read;
  }

  /** One step of undo. */
  restore(...restored: readonly TrashItem[]): void {
    this.#hand.history.step('undo-restore', () => {
      for (const { root, id } of restored) {
        const item = this.#roots.get(root)?.get(id);
        if (item instanceof Y.Map) item.delete('del');
      }
    });
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #deleted(root: RootName): TrashItem[] {
    const found: TrashItem[] = [];
    for (const [id, item] of items(this.#roots.get(root) ?? new Y.Map())) {
      if (!isDeleted(item)) continue;
      const del = item.get('del');
      const { by, at } = isRecord(del) ? del : {};
      const name = nameOf(root, item);
      const isChanged = (this.#editedAt.get(`${root}/${id}`) ?? 0) > readMillis(at);
      if (root === 'notes' && name.trim() === '' && !item.has('src')) continue;
      found.push({ root, id, name, by: readText(by, 40), at: readMillis(at), isChanged });
    }
    return found;
  }

  #touchesDeleted(changed: Changed): boolean {
    for (const [root, ids] of changed) {
      for (const id of ids) {
        const item = root.get(id);
        if (item instanceof Y.Map && isDeleted(item)) return true;
      }
    }
    return false;
  }

  /** Notes when an item is edited, other than by being deleted or restored. */
  #followEdits(name: RootName): Undo {
    const root = this.#roots.get(name) ?? new Y.Map<unknown>();
    const onEvents = (
      events: Y.YEvent<Y.AbstractType<unknown>>[],
      { origin, local }: Y.Transaction,
    ): void => {
      for (const event of events) {
        const id = event.path[0];
        const isEdit = event.path.length > 1 || [...event.keys.keys()].some((key) => key !== 'del');
        if (typeof id !== 'string' || !isEdit) continue;
        const item = root.get(id);
        const isGone = item instanceof Y.Map && isDeleted(item);
        // One's own edits may turn out later to have been made on what was deleted elsewhere.
        if (isGone ? !isDeletedNow(events, id) : local && origin !== null) {
          this.#editedAt.set(`${name}/${id}`, Date.now());
        }
      }
    };
    root.observeDeep(onEvents);
    return () => root.unobserveDeep(onEvents);
  }
}

/** The same update brings the deletion: nobody knows which of the two came first. */
function isDeletedNow(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], id: string): boolean {
  return events.some((event) => event.path.length === 1 && event.path[0] === id && event.keys.has('del'));
}

function nameOf(root: RootName, item: Y.Map<unknown>): string {
  const key = { notes: 'text', actions: 'title', stages: 'name', lanes: 'name', personas: 'name' }[root];
  return readText(item.get(key), LIMITS.noteText);
}
