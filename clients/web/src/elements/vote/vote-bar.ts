/**
 * `<wayboard-vote-bar>`: over the board while a vote is open: what it is about, my dots, the time, "I'm done".
 *
 * When the last vote is over it says that the result is on the notes. It has the live region in which each choice is
 * told, so there is one on a page. Hidden when there is nothing to say. Not here: setting votes up (`votes-panel.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { Check, CloudOff, Eye, Info, Settings2, Trophy, Vote as VoteIcon, X } from 'lucide';
import { say } from '../../words/language.ts';
import type { Sheet } from '../../workshop/ballot.ts';
import type { Result, Vote } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { showVote } from './show-vote.ts';
import { type Remark, VoteSight } from './sight.ts';
import { barStyles } from './vote-bar-styles.ts';
import { ruleSentences, whyNotWords } from './vote-words.ts';
import { wastedWords } from './wasted.ts';
import './acting-for.ts';
import './vote-dots.ts';
// The canvas draws marks by their tag; where there is a bar, they are known.
import './vote-mark.ts';
import './vote-time.ts';

export class WayboardVoteBar extends BoardElement {
  static override properties = { said: { state: true }, explains: { state: true } };
  declare private said: string;
  /** Whether the rules are told; until somebody says, up to the first choice. */
  declare private explains: boolean | null;

  constructor() {
    super();
    this.said = '';
    this.explains = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => {
      const sight = VoteSight.of(open);
      const redraw = (): void => this.requestUpdate();
      return [sight.on(redraw), open.ui.on(redraw), sight.onRemark((remark) => this.#remark(remark))];
    });
  }

  get #sight(): VoteSight {
    return VoteSight.of(this.open);
  }

  protected override render(): TemplateResult {
    const { vote, sheet } = this.#sight;
    // The open panel has the results, and the way to take them off the notes.
    const result = this.open.ui.state.panel === 'votes' ? null : this.#sight.result;
    this.hidden = vote === null && result === null;
    return html`
      ${vote !== null && sheet !== null ? this.#drawVote(vote, sheet) : nothing}
      ${result !== null ? this.#drawResult(result) : nothing}
      <span class="unseen" role="status">${this.said}</span>
    `;
  }

  #drawVote(vote: Vote, sheet: Sheet): TemplateResult {
    const explains = this.explains ?? (sheet.left === vote.n && this.#sight.whyNot === null);
    const label = say('vote-bar-rules');
    return html`
      <section class="panel" aria-label=${say('vote-bar')}>
        <div class="row">
          <span class="icon-of">${icon(VoteIcon)}</span>
          ${this.#drawTitle(vote)}
          <wayboard-vote-time .until=${vote.closesAt}></wayboard-vote-time>
          <button
            class="tool"
            aria-label=${label}
            title=${label}
            aria-expanded=${explains}
            @click=${() => {
              this.explains = !explains;
            }}
          >${icon(Info)}</button>
          ${this.#drawManage()}
        </div>
        ${this.#drawBallot(vote, sheet)}
        ${explains ? html`<p class="rules">${ruleSentences(vote)}</p>` : nothing}
        ${this.#drawTrouble(vote, sheet)}
      </section>
    `;
  }

  #drawTitle(vote: Vote): TemplateResult {
    const open = (this.open.workshop?.votes() ?? []).filter(({ state }) => state === 'open');
    if (open.length < 2) return html`<h2 title=${vote.title}>${vote.title}</h2>`;
    return html`
      <select class="field" aria-label=${say('vote-bar-which')} @change=${this.#switch}>
        ${open.map(({ id, title }) => html`<option value=${id} ?selected=${id === vote.id}>${title}</option>`)}
      </select>
    `;
  }

  #drawManage(): TemplateResult | typeof nothing {
    if (this.open.role !== 'facilitator') return nothing;
    const label = say('vote-bar-manage');
    return html`<button class="tool" aria-label=${label} title=${label} @click=${this.#openPanel}>${icon(Settings2)}</button>`;
  }

  #drawBallot(vote: Vote, sheet: Sheet): TemplateResult {
    const { whyNot } = this.#sight;
    const { finished, eligible } = vote.progress;
    return html`
      <wayboard-acting-for what="ballot" .vote=${vote}></wayboard-acting-for>
      <div class="row ballot">
        ${
          whyNot === null
            ? html`<wayboard-vote-dots left=${sheet.left} n=${vote.n}></wayboard-vote-dots>`
            : html`<p class="why">${icon(Eye)} ${whyNotWords(whyNot, this.#sight.seatName)}</p>`
        }
        <div class="end">
          <span class="progress">${say('vote-progress', { finished, eligible })}</span>
          ${whyNot === null ? this.#drawDone(vote) : nothing}
        </div>
      </div>
    `;
  }

  #drawDone(vote: Vote): TemplateResult {
    const isDone = this.open.desk?.finished(vote.id) ?? false;
    return html`
      <button class="done" aria-pressed=${isDone} @click=${() => this.open.desk?.finish(vote.id, !isDone)}>
        ${icon(Check)} ${say('vote-done')}
      </button>
    `;
  }

  /** What keeps dots from being counted. */
  #drawTrouble(vote: Vote, sheet: Sheet): TemplateResult {
    const offline = html`<p class="trouble">${icon(CloudOff)} <span>${say('vote-offline')}</span></p>`;
    return html`
      ${this.open.isOnline ? nothing : offline}
      ${wastedWords(vote, sheet).map(
        ({ sign, text, back, notes }) => html`<p class="trouble">
          ${icon(sign)} <span>${text}</span>
          <button class="link" @click=${() => this.#takeBack(notes)}>${back}</button>
        </p>`,
      )}
    `;
  }

  #drawResult(result: Result): TemplateResult {
    const away = say('vote-bar-put-away');
    return html`
      <section class="panel row" aria-label=${say('vote-bar-result')}>
        <span class="icon-of">${icon(Trophy)}</span>
        <h2 title=${result.title}>${say('vote-bar-result-of', { title: result.title })}</h2>
        <button class="done" @click=${() => showVote(this.open, result.vote)}>${say('vote-bar-see')}</button>
        <button class="tool" aria-label=${away} title=${away} @click=${() => this.#sight.putAway()}>${icon(X)}</button>
      </section>
    `;
  }

  #remark({ text, isRefusal }: Remark): void {
    if (isRefusal) tell(this, { text });
    // What is the same is not spoken again.
    else this.said = this.said === text ? `${text}\u00a0` : text;
  }

  #switch(event: Event): void {
    this.explains = null;
    this.open.ui.set({ vote: (event.target as HTMLSelectElement).value });
  }

  #openPanel(): void {
    this.open.ui.set({ panel: 'votes' });
  }

  #takeBack(notes: readonly string[]): void {
    for (const note of notes) this.#sight.takeBack(note);
  }

  static override styles = [controls, barStyles];
}

customElements.define('wayboard-vote-bar', WayboardVoteBar);
