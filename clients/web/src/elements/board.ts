/**
 * `<wayboard-board server document token>`: one document as a board of notes, with all that surrounds it.
 *
 * It opens a session, asks who one is, and shows the canvas. It can be put into any page; the page around
 * (`app.ts`) adds addresses and the list of recent documents.
 */
import { css, html, type TemplateResult } from 'lit';
import { CloudOff, Lock } from 'lucide';
import { Board } from '../board/board.ts';
import type { HistoryState } from '../board/history.ts';
import { Link } from '../document/link.ts';
import { Session } from '../document/session.ts';
import { isWaiting, type Status } from '../document/status.ts';
import { endedWords } from '../document/status-words.ts';
import { type Me, rememberedMe, rememberMe, someone } from '../people/identity.ts';
import { MyPresence, onOthers, others, type Presence } from '../people/presence.ts';
import { listen } from '../subscription.ts';
import { say } from '../words/language.ts';
import { followAppearance } from './base/appearance.ts';
import type { Said } from './base/attempt.ts';
import { WayboardElement } from './base/element.ts';
import { icon } from './base/icon.ts';
import { WayboardCanvas } from './canvas.ts';
import './me-dialog.ts';
import './people.ts';
import './status.ts';
import './tools.ts';
import { controls, theme } from './base/theme.ts';
import type { Tool } from './tools.ts';

const SAID_MS = 6000;

/** All that exists once the document is open. */
interface Opened {
  readonly session: Session;
  readonly board: Board;
  readonly mine: MyPresence;
}

export class WayboardBoard extends WayboardElement {
  static override properties = {
    server: { type: String },
    documentName: { type: String, attribute: 'document' },
    token: { type: String },
    opened: { state: true },
    status: { state: true },
    present: { state: true },
    me: { state: true },
    isAsking: { state: true },
    undoState: { state: true },
    zoom: { state: true },
    said: { state: true },
  };
  /** `wss://…/hocuspocus`; the server that this page came from, if left out. */
  declare server: string | null;
  declare documentName: string;
  declare token: string | null;
  declare opened: Opened | null;
  declare status: Status;
  declare present: readonly Presence[];
  declare me: Me | null;
  declare isAsking: boolean;
  declare undoState: HistoryState;
  declare zoom: number;
  declare said: Said | null;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.server = null;
    this.token = null;
    this.opened = null;
    this.status = { kind: 'opening' };
    this.present = [];
    this.me = rememberedMe();
    this.isAsking = this.me === null;
    this.undoState = { canUndo: false, canRedo: false, undoLabel: null, redoLabel: null };
    this.zoom = 1;
    this.said = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followAppearance();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#saidTimer);
    this.opened = null;
  }

  async #open(): Promise<void> {
    await this.updateComplete;
    const link = new Link(this.server ?? ownServer());
    const session = new Session({ link, name: this.documentName, token: () => this.token });
    const mine = new MyPresence(session.awareness);
    this.keep(
      session.onStatus((status) => {
        this.status = status;
      }),
      () => session.close(),
      () => link.close(),
      () => mine.leave(),
    );
    link.start();
    await session.open();
    if (!this.isConnected) return;
    const board = new Board(session.doc, () => this.me?.id ?? NOBODY.id);
    if (this.me !== null) mine.introduce(this.me);
    this.keep(
      () => board.close(),
      board.history.on((state) => {
        this.undoState = state;
        // Something else would be undone by now.
        if (this.said?.undo === true) this.said = null;
      }),
      onOthers(session.awareness, () => this.#onOthers(session)),
      listen(window, 'pageshow', () => {
        if (this.me !== null) mine.introduce(this.me);
      }),
      listen(window, 'beforeunload', (event) => {
        if (!session.isKept && isWaiting(session.status)) event.preventDefault();
      }),
    );
    this.opened = { session, board, mine };
  }

  #onOthers(session: Session): void {
    const present = others(session.awareness);
    // Cursors are the canvas's; here only who comes and goes matters, and that is rare.
    if (faces(present) !== faces(this.present)) this.present = present;
  }

  protected override render(): TemplateResult {
    return html`
      <header>
        <div class="panel bar where">
          <slot name="home"></slot>
          <h1 title=${this.documentName}>${this.documentName}</h1>
        </div>
        <div class="panel bar">
          <wayboard-status .status=${this.status}></wayboard-status>
          <wayboard-people
            .present=${this.present}
            .me=${this.me}
            @who-am-i=${() => {
              this.isAsking = true;
            }}
          ></wayboard-people>
        </div>
      </header>
      <main>${this.#main()}</main>
      ${
        this.isAsking
          ? html`<wayboard-me-dialog
            .me=${this.me ?? someone()}
            .isFirst=${this.me === null}
            @me=${(event: CustomEvent<Me>) => this.#introduce(event.detail)}
          ></wayboard-me-dialog>`
          : null
      }
      <div class="said" role="status">
        ${
          this.said === null
            ? null
            : html`<div class="panel">
              <span>${this.said.text}</span>
              ${this.said.undo ? html`<button class="undo" @click=${() => this.#undoSaid()}>${say('core-undo')}</button>` : null}
            </div>`
        }
      </div>
    `;
  }

  #main(): TemplateResult | null {
    const { opened, status } = this;
    if (status.kind === 'denied' || status.kind === 'closed') return this.#ended(status);
    if (opened === null) return null;
    const { session, board, mine } = opened;
    return html`
      <wayboard-canvas
        .board=${board}
        .awareness=${session.awareness}
        .mine=${mine}
        .me=${this.me ?? NOBODY}
        .canWrite=${session.canWrite}
        @zoom=${(event: CustomEvent<number>) => {
          this.zoom = event.detail;
        }}
        @say=${(event: CustomEvent<Said>) => this.#say(event.detail)}
      ></wayboard-canvas>
      <wayboard-tools
        .canWrite=${session.canWrite}
        .undoState=${this.undoState}
        .zoom=${this.zoom}
        @tool=${(event: CustomEvent<Tool>) => this.#use(event.detail, board)}
      ></wayboard-tools>
    `;
  }

  #ended(status: Status & { kind: 'denied' | 'closed' }): TemplateResult {
    const words = endedWords(status);
    return html`
      <section class="panel ended" role="alert">
        ${icon(status.kind === 'denied' ? Lock : CloudOff)}
        <h2>${words.title}</h2>
        <p>${words.text}</p>
        <button class="button primary" @click=${() => this.opened?.session.retry()}>${say('core-retry')}</button>
      </section>
    `;
  }

  #introduce(me: Me): void {
    this.me = me;
    this.isAsking = false;
    rememberMe(me);
    this.opened?.mine.introduce(me);
  }

  #use(tool: Tool, { history }: Board): void {
    const canvas = this.renderRoot.querySelector('wayboard-canvas');
    if (!(canvas instanceof WayboardCanvas)) return;
    const uses: Record<Tool, () => void> = {
      add: () => canvas.addNote(),
      undo: () => history.undo(),
      redo: () => history.redo(),
      'zoom-in': () => canvas.zoomIn(),
      'zoom-out': () => canvas.zoomOut(),
      'zoom-reset': () => canvas.zoomReset(),
      fit: () => canvas.showAll(),
    };
    uses[tool]();
  }

  #say(said: Said): void {
    this.said = said;
    clearTimeout(this.#saidTimer);
    this.#saidTimer = setTimeout(() => {
      this.said = null;
    }, SAID_MS);
  }

  #undoSaid(): void {
    this.said = null;
    this.opened?.board.history.undo();
  }

  static override styles = [
    theme,
    controls,
    css`
      :host {
        position: relative;
        display: block;
        block-size: 100dvh;
        overflow: clip;
        background: var(--ground);
      }
      main,
      wayboard-canvas {
        position: absolute;
        inset: 0;
      }
      header {
        position: absolute;
        z-index: 3;
        inset: 12px 12px auto;
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: 8px;
        pointer-events: none;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
        padding: 4px;
        pointer-events: auto;
      }
      .where {
        gap: 0;
        overflow: clip;
      }
      .bar:last-child {
        flex: none;
        padding-inline-end: 6px;
      }
      h1 {
        margin: 0;
        padding-inline: 2px 12px;
        font-size: var(--text-m);
        font-weight: 650;
        letter-spacing: -0.012em;
        line-height: 40px;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      wayboard-tools {
        position: absolute;
        z-index: 3;
        inset-block-end: max(16px, env(safe-area-inset-bottom));
        inset-inline-start: 50%;
        translate: -50% 0;
        inline-size: max-content;
      }
      .ended {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-start: 50%;
        translate: -50% -50%;
        inline-size: min(440px, calc(100% - 32px));
        padding: 32px;
        border-radius: var(--radius-l);
      }
      .ended .icon {
        font-size: 28px;
        color: var(--danger);
      }
      .ended h2 {
        margin: 12px 0 8px;
        font-size: var(--text-l);
        line-height: 1.25;
        letter-spacing: -0.015em;
      }
      .ended p {
        margin: 0 0 20px;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      .said {
        position: absolute;
        z-index: 3;
        inset-block-end: 88px;
        inset-inline: 16px;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      @media (width < 480px) {
        .said {
          inset-block: 72px auto;
        }
      }
      .said .panel {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 10px 10px 10px 16px;
        min-block-size: 44px;
        background: light-dark(#2a2e31, #f0ede6);
        color: light-dark(#f6f4ef, #22262a);
        font-size: var(--text-s);
        pointer-events: auto;
      }
      .said .panel > span:only-child {
        padding-inline-end: 6px;
      }
      .undo {
        padding: 4px 10px;
        border-radius: var(--radius-s);
        font-weight: 650;
        color: light-dark(#8fe0c7, #155445);
      }
    `,
  ];
}

/** Until the dialog is answered. */
const NOBODY: Me = { id: 'nobody', name: '', color: '#5f6368' };

function ownServer(): string {
  const url = new URL('/hocuspocus', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

function faces(present: readonly Presence[]): string {
  return JSON.stringify(present.map(({ client, person }) => [client, person]));
}

customElements.define('wayboard-board', WayboardBoard);
