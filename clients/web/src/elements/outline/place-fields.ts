/**
 * `<wayboard-place-fields>`: choosing a cell with two selects, stage and lane, and a third where there are several maps.
 *
 * It tells a `place` event with the cell whenever the choice changes. Also used on the phone, `compact`. Where it
 * `offersOutside`, there is one more map to choose, which is none: then the event tells `null`.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { type Cell, holdsNotes, type Stage } from '../../board/types.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { labelStyles } from './dialog-styles.ts';

/** No map has this id: they have no spaces. */
const OUTSIDE = 'no map';

export class WayboardPlaceFields extends BoardElement {
  static override properties = {
    cell: { attribute: false },
    lanes: { attribute: false },
    offersOutside: { type: Boolean },
    isOutside: { state: true },
  };
  declare cell: Cell | null;
  /** The lanes to choose from; all that hold notes, if `null`. */
  declare lanes: readonly string[] | null;
  declare offersOutside: boolean;
  /** Chosen: in no cell. */
  declare isOutside: boolean;

  constructor() {
    super();
    this.cell = null;
    this.lanes = null;
    this.offersOutside = false;
    this.isOutside = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const { structure } = this.open.board;
    const maps = structure.maps();
    const map = this.cell?.map ?? maps[0]?.id ?? '';
    const options = maps.map(({ id, name }) => option(id, named(name), id === map && !this.isOutside));
    if (this.offersOutside) options.push(option(OUTSIDE, say('outline-elsewhere'), this.isOutside));
    return html`
      ${options.length < 2 ? nothing : this.#field('map', say('outline-map'), options)}
      ${
        this.isOutside
          ? nothing
          : html`${this.#field('stage', say('outline-stage'), this.#stages(map))}
            ${this.#field('lane', say('outline-lane'), this.#lanes(map))}`
      }
    `;
  }

  /** A select that was touched goes its own way when its options change: it is told what is chosen each time. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      const id = this.isOutside ? OUTSIDE : this.cell?.[select.id as keyof Cell];
      if (id !== undefined || select.id !== 'map') select.value = id ?? '';
    }
  }

  #field(name: keyof Cell, label: string, options: readonly TemplateResult[]): TemplateResult {
    return html`<div>
      <label class="label" for=${name}>${label}</label>
      <select class="field" id=${name} @change=${(event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value)}>
        ${options}
      </select>
    </div>`;
  }

  #stages(map: string): TemplateResult[] {
    const now = this.cell?.stage;
    const one = ({ id, name }: Stage): TemplateResult => option(id, name, id === now);
    return this.open.board.structure
      .phases(map)
      .map(({ phase, steps }) =>
        steps.length === 0 ? one(phase) : html`<optgroup label=${phase.name}>${steps.map(one)}</optgroup>`,
      );
  }

  #lanes(map: string): TemplateResult[] {
    return this.#lanesOf(map).map(({ id, name }) => option(id, name, id === this.cell?.lane));
  }

  #lanesOf(map: string): ReturnType<typeof this.open.board.structure.lanes> {
    const isOffered = (id: string): boolean => this.lanes?.includes(id) ?? true;
    return this.open.board.structure.lanes(map).filter((lane) => holdsNotes(lane) && isOffered(lane.id));
  }

  #choose(name: keyof Cell, id: string): void {
    this.isOutside = name === 'map' && id === OUTSIDE;
    if (this.isOutside) {
      this.#tell(null);
      return;
    }
    const { structure } = this.open.board;
    const map = name === 'map' ? id : (this.cell?.map ?? structure.maps()[0]?.id ?? '');
    // On another map nothing is the same: its first stage and lane, until one chooses.
    const now = this.cell?.map === map ? this.cell : null;
    const stage = now?.stage ?? structure.stages(map)[0]?.id ?? '';
    const lane = now?.lane ?? this.#lanesOf(map)[0]?.id ?? '';
    this.cell = { map, stage, lane, ...(name === 'map' ? {} : { [name]: id }) };
    this.#tell(this.cell);
  }

  #tell(detail: Cell | null): void {
    this.dispatchEvent(new CustomEvent<Cell | null>('place', { detail }));
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('select')?.focus());
  }

  static override styles = [
    controls,
    labelStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      /* Side by side, the map above the two. */
      :host([compact]) {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px;
      }
      :host([compact]) > :first-child:nth-last-child(3) {
        grid-column: 1 / -1;
      }
      :host([compact]) .label {
        margin-block-end: 2px;
        font-size: var(--text-xs);
      }
    `,
  ];
}

function option(id: string, name: string, isNow: boolean): TemplateResult {
  return html`<option value=${id} ?selected=${isNow}>${name}</option>`;
}

customElements.define('wayboard-place-fields', WayboardPlaceFields);
