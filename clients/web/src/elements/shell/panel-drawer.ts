/**
 * `<wayboard-panel-drawer>`: the open side panel with its heading and its cross. Beside the board where there is
 * room, over it on small screens. Esc closes it, and the focus goes back to where it was.
 */
import { css, html, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { focusedElement } from '../base/focus.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { mayOpen, PANELS, type Panel } from './panels.ts';

export class WayboardPanelDrawer extends BoardElement {
  static override properties = {
    panel: { state: true },
    content: { state: true },
    isMissing: { state: true },
  };
  declare panel: Panel | null;
  /** The panel's own element, once it has been loaded. */
  declare content: HTMLElement | null;
  declare isMissing: boolean;
  #before: HTMLElement | null = null;

  constructor() {
    super();
    this.panel = null;
    this.content = null;
    this.isMissing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => {
      const read = (): void => void this.#show(ui.state.panel);
      read();
      return [ui.on(read)];
    });
  }

  protected override render(): TemplateResult | null {
    const { panel } = this;
    if (panel === null) return null;
    return html`<aside
      class="panel"
      data-panel=${panel.name}
      aria-labelledby="heading"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) this.#close(event);
      }}
    >
      <header>
        <h2 id="heading" tabindex="-1">${say(panel.words)}</h2>
        <button class="tool" aria-label=${say('core-close')} title=${say('core-close')} @click=${this.#close}>${icon(X)}</button>
      </header>
      <div class="content">${this.isMissing ? html`<p role="alert">${say('shell-panel-missing')}</p>` : this.content}</div>
    </aside>`;
  }

  protected override updated(): void {
    this.toggleAttribute('data-open', this.panel !== null);
  }

  async #show(name: string | null): Promise<void> {
    const panel = PANELS.find((one) => one.name === name) ?? null;
    const wanted = panel !== null && mayOpen(panel, this.open) ? panel : null;
    if (wanted === this.panel) return;
    if (this.panel === null) this.#before = focusedElement();
    this.panel = wanted;
    this.content = null;
    this.isMissing = false;
    if (wanted === null) this.#giveFocusBack();
    else await this.#fill(wanted);
  }

  async #fill(panel: Panel): Promise<void> {
    try {
      await panel.load();
    } catch {
      // Offline before the service worker had it, or the server has a newer page.
      if (this.panel === panel) this.isMissing = true;
      return;
    }
    if (this.panel !== panel) return;
    this.content = document.createElement(panel.tag);
    await this.updateComplete;
    // Whoever goes on writing on the board is not disturbed by a panel that something else has opened.
    if (focusedElement() === this.#before)
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  #close(event: Event): void {
    event.stopPropagation();
    this.open.ui.set({ panel: null });
  }

  #giveFocusBack(): void {
    const inside = this.shadowRoot?.activeElement ?? null;
    if (inside !== null && this.#before?.isConnected === true) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-block-size: 0;
        min-inline-size: 0;
      }
      .panel {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        border-radius: inherit;
        overflow: clip;
        animation: slide 180ms var(--ease);
      }
      @keyframes slide {
        from {
          opacity: 0;
          translate: 16px 0;
        }
      }
      header {
        flex: none;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        padding: 12px 12px 12px 20px;
        border-block-end: 1px solid var(--line);
      }
      h2 {
        margin: 0;
        font-size: var(--text-l);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.25;
      }
      h2:focus-visible {
        outline: none;
      }
      .content {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        overscroll-behavior: contain;
        container-type: inline-size;
      }
      .content > p {
        padding: 20px;
      }
    `,
  ];
}

customElements.define('wayboard-panel-drawer', WayboardPanelDrawer);
