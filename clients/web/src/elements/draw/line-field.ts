/**
 * `<wayboard-line-field label hint .value>`: one line of text in a small form beside something on the board.
 *
 * It tells `line` with what was typed when the field is left, also when the form is taken away by a press elsewhere,
 * and `done` on Enter. Not here: what is done with the text.
 */
import { html, type TemplateResult } from 'lit';
import { LIMITS } from '../../board/types.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';

export class WayboardLineField extends WayboardElement {
  static override properties = { label: { type: String }, hint: { type: String }, value: { type: String } };
  declare label: string;
  declare hint: string;
  /** What is there; while somebody types, a change of it does not disturb them. */
  declare value: string;
  #draft: string | null = null;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.value = '';
  }

  /** Puts the focus into it, for another text in place of what is there. */
  async select(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  override disconnectedCallback(): void {
    this.#tell();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<label>
      ${this.label}
      <input
        data-first
        class="field"
        maxlength=${LIMITS.name}
        placeholder=${this.hint}
        .value=${this.#draft ?? this.value}
        @input=${(event: Event) => {
          this.#draft = event.target instanceof HTMLInputElement ? event.target.value : null;
        }}
        @change=${this.#tell}
        @keydown=${this.#key}
      />
    </label>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    // The focus goes back to the button that opened the form: the rest of this key would press it.
    event.preventDefault();
    this.#tell();
    this.dispatchEvent(new Event('done'));
  }

  #tell(): void {
    const line = this.#draft?.trim();
    this.#draft = null;
    if (line !== undefined && line !== this.value)
      this.dispatchEvent(new CustomEvent<string>('line', { detail: line }));
  }

  static override styles = [controls, formStyles];
}

customElements.define('wayboard-line-field', WayboardLineField);
