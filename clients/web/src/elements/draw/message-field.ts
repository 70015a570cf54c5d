/**
 * `<wayboard-message-field label>`: where a comment is written. Enter sends, Shift+Enter is a new line. Tells
 * `message`; who cannot take it prevents the default, and the text stays.
 */
import { css, html, type TemplateResult } from 'lit';
import { SendHorizontal } from 'lucide';
import { LIMITS } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';

const HEIGHT_MAX = 160;

/** There is no room for the message: whoever wrote it is told, and keeps it. */
export function refuse(from: EventTarget, message: Event): void {
  message.preventDefault();
  tell(from, { text: say('draw-comments-full'), problem: true });
}

export class WayboardMessageField extends WayboardElement {
  static override properties = { label: { type: String }, isEmpty: { state: true } };
  static override shadowRootOptions = { mode: 'open' as const, delegatesFocus: true };
  declare label: string;
  declare isEmpty: boolean;

  constructor() {
    super();
    this.label = '';
    this.isEmpty = true;
  }

  protected override render(): TemplateResult {
    return html`
      <textarea
        class="field"
        rows="1"
        maxlength=${LIMITS.message}
        aria-label=${this.label}
        placeholder=${this.label}
        @input=${this.#grow}
        @keydown=${this.#key}
      ></textarea>
      <button class="tool" aria-label=${say('core-send')} title=${say('core-send')} ?disabled=${this.isEmpty} @click=${this.#send}>
        ${icon(SendHorizontal)}
      </button>
    `;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #grow(): void {
    const area = this.#area;
    if (area === null) return;
    this.isEmpty = area.value.trim() === '';
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, HEIGHT_MAX)}px`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const area = this.#area;
    if (area === null || area.value.trim() === '') return;
    area.focus();
    const message = new CustomEvent<string>('message', { detail: area.value, cancelable: true });
    if (!this.dispatchEvent(message)) return;
    area.value = '';
    this.#grow();
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: end;
        gap: 4px;
      }
      .field {
        min-block-size: 40px;
        padding: 8px 12px;
        border-radius: var(--radius-s);
        font-size: max(16px, var(--text-s));
        line-height: 1.4;
        resize: none;
      }
      .tool {
        flex: none;
        color: var(--accent);
      }
    `,
  ];
}

customElements.define('wayboard-message-field', WayboardMessageField);
