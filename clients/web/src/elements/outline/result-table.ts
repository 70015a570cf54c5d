/** What a vote came to, as a table: rank, note, votes. In the outline and on paper. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { sayDayAndTime } from '../../words/values.ts';
import type { Result, ResultRow } from '../../workshop/types.ts';

export function newestFirst(results: readonly Result[]): Result[] {
  return results.toSorted((a, b) => b.closedAt - a.closedAt);
}

export function drawResult(result: Result): TemplateResult {
  const { id, title, closedAt, ballots, eligible, spent, amends } = result;
  const when = sayDayAndTime(closedAt);
  const rows = result.rows.filter(({ votes }) => votes > 0);
  const none = result.rows.length - rows.length;
  return html`<section class="result" aria-labelledby=${id}>
    <h3 id=${id}>${named(title)}${amends === null ? nothing : html` <span class="soft">${say('outline-result-late')}</span>`}</h3>
    <p class="soft">${say('outline-result-facts', { when, ballots, eligible, spent })}</p>
    ${rows.length === 0 ? nothing : table(id, rows)}
    ${none === 0 ? nothing : html`<p class="soft none">${say('outline-result-none', { n: none })}</p>`}
  </section>`;
}

function table(label: string, rows: readonly ResultRow[]): TemplateResult {
  return html`<table aria-labelledby=${label}>
    <thead>
      <tr>
        <th scope="col">${say('outline-rank-label')}</th>
        <th scope="col">${say('outline-note')}</th>
        <th scope="col" class="number">${say('outline-votes-label')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ rank, textAtClose, textAtOpen, votes, deleted }) => html`<tr>
          <td class="rank">${rank}.</td>
          <td>
            <span class="words">${textAtClose || textAtOpen || say('outline-empty-note')}</span>
            ${deleted ? html`<span class="soft">${say('outline-result-deleted')}</span>` : nothing}
          </td>
          <td class="number">${votes}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

export const resultStyles = css`
  .result {
    margin-block-start: 24px;
  }
  table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
  }
  th {
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
    text-align: start;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--line);
    vertical-align: top;
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .rank,
  .number {
    inline-size: 1%;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .number {
    text-align: end;
  }
  .rank {
    font-weight: 650;
  }
  .none {
    padding-block-start: 8px;
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
