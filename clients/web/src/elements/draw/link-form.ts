/** `<wayboard-link-form .link>`: label, heads and deleting of one arrow. Tells `done` when it may go. */
import { css, html, type TemplateResult } from 'lit';
import { ArrowLeftRight, ArrowRight, Minus, Trash2 } from 'lucide';
import { LIMITS, LINK_ENDS, type LinkLine } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';

const HEADS = { none: Minus, end: ArrowRight, both: ArrowLeftRight } as const;

export class WayboardLinkForm extends BoardElement {
  static override properties = { link: { attribute: false } };
  declare link: LinkLine;
  #draft: string | null = null;

  /** A press elsewhere closes the form: what was typed is kept. */
  override disconnectedCallback(): void {
    this.#save();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`
      <label>
        ${say('draw-link-label')}
        <input
          data-first
          class="field"
          maxlength=${LIMITS.name}
          .value=${this.#draft ?? this.link.label}
          @input=${(event: Event) => {
            this.#draft = event.target instanceof HTMLInputElement ? event.target.value : null;
          }}
          @change=${this.#save}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#done()}
        />
      </label>
      <div class="row">
        <div class="heads" role="radiogroup" aria-label=${say('draw-link-heads')} @keydown=${this.#arrows}>
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

  #arrows(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = LINK_ENDS.at((LINK_ENDS.indexOf(this.link.arrow) + step) % LINK_ENDS.length) ?? 'end';
    this.open.board.links.setArrow(this.link.id, next);
    this.renderRoot.querySelector<HTMLElement>(`[data-end='${next}']`)?.focus();
  }

  #save(): void {
    const label = this.#draft?.trim();
    this.#draft = null;
    if (label !== undefined && label !== this.link.label) this.open.board.links.label(this.link.id, label);
  }

  #delete(): void {
    this.#draft = null;
    this.open.board.links.delete(this.link.id);
    tell(this, { text: say('draw-link-deleted'), undo: true });
    this.dispatchEvent(new Event('done'));
  }

  #done(): void {
    this.#save();
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
