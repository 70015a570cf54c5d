/** `<wayboard-vote-share .share>`: a bar, 1 being the longest. It only draws what is written beside it. */
import { css, html, type TemplateResult } from 'lit';
import { WayboardElement } from '../base/element.ts';

export class WayboardVoteShare extends WayboardElement {
  static override properties = { share: { attribute: false } };
  declare share: number;

  constructor() {
    super();
    this.share = 0;
  }

  protected override render(): TemplateResult {
    return html`<i></i>`;
  }

  protected override updated(): void {
    this.style.setProperty('--part', String(this.share));
  }

  static override styles = css`
    :host {
      display: block;
      block-size: 6px;
      border-radius: 3px;
      background: var(--line);
    }
    i {
      display: block;
      block-size: 100%;
      inline-size: calc(100% * var(--part, 0));
      border-radius: 3px;
      background: var(--accent);
    }
  `;
}

customElements.define('wayboard-vote-share', WayboardVoteShare);
