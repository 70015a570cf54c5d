/** `<wayboard-vote-ranking .result .mine>`: the rows of a result with ranks, ties and bars; each leads to its note. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { language, say } from '../../words/language.ts';
import { type CameTo, isShared } from '../../workshop/ballot.ts';
import { faceOf } from '../../workshop/marks.ts';
import type { Result, ResultRow } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './panel-styles.ts';
import { VoteSight } from './sight.ts';
import { dotsOfWords } from './vote-words.ts';
import './vote-share.ts';

export class WayboardVoteRanking extends BoardElement {
  static override properties = { result: { attribute: false }, mine: { attribute: false } };
  declare result: Result;
  /** What my choices came to. */
  declare mine: CameTo;

  protected override render(): TemplateResult {
    const { rows } = this.result;
    const some = rows.filter(({ votes }) => votes > 0);
    const none = rows.filter(({ votes }) => votes === 0);
    const most = Math.max(1, ...some.map(({ votes }) => votes));
    return html`
      ${some.length === 0 ? html`<p class="soft">${say('vote-nobody')}</p>` : nothing}
      <ol>
        ${repeat(
          some,
          ({ id }) => id,
          (row) => html`<li>${this.#drawRow(row, row.votes / most)}</li>`,
        )}
      </ol>
      ${
        none.length === 0
          ? nothing
          : html`<details>
            <summary>${say('vote-without-votes', { n: none.length })}</summary>
            <ul>
              ${none.map((row) => html`<li>${this.#drawRow(row, 0)}</li>`)}
            </ul>
          </details>`
      }
    `;
  }

  #drawRow(row: ResultRow, part: number): TemplateResult {
    const mine = this.mine.byRow.get(row.id) ?? 0;
    const shared = isShared(this.result, row);
    const rank = say(shared ? 'vote-mark-shared' : 'vote-mark-rank', { rank: row.rank });
    const text = row.textAtClose.trim();
    return html`
      <button class="row" ?data-first=${row.rank === 1 && row.votes > 0} title=${say('vote-to-note')} @click=${() => this.#jump(row)}>
        ${
          row.votes === 0
            ? nothing
            : html`<span class="rank" aria-hidden="true">${shared ? '=' : ''}${row.rank}</span><span class="unseen">${rank}:</span>`
        }
        <span class="text">${text === '' ? html`<em>${say('vote-no-text')}</em>` : text}</span>
        <span class="votes">${say('vote-votes', { n: row.votes })}</span>
        ${row.votes === 0 ? nothing : html`<wayboard-vote-share .share=${part}></wayboard-vote-share>`}
        <span class="notes">${this.#remarks(row, mine).map((remark) => html`<span>${remark}</span>`)}</span>
      </button>
      ${this.#drawVoters(row)}
    `;
  }

  #remarks(row: ResultRow, mine: number): (string | TemplateResult)[] {
    const before = row.textAtOpen.trim();
    return [
      ...(mine > 0 ? [html`<b>${dotsOfWords(mine, VoteSight.of(this.open).seatName)}</b>`] : []),
      ...(row.voters > 0 && row.voters !== row.votes ? [say('vote-voters', { n: row.voters })] : []),
      ...(row.members.length > 1 ? [say('vote-group-of', { n: row.members.length })] : []),
      ...(row.deleted ? [say('vote-row-deleted')] : []),
      ...(before !== row.textAtClose.trim() && before !== ''
        ? [say('vote-text-before', { text: before })]
        : []),
    ];
  }

  /** Who gave their dots to it, in a named vote. */
  #drawVoters({ id }: ResultRow): TemplateResult | typeof nothing {
    const { voters } = this.result;
    const { workshop } = this.open;
    if (voters === null) return nothing;
    const names = Object.entries(voters)
      .map(([participant, units]) => ({
        name: workshop?.nameOf(participant) || say('vote-somebody'),
        times: units.filter((unit) => unit === id).length,
      }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => a.name.localeCompare(b.name, language()))
      .map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name));
    return names.length === 0 ? nothing : html`<p class="who">${names.join(', ')}</p>`;
  }

  #jump(row: ResultRow): void {
    const { board, ui } = this.open;
    const live = new Set(board.notes.ids());
    const note = faceOf(row, (id) => live.has(id));
    if (!live.has(note)) return;
    ui.select(note);
    ui.lookAt({ kind: 'notes', ids: [note] });
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 32px 1fr auto;
        align-items: baseline;
        column-gap: 8px;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 8px 4px;
        text-align: start;
        border-radius: var(--radius-s);
      }
      .row:hover {
        background: var(--surface-hover);
      }
      .rank {
        font-size: var(--text-l);
        font-weight: 700;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        color: var(--ink-soft);
      }
      .row[data-first] .rank {
        color: var(--accent);
      }
      .text {
        grid-column: 2;
        font-weight: 550;
        overflow-wrap: anywhere;
        overflow: hidden;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
      }
      .votes {
        grid-column: 3;
        font-weight: 650;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      wayboard-vote-share {
        grid-column: 2 / -1;
        margin-block-start: 6px;
      }
      .notes {
        grid-column: 2 / -1;
        color: var(--ink-soft);
      }
      .notes:not(:empty) {
        margin-block-start: 4px;
      }
      .notes span + span::before {
        content: ' · ';
      }
      .notes b {
        color: var(--ink);
        font-weight: 650;
      }
      details .row {
        grid-template-columns: 0 1fr auto;
      }
      details .votes {
        font-weight: 400;
        color: var(--ink-soft);
      }
      .who {
        margin: 0 4px 8px 44px;
        color: var(--ink-soft);
      }
      summary {
        min-block-size: 40px;
        padding: 8px 4px;
        cursor: pointer;
        color: var(--ink-soft);
        font-weight: 600;
        border-radius: var(--radius-s);
      }
    `,
  ];
}

customElements.define('wayboard-vote-ranking', WayboardVoteRanking);
