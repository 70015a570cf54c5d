/**
 * `<wayboard-action-card>`: one action in short; opened, with all its fields.
 *
 * It says `toggle` when it wants to be opened or closed. Dragging it is the business of the list that it is in.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { CalendarClock, ChevronDown, Trophy, UserRound } from 'lucide';
import type { Action } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './action-fields.ts';
import { isPast, sayDay } from '../../words/values.ts';
import { columnOf, isOver } from './action-moves.ts';
import { sayStatus } from './comparison.ts';
import { panelStyles } from './styles.ts';

export class WayboardActionCard extends BoardElement {
  static override properties = {
    action: { attribute: false },
    isOpened: { attribute: false },
    hidesStatus: { attribute: false },
  };
  declare action: Action;
  declare isOpened: boolean;
  /** Where it lies says its status. */
  declare hidesStatus: boolean;

  constructor() {
    super();
    this.isOpened = false;
    this.hidesStatus = false;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.head')?.focus());
  }

  async writeTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('wayboard-action-fields')?.focus();
  }

  protected override render(): TemplateResult {
    const { title } = this.action;
    return html`
      <article class="card" data-status=${columnOf(this.action)} aria-label=${title}>
        <button
          class="head"
          aria-expanded=${this.isOpened}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
          @click=${() => this.dispatchEvent(new CustomEvent('toggle'))}
        >
          <span class="title">${title.trim() === '' ? say('panel-action-untitled') : title}</span>
          ${icon(ChevronDown)}
        </button>
        ${this.#facts()}
        ${
          this.isOpened
            ? html`<wayboard-action-fields .action=${this.action}></wayboard-action-fields>`
            : nothing
        }
      </article>
    `;
  }

  #facts(): TemplateResult | typeof nothing {
    const { owner, due, votes, rank, impact, effort } = this.action;
    const now = Date.now();
    const isLate = isPast(due, now) && !isOver(this.action);
    const facts = [
      this.hidesStatus
        ? null
        : html`<li class="badge" data-status=${columnOf(this.action)}>${sayStatus(this.action.status)}</li>`,
      isLate
        ? html`<li class="badge warn">
            ${icon(CalendarClock)} ${say('panel-action-overdue', { day: sayDay(due, now) })}
          </li>`
        : due === ''
          ? null
          : html`<li class="fact">${icon(CalendarClock)} ${say('panel-action-due-day', { day: sayDay(due, now) })}</li>`,
      owner === '' ? null : html`<li class="fact">${icon(UserRound)} <span class="name">${owner}</span></li>`,
      votes === null
        ? null
        : html`<li class="fact">${icon(Trophy)} ${say(rank === null ? 'panel-action-votes' : 'panel-action-won', { n: votes, rank: rank ?? 0 })}</li>`,
      impact === null || effort === null
        ? null
        : html`<li class="fact">${say('panel-action-score', { impact, effort })}</li>`,
    ].filter((fact) => fact !== null);
    return facts.length === 0 ? nothing : html`<ul class="facts">${facts}</ul>`;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .card {
        padding: 0;
      }
      .head {
        display: flex;
        align-items: start;
        gap: 8px;
        inline-size: 100%;
        padding: 10px 12px;
        border-radius: var(--radius-m);
        font-weight: 600;
        text-align: start;
      }
      .head .icon {
        margin-block-start: 0.15em;
        color: var(--ink-soft);
        transition: rotate 150ms var(--ease);
      }
      .head[aria-expanded='true'] .icon {
        rotate: 180deg;
      }
      .title {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .head[aria-expanded='false'] .title {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        overflow: hidden;
      }
      [data-status='done'] .title,
      [data-status='dropped'] .title {
        color: var(--ink-soft);
      }
      [data-status='dropped'] .title {
        text-decoration: line-through;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 0 12px 10px;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .fact {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-inline-size: 0;
      }
      .name {
        overflow: hidden;
        max-inline-size: 16ch;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .badge {
        color: var(--ink);
      }
      .badge.warn {
        color: var(--warning);
      }
      .badge[data-status='doing'] {
        background: var(--accent-soft);
      }
      wayboard-action-fields {
        padding: 4px 12px 12px;
        border-block-start: 1px solid var(--line);
        padding-block-start: 12px;
      }
    `,
  ];
}

customElements.define('wayboard-action-card', WayboardActionCard);
