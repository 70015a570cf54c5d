/** `<wayboard-zoom-bar>`: how near one looks, everything at once, others' cursors, and notes that lie nowhere. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Inbox, Maximize, Minus, MousePointer2, MousePointer2Off, Plus } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { toolbarKeys } from './toolbar-keys.ts';

export type ZoomDeed = 'in' | 'out' | 'reset' | 'all' | 'tray';

export class WayboardZoomBar extends BoardElement {
  static override properties = {
    zoom: { attribute: false },
    lost: { attribute: false },
    people: { attribute: false },
  };
  declare zoom: number;
  /** How many notes lie nowhere. */
  declare lost: number;
  /** Whether anybody else is here. */
  declare people: boolean;

  constructor() {
    super();
    this.zoom = 1;
    this.lost = 0;
    this.people = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const { ui } = this.open;
    const percent = Math.round(this.zoom * 100);
    const { showsCursors } = ui.state;
    return html`
      ${
        this.lost === 0
          ? nothing
          : html`<button class="panel lost" @click=${() => this.#ask('tray')}>${icon(Inbox)}${say('map-lost', { n: this.lost })}</button>`
      }
      <div class="panel bar" role="toolbar" aria-label=${say('map-zoom')} @keydown=${toolbarKeys}>
        ${
          this.people
            ? html`<button
              class="tool wide-only"
              aria-pressed=${showsCursors}
              aria-label=${say('map-cursors')}
              title=${say(showsCursors ? 'map-cursors-hide' : 'map-cursors-show')}
              @click=${() => ui.set({ showsCursors: !showsCursors })}
            >
              ${icon(showsCursors ? MousePointer2 : MousePointer2Off)}
            </button>`
            : nothing
        }
        ${this.#tool('out', 'map-zoom-out', '-', html`${icon(Minus)}`)}
        <button
          class="tool percent"
          aria-label=${say('map-zoom-reset', { percent })}
          title=${`${say('map-zoom-reset', { percent })} (Shift+0)`}
          @click=${() => this.#ask('reset')}
        >
          ${percent}&thinsp;%
        </button>
        ${this.#tool('in', 'map-zoom-in', '+', html`${icon(Plus)}`)}
        ${this.#tool('all', 'map-show-all', 'Shift+1', html`${icon(Maximize)}`)}
      </div>
    `;
  }

  #tool(deed: ZoomDeed, word: string, key: string, content: TemplateResult): TemplateResult {
    return html`<button class="tool" aria-label=${say(word)} title=${`${say(word)} (${key})`} @click=${() => this.#ask(deed)}>
      ${content}
    </button>`;
  }

  #ask(deed: ZoomDeed): void {
    this.dispatchEvent(new CustomEvent<ZoomDeed>('zoom-deed', { detail: deed }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .bar {
        display: flex;
        align-items: center;
        padding: 4px;
      }
      .percent {
        min-inline-size: 52px;
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        color: var(--ink-soft);
      }
      .tool[aria-pressed='true'] {
        background: none;
        color: inherit;
      }
      .lost {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        padding-inline: 12px;
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--warning);
      }
      @container (width < 900px) {
        .wide-only {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-zoom-bar', WayboardZoomBar);
