/**
 * `<wayboard-phone-vote>`: a list to tap: each tap gives a dot or takes it back, what is left always in sight.
 *
 * What a tap means is `VoteSight`'s; choices go to the desk of whoever one votes for, so they need no connection.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Check, CircleCheckBig, CloudOff, Minus, Vote as VoteIcon } from 'lucide';
import type { Note } from '../../board/types.ts';
import { groupBy } from '../../collections.ts';
import { say } from '../../words/language.ts';
import type { Sheet, Unit } from '../../workshop/ballot.ts';
import type { Vote } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { VoteSight } from '../vote/sight.ts';
import '../vote/acting-for.ts';
import '../vote/vote-dots.ts';
import '../vote/vote-time.ts';
import { paperOf } from '../base/paper.ts';
import { ruleList, whyNotWords } from '../vote/vote-words.ts';
import { wastedWords } from '../vote/wasted.ts';
import { phoneVoteStyles } from './phone-vote-styles.ts';
import { phoneStyles } from './styles.ts';

export class WayboardPhoneVote extends BoardElement {
  static override properties = { spoken: { state: true } };
  declare spoken: string;

  constructor() {
    super();
    this.spoken = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow((open) => [
      VoteSight.of(open).on(redraw),
      VoteSight.of(open).onRemark(({ text, isRefusal }) => {
        this.spoken = this.spoken === text ? `${text}\u00a0` : text;
        if (isRefusal) tell(this, { text });
      }),
      open.board.notes.onAny(redraw),
      open.board.structure.on(redraw),
    ]);
  }

  protected override render(): TemplateResult {
    const { vote, sheet, whyNot } = VoteSight.of(this.open);
    if (vote === null || sheet === null) return this.#none();
    return html`
      ${this.#others(vote)}
      <header>
        <h2>${vote.title}</h2>
        <div class="left">
          ${whyNot === null ? html`<wayboard-vote-dots .left=${sheet.left} .n=${vote.n}></wayboard-vote-dots>` : nothing}
          <wayboard-vote-time .until=${vote.closesAt}></wayboard-vote-time>
        </div>
      </header>
      <wayboard-acting-for what="ballot" .vote=${vote}></wayboard-acting-for>
      ${whyNot === null ? nothing : html`<p class="banner warn">${whyNotWords(whyNot, VoteSight.of(this.open).seatName)}</p>`}
      <p class="soft rules">${ruleList(vote)}</p>
      ${this.open.isOnline ? nothing : html`<p class="banner warn">${icon(CloudOff)}<span>${say('phone-vote-offline')}</span></p>`}
      ${this.#wasted(vote, sheet)} ${this.#candidates(vote, sheet, whyNot === null)}
      ${whyNot === null ? this.#finish(vote) : nothing}
      <span class="unseen" role="status">${this.spoken}</span>
    `;
  }

  #none(): TemplateResult {
    return html`<div class="nothing">${icon(VoteIcon)}<p>${say('phone-vote-none')}</p></div>`;
  }

  #others(now: Vote): TemplateResult | typeof nothing {
    const { ui, workshop } = this.open;
    const open = (workshop?.votes() ?? []).filter(({ state }) => state === 'open');
    if (open.length < 2) return nothing;
    return html`<div class="chips votes" role="group" aria-label=${say('phone-votes')}>
      ${open.map(
        ({ id, title }) =>
          html`<button class="chip" aria-pressed=${id === now.id} @click=${() => ui.set({ vote: id })}>${title}</button>`,
      )}
    </div>`;
  }

  #wasted(vote: Vote, sheet: Sheet): unknown {
    return wastedWords(vote, sheet).map(
      ({ sign, text, back, notes }) => html`<p class="banner warn">
        ${icon(sign)}<span>${text}</span>
        <button class="back" @click=${() => this.#takeBack(notes)}>${back}</button>
      </p>`,
    );
  }

  #takeBack(notes: readonly string[]): void {
    for (const note of notes) VoteSight.of(this.open).takeBack(note);
  }

  /** In the order of the ballot, under the names of their stages. */
  #candidates(vote: Vote, sheet: Sheet, canVote: boolean): unknown {
    const units = [
      ...new Set(vote.candidates.map(({ id }) => sheet.units.get(id)).filter((unit) => unit !== undefined)),
    ];
    const groups = groupBy(units, (unit) => this.#stageOf(unit.face));
    return repeat(
      groups,
      ([stage]) => stage,
      ([stage, list]) => html`<section aria-label=${stage === '' ? say('phone-vote-notes') : stage}>
        ${stage === '' ? nothing : html`<h3>${stage}</h3>`}
        <ul role="list">
          ${repeat(
            list,
            ({ id }) => id,
            (unit) => html`<li>${this.#unit(vote, unit, canVote)}</li>`,
          )}
        </ul>
      </section>`,
    );
  }

  #unit(vote: Vote, unit: Unit, canVote: boolean): TemplateResult {
    const { sheet } = VoteSight.of(this.open);
    const mine = Math.min(unit.mine, vote.perItem);
    const note = this.#read(unit.face);
    const lane =
      note?.place.kind === 'cell' ? this.open.board.structure.lane(note.place.cell.lane)?.name : undefined;
    const others = unit.members.filter((id) => id !== unit.face);
    const isFull = mine >= vote.perItem;
    const cannot = !canVote || (!isFull && sheet?.left === 0) || (isFull && vote.perItem > 1);
    return html`<wayboard-phone-candidate .color=${note?.color ?? 'sand'}>
      <button
        class="unit"
        data-note=${unit.face}
        aria-pressed=${vote.perItem === 1 ? mine > 0 : nothing}
        aria-disabled=${cannot}
        @click=${() => VoteSight.of(this.open).tap(unit.face)}
      >
        <span class="text">${note === null || note.deleted ? html`<s>${this.#frozen(vote, unit.face)}</s>` : note.text}</span>
        ${others.map((id) => html`<span class="member">${this.#read(id)?.text ?? this.#frozen(vote, id)}</span>`)}
        <span class="facts">
          ${lane === undefined ? nothing : html`<span>${lane}</span>`}
          ${(unit.running ?? 0) === 0 ? nothing : html`<span>${say('outline-votes', { n: unit.running ?? 0 })}</span>`}
          ${vote.perItem > 1 ? html`<span class="unseen">${say('phone-vote-mine', { n: mine })}</span>` : nothing}
        </span>
        <span class="mark" aria-hidden="true" data-mine=${mine}>${mine > 0 ? (vote.perItem === 1 ? icon(Check) : mine) : nothing}</span>
      </button>
      ${
        vote.perItem > 1 && mine > 0
          ? html`<button class="less" aria-label=${say('phone-vote-less', { note: note?.text ?? '' })} @click=${() => VoteSight.of(this.open).tap(unit.face, true)}>
              ${icon(Minus)}
            </button>`
          : nothing
      }
    </wayboard-phone-candidate>`;
  }

  #finish({ id, progress }: Vote): TemplateResult {
    const { desk } = this.open;
    const isDone = desk?.finished(id) ?? false;
    return html`<div class="foot">
      <span class="soft">${say('phone-done-count', { n: progress.finished, all: progress.eligible })}</span>
      <button class="button ${isDone ? 'quiet' : 'primary'} done" aria-pressed=${isDone} @click=${() => desk?.finish(id, !isDone)}>
        ${isDone ? icon(CircleCheckBig) : nothing}${say('phone-done')}
      </button>
    </div>`;
  }

  #stageOf(id: string): string {
    const note = this.#read(id);
    return note?.place.kind === 'cell'
      ? (this.open.board.structure.stage(note.place.cell.stage)?.name ?? '')
      : '';
  }

  #read(id: string): Note | null {
    return this.open.board.notes.read(id);
  }

  #frozen(vote: Vote, id: string): string {
    return vote.candidates.find((candidate) => candidate.id === id)?.text ?? '';
  }

  static override styles = [controls, phoneStyles, phoneVoteStyles];
}

/** A card with the colour of its note at its edge; what is in it is its parent's. */
class WayboardPhoneCandidate extends BoardElement {
  static override properties = { color: { attribute: false } };
  declare color: string;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    this.style.setProperty('--paper', paperOf(this.color));
  }

  static override styles = css`
    :host {
      position: relative;
      display: flex;
      align-items: stretch;
      gap: 8px;
    }
  `;
}

customElements.define('wayboard-phone-candidate', WayboardPhoneCandidate);
customElements.define('wayboard-phone-vote', WayboardPhoneVote);
