/** `<wayboard-personas-panel>`: who travels, and who of them is on the current map. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { UserRoundPlus } from 'lucide';
import type { BoardMap, Persona } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { chipStyles } from '../base/chip-styles.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './persona-card.ts';
import type { WayboardPersonaCard } from './persona-card.ts';
import { drawerStyles, panelStyles } from './styles.ts';

export class WayboardPersonasPanel extends BoardElement {
  static override properties = { opened: { state: true } };
  declare opened: string | null;

  constructor() {
    super();
    this.opened = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      board.personas.on(() => this.requestUpdate()),
      board.structure.on(() => this.requestUpdate()),
      ui.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { board, canWrite } = this.open;
    const personas = board.personas.all();
    return html`
      ${personas.length === 0 ? html`<p class="empty">${say('panel-personas-empty')}</p>` : nothing}
      ${this.#onMap(personas)}
      <ul class="stack">
        ${repeat(
          personas,
          ({ id }) => id,
          (persona, at) => html`<li>
            <wayboard-persona-card
              data-persona=${persona.id}
              .persona=${persona}
              .isOpened=${persona.id === this.opened}
              .isFirst=${at === 0}
              .isLast=${at === personas.length - 1}
              @toggle=${() => this.#toggle(persona.id)}
              @step=${(event: CustomEvent<-1 | 1>) => this.#step(personas, at, event.detail)}
            ></wayboard-persona-card>
          </li>`,
        )}
      </ul>
      ${
        canWrite
          ? html`<button class="button ${personas.length === 0 ? 'primary' : 'quiet'} small add" @click=${this.#add}>
              ${icon(UserRoundPlus)} ${say('panel-persona-add')}
            </button>`
          : nothing
      }
    `;
  }

  /** Chips that say whose journey the current map is. */
  #onMap(personas: readonly Persona[]): TemplateResult | typeof nothing {
    const map = this.#map();
    if (map === null || personas.length === 0) return nothing;
    return html`<fieldset class="on-map" ?disabled=${!this.open.canWrite}>
      <legend>${say('panel-personas-on-map', { map: map.name })}</legend>
      <div class="row">
        ${personas.map(({ id, name }) => {
          const isOn = map.personas.includes(id);
          return html`<button class="chip" aria-pressed=${isOn} @click=${() => this.#set(map, id, !isOn)}>
            ${name === '' ? say('panel-persona-unnamed') : name}
          </button>`;
        })}
      </div>
    </fieldset>`;
  }

  #map(): BoardMap | null {
    const { board, ui } = this.open;
    const { map } = ui.state;
    return (map === null ? null : board.structure.map(map)) ?? board.structure.maps()[0] ?? null;
  }

  #set(map: BoardMap, id: string, isOn: boolean): void {
    const others = map.personas.filter((one) => one !== id);
    this.open.board.structure.setMapPersonas(map.id, isOn ? [...others, id] : others);
  }

  #toggle(id: string): void {
    this.opened = this.opened === id ? null : id;
  }

  async #add(): Promise<void> {
    const { personas } = this.open.board;
    const id = personas.add(say('panel-persona-new'));
    this.opened = id;
    await this.updateComplete;
    await this.#card(id)?.writeName();
  }

  #step(personas: readonly Persona[], at: number, by: -1 | 1): void {
    const id = personas[at]?.id;
    if (id === undefined) return;
    const after = by > 0 ? personas[at + 1]?.id : personas[at - 2]?.id;
    this.open.board.personas.move(id, after ?? null);
  }

  #card(id: string): WayboardPersonaCard | null {
    return this.renderRoot.querySelector(`[data-persona="${CSS.escape(id)}"]`);
  }

  static override styles = [
    controls,
    panelStyles,
    chipStyles,
    drawerStyles,
    css`
      .on-map {
        margin-block-end: 16px;
      }
      .add {
        inline-size: 100%;
        margin-block-start: 12px;
      }
    `,
  ];
}

customElements.define('wayboard-personas-panel', WayboardPersonasPanel);
