/**
 * `<wayboard-note>`: one sticky note, following its own shared type and drawing only itself.
 *
 * Where it is and how large comes from outside (`place`), as does whose hand is on it; what it says comes from the
 * document. Not here: its look (`note-styles.ts`), and what one can do with it (`canvas.ts`).
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LockKeyhole } from 'lucide';
import type * as Y from 'yjs';
import { LIMITS, type Note } from '../../board/types.ts';
import type { Box, Point } from '../../canvas/camera.ts';
import { imageHeight } from '../../canvas/note-size.ts';
import { bindText } from '../../document/text-binding.ts';
import { inkOn, type Me } from '../../people/identity.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { canChange } from '../outline/rights.ts';
import '../vote/vote-mark.ts';
import { paperOf } from '../base/paper.ts';
import { type Chip, chipsOf } from './chips.ts';
import { noteLabel } from './labels.ts';
import { noteStyles } from './note-styles.ts';

/** Somebody's hand on a note: my own while I drag, or another person's. */
export interface Flight {
  readonly at: Point;
  readonly who: Me | null;
}

/** What there is on a note besides what it says. */
export interface Marks {
  readonly votes: boolean;
  readonly reactions: boolean;
  readonly comments: boolean;
}

export class WayboardNote extends BoardElement {
  static override properties = {
    noteId: { attribute: false },
    isAwake: { attribute: false },
    isWriting: { attribute: false },
    isSelected: { attribute: false },
    isFaded: { attribute: false },
    isSpotlit: { attribute: false },
    where: { attribute: false },
    writers: { attribute: false },
    marks: { attribute: false },
  };
  declare noteId: string;
  /** Notes that nobody has looked at yet are not drawn: a board of thousands opens quickly. */
  declare isAwake: boolean;
  declare isWriting: boolean;
  declare isSelected: boolean;
  /** The filter does not let it through. */
  declare isFaded: boolean;
  /** It is talked about now. */
  declare isSpotlit: boolean;
  /** Its stage and lane, in words. */
  declare where: string;
  declare writers: readonly Me[];
  declare marks: Marks;

  #box: Box = { x: 0, y: 0, width: 0, height: 0 };
  #font = 0;
  #flight: Flight | null = null;
  #unbind: Undo = () => undefined;

  constructor() {
    super();
    this.isAwake = false;
    this.isWriting = false;
    this.isSelected = false;
    this.isFaded = false;
    this.isSpotlit = false;
    this.where = '';
    this.writers = [];
    this.marks = { votes: false, reactions: false, comments: false };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => [open.board.notes.on(this.noteId, () => this.requestUpdate())]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
    this.#unbind = () => undefined;
  }

  /** Where it is drawn, on the board. */
  get box(): Box {
    return this.#flight === null ? this.#box : { ...this.#box, ...this.#flight.at };
  }

  get note(): Note | null {
    return this.hasOpen ? this.open.board.notes.read(this.noteId) : null;
  }

  get flight(): Flight | null {
    return this.#flight;
  }

  /** Where it belongs. Set as styles and not by drawing anew: rows grow often. */
  place(box: Box, font: number): void {
    const isFirst = this.#font === 0;
    const { style } = this;
    if (box.width !== this.#box.width) style.inlineSize = `${box.width}px`;
    if (box.height !== this.#box.height) style.minBlockSize = `${box.height}px`;
    if (font !== this.#font) style.setProperty('--font', `${font}px`);
    if (isFirst || box.x !== this.#box.x) style.left = `${box.x}px`;
    if (isFirst || box.y !== this.#box.y) style.top = `${box.y}px`;
    this.#box = box;
    this.#font = font;
    this.#show();
    // What has just come appears where it is, and does not fly there.
    if (isFirst) requestAnimationFrame(() => this.toggleAttribute('data-placed', true));
  }

  /** In a hand it is where the hand is. */
  fly(flight: Flight | null): void {
    if (flight === this.#flight) return;
    this.#flight = flight;
    this.#show();
    this.toggleAttribute('data-held', flight !== null);
    this.toggleAttribute('data-followed', flight !== null && flight.who !== null);
    this.#showHand();
  }

  protected override shouldUpdate(): boolean {
    return this.isAwake && this.note !== null;
  }

  protected override render(): TemplateResult {
    const { note } = this;
    if (note === null) return html``;
    const chips = chipsOf(note);
    const writer = this.writers[0];
    return html`
      <div class="paper">
        ${note.image === null ? nothing : html`<img src=${note.image} alt="" draggable="false" />`}
        <div class="text" aria-hidden="true">${note.text === '' && !this.isWriting ? nothing : note.text}&#8203;</div>
        ${this.isWriting ? this.#area() : nothing}
        ${chips.length === 0 ? nothing : html`<div class="chips" aria-hidden="true">${chips.map((chip) => this.#chip(chip, note))}</div>`}
      </div>
      ${note.locked ? html`<span class="lock" title=${say('map-locked-note')}>${icon(LockKeyhole)}</span>` : nothing}
      ${this.#marks()}
      ${
        writer === undefined
          ? nothing
          : html`<span class="who" aria-hidden="true"
            >${writer.name}${this.writers.length > 1 ? ` +${this.writers.length - 1}` : ''}<i></i><i></i><i></i
          ></span>`
      }
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { note } = this;
    if (note === null) return;
    this.#paint(note);
    if (changed.has('isWriting')) this.#bind();
    if (changed.has('writers')) this.#showHand();
    this.ariaLabel = noteLabel(this.open, note, {
      where: this.where,
      isSelected: this.isSelected,
      writers: this.writers.map(({ name }) => name),
    });
    this.ariaRoleDescription = say('map-note-role');
  }

  #area(): TemplateResult {
    return html`<textarea
      aria-label=${say('map-note-text')}
      maxlength=${LIMITS.noteText}
      spellcheck="true"
      autocapitalize="sentences"
      placeholder=${say('map-note-placeholder')}
    ></textarea>`;
  }

  #chip({ text, icon: node, kind }: Chip, note: Note): TemplateResult {
    if (kind === 'link' && note.link !== null) {
      return html`<a class="chip link" href=${note.link} target="_blank" rel="noopener noreferrer" tabindex="-1"
        >${icon(node)}<span>${text}</span></a
      >`;
    }
    return html`<span class=${`chip ${kind}`}>${icon(node)}<span>${text}</span></span>`;
  }

  /** Only what there is: each of them is an element of its own. */
  #marks(): TemplateResult | typeof nothing {
    const { votes, reactions, comments } = this.marks;
    if (!votes && !reactions && !comments && !this.isSelected) return nothing;
    // What is said about a draft would be on the board, for everybody.
    const canTalk = this.open.id !== null && this.isSelected && this.note?.draft !== true;
    return html`<div class="marks">
      ${votes ? html`<wayboard-vote-mark .noteId=${this.noteId}></wayboard-vote-mark>` : nothing}
      ${reactions || canTalk ? html`<wayboard-reactions .target=${this.noteId}></wayboard-reactions>` : nothing}
      ${comments || canTalk ? html`<wayboard-comment-mark .target=${this.noteId}></wayboard-comment-mark>` : nothing}
    </div>`;
  }

  /** Styles are set as properties, never as an attribute, which a strict content security policy refuses. */
  #paint(note: Note): void {
    const { style } = this;
    style.setProperty('--paper', paperOf(note.color));
    style.setProperty('--image', `${imageHeight({ size: note.size, hasImage: note.image !== null })}px`);
    this.toggleAttribute('data-writing', this.isWriting);
    this.toggleAttribute('data-selected', this.isSelected);
    this.toggleAttribute('data-faded', this.isFaded);
    this.toggleAttribute('data-spotlight', this.isSpotlit);
    this.toggleAttribute('data-locked', !canChange(this.open, note));
    this.toggleAttribute('data-draft', note.draft);
    this.dataset.kind = note.kind;
  }

  /** Only a flight is a transform: with one each, a thousand notes would be a thousand layers to sort. */
  #show(): void {
    const at = this.#flight?.at;
    const moved = at === undefined ? '' : `translate(${at.x - this.#box.x}px, ${at.y - this.#box.y}px)`;
    if (this.style.transform !== moved) this.style.transform = moved;
  }

  #showHand(): void {
    const hand = this.#flight?.who ?? this.writers[0] ?? null;
    this.style.setProperty('--hand', hand?.color ?? 'transparent');
    this.style.setProperty('--hand-ink', hand === null ? 'inherit' : inkOn(hand.color));
    this.toggleAttribute('data-hand', hand !== null);
  }

  #bind(): void {
    this.#unbind();
    this.#unbind = () => undefined;
    const area = this.renderRoot.querySelector('textarea');
    const text = this.#text;
    if (area === null || text === null) return;
    this.#unbind = bindText(area, this.open.board.notes.source(this.noteId), (edits) =>
      this.open.board.notes.write(this.noteId, edits),
    );
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }

  get #text(): Y.Text | null {
    return this.open.board.notes.text(this.noteId);
  }

  static override styles = noteStyles;
}

customElements.define('wayboard-note', WayboardNote);
