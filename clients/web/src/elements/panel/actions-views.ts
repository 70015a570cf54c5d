/** `<wayboard-actions-views>`: the actions as list, board or matrix, with the switch between them. */
import { css, html, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import './action-board.ts';
import './action-matrix.ts';
import { SORTS, type Sort, sorted } from './action-moves.ts';
import './action-rows.ts';
import { panelStyles } from './styles.ts';

export type ActionsView = 'list' | 'board' | 'matrix';

export class WayboardActionsViews extends BoardElement {
  static override properties = {
    views: { attribute: false },
    view: { attribute: false },
    opened: { attribute: false },
    sort: { state: true },
    told: { state: true },
  };
  declare views: readonly ActionsView[];
  declare view: ActionsView;
  declare opened: string | null;
  declare sort: Sort;
  /** What a screen reader hears of a move. */
  declare told: string;

  constructor() {
    super();
    this.views = ['list', 'board', 'matrix'];
    this.view = 'list';
    this.opened = null;
    this.sort = 'order';
    this.told = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, workshop }) => [
      board.actions.on(() => this.requestUpdate()),
      ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    const actions = this.open.board.actions.all();
    return html`
      <div class="row head">
        <div class="tabs" role="group" aria-label=${say('panel-actions-view')}>
          ${this.views.map(
            (view) => html`<button aria-pressed=${view === this.view} @click=${() => this.#choose(view)}>
              ${say(`panel-actions-${view}`)}
            </button>`,
          )}
        </div>
        <slot name="tools"></slot>
      </div>
      ${this.view === 'list' && actions.length > 1 ? this.#sorts() : null}
      <p class="unseen" role="status">${this.told}</p>
      <div @opened=${this.#opened} @heard=${this.#hear}>${this.#view()}</div>
    `;
  }

  #sorts(): TemplateResult {
    return html`<div class="sort">
      <label for="sort">${say('panel-actions-sort')}</label>
      <select id="sort" @change=${this.#sort}>
        ${SORTS.map(
          (sort) =>
            html`<option value=${sort} ?selected=${sort === this.sort}>${say(`panel-actions-sort-${sort}`)}</option>`,
        )}
      </select>
    </div>`;
  }

  #view(): TemplateResult {
    const actions = this.open.board.actions.all();
    if (actions.length === 0) return html`<p class="empty">${say('panel-actions-empty')}</p>`;
    switch (this.view) {
      case 'list':
        return html`<wayboard-action-rows
          .actions=${sorted(actions, this.sort)}
          .opened=${this.opened}
        ></wayboard-action-rows>`;
      case 'board':
        return html`<wayboard-action-board .actions=${actions} .opened=${this.opened}></wayboard-action-board>`;
      case 'matrix':
        return html`<wayboard-action-matrix .actions=${actions} .opened=${this.opened}></wayboard-action-matrix>`;
    }
  }

  #choose(view: ActionsView): void {
    this.view = view;
  }

  #sort(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    this.sort = SORTS.find((sort) => sort === value) ?? 'order';
  }

  #opened(event: CustomEvent<string | null>): void {
    this.opened = event.detail;
  }

  #hear(event: CustomEvent<string>): void {
    this.told = event.detail;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .head {
        margin-block-end: 12px;
      }
      .sort {
        display: flex;
        align-items: center;
        gap: 6px;
        margin-block: -4px 8px;
      }
      .sort label {
        margin: 0;
        font-weight: 400;
      }
      #sort {
        min-block-size: 32px;
        min-inline-size: 0;
        padding: 0 2px;
        border: 0;
        border-radius: var(--radius-s);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
      #sort:hover {
        background: var(--surface-hover);
      }
    `,
  ];
}

customElements.define('wayboard-actions-views', WayboardActionsViews);
