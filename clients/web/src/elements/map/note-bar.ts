/**
 * `<wayboard-note-bar>`: what is done most with the selected notes, floating beside them. The rest is in their menu.
 *
 * Not here: carrying it out (`deeds.ts`), and where the bar floats (`canvas.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Ellipsis, Group, LockKeyhole, LockKeyholeOpen, Trash2, Ungroup } from 'lucide';
import { COLORS, KINDS, NOTE_SIZES, type Note, type Paint } from '../../board/types.ts';
import { colorName, kindName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { kindIcon } from '../base/kinds.ts';
import '../base/menu.ts';
import { paperOf } from '../base/paper.ts';
import { controls } from '../base/theme.ts';
import { kindOf } from './chips.ts';
import type { Deeds } from './deeds.ts';
import { toolbarKeys } from './toolbar-keys.ts';

export class WayboardNoteBar extends WayboardElement {
  static override properties = {
    notes: { attribute: false },
    deeds: { attribute: false },
    isGrouped: { attribute: false },
    canLock: { attribute: false },
  };
  declare notes: readonly Note[];
  declare deeds: Deeds;
  declare isGrouped: boolean;
  declare canLock: boolean;

  constructor() {
    super();
    this.notes = [];
    this.isGrouped = false;
    this.canLock = false;
  }

  protected override render(): TemplateResult {
    const { notes } = this;
    const isLocked = notes.length > 0 && notes.every(({ locked }) => locked);
    return html`
      <div class="panel bar" role="toolbar" aria-label=${say('map-note-bar', { n: notes.length })} @keydown=${toolbarKeys}>
        ${isLocked ? this.#lockedWords() : this.#looks()}
        ${isLocked || notes.length < 2 ? nothing : this.#button(say('map-group'), Group, 'Ctrl+G', () => this.deeds.group())}
        ${isLocked || !this.isGrouped ? nothing : this.#button(say('map-ungroup'), Ungroup, 'Ctrl+Shift+G', () => this.deeds.ungroup())}
        ${this.canLock ? this.#lock(isLocked) : nothing}
        ${
          isLocked
            ? nothing
            : html`<button class="tool danger wide-only" aria-label=${say('core-delete')} title=${`${say('core-delete')} (Del)`} @click=${() => this.deeds.delete()}>
              ${icon(Trash2)}
            </button>`
        }
        <button class="tool" aria-label=${say('core-more')} title=${`${say('core-more')} (Shift+F10)`} aria-haspopup="menu" @click=${this.#more}>
          ${icon(Ellipsis)}
        </button>
      </div>
    `;
  }

  protected override updated(): void {
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('[data-color]')) {
      const color = button.dataset.color ?? 'yellow';
      button.style.setProperty('--paper', paperOf(color));
    }
  }

  #looks(): TemplateResult {
    const color = this.#common(({ color: own }) => own);
    const size = this.#common(({ size: own }) => own);
    const kind = this.#common((note) => kindOf(note) ?? 'note');
    return html`
      <wayboard-menu plain label=${say('core-color')}>
        <button slot="trigger" class="tool" aria-label=${say('core-color')} title=${say('core-color')}>
          <i class="swatch" data-color=${color ?? 'sand'}></i>
        </button>
        <div class="colors" role="radiogroup" aria-label=${say('core-color')} @keydown=${this.#arrows}>
          ${COLORS.map((one) => this.#color(one, color))}
        </div>
      </wayboard-menu>
      <wayboard-menu label=${say('core-size')} class="wide-only">
        <button slot="trigger" class="tool size" aria-label=${say('core-size')} title=${say('core-size')}>${(size ?? '–').toUpperCase()}</button>
        ${NOTE_SIZES.map(
          (
            one,
          ) => html`<button role="menuitemradio" aria-checked=${one === size} @click=${() => this.deeds.resize(one)}>
            <b class="letters">${one.toUpperCase()}</b>${say(`core-size-${one}`)}
          </button>`,
        )}
      </wayboard-menu>
      <span class="rule"></span>
      ${KINDS.map((one) => {
        if (one === 'note') return nothing;
        const label = kindName(one);
        return html`<button class="tool" aria-pressed=${kind === one} aria-label=${label} title=${label} @click=${() => this.deeds.setKind(one)}>
          ${icon(kindIcon(one))}
        </button>`;
      })}
      <span class="rule"></span>
    `;
  }

  #color(color: (typeof COLORS)[number], now: Paint | null): TemplateResult {
    const label = colorName(color);
    const isFocusable = color === (COLORS.find((one) => one === now) ?? COLORS[0]);
    return html`<button
      role="radio"
      data-color=${color}
      aria-checked=${color === now}
      aria-label=${label}
      title=${label}
      tabindex=${isFocusable ? 0 : -1}
      @click=${() => this.deeds.paint(color)}
    ></button>`;
  }

  #button(label: string, node: typeof Group, key: string, run: () => void): TemplateResult {
    return html`<button class="tool" aria-label=${label} title=${`${label} (${key})`} @click=${run}>${icon(node)}</button>`;
  }

  #lock(isLocked: boolean): TemplateResult {
    const label = say(isLocked ? 'core-unlock' : 'core-lock');
    return html`<button class="tool wide-only" aria-label=${label} title=${label} @click=${() => this.deeds.lock(!isLocked)}>
      ${icon(isLocked ? LockKeyholeOpen : LockKeyhole)}
    </button>`;
  }

  #lockedWords(): TemplateResult {
    return html`<span class="locked">${icon(LockKeyhole)}${say('map-locked-note')}</span>`;
  }

  #more(event: MouseEvent): void {
    const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.dispatchEvent(new CustomEvent('more', { detail: { x: left, y: bottom + 6 } }));
  }

  /** What all of them have in common; `null` if they differ. */
  #common<T>(of: (note: Note) => T): T | null {
    const [first, ...others] = this.notes.map(of);
    return first !== undefined && others.every((other) => other === first) ? first : null;
  }

  /** A radio group is one stop of Tab; arrows choose. */
  #arrows(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 6, ArrowLeft: -1, ArrowUp: -6 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const now = COLORS.findIndex((color) => color === this.#common((note) => note.color));
    const next = COLORS.at((Math.max(now, 0) + step) % COLORS.length) ?? COLORS[0];
    this.deeds.paint(next);
    this.renderRoot.querySelector<HTMLElement>(`.colors [data-color='${next}']`)?.focus();
  }

  static override styles = [
    controls,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 2px;
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
      .swatch,
      .colors button::before {
        content: '';
        display: block;
        inline-size: 22px;
        block-size: 22px;
        border-radius: 4px 4px 4px 10px;
        background: var(--paper);
        box-shadow: inset 0 0 0 1px rgb(0 0 0 / 0.16);
      }
      .colors {
        display: grid;
        grid-template-columns: repeat(6, 40px);
      }
      .colors button {
        display: grid;
        place-items: center;
        block-size: 40px;
        border-radius: var(--radius-s);
      }
      .colors button:hover {
        background: var(--surface-hover);
      }
      .colors button[aria-checked='true']::before {
        box-shadow:
          inset 0 0 0 1px rgb(0 0 0 / 0.16),
          0 0 0 2px var(--surface),
          0 0 0 4px var(--ink);
      }
      .size {
        font-size: var(--text-s);
        font-weight: 650;
      }
      .letters {
        inline-size: 24px;
      }
      [aria-checked='true'] .letters {
        color: var(--accent);
      }
      .rule {
        inline-size: 1px;
        block-size: 24px;
        margin-inline: 2px;
        background: var(--line);
      }
      .locked {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-inline: 10px 8px;
        font-size: var(--text-s);
        font-weight: 600;
      }
      @container (width < 520px) {
        .wide-only {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-note-bar', WayboardNoteBar);
