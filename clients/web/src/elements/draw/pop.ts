/**
 * `<wayboard-pop label .anchor>`: a small panel beside something on the board; it is open as long as it is drawn.
 *
 * It lies in the browser's top layer, so the board's zoom does not change it, and it follows its anchor while the
 * board moves. Esc and a press elsewhere close it, which it tells with `close`; whoever draws it takes it away then.
 * What happens in it (keys, wheel, presses) does not reach the canvas around it.
 */
import { css, html, type TemplateResult } from 'lit';
import { WayboardElement } from '../base/element.ts';
import { focusedElement } from '../base/focus.ts';
import { controls } from '../base/theme.ts';

const GAP_PX = 8;
const EDGE_PX = 8;
/** What the canvas listens to and would take for its own. */
const SILENT = [
  'pointerdown',
  'pointermove',
  'dblclick',
  'wheel',
  'contextmenu',
  'keydown',
  'keyup',
  'paste',
  'copy',
  'cut',
];

export type PopAnchor = () => DOMRect | null;

export class WayboardPop extends WayboardElement {
  static override properties = { label: { type: String }, anchor: { attribute: false } };
  declare label: string;
  declare anchor: PopAnchor;
  #frame = 0;
  #focused: HTMLElement | null = null;
  #placed = '';

  constructor() {
    super();
    this.label = '';
    this.anchor = () => null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#focused = focusedElement();
    for (const name of SILENT) this.addEventListener(name, silence);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    for (const name of SILENT) this.removeEventListener(name, silence);
    // The focus was inside of what goes away: it goes back to where it came from.
    if (focusedElement() === null || this.matches(':focus-within'))
      this.#focused?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    return html`<div
      class="panel"
      popover="auto"
      tabindex="-1"
      role="dialog"
      aria-label=${this.label}
      @toggle=${(event: ToggleEvent) => event.newState === 'closed' && this.#closed()}
    >
      <slot></slot>
    </div>`;
  }

  protected override firstUpdated(): void {
    // In a task of its own: opened by the release of a press, it would be closed by what the browser does after it.
    setTimeout(() => {
      const panel = this.#panel;
      if (!this.isConnected || panel === null) return;
      panel.showPopover();
      this.#follow();
      // What is slotted draws itself first.
      requestAnimationFrame(() => {
        const first = find(this, '[data-first]') ?? find(this, 'input, textarea, button') ?? panel;
        first?.focus({ preventScroll: true });
      });
    });
  }

  get #panel(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('[popover]') ?? null;
  }

  #closed(): void {
    if (!this.isConnected) return;
    const isLost = document.activeElement === document.body || this.matches(':focus-within');
    if (isLost) this.#focused?.focus({ preventScroll: true });
    this.dispatchEvent(new Event('close'));
  }

  /** Reading two boxes in each frame is cheap, and there is no event for "the board has moved". */
  #follow(): void {
    this.#place();
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #place(): void {
    const panel = this.#panel;
    const around = this.anchor();
    if (panel === null || around === null) return;
    const { offsetWidth: width, offsetHeight: height } = panel;
    const clamp = (value: number, most: number): number => Math.max(Math.min(value, most - EDGE_PX), EDGE_PX);
    const below = around.bottom + GAP_PX;
    const above = around.top - GAP_PX - height;
    const hasRoomBelow = below + height + EDGE_PX <= innerHeight || above < EDGE_PX;
    const left = clamp(around.left + (around.width - width) / 2, innerWidth - width);
    const top = clamp(hasRoomBelow ? below : above, innerHeight - height);
    const place = `${Math.round(left)}px, ${Math.round(top)}px`;
    if (place === this.#placed) return;
    this.#placed = place;
    panel.style.transform = `translate(${place})`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: contents;
        font-size: var(--text-m);
        cursor: auto;
        user-select: text;
        -webkit-user-select: text;
      }
      .panel {
        position: fixed;
        inset: 0 auto auto 0;
        margin: 0;
        padding: 12px;
        border: 0;
        inline-size: max-content;
        max-inline-size: min(360px, calc(100vw - 16px));
        max-block-size: min(560px, calc(100dvh - 16px));
        overflow: auto;
        overscroll-behavior: contain;
        color: var(--ink);
        text-align: start;
        /* The layers let presses through. */
        pointer-events: auto;
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-l);
      }
    `,
  ];
}

function silence(event: Event): void {
  event.stopPropagation();
}

/** The first element below `root` that matches, also inside of shadow trees. */
function find(root: ParentNode, selector: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot === null ? null : find(element.shadowRoot, selector);
    if (inside !== null) return inside;
  }
  return null;
}

customElements.define('wayboard-pop', WayboardPop);
