/**
 * `<wayboard-outline-structure>`: the stages and lanes of a map as two lists of names, for the facilitator: rename, put
 * in order, add, delete. It is folded away until it is needed.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide';
import { LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import type { Hand } from './hand.ts';
import { outlineStyles } from './styles.ts';

type What = 'stage' | 'lane';

/** A stage or a lane among those that it can change places with. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly isStep: boolean;
}

export class WayboardOutlineStructure extends BoardElement {
  static override properties = { map: { attribute: false }, hand: { attribute: false } };
  declare map: string;
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${say('outline-structure')}</summary>
      <div class="both">${this.#list('stage', this.#stages())}${this.#list('lane', this.#lanes())}</div>
    </details>`;
  }

  #stages(): Named[][] {
    const phases = this.open.board.structure.phases(this.map);
    const tops = phases.map(({ phase }) => ({ ...phase, isStep: false }));
    return [tops, ...phases.map(({ steps }) => steps.map((step) => ({ ...step, isStep: true })))];
  }

  #lanes(): Named[][] {
    return [this.open.board.structure.lanes(this.map).map((lane) => ({ ...lane, isStep: false }))];
  }

  /** `families`: who can change places with whom; the first are at the top, the others are the steps of each of them. */
  #list(what: What, families: readonly (readonly Named[])[]): TemplateResult {
    const [tops = [], ...steps] = families;
    const rows = tops.flatMap((top, at) => [
      { one: top, among: tops },
      ...(steps[at] ?? []).map((one) => ({ one, among: steps[at] ?? [] })),
    ]);
    return html`<section aria-labelledby=${what}>
      <h3 id=${what}>${say(`outline-${what}s`)}</h3>
      <ul role="list">
        ${repeat(
          rows,
          ({ one }) => one.id,
          ({ one, among }) => html`<li class=${one.isStep ? 'step' : ''}>${this.#row(what, one, among)}</li>`,
        )}
      </ul>
      <input
        class="quiet-field"
        type="text"
        maxlength=${LIMITS.name}
        placeholder=${say(`outline-add-${what}`)}
        aria-label=${say(`outline-add-${what}`)}
        @keydown=${(event: KeyboardEvent) => this.#add(what, event)}
      />
    </section>`;
  }

  #row(what: What, { id, name }: Named, among: readonly Named[]): TemplateResult {
    const at = among.findIndex((one) => one.id === id);
    const go = (by: 1 | -1): TemplateResult =>
      html`<button
        class="tool"
        aria-label=${say(by === 1 ? 'outline-down' : 'outline-up', { name })}
        title=${say(by === 1 ? 'outline-down' : 'outline-up', { name })}
        ?disabled=${among[at + by] === undefined}
        @click=${() => this.#move(what, id, by === 1 ? at + 1 : at - 2, among)}
      >
        ${icon(by === 1 ? ArrowDown : ArrowUp)}
      </button>`;
    return html`<input
        class="quiet-field"
        type="text"
        maxlength=${LIMITS.name}
        aria-label=${say('outline-name-of', { name })}
        .value=${name}
        @change=${(event: Event) => this.#rename(what, id, event.target as HTMLInputElement)}
      />
      ${go(-1)}${go(1)}
      <button
        class="tool"
        aria-label=${say('outline-delete-named', { name })}
        title=${say('outline-delete-named', { name })}
        @click=${() => this.#delete(what, id, name)}
      >
        ${icon(Trash2)}
      </button>`;
  }

  #rename(what: What, id: string, field: HTMLInputElement): void {
    const { structure } = this.open.board;
    const name = field.value.trim();
    const now = what === 'stage' ? structure.stage(id)?.name : structure.lane(id)?.name;
    if (name === '' || name === now) {
      field.value = now ?? '';
      return;
    }
    if (what === 'stage') structure.renameStage(id, name);
    else structure.renameLane(id, name);
    this.#say(say('outline-renamed', { name }));
  }

  /** Behind the one at `index` of `among`; before all of them at -1. */
  #move(what: What, id: string, index: number, among: readonly Named[]): void {
    const { structure } = this.open.board;
    const after = among[index]?.id ?? null;
    if (what === 'stage') structure.moveStage(id, after);
    else structure.moveLane(id, after);
    const name = among.find((one) => one.id === id)?.name ?? '';
    const before = among[index]?.name;
    this.#say(
      before === undefined
        ? say('outline-moved-first', { name })
        : say('outline-moved-after', { name, before }),
    );
  }

  #delete(what: What, id: string, name: string): void {
    const { structure } = this.open.board;
    if (what === 'stage') structure.deleteStage(id);
    else structure.deleteLane(id);
    tell(this, { text: say('outline-deleted-named', { name }), undo: true });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('summary')?.focus());
  }

  #add(what: What, event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    const name = field.value.trim();
    if (event.key !== 'Enter' || event.isComposing || name === '') return;
    event.preventDefault();
    const { structure } = this.open.board;
    if (what === 'stage') structure.addStage(this.map, { name });
    else structure.addLane(this.map, { name });
    field.value = '';
    this.#say(say('outline-added-named', { name }));
  }

  #say(text: string): void {
    this.hand.ask({ kind: 'say', text });
  }

  static override styles = [
    controls,
    outlineStyles,
    css`
      summary {
        inline-size: fit-content;
        padding: 6px 8px;
        margin-inline-start: -8px;
        border-radius: var(--radius-s);
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--ink-soft);
        cursor: pointer;
      }
      summary:hover {
        color: var(--ink);
        background: var(--surface-hover);
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 24px;
        margin-block-start: 8px;
        padding: 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }
      h3 {
        margin-block-end: 8px;
        font-size: var(--text-s);
      }
      li {
        display: flex;
        align-items: center;
        margin-block-end: 4px;
      }
      .step {
        padding-inline-start: 20px;
      }
      input {
        flex: 1;
        min-inline-size: 0;
      }
      section > .quiet-field {
        inline-size: 100%;
      }
    `,
  ];
}

customElements.define('wayboard-outline-structure', WayboardOutlineStructure);
