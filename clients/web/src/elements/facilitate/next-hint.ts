/**
 * `<wayboard-next-hint .advice>`: what the facilitator probably wants to do next, with a button that does it.
 *
 * It can be sent away, and comes back with other advice only. What to advise is `advice.ts`'s; "Begin", "next"
 * and "reveal" are not shown here: their own buttons are in view and stand out then.
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Lightbulb, X } from 'lucide';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import type { Advice } from './advice.ts';
import { FacilitateElement, slim } from './facilitate-element.ts';
import './round-dialog.ts';

interface Hint {
  readonly text: string;
  readonly does: string;
  readonly run: () => unknown;
  readonly more?: { readonly does: string; readonly run: () => unknown };
}

export class WayboardNextHint extends FacilitateElement {
  static override properties = {
    advice: { attribute: false },
    asks: { state: true },
    sentAway: { state: true },
  };
  declare advice: Advice | null;
  /** The dialog of a private round is shown. */
  declare asks: boolean;
  /** The advice that was not wanted, as text. */
  declare sentAway: string;

  constructor() {
    super();
    this.advice = null;
    this.asks = false;
    this.sentAway = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('advice') && keyOf(this.advice) !== this.sentAway) this.sentAway = '';
  }

  protected override render(): TemplateResult {
    const hint = this.advice === null || this.sentAway !== '' ? null : this.#hint(this.advice);
    this.hidden = hint === null && !this.asks;
    return html`${hint === null ? nothing : this.#card(hint)} ${this.asks ? this.#dialog() : nothing}`;
  }

  #card({ text, does, run, more }: Hint): TemplateResult {
    return html`<div class="hint panel" role="group" aria-label=${say('facilitate-hint')}>
      ${icon(Lightbulb)}
      <p>${text}</p>
      <div class="buttons">
        ${more === undefined ? nothing : this.button({ label: more.does, text: more.does, look: 'button quiet small', run: more.run })}
        ${this.button({ label: does, text: does, look: 'button primary small', run })}
        <button
          type="button"
          class="tool"
          aria-label=${say('facilitate-hint-away')}
          title=${say('facilitate-hint-away')}
          @click=${() => {
            this.sentAway = keyOf(this.advice);
          }}
        >
          ${icon(X)}
        </button>
      </div>
    </div>`;
  }

  #hint(advice: Advice): Hint | null {
    switch (advice.kind) {
      case 'start-round':
        return {
          text: say('facilitate-hint-round'),
          does: say('facilitate-round-start'),
          run: () => this.#ask(true),
        };
      case 'open-vote':
        return this.#voteHint(advice.dots, advice.title);
      case 'close-vote':
        return {
          text: say(`facilitate-hint-vote-${advice.why}`),
          does: say('facilitate-vote-close'),
          run: () => this.command('vote-close', { vote: advice.vote }),
        };
      case 'actions':
        return this.#actionsHint();
      case 'begin':
      case 'next':
      case 'reveal':
        return null;
    }
  }

  #voteHint(dots: number, title: string): Hint {
    return {
      text: say('facilitate-hint-vote', { n: dots }),
      does: say('facilitate-vote-open'),
      run: () => this.command('vote-create', { title, n: dots, open: true }),
      more: { does: say('facilitate-vote-rules'), run: () => this.#show('votes') },
    };
  }

  #actionsHint(): Hint | null {
    if (this.open.ui.state.panel === 'actions') return null;
    return {
      text: say('facilitate-hint-actions'),
      does: say('facilitate-actions-open'),
      run: () => this.#show('actions'),
    };
  }

  #show(panel: string): void {
    this.open.ui.set({ panel });
  }

  #ask(asks: boolean): void {
    this.asks = asks;
  }

  #dialog(): TemplateResult {
    return html`<wayboard-round-dialog @close=${() => this.#ask(false)}></wayboard-round-dialog>`;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      :host {
        max-inline-size: 100%;
      }
      .hint {
        display: flex;
        align-items: center;
        margin-block-end: 8px;
        pointer-events: auto;
        gap: 4px 10px;
        padding: 4px 4px 4px 12px;
        font-size: var(--text-s);
      }
      .hint > .icon {
        color: var(--accent);
      }
      p {
        font-weight: 550;
        line-height: 1.35;
      }
      .buttons {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-inline-start: auto;
      }
    `,
    slim(css`
      .hint {
        flex-wrap: wrap;
        padding: 8px 4px 4px 12px;
      }
      p {
        flex: 1 0 calc(100% - 50px);
        padding-inline-end: 8px;
      }
    `),
  ];
}

/** Numbers may change without making it other advice. */
function keyOf(advice: Advice | null): string {
  if (advice === null) return '';
  return `${advice.kind} ${'why' in advice ? advice.why : ''} ${'title' in advice ? advice.title : ''}`;
}

customElements.define('wayboard-next-hint', WayboardNextHint);
