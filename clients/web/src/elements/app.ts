/** `<wayboard-app>`: addresses. Which page is shown, and going from one to the other without a reload. */
import { css, html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { rememberDocument } from '../browser/recent.ts';
import { parseRoute, type Route } from '../route.ts';
import { listen } from '../subscription.ts';
import './board.ts';
import { followAppearance } from './base/appearance.ts';
import { WayboardElement } from './base/element.ts';
import './home.ts';
import { controls, theme } from './base/theme.ts';

export class WayboardApp extends WayboardElement {
  static override properties = { route: { state: true } };
  declare route: Route;

  constructor() {
    super();
    this.route = { kind: 'home' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followAppearance();
    this.#read();
    this.keep(
      listen(window, 'popstate', () => this.#read()),
      listen(this, 'click', (event) => this.#follow(event)),
    );
  }

  protected override render(): unknown {
    const { route } = this;
    switch (route.kind) {
      case 'home':
        return html`<wayboard-home @go=${(event: CustomEvent<string>) => this.#go(event.detail)}></wayboard-home>`;
      case 'document':
        return keyed(
          route.name,
          html`<wayboard-board .documentName=${route.name} .token=${route.token}>
            <a slot="home" class="tool" href="/" aria-label="All boards" title="All boards"
              ><img src="/icon.svg" alt="" width="26" height="26"
            /></a>
          </wayboard-board>`,
        );
      case 'unknown':
        return this.#unknown(route.path);
    }
  }

  #unknown(path: string): TemplateResult {
    return html`<main class="unknown">
      <h1>There is no such page</h1>
      <p>Nothing is at <code>${path}</code>.</p>
      <a class="button primary" href="/">To the start</a>
    </main>`;
  }

  #read(): void {
    this.route = parseRoute(location);
    if (this.route.kind === 'document') rememberDocument(this.route.name, Date.now());
    document.title = this.route.kind === 'document' ? `${this.route.name} · Wayboard` : 'Wayboard';
  }

  #go(path: string): void {
    history.pushState(null, '', path);
    this.#read();
  }

  /** Plain clicks on our own links; everything else is the browser's. */
  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link === undefined || !isPlain || event.defaultPrevented) return;
    if (link.origin !== location.origin || link.target !== '') return;
    event.preventDefault();
    this.#go(link.pathname + link.hash);
  }

  static override styles = [
    theme,
    controls,
    css`
      :host {
        display: block;
      }
      .tool {
        flex: none;
      }
      .unknown {
        max-inline-size: 560px;
        margin: 18vh auto;
        padding: 24px;
      }
      .unknown h1 {
        margin: 0;
        font-size: var(--text-xl);
        line-height: 1.1;
        letter-spacing: -0.03em;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

customElements.define('wayboard-app', WayboardApp);
