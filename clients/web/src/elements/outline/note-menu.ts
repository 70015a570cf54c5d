/** `<wayboard-note-menu>`: what can be done to a note of the outline, with the key for each; one menu for all notes. */
import { css, html, nothing, type TemplateResult } from 'lit';
import {
  FolderInput,
  Group,
  type IconNode,
  Link2,
  MessageSquare,
  Pencil,
  SlidersHorizontal,
  SmilePlus,
  Trash2,
  Ungroup,
} from 'lucide';
import type { Note } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { WayboardMenu } from '../base/menu.ts';
import { controls } from '../base/theme.ts';
import type { Hand } from './hand.ts';
import type { NoteCommand } from './note-keys.ts';
import { canChange } from './rights.ts';

export class WayboardNoteMenu extends BoardElement {
  static override properties = { hand: { attribute: false }, noteId: { state: true } };
  declare hand: Hand;
  declare noteId: string | null;

  constructor() {
    super();
    this.noteId = null;
  }

  openFor(note: string, by: HTMLElement): void {
    this.noteId = note;
    const { left, bottom } = by.getBoundingClientRect();
    void this.updateComplete.then(() => {
      const menu = this.renderRoot.querySelector('wayboard-menu');
      if (menu instanceof WayboardMenu) menu.openAt({ x: left, y: bottom });
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const note = this.noteId === null ? null : this.open.board.notes.read(this.noteId);
    return html`<wayboard-menu label=${say('outline-more')}>${note === null ? nothing : this.#items(note)}</wayboard-menu>`;
  }

  #items(note: Note): TemplateResult {
    const { canWrite, role } = this.open;
    const isFree = canChange(this.open, note);
    const canReact = canWrite && !note.draft;
    const hasDetails = isFree || (canWrite && role === 'facilitator');
    return html`
      ${isFree ? this.#item({ kind: 'write' }, 'outline-edit', Pencil, 'Enter') : nothing}
      ${isFree ? this.#item({ kind: 'move' }, 'outline-move-menu', FolderInput, 'M') : nothing}
      ${hasDetails ? this.#item({ kind: 'details' }, 'outline-details-menu', SlidersHorizontal, 'D') : nothing}
      ${isFree ? this.#item({ kind: 'group' }, 'outline-group-menu', Group, 'G') : nothing}
      ${isFree && this.#isGrouped(note.id) ? this.#item({ kind: 'ungroup' }, 'outline-ungroup-menu', Ungroup, 'Shift+G') : nothing}
      ${note.draft ? nothing : this.#item({ kind: 'comment' }, 'outline-comment-menu', MessageSquare, 'C')}
      ${canReact ? this.#item({ kind: 'lines' }, 'outline-lines-menu', Link2, 'L') : nothing}
      ${canReact ? this.#item({ kind: 'react' }, 'outline-react-menu', SmilePlus, 'E') : nothing}
      ${isFree ? html`<hr />${this.#item({ kind: 'delete' }, 'core-delete', Trash2, 'Delete')}` : nothing}
    `;
  }

  #item(command: NoteCommand, words: string, picture: IconNode, key: string): TemplateResult {
    return html`<button role="menuitem" aria-keyshortcuts=${key} @click=${() => this.#choose(command)}>
      ${icon(picture)}<span>${say(words)}</span><kbd aria-hidden="true">${key}</kbd>
    </button>`;
  }

  /** The menu gives the focus back first. */
  #choose(command: NoteCommand): void {
    const note = this.noteId;
    if (note !== null) setTimeout(() => this.hand.ask({ kind: 'command', note, command }), 0);
  }

  #isGrouped(id: string): boolean {
    return [...this.open.board.notes.groups().values()].some((members) => members.includes(id));
  }

  static override styles = [
    controls,
    css`
      kbd {
        margin-inline-start: auto;
        padding-inline-start: 24px;
        font: inherit;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      @media (pointer: coarse) {
        kbd {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wayboard-note-menu', WayboardNoteMenu);
