/**
 * `<wayboard-move-dialog>`: where to move notes to: stage, lane, and before which of the notes there; or out of the map.
 *
 * It tells `move` with the destination. Also used on the canvas, where the notes may be several.
 */
import { css, html, type TemplateResult } from 'lit';
import { type Cell, holdsNotes, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { controls } from '../base/theme.ts';
import type { Destination } from '../map/moves.ts';
import { labelStyles, whatStyles } from './dialog-styles.ts';
import './place-fields.ts';
import { excerpt } from './places.ts';

export class WayboardMoveDialog extends BoardElement {
  static override properties = {
    notes: { attribute: false },
    cell: { state: true },
    next: { state: true },
    isOutside: { state: true },
  };
  declare notes: readonly Note[];
  declare cell: Cell | null;
  /** The note that they go before; the end of the list, if `null`. */
  declare next: string | null;
  declare isOutside: boolean;

  constructor() {
    super();
    this.notes = [];
    this.cell = null;
    this.next = null;
    this.isOutside = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const place = this.notes[0]?.place;
    this.cell = place?.kind === 'cell' ? place.cell : this.#firstCell();
  }

  protected override render(): TemplateResult {
    return html`<wayboard-dialog
      heading=${say('outline-move', { n: this.notes.length })}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <p class="what">${this.#what()}</p>
      <form id="move" @submit=${this.#move}>
        <wayboard-place-fields
          autofocus
          offersOutside
          .cell=${this.cell}
          @place=${(event: CustomEvent<Cell | null>) => {
            this.isOutside = event.detail === null;
            this.cell = event.detail ?? this.cell;
            this.next = null;
          }}
        ></wayboard-place-fields>
        ${this.isOutside ? html`<p class="hint">${say('outline-beside-hint')}</p>` : this.#position()}
      </form>
      <button slot="actions" class="button quiet" @click=${() => closeDialog(this)}>${say('core-cancel')}</button>
      <button slot="actions" class="button primary" type="submit" form="move">${say('outline-move-short')}</button>
    </wayboard-dialog>`;
  }

  #what(): string {
    const [only, ...others] = this.notes;
    if (only === undefined || others.length > 0) return say('map-note-bar', { n: this.notes.length });
    return only.text.trim() === '' ? say('outline-empty-note') : only.text;
  }

  #position(): TemplateResult {
    const there = this.cell === null ? [] : this.open.board.notes.inCell(this.cell);
    const others = there.filter(({ id }) => !this.notes.some((note) => note.id === id));
    return html`<div>
      <label class="label" for="before">${say('outline-position')}</label>
      <select
        class="field"
        id="before"
        @change=${(event: Event) => {
          this.next = (event.target as HTMLSelectElement).value || null;
        }}
      >
        <option value="" ?selected=${this.next === null}>${say('outline-at-the-end')}</option>
        ${others.map(({ id, text }) => html`<option value=${id} ?selected=${id === this.next}>${say('outline-before', { note: excerpt(text) })}</option>`)}
      </select>
    </div>`;
  }

  #firstCell(): Cell | null {
    const { structure } = this.open.board;
    const map = structure.maps()[0]?.id;
    if (map === undefined) return null;
    const stage = structure.stages(map)[0]?.id;
    const lane = structure.lanes(map).find(holdsNotes)?.id;
    return stage === undefined || lane === undefined ? null : { map, stage, lane };
  }

  #move(event: Event): void {
    event.preventDefault();
    const detail: Destination | null = this.isOutside
      ? { kind: 'beside' }
      : this.cell && { kind: 'cell', cell: this.cell, before: this.next };
    if (detail === null) return;
    closeDialog(this);
    this.dispatchEvent(new CustomEvent<Destination>('move', { detail }));
  }

  static override styles = [
    controls,
    whatStyles,
    labelStyles,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .hint {
        margin: 0;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-move-dialog', WayboardMoveDialog);
