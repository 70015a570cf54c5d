/** `<wayboard-vote-time .until>`: how long a vote is still open, by the server's clock; `null`: until somebody closes it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Timer } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { clockWords } from './vote-words.ts';

const TICK_MS = 500;
/** From here on it is urgent, and said once. */
const SOON_MS = 60_000;

export class WayboardVoteTime extends BoardElement {
  static override properties = { until: { attribute: false } };
  declare until: number | null;

  constructor() {
    super();
    this.until = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const ticking = setInterval(() => {
      if (this.until !== null) this.requestUpdate();
    }, TICK_MS);
    this.keep(() => clearInterval(ticking));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.until === null) return nothing;
    const left = this.until - (this.open.api?.clock.now() ?? Date.now());
    this.toggleAttribute('data-soon', left <= SOON_MS);
    return html`
      ${icon(Timer)}
      <span role="timer" aria-live="off" aria-label=${say('vote-time-left', { time: clockWords(left) })}>
        ${clockWords(left)}
      </span>
      <span class="unseen" role="status">${left > 0 && left <= SOON_MS ? say('vote-time-soon') : nothing}</span>
    `;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      :host([data-soon]) {
        color: var(--danger);
      }
    `,
  ];
}

customElements.define('wayboard-vote-time', WayboardVoteTime);
