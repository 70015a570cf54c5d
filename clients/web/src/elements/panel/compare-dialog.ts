/**
 * `<wayboard-compare-dialog>`: what differs between this board and another one of mine, such as the round before.
 *
 * Only boards that this browser has a seat on can be chosen: the server wants the right to read both.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { type Seat, seats } from '../../server/seats.ts';
import { say } from '../../words/language.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { sayMoment } from '../../words/values.ts';
import { controls } from '../base/theme.ts';
import type { Comparison } from './comparison.ts';
import './differences.ts';
import { panelStyles } from './styles.ts';

export class WayboardCompareDialog extends BoardElement {
  static override properties = {
    other: { state: true },
    comparison: { state: true },
    isBusy: { state: true },
  };
  /** The board that was chosen. */
  declare other: Seat | null;
  declare comparison: Comparison | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.other = null;
    this.comparison = null;
    this.isBusy = false;
  }

  protected override render(): TemplateResult {
    const others = this.#others();
    return html`<wayboard-dialog
      wide
      heading=${say('panel-compare')}
      @close=${this.#closed}
    >
      ${
        others.length === 0
          ? html`<p class="empty">${say('panel-compare-none')}</p>`
          : html`<label for="other">${say('panel-compare-with')}</label>
              <select id="other" class="field" autofocus @change=${this.#choose}>
                <option value="" ?selected=${this.other === null}>${say('panel-compare-choose')}</option>
                ${others.map((seat) => this.#option(seat))}
              </select>
              <p class="soft about">${say('panel-compare-about')}</p>`
      }
      ${this.isBusy ? html`<p class="empty" role="status">${say('core-loading')}</p>` : nothing}
      ${
        this.comparison === null
          ? nothing
          : html`<wayboard-differences
              .comparison=${this.comparison}
              @jump=${this.#closed}
            ></wayboard-differences>`
      }
    </wayboard-dialog>`;
  }

  #option(seat: Seat): TemplateResult {
    const when = sayMoment(seat.lastOpened, Date.now());
    const title = seat.title === undefined || seat.title === '' ? say('panel-untitled') : seat.title;
    return html`<option value=${seat.board} ?selected=${seat.board === this.other?.board}>${title} · ${when}</option>`;
  }

  #others(): Seat[] {
    return seats().filter(({ board }) => board !== this.open.id);
  }

  async #choose(event: Event): Promise<void> {
    const id = (event.target as HTMLSelectElement).value;
    const other = this.#others().find(({ board }) => board === id) ?? null;
    const { api } = this.open;
    this.other = other;
    this.comparison = null;
    if (other === null || api === null) return;
    this.isBusy = true;
    const answer = await attempt(this, api.compareWith<Comparison>(other.board, other.token));
    // Somebody may have chosen another one meanwhile.
    if (this.other?.board !== other.board) return;
    this.isBusy = false;
    this.comparison = answer;
  }

  #closed(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      .about {
        margin-block: 8px 20px;
      }
    `,
  ];
}

customElements.define('wayboard-compare-dialog', WayboardCompareDialog);
