/**
 * `<wayboard-map-switch>`: which of several maps one is at, and going to another. Editors add one here, empty or as
 * the desired state of the present one, which the server makes.
 */
import { css, html, type TemplateResult } from 'lit';
import { Check, ChevronDown, Layers, MapPlus, Sparkles } from 'lucide';
import type { BoardMap } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { controls } from '../base/theme.ts';
import { showMap } from '../panel/show-map.ts';

const STATES: ReadonlySet<string> = new Set(['current', 'future', 'research']);

export class WayboardMapSwitch extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      board.structure.on(() => this.requestUpdate()),
      ui.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult | null {
    if (!this.hasOpen || this.open.id === null) return null;
    const maps = this.open.board.structure.maps();
    const current = maps.find(({ id }) => id === this.open.ui.state.map) ?? maps[0];
    if (current === undefined || (maps.length < 2 && !this.open.canWrite)) return null;
    return html`<wayboard-menu label=${say('shell-maps')}>
      <button slot="trigger" title=${say('shell-maps')}>
        ${
          maps.length === 1
            ? html`<span class="unseen">${say('shell-maps')}</span>${icon(Layers)}`
            : html`<span class="name">${nameOf(current)}</span>`
        }${icon(ChevronDown)}
      </button>
      ${maps.map((map) => this.#map(map, map.id === current.id))} ${this.open.canWrite ? this.#additions(current) : null}
    </wayboard-menu>`;
  }

  #map(map: BoardMap, isCurrent: boolean): TemplateResult {
    return html`<button role="menuitemradio" aria-checked=${isCurrent} @click=${() => this.#show(map.id)}>
      <span class="check">${isCurrent ? icon(Check) : null}</span>
      <span class="words">${nameOf(map)}<small>${stateOf(map)}</small></span>
    </button>`;
  }

  #additions(current: BoardMap): TemplateResult {
    return html`
      <hr />
      <button role="menuitem" @click=${() => this.#add()}>${icon(MapPlus)}${say('shell-map-add')}</button>
      <button role="menuitem" @click=${() => this.#addFuture(current)}>${icon(Sparkles)}${say('shell-map-future')}</button>
    `;
  }

  #show(id: string): void {
    showMap(this.open, id);
  }

  #add(): void {
    const id = this.open.board.structure.addMap({ name: say('shell-map-new') });
    if (id === null) tell(this, { text: say('shell-map-full'), problem: true });
    else this.#show(id);
  }

  async #addFuture({ id }: BoardMap): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    const made = await attempt(this, api.addFuture({ map: id, withNotes: true }));
    if (made !== null) this.keep(showMap(this.open, made.map));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      [slot='trigger'] {
        display: flex;
        align-items: center;
        gap: 4px;
        max-inline-size: 24ch;
        block-size: 40px;
        padding-inline: 10px 8px;
        border-radius: var(--radius-s);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      [slot='trigger']:hover {
        background: var(--surface-hover);
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .check {
        display: grid;
        inline-size: 1.25em;
      }
      .words {
        display: grid;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      small {
        color: var(--ink-soft);
      }
    `,
  ];
}

function nameOf({ name, state }: BoardMap): string {
  return name || stateName(state);
}

/** A map without a name, or whose name says its state already, needs no second line. */
function stateOf({ name, state }: BoardMap): string | null {
  const words = stateName(state);
  return name === '' || name === words ? null : words;
}

function stateName(state: string): string {
  return STATES.has(state) ? say(`core-state-${state}`) : state;
}

customElements.define('wayboard-map-switch', WayboardMapSwitch);
