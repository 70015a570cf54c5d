/**
 * `<wayboard-emoji-picker .quick .chosen compact>`: a row of quick emoji, and all of them with search. Tells `pick`.
 *
 * `compact` shows the row first, and all only when they are asked for. All emoji are fetched when they are first
 * shown; without them the row still works. Not here: what an emoji is picked for.
 */
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { Smile } from 'lucide';
import { language, say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { EMOJI_GROUPS, type Emoji, loadEmoji, searchEmoji } from './emoji.ts';
import { emojiPickerStyles } from './emoji-picker-styles.ts';
import { QUICK_EMOJI } from './kit.ts';

/** Emoji in a row: arrows up and down go by it. */
const COLUMNS = 8;
const FOUND_MAX = 96;
/** What stands on each group's tab. */
const TABS = ['😀', '👋', '🐻', '🍎', '✈️', '⚽', '💡', '❤️', '🏁'] as const;

type Loaded = 'not yet' | 'loading' | 'failed' | readonly (readonly Emoji[])[];

export class WayboardEmojiPicker extends WayboardElement {
  static override properties = {
    quick: { attribute: false },
    chosen: { attribute: false },
    compact: { type: Boolean },
    loaded: { state: true },
    query: { state: true },
    group: { state: true },
    isWide: { state: true },
  };
  declare quick: readonly string[];
  declare chosen: readonly string[];
  declare compact: boolean;
  declare loaded: Loaded;
  declare query: string;
  declare group: number;
  declare isWide: boolean;
  #language = language();

  constructor() {
    super();
    this.quick = QUICK_EMOJI;
    this.chosen = [];
    this.compact = false;
    this.loaded = 'not yet';
    this.query = '';
    this.group = 0;
    this.isWide = false;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const isNew = this.#language !== language();
    this.#language = language();
    if (this.#showsAll && (this.loaded === 'not yet' || isNew)) void this.#load();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="quick" role="group" aria-label=${say('draw-emoji-quick')}>
        ${this.quick.map((emoji, at) => this.#button(emoji, this.#nameOf(emoji), at === 0 && !this.compact))}
        ${
          this.compact
            ? html`<button
              class="emoji more"
              aria-expanded=${this.isWide}
              aria-label=${say('draw-emoji-more')}
              title=${say('draw-emoji-more')}
              @click=${() => {
                this.isWide = !this.isWide;
              }}
            >
              ${icon(Smile)}
            </button>`
            : null
        }
      </div>
      ${this.#showsAll ? this.#all() : null}
    `;
  }

  get #showsAll(): boolean {
    return !this.compact || this.isWide;
  }

  #all(): TemplateResult {
    if (this.loaded === 'failed') {
      return html`<p class="news" role="status">
        ${say('draw-emoji-failed')}
        <button class="again" @click=${() => void this.#load()}>${say('core-retry')}</button>
      </p>`;
    }
    if (typeof this.loaded === 'string')
      return html`<p class="news" role="status">${say('core-loading')}</p>`;
    const isSearch = this.query.trim() !== '';
    const shown = isSearch
      ? searchEmoji(this.loaded, this.query, FOUND_MAX)
      : (this.loaded[this.group] ?? []);
    return html`
      <input
        class="field"
        type="search"
        aria-label=${say('draw-emoji-search')}
        placeholder=${say('draw-emoji-search')}
        .value=${this.query}
        @input=${(event: Event) => {
          this.query = event.target instanceof HTMLInputElement ? event.target.value : '';
        }}
        @keydown=${(event: KeyboardEvent) => this.#searchKey(event, shown)}
      />
      ${isSearch ? null : this.#tabs()}
      <div
        class="grid"
        role="group"
        aria-label=${isSearch ? say('draw-emoji-found', { n: shown.length }) : say(`draw-emoji-${EMOJI_GROUPS[this.group] ?? 'smileys'}`)}
        @keydown=${this.#gridKey}
      >
        ${shown.map(({ emoji, name }, at) => this.#button(emoji, name, at === 0, true))}
      </div>
      ${isSearch && shown.length === 0 ? html`<p class="news" role="status">${say('draw-emoji-none')}</p>` : null}
    `;
  }

  #tabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${say('draw-emoji-groups')} @keydown=${this.#tabKey}>
      ${EMOJI_GROUPS.map(
        (name, at) => html`<button
          role="tab"
          aria-selected=${at === this.group}
          tabindex=${at === this.group ? 0 : -1}
          aria-label=${say(`draw-emoji-${name}`)}
          title=${say(`draw-emoji-${name}`)}
          @click=${() => {
            this.group = at;
          }}
        >
          ${TABS[at]}
        </button>`,
      )}
    </div>`;
  }

  /** In the grid only one is a stop of Tab; arrows go on from it. */
  #button(emoji: string, name: string, isFirst: boolean, isInGrid = false): TemplateResult {
    return html`<button
      class="emoji"
      ?data-first=${isFirst && !isInGrid}
      tabindex=${isInGrid && !isFirst ? -1 : 0}
      aria-label=${name === '' ? emoji : `${emoji} ${name}`}
      title=${name}
      aria-pressed=${this.chosen.includes(emoji)}
      @click=${() => this.#pick(emoji)}
    >
      ${emoji}
    </button>`;
  }

  #pick(emoji: string): void {
    this.dispatchEvent(new CustomEvent<string>('pick', { detail: emoji }));
  }

  async #load(): Promise<void> {
    this.loaded = 'loading';
    try {
      this.loaded = await loadEmoji(this.#language);
    } catch {
      // Offline, and they were never fetched: the row is there still.
      this.loaded = 'failed';
    }
  }

  #nameOf(emoji: string): string {
    if (typeof this.loaded === 'string') return '';
    return this.loaded.flat().find((one) => one.emoji === emoji)?.name ?? '';
  }

  #searchKey(event: KeyboardEvent, shown: readonly Emoji[]): void {
    const [first] = shown;
    if (event.key === 'Enter' && first !== undefined && this.query.trim() !== '') this.#pick(first.emoji);
    else if (event.key === 'ArrowDown') this.#gridButtons[0]?.focus();
    else return;
    event.preventDefault();
  }

  #gridKey(event: KeyboardEvent): void {
    const buttons = this.#gridButtons;
    const now = buttons.findIndex((button) => button.matches(':focus'));
    const next = {
      ArrowLeft: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now - COLUMNS,
      ArrowDown: now + COLUMNS,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0 && event.key === 'ArrowUp') this.renderRoot.querySelector<HTMLElement>('.field')?.focus();
    else buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
  }

  #tabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.group = (this.group + step + EMOJI_GROUPS.length) % EMOJI_GROUPS.length;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    );
  }

  get #gridButtons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.grid .emoji')];
  }

  static override styles = emojiPickerStyles;
}

customElements.define('wayboard-emoji-picker', WayboardEmojiPicker);
