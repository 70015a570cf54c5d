/** `<wayboard-me-dialog>`: asks a name and a colour, once. */
import { css, html, type TemplateResult } from 'lit';
import { cleanName, type Me, NAME_LENGTH_MAX, PERSON_COLORS } from '../people/identity.ts';
import { WayboardElement } from './base/element.ts';
import { controls } from './base/theme.ts';

export class WayboardMeDialog extends WayboardElement {
  static override properties = { me: { attribute: false }, isFirst: { attribute: false } };
  declare me: Me;
  /** Asked for the first time: there is nothing to cancel. */
  declare isFirst: boolean;

  protected override render(): TemplateResult {
    return html`
      <dialog class="panel" aria-labelledby="title" @cancel=${this.#cancel} @close=${this.#closed}>
        <form method="dialog" @submit=${this.#submit}>
          <h2 id="title">${this.isFirst ? 'How shall the others see you?' : 'You'}</h2>
          <label for="name">Name</label>
          <input
            class="field"
            id="name"
            name="name"
            .value=${this.me.name}
            maxlength=${NAME_LENGTH_MAX}
            autocomplete="nickname"
            autofocus
            required
          />
          <fieldset>
            <legend>Colour</legend>
            <div class="colors">
              ${PERSON_COLORS.map(
                (color, index) => html`<label>
                  <input
                    type="radio"
                    name="color"
                    value=${color}
                    aria-label=${`Colour ${index + 1}`}
                    .checked=${color === this.me.color}
                  /><wayboard-swatch .color=${color}></wayboard-swatch>
                </label>`,
              )}
            </div>
          </fieldset>
          <div class="actions">
            ${
              this.isFirst
                ? null
                : html`<button class="button quiet" type="button" @click=${() => this.#dialog.close()}>Cancel</button>`
            }
            <button class="button primary" type="submit">${this.isFirst ? 'Go to the board' : 'Done'}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal();
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.select();
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null) throw new Error('the dialog is not drawn yet');
    return dialog;
  }

  /** Escape, the first time, takes the suggested name. */
  #cancel(event: Event): void {
    event.preventDefault();
    this.#dialog.close();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = cleanName(String(data.get('name') ?? ''));
    const color = String(data.get('color') ?? this.me.color);
    this.me = { ...this.me, name: name === '' ? this.me.name : name, color };
    this.#dialog.close();
  }

  #closed(): void {
    this.dispatchEvent(new CustomEvent<Me>('me', { detail: this.me }));
  }

  static override styles = [
    controls,
    css`
      dialog.panel {
        inline-size: min(400px, calc(100vw - 32px));
        padding: 28px;
        border: 0;
        border-radius: var(--radius-l);
        box-shadow: var(--shadow-l);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(20 18 12 / 0.38);
      }
      dialog[open] {
        animation: rise 220ms var(--ease);
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 10px;
        }
      }
      h2 {
        margin: 0 0 18px;
        font-size: var(--text-l);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.25;
      }
      label[for],
      legend {
        display: block;
        padding: 0;
        margin-block-end: 6px;
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--ink-soft);
      }
      fieldset {
        margin: 18px 0 24px;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }
      .colors {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 4px 8px;
      }
      .colors label {
        display: grid;
        place-items: center;
        block-size: 44px;
        cursor: pointer;
      }
      .colors input {
        position: absolute;
        opacity: 0;
      }
      wayboard-swatch {
        inline-size: 34px;
        block-size: 34px;
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
      .actions {
        display: flex;
        justify-content: flex-end;
        gap: 10px;
      }
      .actions .primary:only-child {
        inline-size: 100%;
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

customElements.define('wayboard-swatch', WayboardSwatch);
customElements.define('wayboard-me-dialog', WayboardMeDialog);
