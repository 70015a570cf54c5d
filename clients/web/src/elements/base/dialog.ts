/**
 * `<wayboard-dialog heading>`: a modal dialog; it opens when it is drawn.
 *
 * Slots: default, and `actions` for the buttons. Esc, the cross and a press beside it close it, which it tells with
 * `close`; whoever draws it takes it away then. The focus goes back to where it was.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { listen } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from './element.ts';
import { focusedElement } from './focus.ts';
import { icon } from './icon.ts';
import { controls } from './theme.ts';

/** Closes the dialog that an element has drawn, as its cross does. */
export function closeDialog({ renderRoot }: WayboardElement): void {
  renderRoot.querySelector<WayboardDialog>('wayboard-dialog')?.close();
}

export class WayboardDialog extends WayboardElement {
  static override properties = {
    heading: { type: String },
    wide: { type: Boolean, reflect: true },
    scrolls: { state: true },
  };
  declare heading: string;
  /** For a preview or a table. */
  declare wide: boolean;
  /** There is more than fits: it has to take the focus, for whoever scrolls by keyboard. */
  declare private scrolls: boolean;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #focused: HTMLElement | null = null;
  #pressedBeside = false;

  constructor() {
    super();
    this.heading = '';
    this.wide = false;
    this.scrolls = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(listen(window, 'keydown', (event) => this.#key(event), { capture: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    // Taken away while it is open: the browser gives the focus back only when it is closed.
    if (this.#dialog?.open === true) this.#focused?.focus();
  }

  close(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog
        class="panel"
        aria-labelledby="heading"
        @close=${() => this.dispatchEvent(new Event('close'))}
        @pointerdown=${(event: PointerEvent) => {
          this.#pressedBeside = event.target === this.#dialog;
        }}
        @click=${(event: MouseEvent) => {
          if (this.#pressedBeside && event.target === this.#dialog) this.close();
        }}
      >
        <div class="body">
          <header role="presentation">
            <h2 id="heading">${this.heading}</h2>
            <button class="tool" aria-label=${say('core-close')} title=${say('core-close')} @click=${() => this.close()}>
              ${icon(X)}
            </button>
          </header>
          <div
            class="content"
            tabindex=${this.scrolls ? 0 : nothing}
            role=${this.scrolls ? 'group' : nothing}
            aria-labelledby=${this.scrolls ? 'heading' : nothing}
          >
            <div class="all"><slot></slot></div>
          </div>
          <footer ?hidden=${this.querySelector('[slot=actions]') === null}>
            <slot name="actions" @slotchange=${() => this.requestUpdate()}></slot>
          </footer>
        </div>
      </dialog>
    `;
  }

  protected override firstUpdated(): void {
    this.#focused = focusedElement();
    this.#dialog?.showModal();
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
    for (const part of this.renderRoot.querySelectorAll('.content, .all')) this.#sizes.observe(part);
  }

  #measure(): void {
    const content = this.renderRoot.querySelector('.content');
    this.scrolls = content !== null && content.scrollHeight > content.clientHeight;
  }

  /** What had the focus may be gone. Keys are the dialog's even then, and not of what is behind it. */
  #key(event: KeyboardEvent): void {
    if (this.#dialog?.open === true && event.composedPath()[0] === document.body) event.stopPropagation();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  static override styles = [
    controls,
    css`
      dialog.panel {
        inline-size: min(480px, calc(100vw - 32px));
        max-block-size: min(720px, calc(100dvh - 32px));
        padding: 0;
        border: 0;
        border-radius: var(--radius-l);
        box-shadow: var(--shadow-l);
        color: var(--ink);
        overflow: clip;
      }
      :host([wide]) dialog.panel {
        inline-size: min(880px, calc(100vw - 32px));
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      dialog[open] {
        animation: rise 220ms var(--ease);
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 10px;
        }
      }
      .body {
        display: flex;
        flex-direction: column;
        max-block-size: inherit;
      }
      header {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 16px;
        padding: 20px 16px 0 24px;
      }
      h2 {
        margin: 6px 0 0;
        font-size: var(--text-l);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .content {
        padding: 16px 24px 24px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      .content:focus-visible {
        outline-offset: -3px;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 12px 24px 20px;
        border-block-start: 1px solid var(--line);
      }
      /* On phones it comes up from the lower edge, where thumbs are. */
      @media (width < 480px) and (pointer: coarse) {
        :host dialog.panel {
          inline-size: 100vw;
          max-inline-size: none;
          max-block-size: calc(100dvh - 24px);
          margin-block-end: 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
        dialog .body {
          padding-block-end: env(safe-area-inset-bottom);
        }
        @keyframes rise {
          from {
            translate: 0 40%;
          }
        }
      }
    `,
  ];
}

customElements.define('wayboard-dialog', WayboardDialog);
