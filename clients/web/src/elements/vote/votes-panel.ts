/**
 * `<wayboard-votes-panel>`: all votes of the board, in the side drawer: open ones, drafts, results.
 *
 * One view at a time: the list, a vote that is being set up (`vote-setup.ts`), or a result (`vote-result.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowLeft, ChevronRight, Download, Plus } from 'lucide';
import { say } from '../../words/language.ts';
import { sayDayAndTime } from '../../words/values.ts';
import { resultOf } from '../../workshop/marks.ts';
import type { Result, Vote } from '../../workshop/types.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { saveFile } from '../base/download.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './panel-styles.ts';
import { VoteSight } from './sight.ts';
import './vote-card.ts';
import './vote-result.ts';
import './vote-setup.ts';

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'setup'; readonly from: Vote | null }
  | { readonly kind: 'result'; readonly vote: string };

const LIST: View = { kind: 'list' };

export class WayboardVotesPanel extends BoardElement {
  static override properties = { view: { state: true } };
  declare private view: View;

  constructor() {
    super();
    this.view = LIST;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#turnToWanted();
    this.follow((open) => [
      VoteSight.of(open).on(() => this.requestUpdate()),
      VoteSight.of(open).onWanted(() => this.#turnToWanted()),
    ]);
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case 'list':
        return this.#drawList();
      case 'setup':
        return html`${this.#drawBack()}
          <wayboard-vote-setup .from=${this.view.from} @done=${this.#back}></wayboard-vote-setup>`;
      case 'result':
        return html`${this.#drawBack()}
          <wayboard-vote-result .voteId=${this.view.vote} @done=${this.#back}></wayboard-vote-result>`;
    }
  }

  #drawBack(): TemplateResult {
    return html`<button class="back" @click=${this.#back}>${icon(ArrowLeft)} ${say('vote-panel-all')}</button>`;
  }

  #drawList(): TemplateResult {
    const votes = this.open.workshop?.votes() ?? [];
    const isFacilitator = this.open.role === 'facilitator';
    const of = (...states: Vote['state'][]): Vote[] => votes.filter(({ state }) => states.includes(state));
    // A draft that was called off was never more than a draft.
    const over = of('closed', 'void').filter(({ opensAt }) => opensAt !== null);
    const drafts = isFacilitator ? of('draft') : [];
    const isEmpty = over.length + drafts.length + of('open').length === 0;
    return html`
      ${
        isFacilitator
          ? html`<button class="button primary new" @click=${() => this.#setUp(null)}>
            ${icon(Plus)} ${say('vote-panel-new')}
          </button>`
          : nothing
      }
      ${isEmpty ? html`<p class="soft">${say(isFacilitator ? 'vote-panel-none-yet' : 'vote-panel-none')}</p>` : nothing}
      ${this.#drawCards(say('vote-panel-open'), of('open'))} ${this.#drawCards(say('vote-panel-drafts'), drafts)}
      ${over.length > 0 ? this.#drawOver(over) : nothing}
    `;
  }

  #drawCards(heading: string, votes: readonly Vote[]): TemplateResult | typeof nothing {
    if (votes.length === 0) return nothing;
    return html`
      <h3 class="section">${heading}</h3>
      <ul class="cards">
        ${repeat(
          votes,
          ({ id }) => id,
          (vote) => html`<li>
            <wayboard-vote-card .vote=${vote} @edit=${() => this.#setUp(vote)} @counted=${() => this.#showResult(vote.id)}>
            </wayboard-vote-card>
          </li>`,
        )}
      </ul>
    `;
  }

  #drawOver(votes: readonly Vote[]): TemplateResult {
    const results = this.open.workshop?.results() ?? [];
    return html`
      <h3 class="section">${say('vote-panel-results')}</h3>
      <ul class="over">
        ${repeat(
          votes,
          ({ id }) => id,
          (vote) => html`<li>${this.#drawOne(vote, resultOf(results, vote.id))}</li>`,
        )}
      </ul>
      ${
        results.length === 0 || this.open.api === null
          ? nothing
          : html`<div class="buttons">
            <button class="button quiet small" @click=${this.#export}>${icon(Download)} ${say('vote-panel-csv')}</button>
          </div>`
      }
    `;
  }

  #drawOne(vote: Vote, result: Result | null): TemplateResult {
    const when = vote.closedAt === null ? '' : sayDayAndTime(vote.closedAt);
    if (result === null) {
      return html`<div class="one">
        <span><strong>${vote.title}</strong><span class="soft">${when} · ${say('vote-state-void')}</span></span>
      </div>`;
    }
    const { ballots, eligible } = result;
    return html`
      <button class="one" @click=${() => this.#showResult(vote.id)}>
        <span>
          <strong>${vote.title}</strong>
          <span class="soft">${when} · ${say('vote-voted', { ballots, eligible })}</span>
        </span>
        ${icon(ChevronRight)}
      </button>
    `;
  }

  #turnToWanted(): void {
    const vote = VoteSight.of(this.open).takeWanted();
    if (vote !== null) this.#showResult(vote);
  }

  #setUp(from: Vote | null): void {
    this.view = { kind: 'setup', from };
  }

  #showResult(vote: string): void {
    this.view = { kind: 'result', vote };
  }

  #back(): void {
    this.view = LIST;
  }

  async #export(): Promise<void> {
    const { api, board } = this.open;
    if (api === null) return;
    const file = await attempt(this, api.export('results.csv'));
    if (file !== null) saveFile(file, `${board.meta.read().title} - ${say('vote-panel-results')}.csv`);
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        padding: 16px 20px 32px;
      }
      .new {
        inline-size: 100%;
      }
      .new + p {
        margin-block-start: 16px;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        margin-block-end: 8px;
        padding-inline-end: 8px;
        font-weight: 600;
        color: var(--accent);
        border-radius: var(--radius-s);
      }
      .cards {
        display: grid;
        gap: 8px;
      }
      .over li + li {
        border-block-start: 1px solid var(--line);
      }
      .one {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 56px;
        padding: 8px;
        text-align: start;
        border-radius: var(--radius-s);
      }
      button.one:hover {
        background: var(--surface-hover);
      }
      .one > span > * {
        display: block;
        overflow-wrap: anywhere;
      }
      .one strong {
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('wayboard-votes-panel', WayboardVotesPanel);
