/**
 * `<wayboard-toasts>`: short news and problems at the bottom of the page, for a while; what was done can be taken
 * back there. It hears the `say` events of what is around it (`for` is that element), and tells `undo`.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CircleAlert, X } from 'lucide';
import { say } from '../../words/language.ts';
import type { Said } from '../base/attempt.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { drawProblem } from '../base/problem.ts';
import { controls } from '../base/theme.ts';

const SAID_MS = 6000;
/** A problem is read more slowly, and matters more. */
const PROBLEM_MS = 12_000;
const SHOWN_MAX = 3;

/** Something said, with a button of its own in place of undo. */
export interface Toast extends Said {
  readonly action?: { readonly text: string; run(): void };
  /** Stays until it is closed. */
  readonly isLasting?: boolean;
}

interface Shown {
  readonly id: number;
  readonly toast: Toast;
}

export class WayboardToasts extends WayboardElement {
  static override properties = { shown: { state: true } };
  declare shown: readonly Shown[];
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    this.shown = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  show(toast: Toast): void {
    const id = ++this.#last;
    const others = this.shown.filter(
      ({ toast: other }) => other.text !== toast.text && !(toast.undo && other.undo),
    );
    this.shown = [...others, { id, toast }].slice(-SHOWN_MAX);
    if (!toast.isLasting) this.#closeLater(id, toast);
  }

  /** What could be taken back has been, or something else would be by now. */
  forgetUndo(): void {
    if (this.shown.some(({ toast }) => toast.undo))
      this.shown = this.shown.filter(({ toast }) => !toast.undo);
  }

  /** It does not hold any more. */
  forget(text: string): void {
    this.shown = this.shown.filter(({ toast }) => toast.text !== text);
  }

  protected override render(): TemplateResult {
    const problems = this.shown.filter(({ toast }) => toast.problem);
    const news = this.shown.filter(({ toast }) => !toast.problem);
    return html`
      <div role="alert">${this.#list(problems)}</div>
      <div role="status">${this.#list(news)}</div>
    `;
  }

  #list(shown: readonly Shown[]): unknown {
    return repeat(
      shown,
      ({ id }) => id,
      (one) => this.#toast(one),
    );
  }

  #toast({ id, toast }: Shown): TemplateResult {
    const action = toast.undo
      ? { text: say('core-undo'), run: () => this.dispatchEvent(new Event('undo')) }
      : toast.action;
    return html`<div
      class="toast"
      @pointerenter=${() => clearTimeout(this.#timers.get(id))}
      @pointerleave=${() => !toast.isLasting && this.#closeLater(id, toast)}
      @focusin=${() => clearTimeout(this.#timers.get(id))}
      @focusout=${() => !toast.isLasting && this.#closeLater(id, toast)}
    >
      ${toast.problem ? icon(CircleAlert) : null}
      <div class="text">${drawProblem({ text: toast.text, detail: toast.detail ?? '' })}</div>
      ${
        action === undefined
          ? null
          : html`<button
            class="action"
            @click=${() => {
              this.#close(id);
              action.run();
            }}
          >
            ${action.text}
          </button>`
      }
      <button class="close" aria-label=${say('core-close')} @click=${() => this.#close(id)}>${icon(X)}</button>
    </div>`;
  }

  #closeLater(id: number, { problem }: Toast): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.#close(id), problem ? PROBLEM_MS : SAID_MS),
    );
  }

  #close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.shown = this.shown.filter((one) => one.id !== id);
  }

  static override styles = [
    controls,
    css`
      :host,
      :host > div,
      div[role] {
        display: grid;
        justify-items: center;
        gap: 8px;
      }
      :host {
        pointer-events: none;
      }
      div[role]:empty {
        display: none;
      }
      @media print {
        :host {
          display: none;
        }
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 12px;
        max-inline-size: min(640px, 100%);
        min-block-size: 44px;
        padding: 6px 6px 6px 16px;
        border-radius: var(--radius-m);
        background: var(--said);
        color: var(--on-said);
        box-shadow: var(--shadow-m);
        font-size: var(--text-s);
        line-height: 1.4;
        pointer-events: auto;
        animation: rise 180ms var(--ease);
      }
      .toast > .icon {
        margin-inline-start: -4px;
        color: var(--note-coral);
      }
      .text {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .action {
        min-block-size: 36px;
        padding-inline: 10px;
        border-radius: var(--radius-s);
        font-weight: 650;
        white-space: nowrap;
        color: var(--said-accent);
      }
      .close {
        display: grid;
        place-items: center;
        inline-size: 36px;
        block-size: 36px;
        border-radius: var(--radius-s);
        opacity: 0.75;
      }
      .action:hover,
      .close:hover {
        background: light-dark(rgb(255 255 255 / 0.12), rgb(0 0 0 / 0.08));
        opacity: 1;
      }
      :focus-visible {
        outline-color: currentColor;
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 8px;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wayboard-toasts': WayboardToasts;
  }
}

customElements.define('wayboard-toasts', WayboardToasts);
