/**
 * `<wayboard-search-panel>`: finds notes, goes from one to the next, and filters the board.
 *
 * What is asked is the filter of this tab (`ui.ts`): the canvas fades all other notes. It stays when the panel is
 * closed, so that a facilitator can show "the pains" on the whole screen.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ArrowDown, ArrowUp } from 'lucide';
import type { Note } from '../../board/types.ts';
import { isFiltering, passes } from '../../filter.ts';
import { observe } from '../../subscription.ts';
import { find, snippet, wordsOf } from '../../words/find.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { calmly } from './calmly.ts';
import './filter-chips.ts';
import { type Found, resultsOf, type Where } from './search-results.ts';
import { drawerStyles, panelStyles } from './styles.ts';

/** More results than that are not listed, but Enter goes through all of them. */
const LISTED_MAX = 150;
const SNIPPET_LENGTH = 140;
const CALM_MS = 200;

export class WayboardSearchPanel extends BoardElement {
  static override properties = { current: { state: true } };
  /** The note that was jumped to last. */
  declare current: string | null;
  #notes: readonly Note[] | null = null;
  /** On a small screen the results come first. */
  readonly #hasRoom = innerHeight >= 640;

  constructor() {
    super();
    this.current = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui, workshop }) => {
      const calm = calmly(CALM_MS, () => this.#forget());
      this.#notes = null;
      return [
        calm.stop,
        observe(board.doc, 'update', calm.soon),
        ui.on(() => this.requestUpdate()),
        ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
      ];
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#query')?.focus();
  }

  protected override render(): TemplateResult {
    const { filter } = this.open.ui.state;
    this.#notes ??= this.open.board.notes.all().filter(({ deleted }) => !deleted);
    const found = isFiltering(filter) ? this.#found() : [];
    const notes = found.flatMap((place) => place.notes);
    return html`
      <form class="query" role="search" @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <label class="unseen" for="query">${say('panel-search-notes')}</label>
        <input
          id="query"
          class="field"
          type="search"
          autocomplete="off"
          placeholder=${say('panel-search-notes')}
          .value=${filter.text}
          @input=${this.#ask}
          @keydown=${(event: KeyboardEvent) => this.#key(event, notes)}
        />
        ${this.#step(notes, -1)} ${this.#step(notes, 1)}
      </form>
      <p class="soft" role="status">${this.#status(notes)}</p>
      <details ?open=${this.#hasRoom}>
        <summary>${say('panel-filter')}</summary>
        <wayboard-filter-chips .notes=${this.#notes}></wayboard-filter-chips>
      </details>
      ${this.#results(found, notes.length)}
    `;
  }

  #step(notes: readonly Note[], by: -1 | 1): TemplateResult {
    const words = by > 0 ? 'panel-search-next' : 'panel-search-previous';
    return html`<button
      type="button"
      class="tool"
      aria-label=${say(words)}
      title=${say(words)}
      ?disabled=${notes.length === 0}
      @click=${() => this.#go(notes, by)}
    >
      ${icon(by > 0 ? ArrowDown : ArrowUp)}
    </button>`;
  }

  #status(notes: readonly Note[]): string {
    const of = this.#notes?.length ?? 0;
    if (!isFiltering(this.open.ui.state.filter)) return say('panel-search-all', { n: of });
    const at = notes.findIndex(({ id }) => id === this.current);
    return at < 0
      ? say('panel-search-found', { n: notes.length, of })
      : say('panel-search-at', { at: at + 1, n: notes.length });
  }

  #results(found: readonly Found[], count: number): TemplateResult | typeof nothing {
    if (!isFiltering(this.open.ui.state.filter)) return nothing;
    if (count === 0) return html`<p class="empty">${say('panel-search-none')}</p>`;
    const words = wordsOf(this.open.ui.state.filter.text);
    let left = LISTED_MAX;
    const places = found.flatMap(({ where, notes }) => {
      const listed = notes.slice(0, Math.max(0, left));
      left -= listed.length;
      return listed.length === 0 ? [] : [this.#place(where, listed, words)];
    });
    return html`${places} ${count > LISTED_MAX ? html`<p class="soft">${say('panel-search-more', { n: count - LISTED_MAX })}</p>` : nothing}`;
  }

  #place(where: Where, notes: readonly Note[], words: readonly string[]): TemplateResult {
    return html`<h3>${this.#sayWhere(where)}</h3>
      <ul>
        ${notes.map(
          (note) => html`<li>
            <button
              class="result"
              aria-current=${note.id === this.current ? 'true' : nothing}
              @click=${() => this.#show(note.id)}
            >
              <span class="text">${this.#text(note, words)}</span>
            </button>
          </li>`,
        )}
      </ul>`;
  }

  #text(note: Note, words: readonly string[]): TemplateResult | string {
    if (note.text.trim() === '') return say('panel-note-empty');
    const parts = snippet(note.text, find(note.text, words) ?? [], SNIPPET_LENGTH);
    return html`${parts.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : text))}`;
  }

  #sayWhere(where: Where): string {
    if (where.kind === 'free') return say('panel-diff-canvas');
    if (where.kind === 'nowhere') return say('panel-diff-nowhere');
    const { map, stage, lane } = where;
    const cell = `${stage.name} · ${lane.name}`;
    return this.open.board.structure.maps().length > 1 ? `${map.name} · ${cell}` : cell;
  }

  #found(): Found[] {
    const { board, ui } = this.open;
    const notes = (this.#notes ?? []).filter((note) => passes(note, ui.state.filter));
    return resultsOf(notes, board.structure);
  }

  #ask(event: Event): void {
    const { ui } = this.open;
    this.current = null;
    ui.set({ filter: { ...ui.state.filter, text: (event.target as HTMLInputElement).value } });
  }

  #key(event: KeyboardEvent, notes: readonly Note[]): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#go(notes, event.shiftKey ? -1 : 1);
  }

  /** To the next one, and from the last to the first. */
  #go(notes: readonly Note[], by: -1 | 1): void {
    const at = notes.findIndex(({ id }) => id === this.current);
    const next = at < 0 ? (by > 0 ? 0 : notes.length - 1) : (at + by + notes.length) % notes.length;
    const id = notes[next]?.id;
    if (id !== undefined) this.#show(id);
  }

  #show(id: string): void {
    this.current = id;
    this.open.ui.select(id);
    this.open.ui.lookAt({ kind: 'notes', ids: [id] });
  }

  #forget(): void {
    this.#notes = null;
    this.requestUpdate();
  }

  static override styles = [
    controls,
    panelStyles,
    drawerStyles,
    css`
      .query {
        display: flex;
        gap: 4px;
        margin-block-end: 8px;
      }
      .query .field {
        flex: 1;
        min-inline-size: 0;
      }
      details {
        margin-block-end: 20px;
      }
      .result {
        display: block;
        inline-size: 100%;
        min-block-size: 40px;
        padding: 8px 10px;
        border-radius: var(--radius-s);
        text-align: start;
      }
      .text {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .result:hover {
        background: var(--surface-hover);
      }
      .result[aria-current] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 0 var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-search-panel', WayboardSearchPanel);
