/**
 * `<wayboard-board-rounds>`: a later round of the board, on a board of its own; and a map of the desired state, on this
 * one. It says `looked` when it has shown the new map.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ArrowRight } from 'lucide';
import { LIMITS } from '../../board/types.ts';
import type { Api, NewBoard } from '../../server/api.ts';
import { say } from '../../words/language.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { showMap } from './show-map.ts';
import { panelStyles } from './styles.ts';

export class WayboardBoardRounds extends BoardElement {
  static override properties = { created: { state: true }, isBusy: { state: true } };
  /** The round that was just made. */
  declare created: NewBoard | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.created = null;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.structure.on(() => this.requestUpdate())]);
  }

  protected override render(): TemplateResult {
    const { role, canWrite } = this.open;
    return html`
      ${role === 'facilitator' ? this.#round() : nothing} ${canWrite ? this.#future() : nothing}
    `;
  }

  #round(): TemplateResult {
    const title = say('panel-round-title', { title: this.open.board.meta.read().title });
    return html`<section>
      <h3>${say('panel-round')}</h3>
      <p class="soft">${say('panel-round-about')}</p>
      ${
        this.created === null
          ? html`<form class="row" @submit=${this.#duplicate}>
              <label class="unseen" for="round">${say('panel-round-name')}</label>
              <input id="round" name="title" class="field grow" autocomplete="off" maxlength=${LIMITS.name} .value=${title} />
              <button class="button quiet small" ?disabled=${this.isBusy}>${say('panel-round-make')}</button>
            </form>`
          : html`<p role="status">${say('panel-round-made', { title: this.created.title })}</p>
              <a class="button primary small" href=${`/b/${this.created.id}#${this.created.links.facilitator}`}>
                ${say('panel-round-open')} ${icon(ArrowRight)}
              </a>`
      }
    </section>`;
  }

  #future(): TemplateResult {
    const maps = this.open.board.structure.maps();
    return html`<section>
      <h3>${say('panel-future')}</h3>
      <p class="soft">${say('panel-future-about')}</p>
      <form class="stack" @submit=${this.#makeFuture}>
        ${
          maps.length < 2
            ? nothing
            : html`<div>
                <label for="map">${say('panel-future-from')}</label>
                <select id="map" name="map" class="field">
                  ${maps.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
                </select>
              </div>`
        }
        <label class="check"><input type="checkbox" name="notes" checked /><span>${say('panel-future-notes')}</span></label>
        <div class="row"><button class="button quiet small" ?disabled=${this.isBusy}>${say('panel-future-make')}</button></div>
      </form>
    </section>`;
  }

  async #duplicate(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const title = String(new FormData(event.target as HTMLFormElement).get('title') ?? '').trim();
    const made = await this.#ask((api) => api.duplicate(title === '' ? undefined : title));
    if (made !== null) this.created = made;
  }

  async #makeFuture(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const map = data.get('map');
    const body = { withNotes: data.has('notes'), ...(map === null ? {} : { map: String(map) }) };
    const made = await this.#ask((api) => api.addFuture(body));
    if (made === null) return;
    showMap(this.open, made.map);
    this.dispatchEvent(new CustomEvent('looked'));
  }

  async #ask<T>(command: (api: Api) => Promise<T>): Promise<T | null> {
    const { api } = this.open;
    if (api === null || this.isBusy) return null;
    this.isBusy = true;
    const answer = await attempt(this, command(api));
    this.isBusy = false;
    return answer;
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: grid;
        gap: 28px;
      }
      .row .grow {
        flex-basis: 180px;
      }
    `,
  ];
}

customElements.define('wayboard-board-rounds', WayboardBoardRounds);
