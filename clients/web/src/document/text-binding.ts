/**
 * A field and a Y.Text that stay the same while several people write.
 *
 * What is typed goes to the document as the smallest edit; what others write comes into the field without
 * moving the caret out of its words. While an input method composes (accents, Chinese, phone keyboards) the
 * field is left alone; both sides meet when it is done.
 */
import type * as Y from 'yjs';
import { all, listen, type Undo } from '../subscription.ts';
import { type DeltaStep, type Edit, findEdit, movePosition, rebaseEdit } from './text-edit.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

export function bindText(area: Field, text: Y.Text, write: (edits: Edit[]) => void): Undo {
  return new Binding(area, text, write).start();
}

class Binding {
  readonly #area: Field;
  readonly #text: Y.Text;
  readonly #write: (edits: Edit[]) => void;
  /** The text on which both sides last agreed. */
  #agreed: string;
  #isWriting = false;
  #isComposing = false;

  constructor(area: Field, text: Y.Text, write: (edits: Edit[]) => void) {
    this.#area = area;
    this.#text = text;
    this.#write = write;
    this.#agreed = text.toString();
    area.value = this.#agreed;
  }

  start(): Undo {
    const onRemote = (event: Y.YTextEvent): void => {
      if (!this.#isWriting && !this.#isComposing) this.#show(event.delta);
    };
    this.#text.observe(onRemote);
    return all(
      () => this.#text.unobserve(onRemote),
      listen(this.#area, 'input', () => {
        if (!this.#isComposing) this.#take();
      }),
      listen(this.#area, 'compositionstart', () => {
        this.#isComposing = true;
      }),
      listen(this.#area, 'compositionend', () => {
        this.#isComposing = false;
        this.#take();
      }),
      // What is half composed is more than nothing: the page may not come back.
      listen(window, 'pagehide', () => this.#take()),
    );
  }

  get #caret(): number {
    return this.#area.selectionEnd ?? this.#area.value.length;
  }

  /** From the field to the document. */
  #take(): void {
    const typed = cleanText(this.#area.value);
    const now = this.#text.toString();
    const edit = findEdit(this.#agreed, typed, this.#caret);
    const remote = asDelta(findEdit(this.#agreed, now, 0));
    if (edit !== null) {
      this.#isWriting = true;
      this.#write(rebaseEdit(edit, remote));
      this.#isWriting = false;
    }
    this.#agreed = this.#text.toString();
    if (this.#agreed === this.#area.value) return;
    const caret = edit === null ? this.#caret : edit.index;
    const at = movePosition(caret, remote) + (edit?.insert.length ?? 0);
    this.#area.value = this.#agreed;
    this.#area.setSelectionRange(at, at);
  }

  /** From the document to the field. */
  #show(delta: readonly DeltaStep[]): void {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.#area;
    const end = this.#caret;
    this.#agreed = this.#text.toString();
    this.#area.value = this.#agreed;
    this.#area.setSelectionRange(
      movePosition(selectionStart ?? end, delta),
      movePosition(selectionEnd ?? end, delta),
      selectionDirection ?? undefined,
    );
    this.#area.scrollTop = scrollTop;
  }
}

/** No control characters but newline and tab, and only whole characters. */
export function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed();
}

function asDelta(edit: Edit | null): DeltaStep[] {
  if (edit === null) return [];
  return [{ retain: edit.index }, { delete: edit.remove }, { insert: edit.insert }];
}
