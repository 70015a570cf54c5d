/** `<wayboard-details-dialog>`: what a note is besides its text: kind, colour, tags, owner, and whether it is locked. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Check, X } from 'lucide';
import { COLORS, EVIDENCE, isEvidence, KINDS, LIMITS, type Note } from '../../board/types.ts';
import { colorName, evidenceName, kindName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { controls } from '../base/theme.ts';
import '../map/note-facts.ts';
import { labelStyles, whatStyles } from './dialog-styles.ts';
import { entered } from './fields.ts';
import './swatch.ts';

export class WayboardDetailsDialog extends BoardElement {
  static override properties = { noteId: { attribute: false } };
  declare noteId: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.notes.on(this.noteId, () => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const note = this.open.board.notes.read(this.noteId);
    return html`<wayboard-dialog
      heading=${say('outline-details')}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      ${note === null || note.deleted ? html`<p>${say('outline-gone')}</p>` : this.#form(note)}
      <button slot="actions" class="button primary" @click=${() => closeDialog(this)}>${say('core-done')}</button>
    </wayboard-dialog>`;
  }

  #form(note: Note): TemplateResult {
    const what = html`<p class="what">${note.text.trim() === '' ? say('outline-empty-note') : note.text}</p>`;
    // Locked, there is nothing to change but that.
    if (note.locked) return html`${what}${this.#lock(note)}`;
    return html`${what}
      ${this.#kinds(note)} ${this.#colors(note)} ${this.#evidence(note)} ${this.#tags(note)}
      <wayboard-note-facts .note=${note}></wayboard-note-facts>
      ${this.open.role === 'facilitator' && !note.draft ? this.#lock(note) : nothing}
    `;
  }

  #kinds({ kind }: Note): TemplateResult {
    return html`<fieldset>
      <legend class="label">${say('outline-kind-label')}</legend>
      <div class="chips">
        ${KINDS.map(
          (one, at) => html`<label class="chip"
            ><input
              type="radio"
              name="kind"
              ?autofocus=${at === 0}
              .checked=${live(one === kind)}
              @change=${() => this.#notes.setKind([this.noteId], one)}
            />${icon(kindIcon(one))}${kindName(one)}</label
          >`,
        )}
      </div>
    </fieldset>`;
  }

  #colors({ color }: Note): TemplateResult {
    return html`<fieldset>
      <legend class="label">${say('outline-color-label')}</legend>
      <div class="colors">
        ${COLORS.map(
          (one) => html`<label title=${colorName(one)}
            ><input
              type="radio"
              name="color"
              aria-label=${colorName(one)}
              .checked=${live(one === color)}
              @change=${() => this.#notes.paint([this.noteId], one)}
            /><wayboard-paper-swatch .color=${one}>${one === color ? icon(Check) : nothing}</wayboard-paper-swatch></label
          >`,
        )}
      </div>
    </fieldset>`;
  }

  #evidence({ tags }: Note): TemplateResult {
    return html`<fieldset>
      <legend class="label">${say('outline-evidence-label')}</legend>
      <div class="chips">
        ${EVIDENCE.map(
          (tag) => html`<label class="chip"
            ><input
              type="checkbox"
              .checked=${live(tags.includes(tag))}
              @change=${(event: Event) => this.#notes.tag([this.noteId], tag, (event.target as HTMLInputElement).checked)}
            />${evidenceName(tag)}</label
          >`,
        )}
      </div>
    </fieldset>`;
  }

  #tags({ tags }: Note): TemplateResult {
    const own = tags.filter((tag) => !isEvidence(tag));
    return html`<fieldset>
      <legend class="label">${say('outline-tags-label')}</legend>
      <div class="chips">
        ${own.map(
          (tag) => html`<span class="chip"
            >${tag}<button
              aria-label=${say('outline-remove-tag', { tag })}
              title=${say('outline-remove-tag', { tag })}
              @click=${() => this.#untag(tag)}
            >
              ${icon(X)}
            </button></span
          >`,
        )}
        <input
          class="field new"
          type="text"
          maxlength=${LIMITS.tag}
          placeholder=${say('outline-add-tag')}
          aria-label=${say('outline-add-tag')}
          ?disabled=${tags.length >= LIMITS.tags}
          @keydown=${this.#addTag}
        />
      </div>
    </fieldset>`;
  }

  #lock({ locked }: Note): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(locked)}
        @change=${(event: Event) => this.#notes.lock([this.noteId], (event.target as HTMLInputElement).checked)}
      />${say('outline-lock')}</label
    >`;
  }

  #addTag(event: KeyboardEvent): void {
    const tag = entered(event);
    if (tag === null) return;
    this.#notes.tag([this.noteId], tag, true);
    (event.target as HTMLInputElement).value = '';
  }

  #untag(tag: string): void {
    this.#notes.tag([this.noteId], tag, false);
    this.renderRoot.querySelector<HTMLElement>('.new')?.focus();
  }

  get #notes(): typeof this.open.board.notes {
    return this.open.board.notes;
  }

  static override styles = [
    controls,
    whatStyles,
    labelStyles,
    css`
      fieldset {
        margin-block-end: 16px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .colors {
        display: grid;
        grid-template-columns: repeat(6, 40px);
        gap: 8px;
      }
      .chip {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 40px;
        max-inline-size: 100%;
        padding: 2px 14px;
        border-radius: 20px;
        box-shadow: inset 0 0 0 1px var(--line-strong);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      label {
        cursor: pointer;
      }
      .chip:has(:checked) {
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 2px var(--accent);
        font-weight: 600;
      }
      .chip > input,
      .colors input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .chip:has(:focus-visible),
      .colors label:has(:focus-visible) {
        outline: 2.5px solid var(--accent);
        outline-offset: 2px;
      }
      .chip > button {
        display: grid;
        place-items: center;
        inline-size: 28px;
        block-size: 28px;
        margin-inline-end: -8px;
        border-radius: 14px;
      }
      .new {
        flex: 1 1 140px;
        inline-size: 140px;
        min-block-size: 40px;
      }
      .colors label {
        position: relative;
        border-radius: 6px;
      }
      wayboard-paper-swatch {
        inline-size: 40px;
        block-size: 40px;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 44px;
        margin-block-start: 8px;
      }
      .check input {
        inline-size: 18px;
        block-size: 18px;
        accent-color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-details-dialog', WayboardDetailsDialog);
