/** `<wayboard-note-bar>`: what can be done with the selected note. It floats beside it. */
import { css, html, type TemplateResult } from 'lit';
import { Trash2 } from 'lucide';
import { COLORS, type Color, type Note } from '../board/types.ts';
import { say } from '../words/language.ts';
import { WayboardElement } from './base/element.ts';
import { icon } from './base/icon.ts';
import { controls } from './base/theme.ts';

export class WayboardNoteBar extends WayboardElement {
  static override properties = { color: { attribute: false } };
  declare color: Note['color'];

  protected override render(): TemplateResult {
    return html`
      <div class="panel bar" role="toolbar" aria-label="Note">
        <div class="colors" role="radiogroup" aria-label=${say('core-color')} @keydown=${this.#arrows}>
          ${COLORS.map(
            (color) => html`<button
              role="radio"
              data-color=${color}
              aria-checked=${color === this.color}
              aria-label=${say(`core-color-${color}`)}
              title=${say(`core-color-${color}`)}
              tabindex=${color === this.#focusable ? 0 : -1}
              @click=${() => this.#paint(color)}
            ></button>`,
          )}
        </div>
        <span class="rule"></span>
        <button
          class="tool delete"
          aria-label="Delete note"
          title="Delete (Del)"
          @click=${() => this.dispatchEvent(new CustomEvent('delete-note'))}
        >
          ${icon(Trash2)}
        </button>
      </div>
    `;
  }

  protected override updated(): void {
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('[data-color]')) {
      button.style.setProperty('--paper', `var(--note-${button.dataset.color})`);
    }
  }

  get #focusable(): Color {
    return COLORS.find((color) => color === this.color) ?? COLORS[0];
  }

  #paint(color: Color): void {
    this.dispatchEvent(new CustomEvent<Color>('paint', { detail: color }));
  }

  /** A radio group is one stop of Tab; arrows choose. */
  #arrows(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = COLORS.at((COLORS.indexOf(this.#focusable) + step) % COLORS.length) ?? COLORS[0];
    this.#paint(next);
    this.renderRoot.querySelector<HTMLElement>(`[data-color='${next}']`)?.focus();
  }

  static override styles = [
    controls,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 4px;
        inline-size: max-content;
        animation: appear 140ms var(--ease);
      }
      @keyframes appear {
        from {
          opacity: 0;
          translate: 0 4px;
        }
      }
      .colors {
        display: grid;
        grid-template-columns: repeat(12, auto);
      }
      .colors button {
        inline-size: 28px;
        block-size: 40px;
        padding: 4px;
        border-radius: var(--radius-s);
      }
      .colors button::before {
        content: '';
        display: block;
        inline-size: 20px;
        block-size: 20px;
        border-radius: 4px 4px 4px 9px;
        background: var(--paper);
        box-shadow: inset 0 0 0 1px rgb(0 0 0 / 0.16);
        transition: scale 120ms var(--ease);
      }
      .colors button:hover::before {
        scale: 1.15;
      }
      .colors button[aria-checked='true']::before {
        box-shadow:
          inset 0 0 0 1px rgb(0 0 0 / 0.16),
          0 0 0 2px var(--surface),
          0 0 0 4px var(--ink);
      }
      .colors button:focus-visible {
        outline-offset: -3px;
      }
      .rule {
        inline-size: 1px;
        block-size: 24px;
        background: var(--line);
      }
      .delete {
        color: var(--danger);
      }
      @media (width < 480px) {
        .colors {
          grid-template-columns: repeat(6, auto);
        }
        .colors button {
          inline-size: 40px;
        }
        .colors button::before {
          margin-inline: auto;
          inline-size: 24px;
          block-size: 24px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-note-bar', WayboardNoteBar);
