/**
 * `<wayboard-vote-scope .choice>`: which notes a vote is about. Tells `choice`, a `CustomEvent<Choice>`.
 *
 * Which notes those are is worked out by `workshop/new-vote.ts`, and in the end by the server.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { say } from '../../words/language.ts';
import type { Choice } from '../../workshop/new-vote.ts';
import type { Result } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';
import { panelStyles } from './panel-styles.ts';

interface Line {
  readonly id: string;
  readonly name: string;
}

const USUAL_RANKS = 3;

export class WayboardVoteScope extends BoardElement {
  static override properties = { choice: { attribute: false } };
  declare choice: Choice;

  constructor() {
    super();
    this.choice = { kind: 'all' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui, board, workshop }) => [
      ui.on(() => this.requestUpdate()),
      board.structure.on(() => this.requestUpdate()),
      ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    return html`
      <label class="line">
        <span>${say('vote-scope')}</span>
        <select class="field" .value=${this.choice.kind} @change=${this.#change}>
          ${this.#kinds().map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === this.choice.kind}>${this.#name(kind)}</option>`,
          )}
        </select>
      </label>
      ${this.#drawMore()}
    `;
  }

  /** Only what there is something of. */
  #kinds(): Choice['kind'][] {
    const has: Record<Choice['kind'], boolean> = {
      all: true,
      map: this.open.board.structure.maps().length > 1,
      stages: this.#lines('stages').length > 0,
      lanes: this.#lines('lanes').length > 0,
      notes: this.#selected().length > 0,
      winners: this.#results().length > 0,
    };
    return (Object.keys(has) as Choice['kind'][]).filter((kind) => has[kind] || kind === this.choice.kind);
  }

  #name(kind: Choice['kind']): string {
    if (kind !== 'notes') return say(`vote-scope-${kind}`);
    const n = this.choice.kind === 'notes' ? this.choice.ids.length : this.#selected().length;
    return say('vote-scope-notes', { n });
  }

  #drawMore(): TemplateResult | typeof nothing {
    const { choice } = this;
    switch (choice.kind) {
      case 'map':
        return this.#drawMaps(choice.map);
      case 'stages':
      case 'lanes':
        return this.#drawLines(choice.kind, choice.ids);
      case 'winners':
        return this.#drawWinners(choice);
      case 'notes':
        return this.#drawSelection(choice.ids);
      case 'all':
        return nothing;
    }
  }

  #drawMaps(chosen: string): TemplateResult {
    const maps = this.open.board.structure.maps();
    return html`
      <select
        class="field more"
        aria-label=${say('vote-scope-map')}
        @change=${(event: Event) => this.#tell({ kind: 'map', map: (event.target as HTMLSelectElement).value })}
      >
        ${maps.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    `;
  }

  #drawLines(kind: 'stages' | 'lanes', chosen: readonly string[]): TemplateResult {
    const toggle = (id: string): void => {
      const ids = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
      this.#tell({ kind, ids });
    };
    return html`
      <div class="lines" role="group" aria-label=${say(`vote-scope-${kind}`)}>
        ${this.#lines(kind).map(
          ({ id, name }) => html`<label class="check">
            <input type="checkbox" .checked=${chosen.includes(id)} @change=${() => toggle(id)} /><span>${name}</span>
          </label>`,
        )}
      </div>
    `;
  }

  #drawWinners(choice: Choice & { kind: 'winners' }): TemplateResult {
    const change = (news: Partial<Choice & { kind: 'winners' }>): void => this.#tell({ ...choice, ...news });
    return html`
      <select
        class="field more"
        aria-label=${say('vote-scope-winners')}
        @change=${(event: Event) => change({ result: (event.target as HTMLSelectElement).value })}
      >
        ${this.#results().map(
          ({ id, title, amends }) => html`<option value=${id} ?selected=${id === choice.result}>
            ${title}${amends === null ? '' : ` (${say('vote-with-late')})`}
          </option>`,
        )}
      </select>
      <label class="ranks">
        ${say('vote-scope-ranks')}
        <input
          class="field"
          type="number"
          min="1"
          max="50"
          required
          .value=${String(choice.ranks)}
          @change=${(event: Event) => change({ ranks: Math.max(1, (event.target as HTMLInputElement).valueAsNumber || 1) })}
        />
      </label>
    `;
  }

  /** The selection when it was chosen; what is selected now is taken on request. */
  #drawSelection(ids: readonly string[]): TemplateResult | typeof nothing {
    const selected = this.#selected();
    const isSame = selected.length === ids.length && selected.every((id) => ids.includes(id));
    if (selected.length === 0 || isSame) return nothing;
    return html`
      <button class="button quiet small more" type="button" @click=${() => this.#tell({ kind: 'notes', ids: selected })}>
        ${say('vote-scope-take', { n: selected.length })}
      </button>
    `;
  }

  #selected(): string[] {
    const { board, ui } = this.open;
    return [...ui.state.selected].filter((id) => board.notes.read(id)?.draft === false);
  }

  #results(): readonly Result[] {
    return this.open.workshop?.results() ?? [];
  }

  /** Stages or lanes of all maps, with the map's name if there are several. */
  #lines(kind: 'stages' | 'lanes'): Line[] {
    const { structure } = this.open.board;
    const maps = structure.maps();
    return maps.flatMap((map) => {
      const lines: readonly Line[] = kind === 'stages' ? structure.stages(map.id) : structure.lanes(map.id);
      return lines.map(({ id, name }) => ({ id, name: maps.length > 1 ? `${map.name}: ${name}` : name }));
    });
  }

  #change(event: Event): void {
    this.#tell(this.#first((event.target as HTMLSelectElement).value as Choice['kind']));
  }

  /** What a kind of choice begins with. */
  #first(kind: Choice['kind']): Choice {
    const { board, ui } = this.open;
    switch (kind) {
      case 'all':
        return { kind };
      case 'map':
        return { kind, map: ui.state.map ?? board.structure.maps()[0]?.id ?? '' };
      case 'stages':
      case 'lanes':
        return { kind, ids: [] };
      case 'notes':
        return { kind, ids: this.#selected() };
      case 'winners':
        return { kind, result: this.#results()[0]?.id ?? '', ranks: USUAL_RANKS };
    }
  }

  #tell(choice: Choice): void {
    this.dispatchEvent(new CustomEvent<Choice>('choice', { detail: choice }));
  }

  static override styles = [
    controls,
    panelStyles,
    formStyles,
    css`
      .more {
        margin-block-start: 8px;
      }
      .lines {
        margin-block-start: 8px;
        max-block-size: 240px;
        overflow: auto;
        padding: 0 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius-s);
      }
      .lines .check {
        margin: 0;
      }
      .ranks {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-block-start: 8px;
      }
      .ranks .field {
        inline-size: 80px;
      }
    `,
  ];
}

customElements.define('wayboard-vote-scope', WayboardVoteScope);
