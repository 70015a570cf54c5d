/**
 * `<wayboard-round-end-dialog kind>`: the question before a private round ends, by a `reveal` or by a `cancel`.
 *
 * It says how many drafts there are, who is still writing, and what was promised. It tells `close` when it is over.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Eye } from 'lucide';
import { say } from '../../words/language.ts';
import { controls } from '../base/theme.ts';
import '../base/dialog.ts';
import { progressOf } from './crew.ts';
import { FacilitateElement } from './facilitate-element.ts';

export class WayboardRoundEndDialog extends FacilitateElement {
  static override properties = { kind: { type: String }, throwsAway: { state: true } };
  declare kind: 'reveal' | 'cancel';
  declare throwsAway: boolean;

  constructor() {
    super();
    this.kind = 'reveal';
    this.throwsAway = false;
  }

  protected override render(): TemplateResult {
    const isReveal = this.kind === 'reveal';
    return html`<wayboard-dialog
      heading=${say(isReveal ? 'facilitate-reveal-ask' : 'facilitate-cancel-ask')}
      @close=${this.#close}
    >
      ${isReveal ? this.#revealWords() : this.#cancelChoice()}
      <button slot="actions" type="button" class="button quiet" @click=${this.#close}>
        ${say('facilitate-round-go-on')}
      </button>
      <div slot="actions">${isReveal ? this.#revealButton() : this.#cancelButton()}</div>
    </wayboard-dialog>`;
  }

  #revealWords(): TemplateResult {
    const workshop = this.workshop;
    const counts = workshop?.drafts() ?? null;
    const { here, done } = progressOf(workshop?.roster().values() ?? []);
    const authors = workshop?.state().private?.authors ?? 'hidden';
    return html`
      <p>${say('facilitate-reveal-counts', { drafts: counts?.total ?? 0, people: counts?.writers ?? 0 })}</p>
      ${here > done ? html`<p class="warning">${say('facilitate-reveal-writing', { n: here - done })}</p>` : nothing}
      <p class="soft">${say(`facilitate-promise-${authors}`)} ${say('facilitate-reveal-late')}</p>
    `;
  }

  #cancelChoice(): TemplateResult {
    const choice = (throwsAway: boolean, id: string, hint: string): TemplateResult => html`<label>
      <input
        type="radio"
        name="clear"
        .checked=${this.throwsAway === throwsAway}
        @change=${() => {
          this.throwsAway = throwsAway;
        }}
      />
      <span><b>${say(id)}</b><small>${say(hint)}</small></span>
    </label>`;
    return html`<fieldset>
      <legend class="unseen">${say('facilitate-cancel-ask')}</legend>
      ${choice(false, 'facilitate-cancel-keep', 'facilitate-cancel-keep-hint')}
      ${choice(true, 'facilitate-cancel-clear', 'facilitate-cancel-clear-hint')}
    </fieldset>`;
  }

  #revealButton(): TemplateResult {
    return this.button({
      label: say('facilitate-reveal'),
      icon: Eye,
      text: say('facilitate-reveal-now', { n: this.workshop?.drafts()?.total ?? 0 }),
      look: 'button primary',
      run: () => this.#end('private-reveal'),
    });
  }

  #cancelButton(): TemplateResult {
    return this.button({
      label: say('facilitate-cancel-round'),
      text: say(this.throwsAway ? 'facilitate-cancel-clear-now' : 'facilitate-cancel-now'),
      look: `button ${this.throwsAway ? 'quiet danger' : 'primary'}`,
      run: () => this.#end('private-cancel', { clear: this.throwsAway }),
    });
  }

  async #end(command: string, fields?: Readonly<Record<string, unknown>>): Promise<void> {
    if ((await this.command(command, fields)) !== null) this.#close();
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    css`
      p + p {
        margin-block-start: 8px;
      }
      .warning {
        color: var(--warning);
        font-weight: 550;
      }
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        gap: 12px;
        padding: 12px;
        border-radius: var(--radius-m);
        box-shadow: inset 0 0 0 1px var(--line);
        cursor: pointer;
      }
      label:has(:checked) {
        background: var(--accent-soft);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      input {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        margin: 3px 0 0;
        accent-color: var(--accent);
      }
      b {
        font-weight: 600;
      }
      small {
        display: block;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-round-end-dialog', WayboardRoundEndDialog);
