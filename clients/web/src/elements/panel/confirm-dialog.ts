/**
 * `<wayboard-confirm-dialog>`: asks before something that everybody will notice; it says `yes`, and `close` in any case.
 *
 * With `word`, that has to be typed first: for what cannot be taken back.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import { closeDialog } from '../base/dialog.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './styles.ts';

export class WayboardConfirmDialog extends WayboardElement {
  static override properties = {
    heading: { attribute: false },
    text: { attribute: false },
    yes: { attribute: false },
    word: { attribute: false },
    isDangerous: { attribute: false },
    typed: { state: true },
  };
  declare heading: string;
  declare text: string;
  declare yes: string;
  declare word: string | null;
  declare isDangerous: boolean;
  declare typed: string;

  constructor() {
    super();
    this.word = null;
    this.isDangerous = false;
    this.typed = '';
  }

  protected override render(): TemplateResult {
    const isOff = this.word !== null && this.typed.trim() !== this.word.trim();
    return html`<wayboard-dialog heading=${this.heading} @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <p>${this.text}</p>
      ${this.word === null ? nothing : this.#typing(this.word)}
      <button slot="actions" class="button quiet" ?autofocus=${this.word === null} @click=${() => closeDialog(this)}>${say('core-cancel')}</button>
      <button
        slot="actions"
        class="button ${this.isDangerous ? 'dangerous' : 'primary'}"
        ?disabled=${isOff}
        @click=${this.#yes}
      >
        ${this.yes}
      </button>
    </wayboard-dialog>`;
  }

  #typing(word: string): TemplateResult {
    return html`<label for="word">${say('panel-confirm-type', { word })}</label>
      <input
        id="word"
        class="field"
        autocomplete="off"
        spellcheck="false"
        autofocus
        .value=${this.typed}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
      />`;
  }

  #type(typed: string): void {
    this.typed = typed;
  }

  #yes(): void {
    this.dispatchEvent(new CustomEvent('yes'));
    closeDialog(this);
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      p {
        font-size: var(--text-m);
      }
      .dangerous {
        background: var(--danger);
        color: var(--surface);
      }
    `,
  ];
}

customElements.define('wayboard-confirm-dialog', WayboardConfirmDialog);
