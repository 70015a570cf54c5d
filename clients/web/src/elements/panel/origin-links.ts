/** `<wayboard-origin-links>`: the notes and votes that an action comes from, to jump there. */
import { css, html, type TemplateResult } from 'lit';
import { StickyNote, Vote as VoteIcon } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './styles.ts';

const VOTE = 'vote:';
const TEXT_LENGTH_MAX = 90;

export class WayboardOriginLinks extends BoardElement {
  static override properties = { from: { attribute: false } };
  declare from: readonly string[];

  protected override render(): TemplateResult {
    return html`
      <p class="label" id="title">${say('panel-action-from')}</p>
      <ul aria-labelledby="title">
        ${this.from.map((id) => html`<li>${id.startsWith(VOTE) ? this.#vote(id.slice(VOTE.length)) : this.#note(id)}</li>`)}
      </ul>
    `;
  }

  #note(id: string): TemplateResult {
    const note = this.open.board.notes.read(id);
    if (note === null || note.deleted)
      return html`${icon(StickyNote)} <span class="soft">${say('panel-origin-gone')}</span>`;
    const text = note.text.trim() === '' ? say('panel-note-empty') : note.text;
    const short = text.length > TEXT_LENGTH_MAX ? `${text.slice(0, TEXT_LENGTH_MAX)}…` : text;
    return html`${icon(StickyNote)} <button class="link" @click=${() => this.#show(id)}>${short}</button>`;
  }

  #vote(id: string): TemplateResult {
    const vote = this.open.workshop?.vote(id) ?? null;
    if (vote === null)
      return html`${icon(VoteIcon)} <span class="soft">${say('panel-origin-vote-gone')}</span>`;
    const text = say('panel-origin-vote', { title: vote.title });
    return html`${icon(VoteIcon)}
      <button class="link" @click=${() => this.open.ui.set({ panel: 'votes' })}>${text}</button>`;
  }

  #show(id: string): void {
    this.open.ui.select(id);
    this.open.ui.lookAt({ kind: 'notes', ids: [id] });
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      li {
        display: flex;
        gap: 8px;
        padding-block: 4px;
      }
      .icon {
        margin-block-start: 0.2em;
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-origin-links', WayboardOriginLinks);
