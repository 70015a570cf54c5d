/** `<wayboard-action-fields>`: everything about one action, to be written. */
import { css, html, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { ACTION_STATES, type Action, LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { isDay } from '../../words/values.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { sayStatus } from './comparison.ts';
import { SCALE } from './matrix.ts';
import './merging-text.ts';
import { panelStyles } from './styles.ts';
import './origin-links.ts';

const EFFECTS_MAX = 12;

export class WayboardActionFields extends BoardElement {
  static override properties = { action: { attribute: false } };
  declare action: Action;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  /** To write the title of an action that was just opened. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('wayboard-merging-text')?.focus();
  }

  protected override render(): TemplateResult {
    const { board, canWrite } = this.open;
    const { id, owner, due, effects, from } = this.action;
    return html`
      <wayboard-merging-text
        .text=${board.actions.title(id)}
        .write=${(edits: Parameters<typeof board.actions.writeTitle>[1]) => board.actions.writeTitle(id, edits)}
        .label=${say('panel-action-title')}
        .lengthMax=${LIMITS.noteText}
        .isOneLine=${true}
        .isReadOnly=${!canWrite}
      ></wayboard-merging-text>
      <div class="two">
        <div>
          <label for="owner">${say('panel-action-owner')}</label>
          <input
            id="owner"
            class="field"
            list="people"
            autocomplete="off"
            maxlength=${LIMITS.name}
            .value=${owner}
            ?readonly=${!canWrite}
            @change=${this.#setOwner}
          />
          <datalist id="people">${this.#names().map((name) => html`<option value=${name}></option>`)}</datalist>
        </div>
        <div>
          <label for="due">${say('panel-action-due')}</label>
          <input id="due" class="field" type="date" .value=${due} ?readonly=${!canWrite} @change=${this.#setDue} />
        </div>
      </div>
      ${this.#status()} ${this.#scale('impact')} ${this.#scale('effort')}
      <div>
        <label for="effects">${say('panel-action-effects')}</label>
        <textarea
          id="effects"
          class="field"
          rows="1"
          placeholder=${say('panel-action-effects-hint')}
          .value=${effects.join('\n')}
          ?readonly=${!canWrite}
          @change=${this.#setEffects}
        ></textarea>
      </div>
      ${from.length === 0 ? null : html`<wayboard-origin-links .from=${from}></wayboard-origin-links>`}
      ${
        canWrite
          ? html`<div class="row">
              <button class="button quiet small danger end" @click=${this.#delete}>
                ${icon(Trash2)} ${say('core-delete')}
              </button>
            </div>`
          : null
      }
    `;
  }

  #status(): TemplateResult {
    const { status } = this.action;
    // A status of a later version stays until somebody chooses another one.
    const states = ACTION_STATES.some((known) => known === status)
      ? ACTION_STATES
      : [status, ...ACTION_STATES];
    return html`<fieldset ?disabled=${!this.open.canWrite}>
      <legend>${say('panel-action-status')}</legend>
      <div class="choices words">
        ${states.map((state) => this.#choice('status', state, sayStatus(state), state === status))}
      </div>
    </fieldset>`;
  }

  #scale(field: 'impact' | 'effort'): TemplateResult {
    const value = this.action[field];
    return html`<fieldset ?disabled=${!this.open.canWrite}>
      <legend>${say(`panel-action-${field}`)} <span class="range">${say('panel-action-range')}</span></legend>
      <div class="choices">
        ${this.#choice(field, '', '–', value === null, say('panel-action-unset'))}
        ${SCALE.map((step) => this.#choice(field, String(step), String(step), step === value))}
      </div>
    </fieldset>`;
  }

  #choice(field: string, value: string, text: string, isChosen: boolean, name = text): TemplateResult {
    return html`<label class="choice">
      <input
        class="unseen"
        type="radio"
        name=${field}
        value=${value}
        aria-label=${name}
        .checked=${isChosen}
        @change=${() => this.#choose(field, value)}
      /><span>${text}</span>
    </label>`;
  }

  #choose(field: string, value: string): void {
    const news = field === 'status' ? { status: value } : { [field]: value === '' ? null : Number(value) };
    this.#set(news);
  }

  #setOwner(event: Event): void {
    this.#set({ owner: (event.target as HTMLInputElement).value.trim() });
  }

  /** While a year is typed, browsers tell of dates in the year 2 and 20. */
  #setDue(event: Event): void {
    const due = (event.target as HTMLInputElement).value;
    if (due === '' || (isDay(due) && due > '1900')) this.#set({ due });
  }

  #setEffects(event: Event): void {
    const lines = (event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim());
    const effects = lines.filter((line) => line !== '').map((line) => line.slice(0, LIMITS.name));
    this.#set({ effects: effects.slice(0, EFFECTS_MAX) });
  }

  #set(news: Partial<Pick<Action, 'owner' | 'due' | 'status' | 'impact' | 'effort' | 'effects'>>): void {
    const { actions } = this.open.board;
    actions.set(this.action.id, news);
  }

  #delete(): void {
    const { actions } = this.open.board;
    const text = say('panel-action-deleted', { title: this.action.title });
    actions.delete(this.action.id);
    tell(this, { text, undo: true });
  }

  #names(): string[] {
    const people = [...(this.open.workshop?.roster().values() ?? [])];
    const names = people.filter(({ gone }) => !gone).map(({ name }) => name);
    const owners = this.open.board.actions.all().map(({ owner }) => owner);
    return [...new Set([...names, ...owners])].filter((name) => name !== '').sort();
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(148px, 100%), 1fr));
        gap: 8px;
      }
      .range {
        font-weight: 400;
      }
      .choices {
        display: flex;
        border-radius: var(--radius-s);
        box-shadow: inset 0 0 0 1px var(--line-strong);
        overflow: clip;
      }
      .words {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(112px, 50%), 1fr));
      }
      .choice {
        position: relative;
        flex: 1 1 auto;
        margin: 0;
        color: var(--ink);
        font-weight: 400;
        text-align: center;
        cursor: pointer;
      }
      .choice {
        box-shadow: 0 0 0 0.5px var(--line);
      }
      .choice span {
        display: grid;
        place-items: center;
        block-size: 100%;
        min-block-size: 40px;
        padding: 4px;
        line-height: 1.2;
      }
      .choice:hover span {
        background: var(--surface-hover);
      }
      :checked + span,
      .choice:hover :checked + span {
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      :focus-visible + span {
        outline: 2.5px solid var(--accent);
        outline-offset: -4px;
      }
      :focus-visible:checked + span {
        outline-color: var(--on-accent);
      }
      fieldset:disabled .choice {
        cursor: default;
      }
    `,
  ];
}

customElements.define('wayboard-action-fields', WayboardActionFields);
