/**
 * `<wayboard-channel-lane .lane .band .columns>`: the channels that are used in each stage, as chips.
 *
 * A stage is one button: it opens a list of the lane's channels to tick, with a field for a new one.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import './channel-form.ts';
import type { ChartColumn } from './chart.ts';
import { chipsThatFit } from './chips.ts';
import { LaneElement } from './lane-element.ts';
import './pop.ts';
import { stop, takePress } from './press.ts';

const ROW_HEIGHT = 26;
const ADD_WIDTH = 40;

export class WayboardChannelLane extends LaneElement {
  static override properties = { ...LaneElement.properties, form: { state: true } };
  /** The stage whose list is open. */
  declare form: string | null;

  constructor() {
    super();
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.figures.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    return html`
      ${repeat(
        this.columns,
        ({ stage }) => stage.id,
        (column) => this.#cell(column),
      )}
      ${this.#form()}
    `;
  }

  #cell({ stage, x, width }: ChartColumn): TemplateResult {
    const channels = this.open.board.figures.channels(this.lane.id, stage.id);
    const rows = Math.max(Math.floor((this.band.height - 6) / ROW_HEIGHT), 1);
    const fitting = chipsThatFit(channels, width - 24 - ADD_WIDTH, rows);
    const place = styled({ left: `${x}px`, width: `${width}px` });
    const chips = html`<ul>
      ${channels.slice(0, fitting).map((channel) => html`<li title=${channel}>${channel}</li>`)}
      ${fitting < channels.length ? html`<li class="rest" title=${channels.slice(fitting).join(', ')}>+${channels.length - fitting}</li>` : null}
    </ul>`;
    if (!this.open.canWrite) return html`<div class="cell" ${place}>${chips}</div>`;
    return html`<button
      class="cell"
      data-channels-of=${stage.id}
      ${place}
      aria-haspopup="dialog"
      aria-expanded=${this.form === stage.id}
      @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
      @dblclick=${stop}
      @click=${() => {
        this.form = stage.id;
      }}
    >
      <span class="unseen">${say('draw-channels-in', { stage: stage.name })}:</span>
      ${chips}
      <span class=${channels.length === 0 ? 'add empty' : 'add'}>
        ${icon(Plus)}${channels.length === 0 ? say('draw-channel-add') : null}
      </span>
    </button>`;
  }

  #form(): TemplateResult | null {
    const column = this.columns.find(({ stage }) => stage.id === this.form);
    if (column === undefined || !this.open.canWrite) return null;
    const { stage } = column;
    return html`<wayboard-pop
      label=${say('draw-channels-in', { stage: stage.name })}
      .anchor=${() =>
        this.renderRoot
          .querySelector(`[data-channels-of="${CSS.escape(stage.id)}"]`)
          ?.getBoundingClientRect() ?? null}
      @close=${() => {
        this.form = null;
      }}
    >
      <wayboard-channel-form .lane=${this.lane.id} .stage=${stage}></wayboard-channel-form>
    </wayboard-pop>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        font-size: 12.5px;
      }
      .cell {
        position: absolute;
        inset-block: 0;
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 3px 12px;
        text-align: start;
        overflow: hidden;
      }
      button.cell {
        pointer-events: auto;
      }
      button.cell:hover {
        background: var(--selection-soft, var(--surface-hover));
      }
      .cell:focus-visible {
        outline-offset: -3px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul:empty {
        display: none;
      }
      li {
        max-inline-size: 150px;
        padding: 0 9px;
        border-radius: 11px;
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line-strong);
        font-weight: 550;
        line-height: 22px;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .rest {
        color: var(--ink-soft);
        box-shadow: none;
        background: none;
        padding-inline: 2px;
      }
      .add {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        flex: none;
        color: var(--ink-soft);
        opacity: 0.75;
      }
      .add .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      button.cell:hover .add,
      .cell:focus-visible .add {
        color: var(--accent);
        opacity: 1;
      }
    `,
  ];
}

customElements.define('wayboard-channel-lane', WayboardChannelLane);
