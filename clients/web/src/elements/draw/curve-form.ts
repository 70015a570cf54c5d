/** `<wayboard-curve-form .curve>`: name, colour and persona of a curve, and deleting it. Tells `done` when it may go. */
import { css, html, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { COLORS, type Color, type Curve, LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import { curveName } from './curve-names.ts';
import { formStyles } from './form-styles.ts';
import { isColorName, strokeColors, strokeOf } from './looks.ts';

export class WayboardCurveForm extends BoardElement {
  static override properties = { curve: { attribute: false } };
  declare curve: string;
  #draft: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
  }

  override disconnectedCallback(): void {
    this.#rename();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | null {
    const curve = this.#find();
    if (curve === null) return null;
    return html`
      <label>
        ${say('draw-curve-name')}
        <input
          data-first
          class="field"
          maxlength=${LIMITS.name}
          .value=${this.#draft ?? curveName(this.open.board, curve)}
          @input=${(event: Event) => {
            this.#draft = event.target instanceof HTMLInputElement ? event.target.value : null;
          }}
          @change=${this.#rename}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#done()}
        />
      </label>
      ${this.#colors(curve)} ${this.#personas(curve)}
      <button class="button quiet danger" @click=${this.#delete}>${icon(Trash2)}${say('draw-curve-delete')}</button>
    `;
  }

  #colors(curve: Curve): TemplateResult {
    const chosen = isColorName(curve.color) ? curve.color : COLORS[0];
    return html`<div class="swatches" role="radiogroup" aria-label=${say('core-color')} @keydown=${this.#arrows}>
      ${COLORS.map(
        (color) => html`<button
          role="radio"
          data-color=${color}
          aria-checked=${color === curve.color}
          aria-label=${say(`core-color-${color}`)}
          title=${say(`core-color-${color}`)}
          tabindex=${color === chosen ? 0 : -1}
          ${styled({ '--swatch': strokeOf(color) })}
          @click=${() => this.open.board.curves.paint(curve.id, color)}
        ></button>`,
      )}
    </div>`;
  }

  #personas(curve: Curve): TemplateResult | null {
    const personas = this.open.board.personas.all();
    if (personas.length === 0) return null;
    return html`<label>
      ${say('draw-curve-persona')}
      <select
        class="field"
        @change=${(event: Event) => {
          const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
          this.open.board.curves.setPersona(curve.id, chosen === '' ? null : chosen);
        }}
      >
        <option value="" ?selected=${curve.persona === null}>${say('draw-curve-no-persona')}</option>
        ${personas.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === curve.persona}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** A radio group is one stop of Tab; arrows choose. */
  #arrows(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const curve = this.#find();
    if (step === undefined || curve === null) return;
    event.preventDefault();
    const now = isColorName(curve.color) ? COLORS.indexOf(curve.color) : -1;
    const next: Color = COLORS.at((now + step) % COLORS.length) ?? COLORS[0];
    this.open.board.curves.paint(curve.id, next);
    this.renderRoot.querySelector<HTMLElement>(`[data-color='${next}']`)?.focus();
  }

  #rename(): void {
    const name = this.#draft?.trim();
    this.#draft = null;
    const curve = this.#find();
    if (name === undefined || curve === null || name === curveName(this.open.board, curve)) return;
    this.open.board.curves.rename(curve.id, name);
    this.open.board.history.endStep();
  }

  #delete(): void {
    this.#draft = null;
    const curve = this.#find();
    if (curve === null) return;
    const name = curveName(this.open.board, curve);
    this.open.board.curves.delete(curve.id);
    this.open.board.history.endStep();
    tell(this, { text: say('draw-curve-deleted', { name }), undo: true });
    this.#done();
  }

  #done(): void {
    this.#rename();
    this.dispatchEvent(new Event('done'));
  }

  #find(): Curve | null {
    return this.open.board.curves.read(this.curve);
  }

  static override styles = [
    controls,
    strokeColors,
    formStyles,
    css`
      :host {
        inline-size: 268px;
      }
    `,
  ];
}

customElements.define('wayboard-curve-form', WayboardCurveForm);
