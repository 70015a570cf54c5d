/**
 * `<wayboard-take-over>`: says that nobody facilitates, and lets an editor do it after a minute. Otherwise nothing.
 *
 * Offline nobody can know who is there, so nothing is said then.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { UserRoundX } from 'lucide';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { Absence } from './crew.ts';
import { FacilitateElement } from './facilitate-element.ts';

export class WayboardTakeOver extends FacilitateElement {
  #absence = new Absence();
  #wake: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      this.#absence = new Absence();
      return [];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#wake);
  }

  protected override willUpdate(): void {
    const roster = this.workshop?.roster();
    clearTimeout(this.#wake);
    if (roster === undefined || roster.size === 0 || !this.open.isOnline) return;
    this.#absence.look(roster.values(), this.now);
    const left = this.#absence.left(this.now);
    if (left !== null && left > 0) this.#wake = setTimeout(() => this.requestUpdate(), left);
  }

  /** Nothing to say: takes no room then. */
  get #isIdle(): boolean {
    const { role, api, isOnline } = this.open;
    return api === null || !isOnline || role === 'facilitator' || this.#absence.left(this.now) !== 0;
  }

  protected override render(): TemplateResult {
    const isIdle = this.#isIdle;
    this.hidden = isIdle;
    if (isIdle) return html``;
    const { role } = this.open;
    return html`<p class="panel">
      ${icon(UserRoundX)}
      <span>${say('facilitate-nobody')}</span>
      ${
        role === 'editor'
          ? html`<button type="button" class="button quiet small" @click=${() => this.command('take-over')}>
              ${say('facilitate-take-over')}
            </button>`
          : nothing
      }
    </p>`;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 10px;
        padding: 6px 6px 6px 14px;
        font-size: var(--text-s);
        font-weight: 550;
      }
      span {
        flex: 1;
        min-inline-size: 12ch;
        padding-inline-end: 8px;
      }
    `,
  ];
}

customElements.define('wayboard-take-over', WayboardTakeOver);
