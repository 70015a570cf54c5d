/**
 * `<wayboard-persona-card>`: one persona in short; opened, everything about them, to be written by several at once.
 *
 * It says `toggle` when it wants to be opened or closed, and `step` (-1, 1) when it wants to go up or down.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ArrowDown, ArrowUp, ChevronDown, ImagePlus, Trash2, UserRound } from 'lucide';
import { LIMITS, PERSONA_TEXTS, type Persona, type PersonaText } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './merging-text.ts';
import { photoOf } from './photo.ts';
import { panelStyles } from './styles.ts';

export class WayboardPersonaCard extends BoardElement {
  static override properties = {
    persona: { attribute: false },
    isOpened: { attribute: false },
    isFirst: { attribute: false },
    isLast: { attribute: false },
  };
  declare persona: Persona;
  declare isOpened: boolean;
  declare isFirst: boolean;
  declare isLast: boolean;

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.head')?.focus());
  }

  /** Ready to be named. */
  async writeName(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.select();
  }

  protected override render(): TemplateResult {
    const { name, role, photo, quote } = this.persona;
    return html`
      <article class="card" aria-label=${name}>
        <button
          class="head"
          aria-expanded=${this.isOpened}
          @click=${() => this.dispatchEvent(new CustomEvent('toggle'))}
        >
          ${isPicture(photo) ? html`<img src=${photo} alt="" />` : html`<span class="face">${icon(UserRound)}</span>`}
          <span class="who">
            <span class="name">${name === '' ? say('panel-persona-unnamed') : name}</span>
            <span class="soft">${role}</span>
          </span>
          ${icon(ChevronDown)}
        </button>
        ${quote.trim() === '' || this.isOpened ? nothing : html`<p class="quote">${quote}</p>`}
        ${this.isOpened ? this.#fields() : nothing}
      </article>
    `;
  }

  #fields(): TemplateResult {
    const { canWrite } = this.open;
    return html`<div class="fields">
      ${this.#line('name', this.persona.name, this.#rename)} ${this.#line('role', this.persona.role, this.#setRole)}
      ${canWrite ? this.#photo() : nothing} ${PERSONA_TEXTS.map((field) => this.#text(field))}
      ${canWrite ? this.#tools() : nothing}
    </div>`;
  }

  #line(field: 'name' | 'role', value: string, changed: (event: Event) => void): TemplateResult {
    return html`<div>
      <label for=${field}>${say(`panel-persona-${field}`)}</label>
      <input
        id=${field}
        class="field"
        autocomplete="off"
        maxlength=${LIMITS.name}
        .value=${value}
        ?readonly=${!this.open.canWrite}
        @change=${changed}
      />
    </div>`;
  }

  #text(field: PersonaText): TemplateResult {
    const { personas } = this.open.board;
    const { id } = this.persona;
    return html`<wayboard-merging-text
      .text=${personas.text(id, field)}
      .write=${(edits: Parameters<typeof personas.write>[2]) => personas.write(id, field, edits)}
      .label=${say(`panel-persona-${field}`)}
      .hint=${say(`panel-persona-${field}-hint`)}
      .lengthMax=${LIMITS.personaText}
      .isReadOnly=${!this.open.canWrite}
    ></wayboard-merging-text>`;
  }

  #photo(): TemplateResult {
    return html`<div class="row">
      <label class="button quiet small pick">
        ${icon(ImagePlus)} ${say(this.persona.photo === '' ? 'panel-persona-photo' : 'panel-persona-photo-other')}
        <input class="unseen" type="file" accept="image/*" @change=${this.#setPhoto} />
      </label>
      ${
        this.persona.photo === ''
          ? nothing
          : html`<button class="button quiet small" @click=${() => this.#keepPhoto('')}>
              ${say('panel-persona-photo-none')}
            </button>`
      }
    </div>`;
  }

  #tools(): TemplateResult {
    const step = (by: -1 | 1, isOff: boolean, words: string, data: typeof ArrowUp): TemplateResult =>
      html`<button
        class="tool"
        aria-label=${say(words)}
        title=${say(words)}
        ?disabled=${isOff}
        @click=${() => this.dispatchEvent(new CustomEvent('step', { detail: by }))}
      >
        ${icon(data)}
      </button>`;
    return html`<div class="row">
      ${step(-1, this.isFirst, 'panel-persona-up', ArrowUp)} ${step(1, this.isLast, 'panel-persona-down', ArrowDown)}
      <button class="button quiet small danger end" @click=${this.#delete}>
        ${icon(Trash2)} ${say('core-delete')}
      </button>
    </div>`;
  }

  #rename(event: Event): void {
    const name = (event.target as HTMLInputElement).value.trim();
    if (name !== '') this.open.board.personas.rename(this.persona.id, name);
    else (event.target as HTMLInputElement).value = this.persona.name;
  }

  #setRole(event: Event): void {
    this.open.board.personas.setRole(this.persona.id, (event.target as HTMLInputElement).value.trim());
  }

  async #setPhoto(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    const photo = await photoOf(file);
    // The same file can be chosen again.
    input.value = '';
    if (photo === null) tell(this, { text: say('panel-persona-photo-bad'), problem: true });
    else this.#keepPhoto(photo);
  }

  #keepPhoto(photo: string): void {
    this.open.board.personas.setPhoto(this.persona.id, photo);
  }

  #delete(): void {
    const { personas } = this.open.board;
    const text = say('panel-persona-deleted', { name: this.persona.name });
    personas.delete(this.persona.id);
    tell(this, { text, undo: true });
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .card {
        padding: 0;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        padding: 12px;
        border-radius: var(--radius-m);
        text-align: start;
      }
      .head > .icon {
        color: var(--ink-soft);
        transition: rotate 150ms var(--ease);
      }
      .head[aria-expanded='true'] > .icon {
        rotate: 180deg;
      }
      img,
      .face {
        flex: none;
        inline-size: 48px;
        block-size: 48px;
        border-radius: 50%;
        object-fit: cover;
      }
      .face {
        display: grid;
        place-items: center;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 1.25rem;
      }
      .who {
        display: grid;
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .name {
        font-size: var(--text-m);
        font-weight: 650;
        line-height: 1.3;
      }
      .quote {
        margin: 0;
        padding: 0 12px 12px 72px;
        font-style: italic;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .fields {
        display: grid;
        gap: 16px;
        padding: 4px 12px 12px;
      }
      .pick {
        position: relative;
        margin: 0;
        cursor: pointer;
      }
      .pick:focus-within {
        outline: 2.5px solid var(--accent);
        outline-offset: 2px;
      }
    `,
  ];
}

/** Only pictures that are in the document: an address would tell its host who looks at this board. */
function isPicture(photo: string): boolean {
  return photo.startsWith('data:image/');
}

customElements.define('wayboard-persona-card', WayboardPersonaCard);
