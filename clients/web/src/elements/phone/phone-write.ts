/**
 * `<wayboard-phone-write>`: write a note, choose where it goes, see what one has written.
 *
 * While a private round is on, notes go to the desk of whoever one writes for and to the lanes of the round, and one says "I'm done".
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheckBig, EyeOff, Lock, Plus } from 'lucide';
import { seatNameOf } from '../../acting.ts';
import { type Cell, KINDS, LIMITS, type NoteKind } from '../../board/types.ts';
import { cleanText } from '../../document/text-binding.ts';
import { kindName } from '../../names/kinds.ts';
import { cellWords, placeWords } from '../../names/places.ts';
import { safeStorage } from '../../storage.ts';
import { say } from '../../words/language.ts';
import type { PrivateRound } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import { radioKeys } from '../base/radio-keys.ts';
import { controls } from '../base/theme.ts';
import { progressOf } from '../facilitate/crew.ts';
import '../vote/acting-for.ts';
import '../outline/place-fields.ts';
import { canAdd, isDrafting } from '../outline/rights.ts';
import { placeFor, remember, remembered } from './last-place.ts';
import './phone-note.ts';
import { phoneWriteStyles } from './phone-write-styles.ts';
import { phoneStyles } from './styles.ts';

/** Papers tell the kinds apart at a glance; the icon tells them to whoever sees no colours. */
const PAPERS: Readonly<Record<string, 'yellow' | 'coral' | 'green' | 'sky' | 'violet'>> = {
  pain: 'coral',
  gain: 'green',
  idea: 'sky',
  question: 'violet',
};

export class WayboardPhoneWrite extends BoardElement {
  static override properties = {
    cell: { state: true },
    kind: { state: true },
    isEmpty: { state: true },
    spoken: { state: true },
  };
  /** Where the last note went. */
  declare cell: Cell | null;
  declare kind: NoteKind;
  declare isEmpty: boolean;
  declare spoken: string;

  constructor() {
    super();
    this.cell = null;
    this.kind = 'note';
    this.isEmpty = true;
    this.spoken = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, draftDesk, id, workshop }) => {
      this.cell = remembered(safeStorage(), id ?? '');
      return [
        board.notes.onIds(redraw),
        board.notes.onAny(redraw),
        board.structure.on(redraw),
        ...(draftDesk === null ? [] : [draftDesk.on(redraw)]),
        ...(workshop === null ? [] : [workshop.on(redraw)]),
      ];
    });
  }

  /** There is text that has not become a note yet. */
  get isWriting(): boolean {
    return !this.isEmpty;
  }

  protected override render(): TemplateResult {
    const round = this.#round;
    const cell = placeFor(this.open.board.structure, this.cell, this.#lanes);
    const isClosed = cell === null || !canAdd(this.open, cell.lane);
    return html`
      ${round === null ? nothing : this.#promise(round)}
      ${round === null ? nothing : html`<wayboard-acting-for what="drafts"></wayboard-acting-for>`}
      ${isClosed ? this.#closed(cell) : nothing}
      ${isClosed && this.isEmpty ? nothing : this.#composer(isClosed ? null : cell)}
      ${this.#mine()}
      ${round === null || this.open.draftDesk === null ? nothing : this.#finish(round)}
      <span class="unseen" role="status">${this.spoken}</span>
    `;
  }

  get #round(): PrivateRound | null {
    const round = this.open.workshop?.state().private ?? null;
    return round?.on === true ? round : null;
  }

  /** The lanes to write in now; all, if `null`. */
  get #lanes(): readonly string[] | null {
    return this.#round?.lanes ?? null;
  }

  #promise({ authors }: PrivateRound): TemplateResult {
    return html`<p class="banner">${icon(EyeOff)}<span>${say('phone-private')} ${say(`phone-private-${authors}`)}</span></p>`;
  }

  #closed(cell: Cell | null): TemplateResult {
    const why = cell === null ? 'no-cell' : this.open.workshop?.state().locked === true ? 'locked' : 'role';
    return html`<p class="banner">${icon(Lock)}<span>${say(`phone-closed-${why}`)}</span></p>`;
  }

  /** Without a place what has been written is kept until there is one again. */
  #composer(cell: Cell | null): TemplateResult {
    const prompt = cell === null ? '' : (this.open.board.structure.lane(cell.lane)?.prompt ?? '');
    return html`<form class="composer" @submit=${(event: Event) => this.#add(event, cell)}>
      <textarea
        class="text"
        rows="4"
        aria-label=${say('phone-text')}
        placeholder=${prompt === '' ? say('phone-text-hint') : prompt}
        maxlength=${LIMITS.noteText}
        enterkeyhint="send"
        autocapitalize="sentences"
        ?readonly=${cell === null}
        @input=${this.#typed}
        @keydown=${(event: KeyboardEvent) => this.#key(event, cell)}
      ></textarea>
      ${cell === null ? nothing : this.#more(cell)}
    </form>`;
  }

  #more(cell: Cell): TemplateResult {
    return html`
      <div class="chips" role="radiogroup" aria-label=${say('outline-kind-label')} @keydown=${radioKeys}>
        ${KINDS.map(
          (kind) => html`<button
            type="button"
            class="chip"
            role="radio"
            aria-checked=${kind === this.kind}
            tabindex=${kind === this.kind ? 0 : -1}
            @click=${() => {
              this.kind = kind;
            }}
          >
            ${icon(kindIcon(kind))}${kindName(kind)}
          </button>`,
        )}
      </div>
      <wayboard-place-fields
        compact
        .cell=${cell}
        .lanes=${this.#lanes}
        @place=${(event: CustomEvent<Cell>) => this.#choose(event.detail)}
      ></wayboard-place-fields>
      <button class="button primary wide" aria-disabled=${this.isEmpty}>
        ${icon(Plus)}${say(isDrafting(this.open, cell.lane) ? 'phone-add-draft' : 'phone-add')}
      </button>
    `;
  }

  #mine(): TemplateResult {
    const { board, draftDesk, me } = this.open;
    const seat = seatNameOf(this.open, draftDesk);
    const author = this.#round === null ? me.id : (draftDesk?.participant ?? me.id);
    const mine = board.notes.all().filter(({ by, draft }) => draft || by === author);
    const newest = [...mine].sort((a, b) => b.at - a.at);
    return html`<section aria-labelledby="mine">
      <h2 id="mine">${this.#round === null || seat === null ? say('phone-mine', { n: newest.length }) : say('phone-mine-of', { name: seat, n: newest.length })}</h2>
      ${newest.length === 0 ? html`<p class="soft">${say('phone-mine-none')}</p>` : nothing}
      <ul role="list">
        ${repeat(
          newest,
          ({ id }) => id,
          (note) => html`<li>
            <wayboard-phone-note data-note=${note.id} .noteId=${note.id} where=${placeWords(this.open.board.structure, note.place)} hidesAuthor></wayboard-phone-note>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #finish({ id }: PrivateRound): TemplateResult {
    const { draftDesk: desk, workshop } = this.open;
    const isDone = desk?.finished(id) ?? false;
    const { here, done } = progressOf(workshop?.roster().values() ?? []);
    return html`<div class="foot">
      <span class="soft">${say('phone-done-count', { n: done, all: here })}</span>
      <button class="button quiet done" aria-pressed=${isDone} @click=${() => desk?.finish(id, !isDone)}>
        ${isDone ? icon(CircleCheckBig) : nothing}${say('phone-done')}
      </button>
    </div>`;
  }

  protected override updated(): void {
    this.style.setProperty('--paper', `var(--note-${PAPERS[this.kind] ?? 'yellow'})`);
  }

  #typed(event: Event): void {
    this.isEmpty = (event.target as HTMLTextAreaElement).value.trim() === '';
  }

  /** Enter sends, as the key on the keyboard says; a text of several lines is written with Shift+Enter or edited later. */
  #key(event: KeyboardEvent, cell: Cell | null): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    this.#add(event, cell);
  }

  #choose(cell: Cell): void {
    this.cell = cell;
    remember(safeStorage(), this.open.id ?? '', cell);
  }

  #add(event: Event, cell: Cell | null): void {
    event.preventDefault();
    if (cell === null) return;
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('.text');
    const text = cleanText(area?.value ?? '').trim();
    if (area === null || text === '') {
      area?.focus();
      return;
    }
    const { kind } = this;
    const color = PAPERS[kind] ?? 'yellow';
    const id = this.open.board.notes.create({ place: { kind: 'cell', cell }, text, kind, color });
    if (id === '') {
      tell(this, { text: say('phone-full'), problem: true });
      return;
    }
    area.value = '';
    this.isEmpty = true;
    this.#choose(cell);
    this.spoken = say('outline-added-to', { n: 1, where: cellWords(this.open.board.structure, cell) });
    // The keyboard stays open for the next one.
    area.focus();
  }

  static override styles = [controls, phoneStyles, phoneWriteStyles];
}

customElements.define('wayboard-phone-write', WayboardPhoneWrite);
