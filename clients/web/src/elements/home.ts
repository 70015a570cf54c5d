/** `<wayboard-home>`: open or create a document by name, or take up a recent one. */
import { css, html, type TemplateResult } from 'lit';
import { ArrowRight, X } from 'lucide';
import { forgetDocument, type Recent, recentDocuments } from '../browser/recent.ts';
import { documentPath, parseDocumentName } from '../route.ts';
import { ago } from '../words/ago.ts';
import { freshName } from '../words/fresh-name.ts';
import { WayboardElement } from './base/element.ts';
import { icon } from './base/icon.ts';
import { controls } from './base/theme.ts';

export class WayboardHome extends WayboardElement {
  static override properties = { recent: { state: true }, problem: { state: true }, fresh: { state: true } };
  declare recent: readonly Recent[];
  declare problem: string | null;
  declare fresh: string;

  constructor() {
    super();
    this.recent = recentDocuments();
    this.problem = null;
    this.fresh = freshName();
  }

  protected override render(): TemplateResult {
    return html`
      <main>
        <div class="hero">
          <p class="brand"><img src="/icon.svg" alt="" width="36" height="36" />Wayboard</p>
          <h1>Put it on the board, together.</h1>
          <p class="lead">
            Open a board by name and share its address: everyone there sees your notes as you write them. Without a network you go on
            working, and it all comes together later.
          </p>
          <form @submit=${this.#open} novalidate>
            <label for="name">Name of the board</label>
            <div class="row">
              <input
                class="field"
                id="name"
                name="name"
                placeholder=${this.fresh}
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby="hint"
                aria-invalid=${this.problem !== null}
                autofocus
              />
              <button class="button primary" type="submit">Open${icon(ArrowRight)}</button>
            </div>
            <p id="hint" class=${this.problem === null ? 'hint' : 'problem'} role=${this.problem === null ? 'note' : 'alert'}>
              ${this.problem ?? 'A name nobody has used yet starts an empty board.'}
            </p>
          </form>
        </div>
        ${this.recent.length === 0 ? null : this.#recent()}
      </main>
      <div class="scene" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    `;
  }

  #recent(): TemplateResult {
    const now = Date.now();
    return html`
      <section aria-labelledby="recent">
        <h2 id="recent">Recent in this browser</h2>
        <ul>
          ${this.recent.map(
            ({ name, openedAt }) => html`<li>
              <a href=${documentPath(name)}><span class="name">${name}</span><span class="when">${ago(openedAt, now)}</span></a>
              <button class="tool" aria-label=${`Forget ${name}`} title="Take off this list" @click=${() => this.#forget(name)}>
                ${icon(X)}
              </button>
            </li>`,
          )}
        </ul>
      </section>
    `;
  }

  #open(event: SubmitEvent): void {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('name') ?? '');
    const name = typed.trim() === '' ? this.fresh : parseDocumentName(typed);
    if (name === null) {
      this.problem = 'No board can have that name: it is too long, or has characters that cannot be typed.';
      return;
    }
    this.dispatchEvent(new CustomEvent('go', { detail: documentPath(name) }));
  }

  #forget(name: string): void {
    forgetDocument(name);
    this.recent = recentDocuments();
  }

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        min-block-size: 100dvh;
        overflow: clip;
        background:
          radial-gradient(circle, var(--ground-dot) 1.1px, transparent 1.6px) 0 0 / 24px 24px,
          var(--ground);
      }
      main {
        position: relative;
        z-index: 1;
        inline-size: min(1120px, 100%);
        margin-inline: auto;
        padding: clamp(28px, 9vh, 104px) clamp(20px, 5vw, 56px) 64px;
      }
      .hero {
        max-inline-size: 540px;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0 0 clamp(28px, 6vh, 56px);
        font-weight: 700;
        font-size: 1.125rem;
        letter-spacing: -0.02em;
      }
      h1 {
        margin: 0 0 16px;
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.06;
        letter-spacing: -0.035em;
        text-wrap: balance;
      }
      .lead {
        margin: 0 0 32px;
        font-size: 1.0625rem;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      label {
        display: block;
        margin-block-end: 6px;
        font-size: var(--text-s);
        font-weight: 600;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      .field {
        min-block-size: 52px;
        font-size: 1.0625rem;
        box-shadow: var(--shadow-s);
      }
      .row .button {
        min-block-size: 52px;
        padding-inline: 1.3em 1.1em;
      }
      .hint,
      .problem {
        margin: 10px 0 0;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .problem {
        color: var(--danger);
      }
      section {
        margin-block-start: clamp(40px, 8vh, 72px);
        max-inline-size: 540px;
      }
      h2 {
        margin: 0 0 8px;
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--ink-soft);
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 6px;
        background: var(--surface);
        border-radius: var(--radius-m);
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-s);
      }
      li {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      li a {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        padding: 10px 12px;
        border-radius: var(--radius-s);
        color: inherit;
        text-decoration: none;
      }
      li a:hover {
        background: var(--surface-hover);
      }
      .name {
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .when {
        flex: none;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      li .tool {
        color: var(--ink-soft);
      }
      .scene {
        display: none;
      }
      @media (width < 980px) {
        :host {
          background: var(--ground);
        }
      }
      @media (width >= 980px) {
        .scene {
          position: absolute;
          inset-block-start: clamp(60px, 14vh, 150px);
          inset-inline-start: calc(50% + 110px);
          display: block;
        }
        .scene i {
          position: absolute;
          inline-size: 168px;
          block-size: 168px;
          border-radius: 3px 3px 3px 18px / 3px 3px 3px 5px;
          background:
            linear-gradient(rgb(255 255 255 / 0.22), transparent 34%),
            linear-gradient(to top, rgb(84 62 10 / 0.07), transparent 26%),
            var(--paper);
          box-shadow:
            0 1px 1px rgb(56 44 20 / 0.14),
            0 3px 6px -1px rgb(56 44 20 / 0.12),
            0 14px 20px -10px rgb(56 44 20 / 0.36);
        }
        .scene i::before,
        .scene i::after {
          content: '';
          position: absolute;
          inset-inline-start: 18px;
          block-size: 9px;
          border-radius: 5px;
          background: rgb(36 34 29 / 0.2);
        }
        .scene i::before {
          inset-block-start: 26px;
          inline-size: 112px;
          box-shadow: 0 20px 0 rgb(36 34 29 / 0.2);
        }
        .scene i::after {
          inset-block-start: 66px;
          inline-size: 68px;
        }
        .scene i:nth-child(1) {
          --paper: var(--note-yellow);
          inset: 0 auto auto 0;
          rotate: -3deg;
        }
        .scene i:nth-child(2) {
          --paper: var(--note-sky);
          inset: 44px auto auto 204px;
          rotate: 2deg;
        }
        .scene i:nth-child(3) {
          --paper: var(--note-coral);
          inset: 208px auto auto 48px;
          rotate: 1.5deg;
        }
        .scene i:nth-child(4) {
          --paper: var(--note-green);
          inset: 252px auto auto 254px;
          rotate: -2deg;
        }
      }
    `,
  ];
}

customElements.define('wayboard-home', WayboardHome);
