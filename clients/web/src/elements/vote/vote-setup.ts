/**
 * `<wayboard-vote-setup .from>`: setting up a vote. `from` is a draft that is changed: it is drafted anew.
 *
 * Tells `done` when the vote is drafted or open. Not here: which rules make sense (`workshop/new-vote.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Play } from 'lucide';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import {
  asCommand,
  CANDIDATES_MAX,
  type Choice,
  DOTS_MAX,
  inScope,
  MINUTES_MAX,
  type Rules,
  scopeOf,
  sound,
  USUAL_RULES,
} from '../../workshop/new-vote.ts';
import type { Vote } from '../../workshop/types.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';
import { panelStyles } from './panel-styles.ts';
import './vote-scope.ts';
import { drawSegments } from '../base/segments.ts';

const TITLE_MAX = 120;
const USUAL_MINUTES = 5;

export class WayboardVoteSetup extends BoardElement {
  static override properties = {
    from: { attribute: false },
    rules: { state: true },
    asked: { state: true },
  };
  declare from: Vote | null;
  declare private rules: Rules;
  /** The server is being asked. */
  declare private asked: boolean;

  constructor() {
    super();
    this.from = null;
    this.rules = USUAL_RULES;
    this.asked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.rules = this.from === null ? usualRules(this.open) : rulesOf(this.from);
    this.follow(({ ui, board }) => [
      ui.on(() => this.requestUpdate()),
      board.notes.onIds(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { rules } = this;
    return html`
      <form @submit=${this.#submit}>
        <h3 class="title">${say(this.from === null ? 'vote-setup-new' : 'vote-setup-change')}</h3>
        <label class="line">
          <span>${say('vote-setup-title')}</span>
          <input
            class="field"
            required
            maxlength=${TITLE_MAX}
            placeholder=${say('vote-setup-title-hint')}
            .value=${rules.title}
            @input=${(event: InputEvent) => this.#set({ title: (event.target as HTMLInputElement).value })}
          />
        </label>
        <div class="pair">
          ${this.#number('vote-setup-dots', rules.n, DOTS_MAX, (n) => this.#set({ n }))}
          ${this.#number('vote-setup-most', rules.perItem, rules.n, (perItem) => this.#set({ perItem }))}
        </div>
        <wayboard-vote-scope
          .choice=${rules.choice}
          @choice=${(event: CustomEvent<Choice>) => this.#set({ choice: event.detail })}
        ></wayboard-vote-scope>
        ${this.#drawCount()}
        ${this.#options('unit', ['note', 'group'])} ${this.#options('secrecy', ['hidden', 'open'])}
        ${this.#options('names', ['anonymous', 'named'])} ${this.#drawReceipt()} ${this.#drawMinutes()}
        <div class="buttons end">
          <button class="button primary small" value="open" ?disabled=${this.asked}>${icon(Play)} ${say('vote-open-it')}</button>
          <button class="button quiet small" value="draft" ?disabled=${this.asked}>${say('vote-setup-save')}</button>
        </div>
      </form>
    `;
  }

  #number(words: string, value: number, most: number, change: (value: number) => void): TemplateResult {
    const step = (by: number) => () => change(Math.min(most, Math.max(1, value + by)));
    // No <label> around: it would belong to the first button in it.
    return html`
      <div class="line">
        <span aria-hidden="true">${say(words)}</span>
        <span class="stepper">
          <button class="tool" type="button" tabindex="-1" aria-hidden="true" ?disabled=${value <= 1} @click=${step(-1)}>−</button>
          <input
            type="number"
            aria-label=${say(words)}
            inputmode="numeric"
            min="1"
            max=${most}
            required
            .value=${String(value)}
            @change=${(event: Event) => change((event.target as HTMLInputElement).valueAsNumber)}
          />
          <button class="tool" type="button" tabindex="-1" aria-hidden="true" ?disabled=${value >= most} @click=${step(1)}>+</button>
        </span>
      </div>
    `;
  }

  #drawCount(): TemplateResult {
    const { board, workshop } = this.open;
    const scope = scopeOf(this.rules.choice, workshop?.results() ?? []);
    const n = inScope(board.notes.all(), scope).length;
    const isTooMany = n > CANDIDATES_MAX;
    return html`<p class="count" role="status" ?data-wrong=${n === 0 || isTooMany}>
      ${isTooMany ? say('vote-setup-too-many', { n, most: CANDIDATES_MAX }) : say('vote-setup-count', { n })}
    </p>`;
  }

  /** One of a few, each with what it means. */
  #options<Key extends 'unit' | 'secrecy' | 'names'>(
    key: Key,
    options: readonly Rules[Key][],
  ): TemplateResult {
    const chosen = this.rules[key];
    return html`
      <fieldset>
        <legend>${say(`vote-setup-${key}`)}</legend>
        ${drawSegments({
          name: key,
          choices: options,
          chosen,
          words: (option) => say(`vote-setup-${option}`),
          choose: (option) => this.#set({ [key]: option } as Pick<Rules, Key>),
        })}
        <p class="soft">${say(`vote-setup-${chosen}-means`)}</p>
      </fieldset>
    `;
  }

  #drawReceipt(): TemplateResult {
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.rules.receipt}
          @change=${(event: Event) => this.#set({ receipt: (event.target as HTMLInputElement).checked })}
        />
        <span>${say('vote-setup-receipt')}<span class="soft">${say('vote-setup-receipt-means')}</span></span>
      </label>
    `;
  }

  #drawMinutes(): TemplateResult {
    const { minutes } = this.rules;
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${minutes !== null}
          @change=${() => this.#set({ minutes: minutes === null ? USUAL_MINUTES : null })}
        />
        <span>${say('vote-setup-timed')}</span>
      </label>
      ${
        minutes === null
          ? nothing
          : html`<div class="minutes">
            ${this.#number('vote-setup-minutes', minutes, MINUTES_MAX, (value) => this.#set({ minutes: value }))}
          </div>`
      }
    `;
  }

  #set(news: Partial<Rules>): void {
    this.rules = sound({ ...this.rules, ...news });
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { api, workshop } = this.open;
    if (api === null || workshop === null) return;
    const opens = (event.submitter as HTMLButtonElement | null)?.value !== 'draft';
    const command = asCommand(this.rules, workshop.results(), opens);
    this.asked = true;
    const made = await attempt(this, api.command<{ vote: string }>('vote-create', command));
    // The draft that this one takes the place of goes only when the new one is there.
    if (made !== null && this.from !== null) {
      await attempt(this, api.command('vote-void', { vote: this.from.id }));
    }
    this.asked = false;
    if (made !== null) this.dispatchEvent(new Event('done'));
  }

  static override styles = [
    controls,
    panelStyles,
    formStyles,
    css`
      .count[data-wrong] {
        color: var(--warning);
        font-weight: 600;
      }
      .minutes {
        padding-inline-start: 32px;
      }
      .end {
        position: sticky;
        /* Over the drawer's padding, so that nothing shows below. */
        inset-block-end: -32px;
        margin-block: 24px -32px;
        padding-block: 12px 32px;
        background: var(--surface);
        border-block-start: 1px solid var(--line);
      }
    `,
  ];
}

/** What the step of the agenda asks for, and the notes that are selected, if several are. */
function usualRules({ ui, workshop }: OpenBoard): Rules {
  const step = workshop?.state().step ?? null;
  const dots = step === null ? null : (workshop?.steps()[step]?.dots ?? null);
  const selected = [...ui.state.selected];
  const choice: Choice = selected.length > 1 ? { kind: 'notes', ids: selected } : USUAL_RULES.choice;
  return { ...USUAL_RULES, choice, n: dots ?? USUAL_RULES.n };
}

function rulesOf(vote: Vote): Rules {
  const { title, n, perItem, unit, secrecy, names, receipt, scope, secs } = vote;
  const minutes = secs === null ? null : Math.max(1, Math.round(secs / 60));
  return { title, n, perItem, unit, secrecy, names, receipt, minutes, choice: choiceOf(scope) };
}

function choiceOf(scope: Vote['scope']): Choice {
  if (scope.noteIds !== undefined) return { kind: 'notes', ids: scope.noteIds };
  if (scope.stages !== undefined) return { kind: 'stages', ids: scope.stages };
  if (scope.lanes !== undefined) return { kind: 'lanes', ids: scope.lanes };
  return scope.map === undefined ? { kind: 'all' } : { kind: 'map', map: scope.map };
}

customElements.define('wayboard-vote-setup', WayboardVoteSetup);
