/**
 * `<wayboard-phone-note>`: one note as a card of paper; a tap opens it (`phone-sheet.ts`), where it can be changed.
 *
 * Its parent says what stands below the text; it follows its own shared type.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Lock, MessageSquare } from 'lucide';
import type { Note } from '../../board/types.ts';
import { kindName, tagName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { paperOf } from '../base/paper.ts';
import { controls } from '../base/theme.ts';
import { VoteSight } from '../vote/sight.ts';

export class WayboardPhoneNote extends BoardElement {
  static override properties = {
    noteId: { attribute: false },
    where: { type: String },
    hidesAuthor: { type: Boolean },
  };
  declare noteId: string;
  /** Its place, where the list does not say it. */
  declare where: string;
  declare hidesAuthor: boolean;
  #note: Note | null = null;

  constructor() {
    super();
    this.where = '';
    this.hidesAuthor = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow((open) => [
      open.board.notes.on(this.noteId, redraw),
      open.board.comments.on(redraw),
      open.board.reactions.on((targets) => {
        if (targets.has(this.noteId)) redraw();
      }),
      VoteSight.of(open).onMark(this.noteId, redraw),
    ]);
  }

  protected override willUpdate(): void {
    this.#note = this.open.board.notes.read(this.noteId);
  }

  protected override render(): TemplateResult | typeof nothing {
    const note = this.#note;
    if (note === null) return nothing;
    const isEmpty = note.text.trim() === '';
    return html`<button class="paper" @click=${() => this.dispatchEvent(new CustomEvent('open', { bubbles: true, composed: true, detail: note.id }))}>
      <span class="text">${
        note.kind === 'note'
          ? nothing
          : html`<span class="kind">${icon(kindIcon(note.kind))}<span class="unseen">${kindName(note.kind)}: </span></span>`
      }${isEmpty ? html`<i>${say('outline-empty-note')}</i>` : note.text}</span>
      ${note.image === null ? nothing : html`<img src=${note.image} alt=${say('outline-picture')} />`}
      ${this.#facts(note)}
    </button>`;
  }

  #facts(note: Note): TemplateResult | typeof nothing {
    const { board, workshop } = this.open;
    const mark = VoteSight.of(this.open).mark(note.id);
    const comments = board.comments.openCount(note.id);
    const facts = [
      this.where,
      this.hidesAuthor ? '' : (workshop?.nameOf(note.by) ?? ''),
      mark?.kind === 'result' && !mark.isMember && mark.votes > 0
        ? say('outline-rank', { rank: mark.rank, votes: mark.votes })
        : '',
      ...note.tags.map(tagName),
      note.late ? say('outline-late') : '',
      ...board.reactions.of(note.id).map(({ emoji, people }) => `${emoji} ${people.length}`),
    ].filter((fact) => fact !== '');
    if (facts.length === 0 && comments === 0 && !note.draft && !note.locked) return nothing;
    return html`<span class="facts">
      ${note.draft || note.locked ? html`<span>${icon(Lock)}<span class="unseen">${say(note.draft ? 'outline-draft' : 'outline-locked')}</span></span>` : nothing}
      ${facts.map((fact) => html`<span>${fact}</span>`)}
      ${comments === 0 ? nothing : html`<span aria-label=${say('outline-comments', { n: comments })} role="img">${icon(MessageSquare)}${comments}</span>`}
    </span>`;
  }

  protected override updated(): void {
    const color = this.#note?.color ?? 'yellow';
    this.style.setProperty('--paper', paperOf(color));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .paper {
        display: grid;
        gap: 6px;
        inline-size: 100%;
        min-block-size: 52px;
        padding: 13px 14px;
        border-radius: 4px 4px 4px 14px / 4px 4px 4px 6px;
        background:
          linear-gradient(rgb(255 255 255 / 0.2), transparent 40%),
          var(--paper);
        color: var(--note-ink);
        box-shadow:
          0 1px 1px rgb(56 44 20 / 0.12),
          0 2px 5px -1px rgb(56 44 20 / 0.14);
        text-align: start;
      }
      .paper:active {
        scale: 0.99;
      }
      .text {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 8;
        line-height: 1.4;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .kind .icon {
        inline-size: 18px;
        block-size: 18px;
        margin-inline-end: 6px;
        vertical-align: -3px;
      }
      img {
        max-inline-size: 100%;
        max-block-size: 160px;
        border-radius: 4px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        font-size: 0.8125rem;
        line-height: 1.35;
        color: color-mix(in srgb, var(--note-ink) 82%, transparent);
      }
      .facts span {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .facts .icon {
        inline-size: 14px;
        block-size: 14px;
      }
    `,
  ];
}

customElements.define('wayboard-phone-note', WayboardPhoneNote);
