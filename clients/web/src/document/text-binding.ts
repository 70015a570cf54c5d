/**
 * A field and a Y.Text that stay the same while several people write.
 *
 * What is typed goes to the document as the smallest edit; what others write comes into the field without
 * moving the caret out of its words. While an input method composes (accents, Chinese, phone keyboards) the
 * field is left alone; both sides meet when it is done, at the latest when the field goes.
 *
 * A text may be replaced by another while somebody writes, as at a reveal: then the field goes on with that, and what
 * it says is kept.
 */
import type * as Y from 'yjs';
import { all, listen, type Undo } from '../subscription.ts';
import { type DeltaStep, type Edit, findEdit, movePosition, rebaseEdit } from './text-edit.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Where a text is, if that may change. */
export interface TextSource {
  /** `null`: nowhere for the moment. */
  now(): Y.Text | null;
  /** Another is taking its place: what is typed waits until it has. */
  isMoving(): boolean;
  /** Tells when any of this may have changed. */
  on(listener: () => void): Undo;
}

export function bindText(area: Field, text: Y.Text | TextSource, write: (edits: Edit[]) => void): Undo {
  return new Binding(area, 'now' in text ? text : fixed(text), write).start();
}

function fixed(text: Y.Text): TextSource {
  return { now: () => text, isMoving: () => false, on: () => () => undefined };
}

class Binding {
  readonly #area: Field;
  readonly #source: TextSource;
  readonly #write: (edits: Edit[]) => void;
  #text: Y.Text | null;
  /** The text on which both sides last agreed. */
  #agreed: string;
  #isWriting = false;
  #isComposing = false;
  /** Both sides have to meet yet. */
  #isWaiting = false;

  constructor(area: Field, source: TextSource, write: (edits: Edit[]) => void) {
    this.#area = area;
    this.#source = source;
    this.#write = write;
    this.#text = source.now();
    this.#agreed = this.#text?.toString() ?? '';
    area.value = this.#agreed;
  }

  start(): Undo {
    this.#text?.observe(this.#onRemote);
    return all(
      // What is half composed, or waits, is more than nothing.
      () => {
        if (this.#isComposing || this.#isWaiting) this.#take();
      },
      () => this.#text?.unobserve(this.#onRemote),
      this.#source.on(() => {
        if (this.#isWaiting || this.#source.now() !== this.#text) this.#settle();
      }),
      listen(this.#area, 'input', () => this.#settle()),
      listen(this.#area, 'compositionstart', () => {
        this.#isComposing = true;
      }),
      listen(this.#area, 'compositionend', () => {
        this.#isComposing = false;
        this.#settle();
      }),
      // The page may not come back.
      listen(window, 'pagehide', () => this.#take()),
    );
  }

  readonly #onRemote = (event: Y.YTextEvent): void => {
    if (this.#isWriting) return;
    if (this.#isComposing || this.#source.isMoving()) this.#isWaiting = true;
    else this.#show(event.delta);
  };

  get #caret(): number {
    return this.#area.selectionEnd ?? this.#area.value.length;
  }

  #settle(): void {
    if (this.#isWriting) return;
    this.#isWaiting = true;
    if (!this.#isComposing && !this.#source.isMoving()) this.#take();
  }

  /** From the field to the document. */
  #take(): void {
    const text = this.#source.now();
    if (text === null) return;
    this.#isWaiting = false;
    if (text !== this.#text) this.#goOnWith(text);
    const typed = cleanText(this.#area.value);
    const edit = findEdit(this.#agreed, typed, this.#caret);
    const remote = asDelta(findEdit(this.#agreed, text.toString(), 0));
    if (edit !== null) {
      this.#isWriting = true;
      this.#write(rebaseEdit(edit, remote));
      this.#isWriting = false;
    }
    this.#agreed = text.toString();
    if (this.#agreed === this.#area.value) return;
    const caret = edit === null ? this.#caret : edit.index;
    const at = movePosition(caret, remote) + (edit?.insert.length ?? 0);
    this.#area.value = this.#agreed;
    this.#area.setSelectionRange(at, at);
  }

  /** What was typed last may have come too late for the new text: the field's words are what was meant. */
  #goOnWith(text: Y.Text): void {
    this.#text?.unobserve(this.#onRemote);
    this.#text = text;
    text.observe(this.#onRemote);
    this.#agreed = text.toString();
  }

  /** From the document to the field. */
  #show(delta: readonly DeltaStep[]): void {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.#area;
    const end = this.#caret;
    this.#agreed = this.#text?.toString() ?? '';
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
