/**
 * `<wayboard-tool-options>`: what can be set on the tool in hand, above the tools: colours and widths of the pen, the
 * emoji that is put on notes, a word on what to press. Hidden while another tool is in hand.
 */
import { css, html, type TemplateResult } from 'lit';
import { Eraser, Plus } from 'lucide';
import type { Paint } from '../../board/types.ts';
import { colorName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { radioKeys } from '../base/radio-keys.ts';
import { styled } from '../base/styled.ts';
import { controls } from '../base/theme.ts';
import './emoji-picker.ts';
import { kitOf, QUICK_EMOJI } from './kit.ts';
import { emojiFont, PEN_COLORS, PEN_WIDTHS, strokeColors, strokeOf } from './looks.ts';
import './pop.ts';

export class WayboardToolOptions extends BoardElement {
  static override properties = { isPicking: { state: true } };
  declare isPicking: boolean;

  constructor() {
    super();
    this.isPicking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate()), kitOf(ui).on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult | null {
    const { canWrite, ui } = this.open;
    const parts = canWrite || ui.state.tool === 'comment' ? this.#parts() : null;
    this.hidden = parts === null;
    return parts === null ? null : html`<div class="panel">${parts}</div>`;
  }

  #parts(): TemplateResult | null {
    switch (this.open.ui.state.tool) {
      case 'pen':
      case 'eraser':
        return this.#pen();
      case 'emoji':
        return this.#emoji();
      case 'comment':
        return this.#hint('draw-comment-hint');
      case 'link':
        return this.#hint(
          kitOf(this.open.ui).state.linkFrom === null ? 'draw-link-hint' : 'draw-link-hint-to',
        );
      default:
        return null;
    }
  }

  #hint(words: string): TemplateResult {
    return html`<p role="status">${say(words)}</p>`;
  }

  #pen(): TemplateResult {
    const kit = kitOf(this.open.ui);
    const { ui } = this.open;
    const isErasing = ui.state.tool === 'eraser';
    const { color, width } = kit.state.pen;
    const choose = (pen: { color: Paint; width: number }): void => {
      kit.set({ pen });
      if (isErasing) ui.set({ tool: 'pen' });
    };
    return html`
      <div class="row" role="radiogroup" aria-label=${say('core-color')} @keydown=${radioKeys}>
        ${PEN_COLORS.map(
          (one) => html`<button
            class="tool"
            role="radio"
            aria-checked=${!isErasing && one === color}
            aria-label=${inkName(one)}
            title=${inkName(one)}
            tabindex=${one === color ? 0 : -1}
            ${styled({ '--swatch': strokeOf(one) })}
            @click=${() => choose({ color: one, width })}
          >
            <i class="dot"></i>
          </button>`,
        )}
      </div>
      <span class="rule"></span>
      <div class="row" role="radiogroup" aria-label=${say('draw-width')} @keydown=${radioKeys}>
        ${PEN_WIDTHS.map(
          (one) => html`<button
            class="tool"
            role="radio"
            aria-checked=${one === width}
            aria-label=${say(`draw-width-${one}`)}
            title=${say(`draw-width-${one}`)}
            tabindex=${one === width ? 0 : -1}
            @click=${() => choose({ color, width: one })}
          >
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path d="M4,15C8,5 14,21 20,9" fill="none" stroke="currentColor" stroke-linecap="round" stroke-width=${one * 0.75} />
            </svg>
          </button>`,
        )}
      </div>
      <span class="rule"></span>
      <button
        class="tool"
        aria-pressed=${isErasing}
        aria-label=${say('draw-eraser')}
        title=${say('draw-eraser')}
        @click=${() => ui.set({ tool: isErasing ? 'pen' : 'eraser' })}
      >
        ${icon(Eraser)}
      </button>
      ${isErasing ? this.#hint('draw-eraser-hint') : null}
    `;
  }

  #emoji(): TemplateResult {
    const kit = kitOf(this.open.ui);
    const { emoji } = kit.state;
    const all: readonly string[] = QUICK_EMOJI;
    const offered = all.includes(emoji) ? all : [...all.slice(0, -1), emoji];
    const choose = (one: string): void => {
      this.isPicking = false;
      kit.set({ emoji: one });
    };
    return html`
      <div class="row">
        <div role="radiogroup" aria-label=${say('draw-emoji-hint')} @keydown=${radioKeys}>
        ${offered.map(
          (one) => html`<button
            class="tool emoji"
            role="radio"
            aria-checked=${one === emoji}
            aria-label=${one}
            tabindex=${one === emoji ? 0 : -1}
            @click=${() => choose(one)}
          >
            ${one}
          </button>`,
        )}
        </div>
      <button
        class="tool more"
        aria-label=${say('draw-emoji-more')}
        title=${say('draw-emoji-more')}
        aria-haspopup="dialog"
        aria-expanded=${this.isPicking}
        @click=${() => {
          this.isPicking = true;
        }}
      >
        ${icon(Plus)}
      </button>
      </div>
      ${
        this.isPicking
          ? html`<wayboard-pop
            label=${say('draw-emoji-more')}
            .anchor=${() => this.renderRoot.querySelector('.more')?.getBoundingClientRect() ?? null}
            @close=${() => {
              this.isPicking = false;
            }}
          >
            <wayboard-emoji-picker
              .chosen=${[emoji]}
              @pick=${(event: CustomEvent<string>) => choose(event.detail)}
            ></wayboard-emoji-picker>
          </wayboard-pop>`
          : null
      }
    `;
  }

  static override styles = [
    controls,
    strokeColors,
    css`
      :host {
        display: block;
        inline-size: max-content;
        max-inline-size: calc(100vw - 16px);
      }
      .panel {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 2px;
        padding: 4px;
        border-radius: 14px;
      }
      .row [role='radiogroup'] {
        display: contents;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 2px;
      }
      .rule {
        inline-size: 1px;
        block-size: 24px;
        margin-inline: 4px;
        background: var(--line);
      }
      .dot {
        inline-size: 20px;
        block-size: 20px;
        border-radius: 50%;
        background: var(--swatch);
      }
      [aria-checked='true'] .dot {
        box-shadow:
          0 0 0 2.5px var(--surface),
          0 0 0 4.5px var(--ink);
      }
      .emoji {
        font-family: ${emojiFont};
        font-size: 22px;
        line-height: 1;
      }
      .emoji[aria-checked='true'] {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      p {
        flex: 1 1 100%;
        margin: 0;
        padding: 6px 12px;
        color: var(--ink-soft);
        font-size: var(--text-s);
        text-align: center;
      }
      @media (width < 480px) {
        .tool {
          min-inline-size: 36px;
        }
        .rule {
          display: none;
        }
      }
    `,
  ];
}

function inkName(color: (typeof PEN_COLORS)[number]): string {
  return color === 'grey' ? say('draw-color-ink') : colorName(color);
}

customElements.define('wayboard-tool-options', WayboardToolOptions);
