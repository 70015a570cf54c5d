/**
 * `<wayboard-vote-mark .noteId>`: what one note shows of a vote. My dots while it is open, then its rank.
 *
 * The canvas draws one on each note and calls `tap` for a tap or Enter on the note. It tells its note by attributes
 * that it is none of the vote's (`data-aside`) and what a screen reader adds to it. Its `noteId` does not change.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Minus } from 'lucide';
import { say } from '../../words/language.ts';
import type { BallotMark, Mark, ResultMark } from '../../workshop/marks.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { VoteSight } from './sight.ts';
import { markWords } from './vote-words.ts';

/** More of my dots on one note are told as a number. */
const DOTS_MAX = 4;

export class WayboardVoteMark extends BoardElement {
  static override properties = { noteId: { attribute: false } };
  declare noteId: string;

  #mark: Mark | null = null;
  /** The element of the note that it is drawn in. */
  #note: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => [VoteSight.of(open).onMark(this.noteId, () => this.requestUpdate())]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tellNote(null);
  }

  /**
   * Gives a dot, or takes one back. False if the tap means something else: there is no vote to cast in, or nothing
   * could be taken back, so that Shift+click selects a note for the facilitator to add to the vote.
   */
  tap(back = false): boolean {
    const sight = VoteSight.of(this.open);
    if (sight.vote === null || (back && this.#mark?.kind === 'aside')) return false;
    sight.tap(this.noteId, back);
    return true;
  }

  protected override willUpdate(): void {
    this.#mark = VoteSight.of(this.open).mark(this.noteId);
  }

  protected override render(): TemplateResult | typeof nothing {
    const mark = this.#mark;
    if (mark === null || mark.kind === 'aside' || mark.isMember) return nothing;
    return mark.kind === 'ballot' ? this.#drawBallot(mark) : this.#drawResult(mark);
  }

  protected override updated(): void {
    this.#tellNote(this.#mark);
  }

  #drawBallot(mark: BallotMark): TemplateResult {
    const canVote = VoteSight.of(this.open).whyNot === null;
    const canGive = canVote && !mark.hasNoneLeft && mark.mine < mark.most;
    return html`
      ${
        mark.most > 1 && mark.mine > 0
          ? html`<button
            class="back"
            tabindex="-1"
            aria-label=${say('vote-mark-take-back')}
            title=${say('vote-mark-take-back')}
            @pointerdown=${stop}
            @dblclick=${stop}
            @click=${this.#takeBack}
          >${icon(Minus)}</button>`
          : nothing
      }
      ${
        mark.mine > 0 || canGive
          ? html`<span class=${mark.mine > 0 ? 'pill' : 'free'} ?data-mine=${mark.mine > 0} aria-hidden="true">${dots(mark.mine)}</span>`
          : nothing
      }
      ${
        mark.running === null || mark.running === 0
          ? nothing
          : html`<span class="pill" title=${say('vote-mark-running', { n: mark.running })}>
            <span class="near">${say('vote-votes', { n: mark.running })}</span><span class="far">${mark.running}</span>
          </span>`
      }
    `;
  }

  #drawResult(mark: ResultMark): TemplateResult | typeof nothing {
    if (mark.votes === 0) return nothing;
    return html`
      <span class="pill" data-rank=${Math.min(mark.rank, 4)} title=${markWords(mark, this.#seat)}>
        <b>${mark.isShared ? '=' : ''}${mark.rank}</b><span class="near">${say('vote-votes', { n: mark.votes })}</span>
        ${mark.mine > 0 ? html`<span class="mine near" aria-hidden="true">${dots(mark.mine)}</span>` : nothing}
      </span>
    `;
  }

  get #seat(): string | null {
    return VoteSight.of(this.open).seatName;
  }

  #takeBack(event: Event): void {
    event.stopPropagation();
    VoteSight.of(this.open).tap(this.noteId, true);
  }

  #tellNote(mark: Mark | null): void {
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host instanceof HTMLElement) this.#note = root.host;
    const note = this.#note;
    if (note === null) return;
    note.toggleAttribute('data-aside', mark?.kind === 'aside');
    note.ariaDescription = mark === null ? null : markWords(mark, this.#seat);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        block-size: 22px;
        pointer-events: none;
        /* Small print is hidden far out; a vote is not small print. */
        visibility: visible;
        font-size: 12px;
        line-height: 1;
        white-space: nowrap;
        /* Far out, the marks stay large enough to be counted. */
        --grown: clamp(1, calc(0.6 / var(--zoom, 1)), 2.6);
        scale: var(--grown);
        transform-origin: 100% 50%;
        /* In the corner then, where it covers nothing, with as much room as it grows by. */
        order: var(--when-small-order, 0);
        margin-inline-start: calc(var(--when-small-order, 0) * 32px * (var(--grown) - 1));
      }
      .pill {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        block-size: 22px;
        padding-inline: 6px;
        border-radius: 11px;
        background: var(--surface);
        color: var(--ink);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-s);
      }
      .pill b {
        font-weight: 750;
      }
      .pill b + .near {
        padding-inline-start: 5px;
        margin-inline-start: 1px;
        border-inline-start: 1px solid currentColor;
      }
      /* The larger a mark is drawn, the less it says: it leaves what stands beside it in sight. */
      .near {
        display: var(--when-near, inline-flex);
      }
      .far {
        display: var(--when-small, none);
      }
      .pill[data-mine] {
        box-shadow:
          inset 0 0 0 1.5px var(--accent),
          var(--shadow-s);
      }
      .pill[data-rank='1'] {
        background: var(--accent);
        color: var(--on-accent);
        box-shadow: var(--shadow-s);
      }
      .pill[data-rank='2'],
      .pill[data-rank='3'] {
        background: var(--accent-soft);
      }
      .dot {
        inline-size: 12px;
        block-size: 12px;
        border-radius: 50%;
        background: var(--accent);
      }
      /* Room for a dot. */
      .free {
        inline-size: 18px;
        block-size: 18px;
        border-radius: 50%;
        background: rgb(255 255 255 / 0.7);
        box-shadow: inset 0 0 0 1.5px color-mix(in srgb, var(--note-ink) 55%, transparent);
      }
      .mine {
        display: inline-flex;
        align-items: center;
        gap: 3px;
      }
      .mine .dot {
        inline-size: 9px;
        block-size: 9px;
        background: currentColor;
      }
      .back {
        display: grid;
        place-items: center;
        inline-size: 22px;
        block-size: 22px;
        border-radius: 50%;
        background: var(--surface);
        color: var(--ink);
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-s);
        pointer-events: auto;
        position: relative;
      }
      /* A finger needs more than is drawn. */
      .back::before {
        content: '';
        position: absolute;
        inset: -11px;
        inset-inline-end: -2px;
      }
    `,
  ];
}

function dots(mine: number): TemplateResult | TemplateResult[] {
  if (mine > DOTS_MAX) return html`<i class="dot"></i>×${mine}`;
  return Array.from({ length: mine }, () => html`<i class="dot"></i>`);
}

function stop(event: Event): void {
  event.stopPropagation();
}

customElements.define('wayboard-vote-mark', WayboardVoteMark);
