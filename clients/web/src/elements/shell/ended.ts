/**
 * `<wayboard-ended .state>`: in place of the board, when there is none: why, what is kept, and what to do. Tells
 * `retry`. The links go through the page's address, as all do.
 */
import { css, html, type TemplateResult } from 'lit';
import { CircleOff, CloudOff, type IconNode, KeyRound, Lock, Unlink } from 'lucide';
import { problemWords } from '../../server/problem-words.ts';
import type { Ending, VisitState } from '../../visit/visit.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { drawProblem } from '../base/problem.ts';
import { controls } from '../base/theme.ts';
import '../start/join.ts';

const ICONS: Record<Ending, IconNode> = {
  'no-link': KeyRound,
  'bad-link': Unlink,
  expired: Unlink,
  removed: Lock,
  gone: CircleOff,
  refused: CloudOff,
};

/** A new link helps. */
const ASK_FOR_LINK: ReadonlySet<Ending | 'away'> = new Set(['no-link', 'bad-link', 'expired', 'removed']);

export class WayboardEnded extends WayboardElement {
  static override properties = {
    state: { attribute: false },
    isAtRisk: { attribute: false },
    isDocument: { attribute: false },
    canLeave: { attribute: false },
  };
  declare state: VisitState & { kind: 'ended' | 'away' };
  /** What was not sent is not in this browser's copy either. */
  declare isAtRisk: boolean;
  /** A free document: there is no board, and nobody who facilitates. */
  declare isDocument: boolean;
  declare canLeave: boolean;

  constructor() {
    super();
    this.isAtRisk = false;
    this.isDocument = false;
    this.canLeave = true;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const why = state.kind === 'away' ? 'away' : state.why;
    const words = `shell-ended-${this.isDocument ? 'document-' : ''}${why}`;
    return html`<main class="panel">
      <div role="alert">
      <span class="picture">${icon(state.kind === 'away' ? CloudOff : ICONS[state.why])}</span>
      <h1>${say(words)}</h1>
      <p>${state.kind === 'ended' && why === 'refused' ? drawProblem(problemWords(state.problem)) : say(`${words}-long`)}</p>
      ${this.#kept()}
      </div>
      ${ASK_FOR_LINK.has(why) ? html`<wayboard-join invite-only></wayboard-join>` : null}
      <div class="actions">
        ${this.canLeave ? html`<a class="button quiet" href="/">${say('shell-ended-start')}</a>` : null}
        ${
          why === 'gone' || why === 'no-link'
            ? null
            : html`<button class="button ${why === 'refused' || why === 'away' ? 'primary' : 'quiet'}" @click=${() => this.dispatchEvent(new Event('retry'))}>
              ${say('core-retry')}
            </button>`
        }
      </div>
    </main>`;
  }

  #kept(): TemplateResult | null {
    const { state } = this;
    if (state.kind === 'away' || state.waiting === 0) return null;
    return html`<p class="kept">${say(`core-ended-${this.isAtRisk ? 'lost' : 'kept'}`, { n: state.waiting })}</p>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-items: center;
        min-block-size: 100%;
        padding: 24px 16px;
      }
      main {
        inline-size: min(480px, 100%);
        padding: 32px;
        border-radius: var(--radius-l);
      }
      .picture {
        display: grid;
        place-items: center;
        inline-size: 52px;
        block-size: 52px;
        border-radius: 50%;
        background: var(--warning-soft);
        color: var(--warning);
        font-size: 1.25rem;
      }
      h1 {
        margin: 16px 0 8px;
        font-size: var(--text-l);
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.015em;
        text-wrap: balance;
      }
      p {
        margin: 0 0 12px;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      .kept {
        padding: 12px 16px;
        border-radius: var(--radius-m);
        background: var(--warning-soft);
        color: var(--ink);
      }
      wayboard-join {
        margin-block-start: 20px;
        padding: 0;
        background: none;
        box-shadow: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 20px;
      }
      .actions > * {
        flex: 1;
        white-space: nowrap;
      }
    `,
  ];
}

customElements.define('wayboard-ended', WayboardEnded);
