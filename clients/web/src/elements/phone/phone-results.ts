/** `<wayboard-phone-results>`: what the votes came to, with ranks and one's own dots; and the actions. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { CalendarDays, ListChecks, Trophy, UserRound } from 'lucide';
import { ACTION_STATES, type Action, LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { sayDay, sayDayAndTime } from '../../words/values.ts';
import { cameTo } from '../../workshop/ballot.ts';
import { resultOf } from '../../workshop/marks.ts';
import type { Result, ResultRow } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { phoneResultsStyles } from './phone-results-styles.ts';
import { phoneStyles } from './styles.ts';

/** A long tail of notes with few votes is for a bigger screen, unless one asks. */
const ROWS_SHOWN = 10;

export class WayboardPhoneResults extends BoardElement {
  static override properties = { shows: { state: true }, isLong: { state: true } };
  declare shows: 'results' | 'actions' | null;
  /** The results of which all rows are shown. */
  declare isLong: ReadonlySet<string>;

  constructor() {
    super();
    this.shows = null;
    this.isLong = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, desk, workshop }) => [
      board.actions.on(redraw),
      ...(desk === null ? [] : [desk.on(redraw)]),
      ...(workshop === null ? [] : [workshop.on(redraw)]),
    ]);
  }

  protected override render(): TemplateResult {
    const shows = this.shows ?? this.#first();
    return html`
      <div class="switch" role="group" aria-label=${say('phone-tab-results')}>
        ${(['results', 'actions'] as const).map(
          (one) => html`<button
            aria-pressed=${one === shows}
            @click=${() => {
              this.shows = one;
            }}
          >
            ${say(`phone-${one}`)}
          </button>`,
        )}
      </div>
      ${shows === 'results' ? this.#results() : this.#actions()}
    `;
  }

  /** What the step is about; otherwise what there is. */
  #first(): 'results' | 'actions' {
    const { board, workshop } = this.open;
    const step = workshop?.state().step ?? null;
    const isActing = step !== null && workshop?.steps()[step]?.mode === 'actions';
    const hasResults = (workshop?.results().length ?? 0) > 0;
    return isActing || (!hasResults && board.actions.all().length > 0) ? 'actions' : 'results';
  }

  #results(): unknown {
    const { workshop } = this.open;
    const votes = (workshop?.votes() ?? []).filter(({ state }) => state === 'closed');
    const newest = [...votes].sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
    const results = newest
      .map(({ id }) => resultOf(workshop?.results() ?? [], id))
      .filter((one) => one !== null);
    if (results.length === 0)
      return html`<div class="nothing">${icon(Trophy)}<p>${say('phone-results-none')}</p></div>`;
    return repeat(
      results,
      ({ id }) => id,
      (result) => this.#result(result),
    );
  }

  #result(result: Result): TemplateResult {
    const { id, title, ballots, eligible, spent, closedAt } = result;
    const { desk, workshop } = this.open;
    const perItem = workshop?.vote(result.vote)?.perItem ?? 1;
    const mine = desk === null ? null : cameTo(desk.remembered(result.vote), result, perItem);
    const most = Math.max(1, ...result.rows.map(({ votes }) => votes));
    const rows = result.rows.filter(({ votes }) => votes > 0);
    const shown = this.isLong.has(id) ? rows : rows.slice(0, ROWS_SHOWN);
    const when = sayDayAndTime(closedAt);
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <p class="soft">${say('outline-result-facts', { when, ballots, eligible, spent })}</p>
      ${rows.length === 0 ? html`<p>${say('phone-results-no-votes')}</p>` : nothing}
      <ol role="list">
        ${shown.map((row) => html`<li>${this.#row(row, most, mine?.byRow.get(row.id) ?? 0)}</li>`)}
      </ol>
      ${
        shown.length < rows.length
          ? html`<button
              class="button quiet wide"
              @click=${() => {
                this.isLong = new Set([...this.isLong, id]);
              }}
            >
              ${say('phone-results-more', { n: rows.length - shown.length })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #row(
    { rank, textAtClose, textAtOpen, votes, deleted }: ResultRow,
    most: number,
    mine: number,
  ): TemplateResult {
    return html`
      <span class="rank" data-rank=${rank}><span class="unseen">${say('outline-rank-label')} </span>${rank}</span>
      <div class="what">
        <p class="text">${textAtClose || textAtOpen || say('outline-empty-note')}</p>
        <progress max=${most} .value=${votes} aria-hidden="true"></progress>
        <p class="soft">
          ${[
            say('outline-votes', { n: votes }),
            mine > 0 ? say('phone-results-mine', { n: mine }) : '',
            deleted ? say('outline-result-deleted') : '',
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </p>
      </div>
    `;
  }

  #actions(): TemplateResult {
    const { board, canWrite } = this.open;
    const actions = board.actions.all();
    return html`
      ${actions.length === 0 ? html`<div class="nothing">${icon(ListChecks)}<p>${say('phone-actions-none')}</p></div>` : nothing}
      <ul class="actions" role="list">
        ${repeat(
          actions,
          ({ id }) => id,
          (action) => html`<li>${this.#action(action)}</li>`,
        )}
      </ul>
      ${
        canWrite
          ? html`<form @submit=${this.#add}>
              <input class="field" type="text" maxlength=${LIMITS.noteText} placeholder=${say('outline-add-action')} aria-label=${say('outline-add-action')} enterkeyhint="done" />
              <button class="button quiet">${say('core-add')}</button>
            </form>`
          : nothing
      }
    `;
  }

  #action({ id, title, owner, due, status }: Action): TemplateResult {
    const day = sayDay(due, Date.now());
    return html`
      <p class="text">${title}</p>
      <div class="facts">
        <select
          class="field state"
          data-state=${status}
          .value=${live(status)}
          aria-label=${`${say('outline-action-state')}: ${title}`}
          ?disabled=${!this.open.canWrite}
          @change=${(event: Event) => this.open.board.actions.set(id, { status: (event.target as HTMLSelectElement).value })}
        >
          ${ACTION_STATES.map((state) => html`<option value=${state} ?selected=${state === status}>${say(`outline-action-${state}`)}</option>`)}
        </select>
        ${owner === '' ? nothing : html`<span>${icon(UserRound)}${owner}</span>`}
        ${day === '' ? nothing : html`<span>${icon(CalendarDays)}${day}</span>`}
      </div>
    `;
  }

  #add(event: Event): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('form input');
    const title = field?.value.trim() ?? '';
    if (field === null || title === '') return;
    this.open.board.actions.add({ title });
    field.value = '';
  }

  static override styles = [controls, phoneStyles, phoneResultsStyles];
}

customElements.define('wayboard-phone-results', WayboardPhoneResults);
