/**
 * `<wayboard-note-details>`: a dialog for what is set on notes now and then: tags, owner, link, picture.
 *
 * Tags are set on all selected notes, the rest on one. Everything is written at once when it is chosen or left, as
 * everywhere on the board; undo takes it back.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ImagePlus, X } from 'lucide';
import { readLink } from '../../board/note.ts';
import { LIMITS, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { evidenceOf } from './chips.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { smallPicture } from './picture.ts';

export class WayboardNoteDetails extends BoardElement {
  static override properties = { ids: { attribute: false }, problem: { state: true } };
  declare ids: readonly string[];
  declare problem: 'link' | 'picture' | null;

  constructor() {
    super();
    this.ids = [];
    this.problem = null;
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
        ${notes.length === 1 && only !== undefined ? [this.#owner(only), this.#link(only), this.#picture(only)] : nothing}
      </div>
    </wayboard-dialog>`;
  }

  #tags(notes: readonly Note[]): TemplateResult {
    const { board } = this.open;
    const all = new Set(notes.flatMap(({ tags }) => tags.filter((tag) => evidenceOf(tag) === null)));
    const known = new Set(
      board.notes.all().flatMap(({ tags }) => tags.filter((tag) => evidenceOf(tag) === null)),
    );
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

  #owner({ id, owner }: Note): TemplateResult {
    const { board, workshop } = this.open;
    const people = [...(workshop?.roster().values() ?? [])]
      .filter(({ gone }) => !gone)
      .map(({ name }) => name);
    return html`<div class="field-group">
      <label for="owner">${say('map-owner')}</label>
      <input
        class="field"
        id="owner"
        list="people"
        maxlength=${LIMITS.name}
        .value=${owner}
        @change=${(event: Event) => board.notes.setOwner(id, (event.target as HTMLInputElement).value)}
      />
      <datalist id="people">${[...new Set(people)].map((name) => html`<option value=${name}></option>`)}</datalist>
    </div>`;
  }

  #link({ id, link }: Note): TemplateResult {
    return html`<div class="field-group">
      <label for="link">${say('map-link')}</label>
      <input
        class="field"
        id="link"
        type="url"
        inputmode="url"
        placeholder="https://"
        .value=${link ?? ''}
        aria-invalid=${this.problem === 'link'}
        aria-describedby="link-problem"
        @change=${(event: Event) => this.#setLink(id, event.target as HTMLInputElement)}
      />
      <p id="link-problem" class="problem" role="alert">${this.problem === 'link' ? say('map-link-refused') : nothing}</p>
    </div>`;
  }

  #setLink(id: string, field: HTMLInputElement): void {
    const typed = field.value.trim();
    const address = typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    const link = typed === '' ? null : readLink(address);
    this.problem = typed !== '' && link === null ? 'link' : null;
    if (this.problem === null) this.open.board.notes.setLink(id, link);
  }

  #picture({ id, image }: Note): TemplateResult {
    return html`<div class="field-group">
      <span class="label">${say('map-picture')}</span>
      ${image === null ? nothing : html`<img src=${image} alt="" />`}
      <div class="row">
        <label class="button quiet">
          ${icon(ImagePlus)}${say(image === null ? 'map-picture-add' : 'map-picture-change')}
          <input class="unseen" type="file" accept="image/*" @change=${(event: Event) => void this.#setPicture(id, event.target as HTMLInputElement)} />
        </label>
        ${
          image === null
            ? nothing
            : html`<button class="button quiet" @click=${() => this.open.board.notes.setImage(id, null)}>${say('core-remove')}</button>`
        }
      </div>
      <p class="problem" role="alert">${this.problem === 'picture' ? say('map-picture-refused') : nothing}</p>
    </div>`;
  }

  async #setPicture(id: string, field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (file === undefined) return;
    const image = await smallPicture(file);
    this.problem = image === null ? 'picture' : null;
    if (image !== null) this.open.board.notes.setImage(id, image);
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
      label:not(.button),
      .label {
        font-size: var(--text-s);
        font-weight: 600;
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
      img {
        max-inline-size: 100%;
        max-block-size: 200px;
        justify-self: start;
        border-radius: var(--radius-s);
      }
      .row {
        display: flex;
        gap: 8px;
      }
      label.button {
        cursor: pointer;
      }
      label.button:focus-within {
        outline: 2.5px solid var(--accent);
        outline-offset: 2px;
      }
      .problem {
        margin: 0;
        color: var(--danger);
        font-size: var(--text-s);
      }
      .problem:empty {
        display: none;
      }
    `,
  ];
}

customElements.define('wayboard-note-details', WayboardNoteDetails);
