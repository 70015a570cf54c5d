/**
 * What the parts of the outline ask of the whole: to say something, to put the focus somewhere, to change a note.
 *
 * It also holds what must outlive an element: a note that others move while I write in it is drawn anew elsewhere,
 * and goes on with the same caret. Not here: carrying it out, which is `outline.ts`.
 */
import { Listeners, type Undo } from '../../subscription.ts';
import type { NoteCommand } from './note-keys.ts';

/** The text that I am writing in, and where the caret is. */
export interface Writing {
  readonly note: string;
  readonly start: number;
  readonly end: number;
}

/** What the outline can put the focus on. */
export type Target =
  | { readonly kind: 'note'; readonly id: string }
  /** The field below a list that adds a note. */
  | { readonly kind: 'add'; readonly list: string };

export type Wish =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'focus'; readonly on: Target }
  /** To the note or field before or after this one, as they are read. */
  | { readonly kind: 'step'; readonly from: HTMLElement; readonly by: 1 | -1 }
  | { readonly kind: 'command'; readonly note: string; readonly command: NoteCommand }
  | { readonly kind: 'menu'; readonly note: string; readonly by: HTMLElement }
  /** A list was drawn anew: the focus may have been lost with it. */
  | { readonly kind: 'drawn' };

export class Hand {
  readonly #wishes = new Listeners<Wish>();
  readonly #writings = new Listeners<string | null>();
  #writing: Writing | null = null;

  ask(wish: Wish): void {
    this.#wishes.tell(wish);
  }

  onWish(listener: (wish: Wish) => void): Undo {
    return this.#wishes.add(listener);
  }

  get writing(): Writing | null {
    return this.#writing;
  }

  write(note: string, length: number): void {
    this.#writing = { note, start: length, end: length };
    this.#writings.tell(note);
  }

  /** The caret has moved: nothing to draw. */
  caret(start: number, end: number): void {
    if (this.#writing !== null) this.#writing = { ...this.#writing, start, end };
  }

  stopWriting(): void {
    if (this.#writing === null) return;
    this.#writing = null;
    this.#writings.tell(null);
  }

  onWriting(listener: (note: string | null) => void): Undo {
    return this.#writings.add(listener);
  }
}
