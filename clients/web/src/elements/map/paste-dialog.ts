/** `<wayboard-paste-dialog>`: before many notes are pasted, how many there would be, and where. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import '../base/dialog.ts';
import { controls } from '../base/theme.ts';
import type { Question } from './clipboard.ts';

const ROWS_SHOWN = 5;
const COLUMNS_SHOWN = 4;

export type PasteWay = 'cells' | 'many' | 'one';

export class WayboardPasteDialog extends WayboardElement {
  static override properties = { question: { attribute: false } };
  declare question: Question;

  protected override render(): TemplateResult {
    const { question } = this;
    const texts =
      question.kind === 'list' ? question.lines : question.rows.flat().filter((text) => text !== '');
    const n = texts.length;
    return html`<wayboard-dialog heading=${say('map-paste', { n })} @close=${() => this.dispatchEvent(new Event('close'))}>
      ${question.kind === 'list' ? this.#list(question.lines) : this.#grid(question.rows)}
      <div slot="actions" class="actions">
        <button class="button quiet" @click=${() => this.#answer('one')}>${say('map-paste-one')}</button>
        ${
          question.kind === 'grid'
            ? html`
              <button class="button quiet" @click=${() => this.#answer('many')}>${say('map-paste-many', { n })}</button>
              <button class="button primary" autofocus @click=${() => this.#answer('cells')}>${say('map-paste-cells')}</button>
            `
            : html`<button class="button primary" autofocus @click=${() => this.#answer('many')}>${say('map-paste-many', { n })}</button>`
        }
      </div>
    </wayboard-dialog>`;
  }

  #list(lines: readonly string[]): TemplateResult {
    return html`<ul>
      ${lines.slice(0, ROWS_SHOWN).map((line) => html`<li>${line}</li>`)}
      ${lines.length > ROWS_SHOWN ? html`<li class="rest">${say('map-paste-rest', { n: lines.length - ROWS_SHOWN })}</li>` : nothing}
    </ul>`;
  }

  #grid(rows: readonly (readonly string[])[]): TemplateResult {
    const columns = Math.max(...rows.map((row) => row.length));
    return html`<p>${say('map-paste-grid', { rows: rows.length, columns })}</p>
      <table>
        ${rows.slice(0, ROWS_SHOWN).map(
          (row) => html`<tr>
            ${row.slice(0, COLUMNS_SHOWN).map((text) => html`<td>${text}</td>`)}
          </tr>`,
        )}
      </table>`;
  }

  #answer(way: PasteWay): void {
    this.dispatchEvent(new CustomEvent<PasteWay>('answer', { detail: way }));
  }

  static override styles = [
    controls,
    css`
      ul,
      p {
        margin: 0 0 8px;
        padding: 0;
        list-style: none;
      }
      li,
      td {
        padding: 6px 10px;
        border: 1px solid var(--line);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      li {
        margin-block-end: 4px;
        border-radius: var(--radius-s);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .rest {
        border: 0;
        color: var(--ink-soft);
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
        table-layout: fixed;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];
}

customElements.define('wayboard-paste-dialog', WayboardPasteDialog);
