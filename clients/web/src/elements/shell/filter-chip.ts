/**
 * `<wayboard-filter-chip>`: that a filter is on, over the board, when the search panel is closed: its words lead to the
 * panel, its cross takes the filter away. Outline and phone say it in their own place.
 */
import { css, html, type TemplateResult } from 'lit';
import { Funnel, X } from 'lucide';
import { isFiltering } from '../../filter.ts';
import { NO_FILTER } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { sayFilter } from '../panel/filter-words.ts';

export class WayboardFilterChip extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult | null {
    if (!this.hasOpen) return null;
    const { ui } = this.open;
    const { filter, panel, view } = ui.state;
    if (!isFiltering(filter) || panel === 'search' || view !== 'board') return null;
    const words = say('panel-filter-on', { what: sayFilter(this.open, filter) });
    return html`<div class="panel" role="group" aria-label=${say('panel-filter')}>
      <button class="what" title=${say('panel-search')} @click=${() => ui.set({ panel: 'search' })}>
        ${icon(Funnel)}<span>${words}</span>
      </button>
      <button class="off" title=${say('panel-filter-clear')} @click=${() => ui.set({ filter: NO_FILTER })}>
        ${icon(X)}${say('panel-filter-off')}
      </button>
    </div>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        max-inline-size: 100%;
      }
      .panel {
        display: flex;
        max-inline-size: 420px;
        margin-block-end: 8px;
        padding: 2px;
        font-size: var(--text-s);
        pointer-events: auto;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 36px;
        padding-inline: 10px;
        border-radius: 10px;
        font-weight: 550;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
      button:hover {
        background: var(--surface-hover);
      }
      .what {
        min-inline-size: 0;
      }
      .what .icon,
      .off {
        color: var(--accent);
      }
      .what span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .off {
        flex: none;
        gap: 4px;
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('wayboard-filter-chip', WayboardFilterChip);
