/** `<wayboard-title>`: the board's name; editors change it where it stands. A free document has the name it was opened by. */
import { css, html, type TemplateResult } from 'lit';
import { LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';

export class WayboardTitle extends BoardElement {
  static override properties = { name: { type: String }, isEditing: { state: true } };
  /** Of a free document. */
  declare name: string;
  declare isEditing: boolean;

  constructor() {
    super();
    this.name = '';
    this.isEditing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.meta.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const title = this.#title;
    if (this.isEditing) return this.#field(title);
    if (!this.#isMine) return html`<h1 title=${title}>${title}</h1>`;
    return html`<h1>
      <button
        title=${say('shell-title-change')}
        @click=${() => {
          this.isEditing = true;
        }}
      >
        <span>${title}</span>
      </button>
    </h1>`;
  }

  #field(title: string): TemplateResult {
    return html`<input
      class="field"
      .value=${title}
      maxlength=${LIMITS.name}
      aria-label=${say('shell-title')}
      @keydown=${this.#key}
      @blur=${(event: FocusEvent) => this.#save(event.target as HTMLInputElement)}
    />`;
  }

  protected override updated(): void {
    const field = this.renderRoot.querySelector('input');
    if (field !== null && !field.matches(':focus')) {
      field.focus();
      field.select();
    }
  }

  get #isMine(): boolean {
    return this.hasOpen && this.open.id !== null && this.open.canWrite;
  }

  get #title(): string {
    if (!this.hasOpen || this.open.id === null) return this.name;
    return this.open.board.meta.read().title || say('shell-untitled');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const field = event.target as HTMLInputElement;
    if (event.key === 'Escape') field.value = this.#title;
    else if (event.key !== 'Enter') return;
    event.stopPropagation();
    field.blur();
  }

  #save(field: HTMLInputElement): void {
    this.isEditing = false;
    const title = field.value.trim();
    if (title !== '' && title !== this.#title) this.open.board.meta.setTitle(title);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      h1 {
        margin: 0;
        font-size: var(--text-m);
        font-weight: 650;
        letter-spacing: -0.012em;
        line-height: 40px;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
        max-inline-size: 32ch;
      }
      h1:not(:has(button)) {
        padding-inline: 8px;
      }
      button {
        display: block;
        max-inline-size: 100%;
        padding-inline: 8px;
        border-radius: var(--radius-s);
        font-weight: inherit;
        letter-spacing: inherit;
        line-height: 40px;
      }
      button:hover {
        background: var(--surface-hover);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      span {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .field {
        inline-size: min(32ch, 50vw);
        min-block-size: 40px;
        padding-inline: 7px;
        border-radius: var(--radius-s);
        font-weight: 650;
      }
    `,
  ];
}

customElements.define('wayboard-title', WayboardTitle);
