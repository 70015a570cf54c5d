/**
 * `<wayboard-agenda-editor>`: the whole agenda as a form. Nobody else sees it until it is saved. It tells `close`.
 *
 * The current step stays the current one, also when it has been moved. What a draft can do is `agenda-draft.ts`.
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ArrowDown, ArrowUp, type IconNode, Plus, Trash2 } from 'lucide';
import { say } from '../../words/language.ts';
import type { Step, StepMode } from '../../workshop/types.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import {
  AGENDA_LIMITS,
  type AgendaDraft,
  added,
  changed,
  type DraftStep,
  draftOf,
  hasDots,
  isSound,
  moved,
  newPlace,
  removed,
  stepsOf,
} from './agenda-draft.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { MODES } from './modes.ts';

export class WayboardAgendaEditor extends FacilitateElement {
  static override properties = { draft: { state: true } };
  declare draft: AgendaDraft;
  /** The step whose title gets the focus when it has been drawn. */
  #fresh: number | null = null;

  constructor() {
    super();
    this.draft = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = draftOf(this.workshop?.steps() ?? []);
    if (this.draft.length === 0) this.#add();
  }

  protected override render(): TemplateResult {
    const isFull = this.draft.length >= AGENDA_LIMITS.steps;
    return html`<form novalidate @submit=${this.#submit}>
      ${repeat(
        this.draft,
        ({ key }) => key,
        (step, i) => this.#step(step, i),
      )}
      <button type="button" class="button quiet small add" ?disabled=${isFull} @click=${this.#add}>
        ${icon(Plus)}<span>${say('facilitate-step-add')}</span>
      </button>
      <div class="foot">
        <button type="button" class="button quiet small" @click=${this.#close}>${say('facilitate-leave')}</button>
        ${this.button({
          label: say('facilitate-agenda-save'),
          text: say('facilitate-agenda-save'),
          look: 'button primary small',
          whyNot: this.draft.every(isSound) ? null : say('facilitate-why-agenda'),
          run: () => this.#save(),
        })}
      </div>
    </form>`;
  }

  #step(step: DraftStep, i: number): TemplateResult {
    return html`<fieldset data-key=${step.key}>
      <legend class="unseen">${say('facilitate-step-n', { n: i + 1 })}</legend>
      <div class="head">
        <span class="number" aria-hidden="true">${i + 1}</span>
        ${this.#tool('up', ArrowUp, i === 0, step, i)}
        ${this.#tool('down', ArrowDown, i === this.draft.length - 1, step, i)}
        ${this.#tool('remove', Trash2, false, step, i)}
      </div>
      <input
        class="field title"
        name="title"
        aria-label=${say('facilitate-step-title')}
        placeholder=${say('facilitate-step-title')}
        maxlength=${AGENDA_LIMITS.title}
        aria-invalid=${step.title.trim() === '' ? 'true' : nothing}
        .value=${step.title}
        @input=${(event: InputEvent) => this.#change(step, { title: textOf(event) })}
      />
      <div class="plan">
        ${this.#mode(step)} ${this.#number(step, 'minutes', AGENDA_LIMITS.minutes)}
        ${hasDots(step.mode) ? this.#number(step, 'dots', AGENDA_LIMITS.dots) : nothing}
      </div>
    </fieldset>`;
  }

  #mode(step: DraftStep): TemplateResult {
    return html`<label class="mode"
      ><span>${say('facilitate-step-mode')}</span
      ><select
        class="field"
        @change=${(event: Event) => this.#change(step, { mode: textOf(event) as StepMode })}
      >
        ${Object.entries(MODES).map(
          ([mode, { words }]) =>
            html`<option value=${mode} .selected=${mode === step.mode}>${say(words)}</option>`,
        )}
      </select></label
    >`;
  }

  #number(step: DraftStep, name: 'minutes' | 'dots', max: number): TemplateResult {
    const [value, min] = name === 'minutes' ? [step.minutes, 0] : [step.dots, step.mode === 'vote' ? 1 : 0];
    return html`<label class="count"
      ><span>${say(`facilitate-step-${name}`)}</span
      ><input
        class="field"
        type="number"
        inputmode="numeric"
        min=${min}
        max=${max}
        .value=${value === null ? '' : String(value)}
        @input=${(event: InputEvent) => this.#change(step, { [name]: numberOf(textOf(event), name) })}
    /></label>`;
  }

  #tool(
    what: 'up' | 'down' | 'remove',
    picture: IconNode,
    isOff: boolean,
    step: DraftStep,
    i: number,
  ): TemplateResult {
    const words = say(`facilitate-step-${what}`, { n: i + 1 });
    return html`<button
      type="button"
      class="tool"
      data-what=${what}
      aria-label=${words}
      title=${words}
      ?disabled=${isOff}
      @click=${() => this.#arrange(what, step)}
    >
      ${icon(picture)}
    </button>`;
  }

  #arrange(what: 'up' | 'down' | 'remove', { key }: DraftStep): void {
    if (what === 'remove') this.draft = removed(this.draft, key);
    else this.draft = moved(this.draft, key, what === 'up' ? -1 : 1);
  }

  readonly #add = (): void => {
    this.draft = added(this.draft);
    this.#fresh = this.draft.at(-1)?.key ?? null;
  };

  #change({ key }: DraftStep, news: Partial<Step>): void {
    this.draft = changed(this.draft, key, news);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#fresh === null) return;
    this.renderRoot.querySelector<HTMLInputElement>(`[data-key="${this.#fresh}"] .title`)?.focus();
    this.#fresh = null;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.hindrance === null && this.draft.every(isSound)) void this.#save();
  }

  async #save(): Promise<void> {
    const current = this.workshop?.state().step ?? null;
    if ((await this.command('agenda-set', { steps: stepsOf(this.draft) })) === null) return;
    const place = newPlace(this.draft, current);
    if (place !== null) await this.command('step', { step: place });
    this.#close();
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      form {
        display: grid;
        gap: 12px;
      }
      fieldset {
        display: grid;
        gap: 4px;
        padding: 4px 8px 12px 12px;
        border-radius: var(--radius-m);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      .head {
        display: flex;
        align-items: center;
      }
      @media (pointer: fine) {
        .head .tool {
          min-inline-size: 36px;
          block-size: 32px;
        }
      }
      .number {
        flex: 1;
        font-weight: 650;
        color: var(--ink-soft);
      }
      .field {
        min-block-size: 40px;
        padding-inline: 10px;
        border-radius: 10px;
        font-size: var(--text-s);
      }
      .title {
        font-weight: 550;
      }
      .title[aria-invalid] {
        border-color: var(--warning);
      }
      .plan {
        display: flex;
        gap: 8px;
        padding-inline-end: 4px;
      }
      .mode {
        flex: 1;
        min-inline-size: 0;
      }
      .count {
        flex: 0 0 72px;
      }
      label span {
        display: block;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .add {
        justify-self: start;
      }
      .foot {
        display: flex;
        justify-content: end;
        gap: 8px;
      }
    `,
  ];
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** An empty field means no dots, but not no minutes: that would be 0. */
function numberOf(text: string, name: 'minutes' | 'dots'): number | null {
  if (text.trim() !== '') return Number(text) === 0 && name === 'dots' ? null : Number(text);
  return name === 'dots' ? null : 0;
}

customElements.define('wayboard-agenda-editor', WayboardAgendaEditor);
