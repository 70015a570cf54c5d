/**
 * `<wayboard-action-matrix>`: actions by impact (up) and effort (to the right), to see what to do first.
 *
 * Narrow, actions are numbers with the list below; wide, they carry their titles. Arrow keys and dragging move them.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { controls } from '../base/theme.ts';
import './action-card.ts';
import { ActionList, DRAGGED } from './action-list.ts';
import { type Corner, cornerOf, fieldsOf, SCALE, type Score, scoreOf, stepped } from './matrix.ts';
import { panelStyles } from './styles.ts';

export class WayboardActionMatrix extends ActionList {
  static override properties = { ...ActionList.properties, target: { state: true } };
  /** The field that a dragged action is over, as `impact/effort`. */
  declare target: string | null;

  constructor() {
    super();
    this.target = null;
  }

  protected override render(): TemplateResult {
    const { placed, unplaced } = fieldsOf(this.actions);
    return html`
      <div class="frame" role="group" aria-label=${say('panel-matrix')}>
        <div class="corners top">${this.#corner('quick')}${this.#corner('project')}</div>
        <span class="up" aria-hidden="true">${say('panel-action-impact')} →</span>
        <div class="grid">
          ${SCALE.toReversed().flatMap((impact) =>
            SCALE.map((effort) => this.#field({ impact, effort }, placed.get(`${impact}/${effort}`) ?? [])),
          )}
        </div>
        <div class="corners">
          ${this.#corner('filler')}
          <span class="right" aria-hidden="true">${say('panel-action-effort')} →</span>
          ${this.#corner('drain')}
        </div>
      </div>
      ${
        unplaced.length === 0
          ? nothing
          : html`<h3>${say('panel-matrix-unplaced', { n: unplaced.length })}</h3>
              <p class="soft">${say('panel-matrix-hint')}</p>
              <div class="row">${unplaced.map((action) => this.#mark(action))}</div>`
      }
      <ol class="legend stack">
        ${this.actions.map(
          (action) => html`<li>
            <span class="number" aria-hidden="true">${this.#number(action)}</span>
            <wayboard-action-card
              class="grow"
              .action=${action}
              .isOpened=${action.id === this.opened}
              @toggle=${() => this.toggle(action.id)}
            ></wayboard-action-card>
          </li>`,
        )}
      </ol>
    `;
  }

  #corner(corner: Corner): TemplateResult {
    return html`<span class="corner" data-corner=${corner}>${say(`panel-matrix-${corner}`)}</span>`;
  }

  #field(score: Score, actions: readonly Action[]): TemplateResult {
    const key = `${score.impact}/${score.effort}`;
    return html`<div
      class="field-cell"
      data-corner=${cornerOf(score) ?? 'middle'}
      ?data-target=${this.target === key}
      @dragover=${(event: DragEvent) => this.#over(event, key)}
      @dragleave=${this.#stop}
      @drop=${(event: DragEvent) => this.#drop(event, score)}
    >
      ${actions.map((action) => this.#mark(action))}
    </div>`;
  }

  #mark(action: Action): TemplateResult {
    const { id, title, impact, effort } = action;
    const place =
      scoreOf(action) === null
        ? say('panel-matrix-nowhere')
        : say('panel-action-score', { impact: impact ?? 0, effort: effort ?? 0 });
    return html`<button
      class="mark"
      data-action=${id}
      draggable=${this.open.canWrite ? 'true' : 'false'}
      title=${title}
      aria-label=${`${this.#number(action)}. ${title}: ${place}`}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
      @click=${() => this.toggle(id)}
      @keydown=${(event: KeyboardEvent) => this.#arrow(event, action)}
      @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(DRAGGED, id)}
      @dragend=${this.#stop}
    >
      <span class="number">${this.#number(action)}</span><span class="name">${title}</span>
    </button>`;
  }

  #number(action: Action): number {
    return this.actions.indexOf(action) + 1;
  }

  #arrow(event: KeyboardEvent, action: Action): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.open.canWrite) return;
    const score = stepped(scoreOf(action), event.key);
    if (score === null) return;
    event.preventDefault();
    this.#score(action, score);
  }

  #over(event: DragEvent, key: string): void {
    if (event.dataTransfer?.types.includes(DRAGGED) !== true) return;
    event.preventDefault();
    this.target = key;
  }

  #drop(event: DragEvent, score: Score): void {
    const id = event.dataTransfer?.getData(DRAGGED);
    const action = this.actions.find((one) => one.id === id);
    this.#stop();
    if (action === undefined) return;
    event.preventDefault();
    this.#score(action, score);
  }

  #score(action: Action, { impact, effort }: Score): void {
    this.open.board.actions.set(action.id, { impact, effort });
    const place = say('panel-action-score', { impact, effort });
    this.moved(action.id, `${action.title}: ${place}`);
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
      .frame {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
      }
      .up {
        font-size: var(--text-xs);
        color: var(--ink-soft);
        writing-mode: sideways-lr;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        grid-auto-rows: minmax(56px, auto);
        gap: 2px;
      }
      .field-cell {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-content: start;
        gap: 4px;
        padding: 4px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--surface-hover) 60%, transparent);
      }
      .field-cell[data-corner='quick'] {
        background: var(--accent-soft);
      }
      .field-cell[data-corner='drain'] {
        background: var(--warning-soft);
      }
      .field-cell[data-target] {
        outline: 2px solid var(--accent);
      }
      .corners {
        grid-column: 2;
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding-block: 4px;
        font-size: var(--text-xs);
      }
      .corner {
        font-weight: 600;
      }
      .corner:last-child {
        text-align: end;
      }
      .mark {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 28px;
        max-inline-size: 100%;
        min-block-size: 28px;
        padding: 2px;
        border-radius: 14px;
        background: var(--surface);
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-s);
        font-size: var(--text-xs);
        text-align: start;
      }
      .mark[draggable='true'] {
        cursor: grab;
      }
      .mark:hover {
        background: var(--surface-hover);
      }
      .number {
        min-inline-size: 24px;
        text-align: center;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      .mark .name {
        display: none;
      }
      .legend {
        margin-block-start: 24px;
      }
      .legend li {
        display: flex;
        gap: 8px;
      }
      .legend .number {
        padding-block-start: 10px;
        color: var(--ink-soft);
      }
      @container (inline-size > 720px) {
        .grid {
          grid-auto-rows: minmax(88px, auto);
        }
        .mark {
          padding: 4px 10px 4px 4px;
          border-radius: var(--radius-s);
        }
        .mark .name {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 2;
          overflow: hidden;
          line-height: 1.3;
        }
      }
    `,
  ];
}

customElements.define('wayboard-action-matrix', WayboardActionMatrix);
