/**
 * `<wayboard-now-strip>`: what holds for everyone at the moment, below the step: a private round, the lock, and that
 * nobody facilitates.
 *
 * "I'm done" is written to the desk of whoever one writes for, so it needs no connection. Not here: what has just happened (`usher.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { CircleCheckBig, Eye, EyeOff, Lock } from 'lucide';
import { seatNameOf } from '../../acting.ts';
import { say } from '../../words/language.ts';
import type { PrivateRound, Vote, WorkshopState } from '../../workshop/types.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../vote/acting-for.ts';
import type { Advice } from './advice.ts';
import { progressOf } from './crew.ts';
import { FacilitateElement, slim } from './facilitate-element.ts';
import { laneNames } from './lanes.ts';
import './round-end-dialog.ts';
import './take-over.ts';

export class WayboardNowStrip extends FacilitateElement {
  static override properties = { advice: { attribute: false }, reveals: { state: true } };
  /** Of the step bar, for a facilitator: what is advised here stands out. */
  declare advice: Advice | null;
  /** The question before a reveal is shown. */
  declare reveals: boolean;

  constructor() {
    super();
    this.advice = null;
    this.reveals = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ draftDesk }) => (draftDesk === null ? [] : [draftDesk.on(() => this.requestUpdate())]));
  }

  protected override render(): TemplateResult {
    const state = this.workshop?.state();
    if (state === undefined) return html``;
    return html`
      ${state.private?.on === true ? this.#round(state.private) : nothing}
      ${state.locked ? this.#lock() : nothing}
      ${this.#isUnderWay(state) ? html`<wayboard-take-over></wayboard-take-over>` : nothing}
      ${
        this.reveals
          ? html`<wayboard-round-end-dialog kind="reveal" @close=${() => {
              this.reveals = false;
            }}></wayboard-round-end-dialog>`
          : nothing
      }
    `;
  }

  /** Between workshops nobody needs a facilitator; who wants to be one finds it in the agenda panel. */
  #isUnderWay({ step, timer, locked, private: round }: WorkshopState): boolean {
    const votes = this.workshop?.votes() ?? [];
    return step !== null || timer !== null || locked || round?.on === true || votes.some(isOpen);
  }

  #round(round: PrivateRound): TemplateResult {
    return html`<div class="round panel" role="group" aria-label=${say('facilitate-round')}>
      ${icon(EyeOff)}
      <div class="words">
        <p class="what">${this.#what(round)}</p>
        <p class="soft">${this.#progress()} <span class="promise">${say(`facilitate-promise-${round.authors}`)}</span></p>
        <wayboard-acting-for what="drafts"></wayboard-acting-for>
      </div>
      <div class="buttons">
        ${this.writes && this.#isWaitedFor ? this.#done(round) : nothing}
        ${this.facilitates ? this.#reveal() : nothing}
      </div>
    </div>`;
  }

  #what({ lanes }: PrivateRound): string {
    const { advice } = this;
    if (advice?.kind === 'reveal') return say(`facilitate-hint-${advice.why}`, { n: advice.drafts });
    if (!this.writes) return say('facilitate-round-others');
    if (lanes === null) return say('facilitate-round-mine');
    return say('facilitate-round-mine-in', { lanes: laneNames(this.open.board.structure, lanes) });
  }

  #progress(): string {
    const workshop = this.workshop;
    const counts = workshop?.drafts() ?? null;
    const { done } = progressOf(workshop?.roster().values() ?? []);
    const words = say('facilitate-round-progress', {
      drafts: counts?.total ?? 0,
      people: counts?.writers ?? 0,
    });
    return done === 0 ? words : `${words} ${say('facilitate-round-done', { n: done })}`;
  }

  /** Nobody waits for facilitators, but for the seats that they type for. */
  get #isWaitedFor(): boolean {
    return !this.facilitates || seatNameOf(this.open, this.open.draftDesk) !== null;
  }

  #done({ id }: PrivateRound): TemplateResult {
    const desk = this.open.draftDesk;
    const isDone = desk?.finished(id) ?? false;
    return html`<button
      type="button"
      class="button quiet small done"
      aria-pressed=${isDone}
      title=${say(isDone ? 'facilitate-done-undo' : 'facilitate-done-hint')}
      @click=${() => desk?.finish(id, !isDone)}
    >
      ${isDone ? icon(CircleCheckBig) : nothing}<span>${say('facilitate-done')}</span>
    </button>`;
  }

  #reveal(): TemplateResult {
    return this.button({
      label: say('facilitate-reveal-hint'),
      icon: Eye,
      text: say('facilitate-reveal'),
      look: `button ${this.advice?.kind === 'reveal' ? 'primary' : 'quiet'} small`,
      run: () => {
        this.reveals = true;
      },
    });
  }

  #lock(): TemplateResult {
    return html`<p class="chip panel">
      ${icon(Lock)}<span>${say(this.facilitates ? 'facilitate-locked-by-you' : 'facilitate-locked')}</span>
    </p>`;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    FacilitateElement.column,
    css`
      :host {
        max-inline-size: 100%;
      }
      .round,
      .chip,
      wayboard-take-over {
        margin-block-end: 8px;
        pointer-events: auto;
      }
      .round {
        display: flex;
        align-items: center;
        gap: 12px;
        max-inline-size: min(100%, 640px);
        padding: 8px 8px 8px 14px;
      }
      wayboard-acting-for {
        margin-block-start: 4px;
      }
      .words {
        min-inline-size: 0;
        line-height: 1.35;
      }
      .what {
        font-weight: 600;
      }
      .buttons {
        display: flex;
        flex: none;
        gap: 8px;
      }
      .done {
        white-space: nowrap;
      }
      .done[aria-pressed='true'],
      .done[aria-pressed='true']:hover {
        background: var(--success-soft);
        color: var(--success);
        box-shadow: inset 0 0 0 1px currentcolor;
      }
      .chip {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 36px;
        padding: 6px 14px;
        font-size: var(--text-s);
        font-weight: 550;
      }
    `,
    slim(css`
      .round {
        flex-wrap: wrap;
        gap: 8px 10px;
        padding: 10px 12px;
      }
      .words {
        flex: 1 0 calc(100% - 40px);
      }
      .buttons {
        flex: 1 0 100%;
      }
      .buttons > * {
        flex: 1;
      }
      .buttons:empty {
        display: none;
      }
    `),
  ];
}

function isOpen({ state }: Vote): boolean {
  return state === 'open';
}

customElements.define('wayboard-now-strip', WayboardNowStrip);
