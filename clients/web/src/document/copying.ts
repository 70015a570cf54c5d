/**
 * Whether this browser's copy holds what the document holds: told by the browser for each write, and not assumed.
 *
 * A write that fails (a full disk) leaves a hole, and what is written behind a hole cannot be read. So from then on the
 * whole document is written, until that succeeds. Not here: IndexedDB (`store.ts`).
 */
import { Listeners, type Undo } from '../subscription.ts';

export type Copy =
  /** All of the document is in it. */
  | 'written'
  | 'writing'
  /** The browser has refused a write. */
  | 'failed'
  /** The browser keeps nothing. */
  | 'none';

export interface Shelf {
  /** Resolves when the browser has written it. */
  write(update: Uint8Array): Promise<void>;
  /** The document, as one update. */
  whole(): Uint8Array;
}

export class Copying {
  readonly #shelf: Shelf;
  readonly #listeners = new Listeners<void>();
  #pending = 0;
  #hasHole = false;
  #isCatchingUp = false;
  /** Something has come since the whole document was handed over. */
  #isBehind = false;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  get state(): Copy {
    if (this.#hasHole) return 'failed';
    return this.#pending > 0 ? 'writing' : 'written';
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  /** Hands an update over to the browser at once: the page may go away in the next moment. */
  add(update: Uint8Array): void {
    if (this.#hasHole) void this.#catchUp();
    else void this.#write(update);
  }

  async #write(update: Uint8Array): Promise<void> {
    this.#pending += 1;
    this.#listeners.tell();
    try {
      await this.#shelf.write(update);
    } catch {
      this.#hasHole = true;
    }
    this.#pending -= 1;
    this.#listeners.tell();
  }

  async #catchUp(): Promise<void> {
    this.#isBehind = true;
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        await this.#shelf.write(this.#shelf.whole());
      }
      this.#hasHole = false;
    } catch {
      // The next change is the next try.
    }
    this.#isCatchingUp = false;
    this.#listeners.tell();
  }
}
