/**
 * `<wayboard-board-settings-dialog>`: what the board is called and asks, its language, and what is made of the whole
 * board: the next round, a map of the future, nothing at all.
 *
 * Not here: how this page looks (`elements/shell/settings.ts`), who may join (`elements/facilitate/`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../board/types.ts';
import { forgetBoard } from '../../visit/forget.ts';
import { LANGUAGES, say } from '../../words/language.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { controls } from '../base/theme.ts';
import './board-rounds.ts';
import './confirm-dialog.ts';
import './merging-text.ts';
import { panelStyles } from './styles.ts';

export class WayboardBoardSettingsDialog extends BoardElement {
  static override properties = { isDeleting: { state: true } };
  declare isDeleting: boolean;

  constructor() {
    super();
    this.isDeleting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.meta.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const leads = this.open.role === 'facilitator';
    return html`<wayboard-dialog
      heading=${say('panel-settings')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <div class="parts">
        ${this.#about()}
        ${this.open.id === null ? nothing : html`<wayboard-board-rounds @looked=${() => closeDialog(this)}></wayboard-board-rounds>`}
        ${leads && this.open.id !== null ? this.#ending() : nothing}
      </div>
      ${this.isDeleting ? this.#confirming() : nothing}
    </wayboard-dialog>`;
  }

  #about(): TemplateResult {
    const { board, canWrite } = this.open;
    const { title, lang } = board.meta.read();
    return html`<section class="stack">
      <div>
        <label for="title">${say('panel-field-title')}</label>
        <input
          id="title"
          class="field"
          autocomplete="off"
          maxlength=${LIMITS.name}
          .value=${title}
          ?readonly=${!canWrite}
          @change=${this.#setTitle}
        />
      </div>
      <wayboard-merging-text
        .text=${board.meta.objectiveText()}
        .write=${(edits: Parameters<typeof board.meta.writeObjective>[0]) => board.meta.writeObjective(edits)}
        .label=${say('panel-field-objective')}
        .hint=${say('panel-settings-objective-hint')}
        .lengthMax=${LIMITS.objective}
        .isReadOnly=${!canWrite}
      ></wayboard-merging-text>
      ${
        this.open.api === null
          ? nothing
          : html`<div>
              <label for="lang">${say('panel-settings-lang')}</label>
              <select id="lang" class="field" ?disabled=${!canWrite} @change=${this.#setLang}>
                ${lang in LANGUAGES ? nothing : html`<option value=${lang} selected>${lang}</option>`}
                ${Object.entries(LANGUAGES).map(
                  ([tag, name]) =>
                    html`<option value=${tag} lang=${tag} ?selected=${tag === lang}>${name}</option>`,
                )}
              </select>
              <p class="soft hint">${say('panel-settings-lang-hint')}</p>
            </div>`
      }
    </section>`;
  }

  #ending(): TemplateResult {
    return html`<section>
      <h3>${say('panel-settings-delete')}</h3>
      <p class="soft">${say('panel-settings-delete-about')}</p>
      <button class="button quiet small danger" @click=${() => this.#ask(true)}>${say('panel-settings-delete-board')}</button>
    </section>`;
  }

  #confirming(): TemplateResult {
    const { title } = this.open.board.meta.read();
    return html`<wayboard-confirm-dialog
      .heading=${say('panel-settings-delete-title', { title })}
      .text=${say('panel-settings-delete-text')}
      .yes=${say('panel-settings-delete-board')}
      .word=${title}
      .isDangerous=${true}
      @yes=${this.#delete}
      @close=${() => this.#ask(false)}
    ></wayboard-confirm-dialog>`;
  }

  #setTitle(event: Event): void {
    const input = event.target as HTMLInputElement;
    const title = input.value.trim();
    if (title === '') input.value = this.open.board.meta.read().title;
    else this.open.board.meta.setTitle(title);
  }

  async #setLang(event: Event): Promise<void> {
    const lang = (event.target as HTMLSelectElement).value;
    const { api } = this.open;
    if (api !== null) await attempt(this, api.send('PATCH', '', { lang }));
  }

  #ask(isDeleting: boolean): void {
    this.isDeleting = isDeleting;
  }

  async #delete(): Promise<void> {
    const { api, id } = this.open;
    if (api === null || id === null) return;
    const answer = await attempt(
      this,
      api.deleteBoard().then(() => true),
    );
    if (answer === null) return;
    await forgetBoard(api.origin, id);
    location.assign('/');
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      .parts {
        display: grid;
        gap: 28px;
      }
      .stack {
        gap: 16px;
      }
      .hint {
        margin: 4px 0 0;
        font-size: var(--text-xs);
      }
    `,
  ];
}

customElements.define('wayboard-board-settings-dialog', WayboardBoardSettingsDialog);
