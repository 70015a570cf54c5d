/**
 * `<wayboard-outline-contents>`: the way to each part of the outline: links that are skipped to with the first Tab, and
 * on wide windows a table of contents beside the page.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ListTree } from 'lucide';
import { flat, type Reading } from '../../board/reading.ts';
import { named } from '../../names/places.ts';
import type { Sight } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { drawingsOf } from './drawings.ts';

/** Where a link goes. */
export type Chapter = Sight | 'personas' | 'actions' | 'results' | 'elsewhere' | 'drawings';

export class WayboardOutlineContents extends BoardElement {
  static override properties = { reading: { attribute: false }, isOpen: { state: true } };
  declare reading: Reading;
  /** On windows that have no room for it beside the page. */
  declare isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, workshop }) => [
      board.structure.on(redraw),
      board.personas.on(redraw),
      board.actions.on(redraw),
      board.ink.on(redraw),
      ...(workshop === null ? [] : [workshop.on(redraw)]),
    ]);
  }

  protected override render(): TemplateResult {
    const { structure } = this.open.board;
    const maps = structure.maps();
    const first = maps[0];
    return html`<nav aria-label=${say('outline-contents')}>
      ${first === undefined ? nothing : html`<div class="skip">${this.#link({ kind: 'map', id: first.id }, say('outline-skip'), 'map')}</div>`}
      <button
        class="toggle"
        aria-expanded=${this.isOpen}
        aria-controls="list"
        @click=${() => {
          this.isOpen = !this.isOpen;
        }}
      >
        ${icon(ListTree)}${say('outline-contents')}
      </button>
      <ul id="list" role="list" ?data-open=${this.isOpen}>
        ${maps.map(
          ({ id, name }) => html`<li>
            ${this.#link({ kind: 'map', id }, name, 'map')}
            <ul role="list">
              ${structure.stages(id).map((stage) => html`<li>${this.#link({ kind: 'stage', id: stage.id }, stage.name, '', this.#count(id, stage.id))}</li>`)}
            </ul>
          </li>`,
        )}
        ${this.#others()}
      </ul>
    </nav>`;
  }

  #others(): TemplateResult {
    const { board, canWrite, workshop } = this.open;
    const { free, nowhere } = this.reading;
    const personas = board.personas.all().length;
    const actions = board.actions.all().length;
    const drawings = drawingsOf(board.ink.strokes()).length;
    const results = workshop?.results().length ?? 0;
    const entry = (chapter: Chapter, words: string, n: number, isThere: boolean): unknown =>
      isThere ? html`<li>${this.#link(chapter, say(words), 'map', n)}</li>` : nothing;
    const elsewhere = flat(free).length + flat(nowhere).length;
    return html`
      ${entry('elsewhere', 'outline-elsewhere', elsewhere, elsewhere > 0)}
      ${entry('drawings', 'outline-drawings', drawings, drawings > 0)}
      ${entry('personas', 'outline-personas', personas, canWrite || personas > 0)}
      ${entry('actions', 'outline-actions', actions, canWrite || actions > 0)}
      ${entry('results', 'outline-results', results, results > 0)}
    `;
  }

  #link(chapter: Chapter, name: string, look: string, n = 0): TemplateResult {
    return html`<button class=${look} @click=${() => this.#go(chapter)}>
      <span class="name">${named(name)}</span>${n === 0 ? nothing : html`<span class="count">${n}</span>`}
    </button>`;
  }

  #go(chapter: Chapter): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent<Chapter>('go', { detail: chapter }));
  }

  #count(map: string, stage: string): number {
    let n = 0;
    for (const [key, rows] of this.reading.cells)
      if (key.startsWith(`${map}/${stage}/`)) n += flat(rows).length;
    return n;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul ul {
        margin-block-end: 12px;
      }
      .skip:not(:focus-within) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .toggle {
        display: none;
      }
      li button,
      .skip button {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 32px;
        padding: 5px 10px;
        border-radius: var(--radius-s);
        text-align: start;
        overflow-wrap: anywhere;
      }
      .toggle {
        align-items: center;
        gap: 8px;
        min-block-size: 44px;
        padding-inline: 14px;
        border-radius: var(--radius-m);
        font-weight: 600;
        box-shadow: inset 0 0 0 1px var(--line);
      }
      button:hover {
        background: var(--surface-hover);
      }
      .map {
        font-weight: 650;
      }
      .name {
        min-inline-size: 0;
      }
      .count {
        flex: none;
        font-size: var(--text-xs);
        font-weight: 400;
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      @container (width < 1000px) {
        .toggle {
          display: inline-flex;
        }
        #list {
          max-inline-size: 480px;
          margin-block-start: 8px;
        }
        #list:not([data-open]) {
          display: none;
        }
        li button {
          min-block-size: 44px;
          align-items: center;
        }
      }
    `,
  ];
}

customElements.define('wayboard-outline-contents', WayboardOutlineContents);
