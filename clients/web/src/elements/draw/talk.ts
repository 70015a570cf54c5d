/**
 * `<wayboard-talk .layout>`: the tools emoji and comment, and the one picker and the one list of threads that are open
 * at a note. It draws nothing else.
 */
import { css, html, type TemplateResult } from 'lit';
import type { Layout } from '../../canvas/layout.ts';
import type { Tool } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { styled } from '../base/styled.ts';
import type { ToolGrip, ToolLayer, ToolPress } from '../map/tool-layer.ts';
import './emoji-picker.ts';
import { kitOf, type Talk } from './kit.ts';
import './note-comments.ts';
import './pop.ts';
import { startComment, startReaction } from './tools.ts';

export class WayboardTalk extends BoardElement implements ToolLayer {
  static override properties = { layout: { attribute: false } };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;
  readonly tools: readonly Tool[] = ['emoji', 'comment'];

  constructor() {
    super();
    this.layout = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui }) => [
      kitOf(ui).on(() => this.requestUpdate()),
      board.reactions.on((targets) => {
        if (targets.has(kitOf(ui).state.talk?.target ?? '')) this.requestUpdate();
      }),
    ]);
  }

  grip(tool: Tool, press: ToolPress): ToolGrip | null {
    const { note } = press;
    if (note === null) {
      tell(this, { text: say(tool === 'emoji' ? 'draw-emoji-hint' : 'draw-comment-hint') });
      return null;
    }
    return {
      move: () => undefined,
      end: (end) => {
        if (end.note !== note) return;
        if (tool === 'comment') this.#comment(note);
        else this.#stamp(note);
      },
      cancel: () => undefined,
    };
  }

  /** From the keyboard, on the note that has the focus. */
  act(tool: Tool, note: string): void {
    if (tool === 'comment') this.#comment(note);
    else if (this.open.canWrite) startReaction(this.open.ui, note);
  }

  #comment(note: string): void {
    startComment(this.open.ui, note);
    if (this.open.ui.state.tool === 'comment') this.open.ui.set({ tool: 'select' });
  }

  #stamp(note: string): void {
    if (this.open.canWrite) this.open.board.reactions.toggle(note, kitOf(this.open.ui).state.emoji);
  }

  protected override render(): TemplateResult | null {
    const { talk } = kitOf(this.open.ui).state;
    const box = talk === null ? null : (this.layout?.note(talk.target) ?? null);
    if (talk === null || box === null) return null;
    return html`
      <i
        ${styled({
          transform: `translate(${box.x}px, ${box.y}px)`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        })}
      ></i>
      ${this.#pop(talk)}
    `;
  }

  #pop(talk: Talk): TemplateResult {
    const isEmoji = talk.about === 'emoji';
    const close = (): void => kitOf(this.open.ui).set({ talk: null });
    return html`<wayboard-pop
      label=${say(isEmoji ? 'draw-react' : 'draw-comments')}
      .anchor=${() => this.renderRoot.querySelector('i')?.getBoundingClientRect() ?? null}
      @close=${close}
    >
      ${
        isEmoji
          ? html`<wayboard-emoji-picker
            .chosen=${this.#mine(talk.target)}
            @pick=${(event: CustomEvent<string>) => {
              this.open.board.reactions.toggle(talk.target, event.detail);
              close();
            }}
          ></wayboard-emoji-picker>`
          : html`<wayboard-note-comments .target=${talk.target}></wayboard-note-comments>`
      }
    </wayboard-pop>`;
  }

  #mine(target: string): string[] {
    const { board, me } = this.open;
    return board.reactions
      .of(target)
      .filter(({ people }) => people.includes(me.id))
      .map(({ emoji }) => emoji);
  }

  static override styles = css`
    :host {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: none;
    }
    i {
      position: absolute;
      inset: 0 auto auto 0;
    }
  `;
}

customElements.define('wayboard-talk', WayboardTalk);
