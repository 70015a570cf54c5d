/**
 * `<wayboard-vote-winners .vote .result .use>`: a dialog that takes the winners further: as actions, or into another vote.
 *
 * Tells `close`, and `drafted` when there is a new draft. The server makes the actions, each once.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import { winners } from '../../workshop/ballot.ts';
import type { Result, ResultRow, Vote } from '../../workshop/types.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import '../base/dialog.ts';
import { drawSegments } from '../base/segments.ts';
import { formStyles } from './form-styles.ts';
import { panelStyles } from './panel-styles.ts';

/** The first so many, all down to a rank, or (for another vote) everything. */
type By = 'top' | 'ranks' | 'all';

const USUAL = 3;
const WINNERS_MAX = 50;

export class WayboardVoteWinners extends BoardElement {
  static override properties = {
    vote: { attribute: false },
    result: { attribute: false },
    use: { attribute: false },
    by: { state: true },
    number: { state: true },
    asked: { state: true },
  };
  declare vote: Vote;
  declare result: Result;
  declare use: 'actions' | 'repeat';
  declare private by: By;
  declare private number: number;
  declare private asked: boolean;

  constructor() {
    super();
    this.use = 'actions';
    this.by = 'ranks';
    this.number = USUAL;
    this.asked = false;
  }

  protected override render(): TemplateResult {
    const ways: By[] = this.use === 'actions' ? ['ranks', 'top'] : ['ranks', 'all'];
    const chosen = this.#chosen();
    const fresh = chosen.filter(({ id }) => !this.#isAction(id));
    const n = this.use === 'actions' ? fresh.length : chosen.length;
    return html`
      <wayboard-dialog heading=${say(`vote-winners-${this.use}`)} @close=${this.#closed}>
        <p>${say(`vote-winners-${this.use}-means`)}</p>
        ${drawSegments({
          name: 'by',
          label: say('vote-winners-which'),
          choices: ways,
          chosen: this.by,
          words: (by) => say(`vote-winners-by-${by}`),
          choose: (by) => {
            this.by = by;
          },
        })}
        ${this.by === 'all' ? nothing : this.#drawNumber()}
        ${this.by === 'all' ? nothing : this.#drawChosen(chosen)}
        <button slot="actions" class="button quiet small" @click=${this.#closed}>${say('core-cancel')}</button>
        <button
          slot="actions"
          class="button primary small"
          ?disabled=${this.asked || (n === 0 && this.by !== 'all')}
          @click=${this.#go}
        >${this.use === 'actions' ? say('vote-winners-make', { n }) : say('vote-winners-draft')}</button>
      </wayboard-dialog>
    `;
  }

  #drawNumber(): TemplateResult {
    return html`
      <label class="number">
        ${say(this.by === 'top' ? 'vote-winners-how-many' : 'vote-winners-last-rank')}
        <input
          class="field"
          type="number"
          inputmode="numeric"
          min="1"
          max=${WINNERS_MAX}
          .value=${String(this.number)}
          @input=${(event: InputEvent) => {
            const typed = (event.target as HTMLInputElement).valueAsNumber;
            if (typed >= 1 && typed <= WINNERS_MAX) this.number = Math.floor(typed);
          }}
        />
      </label>
    `;
  }

  #drawChosen(chosen: readonly ResultRow[]): TemplateResult {
    return html`
      <ol aria-label=${say('vote-winners-chosen')}>
        ${chosen.map(
          (row) => html`<li>
            <span class="rank">${row.rank}.</span>
            <span class="text">${row.textAtClose.trim() || say('vote-no-text')}</span>
            <span class="soft">
              ${this.use === 'actions' && this.#isAction(row.id) ? say('vote-winners-there') : say('vote-votes', { n: row.votes })}
            </span>
          </li>`,
        )}
      </ol>
    `;
  }

  #chosen(): ResultRow[] {
    return winners(this.result, this.by === 'top' ? { top: this.number } : { ranks: this.number });
  }

  #isAction(unit: string): boolean {
    return this.vote.actions.includes(unit);
  }

  #closed(): void {
    this.dispatchEvent(new Event('close'));
  }

  async #go(): Promise<void> {
    this.asked = true;
    const isDone = this.use === 'actions' ? await this.#makeActions() : await this.#repeat();
    this.asked = false;
    if (isDone) this.#closed();
  }

  async #makeActions(): Promise<boolean> {
    const { api, ui } = this.open;
    if (api === null) return false;
    const which = this.by === 'top' ? { top: this.number } : { ranks: this.number };
    const command = api.command<{ actions: string[] }>('vote-actions', { vote: this.vote.id, ...which });
    const made = await attempt(this, command);
    if (made === null) return false;
    tell(this, { text: say('vote-winners-made', { n: made.actions.length }) });
    ui.set({ panel: 'actions' });
    return true;
  }

  async #repeat(): Promise<boolean> {
    const { api } = this.open;
    if (api === null) return false;
    const ranks = this.by === 'all' ? {} : { ranks: this.number };
    const drafted = await attempt(this, api.command('vote-repeat', { vote: this.vote.id, ...ranks }));
    if (drafted === null) return false;
    this.dispatchEvent(new Event('drafted'));
    return true;
  }

  static override styles = [
    controls,
    panelStyles,
    formStyles,
    css`
      .segments,
      ol {
        margin-block-start: 16px;
      }
      .number {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        margin-block-start: 12px;
        font-weight: 600;
      }
      .number .field {
        inline-size: 88px;
      }
      li {
        display: grid;
        grid-template-columns: 32px 1fr auto;
        gap: 8px;
        padding: 8px 0;
        border-block-start: 1px solid var(--line);
      }
      .rank {
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      .text {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

customElements.define('wayboard-vote-winners', WayboardVoteWinners);
