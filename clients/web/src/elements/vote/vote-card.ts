/** `<wayboard-vote-card .vote>`: a vote that is drafted or open, and what a facilitator can do with it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { CirclePlus, Clock, Pencil, Play, Plus, SquareCheckBig, X } from 'lucide';
import { say } from '../../words/language.ts';
import { DOTS_MAX, inScope } from '../../workshop/new-vote.ts';
import type { Vote } from '../../workshop/types.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { panelStyles } from './panel-styles.ts';
import { ruleList } from './vote-words.ts';
import './vote-time.ts';

/** What is asked about once more before it is done. */
type Asking = 'close' | 'void';

const EXTENSION_SECS = 120;

export class WayboardVoteCard extends BoardElement {
  static override properties = { vote: { attribute: false }, asking: { state: true } };
  declare vote: Vote;
  declare private asking: Asking | null;

  constructor() {
    super();
    this.asking = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ ui, board }) => [
      ui.on(() => this.requestUpdate()),
      board.notes.onIds(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { vote } = this;
    return html`
      <article class="card" aria-label=${vote.title}>
        <header>
          <h4 class="title">${vote.title}</h4>
          <wayboard-vote-time .until=${vote.closesAt}></wayboard-vote-time>
        </header>
        <p class="soft">${ruleList(vote)}</p>
        ${vote.state === 'open' ? this.#drawProgress() : html`<p>${this.#candidates()}</p>`}
        ${this.open.role === 'facilitator' ? this.#drawCommands() : nothing}
      </article>
    `;
  }

  #drawProgress(): TemplateResult {
    const { finished, eligible } = this.vote.progress;
    return html`
      <p class="progress">${say('vote-progress', { finished, eligible })} · ${this.#candidates()}</p>
      <div class="bar" aria-hidden="true"><i></i></div>
    `;
  }

  /** How many notes can be voted for; of a draft, how many it would be now. */
  #candidates(): string {
    const { candidates, scope, state } = this.vote;
    const n = state === 'open' ? candidates.length : inScope(this.open.board.notes.all(), scope).length;
    return say('vote-candidates', { n });
  }

  protected override updated(): void {
    const { finished, eligible } = this.vote.progress;
    this.style.setProperty('--part', String(eligible === 0 ? 0 : finished / eligible));
  }

  #drawCommands(): TemplateResult {
    if (this.asking !== null) return this.#drawQuestion(this.asking);
    return this.vote.state === 'draft' ? this.#drawDraft() : this.#drawOpen();
  }

  #drawDraft(): TemplateResult {
    return html`
      <div class="buttons">
        <button class="button primary small" @click=${() => this.#command('vote-open')}>${icon(Play)} ${say('vote-open-it')}</button>
        <button class="button quiet small" @click=${() => this.dispatchEvent(new Event('edit'))}>
          ${icon(Pencil)} ${say('vote-edit')}
        </button>
        <button class="button quiet small danger" @click=${() => this.#command('vote-void')}>${icon(X)} ${say('vote-drop')}</button>
      </div>
    `;
  }

  #drawOpen(): TemplateResult {
    const { vote } = this;
    const fresh = this.#selectedOthers();
    return html`
      <div class="buttons">
        <button class="button primary small" @click=${this.#close}>${icon(SquareCheckBig)} ${say('vote-close')}</button>
        ${
          vote.closesAt === null
            ? nothing
            : html`<button class="button quiet small" @click=${() => this.#command('vote-extend', { secs: EXTENSION_SECS })}>
              ${icon(Clock)} ${say('vote-extend', { minutes: EXTENSION_SECS / 60 })}
            </button>`
        }
        ${
          vote.n >= DOTS_MAX
            ? nothing
            : html`<button class="button quiet small" @click=${() => this.#command('vote-raise', { n: vote.n + 1 })}>
              ${icon(CirclePlus)} ${say('vote-raise')}
            </button>`
        }
        ${
          fresh.length === 0
            ? nothing
            : html`<button class="button quiet small" @click=${() => this.#add(fresh)}>
              ${icon(Plus)} ${say('vote-add', { n: fresh.length })}
            </button>`
        }
        <button class="button quiet small danger" @click=${() => this.#ask('void')}>${icon(X)} ${say('vote-void')}</button>
      </div>
      ${fresh.length === 0 ? html`<p class="soft hint">${say('vote-add-hint')}</p>` : nothing}
    `;
  }

  #drawQuestion(asking: Asking): TemplateResult {
    const { finished, eligible } = this.vote.progress;
    const waiting = Math.max(0, eligible - finished);
    const question = asking === 'close' ? say('vote-close-sure', { waiting }) : say('vote-void-sure');
    const command = asking === 'close' ? this.#count : () => this.#command('vote-void');
    return html`
      <p class="question" role="alert">${question}</p>
      <div class="buttons">
        <button class="button primary small" @click=${command}>${say(asking === 'close' ? 'vote-close-yes' : 'vote-void-yes')}</button>
        <button class="button quiet small" @click=${() => this.#ask(null)}>${say('core-cancel')}</button>
      </div>
    `;
  }

  /** Selected notes that the vote is not about yet. */
  #selectedOthers(): string[] {
    const candidates = new Set(this.vote.candidates.map(({ id }) => id));
    return [...this.open.ui.state.selected].filter(
      (id) => !candidates.has(id) && this.open.board.notes.read(id)?.draft === false,
    );
  }

  #ask(asking: Asking | null): void {
    this.asking = asking;
  }

  async #close(): Promise<void> {
    const { finished, eligible } = this.vote.progress;
    if (finished < eligible) this.#ask('close');
    else await this.#count();
  }

  async #count(): Promise<void> {
    if (await this.#command('vote-close')) this.dispatchEvent(new Event('counted'));
  }

  async #add(notes: readonly string[]): Promise<void> {
    for (const note of notes) if (!(await this.#command('vote-add', { note }))) return;
    tell(this, { text: say('vote-added', { n: notes.length }) });
  }

  async #command(name: string, fields: Record<string, unknown> = {}): Promise<boolean> {
    const { api } = this.open;
    this.asking = null;
    if (api === null) return false;
    return (await attempt(this, api.command<object>(name, { vote: this.vote.id, ...fields }))) !== null;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
      }
      .progress {
        margin: 12px 0 6px;
        font-weight: 600;
      }
      .question {
        margin-block-start: 12px;
        font-weight: 600;
      }
      .hint {
        margin-block-start: 8px;
      }
    `,
  ];
}

customElements.define('wayboard-vote-card', WayboardVoteCard);
