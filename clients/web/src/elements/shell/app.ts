/**
 * `<wayboard-app>`: addresses. Which page is shown, and going from one to the other without a reload.
 *
 * It is defined by `main.ts`, once the words are there.
 */
import { css, html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { rememberDocument } from '../../browser/recent.ts';
import { onNewVersion } from '../../browser/service-worker-registration.ts';
import { boardPath, parseRoute, type Route } from '../../route.ts';
import { listen } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import type { Said } from '../base/attempt.ts';
import { WayboardElement } from '../base/element.ts';
import { controls, theme } from '../base/theme.ts';
import './toasts.ts';
import type { Toast } from './toasts.ts';

const PAGES = {
  home: () => import('../start/start.ts'),
  board: () => import('./board.ts'),
  document: () => import('./board.ts'),
  unknown: () => Promise.resolve(),
} as const;

/** Resolves when the page that an address means can be drawn. */
export async function loadPage(address: { pathname: string; hash: string }): Promise<void> {
  await PAGES[parseRoute(address).kind]();
}

export class WayboardApp extends WayboardElement {
  static override properties = { route: { state: true } };
  declare route: Route;

  constructor() {
    super();
    this.route = { kind: 'home' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#read();
    this.keep(
      listen(window, 'popstate', () => this.#read()),
      listen(this, 'click', (event) => this.#follow(event)),
      onNewVersion((reload) => this.#offerReload(reload)),
    );
  }

  protected override render(): TemplateResult {
    return html`
      <div
        @go=${(event: CustomEvent<string>) => this.#go(event.detail)}
        @leave=${() => this.#go('/')}
        @say=${(event: CustomEvent<Said>) => this.#show(event.detail)}
      >
        ${this.#page()}
      </div>
      <wayboard-toasts></wayboard-toasts>
    `;
  }

  #page(): unknown {
    const { route } = this;
    switch (route.kind) {
      case 'home':
        return html`<wayboard-start></wayboard-start>`;
      case 'board':
        return keyed(
          route.id,
          html`<wayboard-board
            .board=${route.id}
            .linkKey=${route.key}
            .canLeave=${true}
            @joined=${() => this.#hideKey(route.id)}
            @title=${this.#entitle}
            >${this.#home()}</wayboard-board
          >`,
        );
      case 'document':
        return keyed(
          route.name,
          html`<wayboard-board
            .documentName=${route.name}
            .token=${route.token}
            .canLeave=${true}
            @title=${this.#entitle}
            >${this.#home()}</wayboard-board
          >`,
        );
      case 'unknown':
        return html`<main class="unknown">
          <h1>${say('shell-unknown')}</h1>
          <p>${say('shell-unknown-long', { path: route.path })}</p>
          <a class="button primary" href="/">${say('shell-ended-start')}</a>
        </main>`;
    }
  }

  #home(): TemplateResult {
    const words = say('shell-home');
    return html`<a slot="home" class="tool" href="/" aria-label=${words} title=${words}
      ><img src="/icon.svg" alt="" width="26" height="26"
    /></a>`;
  }

  #read(): void {
    const route = parseRoute(location);
    this.route = route;
    if (route.kind === 'document') rememberDocument(route.name, Date.now());
    document.title = route.kind === 'document' ? `${route.name} · Wayboard` : 'Wayboard';
    loadPage(location).catch(() => this.#sayMissing());
  }

  #go(path: string): void {
    history.pushState(null, '', path);
    this.#read();
    scrollTo(0, 0);
  }

  /** Whoever looks over a shoulder, or at a shared screen, need not see what lets one in. */
  #hideKey(id: string): void {
    if (this.route.kind === 'board' && this.route.id === id) history.replaceState(null, '', boardPath(id));
  }

  readonly #entitle = ({ detail }: CustomEvent<string>): void => {
    document.title = detail === '' ? 'Wayboard' : `${detail} · Wayboard`;
  };

  #offerReload(reload: () => void): void {
    const action = { text: say('shell-version-reload'), run: reload };
    this.#show({ text: say('shell-version'), action, isLasting: true });
  }

  /** The server has another version by now and this one was not kept, or there is no network. */
  #sayMissing(): void {
    const action = { text: say('shell-version-reload'), run: () => location.reload() };
    this.#show({ text: say('shell-panel-missing'), problem: true, action, isLasting: true });
  }

  #show(toast: Toast): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('wayboard-toasts')?.show(toast));
  }

  /** Plain clicks on our own links; everything else is the browser's. */
  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link === undefined || !isPlain || event.defaultPrevented) return;
    if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    if (parseRoute(link).kind === 'unknown') return;
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
      /* What is put into it is not drawn by itself while it is being loaded. */
      wayboard-board:not(:defined) {
        display: none;
      }
      wayboard-toasts {
        position: fixed;
        z-index: 10;
        inset-block-end: max(24px, env(safe-area-inset-bottom));
        inset-inline: 16px;
      }
      .unknown {
        max-inline-size: 560px;
        margin: 18vh auto;
        padding: 24px;
      }
      .unknown h1 {
        margin: 0 0 12px;
        font-size: var(--text-xl);
        line-height: 1.1;
        letter-spacing: -0.03em;
      }
      .unknown p {
        overflow-wrap: anywhere;
      }
    `,
  ];
}
