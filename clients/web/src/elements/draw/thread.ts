/**
 * `<wayboard-thread .thread>`: one thread of comments: what was said by whom and when, answering, resolving.
 *
 * Not here: what it is about (`comments-panel.ts`) and a new thread (`note-comments.ts`).
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheck, RotateCcw } from 'lucide';
import type { CommentMessage, CommentThread } from '../../board/types.ts';
import { ago } from '../../words/ago.ts';
import { say } from '../../words/language.ts';
import { sayDayAndTime } from '../../words/values.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { refuse } from './message-field.ts';

const MINUTE_MS = 60_000;

export class WayboardThread extends BoardElement {
  static override properties = { thread: { attribute: false } };
  declare thread: CommentThread;

  override connectedCallback(): void {
    super.connectedCallback();
    const clock = setInterval(() => this.requestUpdate(), MINUTE_MS);
    this.keep(() => clearInterval(clock));
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  protected override render(): TemplateResult {
    const { done, messages } = this.thread;
    const { canWrite } = this.open;
    return html`
      <ol>
        ${repeat(
          messages,
          (_, at) => at,
          (message) => this.#message(message),
        )}
      </ol>
      ${
        canWrite && !done
          ? html`<wayboard-message-field
            label=${say('core-reply')}
            @message=${this.#reply}
          ></wayboard-message-field>`
          : null
      }
      <div class="foot">
        ${done ? html`<span class="done">${icon(CircleCheck)}${say('draw-resolved')}</span>` : null}
        ${
          canWrite
            ? html`<button @click=${() => this.open.board.comments.setDone(this.thread.id, !done)}>
              ${icon(done ? RotateCcw : CircleCheck)}${say(done ? 'draw-reopen' : 'draw-resolve')}
            </button>`
            : null
        }
      </div>
    `;
  }

  #reply(event: CustomEvent<string>): void {
    if (!this.open.board.comments.reply(this.thread.id, event.detail)) refuse(this, event);
  }

  #message({ by, at, text }: CommentMessage): TemplateResult {
    const name = this.#nameOf(by);
    return html`<li>
      <p class="who">
        <b>${name}</b>
        <time datetime=${new Date(at).toISOString()} title=${sayDayAndTime(at)}>${ago(at, Date.now())}</time>
      </p>
      <p class="text">${text}</p>
    </li>`;
  }

  #nameOf(by: string): string {
    const { me, workshop } = this.open;
    if (by === me.id) return me.name;
    return workshop?.nameOf(by) || say('draw-someone');
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 8px;
        font-size: var(--text-s);
      }
      ol {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      p {
        margin: 0;
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 8px;
      }
      b {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      time {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        line-height: 1.45;
      }
      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .foot:not(:has(*)) {
        display: none;
      }
      .foot button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 32px;
        margin-inline: auto -8px;
        padding: 0 8px;
        border-radius: var(--radius-s);
        color: var(--ink-soft);
        font-weight: 600;
      }
      .foot button:hover {
        background: var(--surface-hover);
        color: var(--ink);
      }
      .done {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--success, var(--accent));
        font-weight: 600;
      }
      .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      @media (pointer: coarse) {
        .foot button {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-thread', WayboardThread);
