/**
 * `<wayboard-entries>`: a context menu from a list of entries, opened where it is asked to.
 *
 * One for the canvas: notes, heads and the empty board say what is in it. An entry may open the next list in its
 * place (`more`): colours, sizes, kinds. Not here: what the entries do.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Check, ChevronRight, type IconNode } from 'lucide';
import type { Point } from '../../canvas/camera.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import type { WayboardMenu } from '../base/menu.ts';
import { controls } from '../base/theme.ts';

export interface Entry {
  readonly text: string;
  readonly icon?: IconNode;
  /** A colour to show in front: the name of a custom property, or `#rrggbb`. */
  readonly swatch?: string;
  /** Its key. */
  readonly hint?: string;
  /** One of several, or on and off. */
  readonly choice?: 'one' | 'any';
  readonly isOn?: boolean;
  readonly isDanger?: boolean;
  /** It cannot be done, and why. */
  readonly why?: string | null;
  readonly run?: () => void;
  readonly more?: () => readonly (Entry | null)[];
}

/** `null` is a line between entries. */
export type Entries = readonly (Entry | null)[];

export class WayboardEntries extends WayboardElement {
  static override properties = { entries: { state: true }, label: { state: true } };
  declare entries: Entries;
  declare label: string;
  #at: Point = { x: 0, y: 0 };
  #back: (() => void) | null = null;
  #isTurning = false;

  constructor() {
    super();
    this.entries = [];
    this.label = '';
  }

  /** `at` in pixels of the window; `back` is called when it closes, to give the focus back. */
  async openAt(label: string, entries: Entries, at: Point, back: () => void): Promise<void> {
    this.#at = at;
    this.#back = back;
    await this.#show(label, entries);
  }

  protected override render(): TemplateResult {
    return html`<wayboard-menu .label=${this.label} @open-change=${(event: CustomEvent<boolean>) => this.#changed(event.detail)}>
      ${this.entries.map((entry) => (entry === null ? html`<hr />` : this.#entry(entry)))}
    </wayboard-menu>`;
  }

  protected override updated(): void {
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('[data-swatch]')) {
      const color = button.dataset.swatch ?? '';
      button.style.setProperty('--paper', color.startsWith('--') ? `var(${color})` : color);
    }
  }

  #entry(entry: Entry): TemplateResult {
    const { choice, isOn, why } = entry;
    const role = choice === undefined ? 'menuitem' : choice === 'one' ? 'menuitemradio' : 'menuitemcheckbox';
    return html`<button
      role=${role}
      class=${entry.isDanger === true ? 'danger' : ''}
      aria-checked=${choice === undefined ? nothing : String(isOn === true)}
      ?disabled=${why != null}
      title=${why ?? nothing}
      @click=${() => this.#run(entry)}
    >
      ${entry.swatch === undefined ? nothing : html`<i class="swatch" data-swatch=${entry.swatch}></i>`}
      ${entry.icon === undefined ? nothing : icon(entry.icon)}
      <span class="text">${entry.text}${why == null ? nothing : html`<small>${why}</small>`}</span>
      ${isOn === true ? icon(Check) : nothing}
      ${entry.hint === undefined ? nothing : html`<kbd>${entry.hint}</kbd>`}
      ${entry.more === undefined ? nothing : icon(ChevronRight)}
    </button>`;
  }

  #run(entry: Entry): void {
    if (entry.more === undefined) {
      entry.run?.();
      return;
    }
    // The menu closes itself after a choice, and opens again with the next list.
    this.#isTurning = true;
    const list = entry.more();
    setTimeout(() => {
      this.#isTurning = false;
      void this.#show(entry.text, list);
    });
  }

  async #show(label: string, entries: Entries): Promise<void> {
    this.label = label;
    this.entries = entries;
    await this.updateComplete;
    this.#menu?.openAt(this.#at);
  }

  #changed(isOpen: boolean): void {
    if (isOpen || this.#isTurning) return;
    const back = this.#back;
    this.#back = null;
    back?.();
  }

  get #menu(): WayboardMenu | null {
    return this.renderRoot.querySelector<WayboardMenu>('wayboard-menu');
  }

  static override styles = [
    controls,
    css`
      .text {
        flex: 1;
        display: grid;
        line-height: 1.3;
      }
      small {
        color: var(--ink-soft);
        font-weight: 400;
      }
      .swatch {
        inline-size: 20px;
        block-size: 20px;
        border-radius: 4px 4px 4px 9px;
        background: var(--paper);
        box-shadow: inset 0 0 0 1px rgb(0 0 0 / 0.16);
      }
      kbd {
        font: inherit;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .icon {
        opacity: 0.8;
      }
      @media (pointer: coarse) {
        kbd {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-entries', WayboardEntries);
