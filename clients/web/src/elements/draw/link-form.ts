/** `<wayboard-link-form .link>`: label, heads and deleting of one arrow. Tells `done` when it may go. */
import { css, html, type TemplateResult } from 'lit';
import { ArrowLeftRight, ArrowRight, Minus, Trash2 } from 'lucide';
import { LINK_ENDS, type LinkLine } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { radioKeys } from '../base/radio-keys.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';
import './line-field.ts';

const HEADS = { none: Minus, end: ArrowRight, both: ArrowLeftRight } as const;

export class WayboardLinkForm extends BoardElement {
  static override properties = { link: { attribute: false } };
  declare link: LinkLine;

  protected override render(): TemplateResult {
    return html`
      <wayboard-line-field
        label=${say('draw-link-label')}
        .value=${this.link.label}
        @line=${({ detail }: CustomEvent<string>) => this.open.board.links.label(this.link.id, detail)}
        @done=${this.#done}
      ></wayboard-line-field>
      <div class="row">
        <div class="heads" role="radiogroup" aria-label=${say('draw-link-heads')} @keydown=${radioKeys}>
          ${LINK_ENDS.map(
            (end) => html`<button
              class="tool"
              role="radio"
              data-end=${end}
              aria-checked=${end === this.link.arrow}
              aria-label=${say(`draw-link-${end}`)}
              title=${say(`draw-link-${end}`)}
              tabindex=${end === this.link.arrow ? 0 : -1}
              @click=${() => this.open.board.links.setArrow(this.link.id, end)}
            >
              ${icon(HEADS[end])}
            </button>`,
          )}
        </div>
        <button
          class="tool danger"
          aria-label=${say('draw-link-delete')}
          title=${say('draw-link-delete')}
          @click=${this.#delete}
        >
          ${icon(Trash2)}
        </button>
      </div>
    `;
  }

  #delete(): void {
    this.open.board.links.delete(this.link.id);
    tell(this, { text: say('draw-link-deleted'), undo: true });
    this.#done();
  }

  #done(): void {
    this.dispatchEvent(new Event('done'));
  }

  static override styles = [
    controls,
    formStyles,
    css`
      :host {
        inline-size: 248px;
      }
      .row {
        display: flex;
        justify-content: space-between;
      }
      .heads {
        display: flex;
        gap: 2px;
      }
    `,
  ];
}

customElements.define('wayboard-link-form', WayboardLinkForm);
