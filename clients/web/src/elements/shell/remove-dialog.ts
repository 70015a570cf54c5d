/** `<wayboard-remove-dialog .person>`: asks before somebody is sent away, and whether their name goes too. */
import { css, html, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import type { Participant } from '../../workshop/types.ts';
import '../base/dialog.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';

export class WayboardRemoveDialog extends WayboardElement {
  static override properties = { person: { attribute: false }, erase: { state: true } };
  declare person: Participant;
  declare erase: boolean;

  constructor() {
    super();
    this.erase = false;
  }

  protected override render(): TemplateResult {
    const { name } = this.person;
    return html`<wayboard-dialog heading=${say('shell-remove-title', { name })} @close=${this.#close}>
      <p>${say('shell-remove-lead')}</p>
      <label>
        <input
          type="checkbox"
          .checked=${this.erase}
          @change=${(event: Event) => {
            this.erase = (event.target as HTMLInputElement).checked;
          }}
        />
        <span>${say('shell-remove-erase')}<small>${say('shell-remove-erase-hint')}</small></span>
      </label>
      <button slot="actions" class="button quiet" @click=${this.#close}>${say('core-cancel')}</button>
      <button
        slot="actions"
        class="button primary"
        @click=${() => this.dispatchEvent(new CustomEvent('remove', { detail: { erase: this.erase } }))}
      >
        ${say('shell-remove-go')}
      </button>
    </wayboard-dialog>`;
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 16px;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      label {
        display: flex;
        gap: 12px;
        align-items: start;
        font-weight: 600;
        cursor: pointer;
      }
      input {
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        margin: 2px 0 0;
        accent-color: var(--accent);
      }
      small {
        display: block;
        font-size: var(--text-s);
        font-weight: 400;
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-remove-dialog', WayboardRemoveDialog);
