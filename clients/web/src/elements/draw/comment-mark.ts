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
    const open = threads.filter(({ done }) => !done);
    const n = open.reduce((sum, { messages }) => sum + messages.length, 0);
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
    css`
      :host {
        display: inline-flex;
        pointer-events: auto;
        cursor: default;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 3px;
        block-size: 22px;
        padding: 0 6px;
        border-radius: 11px 11px 11px 3px;
        background: var(--accent);
        box-shadow: var(--shadow-s);
        color: var(--on-accent);
        font-size: 12px;
        line-height: 1;
      }
      button:hover {
        background: var(--accent-hover);
      }
      .quiet {
        background: var(--surface);
        box-shadow:
          inset 0 0 0 1px var(--line-strong),
          var(--shadow-s);
        color: var(--ink-soft);
      }
      .quiet:hover {
        background: var(--surface-hover);
      }
      .icon {
        inline-size: 14px;
        block-size: 14px;
      }
      b {
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

function keyOf(threads: readonly CommentThread[]): string {
  return threads.map(({ id, done, messages }) => `${id}${done ? '+' : '-'}${messages.length}`).join(' ');
}

customElements.define('wayboard-comment-mark', WayboardCommentMark);
