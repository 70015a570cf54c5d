/**
 * `<wayboard-versions-panel>`: what the board was at times, to be compared with now and gone back to.
 *
 * Versions are kept by the server (`…/versions`); nothing of them is in a document, so the list is asked for: when the
 * panel is opened, after what is done here, when a vote has closed (the server keeps a version then), and every now and
 * then while somebody looks.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import type { Api, Version } from '../../server/api.ts';
import { say } from '../../words/language.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { askAgain } from './ask-again.ts';
import { calmly } from './calmly.ts';
import './confirm-dialog.ts';
import { sayMoment } from '../../words/values.ts';
import { drawerStyles, panelStyles } from './styles.ts';
import './version-dialog.ts';
import { sayLabel } from './version-words.ts';

/** Others keep and delete versions, and the server does by the clock: it is never long until one sees it. */
const ASK_EVERY_MS = 20_000;
/** The version of a vote is kept behind its result. */
const AFTER_VOTE_MS = 1000;

/** What is asked before it is done. */
type Question = { readonly what: 'restore' | 'delete'; readonly version: Version };

export class WayboardVersionsPanel extends BoardElement {
  static override properties = {
    versions: { state: true },
    looked: { state: true },
    question: { state: true },
  };
  /** `null` until the server has answered. */
  declare versions: readonly Version[] | null;
  declare looked: Version | null;
  declare question: Question | null;
  /** Counts what was asked: an answer that others have overtaken is none. */
  #turn = 0;

  constructor() {
    super();
    this.versions = null;
    this.looked = null;
    this.question = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const soon = calmly(AFTER_VOTE_MS, () => void this.#refresh());
    void this.updateComplete.then(() => this.#load());
    this.keep(
      soon.stop,
      askAgain(ASK_EVERY_MS, () => void this.#refresh()),
    );
    this.follow(({ workshop }) => {
      let results = workshop?.results().length;
      const look = (): void => {
        // A name may have changed.
        this.requestUpdate();
        if (results !== workshop?.results().length) soon.soon();
        results = workshop?.results().length;
      };
      return workshop === null ? [] : [workshop.on(look)];
    });
  }

  protected override render(): TemplateResult {
    const mayKeep = this.open.role === 'editor' || this.open.role === 'facilitator';
    return html`
      ${mayKeep ? this.#saving() : nothing}
      <p class="soft">${say('panel-versions-about')}</p>
      ${this.#list()}
      ${
        this.looked === null
          ? nothing
          : html`<wayboard-version-dialog .version=${this.looked} @close=${() => this.#look(null)}></wayboard-version-dialog>`
      }
      ${this.question === null ? nothing : this.#sure(this.question)}
    `;
  }

  #saving(): TemplateResult {
    return html`<form class="save" @submit=${this.#save}>
      <label for="label">${say('panel-version-label')}</label>
      <div class="row">
        <input id="label" name="label" class="field grow" autocomplete="off" maxlength="120" placeholder=${say('panel-version-label-hint')} />
        <button class="button primary small">${say('panel-version-save')}</button>
      </div>
    </form>`;
  }

  #list(): TemplateResult {
    if (this.versions === null) return html`<p class="empty" role="status">${say('core-loading')}</p>`;
    if (this.versions.length === 0) return html`<p class="empty">${say('panel-versions-empty')}</p>`;
    return html`<ul class="stack">
      ${repeat(
        this.versions,
        ({ id }) => id,
        (version) => this.#version(version),
      )}
    </ul>`;
  }

  #version(version: Version): TemplateResult {
    const leads = this.open.role === 'facilitator';
    const label = sayLabel(version);
    const who = this.open.workshop?.nameOf(version.by) ?? '';
    const when = sayMoment(version.at, Date.now());
    const name = label === '' ? when : `${label}, ${when}`;
    return html`<li class="card">
      <div class="top">
        <div class="grow">
          <p class="name">${label === '' ? when : label}</p>
          <p class="soft">
            ${label === '' ? nothing : html`${when} · `}${say('panel-version-notes', { n: version.notes })}${
              who === '' ? nothing : html` · ${who}`
            }
          </p>
        </div>
        ${leads ? this.#deleting(version, name) : nothing}
      </div>
      <div class="row">
        <button
          class="button quiet small"
          aria-label=${`${say('panel-version-look')}: ${name}`}
          @click=${() => this.#look(version)}
        >
          ${say('panel-version-look')}
        </button>
        ${leads ? this.#restoring(version, name) : nothing}
      </div>
    </li>`;
  }

  #restoring(version: Version, name: string): TemplateResult {
    return html`<button
      class="button quiet small"
      ?disabled=${!this.open.canWrite}
      aria-label=${`${say('panel-version-restore')}: ${name}`}
      @click=${() => this.#question({ what: 'restore', version })}
    >
      ${say('panel-version-restore')}
    </button>`;
  }

  #deleting(version: Version, name: string): TemplateResult {
    return html`<button
      class="tool"
      aria-label=${`${say('panel-version-delete')}: ${name}`}
      title=${say('panel-version-delete')}
      @click=${() => this.#question({ what: 'delete', version })}
    >
      ${icon(Trash2)}
    </button>`;
  }

  #sure({ what, version }: Question): TemplateResult {
    const name = sayLabel(version) || sayMoment(version.at, Date.now());
    return html`<wayboard-confirm-dialog
      .heading=${say(`panel-version-${what}-title`, { name })}
      .text=${say(`panel-version-${what}-text`)}
      .yes=${say(`panel-version-${what}`)}
      .isDangerous=${what === 'delete'}
      @yes=${() => (what === 'restore' ? this.#restore(version) : this.#delete(version))}
      @close=${() => this.#question(null)}
    ></wayboard-confirm-dialog>`;
  }

  async #load(): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    await attempt(this, this.#ask(api));
  }

  /** Nobody has asked for it: what goes wrong is not said, and it is tried again. */
  async #refresh(): Promise<void> {
    const { api } = this.open;
    if (api !== null) await this.#ask(api).catch(() => undefined);
  }

  async #ask(api: Api): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const versions = await api.versions();
    if (turn === this.#turn) this.versions = versions;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const label = String(new FormData(form).get('label') ?? '').trim();
    const { api } = this.open;
    if (api === null) return;
    const made = await attempt(this, api.keepVersion(label));
    if (made === null) return;
    form.reset();
    tell(this, { text: say('panel-version-saved') });
    await this.#load();
  }

  async #restore({ id }: Version): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    const answer = await attempt(this, api.restoreVersion(id));
    if (answer !== null) tell(this, { text: say('panel-version-restored', { n: answer.changed }) });
    // Also when it was refused: somebody may have deleted it.
    await this.#refresh();
  }

  async #delete({ id }: Version): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    await attempt(this, api.deleteVersion(id));
    await this.#refresh();
  }

  #look(version: Version | null): void {
    this.looked = version;
  }

  #question(question: Question | null): void {
    this.question = question;
  }

  static override styles = [
    controls,
    panelStyles,
    drawerStyles,
    css`
      .save {
        margin-block-end: 16px;
      }
      .save .field {
        min-inline-size: 140px;
      }
      .card p {
        margin: 0;
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .card {
        padding: 8px 8px 12px 12px;
      }
      .top {
        display: flex;
        gap: 8px;
      }
      .top .grow {
        padding-block-start: 4px;
      }
      .card .row {
        margin-block-start: 8px;
      }
    `,
  ];
}

customElements.define('wayboard-versions-panel', WayboardVersionsPanel);
