/**
 * `<wayboard-outline-curves>`: how a stage feels, as numbers with words: one line for each curve of the map.
 *
 * The curve itself, to be dragged, is on the canvas (`elements/draw`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { SmilePlus } from 'lucide';
import { type Curve, type CurvePoint, LIMITS, type Stage } from '../../board/types.ts';
import { curveName } from '../../names/curves.ts';
import { feelingWords, signed } from '../../names/feelings.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../draw/point-form.ts';
import type { Hand } from './hand.ts';
import { outlineStyles } from './styles.ts';

export class WayboardOutlineCurves extends BoardElement {
  static override properties = {
    map: { attribute: false },
    stage: { attribute: false },
    hand: { attribute: false },
    asked: { state: true },
  };
  declare map: string;
  declare stage: Stage;
  declare hand: Hand;
  /** The point whose words and emoji are asked for. */
  declare asked: { readonly curve: string; readonly label: string } | null;

  constructor() {
    super();
    this.asked = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { curves, structure } = this.open.board;
    const all = curves.of(this.map);
    if (all.length === 0) return html`<p class="none soft">${say('outline-no-curves')}</p>`;
    const stages = structure.stages(this.map).map(({ id }) => id);
    return html`<ul role="list">
      ${all.map((curve) => {
        const point = curves.points(curve.id).get(this.stage.id) ?? null;
        return html`<li>${this.#curve(curve, point, curves.minima(curve.id, stages).includes(this.stage.id))}</li>`;
      })}
    </ul>
    ${this.#dialog()}`;
  }

  #curve(curve: Curve, point: CurvePoint | null, isLow: boolean): TemplateResult {
    const name = curveName(this.open.board, curve);
    const where = { curve: name, stage: this.stage.name };
    const words = point === null ? say('outline-feeling-none') : feelingWords(point.value);
    const low = isLow ? html`<span class="low">${say('outline-lowest')}</span>` : nothing;
    if (!this.open.canWrite) {
      const label = point?.label ?? '';
      return html`<p class="row still">
        <b>${name}</b><span>${point === null ? '' : signed(point.value)} ${words}</span>
        ${label === '' ? nothing : html`<span>${point?.emoji} ${label}</span>`}${low}
      </p>`;
    }
    return html`<div class="row">
      <b>${name}</b>
      <input
        class="quiet-field value"
        type="number"
        min="-2"
        max="2"
        step="0.5"
        aria-label=${say('outline-feeling', where)}
        .value=${live(point === null ? '' : String(point.value))}
        @change=${(event: Event) => this.#setValue(curve, point, event.target as HTMLInputElement)}
      />
      <span class="words">${words}</span>
      <input
        class="quiet-field label"
        type="text"
        maxlength=${LIMITS.name}
        placeholder=${say('outline-feeling-word')}
        aria-label=${say('outline-feeling-word-for', where)}
        .value=${live(point?.label ?? '')}
        ?disabled=${point === null}
        @change=${(event: Event) => this.#setLabel(curve, point, (event.target as HTMLInputElement).value)}
      />
      ${point === null ? nothing : this.#emoji(curve, point.emoji, say('outline-feeling-emoji-for', where))} ${low}
    </div>`;
  }

  #emoji({ id }: Curve, emoji: string, label: string): TemplateResult {
    return html`<button
      class="tool"
      aria-label=${emoji === '' ? label : `${label}: ${emoji}`}
      title=${label}
      @click=${() => {
        this.asked = { curve: id, label };
      }}
    >
      ${emoji === '' ? icon(SmilePlus) : emoji}
    </button>`;
  }

  #dialog(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (asked === null) return nothing;
    const close = (): void => closeDialog(this);
    return html`<wayboard-dialog
      heading=${asked.label}
      @close=${() => {
        this.asked = null;
      }}
    >
      <wayboard-point-form .curve=${asked.curve} .stage=${this.stage.id} @done=${close}></wayboard-point-form>
    </wayboard-dialog>`;
  }

  #setValue(curve: Curve, point: CurvePoint | null, field: HTMLInputElement): void {
    const { curves } = this.open.board;
    const { id } = this.stage;
    const value = Math.min(2, Math.max(-2, field.valueAsNumber));
    if (Number.isNaN(value)) {
      if (point === null) return;
      curves.clearPoint(curve.id, id);
      this.#say(say('outline-feeling-none'));
    } else {
      curves.setPoint(curve.id, id, { value, label: point?.label ?? '', emoji: point?.emoji ?? '' });
      this.#say(`${signed(value)}, ${feelingWords(value)}`);
    }
  }

  #setLabel(curve: Curve, point: CurvePoint | null, label: string): void {
    if (point === null) return;
    const { value, emoji } = point;
    this.open.board.curves.setPoint(curve.id, this.stage.id, { value, emoji, label: label.trim() });
  }

  #say(text: string): void {
    this.hand.ask({ kind: 'say', text });
  }

  static override styles = [
    controls,
    outlineStyles,
    css`
      .row {
        padding: 2px 8px;
      }
      b {
        min-inline-size: 6em;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .value {
        inline-size: 72px;
        font-variant-numeric: tabular-nums;
      }
      .words {
        min-inline-size: 7em;
        color: var(--ink-soft);
      }
      .label {
        flex: 1 1 140px;
        min-inline-size: 100px;
        max-inline-size: 280px;
      }
      .still {
        gap: 12px;
        min-block-size: 36px;
      }
      .none {
        padding: 6px 8px;
      }
      .low {
        padding: 1px 8px;
        border-radius: 10px;
        background: var(--warning-soft);
        color: var(--warning);
        font-size: var(--text-xs);
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('wayboard-outline-curves', WayboardOutlineCurves);
