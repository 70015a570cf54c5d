/**
 * `<wayboard-comment-mark .target>`: how many comments a note has; a press opens them.
 *
 * There may be one for each note: it draws itself anew only when its own threads have changed.
 */
import { css, html, type TemplateResult } from 'lit';
import { MessageSquareCheck, MessageSquareMore, MessageSquarePlus } from 'lucide';
import type { CommentThread } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { markStyles } from './mark-styles.ts';
import { keepKeys, stop, takePress } from './press.ts';
import { startComment } from './tools.ts';

export class WayboardCommentMark extends BoardElement {
  static override properties = { target: { attribute: false } };
  declare target: string;
  #drawn = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.comments.on(() => {
        if (keyOf(board.comments.of(this.target)) !== this.#drawn) this.requestUpdate();
      }),
    ]);
  }

  protected override render(): TemplateResult | null {
    const threads = this.open.board.comments.of(this.target);
    this.#drawn = keyOf(threads);
    if (threads.length === 0 && !this.open.canWrite) return null;
    const n = this.open.board.comments.openCount(this.target);
    const label = threads.length === 0 ? say('draw-comment') : say('draw-comments-open', { n });
    const node = threads.length === 0 ? MessageSquarePlus : n === 0 ? MessageSquareCheck : MessageSquareMore;
    return html`<button
      class=${n === 0 ? 'quiet' : ''}
      aria-label=${label}
      title=${label}
      aria-haspopup="dialog"
      @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
      @dblclick=${stop}
      @keydown=${keepKeys}
      @click=${(event: Event) => {
        event.stopPropagation();
        startComment(this.open.ui, this.target);
      }}
    >
      ${icon(node)}${n === 0 ? null : html`<b>${n}</b>`}
    </button>`;
  }

  static override styles = [
    controls,
    markStyles,
    css`
      button {
        border-radius: 11px 11px 11px 3px;
      }
      .quiet {
        color: var(--ink-soft);
      }
      button:not(.quiet) {
        background: var(--accent);
        box-shadow: var(--shadow-s);
        color: var(--on-accent);
      }
      button:not(.quiet):hover {
        background: var(--accent-hover);
      }
      .icon {
        inline-size: 14px;
        block-size: 14px;
      }
    `,
  ];
}

function keyOf(threads: readonly CommentThread[]): string {
  return threads.map(({ id, done, messages }) => `${id}${done ? '+' : '-'}${messages.length}`).join(' ');
}

customElements.define('wayboard-comment-mark', WayboardCommentMark);
