/** `<wayboard-note-comments .target>`: all threads of one note, open ones first, and a field for a new one. */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { refuse } from './message-field.ts';
import './thread.ts';

export class WayboardNoteComments extends BoardElement {
  static override properties = { target: { attribute: false } };
  declare target: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.comments.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const threads = [...this.open.board.comments.of(this.target)].sort(
      (a, b) => Number(a.done) - Number(b.done),
    );
    const hasOpen = threads.some(({ done }) => !done);
    return html`
      <h3>${say('draw-comments')}</h3>
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) => html`<wayboard-thread .thread=${thread}></wayboard-thread>`,
      )}
      ${threads.length === 0 && !this.open.canWrite ? html`<p>${say('draw-comments-none')}</p>` : null}
      ${
        this.open.canWrite && !hasOpen
          ? html`<wayboard-message-field
            data-first
            label=${say('draw-comment-new')}
            @message=${this.#start}
          ></wayboard-message-field>`
          : null
      }
    `;
  }

  #start(event: CustomEvent<string>): void {
    if (this.open.board.comments.start(this.target, event.detail) === '') refuse(this, event);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
        inline-size: 312px;
        max-inline-size: calc(100vw - 40px);
        font-size: var(--text-s);
      }
      h3,
      p {
        margin: 0;
      }
      h3 {
        font-size: var(--text-s);
        font-weight: 650;
      }
      wayboard-thread + wayboard-thread {
        padding-block-start: 12px;
        border-block-start: 1px solid var(--line);
      }
    `,
  ];
}

customElements.define('wayboard-note-comments', WayboardNoteComments);
