/**
 * `<wayboard-map>`: one map as a grid: its title, the heads of stages and lanes, the cells, and a blueprint's lines.
 *
 * Heads stay in sight while one looks around (`pin`). They are in the plane of the board like everything else, so
 * they lie over the notes without a layer of their own. The notes themselves are the canvas's (`canvas.ts`); renaming,
 * dragging and the menus of heads are in `heads.ts`; the title is `title.ts`; the look is `grid-styles.ts`.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EyeOff, Plus } from 'lucide';
import type { Lane, Stage } from '../../board/types.ts';
import type { Cell, Layout, MapLayout } from '../../canvas/layout.ts';
import { type Spot, sameSpot } from '../../canvas/spots.ts';
import type { Measure } from '../../canvas/text-fit.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { gridStyles } from './grid-styles.ts';
import { canBuild, laneHead, phaseHead, stageHead } from './heads.ts';
import { cellLabel } from './labels.ts';
import './title.ts';
import { paperOf } from '../base/paper.ts';

/** How far the heads are moved to stay in sight, in the board's units. */
export interface Pin {
  readonly dx: number;
  readonly dy: number;
}

export class WayboardMap extends BoardElement {
  static override properties = {
    mapLayout: { attribute: false },
    layout: { attribute: false },
    spot: { attribute: false },
    renaming: { attribute: false },
    isFirst: { attribute: false },
    measure: { attribute: false },
  };
  declare mapLayout: MapLayout;
  declare layout: Layout;
  /** What the Tab key comes to. */
  declare spot: Spot | null;
  /** The stage, phase, lane or map whose name is being written. */
  declare renaming: string | null;
  declare isFirst: boolean;
  /** Of words, as notes are written. */
  declare measure: Measure;
  #pin = '';
  /** How far the names of lanes have been moved down. */
  readonly #slid = new Map<string, number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => [
      open.board.structure.on(() => this.requestUpdate()),
      open.board.figures.on(() => this.requestUpdate()),
      ...(open.workshop === null ? [] : [open.workshop.on(() => this.requestUpdate())]),
    ]);
  }

  /**
   * Tells `spot` when a cell or a head gets the focus. An event of the focus is not told outside of the shadow tree in
   * which the focus only moves on, so from outside nobody would hear of a step from one cell to the next.
   */
  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('focusin', ({ target }) => {
      const part = target instanceof Element ? target.closest<HTMLElement>('.cell, .head') : null;
      const detail = part === null ? null : this.#spotOf(part.dataset);
      if (detail !== null) this.dispatchEvent(new CustomEvent<Spot>('spot', { detail }));
    });
  }

  #spotOf({ cell, stage, lane, phase }: DOMStringMap): Spot | null {
    if (stage !== undefined) return { kind: 'stage', id: stage };
    if (lane !== undefined) return { kind: 'lane', id: lane };
    if (phase !== undefined) return { kind: 'phase', id: phase };
    const [inStage, inLane] = cell?.split('/') ?? [];
    if (inStage === undefined || inLane === undefined) return null;
    return { kind: 'cell', cell: { map: this.mapLayout.id, stage: inStage, lane: inLane } };
  }

  /** The element of a cell or a head. */
  spotElement(spot: Spot): HTMLElement | null {
    if (spot.kind === 'note') return null;
    const key = spot.kind === 'cell' ? `${spot.cell.stage}/${spot.cell.lane}` : spot.id;
    const attribute = `data-${spot.kind}`;
    return this.renderRoot.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(key)}"]`);
  }

  pin({ dx, dy }: Pin): void {
    const key = `${dx} ${dy}`;
    if (key === this.#pin) return;
    this.#pin = key;
    const [top, side, corner] = this.#sticky;
    if (top === undefined || side === undefined || corner === undefined) return;
    top.style.transform = `translate3d(0, ${dy}px, 0)`;
    side.style.transform = `translate3d(${dx}px, 0, 0)`;
    corner.style.transform = `translate3d(${dx}px, ${dy}px, 0)`;
    top.classList.toggle('pinned', dy > 0);
    side.classList.toggle('pinned', dx > 0);
    corner.classList.toggle('pinned', dx > 0 || dy > 0);
    corner.classList.toggle('curtained', dy > 0);
    this.#slideNames(dy);
  }

  /** The name of a lane that is higher than the screen stays below the pinned heads, as long as its lane is there. */
  #slideNames(dy: number): void {
    const { header, rows } = this.mapLayout;
    const under = header.y + dy + header.height;
    for (const { lane, y, height } of rows) {
      const slide = Math.max(Math.min(under - y, height - NAME_HEIGHT), 0);
      if (slide === (this.#slid.get(lane) ?? 0)) continue;
      this.#slid.set(lane, slide);
      this.spotElement({ kind: 'lane', id: lane })?.style.setProperty('--slide', `${slide}px`);
    }
  }

  /** While the zoom changes, the heads are scaled as they are, with everything else. */
  scale(isZooming: boolean): void {
    for (const part of this.#sticky) part.classList.toggle('zooming', isZooming);
  }

  get #sticky(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.sticky')];
  }

  protected override render(): TemplateResult {
    const { id } = this.mapLayout;
    const { structure } = this.open.board;
    const map = structure.map(id);
    if (map === null) return html``;
    const stages = structure.stages(id);
    const lanes = structure.lanes(id);
    const owned = ['heads', ...lanes.map((lane) => `row-${lane.id}`)].join(' ');
    return html`
      <wayboard-map-title
        .map=${map}
        .isFirst=${this.isFirst}
        .isRenaming=${this.renaming === id}
      ></wayboard-map-title>
      <div class="paper"></div>
      <div class="rows" role="grid" aria-label=${map.name} aria-owns=${owned}>
        ${repeat(
          lanes,
          (lane) => lane.id,
          (lane, at) => this.#row(lane, stages, at),
        )}
      </div>
      <div class="sticky top">
        ${structure.phases(id).map(({ phase, steps }) => (steps.length === 0 ? nothing : phaseHead(this, phase)))}
        <div role="row" id="heads" aria-label=${say('map-stages')}>
          ${repeat(
            stages,
            (stage) => stage.id,
            (stage) => stageHead(this, stage),
          )}
        </div>
        ${canBuild(this.open) ? this.#add('stage', say('map-add-stage')) : nothing}
      </div>
      <div class="sticky side">
        ${repeat(
          lanes,
          (lane) => lane.id,
          (lane) => laneHead(this, lane),
        )}
        ${canBuild(this.open) ? this.#add('lane', say('map-add-lane')) : nothing}
      </div>
      <div class="sticky corner"></div>
      ${stages.length === 0 || lanes.length === 0 ? this.#invitation(stages.length === 0) : nothing}
    `;
  }

  #row(lane: Lane, stages: readonly Stage[], at: number): TemplateResult {
    return html`
      <div role="row" id=${`row-${lane.id}`} class=${`row ${at % 2 === 0 ? 'odd' : 'even'}`} data-row=${lane.id} aria-owns=${`lane-${lane.id}`}>
        ${repeat(
          stages,
          (stage) => stage.id,
          (stage, column) => this.#cell(stage, lane, column, at),
        )}
      </div>
      ${lane.line === null ? nothing : html`<div class="line" data-line=${lane.id}><span>${say(`core-line-${lane.line}`)}</span></div>`}
    `;
  }

  #cell(stage: Stage, lane: Lane, column: number, row: number): TemplateResult {
    const cell: Cell = { map: this.mapLayout.id, stage: stage.id, lane: lane.id };
    const notes = this.layout.blocks(stage.id, lane.id).length;
    const drafts = this.#draftsOfOthers(cell);
    const spot: Spot = { kind: 'cell', cell };
    const [prompt, isLoud] =
      notes > 0 || lane.type !== 'text' ? ['', false] : this.#prompt(stage, lane, column, row);
    return html`<div
      class=${`cell ${lane.type}`}
      role="gridcell"
      data-cell=${`${stage.id}/${lane.id}`}
      tabindex=${sameSpot(this.spot, spot) ? 0 : -1}
      aria-label=${cellLabel(this.open, cell, { notes: this.#count(cell), drafts, prompt })}
    >
      ${prompt === '' ? nothing : html`<p class=${isLoud ? 'prompt' : 'prompt quiet-prompt'} aria-hidden="true">${prompt}</p>`}
      ${
        drafts === 0
          ? nothing
          : html`<span class="drafts" title=${say('map-drafts-hint')}>${icon(EyeOff)}${say('map-drafts', { n: drafts })}</span>`
      }
    </div>`;
  }

  #count({ stage, lane }: Cell): number {
    return this.layout.blocks(stage, lane).reduce((sum, { notes }) => sum + notes.length, 0);
  }

  /** Each question is asked once, where the first answer would go; elsewhere when one comes near. */
  #prompt(stage: Stage, lane: Lane, column: number, row: number): [string, boolean] {
    if (stage.prompt !== '' && row === this.#firstEmptyRow(stage)) return [stage.prompt, true];
    return lane.prompt === '' ? [stage.prompt, false] : [lane.prompt, column === 0];
  }

  #firstEmptyRow(stage: Stage): number {
    return this.mapLayout.rows.findIndex(({ lane }) => {
      const { structure } = this.open.board;
      return structure.lane(lane)?.type === 'text' && this.layout.blocks(stage.id, lane).length === 0;
    });
  }

  /** During a private round: how many notes of others wait here; mine are drawn. */
  #draftsOfOthers(cell: Cell): number {
    const { workshop, board } = this.open;
    const total = workshop?.drafts()?.cells[`${cell.map}/${cell.stage}/${cell.lane}`] ?? 0;
    if (total === 0) return 0;
    return Math.max(total - board.notes.inCell(cell).filter(({ draft }) => draft).length, 0);
  }

  #add(kind: 'stage' | 'lane', label: string): TemplateResult {
    return html`<button class=${`add add-${kind}`} data-add=${kind} aria-label=${label} title=${label} tabindex="-1">
      ${icon(Plus)}
    </button>`;
  }

  #invitation(hasNoStages: boolean): TemplateResult {
    return html`<div class="invitation">
      <p>${say(canBuild(this.open) ? 'map-empty-builder' : 'map-empty-guest')}</p>
      ${
        canBuild(this.open)
          ? html`<button class="button primary" data-add=${hasNoStages ? 'stage' : 'lane'}>
            ${icon(Plus)}${say(hasNoStages ? 'map-add-stage' : 'map-add-lane')}
          </button>`
          : nothing
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#place();
    if (changed.has('renaming') && this.renaming !== null) this.#startRenaming();
  }

  /** Sizes are set as styles from code: a strict content security policy refuses style attributes. */
  #place(): void {
    const { box, columns, rows, header, phases, gutter } = this.mapLayout;
    const { style } = this;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    const top = header.y - box.y;
    const set = (
      part: HTMLElement | null | undefined,
      x: number,
      y: number,
      width: number,
      height: number,
    ): void => {
      if (part == null) return;
      part.style.left = `${x}px`;
      part.style.top = `${y}px`;
      part.style.width = `${width}px`;
      part.style.height = `${height}px`;
    };
    const find = (selector: string): HTMLElement | null =>
      this.renderRoot.querySelector<HTMLElement>(selector);
    const inside = box.height - (top + header.height);
    set(find('wayboard-map-title'), 0, 0, box.width, top);
    set(find('.paper'), 0, top, box.width, box.height - top);
    set(find('.top'), gutter.width, top, box.width - gutter.width, header.height);
    set(find('.side'), 0, top + header.height, gutter.width, inside);
    set(find('.corner'), 0, top, gutter.width, header.height);
    for (const { stage, x, width } of columns) {
      const left = x - box.x - gutter.width;
      set(
        this.spotElement({ kind: 'stage', id: stage }),
        left,
        header.phases,
        width,
        header.height - header.phases,
      );
    }
    for (const { phase, x, width } of phases) {
      set(find(`[data-phase="${CSS.escape(phase)}"]`), x - box.x - gutter.width, 0, width, header.phases);
    }
    for (const { lane, y, height } of rows) {
      const name = CSS.escape(lane);
      set(
        this.spotElement({ kind: 'lane', id: lane }),
        0,
        y - header.y - header.height,
        gutter.width,
        height,
      );
      const row = find(`[data-row="${name}"]`);
      set(row, gutter.width, y - box.y, box.width - gutter.width, height);
      set(find(`[data-line="${name}"]`), 0, y - box.y + height, box.width, LINE_HEIGHT);
      for (const { stage, x, width } of columns) {
        const cell = row?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${stage}/${lane}`)}"]`);
        set(cell, x - box.x - gutter.width, 0, width, height);
      }
    }
    for (const head of this.renderRoot.querySelectorAll<HTMLElement>('.head')) this.#fitName(head);
    for (const head of this.renderRoot.querySelectorAll<HTMLElement>('[data-paint]')) {
      const color = head.dataset.paint ?? '';
      head.style.setProperty('--head-color', paperOf(color));
    }
  }

  /** No name is broken in the middle of a word: rather its letters are smaller. */
  #fitName(head: HTMLElement): void {
    const longest = head.title.split(/[\s-]+/u).reduce((most, word) => Math.max(most, this.measure(word)), 1);
    const room = Number.parseFloat(head.style.width) - NAME_MARGIN;
    head.style.setProperty('--name-max', `${Math.max(room / longest / BOLDER, 10)}px`);
  }

  #startRenaming(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input.name');
    field?.focus({ preventScroll: true });
    field?.select();
  }

  static override styles = gridStyles;
}

const LINE_HEIGHT = 32;
/** What is left of a lane when its name leaves with it. */
const NAME_HEIGHT = 72;
/** Beside a name in its head; and how much wider its letters are than those of notes. */
const NAME_MARGIN = 26;
const BOLDER = 1.06;

customElements.define('wayboard-map', WayboardMap);
