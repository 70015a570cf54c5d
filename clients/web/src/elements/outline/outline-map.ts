/**
 * `<wayboard-outline-map>`: one map as headings: phases, stages, lanes, and the notes of each cell as a list.
 *
 * What lies in lanes of curves and figures is drawn by `outline-curves.ts` and `outline-figures.ts`.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type BoardMap, type Cell, holdsNotes, type Lane, type Stage } from '../../board/types.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import type { Hand } from './hand.ts';
import './outline-curve-list.ts';
import './outline-curves.ts';
import './outline-figures.ts';
import './outline-list.ts';
import type { WayboardOutlineList } from './outline-list.ts';
import './outline-structure.ts';
import { cellKey, flat, type Reading } from '../../board/reading.ts';
import { canAdd } from './rights.ts';
import { entryStyles, outlineStyles } from './styles.ts';

type Level = 3 | 4 | 5;

export class WayboardOutlineMap extends BoardElement {
  static override properties = {
    map: { attribute: false },
    reading: { attribute: false },
    hand: { attribute: false },
  };
  declare map: BoardMap;
  declare reading: Reading;
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, workshop }) => [
      board.structure.on(redraw),
      board.personas.on(redraw),
      board.curves.on(redraw),
      board.figures.on(redraw),
      ...(workshop === null ? [] : [workshop.on(redraw)]),
    ]);
  }

  /** Puts the focus on a heading: the map's own, or a stage's. */
  focusHeading(stage: string | null): void {
    const headings = this.renderRoot.querySelectorAll<HTMLElement>('[data-heading]');
    const found = [...headings].find(({ dataset }) => dataset.heading === (stage ?? 'map'));
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult {
    const { structure, personas } = this.open.board;
    const { map } = this;
    const who = map.personas
      .map((id) => personas.read(id)?.name)
      .filter((name) => name !== undefined && name !== '');
    const state = map.state === 'future' || map.state === 'research' ? say(`core-state-${map.state}`) : '';
    return html`
      <section aria-labelledby="map">
        <h2 id="map" tabindex="-1" data-heading="map">${named(map.name)}${state === '' ? nothing : html` <span class="soft">${state}</span>`}</h2>
        ${who.length === 0 ? nothing : html`<p class="soft">${say('outline-map-personas', { names: who.join(', ') })}</p>`}
        ${
          this.open.role === 'facilitator' && this.open.canWrite
            ? html`<wayboard-outline-structure class="fold" .map=${map} .hand=${this.hand}></wayboard-outline-structure>`
            : nothing
        }
        ${
          this.open.canWrite && structure.lanes(map.id).some(({ type }) => type === 'emotion')
            ? html`<wayboard-outline-curve-list class="fold" .map=${map.id} .hand=${this.hand}></wayboard-outline-curve-list>`
            : nothing
        }
        ${repeat(
          structure.phases(map.id),
          ({ phase }) => phase.id,
          ({ phase, steps }) => (steps.length === 0 ? this.#stage(phase, 3) : this.#phase(phase, steps)),
        )}
      </section>
    `;
  }

  #phase(phase: Stage, steps: readonly Stage[]): TemplateResult {
    return html`<section class="phase" aria-labelledby=${phase.id}>
      <h3 id=${phase.id} tabindex="-1" data-heading=${phase.id}>${named(phase.name)}</h3>
      ${repeat(
        steps,
        ({ id }) => id,
        (step) => this.#stage(step, 4),
      )}
    </section>`;
  }

  #stage(stage: Stage, level: 3 | 4): TemplateResult {
    const lanes = this.open.board.structure.lanes(this.map.id);
    const cells = lanes.map((lane) => ({ lane, cell: { map: this.map.id, stage: stage.id, lane: lane.id } }));
    const count = cells.reduce((sum, { cell }) => sum + flat(this.#rows(cell)).length, 0);
    const shown = cells.filter(({ lane, cell }) => this.#isShown(lane, cell));
    // Under a filter, nobody can tell here whether there is nothing.
    const isKnown = count > 0 || this.reading.hidden === 0;
    const words = html`<span class="name">${named(stage.name)}</span> ${isKnown ? html`<span class="soft">${say('outline-notes', { n: count })}</span>` : nothing}`;
    return html`<section class="stage" aria-labelledby=${stage.id}>
      <header>${heading(level, stage.id, words)}</header>
      ${count === 0 && isKnown && stage.prompt !== '' ? html`<p class="prompt">${stage.prompt}</p>` : nothing}
      ${repeat(
        shown,
        ({ lane }) => lane.id,
        ({ lane, cell }) => this.#lane(lane, cell, stage, level === 3 ? 4 : 5),
      )}
      ${shown.length === 0 ? html`<p class="prompt">${say('outline-nothing')}</p>` : nothing}
    </section>`;
  }

  #lane(lane: Lane, cell: Cell, stage: Stage, level: Level): TemplateResult {
    const rows = this.#rows(cell);
    const id = `${stage.id}-${lane.id}`;
    const isEmpty = rows.length === 0 && !this.#hasFigures(lane, stage);
    return html`<div class="lane entry" data-cell=${`${stage.id}/${lane.id}`} data-line=${lane.line ?? nothing}>
      ${heading(level, id, named(lane.name))}
      <div class="cell">
        ${isEmpty && this.reading.hidden === 0 && lane.prompt !== '' ? html`<p class="prompt">${lane.prompt}</p>` : nothing}
        ${
          lane.type === 'emotion'
            ? html`<wayboard-outline-curves .map=${this.map.id} .stage=${stage} .hand=${this.hand}></wayboard-outline-curves>`
            : nothing
        }
        ${
          lane.type === 'metric' || lane.type === 'channel'
            ? html`<wayboard-outline-figures .lane=${lane} .stage=${stage}></wayboard-outline-figures>`
            : nothing
        }
        ${
          holdsNotes(lane) || rows.length > 0
            ? html`<wayboard-outline-list
                .list=${cellKey(cell)}
                .rows=${rows}
                .cell=${holdsNotes(lane) ? cell : null}
                .hand=${this.hand}
              ></wayboard-outline-list>`
            : nothing
        }
      </div>
      ${lane.line === null ? nothing : html`<p class="line"><span>${say(`core-line-${lane.line}`)}</span></p>`}
    </div>`;
  }

  #rows(cell: Cell): Reading['free'] {
    return this.reading.cells.get(cellKey(cell)) ?? [];
  }

  /** Whoever only reads is spared the cells with nothing in them; what they wrote before a lock is something. */
  #isShown(lane: Lane, cell: Cell): boolean {
    const isFull = this.#rows(cell).length > 0 || this.#hasFigures(lane, { id: cell.stage });
    return (
      isFull ||
      canAdd(this.open, lane.id) ||
      this.open.workshop?.drafts()?.cells[cellKey(cell)] !== undefined ||
      this.#isWritten(cell)
    );
  }

  /** There is text that has not become a note yet. */
  #isWritten({ stage, lane }: Cell): boolean {
    const where = `[data-cell="${CSS.escape(`${stage}/${lane}`)}"] wayboard-outline-list`;
    return !!this.renderRoot.querySelector<WayboardOutlineList>(where)?.field?.value;
  }

  #hasFigures(lane: Lane, stage: Pick<Stage, 'id'>): boolean {
    const { curves, figures } = this.open.board;
    if (lane.type === 'metric') return figures.metric(lane.id, stage.id) !== null;
    if (lane.type === 'channel') return figures.channels(lane.id, stage.id).length > 0;
    return (
      lane.type === 'emotion' && curves.of(this.map.id).some(({ id }) => curves.points(id).has(stage.id))
    );
  }

  static override styles = [
    controls,
    outlineStyles,
    entryStyles,
    css`
      [data-heading] {
        scroll-margin-block-start: var(--outline-top, 80px);
      }
      .fold {
        margin-block: 8px;
      }
      .phase > h3 {
        margin-block: 40px 8px;
        padding-block-end: 8px;
        border-block-end: 2px solid var(--line-strong);
      }
      .stage {
        margin-block: 32px 0;
      }
      .stage > header {
        position: sticky;
        z-index: 1;
        inset-block-start: calc(var(--outline-top, 80px) - 8px);
        padding-block: 8px;
        background: var(--outline-page, var(--surface));
        border-block-end: 1px solid var(--line-strong);
      }
      .lane {
        padding-block: 6px;
        border-block-end: 1px solid var(--line);
      }
      .prompt {
        padding: 6px 8px 2px 44px;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .stage > .prompt {
        padding-inline-start: 0;
      }
      .line {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        gap: 12px;
        margin-block: 6px -6px;
        font-size: var(--text-xs);
        color: var(--ink-soft);
        translate: 0 50%;
      }
      .line::after {
        content: '';
        flex: 1;
        border-block-start: 2px dashed var(--line-strong);
      }
      .lane[data-line] {
        border-block-end: 0;
        margin-block-end: 12px;
      }
      @container (width < 720px) {
        .lane {
          padding-block: 8px;
        }
      }
    `,
  ];
}

function heading(level: Level, id: string, words: unknown): TemplateResult {
  if (level === 3) return html`<h3 id=${id} tabindex="-1" data-heading=${id}>${words}</h3>`;
  if (level === 4) return html`<h4 id=${id} tabindex="-1" data-heading=${id}>${words}</h4>`;
  return html`<h5 id=${id}>${words}</h5>`;
}

customElements.define('wayboard-outline-map', WayboardOutlineMap);
