/**
 * `<wayboard-metric-lane .lane .band .columns>`: a figure with its unit for each stage, how many go on from one stage
 * to the next, and a funnel.
 *
 * Not here: reading and showing numbers, and the arithmetic (`canvas/figures.ts`).
 */
import { css, html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ChartNoAxesColumnDecreasing } from 'lucide';
import type { Figure } from '../../board/types.ts';
import {
  conversion,
  cutUnit,
  editNumber,
  funnelHeights,
  readQuantity,
  showNumber,
  showShare,
} from '../../canvas/figures.ts';
import { language, say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { icon } from '../base/icon.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import type { ChartColumn } from './chart.ts';
import { kitOf } from './kit.ts';
import { LaneElement } from './lane-element.ts';
import { stop, takePress } from './press.ts';

const FUNNEL_PAD = 5;
/** So that a stage that few reach is still seen. */
const FUNNEL_MIN = 4;

export class WayboardMetricLane extends LaneElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      board.figures.on(() => this.requestUpdate()),
      board.meta.on(() => this.requestUpdate()),
      kitOf(ui).on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const figures = this.columns.map(({ stage }) => this.open.board.figures.metric(this.lane.id, stage.id));
    const hasFigures = figures.some((figure) => figure !== null);
    return html`
      ${this.#isFunnel && hasFigures ? this.#funnel(figures) : null}
      ${repeat(
        this.columns,
        ({ stage }) => stage.id,
        (column, at) => this.#cell(column, figures[at] ?? null),
      )}
      ${this.columns.map((column, at) => this.#step(column, figures[at - 1] ?? null, figures[at] ?? null))}
      ${
        hasFigures
          ? html`<button
            class="toggle"
            aria-pressed=${this.#isFunnel}
            aria-label=${say('draw-funnel')}
            title=${say('draw-funnel')}
            @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
            @click=${() => kitOf(this.open.ui).setFunnel(this.lane.id, !this.#isFunnel)}
          >
            ${icon(ChartNoAxesColumnDecreasing)}
          </button>`
          : null
      }
    `;
  }

  get #isFunnel(): boolean {
    const { kind, templateId } = this.open.board.meta.read();
    const usual = templateId === 'funnel' || kind === 'funnel';
    return kitOf(this.open.ui).state.funnels.get(this.lane.id) ?? usual;
  }

  #cell({ stage, x, width }: ChartColumn, figure: Figure | null): TemplateResult {
    const place = styled({ left: `${x}px`, width: `${width}px` });
    const label = { lane: this.lane.name, stage: stage.name };
    const shown = figure === null ? '' : showNumber(figure.n, language());
    if (!this.open.canWrite) {
      return html`<div class="cell" ${place}>
        <p aria-label=${say('draw-figure', label)}><b>${shown}</b> <span>${figure?.unit}</span></p>
      </div>`;
    }
    return html`<div class="cell" ${place}>
      <div class="figure" @pointerdown=${(event: PointerEvent) => takePress(this.open, event)} @dblclick=${stop}>
        <input
          class="number"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${say('draw-figure', label)}
          placeholder=${say('draw-figure-hint')}
          size=${Math.max(shown.length, figure === null ? [...say('draw-figure-hint')].length : 1)}
          .value=${shown}
          @focus=${(event: FocusEvent) => this.#edit(event, figure)}
          @blur=${(event: FocusEvent) => this.#shown(event, shown)}
          @change=${(event: Event) => this.#setNumber(event, stage.id, figure)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, shown)}
        />
        ${
          figure === null
            ? null
            : html`<input
              class="unit"
              autocomplete="off"
              aria-label=${say('draw-unit', label)}
              placeholder=${say('draw-unit-hint')}
              maxlength="40"
              size=${Math.max([...(figure.unit || say('draw-unit-hint'))].length, 1)}
              .value=${figure.unit}
              @change=${(event: Event) => this.#setUnit(event, stage.id, figure)}
              @keydown=${(event: KeyboardEvent) => this.#key(event, figure.unit)}
            />`
        }
      </div>
    </div>`;
  }

  /** How many go on from the stage before. */
  #step({ stage, x }: ChartColumn, before: Figure | null, here: Figure | null): TemplateResult | null {
    const share = conversion(before, here);
    if (share === null) return null;
    const shown = showShare(share, language());
    const said = say('draw-conversion', { share: shown, stage: stage.name });
    return html`<span class="step" role="img" aria-label=${said} title=${said} ${styled({ left: `${x}px` })}
      ><i aria-hidden="true">→</i>${shown}</span
    >`;
  }

  #funnel(figures: readonly (Figure | null)[]): TemplateResult {
    const { width, height } = this.band;
    const floor = height - FUNNEL_PAD;
    const tops = funnelHeights(figures.map((figure) => figure?.n ?? null)).map((share) =>
      share === null ? null : floor - Math.max(share * (height - 2 * FUNNEL_PAD), FUNNEL_MIN),
    );
    return html`<svg class="funnel" width=${width} height=${height} aria-hidden="true">
      ${this.columns.map(({ x, width: wide }, at) => {
        const top = tops[at];
        if (top == null) return null;
        // Each stage is level and slopes to the next at its end, as a funnel does.
        const next = tops[at + 1] ?? top;
        const [slope, end] = [x + wide * 0.72, x + wide];
        return svg`<path d="M${x},${top}H${slope}L${end},${next}V${floor}H${x}Z" />`;
      })}
    </svg>`;
  }

  #setNumber(event: Event, stage: string, before: Figure | null): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    const { figures } = this.open.board;
    if (field.value.trim() === '') {
      figures.setMetric(this.lane.id, stage, null, '');
      return;
    }
    const read = readQuantity(field.value, language());
    if (read === null) {
      tell(this, { text: say('draw-figure-not-a-number'), problem: true });
      field.value = before === null ? '' : showNumber(before.n, language());
      return;
    }
    figures.setMetric(this.lane.id, stage, read.n, read.unit || before?.unit || this.#usualUnit());
  }

  #setUnit(event: Event, stage: string, { n }: Figure): void {
    const field = event.target;
    if (field instanceof HTMLInputElement) {
      this.open.board.figures.setMetric(this.lane.id, stage, n, cutUnit(field.value));
    }
  }

  /** The unit that the lane's other figures have. */
  #usualUnit(): string {
    const { figures } = this.open.board;
    const units = this.columns.map(({ stage }) => figures.metric(this.lane.id, stage.id)?.unit ?? '');
    return units.find((unit) => unit !== '') ?? '';
  }

  #edit(event: FocusEvent, figure: Figure | null): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    event.target.value = figure === null ? '' : editNumber(figure.n, language());
    event.target.select();
  }

  /** After the change, if there was one, has been written. */
  #shown({ target }: FocusEvent, shown: string): void {
    if (target instanceof HTMLInputElement && !this.isUpdatePending) target.value = shown;
  }

  #key(event: KeyboardEvent, before: string): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    if (event.key === 'Escape') field.value = before;
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.stopPropagation();
    field.blur();
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
      }
      .funnel {
        position: absolute;
        inset: 0 auto auto 0;
        overflow: visible;
      }
      .funnel path {
        fill: var(--accent-soft);
        stroke: color-mix(in srgb, var(--accent) 45%, transparent);
        stroke-width: 1;
      }
      .cell {
        position: absolute;
        inset-block: 0;
        display: grid;
        place-items: center;
        padding-inline: 36px;
      }
      .figure,
      p {
        display: flex;
        align-items: baseline;
        justify-content: center;
        gap: 1px;
        margin: 0;
        max-inline-size: 100%;
        min-inline-size: 0;
        border-radius: var(--radius-s);
        pointer-events: auto;
      }
      input {
        font: inherit;
        color: inherit;
        min-inline-size: 0;
        padding: 4px 3px;
        border: 0;
        border-radius: 6px;
        background: transparent;
        field-sizing: content;
        user-select: text;
        -webkit-user-select: text;
      }
      input:hover {
        background: var(--surface-hover);
      }
      input:focus {
        background: var(--surface);
        outline: 2px solid var(--accent);
      }
      p {
        gap: 6px;
      }
      .number,
      b {
        font-size: 22px;
        font-weight: 650;
        letter-spacing: -0.01em;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .number::placeholder {
        font-size: 14px;
        font-weight: 450;
        letter-spacing: 0;
        color: var(--ink-soft);
        opacity: 0.75;
      }
      .unit,
      p span {
        max-inline-size: 110px;
        font-size: 13px;
        color: var(--ink-soft);
      }
      .unit::placeholder {
        color: var(--ink-soft);
        opacity: 0.75;
      }
      .step {
        position: absolute;
        inset-block-start: 50%;
        translate: -50% -50%;
        padding: 2px 9px 2px 7px;
        border-radius: 11px;
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line-strong);
        font-size: 12px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        pointer-events: auto;
      }
      .step i {
        margin-inline-end: 3px;
        font-style: normal;
        color: var(--ink-soft);
      }
      .toggle {
        position: absolute;
        inset: 4px auto auto 4px;
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: var(--radius-s);
        color: var(--ink-soft);
        pointer-events: auto;
      }
      .toggle .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      .toggle:hover {
        background: var(--surface-hover);
      }
      .toggle[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-metric-lane', WayboardMetricLane);
