/**
 * `<wayboard-export-preview>`: how a file begins: its picture, its first rows, or its first lines.
 *
 * Pictures are shown from a data URL: the content security policy has images from the page itself and from `data:`,
 * and a picture in an `<img>` runs no scripts, whatever people have written on the board. A PDF is shown as the
 * drawing that it holds.
 */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import { sayNumber } from '../../words/values.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import type { Format } from './formats.ts';
import { panelStyles } from './styles.ts';
import { hasMore, rowsOf } from './table.ts';

const ROWS_MAX = 30;
const CHARS_MAX = 4000;

type Shown =
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'table'; readonly rows: readonly string[][]; readonly isCut: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'size'; readonly bytes: number };

export class WayboardExportPreview extends BoardElement {
  static override properties = {
    format: { attribute: false },
    file: { attribute: false },
    shown: { state: true },
  };
  declare format: Format;
  declare file: Blob | null;
  declare shown: Shown | null;

  constructor() {
    super();
    this.shown = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="paper" tabindex="0" role="region" aria-label=${say('panel-export-preview')}>
      ${this.#content()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('file')) return;
    if (this.file === null) this.shown = null;
    else void this.#show(this.file);
  }

  #content(): TemplateResult {
    const { shown } = this;
    if (shown === null) return html`<p class="empty" role="status">${say('core-loading')}</p>`;
    switch (shown.kind) {
      case 'picture':
        return html`<img src=${shown.address} alt=${say('panel-export-picture')} />`;
      case 'table':
        return this.#table(shown.rows, shown.isCut);
      case 'text':
        return html`<pre>${shown.text}</pre>`;
      case 'size':
        return html`<p class="empty">${say('panel-export-size', { kb: sayNumber(shown.bytes / 1000, 0) })}</p>`;
    }
  }

  #table([head = [], ...rows]: readonly string[][], isCut: boolean): TemplateResult {
    if (rows.length === 0) return html`<p class="empty">${say('panel-export-rowless')}</p>`;
    return html`<table>
        <thead>
          <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
      ${isCut ? html`<p class="soft more">${say('panel-export-more')}</p>` : null}`;
  }

  async #show(file: Blob): Promise<void> {
    const shown = await this.#read(file);
    if (this.file === file) this.shown = shown;
  }

  async #read(file: Blob): Promise<Shown> {
    switch (this.format.preview) {
      case 'picture': {
        const picture = this.format.name === 'pdf' ? await this.#drawing() : file;
        return picture === null
          ? { kind: 'size', bytes: file.size }
          : { kind: 'picture', address: await dataUrl(picture) };
      }
      case 'csv':
      case 'tsv': {
        const delimiter = this.format.preview === 'csv' ? ',' : '\t';
        const text = await file.text();
        return {
          kind: 'table',
          rows: rowsOf(text, delimiter, ROWS_MAX),
          isCut: hasMore(text, delimiter, ROWS_MAX),
        };
      }
      case 'text':
        return { kind: 'text', text: cut(await file.text()) };
      case 'none':
        return { kind: 'size', bytes: file.size };
    }
  }

  async #drawing(): Promise<Blob | null> {
    const { api } = this.open;
    return api === null ? null : await attempt(this, api.export('svg'));
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .paper {
        block-size: min(52vh, 480px);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--ground);
      }
      img {
        display: block;
        max-inline-size: 100%;
        margin: auto;
        object-fit: contain;
      }
      pre {
        margin: 0;
        padding: 16px;
        font-family: ui-monospace, monospace;
        font-size: var(--text-xs);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      table {
        inline-size: max-content;
        border-collapse: collapse;
        font-size: var(--text-xs);
        line-height: 1.35;
      }
      th,
      td {
        max-inline-size: 28ch;
        padding: 6px 10px;
        border: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        white-space: pre-line;
        overflow-wrap: break-word;
      }
      th {
        position: sticky;
        inset-block-start: 0;
        background: var(--surface-hover);
        white-space: nowrap;
      }
      .more {
        margin: 8px 12px;
      }
      .empty {
        padding-block: 64px;
      }
      @media (max-width: 759px) {
        .paper {
          block-size: auto;
          min-block-size: 160px;
          max-block-size: 46vh;
        }
      }
    `,
  ];
}

function cut(text: string): string {
  return text.length <= CHARS_MAX ? text : `${text.slice(0, CHARS_MAX)}\n…`;
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the file cannot be read', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}

customElements.define('wayboard-export-preview', WayboardExportPreview);
