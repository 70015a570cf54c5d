/**
 * `<wayboard-board server board token>`: a board with all that surrounds it. It joins, opens the documents, provides
 * what is open to the elements below it (`base/context.ts`), and draws header, view, side panel and news.
 *
 * It can be put into any page (`src/embed.ts`). How a visit goes is `visit/`'s; the page around (`app.ts`) adds
 * addresses. It tells `joined` when the server has taken the link's key, `title` and `leave`, and `go` when somebody
 * pastes a link.
 */
import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { onSettings, settings } from '../../browser/settings.ts';
import type { Copy } from '../../document/copying.ts';
import { copyOf, isAtRisk } from '../../document/trust.ts';
import type { OpenBoard } from '../../open-board.ts';
import { type Me, someone } from '../../people/identity.ts';
import { all, listen, type Undo } from '../../subscription.ts';
import { NO_FILTER, Ui, type View } from '../../ui.ts';
import { BoardVisit } from '../../visit/board-visit.ts';
import { DocumentVisit } from '../../visit/document-visit.ts';
import type { Visit } from '../../visit/visit.ts';
import { say } from '../../words/language.ts';
import { attempt, type Said, tell } from '../base/attempt.ts';
import { openBoardContext } from '../base/context.ts';
import { WayboardElement } from '../base/element.ts';
import { focusedElement } from '../base/focus.ts';
import { type Hearing, isNobodys } from '../base/meant-for.ts';
import { controls, theme } from '../base/theme.ts';
import '../outline/paper.ts';
import type { DialogWanted } from '../panel/dialogs.ts';
import { boardStyles } from './board-styles.ts';
import './dialogs.ts';
import type { WayboardDialogs } from './dialogs.ts';
import './ended.ts';
import './header.ts';
import './me-dialog.ts';
import './panel-drawer.ts';
import './toasts.ts';
import { readOnlyWhy } from './status-words.ts';
import type { WayboardToasts } from './toasts.ts';
import { drawView, loadView } from './views.ts';

/** Narrower than this it is a phone; up to the second with a finger in place of a mouse. */
const PHONE_PX = 480;
const TOUCH_PHONE_PX = 600;

export class WayboardBoard extends WayboardElement implements Hearing {
  static override properties = {
    server: { type: String },
    board: { type: String },
    token: { type: String },
    linkKey: { type: String, attribute: 'key' },
    documentName: { type: String, attribute: 'document' },
    canLeave: { attribute: false },
    isIntroducing: { state: true },
    isNotNow: { state: true },
  };
  /** `https://…`: the server that this page came from, if left out. */
  declare server: string | null;
  declare board: string | null;
  /** Of an application that knows its people, or of a free document. */
  declare token: string | null;
  /** Of a link to the board. */
  declare linkKey: string | null;
  /** A free document, in place of a board. */
  declare documentName: string | null;
  /** Whether there is somewhere to go to: the board is the page, and not in one of somebody else. */
  declare canLeave: boolean;
  declare isIntroducing: boolean;
  /** Asked for a name, somebody has closed the question. */
  declare isNotNow: boolean;
  readonly #ui = new Ui();
  readonly #provider = new ContextProvider(this, { context: openBoardContext });
  #visit: Visit | null = null;
  #provided: OpenBoard | null = null;
  #suggested: Me = { ...someone(), name: '' };
  #automatic: View | null = null;
  #drawn: View | null = null;
  /** What was last said of this browser's copy. */
  #copy: Copy = 'written';
  /** Of all in the page, this was pressed last. */
  #isPressed = false;
  #unfollow: Undo = () => undefined;

  constructor() {
    super();
    this.server = null;
    this.board = null;
    this.token = null;
    this.linkKey = null;
    this.documentName = null;
    this.canLeave = false;
    this.isIntroducing = false;
    this.isNotNow = false;
    this.#hear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have been elsewhere in the page: then its visit is over, and another begins.
    this.requestUpdate();
    this.#ui.set({ showsCursors: settings().cursors, filter: NO_FILTER, following: null });
    const measure = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
    measure.observe(this);
    this.keep(
      () => measure.disconnect(),
      onSettings(({ cursors }) => this.#ui.set({ showsCursors: cursors })),
      this.#ui.on(() => void this.#showView()),
      this.#ui.on(({ covered }) => this.style.setProperty('--covered-bottom', `${covered.bottom}px`)),
      listen(window, 'keydown', (event) => this.#key(event)),
      listen(window, 'pointerdown', (event) => this.#notePress(event), { capture: true }),
      listen(window, 'pageshow', () => this.#provided?.mine.introduce(this.#provided.me)),
      // Fields that are written when one leaves them: the page may not come back.
      listen(window, 'pagehide', () => this.shadowRoot?.activeElement != null && focusedElement()?.blur()),
      listen(window, 'beforeunload', (event) => {
        if (this.#visit !== null && isAtRisk(this.#visit.trust)) event.preventDefault();
      }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('data-whole', this.canLeave);
    const isOther = changed.has('server') || changed.has('board') || changed.has('documentName');
    // A key that comes later, as in a new address, is one more try; a token may be but a newer one.
    const hasNewKey = changed.has('linkKey') && this.linkKey !== null;
    if (isOther || hasNewKey || this.#visit === null) this.#begin();
    else if (changed.has('token') && this.token !== null) this.#visit.renew(this.token);
  }

  #begin(): void {
    this.#close();
    this.#visit = this.#makeVisit();
    this.#visit?.on(() => this.#look());
    this.#visit?.start();
  }

  #makeVisit(): Visit | null {
    const origin = new URL(this.server ?? '/', location.href).origin;
    const common = { origin, token: this.token, ui: this.#ui };
    if (this.documentName !== null) return new DocumentVisit({ ...common, name: this.documentName });
    if (this.board === null) return null;
    const onJoined = (): void => void this.dispatchEvent(new Event('joined'));
    return new BoardVisit({ ...common, board: this.board, key: this.linkKey, onJoined });
  }

  get #toasts(): WayboardToasts | null {
    return this.renderRoot?.querySelector('wayboard-toasts') ?? null;
  }

  get #dialogs(): WayboardDialogs | null {
    return this.renderRoot?.querySelector('wayboard-dialogs') ?? null;
  }

  #close(): void {
    this.#unfollow();
    this.#visit?.close();
    this.#visit = null;
    this.#provided = null;
    this.#copy = 'written';
  }

  #look(): void {
    const state = this.#visit?.state;
    if (state?.kind === 'open' && state.open !== this.#provided) {
      const before = this.#provided;
      this.#provided = state.open;
      this.#provider.setValue(state.open);
      if (state.open.board !== before?.board) this.#follow(state.open);
      if (before !== null && state.open.role !== before.role) this.#sayRole(state.open);
    }
    if (this.#visit !== null) this.#warn(copyOf(this.#visit.trust));
    this.requestUpdate();
  }

  /** Said once, and without being asked: whoever relies on this browser's copy does not look for it. */
  #warn(copy: Copy): void {
    if (copy === 'writing' || copy === this.#copy) return;
    this.#copy = copy;
    void this.updateComplete.then(() => {
      if (copy === 'written') this.#toasts?.forget(say('core-copy-failed'));
      else this.#toasts?.show({ text: say(`core-copy-${copy}`), problem: true, isLasting: true });
    });
  }

  #follow({ board, id }: OpenBoard): void {
    const title = (): void => {
      const detail = id === null ? (this.documentName ?? '') : board.meta.read().title;
      this.dispatchEvent(new CustomEvent('title', { detail }));
    };
    this.#unfollow();
    this.#unfollow = all(
      board.meta.on(title),
      board.history.on(() => this.#toasts?.forgetUndo()),
    );
    title();
    if (!board.isReadable) this.#toasts?.show({ text: say('shell-schema'), isLasting: true });
  }

  protected override render(): TemplateResult {
    const visit = this.#visit;
    const state = visit?.state;
    if (visit === null || state === undefined) return html``;
    return html`
      ${state.kind === 'open' && this.canLeave ? html`<wayboard-paper .name=${this.documentName ?? ''}></wayboard-paper>` : null}
      <div class="stage">
        ${state.kind === 'open' ? this.#opened(visit) : null}
        ${state.kind === 'joining' ? html`<p class="joining" role="status">${say('shell-joining')}</p>` : null}
        ${state.kind === 'asking' && this.isNotNow ? this.#later() : null}
        ${
          state.kind === 'ended' || state.kind === 'away'
            ? html`<wayboard-ended
              .state=${state}
              .isAtRisk=${isAtRisk(visit.trust)}
              .isDocument=${this.documentName !== null}
              .canLeave=${this.canLeave}
              @retry=${() => visit.retry()}></wayboard-ended>`
            : null
        }
        <div class="foot">
          <wayboard-toasts @undo=${() => this.#provided?.board.history.undo()}></wayboard-toasts>
          ${state.kind === 'open' && this.#ui.state.view !== 'phone' && this.board !== null ? html`<wayboard-vote-bar class="panel"></wayboard-vote-bar>` : null}
        </div>
      </div>
      ${state.kind === 'open' ? html`<wayboard-panel-drawer></wayboard-panel-drawer>` : null}
      ${this.#meDialog(visit)}
      <wayboard-dialogs></wayboard-dialogs>
    `;
  }

  #opened(visit: Visit): TemplateResult {
    const { view } = this.#ui.state;
    const furniture = {
      status: () =>
        html`<wayboard-status .trust=${visit.trust} .why=${readOnlyWhy(this.#provided)}></wayboard-status>`,
      menu: () => html`<wayboard-board-menu whole .canLeave=${this.canLeave}></wayboard-board-menu>`,
    };
    return html`
      ${
        view === 'phone'
          ? null
          : html`<wayboard-header
            role=${this.canLeave ? 'banner' : 'group'}
            .trust=${visit.trust}
            .documentName=${this.documentName ?? ''}
            .canLeave=${this.canLeave}
            ><slot name="home" slot="home"></slot
          ></wayboard-header>`
      }
      <main data-view=${view}>${drawView(view, furniture)}</main>
    `;
  }

  #meDialog(visit: Visit): TemplateResult | null {
    const isFirst = visit.state.kind === 'asking';
    if (isFirst ? this.isNotNow : !this.isIntroducing) return null;
    return html`<wayboard-me-dialog
      .me=${visit.me ?? this.#suggested}
      .role=${this.#provided?.workshop == null ? null : this.#provided.role}
      .isFirst=${isFirst}
      .isBoard=${this.documentName === null}
      @me=${(event: CustomEvent<Me>) => this.#introduce(visit, event.detail)}
      @close=${() => this.#notNow(isFirst)}
    ></wayboard-me-dialog>`;
  }

  #later(): TemplateResult {
    const join = (): void => {
      this.isNotNow = false;
    };
    return html`<div class="joining"><button class="button primary" @click=${join}>${say('shell-me-go')}</button></div>`;
  }

  /** What the elements below ask for; none of it goes further, but for what the page around has to do. */
  #hear(): void {
    const heard: Readonly<Record<string, (event: Event) => void>> = {
      say: (event) => this.#toasts?.show((event as CustomEvent<Said>).detail),
      share: () => this.#dialogs?.show('share'),
      settings: () => this.#dialogs?.show('settings'),
      shortcuts: () => this.#dialogs?.show('shortcuts'),
      'open-dialog': (event) => {
        const { detail } = event as CustomEvent<DialogWanted>;
        if (this.#provided !== null) this.#dialogs?.open(detail, this.#provided);
      },
      retry: () => this.#visit?.retry(),
      'who-am-i': () => {
        this.isIntroducing = true;
      },
    };
    for (const [name, hear] of Object.entries(heard)) {
      this.addEventListener(name, (event) => {
        event.stopPropagation();
        hear(event);
      });
    }
  }

  async #introduce(visit: Visit, me: Me): Promise<void> {
    this.isIntroducing = false;
    const isFirst = visit.state.kind === 'asking';
    await attempt(this, visit.introduce(me));
    // What one may do comes with the link: said once, when it is known.
    if (isFirst && this.#provided !== null) this.#sayRole(this.#provided);
  }

  #sayRole({ workshop, role }: OpenBoard): void {
    if (workshop !== null) tell(this, { text: say(`shell-role-${role}`) });
  }

  #notNow(isFirst: boolean): void {
    this.isIntroducing = false;
    if (!isFirst || this.#visit?.state.kind !== 'asking') return;
    if (this.canLeave) this.dispatchEvent(new Event('leave', { bubbles: true }));
    else this.isNotNow = true;
  }

  /** A phone has a view of its own, until somebody chooses another; a free document has but one. */
  #measure(width: number): void {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const isPhone = this.documentName === null && width < (isTouch ? TOUCH_PHONE_PX : PHONE_PX);
    const view = isPhone ? 'phone' : 'board';
    if (view === this.#automatic) return;
    this.#automatic = view;
    this.#ui.set({ view });
  }

  async #showView(): Promise<void> {
    const { view } = this.#ui.state;
    if (view === this.#drawn) return;
    this.#drawn = view;
    try {
      await loadView(view);
    } catch {
      tell(this, { text: say('shell-panel-missing'), problem: true });
    }
    this.requestUpdate();
  }

  #notePress(event: Event): void {
    this.#isPressed = event.composedPath().includes(this);
  }

  /** What is nobody's is ours on a page of our own, and on a foreign one after a press on the board. */
  hears(event: Event): boolean {
    return event.composedPath().includes(this) || (isNobodys(event) && (this.canLeave || this.#isPressed));
  }

  #key(event: KeyboardEvent): void {
    const path = event.composedPath();
    const isTyping = path.some(
      (node) => node instanceof HTMLElement && node.matches('input, textarea, select, dialog'),
    );
    if (!this.hears(event) || isTyping || event.defaultPrevented || this.#provided === null) return;
    if (event.key === '?') this.#dialogs?.show('shortcuts');
    else if (event.code === 'KeyF' && (event.ctrlKey || event.metaKey)) this.#ui.set({ panel: 'search' });
    else if (event.key === 'Escape' && this.#ui.state.following !== null) this.#ui.set({ following: null });
    else return;
    event.preventDefault();
  }

  static override styles = [theme, controls, boardStyles];
}

customElements.define('wayboard-board', WayboardBoard);
