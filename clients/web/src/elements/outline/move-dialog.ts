/** `<wayboard-move-dialog>`: where to move a note to: stage, lane, and before which of the notes there. */
import { css, html, type TemplateResult } from 'lit';
import type { NewPlace } from '../../board/notes.ts';
import { type Cell, holdsNotes, type Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { controls } from '../base/theme.ts';
import { labelStyles, whatStyles } from './dialog-styles.ts';
import './place-fields.ts';
import { excerpt } from './places.ts';

export class WayboardMoveDialog extends BoardElement {
  static override properties = { note: { attribute: false }, cell: { state: true }, next: { state: true } };
  declare note: Note;
  declare cell: Cell | null;
  /** The note that it goes before; the end of the list, if `null`. */
  declare next: string | null;

  constructor() {
    super();
    this.cell = null;
    this.next = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.cell = this.note.place.kind === 'cell' ? this.note.place.cell : this.#firstCell();
  }

  protected override render(): TemplateResult {
    const there = this.cell === null ? [] : this.open.board.notes.inCell(this.cell);
    const others = there.filter(({ id }) => id !== this.note.id);
    return html`<wayboard-dialog
      heading=${say('outline-move')}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <p class="what">${this.note.text.trim() === '' ? say('outline-empty-note') : this.note.text}</p>
      <form id="move" @submit=${this.#move}>
        <wayboard-place-fields
          autofocus
          .cell=${this.cell}
          @place=${(event: CustomEvent<Cell>) => {
            this.cell = event.detail;
            this.next = null;
          }}
        ></wayboard-place-fields>
        <div>
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
        </div>
      </form>
      <button slot="actions" class="button quiet" @click=${() => closeDialog(this)}>${say('core-cancel')}</button>
      <button slot="actions" class="button primary" type="submit" form="move">${say('outline-move-short')}</button>
    </wayboard-dialog>`;
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
    if (this.cell === null) return;
    const detail: NewPlace = { kind: 'cell', cell: this.cell, before: this.next };
    closeDialog(this);
    this.dispatchEvent(new CustomEvent<NewPlace>('move', { detail }));
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
    `,
  ];
}

customElements.define('wayboard-move-dialog', WayboardMoveDialog);
