/**
 * `<wayboard-phone-board>`: the board to read on a phone: stage after stage, each lane's notes under the lane's name.
 *
 * The stages are also chips that stay at the top and lead to theirs.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { EyeOff, StickyNote } from 'lucide';
import { cellKey, flat, type Reading, type Row, readingOf } from '../../board/reading.ts';
import type { Lane, Stage } from '../../board/types.ts';
import { isFiltering, passes } from '../../filter.ts';
import { figuresWords } from '../../names/figures.ts';
import { named, outsideWords } from '../../names/places.ts';
import { NO_FILTER } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './phone-note.ts';
import { phoneStyles } from './styles.ts';

export class WayboardPhoneBoard extends BoardElement {
  static override properties = { map: { state: true } };
  /** The map that is shown, of several. */
  declare map: string | null;

  constructor() {
    super();
    this.map = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, ui, workshop }) => [
      board.notes.onAny(redraw),
      board.notes.onIds(redraw),
      board.structure.on(redraw),
      board.curves.on(redraw),
      board.figures.on(redraw),
      ui.on(redraw),
      ...(workshop === null ? [] : [workshop.on(redraw)]),
    ]);
  }

  protected override render(): TemplateResult {
    const { board, ui } = this.open;
    const { filter } = ui.state;
    const reading = readingOf(board.notes.all(), board.notes.groups(), (note) => passes(note, filter));
    const maps = board.structure.maps();
    const map = maps.find(({ id }) => id === (this.map ?? ui.state.map)) ?? maps[0];
    const stages = map === undefined ? [] : board.structure.stages(map.id);
    return html`
      ${maps.length < 2 ? nothing : this.#maps(map?.id ?? '')}
      ${stages.length < 2 ? nothing : this.#index(stages, reading)}
      ${
        isFiltering(filter)
          ? html`<p class="banner">
              <span>${say('outline-filtered', { n: reading.hidden })}</span>
              <button class="show" @click=${() => ui.set({ filter: NO_FILTER })}>${say('outline-show-all')}</button>
            </p>`
          : nothing
      }
      ${board.notes.ids().length === 0 ? html`<div class="nothing">${icon(StickyNote)}<p>${say('phone-board-empty')}</p></div>` : nothing}
      ${repeat(
        stages,
        ({ id }) => id,
        (stage) => this.#stage(stage, reading),
      )}
      ${this.#list('free', reading.free)} ${this.#list('nowhere', reading.nowhere)}
    `;
  }

  #maps(now: string): TemplateResult {
    return html`<label class="map"
      ><span class="unseen">${say('outline-map')}</span>
      <select
        class="field"
        .value=${live(now)}
        @change=${(event: Event) => {
          this.map = (event.target as HTMLSelectElement).value;
        }}
      >
        ${this.open.board.structure.maps().map(({ id, name }) => html`<option value=${id} ?selected=${id === now}>${name}</option>`)}
      </select></label
    >`;
  }

  #index(stages: readonly Stage[], reading: Reading): TemplateResult {
    return html`<nav class="chips index" aria-label=${say('outline-stages')}>
      ${stages.map(
        (stage) => html`<button class="chip" @click=${() => this.#show(stage.id)}>
          ${named(stage.name)}<span class="count">${this.#count(stage, reading)}</span>
        </button>`,
      )}
    </nav>`;
  }

  #stage(stage: Stage, reading: Reading): TemplateResult {
    const lanes = this.open.board.structure.lanes(stage.map);
    const drawn = lanes.map((lane) => this.#lane(lane, stage, reading)).filter((lane) => lane !== nothing);
    return html`<section aria-labelledby=${stage.id}>
      <h2 id=${stage.id} tabindex="-1">${named(stage.name)}</h2>
      ${drawn.length === 0 ? html`<p class="soft">${say('outline-nothing')}</p>` : drawn}
    </section>`;
  }

  #lane(lane: Lane, stage: Stage, reading: Reading): TemplateResult | typeof nothing {
    const key = cellKey({ map: stage.map, stage: stage.id, lane: lane.id });
    const rows = reading.cells.get(key) ?? [];
    const hidden = this.open.workshop?.drafts()?.cells[key] ?? 0;
    const figures = figuresWords(this.open.board, lane, stage);
    if (rows.length === 0 && hidden === 0 && figures.length === 0) return nothing;
    return html`<div class="lane">
      <h3>${named(lane.name)}</h3>
      ${figures.map((figure) => html`<p class="figure">${figure}</p>`)}
      ${rows.length === 0 ? nothing : this.#notes(rows)}
      ${hidden === 0 ? nothing : html`<p class="hidden">${icon(EyeOff)}${say('phone-hidden', { n: hidden })}</p>`}
    </div>`;
  }

  #notes(rows: readonly Row[]): TemplateResult {
    return html`<ul role="list">
      ${repeat(
        rows,
        ({ id }) => id,
        ({ id, members }) => html`<li>
          ${this.#note(id)}
          ${
            members.length === 0
              ? nothing
              : html`<ul class="members" role="list" aria-label=${say('outline-group')}>
                  ${members.map((member) => html`<li>${this.#note(member)}</li>`)}
                </ul>`
          }
        </li>`,
      )}
    </ul>`;
  }

  #note(id: string): TemplateResult {
    return html`<wayboard-phone-note data-note=${id} .noteId=${id}></wayboard-phone-note>`;
  }

  #list(name: 'free' | 'nowhere', rows: readonly Row[]): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<section aria-labelledby=${name}>
      <h2 id=${name}>${outsideWords(name)}</h2>
      ${this.#notes(rows)}
    </section>`;
  }

  #count(stage: Stage, reading: Reading): number {
    const lanes = this.open.board.structure.lanes(stage.map);
    const keys = lanes.map(({ id }) => cellKey({ map: stage.map, stage: stage.id, lane: id }));
    return keys.reduce((n, key) => n + flat(reading.cells.get(key) ?? []).length, 0);
  }

  #show(stage: string): void {
    const headings = this.renderRoot.querySelectorAll<HTMLElement>('h2');
    const heading = [...headings].find(({ id }) => id === stage);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  static override styles = [
    controls,
    phoneStyles,
    css`
      .map {
        display: block;
        margin-block-end: 12px;
      }
      .index {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        margin-block: -16px 8px;
        padding-block: 10px;
        background: var(--ground);
      }
      .count {
        font-size: var(--text-xs);
        font-weight: 400;
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      section {
        margin-block-end: 32px;
      }
      h2 {
        margin-block-end: 4px;
        scroll-margin-block-start: 64px;
      }
      .lane {
        margin-block-start: 12px;
      }
      h3 {
        display: inline-block;
        margin-block-end: 8px;
        padding: 3px 10px;
        border-radius: 12px;
        background: var(--head);
        font-size: var(--text-s);
        font-weight: 600;
      }
      li {
        margin-block-end: 8px;
      }
      .members {
        margin-block-start: 8px;
        margin-inline-start: 12px;
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--line);
      }
      .figure {
        padding: 2px 4px 8px;
      }
      .hidden {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 10px 12px;
        border: 1.5px dashed var(--line-strong);
        border-radius: var(--radius-s);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .banner {
        align-items: center;
        justify-content: space-between;
        margin-block-end: 16px;
      }
      .show {
        min-block-size: 44px;
        padding-inline: 8px;
        font-weight: 650;
        color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-phone-board', WayboardPhoneBoard);
