/**
 * `<wayboard-vote-result .voteId>`: what a vote came to, and what a facilitator can make of it.
 *
 * Not here: the ranking (`vote-ranking.ts`), checking the result (`vote-check.ts`), the winners' dialog
 * (`vote-winners.ts`). Tells `done` when there is a new draft to look at.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ListTodo, MapPin, Repeat2 } from 'lucide';
import { say } from '../../words/language.ts';
import { sayDayAndTime, sayTime } from '../../words/values.ts';
import { type CameTo, cameTo } from '../../workshop/ballot.ts';
import { resultOf } from '../../workshop/marks.ts';
import type { Result, Vote } from '../../workshop/types.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';
import { panelStyles } from './panel-styles.ts';
import { VoteSight } from './sight.ts';
import { ruleList } from './vote-words.ts';
import './acting-for.ts';
import './vote-check.ts';
import './vote-ranking.ts';
import './vote-winners.ts';
import { drawSegments } from '../base/segments.ts';

type Asking = 'winners' | 'repeat';

export class WayboardVoteResult extends BoardElement {
  static override properties = {
    voteId: { attribute: false },
    asking: { state: true },
    withLate: { state: true },
  };
  declare voteId: string;
  declare private asking: Asking | null;
  /** Whether late ballots are in, where there are two results. */
  declare private withLate: boolean;

  constructor() {
    super();
    this.asking = null;
    this.withLate = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => [VoteSight.of(open).on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { workshop } = this.open;
    const vote = workshop?.vote(this.voteId) ?? null;
    const results = workshop?.results() ?? [];
    const first = results.find(({ vote: of, amends }) => of === this.voteId && amends === null) ?? null;
    const result = this.withLate ? resultOf(results, this.voteId) : first;
    if (vote === null || result === null) return nothing;
    const mine = cameTo(this.open.desk?.remembered(vote.id) ?? [], result, vote.perItem);
    return html`
      ${this.#drawHead(vote, result)} ${this.#drawVersions(vote, result)}
      <wayboard-acting-for what="ballot" .vote=${vote}></wayboard-acting-for>
      <wayboard-vote-ranking .result=${result} .mine=${mine}></wayboard-vote-ranking>
      ${this.#drawFacts(result, mine)} ${this.#drawLate(vote, result)}
      ${this.open.role === 'facilitator' ? this.#drawCommands(result) : nothing}
      <wayboard-vote-check .vote=${vote} .result=${result} .first=${first} .mine=${mine}></wayboard-vote-check>
      ${this.#drawDialog(vote, result)}
    `;
  }

  #drawHead(vote: Vote, result: Result): TemplateResult {
    const sight = VoteSight.of(this.open);
    const isShown = sight.result?.id === result.id;
    return html`
      <h3 class="title">${result.title}</h3>
      <p class="soft">${say('vote-closed-at', { at: sayDayAndTime(result.closedAt) })}<br />${ruleList(vote)}</p>
      ${
        sight.vote === null
          ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${isShown}
              @change=${() => (isShown ? sight.putAway() : sight.show(result.id))}
            />${icon(MapPin)}<span>${say('vote-on-notes')}</span>
          </label>`
          : nothing
      }
    `;
  }

  /** Both results stay, once late ballots are included. */
  #drawVersions(vote: Vote, result: Result): TemplateResult | typeof nothing {
    if (vote.late.included === 0) return nothing;
    return drawSegments({
      name: 'version',
      choices: [true, false],
      chosen: result.amends !== null,
      words: (withLate) => say(withLate ? 'vote-with-late' : 'vote-without-late'),
      choose: (withLate) => this.#choose(withLate),
    });
  }

  #drawFacts(result: Result, mine: CameTo): TemplateResult {
    const { eligible, ballots, spent, unspent, voters } = result;
    const { deleted, cap } = result.void;
    // Of an anonymous vote only a receipt can tell.
    const { desk, me } = this.open;
    const voter = desk?.participant ?? me.id;
    const isMissing = mine.counted.length > 0 && voters !== null && !(voter in voters);
    return html`
      <ul class="facts">
        <li>${say('vote-voted', { ballots, eligible })}</li>
        <li>${say('vote-spent', { spent, unspent })}</li>
        ${deleted > 0 ? html`<li>${say('vote-void-deleted', { n: deleted })}</li>` : nothing}
        ${cap > 0 ? html`<li>${say('vote-void-cap', { n: cap })}</li>` : nothing}
        ${isMissing ? html`<li><b>${say('vote-mine-missing')}</b></li>` : nothing}
      </ul>
    `;
  }

  #drawLate({ late: { ballots, included } }: Vote, { closedAt }: Result): TemplateResult | typeof nothing {
    if (ballots === 0) return nothing;
    if (included > 0) return html`<p class="late">${say('vote-late-included', { n: included })}</p>`;
    return html`
      <div class="late">
        ${say('vote-late', { n: ballots, at: sayTime(closedAt) })}
        ${
          this.open.role === 'facilitator'
            ? html`<button class="button quiet small" @click=${this.#includeLate}>
              ${say('vote-late-include')}
            </button>`
            : nothing
        }
      </div>
    `;
  }

  #drawCommands(result: Result): TemplateResult {
    const hasWinner = result.rows.some(({ votes, deleted }) => votes > 0 && !deleted);
    const ask = (asking: Asking) => () => {
      this.asking = asking;
    };
    return html`
      <div class="buttons">
        <button class="button primary small" ?disabled=${!hasWinner} @click=${ask('winners')}>
          ${icon(ListTodo)} ${say('vote-winners')}
        </button>
        <button class="button quiet small" @click=${ask('repeat')}>${icon(Repeat2)} ${say('vote-repeat')}</button>
      </div>
    `;
  }

  #drawDialog(vote: Vote, result: Result): TemplateResult | typeof nothing {
    if (this.asking === null) return nothing;
    return html`
      <wayboard-vote-winners
        .vote=${vote}
        .result=${result}
        .use=${this.asking === 'winners' ? 'actions' : 'repeat'}
        @close=${() => {
          this.asking = null;
        }}
        @drafted=${() => this.dispatchEvent(new Event('done'))}
      ></wayboard-vote-winners>
    `;
  }

  /** What is read is what is on the notes, if this vote is. */
  #choose(withLate: boolean): void {
    this.withLate = withLate;
    const sight = VoteSight.of(this.open);
    const results = this.open.workshop?.resultsOf(this.voteId) ?? [];
    const chosen = results.find(({ amends }) => (amends !== null) === withLate);
    if (sight.result?.vote === this.voteId && chosen !== undefined) sight.show(chosen.id);
  }

  async #includeLate(): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    const command = api.command<{ result: string }>('vote-include-late', { vote: this.voteId });
    const included = await attempt(this, command);
    if (included === null) return;
    this.withLate = true;
    if (VoteSight.of(this.open).vote === null) VoteSight.of(this.open).show(included.result);
    tell(this, { text: say('vote-late-done') });
  }

  static override styles = [
    controls,
    panelStyles,
    formStyles,
    css`
      .segments {
        margin-block-start: 12px;
      }
      wayboard-acting-for,
      wayboard-vote-ranking {
        margin-block-start: 16px;
      }
      .facts {
        margin-block-start: 16px;
        padding: 12px 16px;
        border-radius: var(--radius-s);
        background: var(--surface-hover);
        line-height: 1.6;
      }
      .late {
        display: grid;
        gap: 8px;
        justify-items: start;
        margin-block-start: 8px;
        padding: 12px 16px;
        border-radius: var(--radius-s);
        background: var(--warning-soft);
      }
    `,
  ];
}

customElements.define('wayboard-vote-result', WayboardVoteResult);
