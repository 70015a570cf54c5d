/** `<wayboard-vote-dots left n>`: the dots of one voter, drawn and told: full ones are left, empty ones are given. */
import { css, html, type TemplateResult } from 'lit';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';
import { dotsLeftWords } from './vote-words.ts';

export class WayboardVoteDots extends WayboardElement {
  static override properties = { left: { type: Number }, n: { type: Number } };
  declare left: number;
  declare n: number;

  constructor() {
    super();
    this.left = 0;
    this.n = 0;
  }

  protected override render(): TemplateResult {
    const dots = Array.from(
      { length: this.n },
      (_, index) => html`<i ?data-given=${index >= this.left}></i>`,
    );
    return html`
      <span class="dots" aria-hidden="true">${dots}</span>
      <span>${dotsLeftWords(this.left, this.n)}</span>
    `;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        font-weight: 600;
      }
      .dots {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        max-inline-size: calc(10 * 14px + 9 * 4px);
      }
      i {
        inline-size: 14px;
        block-size: 14px;
        border-radius: 50%;
        background: var(--accent);
        transition:
          background-color 160ms,
          scale 160ms var(--ease);
      }
      i[data-given] {
        background: none;
        box-shadow: inset 0 0 0 1.5px var(--line-strong);
        scale: 0.86;
      }
    `,
  ];
}

customElements.define('wayboard-vote-dots', WayboardVoteDots);
