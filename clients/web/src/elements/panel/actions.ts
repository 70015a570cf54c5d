/**
 * `<wayboard-actions-panel>`: what is to be done, to be added and looked at in three ways.
 *
 * Not here: one action (`action-card.ts`), winners of a vote that become actions (`elements/vote/`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Expand, StickyNote } from 'lucide';
import { LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './actions-views.ts';
import { drawerStyles, panelStyles } from './styles.ts';

export class WayboardActionsPanel extends BoardElement {
  static override properties = { isWide: { state: true } };
  declare isWide: boolean;

  constructor() {
    super();
    this.isWide = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      ui.on(() => this.requestUpdate()),
      board.actions.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { canWrite, board } = this.open;
    const isEmpty = board.actions.all().length === 0;
    return html`
      ${canWrite ? this.#adding() : nothing}
      <wayboard-actions-views>
        ${
          isEmpty
            ? nothing
            : html`<button
                slot="tools"
                class="tool end"
                aria-label=${say('panel-actions-wide')}
                title=${say('panel-actions-wide')}
                @click=${() => this.#widen(true)}
              >
                ${icon(Expand)}
              </button>`
        }
      </wayboard-actions-views>
      ${
        this.isWide
          ? html`<wayboard-dialog wide heading=${say('panel-actions')} @close=${() => this.#widen(false)}>
              <wayboard-actions-views .views=${['board', 'matrix']} .view=${'board'}></wayboard-actions-views>
            </wayboard-dialog>`
          : nothing
      }
    `;
  }

  #adding(): TemplateResult {
    const n = this.#selected().length;
    return html`<form class="add" @submit=${this.#add}>
        <label class="unseen" for="new">${say('panel-action-new')}</label>
        <input
          id="new"
          name="title"
          class="field"
          autocomplete="off"
          maxlength=${LIMITS.noteText}
          placeholder=${say('panel-action-new')}
        />
        <button class="button primary small">${say('core-add')}</button>
      </form>
      ${
        n === 0
          ? nothing
          : html`<button class="button quiet small from" @click=${this.#addFromNotes}>
              ${icon(StickyNote)} ${say('panel-action-from-notes', { n })}
            </button>`
      }`;
  }

  #selected(): string[] {
    const { board, ui } = this.open;
    return [...ui.state.selected].filter((id) => board.notes.read(id)?.draft === false);
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const title = String(new FormData(form).get('title') ?? '').trim();
    if (title === '') return;
    this.open.board.actions.add({ title });
    form.reset();
  }

  /** One action for each note: its text is the title, and it leads back to the note. */
  #addFromNotes(): void {
    const { board } = this.open;
    const ids = this.#selected();
    const added = board.actions.addMany(
      ids.map((id) => ({ title: board.notes.read(id)?.text ?? '', from: [id] })),
    );
    const text = say('panel-actions-added', { n: added.length });
    tell(this, { text, undo: true });
  }

  #widen(isWide: boolean): void {
    this.isWide = isWide;
  }

  static override styles = [
    controls,
    panelStyles,
    drawerStyles,
    css`
      .add {
        display: flex;
        gap: 8px;
        margin-block-end: 12px;
      }
      .from {
        inline-size: 100%;
        margin-block-end: 12px;
      }
    `,
  ];
}

customElements.define('wayboard-actions-panel', WayboardActionsPanel);
