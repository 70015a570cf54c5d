/** `<wayboard-filter-chips>`: the choices of the filter by kind, evidence, tag and author, with how many notes have them. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { EVIDENCE, KINDS, type Note } from '../../board/types.ts';
import { chosen, countsOf, GROUPS, type Group, isFiltering, toggled } from '../../filter.ts';
import { NO_FILTER } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { chipStyles } from '../base/chip-styles.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { sayChoice } from './filter-words.ts';
import { panelStyles } from './styles.ts';

const LEGENDS: Readonly<Record<Group, string>> = {
  kinds: 'core-kind',
  evidence: 'core-evidence',
  tags: 'panel-filter-tags',
  authors: 'panel-filter-authors',
};

/** More choices than that are behind a button. */
const SHOWN_MAX = 12;

export class WayboardFilterChips extends BoardElement {
  static override properties = { notes: { attribute: false }, unfolded: { state: true } };
  declare notes: readonly Note[];
  declare unfolded: ReadonlySet<Group>;

  constructor() {
    super();
    this.notes = [];
    this.unfolded = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    return html`
      ${GROUPS.map((group) => this.#group(group))}
      ${
        isFiltering(this.open.ui.state.filter)
          ? html`<button class="button quiet small" @click=${this.#clear}>
              ${icon(X)} ${say('panel-filter-clear')}
            </button>`
          : nothing
      }
    `;
  }

  #group(group: Group): TemplateResult | typeof nothing {
    const { filter } = this.open.ui.state;
    const counts = countsOf(this.notes, filter, group);
    const choices = sortedChoices(group, counts);
    // One kind or one author of all notes is no choice.
    if (
      choices.length === 0 ||
      (choices.length === 1 && chosen(filter, group).length === 0 && isAlways(group))
    )
      return nothing;
    const isCut = choices.length > SHOWN_MAX && !this.unfolded.has(group);
    return html`<fieldset>
      <legend>${say(LEGENDS[group])}</legend>
      <div class="row chips">
        ${(isCut ? choices.slice(0, SHOWN_MAX) : choices).map((choice) => this.#chip(group, choice, counts.get(choice) ?? 0))}
        ${
          isCut
            ? html`<button class="link" @click=${() => this.#unfold(group)}>
                ${say('panel-filter-more', { n: choices.length - SHOWN_MAX })}
              </button>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #chip(group: Group, choice: string, count: number): TemplateResult {
    const { ui } = this.open;
    const isChosen = chosen(ui.state.filter, group).includes(choice);
    return html`<button
      class="chip"
      aria-pressed=${isChosen}
      ?data-none=${count === 0}
      @click=${() => ui.set({ filter: toggled(ui.state.filter, group, choice) })}
    >
      ${sayChoice(this.open, group, choice)} <span class="count">${count}</span>${isChosen ? icon(X) : nothing}
    </button>`;
  }

  #unfold(group: Group): void {
    this.unfolded = new Set([...this.unfolded, group]);
  }

  #clear(): void {
    this.open.ui.set({ filter: NO_FILTER });
  }

  static override styles = [
    controls,
    panelStyles,
    chipStyles,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: 12px;
      }
      .chips {
        gap: 6px;
      }
      .count {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-variant-numeric: tabular-nums;
      }
      [data-none]:not([aria-pressed='true']) {
        color: var(--ink-soft);
        box-shadow: inset 0 0 0 1px var(--line);
      }
    `,
  ];
}

function isAlways(group: Group): boolean {
  return group === 'kinds' || group === 'authors';
}

/** Kinds and evidence in the order of the product, all else the most frequent first. */
function sortedChoices(group: Group, counts: ReadonlyMap<string, number>): string[] {
  const choices = [...counts.keys()];
  if (group === 'kinds') return KINDS.filter((kind) => counts.has(kind));
  if (group === 'evidence') return EVIDENCE.filter((tag) => counts.has(tag));
  return choices.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b));
}

customElements.define('wayboard-filter-chips', WayboardFilterChips);
