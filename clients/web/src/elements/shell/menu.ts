/**
 * `<wayboard-board-menu>`: everything that is not needed all the time. The board as a file, the ways to see it, and
 * what concerns this browser; with `whole`, the panels and sharing as well, for where there is room for one menu only.
 *
 * Tells `open-dialog` (`elements/panel/dialogs.ts`), `share`, `settings`, `shortcuts` and `leave`.
 */
import { css, html, type TemplateResult } from 'lit';
import {
  type IconNode,
  Keyboard,
  LayoutDashboard,
  ListTree,
  LogOut,
  Menu,
  Settings2,
  Share2,
  Smartphone,
} from 'lucide';
import type { View } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { controls } from '../base/theme.ts';
import { DIALOGS, type DialogEntry, openDialog } from '../panel/dialogs.ts';
import { mayOpen } from './panels.ts';
import { panelItems } from './panels-menu.ts';

const VIEWS: readonly { view: View; icon: IconNode; words: string }[] = [
  { view: 'board', icon: LayoutDashboard, words: 'shell-view-board' },
  { view: 'outline', icon: ListTree, words: 'shell-view-outline' },
  { view: 'phone', icon: Smartphone, words: 'shell-view-phone' },
];

export class WayboardBoardMenu extends BoardElement {
  static override properties = { canLeave: { attribute: false }, whole: { type: Boolean, reflect: true } };
  declare canLeave: boolean;
  declare whole: boolean;

  constructor() {
    super();
    this.canLeave = true;
    this.whole = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui }) => [ui.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult | null {
    if (!this.hasOpen) return null;
    const isBoard = this.open.id !== null;
    const dialogs = DIALOGS.filter((dialog) => mayOpen(dialog, this.open));
    return html`<wayboard-menu label=${say('shell-menu')}>
      <button slot="trigger" class="tool" aria-label=${say('shell-menu')} title=${say('shell-menu')}>${icon(Menu)}</button>
      ${this.whole ? html`${panelItems(this)}<hr />` : null}
      ${isBoard && this.whole ? this.#item('share', Share2, 'shell-share-title') : null}
      ${dialogs.map((dialog) => this.#dialog(dialog))} ${dialogs.length === 0 ? null : html`<hr />`}
      ${isBoard ? html`${VIEWS.map((view) => this.#view(view))}<hr />` : null}
      ${this.#item('settings', Settings2, 'shell-settings')} ${this.#item('shortcuts', Keyboard, 'outline-keys')}
      ${this.canLeave ? this.#item('leave', LogOut, 'shell-leave') : null}
    </wayboard-menu>`;
  }

  #dialog({ name, icon: picture, words }: DialogEntry): TemplateResult {
    return html`<button role="menuitem" @click=${() => openDialog(this, { name })}>${icon(picture)}${say(words)}</button>`;
  }

  #view({ view, icon: picture, words }: (typeof VIEWS)[number]): TemplateResult {
    const { ui } = this.open;
    return html`<button
      role="menuitemradio"
      aria-checked=${ui.state.view === view}
      @click=${() => ui.set({ view })}
    >
      ${icon(picture)}${say(words)}
    </button>`;
  }

  #item(
    news: 'share' | 'settings' | 'shortcuts' | 'leave',
    picture: IconNode,
    words: string,
  ): TemplateResult {
    const tell = (): void => void this.dispatchEvent(new Event(news, { bubbles: true, composed: true }));
    return html`<button role="menuitem" @click=${tell}>${icon(picture)}${say(words)}</button>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      [aria-checked='true'] {
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('wayboard-board-menu', WayboardBoardMenu);
