/**
 * `<wayboard-usher>`: takes a participant by the hand. It says what has happened in the workshop, brings the view to
 * where the facilitator wants it, with a way back, and tells which note is pointed at.
 *
 * Whoever is writing or dragging is asked and not moved. Not here: what counts as news (`news.ts`), what holds all the
 * time (`now-strip.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { MousePointerClick, Signpost, X } from 'lucide';
import { say } from '../../words/language.ts';
import type { WorkshopState } from '../../workshop/types.ts';
import { tell } from '../base/attempt.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { FacilitateElement } from './facilitate-element.ts';
import { hasHandsFull, type Lookout, lookout } from './lookout.ts';
import { newsOf, type Scene } from './news.ts';

/** A call that is older is not followed by those who come after it. */
const CALL_FRESH_MS = 60_000;
/** How long the way back is offered, unless it is being used. */
const NOTICE_MS = 15_000;
/** A note is quoted with this many characters. */
const QUOTE_MAX = 60;

interface Call {
  readonly by: string;
  readonly to: Lookout;
  /** Where the view was before; `null` if it has not been moved. */
  readonly from: Lookout | null;
}

export class WayboardUsher extends FacilitateElement {
  static override properties = { call: { state: true }, sentAway: { state: true }, spoken: { state: true } };
  declare call: Call | null;
  /** The note pointed at that is not to be told any more. */
  declare sentAway: string;
  declare spoken: string;
  #scene: Scene | null = null;
  #called = 0;
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.call = null;
    this.sentAway = '';
    this.spoken = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => {
      this.#scene = null;
      if (workshop === null) return [];
      this.#look();
      return [workshop.on(() => this.#look())];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forget);
  }

  #look(): void {
    const workshop = this.workshop;
    // Before the workshop has come there is nothing to tell; I am on its roster once it has.
    if (workshop === null || workshop.roster().size === 0) return;
    const scene = { state: workshop.state(), steps: workshop.steps() };
    this.#tell(scene);
    this.#scene = scene;
    this.#heed(scene.state.viewport);
    if (scene.state.spotlight?.note !== this.sentAway) this.sentAway = '';
  }

  #tell(scene: Scene): void {
    const news = newsOf(this.#scene, scene);
    const words = (spokenOnly: boolean): string => {
      return news
        .filter((one) => one.spokenOnly === spokenOnly)
        .map(({ id, words }) =>
          say(id === 'facilitate-news-round' && !this.writes ? 'facilitate-news-round-others' : id, words),
        )
        .join(' ');
    };
    const shown = words(false);
    if (shown !== '') tell(this, { text: shown });
    const spoken = words(true);
    if (spoken !== '') this.spoken = spoken;
  }

  #heed(viewport: WorkshopState['viewport']): void {
    if (viewport === null || viewport.since <= this.#called) return;
    this.#called = viewport.since;
    const { me } = this.open;
    if (viewport.by === me.id || this.now - viewport.since > CALL_FRESH_MS) return;
    const call: Call = { by: viewport.by, to: viewport, from: null };
    if (hasHandsFull(this.open) || this.open.ui.state.view !== 'board') this.#offer(call);
    else this.#go(call);
  }

  #go(call: Call): void {
    const from = lookout(this.open);
    this.#lookAt(call.to);
    this.#offer({ ...call, from });
  }

  #lookAt({ map, at, zoom }: Lookout): void {
    const { ui, board } = this.open;
    ui.set({ following: null, ...(map !== null && board.structure.map(map) !== null ? { map } : {}) });
    ui.lookAt({ kind: 'place', at, zoom });
  }

  #offer(call: Call): void {
    this.call = call;
    this.#stay();
    this.#leaveSoon();
  }

  #stay(): void {
    clearTimeout(this.#forget);
  }

  #leaveSoon(): void {
    this.#stay();
    this.#forget = setTimeout(() => {
      this.call = null;
    }, NOTICE_MS);
  }

  protected override render(): TemplateResult {
    return html`
      <span class="unseen" role="status">${this.spoken}</span>
      <div role="status" @pointerenter=${this.#stay} @focusin=${this.#stay} @pointerleave=${this.#leaveSoon}>
        ${this.call === null ? nothing : this.#callNotice(this.call)}
      </div>
      <div role="status">${this.#spotlight()}</div>
    `;
  }

  #callNotice(call: Call): TemplateResult {
    const name = this.#nameOf(call.by);
    const words = say(call.from === null ? 'facilitate-called' : 'facilitate-brought', { name });
    return this.#notice(html`${icon(Signpost)}<p>${words}</p>${this.#way(call)}`, () => {
      this.call = null;
    });
  }

  /** There or back; outline and phone have no places to go to. */
  #way(call: Call): TemplateResult | typeof nothing {
    const back = call.from;
    if (back !== null) {
      return textButton(say('facilitate-go-back'), () => {
        this.#lookAt(back);
        this.call = null;
      });
    }
    if (this.open.ui.state.view !== 'board') return nothing;
    return textButton(say('facilitate-go-there'), () => this.#go(call));
  }

  #spotlight(): TemplateResult | typeof nothing {
    const spotlight = this.workshop?.state().spotlight ?? null;
    if (spotlight === null || spotlight.note === this.sentAway) return nothing;
    const note = this.open.board.notes.read(spotlight.note);
    if (note === null || note.deleted) return nothing;
    const quote = shorten(note.text.trim());
    const isMine = spotlight.by === this.open.me.id;
    const words = isMine
      ? say('facilitate-spotlight-mine', { quote })
      : say('facilitate-spotlight', { name: this.#nameOf(spotlight.by), quote });
    const show = (): void => this.open.ui.lookAt({ kind: 'notes', ids: [spotlight.note] });
    return this.#notice(
      html`${icon(MousePointerClick)}<p>${words}</p>
        ${isMine ? nothing : textButton(say('facilitate-show'), show)}
        ${this.facilitates ? this.#unspotlight() : nothing}`,
      () => {
        this.sentAway = spotlight.note;
      },
    );
  }

  #unspotlight(): TemplateResult {
    const does = say('facilitate-spotlight-off');
    return this.button({
      label: does,
      text: does,
      look: 'button quiet small',
      run: () => this.command('spotlight'),
    });
  }

  #notice(content: TemplateResult, close: () => void): TemplateResult {
    const words = say('facilitate-notice-close');
    return html`<div class="notice panel">
      ${content}
      <button type="button" class="tool" aria-label=${words} title=${words} @click=${close}>${icon(X)}</button>
    </div>`;
  }

  #nameOf(by: string): string {
    const name = this.workshop?.nameOf(by) ?? '';
    return name === '' ? say('facilitate-somebody') : name;
  }

  static override styles = [
    controls,
    FacilitateElement.look,
    FacilitateElement.column,
    css`
      :host {
        max-inline-size: 100%;
      }
      [role='status']:not(.unseen, :empty) {
        max-inline-size: 100%;
      }
      .notice {
        display: flex;
        margin-block-end: 8px;
        pointer-events: auto;
        align-items: center;
        gap: 10px;
        max-inline-size: 560px;
        padding: 4px 4px 4px 14px;
        font-size: var(--text-s);
      }
      .notice > .icon {
        color: var(--accent);
      }
      p {
        flex: 1;
        min-inline-size: 0;
        font-weight: 550;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .button {
        flex: none;
      }
    `,
  ];
}

function textButton(does: string, run: () => void): TemplateResult {
  return html`<button type="button" class="button quiet small" @click=${run}>${does}</button>`;
}

function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= QUOTE_MAX
    ? characters.join('')
    : `${characters.slice(0, QUOTE_MAX - 1).join('')}…`;
}

customElements.define('wayboard-usher', WayboardUsher);
