/** `<wayboard-import-options>`: what a file is, where its notes go, and what the columns of a table hold. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Imported } from '../../server/api.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { type Column, columnsQuery, FIELDS, type Field, isChoosable, KINDS } from './import-words.ts';
import { panelStyles } from './styles.ts';

/** What the person has chosen; an empty text leaves it to the server. */
export interface ImportChoices {
  readonly kind: string;
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
  readonly columns: ReadonlyMap<string, Field>;
  /** The board becomes what the file says. */
  readonly replaces: boolean;
}

export const NO_CHOICES: ImportChoices = {
  kind: '',
  map: '',
  stage: '',
  lane: '',
  columns: new Map(),
  replaces: false,
};

export function queryOf(choices: ImportChoices, name: string): Record<string, string> {
  const { kind, map, stage, lane, columns, replaces } = choices;
  const all = {
    name,
    kind,
    map,
    stage,
    lane,
    columns: columnsQuery(columns),
    replace: replaces ? 'true' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export class WayboardImportOptions extends BoardElement {
  static override properties = { preview: { attribute: false }, choices: { attribute: false } };
  declare preview: Imported;
  declare choices: ImportChoices;

  protected override render(): TemplateResult {
    return html`
      <div class="grid">${this.#kind()} ${this.preview.kind === 'json' ? nothing : this.#places()}</div>
      ${this.preview.columns.length === 0 ? nothing : this.#columns()}
      ${this.preview.kind === 'json' && this.open.role === 'facilitator' ? this.#replace() : nothing}
    `;
  }

  #kind(): TemplateResult {
    const { kind } = this.choices;
    const found = say('panel-import-auto', { kind: say(`panel-import-kind-${this.preview.kind}`) });
    return this.#select('kind', kind, [
      ['', found],
      ...KINDS.map((one) => [one, say(`panel-import-kind-${one}`)] as const),
    ]);
  }

  /** Where notes go for which the file says nothing. */
  #places(): TemplateResult {
    const { structure } = this.open.board;
    const maps = structure.maps();
    const map = maps.find(({ id }) => id === this.choices.map) ?? maps[0];
    if (map === undefined) return html``;
    const options = (items: readonly { id: string; name: string }[]) => [
      ['', say('panel-import-as-file')] as const,
      ...items.map(({ id, name }) => [id, name] as const),
    ];
    return html`
      ${maps.length > 1 ? this.#select('map', this.choices.map, options(maps)) : nothing}
      ${this.#select('stage', this.choices.stage, options(structure.stages(map.id)))}
      ${this.#select('lane', this.choices.lane, options(structure.lanes(map.id)))}
    `;
  }

  #select(
    name: 'kind' | 'map' | 'stage' | 'lane',
    value: string,
    options: readonly (readonly [string, string])[],
  ): TemplateResult {
    return html`<div class=${name === 'kind' ? 'whole' : ''}>
      <label for=${name}>${say(`panel-import-${name}`)}</label>
      <select id=${name} class="field" @change=${(event: Event) => this.#choose({ [name]: chosenIn(event) })}>
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
      </select>
    </div>`;
  }

  #columns(): TemplateResult {
    const { columns } = this.preview;
    return html`<h3>${say('panel-import-columns')}</h3>
      <ul class="grid">
        ${columns.map((column, at) => html`<li>${this.#column(columns, column, at)}</li>`)}
      </ul>`;
  }

  #column(columns: readonly Column[], column: Column, at: number): TemplateResult {
    const field = column.field ?? 'ignore';
    return html`<label for="column-${at}">${column.header === '' ? say('panel-import-headless') : column.header}</label>
      <select
        id="column-${at}"
        class="field"
        ?disabled=${!isChoosable(columns, column)}
        @change=${(event: Event) => this.#chooseField(column.header, chosenIn(event))}
      >
        ${FIELDS.map(
          (one) =>
            html`<option value=${one} ?selected=${one === field}>${say(`panel-import-field-${one}`)}</option>`,
        )}
      </select>`;
  }

  #replace(): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.choices.replaces}
        @change=${(event: Event) => this.#choose({ replaces: (event.target as HTMLInputElement).checked })}
      />
      <span>${say('panel-import-replace')}</span>
    </label>`;
  }

  #chooseField(header: string, value: string): void {
    const field = FIELDS.find((one) => one === value);
    if (field === undefined) return;
    const columns = new Map(this.choices.columns);
    // What only one column can hold is taken from the one that had it.
    for (const column of this.preview.columns) {
      if (column.field === field && column.header !== header && isChoosable(this.preview.columns, column)) {
        columns.set(column.header, 'ignore');
      }
    }
    this.#choose({ columns: columns.set(header, field) });
  }

  #choose(news: Partial<ImportChoices>): void {
    // Another kind has other columns, and another map other stages.
    const reset =
      news.kind !== undefined
        ? { columns: NO_CHOICES.columns }
        : news.map !== undefined
          ? { stage: '', lane: '' }
          : {};
    const detail = { ...this.choices, ...reset, ...news };
    this.dispatchEvent(new CustomEvent<ImportChoices>('choose', { detail }));
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: block;
        margin-block-end: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(232px, 100%), 1fr));
        gap: 12px;
      }
      .whole {
        grid-column: 1 / -1;
      }
      label {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

customElements.define('wayboard-import-options', WayboardImportOptions);
