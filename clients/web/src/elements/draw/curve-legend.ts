/**
 * `<wayboard-curve-legend .map .chosen>`: the curves of a map with their line and marker; choose, add, change, delete.
 *
 * Not here: the form for one curve (`curve-form.ts`), and the lines (`emotion-lane.ts`).
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Ellipsis, Plus } from 'lucide';
import type { Curve } from '../../board/types.ts';
import { curveName } from '../../names/curves.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import './curve-form.ts';
import { kitOf } from './kit.ts';
import { sampleOf, strokeColors, strokeOf } from './looks.ts';
import { newCurve } from './new-curve.ts';
import './pop.ts';
import { stop, takePress } from './press.ts';

export class WayboardCurveLegend extends BoardElement {
  static override properties = {
    map: { attribute: false },
    chosen: { attribute: false },
    form: { state: true },
  };
  declare map: string;
  declare chosen: string | null;
  /** The curve whose form is open. */
  declare form: string | null;

  constructor() {
    super();
    this.chosen = null;
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const curves = this.open.board.curves.of(this.map);
    return html`
      <div
        role="group"
        aria-label=${say('draw-curves')}
        @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
        @dblclick=${stop}
      >
        ${repeat(
          curves,
          ({ id }) => id,
          (curve, index) => this.#entry(curve, index),
        )}
        ${
          this.open.canWrite
            ? html`<button
              class=${curves.length === 0 ? 'add first' : 'add'}
              aria-label=${say('draw-curve-add')}
              title=${say('draw-curve-add')}
              @click=${this.#add}
            >
              ${icon(Plus)}${curves.length === 0 ? html`<span>${say('draw-curve-add')}</span>` : null}
            </button>`
            : null
        }
      </div>
      ${this.#form(curves)}
    `;
  }

  #entry(curve: Curve, index: number): TemplateResult {
    const name = curveName(this.open.board, curve);
    return html`<span class="entry" ${styled({ '--curve': strokeOf(curve.color) })}>
      <button
        class="name"
        aria-pressed=${curve.id === this.chosen}
        @click=${() => kitOf(this.open.ui).chooseCurve(this.map, curve.id)}
      >
        <svg viewBox="-20 -10 40 20" width="32" height="16" aria-hidden="true">${sampleOf(index)}</svg>
        <span>${name}</span>
      </button>
      ${
        this.open.canWrite
          ? html`<button
            class="more"
            data-curve=${curve.id}
            aria-label=${say('draw-curve-menu', { name })}
            title=${say('draw-curve-menu', { name })}
            aria-haspopup="dialog"
            aria-expanded=${this.form === curve.id}
            @click=${() => {
              this.form = curve.id;
            }}
          >
            ${icon(Ellipsis)}
          </button>`
          : null
      }
    </span>`;
  }

  #form(curves: readonly Curve[]): TemplateResult | null {
    const curve = curves.find(({ id }) => id === this.form);
    if (curve === undefined || !this.open.canWrite) return null;
    const close = (): void => {
      this.form = null;
    };
    return html`<wayboard-pop
      label=${say('draw-curve-menu', { name: curveName(this.open.board, curve) })}
      .anchor=${() => this.#more(curve.id)?.getBoundingClientRect() ?? null}
      @close=${close}
    >
      <wayboard-curve-form .curve=${curve.id} @done=${close}></wayboard-curve-form>
    </wayboard-pop>`;
  }

  #more(curve: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-curve="${CSS.escape(curve)}"]`);
  }

  async #add(): Promise<void> {
    const curve = newCurve(this.open.board, this.map);
    if (curve === null) {
      tell(this, { text: say('draw-curves-full'), problem: true });
      return;
    }
    kitOf(this.open.ui).chooseCurve(this.map, curve);
    this.requestUpdate();
    // The form stands beside the curve's own button, which is drawn first.
    await this.updateComplete;
    this.form = curve;
  }

  static override styles = [
    controls,
    strokeColors,
    css`
      :host {
        display: block;
        font-size: 13px;
        pointer-events: none;
      }
      [role='group'] {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-start;
        gap: 4px 6px;
      }
      .entry {
        display: inline-flex;
        max-inline-size: 260px;
        border-radius: 16px;
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line);
        pointer-events: auto;
      }
      button {
        min-block-size: 30px;
      }
      .name {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 0;
        padding: 0 10px 0 8px;
        border-radius: 16px;
        font-weight: 550;
      }
      .name:not(:last-child) {
        padding-inline-end: 4px;
      }
      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name svg {
        flex: none;
        color: var(--curve);
      }
      .entry:has([aria-pressed='true']) {
        box-shadow: inset 0 0 0 2px var(--curve);
      }
      .name[aria-pressed='true'] {
        font-weight: 650;
      }
      .more,
      .add {
        display: inline-grid;
        grid-auto-flow: column;
        place-items: center;
        min-inline-size: 30px;
        border-radius: 16px;
        color: var(--ink-soft);
        font-size: 13px;
      }
      .more .icon,
      .add .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      .more:hover,
      .name:hover {
        background: var(--surface-hover);
      }
      .add {
        pointer-events: auto;
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      .add:hover {
        background: var(--surface-hover);
      }
      .add.first {
        gap: 6px;
        padding: 0 14px 0 10px;
        color: var(--accent);
        font-weight: 600;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 40px;
        }
        .more,
        .add {
          min-inline-size: 40px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-curve-legend', WayboardCurveLegend);
