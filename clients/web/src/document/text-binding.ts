/**
 * A textarea and a Y.Text that stay the same while several people write.
 *
 * What is typed goes to the document as the smallest edit; what others write comes into the textarea without
 * moving the caret out of its words. While an input method composes (accents, Chinese, phone keyboards) the
 * textarea is left alone; both sides meet when it is done.
 */
import type * as Y from 'yjs';
import { all, listen, type Undo } from '../subscription.ts';
import { type DeltaStep, type Edit, findEdit, movePosition, rebaseEdit } from './text-edit.ts';

export function bindText(area: HTMLTextAreaElement, text: Y.Text, write: (edits: Edit[]) => void): Undo {
  return new Binding(area, text, write).start();
}

class Binding {
  readonly #area: HTMLTextAreaElement;
  readonly #text: Y.Text;
  readonly #write: (edits: Edit[]) => void;
  /** The text on which both sides last agreed. */
  #agreed: string;
  #isWriting = false;
  #isComposing = false;

  constructor(area: HTMLTextAreaElement, text: Y.Text, write: (edits: Edit[]) => void) {
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
    );
  }

  /** From the textarea to the document. */
  #take(): void {
    const typed = cleanText(this.#area.value);
    const now = this.#text.toString();
    const edit = findEdit(this.#agreed, typed, this.#area.selectionEnd);
    const remote = asDelta(findEdit(this.#agreed, now, 0));
    if (edit !== null) {
      this.#isWriting = true;
      this.#write(rebaseEdit(edit, remote));
      this.#isWriting = false;
    }
    this.#agreed = this.#text.toString();
    if (this.#agreed === this.#area.value) return;
    const caret = edit === null ? this.#area.selectionEnd : edit.index;
    const at = movePosition(caret, remote) + (edit?.insert.length ?? 0);
    this.#area.value = this.#agreed;
    this.#area.setSelectionRange(at, at);
  }

  /** From the document to the textarea. */
  #show(delta: readonly DeltaStep[]): void {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.#area;
    this.#agreed = this.#text.toString();
    this.#area.value = this.#agreed;
    this.#area.setSelectionRange(
      movePosition(selectionStart, delta),
      movePosition(selectionEnd, delta),
      selectionDirection,
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
