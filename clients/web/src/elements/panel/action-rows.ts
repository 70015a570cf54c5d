/** `<wayboard-action-rows>`: actions as one list, those that are over with folded away below. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Action } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { controls } from '../base/theme.ts';
import './action-card.ts';
import { ActionList } from './action-list.ts';
import { isOver } from './action-moves.ts';
import { panelStyles } from './styles.ts';

export class WayboardActionRows extends ActionList {
  /** Whether the open action was over with when it was opened: it stays where it is until it is closed. */
  #wasOver = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('opened')) return;
    this.#wasOver = this.actions.some((action) => action.id === this.opened && isOver(action));
  }

  protected override render(): TemplateResult {
    const isBelow = (action: Action): boolean => (action.id === this.opened ? this.#wasOver : isOver(action));
    const over = this.actions.filter(isBelow);
    const isOpenedOver = over.some(({ id }) => id === this.opened);
    return html`
      ${this.#list(this.actions.filter((action) => !isBelow(action)))}
      ${
        over.length === 0
          ? nothing
          : html`<details ?open=${isOpenedOver}>
              <summary>${say('panel-actions-over', { n: over.length })}</summary>
              ${this.#list(over)}
            </details>`
      }
    `;
  }

  #list(actions: readonly Action[]): TemplateResult {
    return html`<ul class="stack">
      ${repeat(
        actions,
        ({ id }) => id,
        (action) => html`<li>
          <wayboard-action-card
            data-action=${action.id}
            .action=${action}
            .isOpened=${action.id === this.opened}
            @toggle=${() => this.toggle(action.id)}
            @keydown=${(event: KeyboardEvent) => this.key(event, action)}
          ></wayboard-action-card>
        </li>`,
      )}
    </ul>`;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      details {
        margin-block-start: 16px;
      }
    `,
  ];
}

customElements.define('wayboard-action-rows', WayboardActionRows);
