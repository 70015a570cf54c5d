/**
 * `<wayboard-vote-check .vote .result .first .mine>`: whether a result can be trusted, checked in this browser.
 *
 * My own ballot by its receipt (`workshop/receipt.ts`), and the result by its fingerprint (`workshop/fingerprint.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { BadgeCheck, ChevronDown, CircleAlert, Fingerprint, ReceiptText } from 'lucide';
import { say } from '../../words/language.ts';
import type { CameTo } from '../../workshop/ballot.ts';
import { canCheck, isRight } from '../../workshop/fingerprint.ts';
import { isCounted } from '../../workshop/receipt.ts';
import type { Result, Vote } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './panel-styles.ts';

/** A message's id, and whether it is good news. */
type Finding = { readonly words: string; readonly isGood: boolean | null };

export class WayboardVoteCheck extends BoardElement {
  static override properties = {
    vote: { attribute: false },
    result: { attribute: false },
    first: { attribute: false },
    mine: { attribute: false },
    receipt: { state: true },
    digest: { state: true },
  };
  declare vote: Vote;
  declare result: Result;
  /** The result that a late one adds to. */
  declare first: Result | null;
  declare mine: CameTo;
  declare private receipt: Finding | null;
  declare private digest: Finding | null;
  #checked = '';

  constructor() {
    super();
    this.receipt = null;
    this.digest = null;
  }

  protected override willUpdate(): void {
    if (this.result.id === this.#checked) return;
    this.#checked = this.result.id;
    this.receipt = null;
    this.digest = null;
  }

  protected override render(): TemplateResult {
    return html`
      ${this.vote.receipt ? this.#drawReceipt() : nothing}
      <details>
        <summary>${icon(Fingerprint)} <span>${say('vote-fingerprint')}</span> ${icon(ChevronDown)}</summary>
        <p>${say(this.result.voters === null ? 'vote-fingerprint-means' : 'vote-fingerprint-means-named')}</p>
        <code>${this.result.digest}</code>
        ${
          this.result.voters === null
            ? nothing
            : html`<div class="buttons">
              <button class="button quiet small" @click=${this.#checkDigest}>${say('vote-fingerprint-check')}</button>
            </div>`
        }
        ${this.#drawFinding(this.digest)}
      </details>
    `;
  }

  #drawReceipt(): TemplateResult {
    return html`
      <section class="card">
        <h4 class="title">${icon(ReceiptText)} ${say('vote-receipt')}</h4>
        <p class="soft">${say('vote-receipt-means')}</p>
        <div class="buttons">
          <button class="button quiet small" @click=${this.#checkReceipt}>${say('vote-receipt-check')}</button>
        </div>
        ${this.#drawFinding(this.receipt)}
      </section>
    `;
  }

  #drawFinding(finding: Finding | null): TemplateResult {
    const found =
      finding === null
        ? nothing
        : html`<p class="finding" data-good=${String(finding.isGood)}>
          ${icon(finding.isGood === true ? BadgeCheck : CircleAlert)}
          <span>${say(finding.words, { n: this.mine.counted.length })}</span>
        </p>`;
    return html`<div role="status">${found}</div>`;
  }

  async #checkReceipt(): Promise<void> {
    const { desk } = this.open;
    const { id } = this.vote;
    const isGood = await isCounted(
      this.vote,
      this.result,
      desk?.secret(id) ?? null,
      desk?.remembered(id) ?? [],
    );
    const unknown = canCheck() ? 'vote-receipt-none' : 'vote-check-not-here';
    this.receipt = {
      words: isGood === null ? unknown : isGood ? 'vote-receipt-yes' : 'vote-receipt-no',
      isGood,
    };
  }

  async #checkDigest(): Promise<void> {
    if (!canCheck()) {
      this.digest = { words: 'vote-check-not-here', isGood: null };
      return;
    }
    const isGood = await isRight(this.result, this.result.amends === null ? null : this.first);
    this.digest = { words: isGood === true ? 'vote-fingerprint-yes' : 'vote-fingerprint-no', isGood };
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .card,
      details {
        margin-block-start: 24px;
      }
      .card + details {
        margin-block-start: 8px;
      }
      .title {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--text-s);
      }
      summary {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        cursor: pointer;
        color: var(--ink-soft);
        font-weight: 600;
        border-radius: var(--radius-s);
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary span {
        flex: 1;
      }
      details[open] summary > :last-child {
        rotate: 180deg;
      }
      code {
        display: block;
        margin-block-start: 8px;
        padding: 8px 12px;
        border-radius: var(--radius-s);
        background: var(--surface-hover);
        font-size: var(--text-xs);
        overflow-wrap: anywhere;
        user-select: all;
      }
      .finding {
        display: flex;
        gap: 8px;
        margin-block-start: 12px;
        padding: 8px 12px;
        border-radius: var(--radius-s);
        background: var(--warning-soft);
      }
      .finding[data-good='true'] {
        background: var(--accent-soft);
      }
      .finding .icon {
        margin-block-start: 2px;
      }
    `,
  ];
}

customElements.define('wayboard-vote-check', WayboardVoteCheck);
