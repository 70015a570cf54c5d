/**
 * `<wayboard-phone>`: the workshop on a small touch screen: one thing at a time, tabs at the bottom.
 *
 * It draws the frame: what the step is and how long it lasts, whether everything is saved (slot `status`), the menu (slot
 * `menu`), and the page of the chosen tab. When the workshop goes on, it turns to the page that it is about now
 * (`guide.ts`). Not here: the pages (`phone-*.ts`), and the space that the keyboard leaves (`viewport.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { Columns3, type IconNode, PencilLine, Trophy, Users, Vote } from 'lucide';
import { isWritersDesk } from '../../acting.ts';
import { named } from '../../names/places.ts';
import type { Sight } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../facilitate/timer.ts';
import '../facilitate/usher.ts';
import { VoteSight } from '../vote/sight.ts';
import { firstTab, NO_SCENE, type Scene, sceneOf, TABS, type Tab, turn } from './guide.ts';
import './phone-board.ts';
import './phone-people.ts';
import './phone-results.ts';
import './phone-sheet.ts';
import { phoneFrameStyles } from './phone-styles.ts';
import './phone-vote.ts';
import { WayboardPhoneWrite } from './phone-write.ts';
import { followViewport } from './viewport.ts';

const ICONS: Readonly<Record<Tab, IconNode>> = {
  write: PencilLine,
  board: Columns3,
  vote: Vote,
  results: Trophy,
  people: Users,
};

export class WayboardPhone extends BoardElement {
  static override properties = { tab: { state: true }, marked: { state: true }, opened: { state: true } };
  declare tab: Tab | null;
  /** A tab on which something has happened while I was writing. */
  declare marked: Tab | null;
  /** The note that is open. */
  declare opened: string | null;
  #scene: Scene = NO_SCENE;

  constructor() {
    super();
    this.tab = null;
    this.marked = null;
    this.opened = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(followViewport(this));
    this.follow((open) => {
      const { board, ui, workshop } = open;
      this.#scene = this.#sceneNow();
      const redraw = (): void => this.requestUpdate();
      return [
        board.meta.on(redraw),
        VoteSight.of(open).on(redraw),
        ui.onSight((sight) => this.#show(sight)),
        ...(workshop === null ? [] : [workshop.on(() => this.#goOn())]),
      ];
    });
  }

  protected override willUpdate(): void {
    this.tab ??= firstTab(this.#scene, this.#canWrite);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#header()}
      <div class="body" @open=${(event: CustomEvent<string>) => {
        this.opened = event.detail;
      }}>
        <wayboard-phone-write ?hidden=${this.tab !== 'write'}></wayboard-phone-write>
        ${this.#page()}
        ${
          this.opened === null
            ? nothing
            : html`<wayboard-phone-sheet
                .noteId=${this.opened}
                @close=${() => {
                  this.opened = null;
                }}
              ></wayboard-phone-sheet>`
        }
      </div>
      <nav aria-label=${say('phone-tabs')}>${TABS.map((tab) => this.#tab(tab))}</nav>
      <wayboard-usher></wayboard-usher>
    `;
  }

  #header(): TemplateResult {
    const { board, workshop, role, api } = this.open;
    const { title } = board.meta.read();
    const hasHandles = api !== null && role === 'facilitator';
    const steps = workshop?.steps() ?? [];
    const at = workshop?.state().step ?? null;
    const step = at === null ? undefined : steps[at];
    return html`<header>
      <div class="top">
        <h1 class=${step === undefined ? 'name' : 'small'}>${named(title)}</h1>
        <slot name="status"></slot>
        <slot name="menu"></slot>
      </div>
      <div class="step" ?hidden=${!hasHandles && step === undefined && workshop?.state().timer == null}>
        <div class="what">
          ${
            step === undefined || at === null
              ? this.#noStep(steps.length, hasHandles)
              : html`<p class="soft">${say('phone-step', { n: at + 1, all: steps.length })}</p>
                  <p class="name">${step.title}</p>`
          }
        </div>
        <wayboard-timer></wayboard-timer>
      </div>
    </header>`;
  }

  /** Beside the handles of the timer there is room to say why there is no step. */
  #noStep(steps: number, hasHandles: boolean): TemplateResult | typeof nothing {
    if (!hasHandles) return nothing;
    return html`<p class="soft">${say(steps > 0 ? 'facilitate-not-begun' : 'facilitate-timer')}</p>`;
  }

  #page(): TemplateResult | typeof nothing {
    switch (this.tab) {
      case 'board':
        return html`<wayboard-phone-board></wayboard-phone-board>`;
      case 'vote':
        return html`<wayboard-phone-vote></wayboard-phone-vote>`;
      case 'results':
        return html`<wayboard-phone-results></wayboard-phone-results>`;
      case 'people':
        return html`<wayboard-phone-people></wayboard-phone-people>`;
      default:
        return nothing;
    }
  }

  #tab(tab: Tab): TemplateResult {
    const { sheet, whyNot } = VoteSight.of(this.open);
    const left = tab === 'vote' && whyNot === null ? (sheet?.left ?? 0) : 0;
    const isMarked = tab === this.marked;
    const name = say(`phone-tab-${tab}`);
    const more = left > 0 ? say('phone-dots-left', { n: left }) : isMarked ? say('phone-tab-new') : '';
    return html`<button aria-current=${tab === this.tab ? 'page' : nothing} @click=${() => this.#turnTo(tab)}>
      <span class="picture" aria-hidden="true">
        ${icon(ICONS[tab])}${left > 0 ? html`<b class="badge">${left}</b>` : isMarked ? html`<b class="badge dot"></b>` : nothing}
      </span>
      <span class="label">${name}</span>${more === '' ? nothing : html`<span class="unseen">, ${more}</span>`}
    </button>`;
  }

  get #canWrite(): boolean {
    return this.open.canWrite || isWritersDesk(this.open, this.open.draftDesk);
  }

  #sceneNow(): Scene {
    const { workshop } = this.open;
    if (workshop === null) return NO_SCENE;
    return sceneOf(workshop.state(), workshop.steps(), workshop.votes(), workshop.results().length);
  }

  /** The workshop goes on: whoever writes finishes first, and sees where to go then. */
  #goOn(): void {
    const scene = this.#sceneNow();
    const to = turn(this.#scene, scene, this.#canWrite);
    this.#scene = scene;
    this.requestUpdate();
    if (to === null || to === this.tab) return;
    const write = this.renderRoot.querySelector('wayboard-phone-write');
    const isWriting = this.tab === 'write' && write instanceof WayboardPhoneWrite && write.isWriting;
    if (isWriting || this.opened !== null) this.marked = to;
    else this.#turnTo(to);
  }

  #turnTo(tab: Tab): void {
    this.tab = tab;
    if (this.marked === tab) this.marked = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector('.body')?.scrollTo({ top: 0 }));
  }

  #show(sight: Sight): void {
    const first = sight.kind === 'notes' ? sight.ids[0] : undefined;
    if (first !== undefined) this.opened = first;
  }

  static override styles = [controls, phoneFrameStyles];
}

customElements.define('wayboard-phone', WayboardPhone);
