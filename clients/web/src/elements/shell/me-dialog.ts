/**
 * `<wayboard-me-dialog>`: asks a name and a colour, once; later it changes them. Tells `me` with the answer, and
 * `close` when there is none.
 *
 * What one may do on a board is decided by the link, and known only after joining: then the role is said here too.
 */
import { css, html, type TemplateResult } from 'lit';
import { cleanName, type Me, NAME_LENGTH_MAX, PERSON_COLORS } from '../../people/identity.ts';
import type { Role } from '../../server/roles.ts';
import { say } from '../../words/language.ts';
import { closeDialog } from '../base/dialog.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';

export class WayboardMeDialog extends WayboardElement {
  static override properties = {
    me: { attribute: false },
    role: { attribute: false },
    isFirst: { attribute: false },
    isBoard: { attribute: false },
  };
  declare me: Me;
  declare role: Role | null;
  declare isFirst: boolean;
  /** A workshop, and no free document: there are roles. */
  declare isBoard: boolean;

  constructor() {
    super();
    this.role = null;
    this.isFirst = false;
    this.isBoard = true;
  }

  protected override render(): TemplateResult {
    return html`
      <wayboard-dialog heading=${this.isFirst ? say('shell-me-first') : say('shell-me')} @close=${this.#closed}>
        <form id="me" @submit=${this.#submit}>
          ${this.#lead()}
          <label for="name">${say('shell-me-name')}</label>
          <input
            class="field"
            id="name"
            name="name"
            .value=${this.me.name}
            maxlength=${NAME_LENGTH_MAX}
            pattern=".*\\S.*"
            autocomplete="nickname"
            autofocus
            required
          />
          <fieldset>
            <legend>${say('core-color')}</legend>
            <div class="colors">${PERSON_COLORS.map((color, index) => this.#color(color, index + 1))}</div>
          </fieldset>
        </form>
        ${
          this.isFirst
            ? null
            : html`<button slot="actions" class="button quiet" @click=${() => closeDialog(this)}>${say('core-cancel')}</button>`
        }
        <button slot="actions" class="button primary" form="me">
          ${this.isFirst ? say('shell-me-go') : say('core-done')}
        </button>
      </wayboard-dialog>
    `;
  }

  #lead(): TemplateResult | null {
    if (this.isFirst) {
      return html`<p>${this.isBoard ? say('shell-me-lead') : say('shell-me-lead-document')}</p>`;
    }
    return this.role === null ? null : html`<p>${say(`shell-role-${this.role}`)}</p>`;
  }

  #color(color: string, n: number): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="color"
        value=${color}
        aria-label=${say('shell-me-color-n', { n })}
        .checked=${color === this.me.color}
      /><wayboard-swatch .color=${color}></wayboard-swatch>
    </label>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.select();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = cleanName(String(data.get('name') ?? ''));
    if (name === '') return;
    const color = String(data.get('color') ?? this.me.color);
    this.dispatchEvent(new CustomEvent<Me>('me', { detail: { ...this.me, name, color } }));
  }

  #closed(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 20px;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      label[for],
      legend {
        display: block;
        padding: 0;
        margin-block-end: 6px;
        font-size: var(--text-s);
        font-weight: 600;
      }
      fieldset {
        margin-block-start: 20px;
      }
      .colors {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 4px 8px;
      }
      .colors label {
        display: grid;
        place-items: center;
        position: relative;
        block-size: 44px;
        cursor: pointer;
      }
      .colors input {
        position: absolute;
        opacity: 0;
      }
      wayboard-swatch {
        inline-size: 32px;
        block-size: 32px;
      }
      input:checked + wayboard-swatch {
        box-shadow:
          0 0 0 3px var(--surface),
          0 0 0 5.5px var(--ink);
      }
      input:focus-visible + wayboard-swatch {
        outline: 2.5px solid var(--accent);
        outline-offset: 7px;
      }
    `,
  ];
}

/** A disc of colour, whose style is set as a property. */
class WayboardSwatch extends WayboardElement {
  static override properties = { color: { attribute: false } };
  declare color: string;

  protected override updated(): void {
    this.style.backgroundColor = this.color;
  }

  static override styles = css`
    :host {
      display: block;
      border-radius: 50%;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'wayboard-me-dialog': WayboardMeDialog;
  }
}

customElements.define('wayboard-swatch', WayboardSwatch);
customElements.define('wayboard-me-dialog', WayboardMeDialog);
