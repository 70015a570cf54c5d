/**
 * `<wayboard-dialogs>`: the dialogs that belong to the whole board, each loaded when it is asked for (`show`), and
 * taken away when it says `close`. Those of panels are listed in `elements/panel/dialogs.ts`.
 */
import { css } from 'lit';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { WayboardElement } from '../base/element.ts';
import { DIALOGS, type DialogEntry, type DialogWanted } from '../panel/dialogs.ts';
import { mayOpen } from './panels.ts';

type Entry = Pick<DialogEntry, 'tag' | 'load'>;

const OWN = {
  share: { tag: 'wayboard-share', load: () => import('./share.ts') },
  settings: { tag: 'wayboard-settings', load: () => import('./settings.ts') },
  shortcuts: { tag: 'wayboard-shortcuts', load: () => import('../outline/shortcuts.ts') },
} as const satisfies Record<string, Entry>;

export type OwnDialog = keyof typeof OWN;

export class WayboardDialogs extends WayboardElement {
  /** The one that is asked for last is the one that comes. */
  #wanted: object | null = null;

  show(name: OwnDialog): void {
    void this.#draw(OWN[name], {});
  }

  /** Only who has a use for it gets it, wherever it is asked for: files are dropped on any board. */
  open(wanted: DialogWanted, board: OpenBoard): void {
    const entry = DIALOGS.find(({ name }) => name === wanted.name);
    const { name: _, ...fields } = wanted;
    if (entry !== undefined && mayOpen(entry, board)) void this.#draw(entry, fields);
  }

  async #draw({ tag, load }: Entry, fields: object): Promise<void> {
    this.#wanted = fields;
    try {
      await load();
    } catch {
      tell(this, { text: say('shell-panel-missing'), problem: true });
      return;
    }
    if (this.#wanted !== fields) return;
    const dialog = Object.assign(document.createElement(tag), fields);
    dialog.addEventListener('close', () => dialog.remove());
    this.renderRoot.replaceChildren(dialog);
  }

  static override styles = css`
    :host {
      display: contents;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'wayboard-dialogs': WayboardDialogs;
  }
}

customElements.define('wayboard-dialogs', WayboardDialogs);
