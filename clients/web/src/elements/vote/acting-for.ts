/**
 * `<wayboard-acting-for what>`: for whom one votes (`ballot`) or writes in a private round (`drafts`): oneself, or a seat
 * that one types for, each with what they have left or that they are done.
 *
 * Hidden for whoever types for nobody. One choice for all of the page (`Ui.actsFor`), in each place where it counts.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { isWritersDesk, seatNameOf } from '../../acting.ts';
import { all, type Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import type { Desk } from '../../workshop/desk.ts';
import type { Vote } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';

export class WayboardActingFor extends BoardElement {
  static override properties = { what: { type: String }, vote: { attribute: false } };
  declare what: 'ballot' | 'drafts';
  /** The vote that is open, or whose result is read: how many dots everyone has left in an open one. */
  declare vote: Vote | null;
  #desks: readonly Desk[] = [];
  #unfollow: Undo = () => undefined;

  constructor() {
    super();
    this.what = 'ballot';
    this.vote = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
    this.#desks = [];
  }

  protected override willUpdate(): void {
    const { desks } = this.open;
    if (desks === this.#desks) return;
    this.#unfollow();
    this.#desks = desks;
    this.#unfollow = all(...desks.map((desk) => desk.on(() => this.requestUpdate())));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { desk, draftDesk } = this.open;
    const isOffered = (one: Desk): boolean => this.what === 'ballot' || isWritersDesk(this.open, one);
    const offered = this.#desks.filter(isOffered);
    const chosen = this.what === 'ballot' ? desk : draftDesk;
    this.hidden = !offered.some((one) => seatNameOf(this.open, one) !== null);
    if (this.hidden) return nothing;
    return html`<label>
      <span>${this.#label}</span>
      <select class="field" ?data-seat=${seatNameOf(this.open, chosen) !== null} @change=${this.#choose}>
        ${offered.map(
          (one) =>
            html`<option value=${one.participant} ?selected=${one === chosen}>${this.#words(one)}</option>`,
        )}
      </select>
    </label>`;
  }

  /** A select that was touched goes its own way. */
  protected override updated(): void {
    const select = this.renderRoot.querySelector('select');
    const { desk, draftDesk } = this.open;
    const chosen = this.what === 'ballot' ? desk : draftDesk;
    if (select !== null && chosen !== null) select.value = chosen.participant;
  }

  get #label(): string {
    if (this.what === 'drafts') return say('vote-for-drafts');
    return say(this.vote?.state === 'open' ? 'vote-for-ballot' : 'vote-for-result');
  }

  #words(desk: Desk): string {
    const name = seatNameOf(this.open, desk) ?? say('vote-for-me');
    const { vote } = this;
    const round = this.open.workshop?.state().private;
    const what = this.what === 'ballot' ? vote?.id : round?.id;
    if (this.what === 'ballot' && vote?.state !== 'open') return name;
    if (what !== undefined && desk.finished(what)) return say('vote-for-done', { name });
    return this.what === 'ballot' && vote !== null
      ? say('vote-for-left', { name, left: desk.left(vote) })
      : name;
  }

  #choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.open.ui.set({ actsFor: value === this.open.me.id ? null : value });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        font-size: var(--text-s);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      span {
        flex: none;
        color: var(--ink-soft);
      }
      .field {
        flex: 1;
        min-inline-size: 0;
        max-inline-size: 280px;
        min-block-size: 36px;
        padding-inline: 8px;
        border-radius: var(--radius-s);
        font-weight: 600;
        text-overflow: ellipsis;
      }
      /* Not oneself: nobody should overlook it. */
      .field[data-seat] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      @media (pointer: coarse) {
        .field {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-acting-for', WayboardActingFor);
