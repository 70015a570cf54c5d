/**
 * `<wayboard-note-details>`: a dialog for what is set on notes now and then: tags, owner, link, picture.
 *
 * Tags are set on all selected notes, the rest on one (`note-facts.ts`). Everything is written at once when it is chosen or left, as
 * everywhere on the board; undo takes it back.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { isEvidence, LIMITS, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './note-facts.ts';

export class WayboardNoteDetails extends BoardElement {
  static override properties = { ids: { attribute: false } };
  declare ids: readonly string[];

  constructor() {
    super();
    this.ids = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.notes.onAny(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const notes = this.ids.flatMap((id) => this.open.board.notes.read(id) ?? []);
    const [only] = notes;
    return html`<wayboard-dialog
      heading=${say(notes.length === 1 ? 'map-details' : 'map-tags-of', { n: notes.length })}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <div class="fields">
        ${this.#tags(notes)}
        ${notes.length === 1 && only !== undefined ? html`<wayboard-note-facts .note=${only}></wayboard-note-facts>` : nothing}
      </div>
    </wayboard-dialog>`;
  }

  #tags(notes: readonly Note[]): TemplateResult {
    const { board } = this.open;
    const all = new Set(notes.flatMap(({ tags }) => tags.filter((tag) => !isEvidence(tag))));
    const known = new Set(board.notes.all().flatMap(({ tags }) => tags.filter((tag) => !isEvidence(tag))));
    return html`<div class="field-group">
      <label for="tag">${say('map-tags')}</label>
      <div class="tags">
        ${[...all].map(
          (tag) => html`<span class="tag">${tag}
            <button aria-label=${say('map-tag-remove', { tag })} @click=${() => board.notes.tag(this.ids, tag, false)}>${icon(X)}</button>
          </span>`,
        )}
      </div>
      <input
        class="field"
        id="tag"
        list="known-tags"
        maxlength=${LIMITS.tag}
        placeholder=${say('map-tag-add')}
        autofocus
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' || event.key === ',') this.#addTag(event);
        }}
        @change=${(event: Event) => this.#addTag(event)}
      />
      <datalist id="known-tags">${[...known].filter((tag) => !all.has(tag)).map((tag) => html`<option value=${tag}></option>`)}</datalist>
    </div>`;
  }

  #addTag(event: Event): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
    if (event instanceof KeyboardEvent) event.preventDefault();
    this.open.board.notes.tag(this.ids, field.value, true);
    field.value = '';
  }

  static override styles = [
    controls,
    css`
      .fields {
        display: grid;
        gap: 20px;
      }
      .field-group {
        display: grid;
        gap: 8px;
      }
      label {
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--ink-soft);
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .tags:empty {
        display: none;
      }
      .tag {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        padding-inline: 12px 2px;
        min-block-size: 32px;
        border-radius: 16px;
        background: var(--head);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .tag button {
        display: grid;
        place-items: center;
        inline-size: 28px;
        block-size: 28px;
        border-radius: 50%;
      }
      .tag button:hover {
        background: var(--surface-hover);
      }
      .tag .icon {
        inline-size: 14px;
        block-size: 14px;
      }
    `,
  ];
}

customElements.define('wayboard-note-details', WayboardNoteDetails);
