/**
 * `<wayboard-reactions .target>`: the emoji on a note, with how many have put each; a press puts mine on or takes it off.
 *
 * There is one for each note that has some: it draws itself anew only when its own have changed. Not here: choosing
 * another emoji (`talk.ts` opens the picker).
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { SmilePlus } from 'lucide';
import type { Reaction } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { sayList } from '../../words/values.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { emojiFont } from './looks.ts';
import { markStyles } from './mark-styles.ts';
import { keepKeys, stop, takePress } from './press.ts';
import { startReaction } from './tools.ts';

const NAMES_MAX = 12;
/** More than this do not stand below a note; the rest is a number. */
const SHOWN_MAX = 4;

export class WayboardReactions extends BoardElement {
  static override properties = { target: { attribute: false } };
  declare target: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, workshop }) => [
      board.reactions.on((targets) => {
        if (targets.has(this.target)) this.requestUpdate();
      }),
      ...(workshop === null ? [] : [workshop.on(() => this.#hasTitle && this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    const reactions = this.open.board.reactions.of(this.target);
    const rest = reactions.slice(SHOWN_MAX);
    return html`
      ${repeat(
        reactions.slice(0, SHOWN_MAX),
        ({ emoji }) => emoji,
        (reaction) => this.#chip(reaction),
      )}
      ${rest.length === 0 ? null : html`<span class="rest" title=${rest.map(({ emoji }) => emoji).join(' ')}>+${rest.length}</span>`}
      ${
        this.open.canWrite
          ? html`<button
            class="add"
            aria-label=${say('draw-react')}
            title=${say('draw-react')}
            @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
            @dblclick=${stop}
            @keydown=${keepKeys}
            @click=${(event: Event) => {
              event.stopPropagation();
              startReaction(this.open.ui, this.target);
            }}
          >
            ${icon(SmilePlus)}
          </button>`
          : null
      }
    `;
  }

  #chip({ emoji, people }: Reaction): TemplateResult {
    const who = this.#names(people);
    const label = say('draw-reaction', { emoji, n: people.length, names: who });
    return html`<button
      aria-pressed=${people.includes(this.open.me.id)}
      aria-label=${label}
      title=${label}
      ?disabled=${!this.open.canWrite}
      @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
      @dblclick=${stop}
      @keydown=${keepKeys}
      @click=${(event: Event) => {
        event.stopPropagation();
        this.open.board.reactions.toggle(this.target, emoji);
      }}
    >
      <span>${emoji}</span>${people.length > 1 ? html`<b>${people.length}</b>` : null}
    </button>`;
  }

  #names(people: readonly string[]): string {
    const { me, workshop } = this.open;
    const mine = people.includes(me.id) ? [say('core-you')] : [];
    const known = people.filter((id) => id !== me.id).map((id) => workshop?.nameOf(id) ?? '');
    const named = [...mine, ...known.filter((name) => name !== '')].slice(0, NAMES_MAX);
    const rest = people.length - named.length;
    const all = rest > 0 ? [...named, say('draw-others', { n: rest })] : named;
    return sayList(all);
  }

  /** Names may have come since it was drawn; without reactions nobody reads them. */
  get #hasTitle(): boolean {
    return this.open.board.reactions.of(this.target).length > 0;
  }

  static override styles = [
    controls,
    markStyles,
    css`
      button:disabled {
        opacity: 1;
      }
      button[aria-pressed='true'] {
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 1.5px var(--accent);
        color: var(--accent);
      }
      button span {
        font-family: ${emojiFont};
        font-size: 13px;
      }
      .add {
        padding: 0 4px;
        color: var(--ink-soft);
      }
      .add .icon {
        inline-size: 15px;
        block-size: 15px;
      }
      .rest {
        padding-inline: 5px;
        border-radius: 9px;
        background: var(--surface);
        color: var(--ink-soft);
        font-size: 11px;
        line-height: 18px;
      }
    `,
  ];
}

customElements.define('wayboard-reactions', WayboardReactions);
