/**
 * `<wayboard-outline-note>`: one note as a line of text that is written in place, with what can be done to it.
 *
 * It follows its own shared type. Its list gives it its place (`outline-list.ts`); dialogs, commands and what is
 * spoken belong to the whole, which it asks by its `hand`.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Ellipsis, Lock, MessageSquare } from 'lucide';
import { LIMITS, type Note } from '../../board/types.ts';
import { bindText } from '../../document/text-binding.ts';
import { kindName } from '../../names/kinds.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { controls } from '../base/theme.ts';
import { VoteSight } from '../vote/sight.ts';
import { noteFacts } from './facts.ts';
import type { Hand } from './hand.ts';
import { type LineWords, lineWords } from './lines.ts';
import { noteCommand } from './note-keys.ts';
import { outlineNoteStyles } from './outline-note-styles.ts';
import './outline-vote.ts';
import { paperOf } from '../base/paper.ts';
import { canChange } from './rights.ts';

export class WayboardOutlineNote extends BoardElement {
  static override properties = {
    noteId: { attribute: false },
    hand: { attribute: false },
    isWriting: { state: true },
    isNear: { state: true },
  };
  declare noteId: string;
  declare hand: Hand;
  declare isWriting: boolean;
  /** The focus is in it: its buttons are stops of Tab now, and are no detour on the way past it. */
  declare isNear: boolean;
  #note: Note | null = null;
  #author = '';
  #lines: readonly LineWords[] = [];
  #could = false;
  #unbind: Undo = () => undefined;

  constructor() {
    super();
    this.isWriting = false;
    this.isNear = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    const redrawLines = (): void => {
      if (keyOf(this.#linesNow()) !== keyOf(this.#lines)) redraw();
    };
    this.isWriting = this.hand.writing?.note === this.noteId;
    this.keep(
      this.hand.onWriting((note) => {
        this.isWriting = note === this.noteId;
      }),
    );
    this.follow((open) => [
      open.board.notes.on(this.noteId, redraw),
      open.board.comments.on(redraw),
      open.board.reactions.on(redraw),
      open.board.links.on(redrawLines),
      open.board.notes.onAny(redrawLines),
      VoteSight.of(open).onMark(this.noteId, redraw),
      open.workshop?.on(() => this.#author === this.#authorNow() || redraw()) ?? (() => undefined),
    ]);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
    this.#unbind = () => undefined;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#main?.focus());
  }

  get note(): Note | null {
    return this.#note;
  }

  get canChange(): boolean {
    return this.#note !== null && canChange(this.open, this.#note);
  }

  protected override willUpdate(): void {
    this.#note = this.open.board.notes.read(this.noteId);
    this.#author = this.#authorNow();
    this.#lines = this.#linesNow();
    // Locked while I write: what I have written is kept.
    if (this.isWriting && !this.canChange) this.hand.stopWriting();
  }

  protected override render(): TemplateResult | typeof nothing {
    const note = this.#note;
    if (note === null) return nothing;
    return html`
      <div
        class="note"
        @keydown=${this.#key}
        @focusin=${this.#near}
        @focusout=${this.#near}
      >
        <span class="paper">${icon(kindIcon(note.kind))}</span>
        <div class="body">${this.isWriting ? this.#area() : this.#line(note)}${this.#facts(note)}</div>
        ${note.image === null ? nothing : html`<img src=${note.image} alt=${say('outline-picture')} />`}
        <div class="tools">
          <wayboard-outline-vote .noteId=${note.id}></wayboard-outline-vote>
          ${this.#comments()} ${this.#more()}
        </div>
      </div>
    `;
  }

  #area(): TemplateResult {
    return html`<textarea
      rows="1"
      aria-label=${say('outline-text')}
      maxlength=${LIMITS.noteText}
      autocapitalize="sentences"
      @select=${this.#caret}
      @keyup=${this.#caret}
      @input=${this.#caret}
    ></textarea>`;
  }

  #line(note: Note): TemplateResult {
    const text = note.text.trim() === '' ? html`<i>${say('outline-empty-note')}</i>` : note.text;
    const kind =
      note.kind === 'note' ? nothing : html`<span class="unseen">${`${kindName(note.kind)}: `}</span>`;
    if (!this.canChange) return html`<p class="text" tabindex="-1">${kind}${text}</p>`;
    return html`<button class="text" @click=${() => this.#command({ kind: 'write' })}>${kind}${text}</button>`;
  }

  #facts(note: Note): TemplateResult | typeof nothing {
    const facts = noteFacts(this.open, note);
    if (facts.length + this.#lines.length === 0 && note.link === null) return nothing;
    return html`<span class="facts"
      >${note.draft || note.locked ? icon(Lock) : nothing}${facts.map((fact) => html`<span>${fact}</span>`)}${this.#lines.map((one) => this.#lineTo(one))}${
        note.link === null
          ? nothing
          : html`<a href=${note.link} target="_blank" rel="noopener noreferrer">${say('outline-link')}</a>`
      }</span
    >`;
  }

  /** The way to the note at the other end. */
  #lineTo({ other, words }: LineWords): TemplateResult {
    const go = (): void => this.hand.ask({ kind: 'focus', on: { kind: 'note', id: other } });
    return html`<span><button class="line" tabindex=${this.isNear ? 0 : -1} @click=${go}>${words}</button></span>`;
  }

  #comments(): TemplateResult | typeof nothing {
    const n = this.open.board.comments.openCount(this.noteId);
    if (n === 0) return nothing;
    return html`<button
      class="count"
      tabindex=${this.isNear ? 0 : -1}
      aria-label=${say('outline-comments', { n })}
      title=${say('outline-comments', { n })}
      @click=${() => this.#command({ kind: 'comment' })}
    >
      ${icon(MessageSquare)}${n}
    </button>`;
  }

  #more(): TemplateResult | typeof nothing {
    if (!this.canChange) return nothing;
    return html`<button
      class="tool more"
      tabindex=${this.isNear ? 0 : -1}
      aria-haspopup="menu"
      aria-label=${say('outline-more')}
      title=${say('outline-more')}
      @click=${(event: MouseEvent) =>
        this.hand.ask({ kind: 'menu', note: this.noteId, by: event.currentTarget as HTMLElement })}
    >
      ${icon(Ellipsis)}
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const color = this.#note?.color ?? 'yellow';
    this.style.setProperty('--paper', paperOf(color));
    if (changed.has('isWriting')) this.#bind();
    // What has the focus is another element when the note is locked or free again.
    if (this.#could !== this.canChange) this.hand.ask({ kind: 'drawn' });
    this.#could = this.canChange;
  }

  #bind(): void {
    this.#unbind();
    this.#unbind = () => undefined;
    const area = this.renderRoot.querySelector('textarea');
    const { notes } = this.open.board;
    const text = notes.text(this.noteId);
    if (area === null || text === null) return;
    const { writing } = this.hand;
    this.#unbind = bindText(area, notes.source(this.noteId), (edits) => notes.write(this.noteId, edits));
    area.focus();
    area.setSelectionRange(writing?.start ?? area.value.length, writing?.end ?? area.value.length);
  }

  /** A moment later: drawing takes the focus off what it takes away, and must not be told to draw again. */
  #near(): void {
    queueMicrotask(() => {
      this.isNear = this.matches(':focus-within');
    });
  }

  #caret(event: Event): void {
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
    this.hand.caret(selectionStart, selectionEnd);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.isWriting) this.#keyInText(event);
    else if (event.composedPath()[0] === this.#main) this.#keyOnNote(event);
  }

  /** Enter goes on to the next line of the list, as in any outline; a new line in the text is Shift+Enter. */
  #keyInText(event: KeyboardEvent): void {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    this.hand.stopWriting();
    if (event.key === 'Enter') this.hand.ask({ kind: 'step', from: this, by: 1 });
    else this.focus();
  }

  #keyOnNote(event: KeyboardEvent): void {
    const command = noteCommand(event);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.kind === 'go') this.hand.ask({ kind: 'step', from: this, by: command.by });
    else this.#command(command);
  }

  #command(command: NonNullable<ReturnType<typeof noteCommand>>): void {
    this.hand.ask({ kind: 'command', note: this.noteId, command });
  }

  get #main(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.text, textarea') ?? null;
  }

  #linesNow(): readonly LineWords[] {
    const { links, notes } = this.open.board;
    return lineWords(this.noteId, links.of(this.noteId), (id) => notes.read(id)?.text ?? '');
  }

  #authorNow(): string {
    const { workshop } = this.open;
    return this.#note === null ? '' : (workshop?.nameOf(this.#note.by) ?? '');
  }

  static override styles = [controls, outlineNoteStyles];
}

function keyOf(lines: readonly LineWords[]): string {
  return lines.map(({ other, words }) => `${other} ${words}`).join('\n');
}

customElements.define('wayboard-outline-note', WayboardOutlineNote);
