/** What the classes of roots share: they listen to their roots, forget what they have read of them, and tell. */
import type * as Y from 'yjs';
import { Listeners, type Undo } from '../subscription.ts';
import { type Changed, watch } from './watch.ts';
import type { Hand } from './write.ts';

export abstract class Root<News = void> {
  protected readonly hand: Hand;
  readonly #listeners = new Listeners<News>();
  readonly #stop: Undo;

  /** `roots`: those of the document that it is about, told of as one. */
  protected constructor(hand: Hand, ...roots: Y.Map<unknown>[]) {
    this.hand = hand;
    this.#stop = watch(hand.doc, roots, (changed) => this.#listeners.tell(this.newsOf(changed)));
  }

  on(listener: (news: News) => void): Undo {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#stop();
  }

  /** What is told after a change; what was read before is forgotten by now. */
  protected abstract newsOf(changed: Changed): News;
}
