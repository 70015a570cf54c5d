/**
 * `<wayboard-round-dialog>`: how a private round is to be, before it starts: what is promised to the authors, and where
 * they write. It tells `close` when it is over.
 *
 * Drafts of a cancelled round may still lie on the desks; then the server may make the round more secret than asked,
 * and that is said.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { EyeOff } from 'lucide';
import type { BoardMap, Lane } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import type { Authors } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { choices } from '../base/choice-styles.ts';
import { controls } from '../base/theme.ts';
import '../base/dialog.ts';
import { choiceCard } from './choice-card.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { lanesByMap } from './lanes.ts';

/** The most secret first: that is what one gets without thinking about it. */
const AUTHORS = ['hidden', 'pseudonyms', 'named'] as const satisfies readonly Authors[];

interface Started {
  readonly round: string;
  readonly authors: Authors;
}

export class WayboardRoundDialog extends FacilitateElement {
  static override properties = { authors: { state: true }, lanes: { state: true } };
  declare authors: Authors;
  /** `null`: everywhere. */
  declare lanes: ReadonlySet<string> | null;

  constructor() {
    super();
    this.authors = 'hidden';
    this.lanes = null;
  }

  protected override render(): TemplateResult {
    return html`<wayboard-dialog heading=${say('facilitate-round-start-title')} @close=${this.#close}>
      <p class="soft">${say('facilitate-round-what')}</p>
      <fieldset>
        <legend>${say('facilitate-authors')}</legend>
        ${AUTHORS.map((authors) => this.#authorsChoice(authors))}
      </fieldset>
      ${this.#where()}
      <button slot="actions" type="button" class="button quiet" @click=${this.#close}>
        ${say('facilitate-leave')}
      </button>
      <div slot="actions">
        ${this.button({
          label: say('facilitate-round-start-now'),
          icon: EyeOff,
          text: say('facilitate-round-start-now'),
          look: 'button primary',
          whyNot: this.lanes?.size === 0 ? say('facilitate-why-lanes') : null,
          run: () => this.#start(),
        })}
      </div>
    </wayboard-dialog>`;
  }

  #authorsChoice(authors: Authors): TemplateResult {
    return choiceCard({
      group: 'authors',
      words: `facilitate-authors-${authors}`,
      hint: `facilitate-authors-${authors}-hint`,
      isChosen: this.authors === authors,
      choose: () => {
        this.authors = authors;
      },
    });
  }

  #where(): TemplateResult | typeof nothing {
    const maps = lanesByMap(this.open.board.structure);
    if (maps.length === 0) return nothing;
    const some = this.lanes !== null;
    return html`<fieldset>
      <legend>${say('facilitate-where')}</legend>
      <label class="line">
        <input type="radio" name="where" .checked=${!some} @change=${() => this.#choose(null)} />
        <span>${say('facilitate-where-all')}</span>
      </label>
      <label class="line">
        <input type="radio" name="where" .checked=${some} @change=${() => this.#choose(new Set())} />
        <span>${say('facilitate-where-some')}</span>
      </label>
      ${some ? maps.map(({ map, lanes }) => this.#lanesOf(map, lanes, maps.length > 1)) : nothing}
    </fieldset>`;
  }

  #lanesOf(map: BoardMap, lanes: readonly Lane[], isNamed: boolean): TemplateResult {
    return html`<div class="lanes" role="group" aria-label=${map.name}>
      ${isNamed ? html`<p class="soft">${map.name}</p>` : nothing}
      ${lanes.map(
        ({ id, name }) => html`<label class="line">
          <input type="checkbox" .checked=${this.lanes?.has(id) ?? false} @change=${() => this.#toggle(id)} />
          <span>${name}</span>
        </label>`,
      )}
    </div>`;
  }

  #choose(lanes: ReadonlySet<string> | null): void {
    this.lanes = lanes;
  }

  #toggle(id: string): void {
    const lanes = new Set(this.lanes);
    if (!lanes.delete(id)) lanes.add(id);
    this.lanes = lanes;
  }

  async #start(): Promise<void> {
    const lanes = this.lanes === null ? {} : { lanes: [...this.lanes] };
    const started = await this.command<Started>('private-start', { authors: this.authors, ...lanes });
    if (started === null) return;
    if (started.authors !== this.authors) {
      const authors = say(`facilitate-authors-${started.authors}`);
      tell(this, { text: say('facilitate-round-stricter', { authors }) });
    }
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    choices,
    css`
      fieldset {
        display: grid;
        gap: 8px;
        margin-block-start: 20px;
      }
      legend {
        padding: 0;
        margin-block-end: 8px;
        font-weight: 600;
      }
      .line {
        display: flex;
        align-items: start;
        gap: 12px;
        cursor: pointer;
        padding: 4px 12px;
        overflow-wrap: anywhere;
      }
      .lanes {
        display: grid;
        gap: 4px;
        padding-inline-start: 30px;
      }
      .lanes p {
        padding-inline: 12px;
      }
      .line input {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        margin: 3px 0 0;
        accent-color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-round-dialog', WayboardRoundDialog);
