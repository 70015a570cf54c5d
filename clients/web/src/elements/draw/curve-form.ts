/** `<wayboard-curve-form .curve>`: name, colour and persona of a curve, and deleting it. Tells `done` when it may go. */
import { css, html, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { COLORS, type Curve } from '../../board/types.ts';
import { curveName } from '../../names/curves.ts';
import { colorName } from '../../names/kinds.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { radioKeys } from '../base/radio-keys.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';
import './line-field.ts';
import { isColorName, strokeColors, strokeOf } from './looks.ts';

export class WayboardCurveForm extends BoardElement {
  static override properties = { curve: { attribute: false } };
  declare curve: string;
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult | null {
    const curve = this.#find();
    if (curve === null) return null;
    return html`
      <wayboard-line-field
        label=${say('draw-curve-name')}
        .value=${curveName(this.open.board, curve)}
        @line=${({ detail }: CustomEvent<string>) => this.#rename(detail)}
        @done=${this.#done}
      ></wayboard-line-field>
      ${this.#colors(curve)} ${this.#personas(curve)}
      <button class="button quiet danger" @click=${this.#delete}>${icon(Trash2)}${say('draw-curve-delete')}</button>
    `;
  }

  #colors(curve: Curve): TemplateResult {
    const chosen = isColorName(curve.color) ? curve.color : COLORS[0];
    return html`<div class="swatches" role="radiogroup" aria-label=${say('core-color')} @keydown=${radioKeys}>
      ${COLORS.map(
        (color) => html`<button
          role="radio"
          data-color=${color}
          aria-checked=${color === curve.color}
          aria-label=${colorName(color)}
          title=${colorName(color)}
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
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === curve.persona}>${named(name)}</option>`,
        )}
      </select>
    </label>`;
  }

  #rename(name: string): void {
    if (this.#find() === null) return;
    this.open.board.curves.rename(this.curve, name);
    this.open.board.history.endStep();
  }

  #delete(): void {
    const curve = this.#find();
    if (curve === null) return;
    const name = curveName(this.open.board, curve);
    this.open.board.curves.delete(curve.id);
    this.open.board.history.endStep();
    tell(this, { text: say('draw-curve-deleted', { name }), undo: true });
    this.#done();
  }

  #done(): void {
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
