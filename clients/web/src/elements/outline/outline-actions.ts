/** `<wayboard-outline-actions>`: what comes of the workshop, as a list: title, owner, day, state, impact and effort. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import { ACTION_STATES, type Action, LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { addField } from './fields.ts';
import type { Hand } from './hand.ts';
import { type Ordering, orderButtons, orderKeys } from './order.ts';
import './outline-field.ts';
import { excerpt } from './places.ts';
import { outlineStyles } from './styles.ts';

const GRADES = [1, 2, 3, 4, 5] as const;

export class WayboardOutlineActions extends BoardElement {
  static override properties = { hand: { attribute: false } };
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.actions.on(() => this.requestUpdate())]);
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { board, canWrite } = this.open;
    const all = board.actions.all();
    const ordering: Ordering = {
      host: this,
      among: all.map(({ id, title }) => ({ id, name: excerpt(title) })),
      move: (id, after) => board.actions.move(id, after),
      say: (text) => this.hand.ask({ kind: 'say', text }),
    };
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${say('outline-actions')}</h2>
      ${all.length === 0 ? html`<p class="soft">${say('outline-no-actions')}</p>` : nothing}
      <ul role="list">
        ${repeat(
          all,
          ({ id }) => id,
          (action) => html`<li @keydown=${canWrite ? orderKeys(ordering, action.id) : nothing}>
            ${this.#action(action, ordering)}
          </li>`,
        )}
      </ul>
      ${
        canWrite ? addField(say('outline-add-action'), LIMITS.noteText, (title) => this.#add(title)) : nothing
      }
    </section>`;
  }

  #action(action: Action, ordering: Ordering): TemplateResult {
    const { actions } = this.open.board;
    const { id, title } = action;
    return html`
      <wayboard-outline-field
        .text=${actions.title(id)}
        .write=${(edits: Parameters<typeof actions.writeTitle>[1]) => actions.writeTitle(id, edits)}
        .lengthMax=${LIMITS.noteText}
        label=${say('outline-action-title')}
        hint=${say('outline-write')}
        @done=${(event: Event) => (event.target as HTMLElement).blur()}
      ></wayboard-outline-field>
      <div class="row" role="group" aria-label=${title}>
        ${this.#state(action)} ${this.#owner(action)} ${this.#due(action)} ${this.#grade(action, 'impact')}
        ${this.#grade(action, 'effort')}
        ${action.votes === null ? nothing : html`<span class="soft">${say('outline-rank', { rank: action.rank ?? 0, votes: action.votes })}</span>`}
        ${
          this.open.canWrite
            ? html`${orderButtons(ordering, id)}
              <button
                class="tool"
                aria-label=${say('outline-delete-named', { name: excerpt(title) })}
                title=${say('core-delete')}
                @click=${() => this.#delete(action)}
              >
                ${icon(Trash2)}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #state({ id, status }: Action): TemplateResult {
    return html`<select
      class="quiet-field"
      aria-label=${say('outline-action-state')}
      .value=${live(status)}
      ?disabled=${!this.open.canWrite}
      @change=${(event: Event) => this.#set(id, { status: (event.target as HTMLSelectElement).value })}
    >
      ${ACTION_STATES.map((state) => html`<option value=${state} ?selected=${state === status}>${say(`outline-action-${state}`)}</option>`)}
    </select>`;
  }

  #owner({ id, owner }: Action): TemplateResult {
    return html`<input
      class="quiet-field owner"
      type="text"
      maxlength=${LIMITS.name}
      placeholder=${say('outline-action-owner')}
      aria-label=${say('outline-action-owner')}
      .value=${live(owner)}
      ?disabled=${!this.open.canWrite}
      @change=${(event: Event) => this.#set(id, { owner: (event.target as HTMLInputElement).value.trim() })}
    />`;
  }

  #due({ id, due }: Action): TemplateResult {
    return html`<input
      class="quiet-field"
      type="date"
      aria-label=${say('outline-action-due')}
      .value=${live(due)}
      ?disabled=${!this.open.canWrite}
      @change=${(event: Event) => this.#set(id, { due: (event.target as HTMLInputElement).value })}
    />`;
  }

  #grade(action: Action, what: 'impact' | 'effort'): TemplateResult {
    const now = action[what];
    return html`<label class="grade"
      >${say(`outline-action-${what}`)}
      <select
        class="quiet-field"
        .value=${live(now === null ? '' : String(now))}
        ?disabled=${!this.open.canWrite}
        @change=${(event: Event) => this.#set(action.id, { [what]: Number((event.target as HTMLSelectElement).value) || null })}
      >
        <option value="" ?selected=${now === null}>–</option>
        ${GRADES.map((grade) => html`<option value=${grade} ?selected=${grade === now}>${grade}</option>`)}
      </select></label
    >`;
  }

  #set(id: string, change: Parameters<typeof this.open.board.actions.set>[1]): void {
    this.open.board.actions.set(id, change);
  }

  #delete({ id, title }: Action): void {
    this.open.board.actions.delete(id);
    tell(this, { text: say('outline-deleted-named', { name: excerpt(title) }), undo: true });
    this.focusHeading();
  }

  #add(title: string): boolean {
    const isAdded = this.open.board.actions.add({ title }) !== '';
    const text = isAdded ? say('outline-added-named', { name: excerpt(title) }) : say('outline-full');
    this.hand.ask({ kind: 'say', text });
    return isAdded;
  }

  static override styles = [
    controls,
    outlineStyles,
    css`
      ul {
        margin-block-start: 12px;
      }
      li {
        padding-block: 8px;
        border-block-end: 1px solid var(--line);
      }
      wayboard-outline-field {
        font-weight: 550;
      }
      .row {
        padding: 4px 6px;
      }
      .owner {
        inline-size: 160px;
      }
      .grade {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .new {
        margin-block-start: 16px;
        inline-size: min(480px, 100%);
      }
    `,
  ];
}

customElements.define('wayboard-outline-actions', WayboardOutlineActions);
