/**
 * `<wayboard-my-boards>`: the boards and documents that were opened in this browser, newest first. They open offline
 * as well. The server does not know of this list.
 */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { FileText, LayoutDashboard, X } from 'lucide';
import { forgetDocument, recentDocuments } from '../../browser/recent.ts';
import { boardPath, documentPath } from '../../route.ts';
import { seats } from '../../server/seats.ts';
import { ago } from '../../words/ago.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';

/** It comes with what opens documents, which a list of them does not need. */
const forgetting = () => import('../../visit/forget.ts');

/** More than this is shown when it is asked for. */
const SHOWN_MAX = 6;

interface Entry {
  readonly path: string;
  readonly title: string;
  /** What I may do there, as a message; languages change. */
  readonly role: string;
  readonly openedAt: number;
  readonly isBoard: boolean;
  /** How the server calls the document that it is. */
  readonly document: string;
  forget(): Promise<void>;
}

export class WayboardMyBoards extends WayboardElement {
  static override properties = {
    entries: { state: true },
    showsAll: { state: true },
    asked: { state: true },
  };
  declare entries: readonly Entry[];
  declare showsAll: boolean;
  /** What is to be forgotten, although so many changes are nowhere else. */
  declare asked: { readonly entry: Entry; readonly waiting: number } | null;

  constructor() {
    super();
    this.entries = [];
    this.showsAll = false;
    this.asked = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.entries = entries();
  }

  protected override render(): TemplateResult | null {
    const { entries: all } = this;
    if (all.length === 0) return null;
    const shown = this.showsAll ? all : all.slice(0, SHOWN_MAX);
    const now = Date.now();
    return html`<section aria-labelledby="mine">
      <h2 id="mine">${say('start-mine')}</h2>
      <ul>
        ${shown.map((entry) => this.#entry(entry, now))}
      </ul>
      ${
        shown.length === all.length
          ? null
          : html`<button
            class="button quiet"
            @click=${() => {
              this.showsAll = true;
            }}
          >
            ${say('start-mine-all', { n: all.length })}
          </button>`
      }
      ${this.#question()}
    </section>`;
  }

  #question(): TemplateResult | null {
    if (this.asked === null) return null;
    const { entry, waiting } = this.asked;
    return html`<wayboard-confirm-dialog
      .heading=${say('start-forget-board', { title: entry.title || say('shell-untitled') })}
      .text=${say('start-forget-waiting', { n: waiting })}
      .yes=${say('start-forget-yes')}
      .isDangerous=${true}
      @yes=${() => void this.#drop(entry)}
      @close=${() => {
        this.asked = null;
      }}
    ></wayboard-confirm-dialog>`;
  }

  #entry(entry: Entry, now: number): TemplateResult {
    const { path, title, role, openedAt } = entry;
    return html`<li>
      <a href=${path}>
        <span class="kind">${icon(entry.isBoard ? LayoutDashboard : FileText)}</span>
        <span class="words">
          <span class="title">${title || say('shell-untitled')}</span>
          <span class="more">${say(role)} · ${ago(openedAt, now)}</span>
        </span>
      </a>
      <button
        class="tool"
        aria-label=${say('start-forget-board', { title })}
        title=${say('start-forget')}
        @click=${() => void this.#forget(entry)}
      >
        ${icon(X)}
      </button>
    </li>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.toggleAttribute('data-any', this.entries.length > 0);
  }

  async #forget(entry: Entry): Promise<void> {
    const { waitingFor } = await forgetting();
    const waiting = await waitingFor(location.origin, entry.document);
    if (waiting === 0) {
      await this.#drop(entry);
      return;
    }
    await import('../panel/confirm-dialog.ts');
    this.asked = { entry, waiting };
  }

  async #drop(entry: Entry): Promise<void> {
    this.entries = this.entries.filter(({ path }) => path !== entry.path);
    // The copies go when nobody has them open.
    await entry.forget();
  }

  static override styles = [
    controls,
    css`
      h2 {
        margin: 0 0 16px;
        font-size: var(--text-l);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.3;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 12px;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        display: flex;
        align-items: center;
        min-inline-size: 0;
        padding: 4px;
        border-radius: var(--radius-m);
        background: var(--surface);
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-s);
      }
      li:hover {
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-s);
      }
      a {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 56px;
        padding: 4px 8px;
        border-radius: var(--radius-s);
        color: inherit;
        text-decoration: none;
      }
      .kind {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 40px;
        border-radius: var(--radius-s);
        background: var(--accent-soft);
        color: var(--accent);
      }
      .words {
        min-inline-size: 0;
        display: grid;
        line-height: 1.35;
      }
      .title {
        font-weight: 650;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .more {
        font-size: var(--text-s);
        color: var(--ink-soft);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .tool {
        flex: none;
        color: var(--ink-soft);
      }
      .button {
        margin-block-start: 12px;
      }
    `,
  ];
}

function entries(): Entry[] {
  const boards = seats().map(
    ({ board, title, role, lastOpened, documents }): Entry => ({
      path: boardPath(board),
      title: title ?? '',
      role: `core-role-${role}`,
      openedAt: lastOpened,
      isBoard: true,
      document: documents.board,
      forget: async () => (await forgetting()).forgetBoard(location.origin, board),
    }),
  );
  const documents = recentDocuments().map(
    ({ name, openedAt }): Entry => ({
      path: documentPath(name),
      title: name,
      role: 'start-document-kind',
      openedAt,
      isBoard: false,
      document: name,
      forget: async () => {
        forgetDocument(name);
        await (await forgetting()).deleteCopies(location.origin, name);
      },
    }),
  );
  return [...boards, ...documents].sort((a, b) => b.openedAt - a.openedAt);
}

customElements.define('wayboard-my-boards', WayboardMyBoards);
