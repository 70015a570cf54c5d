/**
 * `<wayboard-outline-field>`: a text that several may write at once, as a line of the page that one can write in.
 *
 * For texts that are not notes: titles of actions, what is known of a persona, the objective.
 */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import type * as Y from 'yjs';
import { bindText } from '../../document/text-binding.ts';
import type { Edit } from '../../document/text-edit.ts';
import type { Undo } from '../../subscription.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';

export class WayboardOutlineField extends BoardElement {
  static override properties = {
    text: { attribute: false },
    write: { attribute: false },
    label: { type: String },
    hint: { type: String },
    lengthMax: { attribute: false },
  };
  declare text: Y.Text | null;
  declare write: (edits: Edit[]) => void;
  declare label: string;
  declare hint: string;
  declare lengthMax: number;
  #unbind: Undo = () => undefined;

  constructor() {
    super();
    this.text = null;
    this.write = () => undefined;
    this.label = '';
    this.hint = '';
    this.lengthMax = 5000;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#bind();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#area?.focus());
  }

  protected override render(): TemplateResult {
    return html`<textarea
      rows="1"
      aria-label=${this.label}
      placeholder=${this.hint}
      maxlength=${this.lengthMax}
      ?readonly=${!this.open.canWrite || this.text === null}
      @blur=${() => this.open.board.history.endStep()}
      @keydown=${this.#key}
    ></textarea>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#bind();
  }

  #bind(): void {
    this.#unbind();
    this.#unbind = () => undefined;
    const area = this.#area;
    if (area === null || this.text === null) return;
    // The newest `write` counts: whoever draws this hands in another one each time.
    this.#unbind = bindText(area, this.text, (edits) => this.write(edits));
  }

  /** Enter is done; a new line is Shift+Enter, as in notes. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.dispatchEvent(new Event('done'));
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot?.querySelector('textarea') ?? null;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 32px;
        margin: 0;
        padding: 4px 6px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: inherit;
        font: inherit;
        line-height: 1.5;
        resize: none;
        field-sizing: content;
        overflow-wrap: anywhere;
      }
      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      textarea:not([readonly]):hover {
        background: var(--surface-hover);
      }
      textarea:not([readonly]):focus {
        background: var(--surface);
        outline: 2.5px solid var(--accent);
        outline-offset: -1px;
      }
      @media (pointer: coarse) {
        textarea {
          min-block-size: 44px;
          padding-block: 10px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-outline-field', WayboardOutlineField);
