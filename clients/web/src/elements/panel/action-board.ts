/**
 * `<wayboard-action-board>`: actions by status, to be dragged from one column to the other.
 *
 * Narrow, the columns are below each other. Keys do the same as dragging (`action-list.ts`), and so does the status
 * among the fields of an action, which is how it is done on a phone.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Action } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { controls } from '../base/theme.ts';
import './action-card.ts';
import { ActionList, DRAGGED } from './action-list.ts';
import { columnsOf, type Known } from './action-moves.ts';
import { sayStatus } from './comparison.ts';
import { panelStyles } from './styles.ts';

/** Where a dragged card would come to lie. */
interface Target {
  readonly status: Known;
  readonly after: string | null;
}

export class WayboardActionBoard extends ActionList {
  static override properties = { ...ActionList.properties, target: { state: true } };
  declare target: Target | null;

  constructor() {
    super();
    this.target = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="columns">
      ${[...columnsOf(this.actions)].map(([status, actions]) => this.#column(status, actions))}
    </div>`;
  }

  #column(status: Known, actions: readonly Action[]): TemplateResult {
    const isTarget = this.target?.status === status;
    return html`<section
      aria-labelledby=${status}
      ?data-target=${isTarget}
      @dragover=${(event: DragEvent) => this.#over(event, status)}
      @dragleave=${this.#leave}
      @drop=${this.#drop}
    >
      <h3 id=${status}>${sayStatus(status)} <span class="soft">${actions.length}</span></h3>
      <ul class="stack">
        ${isTarget && this.target?.after === null ? html`<li class="here"></li>` : null}
        ${repeat(
          actions,
          ({ id }) => id,
          (action) => this.#row(action, isTarget && this.target?.after === action.id),
        )}
      </ul>
      ${actions.length === 0 ? html`<p class="none">${say('panel-actions-column-empty')}</p>` : null}
    </section>`;
  }

  #row(action: Action, isBefore: boolean): TemplateResult {
    const isOpened = action.id === this.opened;
    return html`<li
        draggable=${this.open.canWrite && !isOpened ? 'true' : 'false'}
        data-row=${action.id}
        @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(DRAGGED, action.id)}
        @dragend=${this.#stop}
      >
        <wayboard-action-card
          data-action=${action.id}
          .action=${action}
          .isOpened=${isOpened}
          .hidesStatus=${true}
          @toggle=${() => this.toggle(action.id)}
          @keydown=${(event: KeyboardEvent) => this.key(event, action)}
        ></wayboard-action-card>
      </li>
      ${isBefore ? html`<li class="here"></li>` : null}`;
  }

  #over(event: DragEvent, status: Known): void {
    if (event.dataTransfer?.types.includes(DRAGGED) !== true) return;
    event.preventDefault();
    const after = this.#afterAt(event.currentTarget as HTMLElement, event.clientY);
    if (this.target?.status !== status || this.target.after !== after) this.target = { status, after };
  }

  /** The last card whose middle is above `y`. */
  #afterAt(column: HTMLElement, y: number): string | null {
    let after: string | null = null;
    for (const row of column.querySelectorAll<HTMLElement>('[data-row]')) {
      const { top, height } = row.getBoundingClientRect();
      if (top + height / 2 < y) after = row.dataset.row ?? null;
    }
    return after;
  }

  /** Going over to a child leaves the column, too. */
  #leave(event: DragEvent): void {
    const column = event.currentTarget as HTMLElement;
    if (!column.contains(event.relatedTarget as Node | null)) this.target = null;
  }

  #drop(event: DragEvent): void {
    const id = event.dataTransfer?.getData(DRAGGED);
    const action = this.actions.find((one) => one.id === id);
    const target = this.target;
    this.#stop();
    if (action === undefined || target === null) return;
    event.preventDefault();
    this.place(action, target.after, target.status);
  }

  #stop(): void {
    this.target = null;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .columns {
        display: grid;
        gap: 16px;
        align-items: stretch;
      }
      section {
        min-inline-size: 0;
        padding: 12px;
        border-radius: var(--radius-m);
        background: color-mix(in srgb, var(--surface-hover) 55%, transparent);
      }
      section[data-target] {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      .here {
        block-size: 4px;
        border-radius: 2px;
        background: var(--accent);
      }
      .none {
        margin: 0;
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      li[draggable='true'] {
        cursor: grab;
      }
      @container (inline-size > 720px) {
        .columns {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
      }
    `,
  ];
}

customElements.define('wayboard-action-board', WayboardActionBoard);
