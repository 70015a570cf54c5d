/**
 * `<wayboard-header .trust .documentName>`: the bars over the board. Where one is on the left, the step in the
 * middle, how things stand and who is here on the right.
 *
 * Slot `home`: the way out, if the page around has one. What its buttons and menus ask for, `board.ts` carries out.
 */
import { css, html, type TemplateResult } from 'lit';
import { Share2 } from 'lucide';
import type { Trust } from '../../document/trust.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './filter-chip.ts';
import './map-switch.ts';
import './menu.ts';
import './panels-menu.ts';
import './people.ts';
import './status.ts';
import './title.ts';
import { readOnlyWhy } from './status-words.ts';

export class WayboardHeader extends BoardElement {
  static override properties = {
    trust: { attribute: false },
    documentName: { attribute: false },
    canLeave: { attribute: false },
  };
  declare trust: Trust;
  declare documentName: string;
  declare canLeave: boolean;

  constructor() {
    super();
    this.documentName = '';
    this.canLeave = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop, ui }) => [
      ui.on(() => this.requestUpdate()),
      ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    const isBoard = this.hasOpen && this.open.id !== null;
    return html`
      <div class="bar panel left">
        <slot name="home"></slot>
        <wayboard-title name=${this.documentName}></wayboard-title>
        <wayboard-map-switch></wayboard-map-switch>
      </div>
      <div class="middle">
        ${isBoard ? html`<wayboard-step-bar></wayboard-step-bar>` : null}
        <wayboard-filter-chip></wayboard-filter-chip>
      </div>
      <div class="bar panel right">
        <wayboard-status .trust=${this.trust} .why=${readOnlyWhy(this.hasOpen ? this.open : null)}></wayboard-status>
        <wayboard-people></wayboard-people>
        ${
          isBoard
            ? html`<button class="button primary share" aria-label=${say('core-share')} title=${say('shell-share-title')} @click=${this.#share}>
              ${icon(Share2)}<span>${say('core-share')}</span>
            </button>`
            : null
        }
        <wayboard-panels-menu></wayboard-panels-menu>
        <wayboard-board-menu .canLeave=${this.canLeave}></wayboard-board-menu>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    const resize = new ResizeObserver(() => this.#measure());
    resize.observe(this);
    this.keep(() => resize.disconnect());
  }

  /** What is there for a while; advice and news come and go, and may lie over the board. */
  #measure(): void {
    if (!this.hasOpen || this.dataset.view !== 'board') return;
    const steps = this.renderRoot.querySelector('wayboard-step-bar');
    const bars = [...this.renderRoot.querySelectorAll('.bar'), ...(steps?.lasting ?? [])];
    const bottom = Math.max(...bars.map((bar) => bar.getBoundingClientRect().bottom));
    this.open.ui.cover('top', Math.round(bottom - (this.offsetParent?.getBoundingClientRect().top ?? 0)));
  }

  protected override updated(): void {
    this.dataset.view = this.hasOpen ? this.open.ui.state.view : 'board';
  }

  #share(): void {
    this.dispatchEvent(new Event('share', { bubbles: true, composed: true }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        /* The middle is in the middle as long as there is room. */
        grid-template-columns: minmax(160px, 1fr) minmax(0, auto) minmax(max-content, 1fr);
        align-items: start;
        gap: 8px;
        pointer-events: none;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 4px;
        min-inline-size: 0;
        padding: 4px;
        pointer-events: auto;
      }
      .left {
        justify-self: start;
        max-inline-size: 100%;
      }
      .right {
        justify-self: end;
      }
      ::slotted([slot='home']) {
        flex: none;
      }
      wayboard-title {
        flex: 0 1 auto;
        min-inline-size: 48px;
      }
      wayboard-map-switch {
        flex: 0 1 auto;
        min-inline-size: 62px;
      }
      .middle {
        display: grid;
        justify-items: center;
        min-inline-size: 0;
      }
      .middle > * {
        max-inline-size: 100%;
      }
      .share {
        min-block-size: 40px;
        margin-inline: 2px;
        border-radius: var(--radius-s);
        font-size: var(--text-s);
        white-space: nowrap;
      }
      :host(:not([data-view='board'])) {
        padding: 8px;
        background: var(--ground);
        border-block-end: 1px solid var(--line);
      }
      :host(:not([data-view='board'])) .bar {
        box-shadow: none;
        background: none;
      }
      @container (width < 1180px) {
        .share span {
          display: none;
        }
        .share {
          padding-inline: 10px;
        }
      }
      @container (width < 1000px) {
        :host {
          grid-template-columns: minmax(0, 1fr) max-content;
        }
        .middle {
          grid-row: 2;
          grid-column: 1 / -1;
          justify-self: center;
          max-inline-size: 100%;
        }
      }
      /* On a phone the name of the board needs the room; people are among the panels. */
      @container (width < 480px) {
        .share,
        wayboard-people {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-header', WayboardHeader);
