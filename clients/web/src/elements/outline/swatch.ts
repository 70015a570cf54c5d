/** `<wayboard-paper-swatch>`: a patch of a note's paper; its colour is set as a property, as the page's policy wants. */
import { css, html, type TemplateResult } from 'lit';
import type { Paint } from '../../board/types.ts';
import { WayboardElement } from '../base/element.ts';
import { paperOf } from '../base/paper.ts';

export class WayboardPaperSwatch extends WayboardElement {
  static override properties = { color: { attribute: false } };
  declare color: Paint;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    this.style.backgroundColor = paperOf(this.color);
  }

  static override styles = css`
    :host {
      display: inline-grid;
      place-items: center;
      border-radius: 6px;
      color: var(--note-ink);
      box-shadow: inset 0 0 0 1px rgb(56 44 20 / 0.18);
    }
  `;
}

customElements.define('wayboard-paper-swatch', WayboardPaperSwatch);
