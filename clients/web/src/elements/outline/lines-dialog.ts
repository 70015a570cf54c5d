/**
 * `<wayboard-lines-dialog .noteId>`: the lines of one note: what each says and which way it goes, and a new one to
 * another note. Tells `close`. All is written at once; undo takes it back.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import type { Note } from '../../board/types.ts';
import { placeWords } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../draw/link-form.ts';
import { labelStyles, whatStyles } from './dialog-styles.ts';
import { lineWords } from './lines.ts';
import { excerpt } from './places.ts';

export class WayboardLinesDialog extends BoardElement {
  static override properties = { noteId: { attribute: false } };
  declare noteId: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.links.on(() => this.requestUpdate()),
      board.notes.onAny(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { board } = this.open;
    const textOf = (id: string): string => board.notes.read(id)?.text ?? '';
    const lines = lineWords(this.noteId, board.links.of(this.noteId), textOf);
    return html`<wayboard-dialog heading=${say('outline-lines')} @close=${() => this.dispatchEvent(new Event('close'))}>
      <p class="what">${textOf(this.noteId).trim() || say('outline-empty-note')}</p>
      ${
        lines.length === 0
          ? nothing
          : html`<ul role="list">
              ${repeat(
                lines,
                ({ line }) => line.id,
                ({ line, words }) => html`<li>
                  <div role="group" aria-label=${words}>
                    <p>${words}</p>
                    <wayboard-link-form .link=${line} @done=${this.#done}></wayboard-link-form>
                  </div>
                </li>`,
              )}
            </ul>`
      }
      ${this.#new(new Set(lines.filter(({ line }) => line.from === this.noteId).map(({ other }) => other)))}
    </wayboard-dialog>`;
  }

  /** `linked`: the notes that a line leads to already. */
  #new(linked: ReadonlySet<string>): TemplateResult {
    const { notes, structure } = this.open.board;
    const free = notes.all().filter(({ id, draft }) => id !== this.noteId && !draft && !linked.has(id));
    const places = Map.groupBy(free, ({ place }) => placeWords(structure, place));
    return html`<form @submit=${this.#add}>
      <label class="label" for="to">${say('outline-line-new')}</label>
      <div class="row">
        <select class="field" id="to" autofocus ?disabled=${free.length === 0}>
          ${[...places].map(([where, there]) => html`<optgroup label=${where}>${there.map(option)}</optgroup>`)}
        </select>
        <button class="button" type="submit" ?disabled=${free.length === 0}>${icon(Plus)}${say('core-add')}</button>
      </div>
    </form>`;
  }

  #add(event: Event): void {
    event.preventDefault();
    const to = this.#select?.value ?? '';
    const isAdded = this.open.board.links.add(this.noteId, to) !== null;
    const text = say(isAdded ? 'draw-link-added' : 'draw-link-refused');
    tell(this, { text, undo: isAdded, problem: !isAdded });
  }

  /** Deleted with its form, or named by Enter. */
  #done({ target }: Event): void {
    void this.updateComplete.then(() => {
      if (!(target instanceof Node && target.isConnected)) this.#select?.focus();
    });
  }

  get #select(): HTMLSelectElement | null {
    return this.renderRoot.querySelector('select');
  }

  static override styles = [
    controls,
    whatStyles,
    labelStyles,
    css`
      ul {
        display: grid;
        gap: 12px;
        margin: 0 0 20px;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius-s);
      }
      li p {
        margin: 0 0 8px;
        font-size: var(--text-s);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      wayboard-link-form {
        inline-size: 100%;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row .field {
        flex: 1 1 200px;
        min-inline-size: 0;
      }
    `,
  ];
}

function option({ id, text }: Note): TemplateResult {
  return html`<option value=${id}>${excerpt(text) || say('outline-empty-note')}</option>`;
}

customElements.define('wayboard-lines-dialog', WayboardLinesDialog);
