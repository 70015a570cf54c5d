/**
 * `<wayboard-agenda-list>`: the steps of the agenda, the current one marked. A facilitator jumps to one, with or without
 * its timer, and may edit them all (`agenda-editor.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ListPlus, Pencil, Play } from 'lucide';
import { say } from '../../words/language.ts';
import type { Step } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { minutesOf } from './agenda-draft.ts';
import './agenda-editor.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { MODES } from './modes.ts';

export class WayboardAgendaList extends FacilitateElement {
  static override properties = { edits: { state: true } };
  declare edits: boolean;

  constructor() {
    super();
    this.edits = false;
  }

  protected override render(): TemplateResult {
    const steps = this.workshop?.steps() ?? [];
    if (this.edits && this.facilitates) {
      return html`<wayboard-agenda-editor @close=${() => this.#edit(false)}></wayboard-agenda-editor>`;
    }
    return html`
      <ol aria-label=${say('facilitate-agenda')}>
        ${repeat(
          steps,
          (_step, i) => i,
          (step, i) => this.#step(step, i),
        )}
      </ol>
      <div class="foot">
        <p class="soft">
          ${
            steps.length === 0
              ? say('facilitate-agenda-empty')
              : say('facilitate-total', { steps: steps.length, minutes: minutesOf(steps) })
          }
        </p>
        ${this.facilitates ? this.#editButton(steps.length === 0) : nothing}
      </div>
    `;
  }

  #step(step: Step, i: number): TemplateResult {
    const isCurrent = this.workshop?.state().step === i;
    return html`<li class=${isCurrent ? 'current' : ''} aria-current=${isCurrent ? 'step' : nothing}>
      ${this.facilitates ? this.#jump(step, i, isCurrent) : html`<div class="step">${describe(step, i)}</div>`}
      ${this.facilitates && step.minutes > 0 ? this.#start(step, i) : nothing}
    </li>`;
  }

  #jump(step: Step, i: number, isCurrent: boolean): TemplateResult {
    const why = this.hindrance;
    const words = say('facilitate-go-to', { title: step.title });
    return html`<button
      type="button"
      class="step"
      title=${why ?? words}
      aria-disabled=${why === null && !isCurrent ? nothing : 'true'}
      @click=${() => this.#goTo(i, isCurrent, why === null ? null : say('facilitate-not-now', { what: words, why }))}
    >
      ${describe(step, i)}
    </button>`;
  }

  #goTo(step: number, isCurrent: boolean, whyNot: string | null): void {
    if (whyNot !== null) tell(this, { text: whyNot });
    else if (!isCurrent) void this.command('step', { step });
  }

  #start({ title, minutes }: Step, i: number): TemplateResult {
    return this.button({
      label: say('facilitate-go-timed', { title, n: minutes }),
      icon: Play,
      run: () => this.command('step', { step: i, start: true }),
    });
  }

  #editButton(isEmpty: boolean): TemplateResult {
    return this.button({
      label: say(isEmpty ? 'facilitate-agenda-plan' : 'facilitate-agenda-edit'),
      icon: isEmpty ? ListPlus : Pencil,
      text: say(isEmpty ? 'facilitate-agenda-plan' : 'facilitate-agenda-edit'),
      look: 'button quiet small',
      run: () => this.#edit(true),
    });
  }

  #edit(edits: boolean): void {
    this.edits = edits;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        gap: 2px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 4px;
        padding-inline-end: 4px;
        border-radius: var(--radius-m);
      }
      .current {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 0 var(--accent);
      }
      .step {
        display: grid;
        grid-template-columns: 20px 1fr;
        flex: 1;
        gap: 0 12px;
        min-inline-size: 0;
        padding: 8px 4px 8px 12px;
        border-radius: var(--radius-m);
        text-align: start;
        line-height: 1.35;
      }
      button.step:hover:not([aria-disabled='true']) {
        background: var(--surface-hover);
      }
      button.step[aria-disabled='true'] {
        opacity: 1;
      }
      .number {
        font-weight: 600;
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .title {
        overflow-wrap: anywhere;
        font-weight: 550;
      }
      .current .title {
        font-weight: 650;
      }
      .plan {
        display: flex;
        gap: 6px;
        grid-column: 2;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        margin-block-start: 12px;
      }
    `,
  ];
}

function describe({ title, minutes, mode, dots }: Step, i: number): TemplateResult {
  const plan = [say(MODES[mode].words)];
  if (minutes > 0) plan.push(say('facilitate-minutes', { n: minutes }));
  if (dots !== null) plan.push(say('facilitate-dots', { n: dots }));
  return html`<span class="number">${i + 1}</span><span class="title">${title}</span>
    <span class="plan">${icon(MODES[mode].icon)}<span>${plan.join(' · ')}</span></span>`;
}

customElements.define('wayboard-agenda-list', WayboardAgendaList);
