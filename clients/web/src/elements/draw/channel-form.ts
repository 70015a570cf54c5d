/** `<wayboard-channel-form .lane .stage>`: ticks the channels of one stage, and adds new ones. */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import { LIMITS, type Stage } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { formStyles } from './form-styles.ts';

export class WayboardChannelForm extends BoardElement {
  static override properties = { lane: { attribute: false }, stage: { attribute: false } };
  declare lane: string;
  declare stage: Stage;
  /** What has been in the list since the form opened: a channel that is unticked everywhere can be ticked again. */
  #known: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.figures.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const { figures } = this.open.board;
    const used = new Set(figures.channels(this.lane, this.stage.id));
    const all = figures.allChannels(this.lane);
    // A lane without any begins with what most have.
    const begin = all.length > 0 ? all : say('draw-channels-usual').split(', ');
    this.#known = [...new Set([...this.#known, ...begin, ...used])].sort((a, b) => a.localeCompare(b));
    return html`
      <h3>${say('draw-channels-in', { stage: this.stage.name })}</h3>
      <div class="list" role="group" aria-label=${say('draw-channels-in', { stage: this.stage.name })}>
        ${repeat(
          this.#known,
          (channel) => channel,
          (channel, at) => html`<label>
            <input
              type="checkbox"
              ?data-first=${at === 0}
              .checked=${used.has(channel)}
              @change=${() => this.#toggle(channel)}
            />
            <span>${channel}</span>
          </label>`,
        )}
      </div>
      <form @submit=${this.#add}>
        <input
          class="field"
          name="channel"
          autocomplete="off"
          maxlength=${LIMITS.name}
          aria-label=${say('draw-channel-new')}
          placeholder=${say('draw-channel-new')}
        />
        <button class="tool" aria-label=${say('draw-channel-add')} title=${say('draw-channel-add')}>${icon(Plus)}</button>
      </form>
    `;
  }

  #toggle(channel: string): void {
    this.open.board.figures.toggleChannel(this.lane, this.stage.id, channel);
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name=channel]');
    const typed = field?.value.replace(/\s+/gu, ' ').trim() ?? '';
    if (field === null || typed === '') return;
    // The same word in other letters is the same channel.
    const known = this.#known.find((one) => one.toLocaleLowerCase() === typed.toLocaleLowerCase()) ?? typed;
    const used = this.open.board.figures.channels(this.lane, this.stage.id);
    if (!used.includes(known)) this.#toggle(known);
    field.value = '';
    field.focus();
  }

  static override styles = [
    controls,
    formStyles,
    css`
      :host {
        inline-size: 250px;
      }
      .list {
        display: grid;
        max-block-size: 260px;
        overflow: auto;
        margin-inline: -6px;
      }
      .list label {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 38px;
        padding-inline: 8px;
        border-radius: var(--radius-s);
        font-weight: 450;
        overflow-wrap: anywhere;
      }
      .list label:hover {
        background: var(--surface-hover);
      }
      [type='checkbox'] {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        accent-color: var(--accent);
      }
      form {
        display: flex;
        gap: 4px;
      }
      .tool {
        flex: none;
      }
    `,
  ];
}

customElements.define('wayboard-channel-form', WayboardChannelForm);
