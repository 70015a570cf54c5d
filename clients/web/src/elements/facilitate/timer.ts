/**
 * `<wayboard-timer>`: what is left, for everyone the same by the server's clock, with the facilitator's handles.
 *
 * It ends with a quiet sound, and says aloud when five minutes, one minute and nothing are left; with `quiet`, where it
 * is shown a second time, it does neither. The arithmetic is `countdown.ts`.
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AlarmClock, Pause, Play, Square } from 'lucide';
import { say } from '../../words/language.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import {
  clockText,
  type Face,
  faceOf,
  isFreshEnd,
  isLastMinute,
  MINUTE_MS,
  passed,
  untilChange,
} from './countdown.ts';
import { FacilitateElement, tight } from './facilitate-element.ts';
import { currentStep } from './news.ts';
import { chime } from './sound.ts';

/** For a step without a plan. */
const USUAL_MINUTES = 5;

export class WayboardTimer extends FacilitateElement {
  static override properties = { quiet: { type: Boolean } };
  declare quiet: boolean;
  #face: Face | null = null;
  #spoken = '';
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.quiet = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const face = faceOf(this.workshop?.state().timer ?? null, this.now);
    const passage = passed(this.#face, face);
    this.#face = face;
    if (passage !== null && !this.quiet) {
      this.#spoken = say(`facilitate-timer-${passage}`);
      if (face !== null && isFreshEnd(face, this.now)) chime();
    }
    clearTimeout(this.#tick);
    const wait = untilChange(face);
    if (wait !== null) this.#tick = setTimeout(() => this.requestUpdate(), wait);
  }

  protected override render(): TemplateResult {
    const face = this.#face;
    return html`
      ${face === null ? nothing : this.#time(face)}
      ${this.facilitates ? html`<div class="handles">${this.#handles(face)}</div>` : nothing}
      <span class="unseen" role="status">${this.#spoken}</span>
    `;
  }

  #time(face: Face): TemplateResult {
    const text = clockText(face.left);
    const words = say(`facilitate-timer-is-${face.kind}`, { time: text });
    const picture = face.kind === 'paused' ? Pause : face.kind === 'over' ? AlarmClock : null;
    return html`<div
      class="time ${face.kind}"
      ?data-last=${isLastMinute(face)}
      role="timer"
      aria-label=${words}
      title=${words}
    >
      ${picture === null ? nothing : icon(picture)}
      ${face.kind === 'over' ? html`<span class="word">${say('facilitate-timer-up')}</span>` : html`<span>${text}</span>`}
    </div>`;
  }

  #handles(face: Face | null): TemplateResult {
    if (face === null) return this.quiet ? html`` : this.#start();
    const paused = face.kind === 'paused';
    const running = this.button({
      label: say(paused ? 'facilitate-timer-resume' : 'facilitate-timer-pause'),
      icon: paused ? Play : Pause,
      look: 'tool pause',
      run: () => this.command(paused ? 'timer-resume' : 'timer-pause'),
    });
    return html`
      ${face.kind === 'over' ? nothing : running}
      ${this.button({
        label: say('facilitate-timer-more'),
        text: say('facilitate-timer-plus'),
        look: 'tool more',
        run: () => this.command('timer-extend', { secs: MINUTE_MS / 1000 }),
      })}
      ${this.button({
        label: say('facilitate-timer-stop'),
        icon: Square,
        look: 'tool stop',
        run: () => this.command('timer-stop'),
      })}
    `;
  }

  #start(): TemplateResult {
    const workshop = this.workshop;
    if (workshop === null) return html``;
    const step = currentStep({ state: workshop.state(), steps: workshop.steps() });
    const minutes = step === null || step.minutes === 0 ? USUAL_MINUTES : step.minutes;
    return this.button({
      label: say('facilitate-timer-start', { n: minutes }),
      icon: Play,
      text: say('facilitate-minutes', { n: minutes }),
      look: 'button quiet small start',
      run: () => this.command('timer-start', { secs: minutes * 60 }),
    });
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .time {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 36px;
        padding-inline: 10px;
        border-radius: 10px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        cursor: default;
      }
      .paused {
        color: var(--ink-soft);
        background: var(--surface-hover);
      }
      .time[data-last] {
        color: var(--warning);
        background: var(--warning-soft);
        box-shadow: inset 0 0 0 1.5px var(--warning);
      }
      .over {
        color: var(--danger);
        background: var(--danger-soft);
      }
      .handles {
        display: flex;
        align-items: center;
      }
      .more {
        font-size: var(--text-s);
        font-weight: 600;
        padding-inline: 8px;
      }
      .start {
        padding-inline: 10px 12px;
        white-space: nowrap;
      }
    `,
    // The agenda panel has them all.
    tight(css`
      :host(:not([quiet])) :is(.more, .stop) {
        display: none;
      }
    `),
  ];
}

customElements.define('wayboard-timer', WayboardTimer);
