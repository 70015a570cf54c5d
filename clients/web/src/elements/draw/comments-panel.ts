/**
 * `<wayboard-comments-panel>`: all threads of the board, newest talk first; filter, answer, resolve, jump to the note.
 *
 * Not here: heading and close button (the shell's drawer), and one thread (`thread.ts`).
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MessageSquare } from 'lucide';
import type { CommentThread } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { radioKeys } from '../base/radio-keys.ts';
import { controls } from '../base/theme.ts';
import './thread.ts';

const FILTERS = ['open', 'resolved', 'all'] as const;
type Filter = (typeof FILTERS)[number];

export class WayboardCommentsPanel extends BoardElement {
  static override properties = { filter: { state: true } };
  declare filter: Filter;

  constructor() {
    super();
    this.filter = 'open';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.comments.on(() => this.requestUpdate()),
      board.notes.onIds(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const threads = this.open.board.comments.threads();
    const open = threads.filter(({ done }) => !done).length;
    const counts = { open, resolved: threads.length - open, all: threads.length };
    const shown = threads
      .filter(({ done }) => this.filter === 'all' || done === (this.filter === 'resolved'))
      .sort((a, b) => latest(b) - latest(a));
    return html`
      <div class="filters" role="radiogroup" aria-label=${say('draw-filter')} @keydown=${radioKeys}>
        ${FILTERS.map(
          (filter) => html`<button
            role="radio"
            data-filter=${filter}
            aria-checked=${filter === this.filter}
            tabindex=${filter === this.filter ? 0 : -1}
            @click=${() => {
              this.filter = filter;
            }}
          >
            ${say(`draw-filter-${filter}`, { n: counts[filter] })}
          </button>`,
        )}
      </div>
      ${shown.length === 0 ? this.#nothing(threads.length) : null}
      ${repeat(
        shown,
        ({ id }) => id,
        (thread) => this.#card(thread),
      )}
    `;
  }

  #card(thread: CommentThread): TemplateResult {
    const note = this.open.board.notes.read(thread.target);
    const isThere = note !== null && !note.deleted;
    const about = note === null ? '' : note.text.trim() || say('draw-note-empty');
    return html`<article>
      ${
        isThere
          ? html`<button class="about" title=${say('draw-jump')} aria-label=${say('draw-jump-to', { note: about })} @click=${() => this.#jump(thread.target)}>
            ${about}
          </button>`
          : html`<p class="about gone">${about === '' ? say('draw-note-gone') : say('draw-note-deleted', { note: about })}</p>`
      }
      <wayboard-thread .thread=${thread}></wayboard-thread>
    </article>`;
  }

  #nothing(total: number): TemplateResult {
    const hint = this.filter === 'open' && total > 0 ? 'draw-comments-all-resolved' : 'draw-comments-none';
    return html`<div class="nothing">
      ${icon(MessageSquare)}
      <p>${say(hint)}</p>
      ${total === 0 && this.open.canWrite ? html`<p>${say('draw-comments-how')}</p>` : null}
    </div>`;
  }

  #jump(note: string): void {
    const { ui } = this.open;
    ui.select(note);
    ui.lookAt({ kind: 'notes', ids: [note] });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 16px;
        align-content: start;
        font-size: var(--text-s);
      }
      .filters {
        display: flex;
        gap: 2px;
        padding: 3px;
        border-radius: var(--radius-m);
        background: var(--surface-hover);
      }
      .filters button {
        flex: 1;
        min-block-size: 36px;
        padding: 4px 2px;
        border-radius: 9px;
        font-size: 0.8125rem;
        font-weight: 550;
        line-height: 1.2;
      }
      .filters [aria-checked='true'] {
        background: var(--surface);
        box-shadow: var(--shadow-s);
        font-weight: 650;
      }
      article {
        display: grid;
        gap: 12px;
        padding: 12px;
        border-radius: var(--radius-m);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      .about {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
        overflow: hidden;
        min-block-size: 32px;
        margin: 0;
        padding: 6px 12px;
        border-inline-start: 3px solid var(--accent);
        border-radius: 4px var(--radius-s) var(--radius-s) 4px;
        background: var(--surface-hover);
        text-align: start;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      button.about:hover {
        text-decoration: underline;
      }
      .gone {
        border-color: var(--line-strong);
        color: var(--ink-soft);
      }
      .nothing {
        display: grid;
        justify-items: center;
        gap: 8px;
        padding: 40px 16px;
        color: var(--ink-soft);
        text-align: center;
      }
      .nothing p {
        margin: 0;
      }
      .nothing .icon {
        inline-size: 28px;
        block-size: 28px;
      }
      @media (pointer: coarse) {
        .filters button,
        .about {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

function latest({ messages }: CommentThread): number {
  return messages.at(-1)?.at ?? 0;
}

customElements.define('wayboard-comments-panel', WayboardCommentsPanel);
