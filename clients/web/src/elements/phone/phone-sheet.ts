/** `<wayboard-phone-sheet>`: one note opened: its text, its place, its kind, what people think of it. Tells `close`. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { type Cell, KINDS, LIMITS, type Note } from '../../board/types.ts';
import { bindText } from '../../document/text-binding.ts';
import { kindName } from '../../names/kinds.ts';
import { placeWords } from '../../names/places.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { controls } from '../base/theme.ts';
import '../draw/note-comments.ts';
import '../outline/place-fields.ts';
import { paperOf } from '../base/paper.ts';
import { canChange } from '../outline/rights.ts';
import { phoneStyles } from './styles.ts';

/** What one wants to say to a note without words. */
const EMOJI = ['👍', '❤️', '😂', '🤔', '🔥'] as const;

export class WayboardPhoneSheet extends BoardElement {
  static override properties = { noteId: { attribute: false } };
  declare noteId: string;
  #unbind: Undo = () => undefined;
  #bound: HTMLTextAreaElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, mine }) => [
      board.notes.on(this.noteId, redraw),
      board.reactions.on(redraw),
      () => {
        mine.edit(null);
        board.history.endStep();
      },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
    this.#bound = null;
  }

  protected override render(): TemplateResult {
    const note = this.open.board.notes.read(this.noteId);
    const isThere = note !== null && !note.deleted;
    return html`<wayboard-dialog
      heading=${isThere ? placeWords(this.open.board.structure, note.place) : say('outline-note')}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      ${isThere ? this.#note(note) : html`<p>${say('outline-gone')}</p>`}
    </wayboard-dialog>`;
  }

  #note(note: Note): TemplateResult {
    const { canWrite, workshop } = this.open;
    const author = workshop?.nameOf(note.by) ?? '';
    const isFree = canChange(this.open, note);
    return html`
      ${
        isFree
          ? html`<textarea
              class="paper"
              rows="3"
              aria-label=${say('outline-text')}
              maxlength=${LIMITS.noteText}
              @focus=${() => this.open.mine.edit(note.id)}
              @blur=${() => this.open.mine.edit(null)}
            ></textarea>`
          : html`<p class="paper">${note.text}</p>`
      }
      <p class="soft by">
        ${[note.draft ? say('outline-draft') : author, note.locked ? say('outline-locked') : ''].filter((fact) => fact !== '').join(' · ')}
      </p>
      ${isFree ? this.#change(note) : nothing}
      ${note.draft ? nothing : this.#talk(note, canWrite)}
      ${
        isFree
          ? html`<button class="button quiet wide danger" @click=${() => this.#delete(note)}>${icon(Trash2)}${say('phone-delete')}</button>`
          : nothing
      }
    `;
  }

  #change({ id, kind, place }: Note): TemplateResult {
    const { notes } = this.open.board;
    const lanes =
      this.open.board.notes.read(id)?.draft === true
        ? (this.open.workshop?.state().private?.lanes ?? null)
        : null;
    return html`
      <div class="chips" role="group" aria-label=${say('outline-kind-label')}>
        ${KINDS.map(
          (
            one,
          ) => html`<button class="chip" aria-pressed=${one === kind} @click=${() => notes.setKind([id], one)}>
            ${icon(kindIcon(one))}${kindName(one)}
          </button>`,
        )}
      </div>
      <wayboard-place-fields
        compact
        .cell=${place.kind === 'cell' ? place.cell : null}
        .lanes=${lanes}
        @place=${(event: CustomEvent<Cell>) => notes.move([id], new Map([[id, { kind: 'cell', cell: event.detail }]]))}
      ></wayboard-place-fields>
    `;
  }

  #talk({ id }: Note, canWrite: boolean): TemplateResult {
    const { reactions } = this.open.board;
    const given = reactions.of(id);
    const shown = canWrite
      ? [...new Set([...EMOJI, ...given.map(({ emoji }) => emoji)])]
      : given.map(({ emoji }) => emoji);
    return html`
      ${
        shown.length === 0
          ? nothing
          : html`<div class="chips" role="group" aria-label=${say('phone-reactions')}>
              ${shown.map((emoji) => {
                const people = given.find((one) => one.emoji === emoji)?.people ?? [];
                return html`<button
                  class="chip"
                  aria-pressed=${people.includes(this.open.me.id)}
                  aria-disabled=${!canWrite}
                  aria-label=${say('phone-react', { emoji, n: people.length })}
                  @click=${() => canWrite && reactions.toggle(id, emoji)}
                >
                  ${emoji}${people.length === 0 ? nothing : html`<b>${people.length}</b>`}
                </button>`;
              })}
            </div>`
      }
      <wayboard-note-comments .target=${id}></wayboard-note-comments>
    `;
  }

  protected override updated(): void {
    const color = this.open.board.notes.read(this.noteId)?.color ?? 'yellow';
    this.style.setProperty('--paper', paperOf(color));
    this.#bind();
  }

  /** The field stays the same while the note is drawn again; another field is bound anew. */
  #bind(): void {
    const area = this.renderRoot.querySelector('textarea');
    if (area === this.#bound) return;
    this.#unbind();
    this.#unbind = () => undefined;
    this.#bound = area;
    const { notes } = this.open.board;
    const text = notes.text(this.noteId);
    if (area !== null && text !== null) {
      this.#unbind = bindText(area, notes.source(this.noteId), (edits) => notes.write(this.noteId, edits));
    }
  }

  #delete({ id }: Note): void {
    this.open.board.notes.delete([id]);
    closeDialog(this);
    tell(this, { text: say('outline-deleted'), undo: true });
  }

  static override styles = [
    controls,
    phoneStyles,
    css`
      :host {
        --phone-edge: 24px;
        padding: 0;
      }
      .paper {
        display: block;
        inline-size: 100%;
        min-block-size: 96px;
        max-block-size: 36vh;
        padding: 14px;
        border: 0;
        border-radius: 4px 4px 4px 18px / 4px 4px 4px 6px;
        background: var(--paper);
        color: var(--note-ink);
        font: inherit;
        font-size: 1.0625rem;
        line-height: 1.4;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        overflow: auto;
        resize: none;
        field-sizing: content;
      }
      .by {
        margin-block: 6px 12px;
      }
      .chips,
      wayboard-place-fields,
      wayboard-note-comments {
        margin-block-end: 16px;
      }
      wayboard-note-comments {
        inline-size: 100%;
      }
      .chip .icon {
        inline-size: 18px;
        block-size: 18px;
      }
    `,
  ];
}

customElements.define('wayboard-phone-sheet', WayboardPhoneSheet);
