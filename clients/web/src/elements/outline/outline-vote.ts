/**
 * `<wayboard-outline-vote>`: gives a note one's dots, and takes them back; nothing where there is no vote about it.
 *
 * With one dot for each note it is a button that is pressed or not; with more, there is one to give and one to take.
 * Buttons that can do nothing now stay where the focus is and say why when they are pressed.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Check, Minus, Plus } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { VoteSight } from '../vote/sight.ts';

export class WayboardOutlineVote extends BoardElement {
  static override properties = { noteId: { attribute: false } };
  declare noteId: string;

  override connectedCallback(): void {
    super.connectedCallback();
    // Every change: how many dots are left is said on each button.
    this.follow((open) => [VoteSight.of(open).on(() => this.requestUpdate())]);
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const sight = VoteSight.of(this.open);
    const mark = sight.mark(this.noteId);
    const { vote, sheet } = sight;
    if (mark?.kind !== 'ballot' || vote === null || sheet === null || sight.whyNot !== null) return nothing;
    const { mine, most, running } = mark;
    const isFull = mine >= most;
    const soFar =
      running === null || running === 0
        ? nothing
        : html`<span class="running">${say('outline-votes', { n: running })}</span>`;
    if (most === 1) {
      return html`${soFar}
        <button
          class="vote"
          aria-pressed=${isFull}
          aria-label=${say('outline-vote', { left: sheet.left })}
          aria-disabled=${!isFull && sheet.left === 0}
          @click=${() => this.#tap(false)}
        >
          ${isFull ? icon(Check) : nothing}${say('outline-vote-short')}
        </button>`;
    }
    return html`${soFar}
      <span class="several" role="group" aria-label=${say('outline-vote-several', { mine, left: sheet.left })}>
        <button class="step" aria-label=${say('outline-unvote')} aria-disabled=${mine === 0} @click=${() => this.#tap(true)}>
          ${icon(Minus)}
        </button>
        <b>${mine}</b>
        <button
          class="step"
          aria-label=${say('outline-vote', { left: sheet.left })}
          aria-disabled=${isFull || sheet.left === 0}
          @click=${() => this.#tap(false)}
        >
          ${icon(Plus)}
        </button>
      </span>`;
  }

  /** What comes of it is said by the vote bar. */
  #tap(back: boolean): void {
    VoteSight.of(this.open).tap(this.noteId, back);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        font-size: var(--text-s);
        white-space: nowrap;
      }
      .running {
        color: var(--ink-soft);
      }
      .vote {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-block-size: 32px;
        padding-inline: 12px;
        border-radius: 16px;
        font-weight: 600;
        box-shadow: inset 0 0 0 1px var(--line-strong);
      }
      .vote:hover:not([aria-disabled='true']),
      .step:hover:not([aria-disabled='true']) {
        background: var(--surface-hover);
      }
      [aria-disabled='true'] {
        color: var(--ink-soft);
        cursor: default;
      }
      .vote[aria-pressed='true'] {
        background: var(--accent);
        color: var(--on-accent);
        box-shadow: none;
      }
      .several {
        display: inline-flex;
        align-items: center;
        border-radius: 16px;
        box-shadow: inset 0 0 0 1px var(--line-strong);
      }
      .several b {
        min-inline-size: 1.5em;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .step {
        display: inline-grid;
        place-items: center;
        inline-size: 32px;
        block-size: 32px;
        border-radius: 16px;
      }
      @media (pointer: coarse) {
        .vote,
        .step {
          min-block-size: 44px;
          min-inline-size: 44px;
          border-radius: 22px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-outline-vote', WayboardOutlineVote);
