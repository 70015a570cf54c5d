/** `<wayboard-outline-map-form .map .hand>`: what a map is called, what it shows, where it stands, and whose journey it is. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type BoardMap, LIMITS } from '../../board/types.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { newName } from './fields.ts';
import type { Hand } from './hand.ts';
import { type Ordering, orderButtons, orderKeys } from './order.ts';
import { outlineStyles } from './styles.ts';

const STATES = ['current', 'future', 'research'] as const;

export class WayboardOutlineMapForm extends BoardElement {
  static override properties = { map: { attribute: false }, hand: { attribute: false } };
  declare map: BoardMap;
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.personas.on(() => this.requestUpdate()),
      board.structure.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { structure } = this.open.board;
    const { id, name, state } = this.map;
    const isKnown = STATES.some((one) => one === state);
    return html`
      <div class="row" @keydown=${orderKeys(this.#ordering, id)}>
        <input
          class="quiet-field name"
          type="text"
          maxlength=${LIMITS.name}
          aria-label=${say('outline-name-of', { name: named(name) })}
          .value=${live(name)}
          @change=${(event: Event) => this.#rename(newName(event, name))}
        />
        <select
          class="quiet-field"
          aria-label=${say('outline-map-state', { name: named(name) })}
          @change=${(event: Event) => structure.setMapState(id, (event.target as HTMLSelectElement).value)}
        >
          ${isKnown ? nothing : html`<option value=${state} selected>${state}</option>`}
          ${STATES.map((one) => html`<option value=${one} ?selected=${one === state}>${say(`core-state-${one}`)}</option>`)}
        </select>
        ${structure.maps().length < 2 ? nothing : orderButtons(this.#ordering, id)}
      </div>
      ${this.#personas()}
    `;
  }

  get #ordering(): Ordering {
    const { structure } = this.open.board;
    return {
      host: this,
      among: structure.maps().map(({ id, name }) => ({ id, name: named(name) })),
      move: (id, after) => structure.reorderMap(id, after),
      say: (text) => this.hand.ask({ kind: 'say', text }),
    };
  }

  #personas(): TemplateResult | typeof nothing {
    const { personas, structure } = this.open.board;
    const all = personas.all();
    if (all.length === 0) return nothing;
    const { id: map, personas: chosen } = this.map;
    return html`<fieldset class="row">
      <legend>${say('outline-map-whose')}</legend>
      ${all.map(
        ({ id, name }) => html`<label>
          <input
            type="checkbox"
            .checked=${live(chosen.includes(id))}
            @change=${(event: Event) => {
              const others = chosen.filter((one) => one !== id);
              const isOn = (event.target as HTMLInputElement).checked;
              structure.setMapPersonas(map, isOn ? [...others, id] : others);
            }}
          />
          ${named(name)}
        </label>`,
      )}
    </fieldset>`;
  }

  #rename(name: string | null): void {
    if (name === null) return;
    this.open.board.structure.renameMap(this.map.id, name);
    this.hand.ask({ kind: 'say', text: say('outline-renamed', { name }) });
  }

  static override styles = [
    controls,
    outlineStyles,
    css`
      .name {
        flex: 1;
        min-inline-size: 120px;
      }
      fieldset {
        margin-block-start: 12px;
        gap: 4px 16px;
        font-size: var(--text-s);
      }
      legend {
        float: inline-start;
        margin-inline-end: 8px;
        padding: 0;
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 32px;
      }
      label input {
        inline-size: 18px;
        block-size: 18px;
        accent-color: var(--accent);
      }
      @media (pointer: coarse) {
        label {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-outline-map-form', WayboardOutlineMapForm);
