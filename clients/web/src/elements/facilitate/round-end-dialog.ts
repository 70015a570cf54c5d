/**
 * `<wayboard-round-end-dialog kind>`: the question before a private round ends, by a `reveal` or by a `cancel`.
 *
 * It says how many drafts there are, who is still writing, and what was promised. It tells `close` when it is over.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Eye } from 'lucide';
import { say } from '../../words/language.ts';
import { choices } from '../base/choice-styles.ts';
import { controls } from '../base/theme.ts';
import '../base/dialog.ts';
import { choiceCard } from './choice-card.ts';
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
    const choice = (throwsAway: boolean, words: string, hint: string): TemplateResult =>
      choiceCard({
        group: 'clear',
        words,
        hint,
        isChosen: this.throwsAway === throwsAway,
        choose: () => {
          this.throwsAway = throwsAway;
        },
      });
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
    choices,
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
      }
    `,
  ];
}

customElements.define('wayboard-round-end-dialog', WayboardRoundEndDialog);
