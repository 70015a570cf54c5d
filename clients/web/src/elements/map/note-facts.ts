/**
 * `<wayboard-note-facts .note>`: who a note belongs to, its link and its picture, in the dialogs about one note.
 *
 * Everything is written at once when it is chosen or left.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ImagePlus } from 'lucide';
import { readLink } from '../../board/note.ts';
import { LIMITS, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { smallPicture } from './picture.ts';

export class WayboardNoteFacts extends BoardElement {
  static override properties = { note: { attribute: false }, problem: { state: true } };
  declare note: Note;
  declare problem: 'link' | 'picture' | null;

  constructor() {
    super();
    this.problem = null;
  }

  protected override render(): TemplateResult {
    return html`${this.#owner(this.note)} ${this.#link(this.note)} ${this.#picture(this.note)}`;
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
      :host {
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
        color: var(--ink-soft);
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

customElements.define('wayboard-note-facts', WayboardNoteFacts);
