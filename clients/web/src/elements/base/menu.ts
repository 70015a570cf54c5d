/**
 * `<wayboard-menu label>`: a menu that drops from its trigger, or opens where it is asked to (`openAt`).
 *
 * Slots: `trigger` for the button (none for a context menu); default for the items: `<button role="menuitem">`,
 * `menuitemradio` or `menuitemcheckbox`, and `<hr>` between them. One stop of Tab, arrows go from item to item, Esc and
 * a press elsewhere close it. Other content than items (`plain`) is left alone but for being closed.
 */
import { css, html, type TemplateResult } from 'lit';
import type { Point } from '../../canvas/camera.ts';
import { listen } from '../../subscription.ts';
import { WayboardElement } from './element.ts';
import { focusedElement } from './focus.ts';
import { controls } from './theme.ts';

const GAP_PX = 6;
const EDGE_PX = 8;

export class WayboardMenu extends WayboardElement {
  static override properties = { label: { type: String }, plain: { type: Boolean } };
  declare label: string;
  /** No menu but a small panel: no roles, no arrows. */
  declare plain: boolean;
  #wasOpen = false;
  #at: Point | null = null;
  #focused: HTMLElement | null = null;

  constructor() {
    super();
    this.label = '';
    this.plain = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      listen(window, 'resize', () => this.close()),
      listen(window, 'blur', () => this.close()),
    );
  }

  get isOpen(): boolean {
    return this.#popover?.matches(':popover-open') ?? false;
  }

  /** At a point of the window; below it if there is room. */
  openAt(at: Point): void {
    this.#at = at;
    this.#open();
  }

  close(): void {
    if (this.isOpen) this.#popover?.hidePopover();
  }

  protected override render(): TemplateResult {
    return html`
      <slot
        name="trigger"
        @slotchange=${() => this.#nameTrigger(false)}
        @pointerdown=${() => {
          this.#wasOpen = this.isOpen;
        }}
        @click=${() => this.#toggle()}
        @keydown=${(event: KeyboardEvent) => this.#keyOnTrigger(event)}
      ></slot>
      <div
        class="panel"
        popover="auto"
        role=${this.plain ? 'group' : 'menu'}
        aria-label=${this.label}
        @beforetoggle=${(event: ToggleEvent) => event.newState === 'closed' && this.#giveFocusBack()}
        @toggle=${(event: ToggleEvent) => this.#toggled(event.newState === 'open')}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @click=${(event: MouseEvent) => this.#chosen(event)}
      >
        <slot></slot>
      </div>
    `;
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[popover]') ?? null;
  }

  get #trigger(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [slot=trigger]');
  }

  get #items(): HTMLElement[] {
    const items = this.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]');
    return [...items].filter((item) => !item.hidden && !item.matches(':disabled'));
  }

  #toggle(): void {
    this.#at = null;
    // The press on the trigger has closed the popover already: the click must not open it again.
    if (this.#wasOpen || this.isOpen) this.close();
    else this.#open();
    this.#wasOpen = false;
  }

  #open(): void {
    const popover = this.#popover;
    if (popover === null) return;
    if (!this.isOpen) {
      this.#focused = this.#trigger ?? focusedElement();
      popover.showPopover();
    }
    this.#place(popover);
    if (!this.plain) this.#items[0]?.focus({ preventScroll: true });
  }

  #place(popover: HTMLElement): void {
    const trigger = this.#trigger?.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popover;
    const from = this.#at ?? { x: trigger?.left ?? 0, y: (trigger?.bottom ?? 0) + GAP_PX };
    const above = this.#at === null ? (trigger?.top ?? 0) - GAP_PX - height : from.y - height;
    const hasRoom = from.y + height + EDGE_PX <= innerHeight || above < EDGE_PX;
    const clamp = (value: number, most: number): number => Math.max(Math.min(value, most - EDGE_PX), EDGE_PX);
    popover.style.left = `${clamp(from.x, innerWidth - width)}px`;
    popover.style.top = `${clamp(hasRoom ? from.y : above, innerHeight - height)}px`;
  }

  #toggled(isOpen: boolean): void {
    this.#nameTrigger(isOpen);
    this.dispatchEvent(new CustomEvent<boolean>('open-change', { detail: isOpen }));
  }

  /** Before it closes: what an item opens next then knows whom to give the focus back to. */
  #giveFocusBack(): void {
    const focused = focusedElement();
    if (focused !== null && this.contains(focused)) this.#focused?.focus({ preventScroll: true });
    this.#focused = null;
  }

  #nameTrigger(isOpen: boolean): void {
    const trigger = this.#trigger;
    if (trigger === null) return;
    trigger.setAttribute('aria-haspopup', this.plain ? 'true' : 'menu');
    trigger.setAttribute('aria-expanded', String(isOpen));
  }

  #chosen(event: MouseEvent): void {
    const path = event.composedPath();
    if (!this.#items.some((item) => path.includes(item))) return;
    this.close();
  }

  #keyOnTrigger(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || this.isOpen) return;
    event.preventDefault();
    this.#wasOpen = false;
    this.#toggle();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation();
    if (this.plain) return;
    const items = this.#items;
    const now = items.findIndex((item) => item.matches(':focus'));
    const next = {
      ArrowDown: items[(now + 1) % items.length],
      ArrowUp: items.at((now <= 0 ? items.length : now) - 1),
      Home: items[0],
      End: items.at(-1),
    }[event.key];
    if (event.key === 'Tab') this.close();
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }

  static override styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      .panel {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 6px;
        border: 0;
        min-inline-size: 200px;
        max-inline-size: min(360px, calc(100vw - 16px));
        max-block-size: calc(100dvh - 16px);
        overflow: auto;
        color: var(--ink);
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-l);
      }
      .panel:popover-open {
        animation: drop 120ms var(--ease);
      }
      @keyframes drop {
        from {
          opacity: 0;
          translate: 0 -4px;
        }
      }
      ::slotted([role^='menuitem']) {
        display: flex !important;
        align-items: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 40px;
        padding: 4px 12px !important;
        border-radius: var(--radius-s);
        font-size: var(--text-s) !important;
        text-align: start;
      }
      ::slotted([role^='menuitem']:focus-visible) {
        outline-offset: -2.5px !important;
      }
      ::slotted([role^='menuitem'][hidden]) {
        display: none !important;
      }
      ::slotted([role^='menuitem']:hover:not(:disabled)),
      ::slotted([role^='menuitem']:focus-visible) {
        background: var(--surface-hover);
      }
      ::slotted(hr) {
        margin: 6px;
        border: 0;
        border-block-start: 1px solid var(--line);
      }
      @media (pointer: coarse) {
        ::slotted([role^='menuitem']) {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-menu', WayboardMenu);
