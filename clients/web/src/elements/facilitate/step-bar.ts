/**
 * `<wayboard-step-bar>`: where the workshop is, for the middle of the header: the step, its timer, what holds at the
 * moment, and for the facilitator how to go on.
 *
 * A press on the step opens the agenda (`agenda-panel.ts`), where everything else is. Below the bar come what holds
 * (`now-strip.ts`), advice (`next-hint.ts`) and news (`usher.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ChevronLeft, ChevronRight, ListOrdered } from 'lucide';
import { say } from '../../words/language.ts';
import type { Step } from '../../workshop/types.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { type Advice, adviceOf } from './advice.ts';
import { progressOf } from './crew.ts';
import { FacilitateElement, slim, tight } from './facilitate-element.ts';
import { MODES } from './modes.ts';
import { currentStep, type Scene } from './news.ts';
import './next-hint.ts';
import './now-strip.ts';
import { StepMemory } from './step-memory.ts';
import './timer.ts';
import './usher.ts';

/** The agenda panel has what is left out. */
const LITTLE = css`
  .bar {
    gap: 0;
  }
  .back,
  .next span {
    display: none;
  }
  .next {
    padding-inline: 10px;
    margin-inline-start: 4px;
  }
`;

export class WayboardStepBar extends FacilitateElement {
  #memory: StepMemory | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ id }) => {
      this.#memory = id === null ? null : new StepMemory(id);
      return [];
    });
  }

  /** The parts that stay: the step, and what holds for now. */
  get lasting(): Element[] {
    return [...this.renderRoot.querySelectorAll('.bar, wayboard-now-strip')];
  }

  protected override render(): TemplateResult {
    const workshop = this.workshop;
    if (workshop === null) return html``;
    const scene = { state: workshop.state(), steps: workshop.steps() };
    const advice = this.#advice(workshop, scene);
    return html`
      ${this.#isNeeded(scene) ? this.#bar(scene, advice) : nothing}
      <wayboard-now-strip .advice=${advice}></wayboard-now-strip>
      ${this.facilitates ? html`<wayboard-next-hint .advice=${advice}></wayboard-next-hint>` : nothing}
      <wayboard-usher></wayboard-usher>
    `;
  }

  /** For the facilitator alone; nothing before the workshop has come. */
  #advice(workshop: Workshop, scene: Scene): Advice | null {
    const roster = workshop.roster();
    if (roster.size === 0) return null;
    const since = this.#memory?.see(scene.state.step, this.now) ?? this.now;
    if (!this.facilitates) return null;
    return adviceOf({
      ...scene,
      since,
      votes: workshop.votes(),
      drafts: workshop.drafts(),
      writers: progressOf(roster.values()),
      isTimeOver: scene.state.timer?.ended ?? false,
    });
  }

  #isNeeded({ state, steps }: Scene): boolean {
    return this.facilitates || steps.length > 0 || state.timer !== null;
  }

  #bar(scene: Scene, advice: Advice | null): TemplateResult {
    const hasHandles = this.facilitates && scene.state.timer !== null;
    return html`<div class="bar panel" role="group" aria-label=${say('facilitate-bar')} ?data-handles=${hasHandles}>
      ${this.facilitates && scene.steps.length > 0 ? this.#back(scene) : nothing}
      ${this.facilitates || scene.steps.length > 0 ? this.#step(scene) : nothing}
      <wayboard-timer></wayboard-timer>
      ${this.facilitates && scene.steps.length > 0 ? this.#next(scene, advice) : nothing}
    </div>`;
  }

  #step(scene: Scene): TemplateResult {
    const step = currentStep(scene);
    const m = scene.steps.length;
    const words =
      step === null
        ? say('facilitate-agenda-show')
        : say('facilitate-step-show', {
            n: step.n,
            m,
            title: step.title,
            mode: say(MODES[step.mode].words),
          });
    return html`<button type="button" class="step" title=${words} @click=${this.#showAgenda}>
      <span class="unseen">${words}</span>
      ${icon(step === null ? ListOrdered : MODES[step.mode].icon)}
      ${step === null ? nothing : html`<span class="number" aria-hidden="true">${say('facilitate-step-short', { n: step.n, m })}</span>`}
      <span class="title" aria-hidden="true">
        ${step?.title ?? say(m > 0 ? 'facilitate-not-begun' : 'facilitate-agenda-plan')}
      </span>
    </button>`;
  }

  #showAgenda(): void {
    const { ui } = this.open;
    ui.set({ panel: ui.state.panel === 'agenda' ? null : 'agenda' });
  }

  #back({ state, steps }: Scene): TemplateResult {
    const before = state.step === null ? undefined : steps[state.step - 1];
    return this.button({
      label:
        before === undefined ? say('facilitate-back') : say('facilitate-back-to', { title: before.title }),
      icon: ChevronLeft,
      look: 'tool back',
      whyNot: before === undefined ? say('facilitate-why-first') : null,
      run: () => this.command('step', { step: (state.step ?? 0) - 1 }),
    });
  }

  /** Goes on, and starts the timer if the step has a plan; the agenda panel can do without. */
  #next({ state, steps }: Scene, advice: Advice | null): TemplateResult {
    const isAdvised = advice?.kind === 'begin' || advice?.kind === 'next';
    const following = steps[state.step === null ? 0 : state.step + 1];
    return this.button({
      label: following === undefined ? say('facilitate-next') : nextWords(following),
      icon: ChevronRight,
      text: say(state.step === null ? 'facilitate-begin' : 'facilitate-next-short'),
      look: `button ${isAdvised ? 'primary' : 'quiet'} small next`,
      whyNot: following === undefined ? say('facilitate-why-last') : null,
      run: () => this.command('next', { start: following !== undefined && following.minutes > 0 }),
    });
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    FacilitateElement.column,
    css`
      :host {
        min-inline-size: 0;
        pointer-events: none;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 4px;
        max-inline-size: 100%;
        min-block-size: 48px;
        margin-block-end: 8px;
        padding: 4px 6px;
        pointer-events: auto;
      }
      .step {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        min-block-size: 40px;
        padding-inline: 10px;
        border-radius: var(--radius-s);
        font-weight: 600;
      }
      .step:hover {
        background: var(--surface-hover);
      }
      .number {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .title {
        max-inline-size: 26ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .next {
        flex-direction: row-reverse;
        gap: 2px;
        padding-inline: 12px 6px;
        white-space: nowrap;
      }
      wayboard-timer {
        flex: none;
      }
    `,
    slim(LITTLE),
    // On a phone the handles of the timer come below, in a thumb's reach.
    css`
      @container (width < 480px) {
        .bar[data-handles] {
          flex-wrap: wrap;
          justify-content: center;
        }
        .bar[data-handles] .step {
          flex: 1 1 0;
        }
        .bar[data-handles] wayboard-timer {
          order: 1;
          flex: 1 0 100%;
          justify-content: center;
        }
      }
    `,
    tight(css`
      ${LITTLE}
      .title {
        max-inline-size: 16ch;
      }
    `),
  ];
}

function nextWords({ title, minutes }: Step): string {
  return minutes > 0
    ? say('facilitate-next-timed', { title, n: minutes })
    : say('facilitate-next-to', { title });
}

declare global {
  interface HTMLElementTagNameMap {
    'wayboard-step-bar': WayboardStepBar;
  }
}

customElements.define('wayboard-step-bar', WayboardStepBar);
