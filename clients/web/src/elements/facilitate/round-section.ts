/**
 * `<wayboard-round-section>`: the private round in the agenda panel: how far everyone is, and for the facilitator the
 * beginning and the end of it.
 *
 * Drafts are counted by person only where names were promised to be shown; else there is one sum for all. Who says that
 * they are done is known in every round.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheckBig, CircleDashed, Eye, EyeOff } from 'lucide';
import { say } from '../../words/language.ts';
import type { Participant, PrivateRound } from '../../workshop/types.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { progressOf, writersOf } from './crew.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { laneNames } from './lanes.ts';
import './round-dialog.ts';
import './round-end-dialog.ts';

export class WayboardRoundSection extends FacilitateElement {
  static override properties = { dialog: { state: true } };
  declare dialog: 'start' | 'reveal' | 'cancel' | null;

  constructor() {
    super();
    this.dialog = null;
  }

  protected override render(): TemplateResult {
    const round = this.workshop?.state().private ?? null;
    const isOn = round?.on === true;
    this.hidden = !isOn && !this.facilitates;
    if (this.hidden) return html``;
    return html`<section aria-labelledby="heading">
        <h3 id="heading">${say('facilitate-round')}</h3>
        ${isOn ? this.#round(round) : this.#start()}
      </section>
      ${this.#dialogs()}`;
  }

  #start(): TemplateResult {
    return html`<p class="soft">${say('facilitate-round-what')}</p>
      ${this.button({
        label: say('facilitate-round-start'),
        icon: EyeOff,
        text: say('facilitate-round-start'),
        look: 'button quiet small',
        run: () => this.#ask('start'),
      })}`;
  }

  #round({ authors, lanes }: PrivateRound): TemplateResult {
    const counts = this.workshop?.drafts() ?? null;
    const roster = [...(this.workshop?.roster().values() ?? [])];
    const { here, done } = progressOf(roster);
    return html`
      <p class="counts">
        ${say('facilitate-round-progress', { drafts: counts?.total ?? 0, people: counts?.writers ?? 0 })}
      </p>
      <p class="soft">
        ${say(`facilitate-promise-${authors}`)}
        ${lanes === null ? nothing : say('facilitate-round-in', { lanes: laneNames(this.open.board.structure, lanes) })}
      </p>
      ${here === 0 ? nothing : this.#people(writersOf(roster), here, done)}
      ${this.facilitates ? this.#ends() : nothing}
    `;
  }

  #people(writers: readonly Participant[], here: number, done: number): TemplateResult {
    return html`
      <p class="label" id="people">${say('facilitate-round-done-of', { n: done, m: here })}</p>
      <ul aria-labelledby="people">
        ${repeat(
          writers,
          ({ id }) => id,
          (writer) => this.#person(writer),
        )}
      </ul>
    `;
  }

  #person({ id, name, done }: Participant): TemplateResult {
    const drafts = this.workshop?.draftsOf(id) ?? null;
    return html`<li class=${done ? 'done' : ''}>
      ${icon(done ? CircleCheckBig : CircleDashed)}
      <span class="name">${name}</span>
      <span class="soft">
        ${drafts === null ? nothing : say('facilitate-drafts', { n: drafts })}
        <span class="unseen">${say(done ? 'facilitate-is-done' : 'facilitate-is-writing')}</span>
      </span>
    </li>`;
  }

  #ends(): TemplateResult {
    return html`<div class="buttons">
      ${this.button({
        label: say('facilitate-reveal-hint'),
        icon: Eye,
        text: say('facilitate-reveal'),
        look: 'button primary small',
        run: () => this.#ask('reveal'),
      })}
      ${this.button({
        label: say('facilitate-cancel-round'),
        text: say('facilitate-cancel-round'),
        look: 'button quiet small',
        run: () => this.#ask('cancel'),
      })}
    </div>`;
  }

  #ask(dialog: WayboardRoundSection['dialog']): void {
    this.dialog = dialog;
  }

  #dialogs(): TemplateResult | typeof nothing {
    const close = (): void => this.#ask(null);
    if (this.dialog === null) return nothing;
    if (this.dialog === 'start') return html`<wayboard-round-dialog @close=${close}></wayboard-round-dialog>`;
    return html`<wayboard-round-end-dialog kind=${this.dialog} @close=${close}></wayboard-round-end-dialog>`;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      section {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      h3 {
        margin: 0;
        font-size: var(--text-m);
        font-weight: 650;
      }
      .counts,
      .label {
        font-weight: 550;
      }
      .label {
        margin-block-start: 8px;
        font-size: var(--text-s);
      }
      ul {
        inline-size: 100%;
        max-block-size: 220px;
        margin: 0;
        padding: 0;
        overflow: auto;
        list-style: none;
        font-size: var(--text-s);
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 30px;
        color: var(--ink-soft);
      }
      .done {
        color: var(--success);
      }
      .name {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--ink);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 4px;
      }
    `,
  ];
}

customElements.define('wayboard-round-section', WayboardRoundSection);
