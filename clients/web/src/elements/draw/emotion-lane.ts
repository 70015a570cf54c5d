/**
 * `<wayboard-emotion-lane .lane .band .columns .held>`: the curves of one map, on the band of one lane.
 *
 * A point is a slider: drag it, or focus it and press arrows; left and right go to the next stage. Where the chosen
 * curve has no point there is a pale one, and a click in the column sets it.
 * Not here: places (`chart.ts`), a drag (`point-drag.ts`), the legend (`curve-legend.ts`), words and emoji of a point
 * (`point-form.ts`).
 */
import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Curve } from '../../board/types.ts';
import { feelingAt, snapFeeling } from '../../canvas/feelings.ts';
import { curveName } from '../../names/curves.ts';
import { feelingWords, signed } from '../../names/feelings.ts';
import { all, listen } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { styled } from '../base/styled.ts';
import { type ChartLine, type ChartPoint, chartOf, plotOf } from './chart.ts';
import { captionOf, gridLines, scale, valueText } from './chart-view.ts';
import type { HeldPoints } from './curves.ts';
import './curve-legend.ts';
import { emotionLaneStyles } from './emotion-lane-styles.ts';
import { kitOf } from './kit.ts';
import { LaneElement } from './lane-element.ts';
import { dashOf, markerOf, strokeOf } from './looks.ts';
import { newCurve } from './new-curve.ts';
import { PointDrag } from './point-drag.ts';
import './point-form.ts';
import './pop.ts';
import { stop, takePress } from './press.ts';

const CLICK_SLOP_PX = 4;

export class WayboardEmotionLane extends LaneElement {
  static override properties = {
    ...LaneElement.properties,
    held: { attribute: false },
    form: { state: true },
  };
  declare held: HeldPoints;
  /** The point whose words are open. */
  declare form: { readonly curve: string; readonly stage: string } | null;
  #drag: PointDrag | null = null;
  #lines: readonly ChartLine[] = [];
  /** The stage of each curve that Tab comes to. */
  readonly #stops = new Map<string, string>();

  constructor() {
    super();
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
      kitOf(ui).on(() => this.requestUpdate()),
    ]);
  }

  protected override willUpdate(): void {
    this.#lines = this.#chart();
  }

  protected override render(): TemplateResult {
    const { width, height } = this.band;
    return html`
      <div class="ground" @pointerdown=${this.#pressGround} @dblclick=${this.#doubleClick}></div>
      <svg width=${width} height=${height} aria-hidden="true">
        ${gridLines(this.band)} ${this.#lines.map((line) => this.#line(line))}
      </svg>
      ${scale(this.band)}
      ${repeat(
        this.#lines,
        ({ curve }) => curve.id,
        (line) => this.#points(line),
      )}
      <wayboard-curve-legend .map=${this.lane.map} .chosen=${this.#chosen?.id ?? null}></wayboard-curve-legend>
      ${this.#form()}
    `;
  }

  // What is drawn.

  #chart(): ChartLine[] {
    const { curves } = this.open.board;
    const list = curves.of(this.lane.map);
    const stages = this.columns.map(({ stage }) => stage.id);
    const drag = this.#drag;
    return chartOf({
      size: this.band,
      columns: this.columns,
      curves: list,
      held: (curve, stage) =>
        drag?.held.curve === curve && drag.held.stage === stage
          ? drag.value
          : (this.held.get(`${curve}/${stage}`)?.value ?? null),
      point: (curve, stage) => curves.points(curve).get(stage) ?? null,
      minima: (curve) => curves.minima(curve, stages),
      lowWords: say('draw-low'),
    });
  }

  #line({ curve, index, path }: ChartLine): TemplateResult {
    return svg`<path
      class=${curve.id === this.#chosen?.id ? 'line chosen' : 'line'}
      ${styled({ stroke: strokeOf(curve.color) })}
      stroke-dasharray=${dashOf(index)}
      d=${path}
    />`;
  }

  #points(line: ChartLine): TemplateResult {
    const isChosen = line.curve.id === this.#chosen?.id;
    const shown = line.points.filter(({ value }) => value !== null || (isChosen && this.open.canWrite));
    const stop = shown.find(({ column }) => column.stage.id === this.#stops.get(line.curve.id)) ?? shown[0];
    return html`<div
      class=${isChosen ? 'points chosen' : 'points'}
      role="group"
      aria-label=${curveName(this.open.board, line.curve)}
      ${styled({ '--curve': strokeOf(line.curve.color) })}
    >
      ${repeat(
        shown,
        ({ column }) => column.stage.id,
        (point) => this.#point(line, point, point === stop),
      )}
    </div>`;
  }

  #point(line: ChartLine, point: ChartPoint, isStop: boolean): TemplateResult {
    const { curve } = line;
    const { stage } = point.column;
    const other = this.held.get(`${curve.id}/${stage.id}`)?.who ?? null;
    const isMine = this.#drag?.held.curve === curve.id && this.#drag.held.stage === stage.id;
    const classes = ['point', point.value === null ? 'pale' : '', point.isLow ? 'low' : ''];
    if (isMine || other !== null) classes.push('held');
    return html`
      <div
        class=${classes.join(' ')}
        data-point=${`${curve.id}/${stage.id}`}
        role="slider"
        tabindex=${isStop ? 0 : -1}
        aria-orientation="vertical"
        aria-label=${say('draw-point', { curve: curveName(this.open.board, curve), stage: stage.name })}
        aria-valuemin="-2"
        aria-valuemax="2"
        aria-valuenow=${point.value ?? 0}
        aria-valuetext=${valueText(point)}
        aria-readonly=${!this.open.canWrite}
        ${styled({
          transform: `translate(${point.x}px, ${point.y}px)`,
          '--hand': other?.color ?? 'var(--accent)',
        })}
        @pointerdown=${(event: PointerEvent) => this.#press(event, line, point)}
        @pointermove=${(event: PointerEvent) => this.#move(event)}
        @pointerup=${(event: PointerEvent) => this.#release(event)}
        @pointercancel=${() => this.#cancel()}
        @dblclick=${stop}
        @contextmenu=${(event: Event) => this.#askForm(event, curve, point)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, line, point)}
        @keyup=${(event: KeyboardEvent) => this.#keyUp(event)}
        @focus=${() => this.#stops.set(curve.id, stage.id)}
      >
        <svg viewBox="-12 -12 24 24" width="24" height="24"><path d=${markerOf(line.index)} /></svg>
        ${point.emoji === '' ? null : html`<span class="emoji">${point.emoji}</span>`}
        <span class="value">
          ${other === null ? null : html`<b>${other.name}</b>`}
          ${point.value === null ? say('draw-point-none') : `${signed(point.value)} ${feelingWords(point.value)}`}
        </span>
      </div>
      ${captionOf(point)}
    `;
  }

  #form(): TemplateResult | null {
    const form = this.form;
    const line = this.#lines.find(({ curve }) => curve.id === form?.curve);
    const point = line?.points.find(({ column }) => column.stage.id === form?.stage);
    if (form === null || line === undefined || point === undefined || point.value === null) return null;
    const label = say('draw-point', {
      curve: curveName(this.open.board, line.curve),
      stage: point.column.stage.name,
    });
    return html`<wayboard-pop
      label=${label}
      .anchor=${() => this.#handle(form.curve, form.stage)?.getBoundingClientRect() ?? null}
      @close=${() => {
        this.form = null;
      }}
    >
      <wayboard-point-form
        heading=${label}
        .curve=${form.curve}
        .stage=${form.stage}
        @done=${() => {
          this.form = null;
        }}
      ></wayboard-point-form>
    </wayboard-pop>`;
  }

  // What the hand does.

  #press(event: PointerEvent, line: ChartLine, point: ChartPoint): void {
    if (!takePress(this.open, event)) return;
    this.#choose(line.curve);
    if (!this.open.canWrite || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const middle = event.currentTarget.getBoundingClientRect();
    this.#drag = new PointDrag(
      this.open,
      { curve: line.curve.id, stage: point.column.stage.id, from: point.value },
      {
        feelingAt: (clientY) => this.#feelingAt(clientY),
        grip: middle.top + middle.height / 2 - event.clientY,
      },
      event,
    );
  }

  #move(event: PointerEvent): void {
    if (this.#drag?.move(event) === true) this.requestUpdate();
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = null;
    if (drag === null) return;
    event.stopPropagation();
    this.requestUpdate();
    if (drag.end()) return;
    const { curve, stage, from } = drag.held;
    if (from === null) this.#set(curve, stage, 0);
    else this.form = { curve, stage };
  }

  #cancel(): void {
    this.#drag?.cancel();
    this.#drag = null;
    this.requestUpdate();
  }

  /** The press stays the canvas's: it may become a pan. Only when it was none does it set a point. */
  #pressGround(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || !this.open.canWrite || this.open.ui.state.tool !== 'select')
      return;
    const end = (last: PointerEvent): void => {
      if (last.pointerId !== event.pointerId) return;
      unlisten();
      const moved = Math.hypot(last.clientX - event.clientX, last.clientY - event.clientY);
      if (last.type === 'pointerup' && moved < CLICK_SLOP_PX) this.#clickGround(event);
    };
    const unlisten = all(listen(window, 'pointerup', end), listen(window, 'pointercancel', end));
  }

  #clickGround(event: PointerEvent): void {
    const box = this.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * this.band.width;
    const column = this.columns.find((one) => x >= one.x && x < one.x + one.width);
    if (column === undefined) return;
    const curve = this.#chosen?.id ?? newCurve(this.open.board, this.lane.map);
    if (curve === null || this.open.board.curves.points(curve).has(column.stage.id)) return;
    this.#set(curve, column.stage.id, this.#feelingAt(event.clientY));
  }

  #doubleClick(event: Event): void {
    if (this.open.ui.state.tool === 'select') event.stopPropagation();
  }

  // What the keys do.

  #key(event: KeyboardEvent, line: ChartLine, point: ChartPoint): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#drag !== null) this.#cancel();
    else if (!this.#walk(event.key, line, point) && !this.#change(event, line, point)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #walk(key: string, { curve, points }: ChartLine, point: ChartPoint): boolean {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step === undefined) return false;
    for (let at = points.indexOf(point) + step; points[at] !== undefined; at += step) {
      const handle = this.#handle(curve.id, points[at]?.column.stage.id ?? '');
      if (handle === null) continue;
      this.#stops.set(curve.id, points[at]?.column.stage.id ?? '');
      handle.focus();
      this.requestUpdate();
      break;
    }
    return true;
  }

  #change(event: KeyboardEvent, { curve }: ChartLine, point: ChartPoint): boolean {
    const now = point.value ?? 0;
    const { stage } = point.column;
    const step = event.shiftKey ? 0.5 : 0.1;
    const wanted = {
      ArrowUp: now + step,
      ArrowDown: now - step,
      PageUp: now + 1,
      PageDown: now - 1,
      Home: -2,
      End: 2,
    }[event.key];
    if (wanted !== undefined) this.#nudge(curve.id, stage.id, snapFeeling(wanted));
    else if (event.key === 'Enter' || event.key === ' ') this.#enter(curve, point);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear(curve, point);
    else return false;
    return true;
  }

  #keyUp(event: KeyboardEvent): void {
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) this.open.board.history.endStep();
  }

  #enter(curve: Curve, point: ChartPoint): void {
    if (point.value === null) this.#set(curve.id, point.column.stage.id, 0);
    else this.#openForm(curve, point);
  }

  #askForm(event: Event, curve: Curve, point: ChartPoint): void {
    event.preventDefault();
    event.stopPropagation();
    this.#openForm(curve, point);
  }

  #openForm(curve: Curve, point: ChartPoint): void {
    if (this.open.canWrite && point.value !== null)
      this.form = { curve: curve.id, stage: point.column.stage.id };
  }

  #set(curve: string, stage: string, value: number): void {
    if (!this.open.canWrite) return;
    this.open.board.curves.setPoint(curve, stage, { value });
    this.#focusPoint(curve, stage);
  }

  /** One step of undo until the key is let go. */
  #nudge(curve: string, stage: string, value: number): void {
    if (!this.open.canWrite) return;
    this.open.board.curves.nudge(curve, stage, value);
    this.#focusPoint(curve, stage);
  }

  #focusPoint(curve: string, stage: string): void {
    this.#stops.set(curve, stage);
    void this.updateComplete.then(() => this.#handle(curve, stage)?.focus({ preventScroll: true }));
  }

  #clear(curve: Curve, point: ChartPoint): void {
    if (!this.open.canWrite || point.value === null) return;
    this.open.board.curves.clearPoint(curve.id, point.column.stage.id);
    tell(this, { text: say('draw-point-removed'), undo: true });
  }

  // Finding.

  #choose(curve: Curve): void {
    if (curve.id !== this.#chosen?.id) kitOf(this.open.ui).chooseCurve(curve.map, curve.id);
  }

  get #chosen(): Curve | null {
    const curves = this.open.board.curves.of(this.lane.map);
    const wanted = kitOf(this.open.ui).state.curves.get(this.lane.map);
    return curves.find(({ id }) => id === wanted) ?? curves[0] ?? null;
  }

  #feelingAt(clientY: number): number {
    const box = this.getBoundingClientRect();
    return feelingAt(((clientY - box.top) / box.height) * this.band.height, plotOf(this.band));
  }

  #handle(curve: string, stage: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-point="${CSS.escape(`${curve}/${stage}`)}"]`);
  }

  static override styles = emotionLaneStyles;
}

customElements.define('wayboard-emotion-lane', WayboardEmotionLane);
