/**
 * `<wayboard-outline-structure>`: the map itself, its stages and its lanes as two lists of names, for the facilitator:
 * rename, put in order, colour, add, delete. It is folded away until it is needed.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import {
  type BoardMap,
  COLORS,
  LANE_TYPES,
  type Lane,
  type LaneType,
  LIMITS,
  type Separator,
  type Stage,
} from '../../board/types.ts';
import { colorName } from '../../names/kinds.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { addField, newName } from './fields.ts';
import type { Hand } from './hand.ts';
import { type Ordering, orderButtons, orderKeys } from './order.ts';
import './outline-map-form.ts';
import { foldStyles, outlineStyles } from './styles.ts';

type What = 'stage' | 'lane';

const LINES: readonly Separator[] = ['interaction', 'visibility', 'internal'];

/** What is chosen from a list, in words; the first is nothing. */
interface Choice {
  readonly label: string;
  readonly now: string | null;
  readonly none: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly set: (value: string | null) => void;
}

export class WayboardOutlineStructure extends BoardElement {
  static override properties = { map: { attribute: false }, hand: { attribute: false } };
  declare map: BoardMap;
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${say('outline-structure')}</summary>
      <div class="folded">
        <wayboard-outline-map-form .map=${this.map} .hand=${this.hand}></wayboard-outline-map-form>
        <div class="both">
          ${this.#section('stage', this.#stages(), this.#parentField())}
          ${this.#section('lane', this.#lanes(), this.#typeField())}
        </div>
      </div>
    </details>`;
  }

  #section(what: What, rows: unknown, where: TemplateResult | typeof nothing): TemplateResult {
    return html`<section aria-labelledby=${what}>
      <h3 id=${what}>${say(`outline-${what}s`)}</h3>
      <ul role="list">
        ${rows}
      </ul>
      <div class="row add">
        ${addField(say(`outline-add-${what}`), LIMITS.name, (name) => this.#add(what, name))} ${where}
      </div>
    </section>`;
  }

  /** Phases change places with phases, steps with the steps of their phase. */
  #stages(): unknown {
    const phases = this.open.board.structure.phases(this.map.id);
    const tops = phases.map(({ phase }) => phase);
    const rows = phases.flatMap(({ phase, steps }) => [
      { one: phase, among: tops, isStep: false },
      ...steps.map((one) => ({ one, among: steps, isStep: true })),
    ]);
    return repeat(
      rows,
      ({ one }) => one.id,
      ({ one, among, isStep }) =>
        this.#row('stage', one, this.#ordering('stage', among), isStep, this.#color(one)),
    );
  }

  #lanes(): unknown {
    const lanes = this.open.board.structure.lanes(this.map.id);
    const ordering = this.#ordering('lane', lanes);
    return repeat(
      lanes,
      ({ id }) => id,
      (lane) => this.#row('lane', lane, ordering, false, this.#line(lane)),
    );
  }

  #ordering(what: What, among: readonly (Stage | Lane)[]): Ordering {
    const { structure } = this.open.board;
    return {
      host: this,
      among,
      move: (id, after) =>
        what === 'stage' ? structure.moveStage(id, after) : structure.moveLane(id, after),
      say: (text) => this.#say(text),
    };
  }

  #row(
    what: What,
    { id, name }: Stage | Lane,
    ordering: Ordering,
    isStep: boolean,
    more: TemplateResult,
  ): TemplateResult {
    const remove = say('outline-delete-named', { name });
    return html`<li class=${isStep ? 'step' : ''} @keydown=${orderKeys(ordering, id)}>
      <input
        class="quiet-field"
        type="text"
        maxlength=${LIMITS.name}
        aria-label=${say('outline-name-of', { name })}
        .value=${name}
        @change=${(event: Event) => this.#rename(what, id, newName(event, name))}
      />
      ${more} ${orderButtons(ordering, id)}
      <button class="tool" aria-label=${remove} title=${remove} @click=${() => this.#delete(what, id, name)}>
        ${icon(Trash2)}
      </button>
    </li>`;
  }

  #color({ id, name, color }: Stage): TemplateResult {
    return this.#choice({
      label: say('outline-color-of', { name }),
      now: color,
      none: say('outline-no-color'),
      options: COLORS.map((one) => [one, colorName(one)]),
      set: (value) => this.open.board.structure.paintStage(id, COLORS.find((one) => one === value) ?? null),
    });
  }

  #line({ id, name, line }: Lane): TemplateResult {
    return this.#choice({
      label: say('outline-line-of', { name }),
      now: line,
      none: say('outline-no-line'),
      options: LINES.map((one) => [one, say(`core-line-${one}`)]),
      set: (value) => this.open.board.structure.setLaneLine(id, LINES.find((one) => one === value) ?? null),
    });
  }

  #choice({ label, now, none, options, set }: Choice): TemplateResult {
    return html`<select
      class="quiet-field choice"
      aria-label=${label}
      title=${label}
      .value=${live(now ?? '')}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value || null)}
    >
      <option value="" ?selected=${now === null}>${none}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === now}>${words}</option>`)}
    </select>`;
  }

  /** What a new stage is: one of its own, or a step of one that is there. */
  #parentField(): TemplateResult | typeof nothing {
    const phases = this.open.board.structure.phases(this.map.id);
    if (phases.length === 0) return nothing;
    return html`<select class="quiet-field choice" data-of="stage" aria-label=${say('outline-add-where')}>
      <option value="">${say('outline-add-as-stage')}</option>
      ${phases.map(({ phase }) => html`<option value=${phase.id}>${say('outline-add-as-step', { name: named(phase.name) })}</option>`)}
    </select>`;
  }

  #typeField(): TemplateResult {
    return html`<select class="quiet-field choice" data-of="lane" aria-label=${say('outline-add-what')}>
      ${LANE_TYPES.map((type) => html`<option value=${type}>${say(`core-lane-${type}`)}</option>`)}
    </select>`;
  }

  #rename(what: What, id: string, name: string | null): void {
    if (name === null) return;
    const { structure } = this.open.board;
    if (what === 'stage') structure.renameStage(id, name);
    else structure.renameLane(id, name);
    this.#say(say('outline-renamed', { name }));
  }

  #delete(what: What, id: string, name: string): void {
    const { structure } = this.open.board;
    if (what === 'stage') structure.deleteStage(id);
    else structure.deleteLane(id);
    tell(this, { text: say('outline-deleted-named', { name }), undo: true });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('summary')?.focus());
  }

  #add(what: What, name: string): boolean {
    const { structure } = this.open.board;
    const chosen = this.renderRoot.querySelector<HTMLSelectElement>(`[data-of=${what}]`)?.value ?? '';
    const { id } = this.map;
    const made =
      what === 'lane'
        ? structure.addLane(id, { name, type: chosen as LaneType })
        : structure.addStage(id, chosen === '' ? { name } : { name, parent: chosen });
    this.#say(made === null ? say('outline-full') : say('outline-added-named', { name }));
    return made !== null;
  }

  #say(text: string): void {
    this.hand.ask({ kind: 'say', text });
  }

  static override styles = [
    controls,
    outlineStyles,
    foldStyles,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
        gap: 24px;
        margin-block-start: 16px;
      }
      h3 {
        margin-block-end: 8px;
        font-size: var(--text-s);
      }
      li {
        display: flex;
        align-items: center;
        gap: 2px;
        margin-block-end: 4px;
      }
      .step {
        padding-inline-start: 20px;
      }
      input {
        flex: 1;
        min-inline-size: 0;
      }
      /* On a phone the name has a line of its own. */
      @container (width < 520px) {
        li {
          flex-wrap: wrap;
        }
        li > input {
          flex-basis: 100%;
        }
        li > .choice {
          flex: 1;
        }
      }
      .choice {
        inline-size: 128px;
        text-overflow: ellipsis;
      }
      .add {
        gap: 2px;
        flex-wrap: nowrap;
      }
      .add .choice {
        inline-size: 132px;
      }
    `,
  ];
}

customElements.define('wayboard-outline-structure', WayboardOutlineStructure);
