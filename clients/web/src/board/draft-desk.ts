/**
 * The desk that drafts lie on: one's own, or that of somebody one types for. Another may take its place at any moment.
 *
 * Not here: reading drafts (`note-index.ts`), and making and changing them, which is as with notes (`notes.ts`).
 */
import type * as Y from 'yjs';
import { all, type Undo } from '../subscription.ts';
import type { History } from './history.ts';
import type { NewPlace } from './note.ts';
import { type Changed, watch } from './watch.ts';

/** A desk, as far as notes go. */
export interface DraftsRoot {
  readonly doc: Y.Doc;
  /** Whose desk it is: the author of what is written there. */
  readonly participant: string;
  /** The private round that is on. */
  round(): { readonly id: string; readonly lanes: readonly string[] | null } | null;
}

export class DraftDesk {
  readonly #history: History;
  readonly #onChange: (changed: Changed) => void;
  #root: DraftsRoot | null = null;
  #stop: Undo = () => undefined;

  /** `onChange`: told of what changes among the drafts. */
  constructor(history: History, onChange: (changed: Changed) => void) {
    this.#history = history;
    this.#onChange = onChange;
  }

  /** The drafts on it. */
  get items(): Y.Map<unknown> | null {
    return this.#root?.doc.getMap('drafts') ?? null;
  }

  /** Undo is over what is in sight: steps on the desk before are forgotten. */
  put(root: DraftsRoot | null): void {
    this.#stop();
    this.#stop = () => undefined;
    this.#root = root;
    const { items } = this;
    if (root === null || items === null) return;
    this.#stop = all(
      this.#history.include([items]),
      watch(root.doc, [items], this.#onChange),
      this.#history.forgetTaken(items),
    );
  }

  /** The private round that a new note at a place belongs to, and who writes it. */
  roundFor(place: NewPlace): { readonly id: string; readonly by: string } | null {
    const round = this.#root?.round() ?? null;
    if (this.#root === null || round === null) return null;
    const isIn = round.lanes === null || (place.kind === 'cell' && round.lanes.includes(place.cell.lane));
    return isIn ? { id: round.id, by: this.#root.participant } : null;
  }

  close(): void {
    this.#stop();
  }
}
