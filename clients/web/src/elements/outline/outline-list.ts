/**
 * `<wayboard-outline-list>`: the notes of one place as a list, and a field below it in which Enter adds the next one.
 *
 * Which notes it has comes from the whole (`reading.ts`); each note follows itself.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EyeOff, Plus } from 'lucide';
import { type Cell, LIMITS } from '../../board/types.ts';
import { cleanText } from '../../document/text-binding.ts';
import { cellWords } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import type { Hand } from './hand.ts';
import './outline-note.ts';
import { cellKey, flat, type Row } from '../../board/reading.ts';
import { canAdd, isDrafting } from './rights.ts';

export class WayboardOutlineList extends BoardElement {
  static override properties = {
    list: { attribute: false },
    rows: { attribute: false },
    cell: { attribute: false, hasChanged: isOtherCell },
    hand: { attribute: false },
  };
  /** The list's key: that of its cell, `free` or `nowhere`. */
  declare list: string;
  declare rows: readonly Row[];
  /** Where new notes go; `null` if none are added here. */
  declare cell: Cell | null;
  declare hand: Hand;

  constructor() {
    super();
    this.rows = [];
    this.cell = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  focusField(): void {
    this.field?.focus();
  }

  get field(): HTMLTextAreaElement | null {
    return this.renderRoot?.querySelector<HTMLTextAreaElement>('.add') ?? null;
  }

  protected override render(): TemplateResult {
    return html`${this.rows.length === 0 ? nothing : html`<ul role="list">${repeat(this.rows, byId, (row) => this.#row(row))}</ul>`}
      ${this.#hidden()} ${this.#add()}`;
  }

  #row({ id, members }: Row): TemplateResult {
    return html`<li>
      ${this.#note(id)}${
        members.length === 0
          ? nothing
          : html`<ul role="list" aria-label=${say('outline-group')}>
              ${repeat(
                members,
                (member) => member,
                (member) => html`<li>${this.#note(member)}</li>`,
              )}
            </ul>`
      }
    </li>`;
  }

  #note(id: string): TemplateResult {
    return html`<wayboard-outline-note
      data-note=${id}
      .noteId=${id}
      .hand=${this.hand}
    ></wayboard-outline-note>`;
  }

  /** How many drafts of others are here, which is all that anybody can know of them. */
  #hidden(): TemplateResult | typeof nothing {
    if (this.cell === null) return nothing;
    const { board, workshop } = this.open;
    const all = workshop?.drafts()?.cells[cellKey(this.cell)] ?? 0;
    const mine = flat(this.rows).filter((id) => board.notes.read(id)?.draft === true).length;
    const n = Math.max(0, all - mine);
    return n === 0
      ? nothing
      : html`<p class="hidden">${icon(EyeOff)}${say('outline-hidden-drafts', { n })}</p>`;
  }

  #add(): TemplateResult | typeof nothing {
    const { cell, open } = this;
    if (cell === null) return nothing;
    const isClosed = !canAdd(open, cell.lane);
    // What has been written is kept until it can be added.
    if (isClosed && !this.field?.value) return nothing;
    const where = cellWords(open.board.structure, cell);
    const isPrivate = isDrafting(open, cell.lane);
    return html`<div class="adding">${icon(Plus)}<textarea
      class="add"
      rows="1"
      aria-label=${say(isPrivate ? 'outline-add-draft-to' : 'outline-add-to', { where })}
      placeholder=${say(isPrivate ? 'outline-add-draft' : 'outline-add')}
      maxlength=${LIMITS.noteText}
      enterkeyhint="enter"
      autocapitalize="sentences"
      ?readonly=${isClosed}
      aria-describedby=${isClosed ? 'kept' : nothing}
      @keydown=${this.#key}
      @paste=${this.#paste}
    ></textarea>${isClosed ? html`<p class="kept" id="kept">${say('outline-kept')}</p>` : nothing}</div>`;
  }

  protected override updated(): void {
    this.hand.ask({ kind: 'drawn' });
  }

  #key(event: KeyboardEvent): void {
    const field = event.target as HTMLTextAreaElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (field.readOnly && event.key === 'Enter') event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (field.value.trim() === '' || this.#addNotes([field.value]) > 0) field.value = '';
    } else if (event.key === 'Escape' && field.value !== '') {
      event.stopPropagation();
      field.value = '';
      this.requestUpdate();
    } else if (field.value === '' && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.hand.ask({ kind: 'step', from: field, by: event.key === 'ArrowUp' ? -1 : 1 });
    }
  }

  /** A list that is pasted becomes a note for each line; one undo takes them back. */
  #paste(event: ClipboardEvent): void {
    const field = event.target as HTMLTextAreaElement;
    const lines = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    if (field.readOnly || field.value !== '' || lines.length < 2) return;
    event.preventDefault();
    const n = this.#addNotes(lines);
    if (n > 0) tell(this, { text: say('outline-pasted', { n }), undo: true });
  }

  /** How many were added. */
  #addNotes(texts: readonly string[]): number {
    const { cell, open } = this;
    const written = texts
      .map((text) => cleanText(text).trim().slice(0, LIMITS.noteText))
      .filter((text) => text !== '');
    if (cell === null || written.length === 0) return 0;
    const { length: n } = open.board.notes.createMany(
      written.map((text) => ({ place: { kind: 'cell', cell }, text })),
    );
    const where = cellWords(open.board.structure, cell);
    if (n > 0) this.hand.ask({ kind: 'say', text: say('outline-added-to', { n, where }) });
    if (n < written.length) tell(this, { text: say('map-full'), problem: true });
    return n;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      ul ul {
        margin: 0 0 4px 16px;
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--line);
      }
      .hidden {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0;
        padding: 4px 8px;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .hidden .icon {
        inline-size: 16px;
        block-size: 16px;
        margin-inline-end: 10px;
      }
      .adding {
        position: relative;
      }
      .adding .icon {
        position: absolute;
        inset-block-start: 8px;
        inset-inline-start: 8px;
        inline-size: 16px;
        block-size: 16px;
        color: var(--ink-soft);
        pointer-events: none;
      }
      .add {
        display: block;
        inline-size: 100%;
        min-block-size: 32px;
        margin: 0;
        padding: 4px 6px 4px 44px;
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        color: inherit;
        font: inherit;
        line-height: 1.5;
        resize: none;
        field-sizing: content;
      }
      .add:read-only {
        color: var(--ink-soft);
      }
      .kept {
        margin: 4px 0 8px;
        padding-inline: 44px 6px;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .add::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      .add:hover {
        background: var(--surface-hover);
      }
      .add:focus {
        background: var(--surface);
        outline: 2.5px solid var(--accent);
        outline-offset: -1px;
      }
      @media (pointer: coarse) {
        .add {
          min-block-size: 44px;
          padding-block: 10px;
        }
        .adding .icon {
          inset-block-start: 14px;
        }
      }
    `,
  ];
}

function byId({ id }: Row): string {
  return id;
}

/** Cells are put together anew each time a map is drawn. */
function isOtherCell(now: Cell | null, before: Cell | null | undefined): boolean {
  if (now === null || before == null) return now !== before;
  return cellKey(now) !== cellKey(before);
}

customElements.define('wayboard-outline-list', WayboardOutlineList);
