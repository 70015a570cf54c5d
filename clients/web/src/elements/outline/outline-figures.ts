/** `<wayboard-outline-figures>`: the figure, or the channels, of one stage in a lane of that type. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Check } from 'lucide';
import { type Lane, LIMITS, type Stage } from '../../board/types.ts';
import { figureWords } from '../../names/figures.ts';
import { say } from '../../words/language.ts';
import { chipStyles } from '../base/chip-styles.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { addField } from './fields.ts';
import { outlineStyles } from './styles.ts';

const UNIT_LENGTH_MAX = 40;

export class WayboardOutlineFigures extends BoardElement {
  static override properties = { lane: { attribute: false }, stage: { attribute: false } };
  declare lane: Lane;
  declare stage: Stage;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.figures.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    return this.lane.type === 'metric' ? this.#metric() : this.#channels();
  }

  #metric(): TemplateResult {
    const { lane, stage, open } = this;
    const figure = open.board.figures.metric(lane.id, stage.id);
    const where = { lane: lane.name, stage: stage.name };
    if (!open.canWrite) {
      return figure === null ? html`` : html`<p class="row">${figureWords(figure)}</p>`;
    }
    return html`<div class="row" @change=${this.#setMetric}>
      <input
        class="quiet-field number"
        type="number"
        step="any"
        aria-label=${say('outline-figure', where)}
        .value=${live(figure === null ? '' : String(figure.n))}
      />
      <input
        class="quiet-field unit"
        type="text"
        maxlength=${UNIT_LENGTH_MAX}
        placeholder=${say('outline-unit')}
        aria-label=${say('outline-unit-of', where)}
        .value=${live(figure?.unit ?? '')}
      />
    </div>`;
  }

  #setMetric(): void {
    const number = this.renderRoot.querySelector<HTMLInputElement>('.number')?.valueAsNumber ?? Number.NaN;
    const unit = this.renderRoot.querySelector<HTMLInputElement>('.unit')?.value.trim() ?? '';
    const { figures } = this.open.board;
    figures.setMetric(this.lane.id, this.stage.id, Number.isNaN(number) ? null : number, unit);
  }

  #channels(): TemplateResult {
    const { lane, stage, open } = this;
    const { figures } = open.board;
    const here = figures.channels(lane.id, stage.id);
    if (!open.canWrite) {
      return html`<ul class="row" role="list">
        ${here.map((name) => html`<li class="chip">${name}</li>`)}
      </ul>`;
    }
    return html`<div class="row" role="group" aria-label=${say('outline-channels', { lane: lane.name, stage: stage.name })}>
      ${repeat(
        figures.allChannels(lane.id),
        (name) => name,
        (name) => html`<button
          class="chip"
          aria-pressed=${here.includes(name)}
          @click=${() => figures.toggleChannel(lane.id, stage.id, name)}
        >
          ${here.includes(name) ? icon(Check) : nothing}${name}
        </button>`,
      )}
      ${addField(say('outline-add-channel'), LIMITS.name, (name) => this.#addChannel(name))}
    </div>`;
  }

  #addChannel(name: string): boolean {
    const { figures } = this.open.board;
    if (!figures.channels(this.lane.id, this.stage.id).includes(name)) {
      figures.toggleChannel(this.lane.id, this.stage.id, name);
    }
    return true;
  }

  static override styles = [
    controls,
    outlineStyles,
    chipStyles,
    css`
      .row {
        padding: 2px 8px;
      }
      .number {
        inline-size: 120px;
        font-variant-numeric: tabular-nums;
      }
      .unit,
      .new {
        inline-size: 140px;
      }
    `,
  ];
}

customElements.define('wayboard-outline-figures', WayboardOutlineFigures);
