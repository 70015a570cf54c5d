/** `<wayboard-merging-text>`: a labelled textarea for a Y.Text that several people may write at once. */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import type * as Y from 'yjs';
import { bindText } from '../../document/text-binding.ts';
import type { Edit } from '../../document/text-edit.ts';
import type { Undo } from '../../subscription.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './styles.ts';

export class WayboardMergingText extends BoardElement {
  static override properties = {
    text: { attribute: false },
    write: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    lengthMax: { attribute: false },
    hidesLabel: { attribute: false },
    isOneLine: { attribute: false },
    isReadOnly: { attribute: false },
  };
  declare text: Y.Text | null;
  declare write: (edits: Edit[]) => void;
  declare label: string;
  declare hint: string;
  declare lengthMax: number;
  declare hidesLabel: boolean;
  /** Enter is done and not a new line; what others have pasted may still have several. */
  declare isOneLine: boolean;
  declare isReadOnly: boolean;
  #unbind: Undo | null = null;

  constructor() {
    super();
    this.text = null;
    this.write = () => {};
    this.label = '';
    this.hint = '';
    this.lengthMax = 5000;
    this.hidesLabel = false;
    this.isOneLine = false;
    this.isReadOnly = false;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#area?.focus());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#bind();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unbind?.();
    this.#unbind = null;
  }

  protected override render(): TemplateResult {
    return html`
      <label for="area" class=${this.hidesLabel ? 'unseen' : 'label'}>${this.label}</label>
      <textarea
        id="area"
        class="field"
        rows="1"
        placeholder=${this.hint}
        maxlength=${this.lengthMax}
        ?readonly=${this.isReadOnly || this.text === null}
        @keydown=${this.#key}
        @blur=${this.#end}
      ></textarea>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#bind();
  }

  #bind(): void {
    this.#unbind?.();
    this.#unbind = null;
    const area = this.#area;
    if (area === null) return;
    if (this.text === null) area.value = '';
    // The newest `write` counts: the element is drawn again with other ones.
    else this.#unbind = bindText(area, this.text, (edits) => this.write(edits));
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !this.isOneLine) return;
    event.preventDefault();
    this.#area?.blur();
    this.dispatchEvent(new CustomEvent('done'));
  }

  /** What was typed at one go is one step of undo. */
  #end(): void {
    this.open.board.history.endStep();
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: block;
      }
      textarea[readonly] {
        border-color: var(--line);
        background: none;
      }
    `,
  ];
}

customElements.define('wayboard-merging-text', WayboardMergingText);
