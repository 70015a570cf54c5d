/**
 * `<wayboard-map-title>`: above a map its name, state and personas; above the first one also what the board is for.
 *
 * The objective is one text that all may write, like a note. Not here: personas themselves (`elements/panel`).
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Target, UserRound } from 'lucide';
import { type BoardMap, LIMITS, type Persona } from '../../board/types.ts';
import { bindText } from '../../document/text-binding.ts';
import { named } from '../../names/places.ts';
import { initials } from '../../people/identity.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { canBuild } from './heads.ts';

const STATES: readonly string[] = ['current', 'future', 'research'];

export class WayboardMapTitle extends BoardElement {
  static override properties = {
    map: { attribute: false },
    isFirst: { attribute: false },
    isRenaming: { attribute: false },
    isWriting: { state: true },
  };
  declare map: BoardMap;
  declare isFirst: boolean;
  declare isRenaming: boolean;
  declare isWriting: boolean;
  #unbind: Undo = () => undefined;

  constructor() {
    super();
    this.isFirst = false;
    this.isRenaming = false;
    this.isWriting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.meta.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
    this.keep(() => this.#unbind());
  }

  protected override willUpdate(): void {
    if (!this.open.canWrite) this.isWriting = false;
  }

  protected override render(): TemplateResult {
    const { map } = this;
    return html`
      <div class="first">
        ${this.isRenaming ? this.#field() : html`<h2 data-map-name=${map.id}>${named(map.name)}</h2>`}
        ${STATES.includes(map.state) ? html`<span class=${`state ${map.state}`}>${say(`core-state-${map.state}`)}</span>` : nothing}
        ${this.#personas()}
      </div>
      ${this.isFirst ? this.#objective() : nothing}
    `;
  }

  #field(): TemplateResult {
    return html`<input
      class="name"
      .value=${this.map.name}
      maxlength=${LIMITS.name}
      aria-label=${say('map-rename')}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape') this.#end(null);
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.target.blur();
      }}
      @blur=${(event: FocusEvent) => this.#end(event.target)}
    />`;
  }

  #personas(): TemplateResult | typeof nothing {
    const people = this.map.personas.flatMap((id) => this.open.board.personas.read(id) ?? []);
    if (people.length === 0) return nothing;
    return html`<ul class="personas" aria-label=${say('map-personas')}>
      ${people.map((persona) => html`<li>${this.#persona(persona)}</li>`)}
    </ul>`;
  }

  /** A press shows all that is known of the persona; a template's own has no name yet, and asks for one. */
  #persona({ name, role, photo }: Persona): TemplateResult {
    const isUnnamed = name.trim() === '';
    const missing = say(this.open.canWrite ? 'map-persona-describe' : 'map-persona-unnamed');
    return html`<button
      class=${isUnnamed ? 'persona missing' : 'persona'}
      title=${role || nothing}
      @click=${() => this.open.ui.set({ panel: 'personas' })}
    >
      ${
        photo.startsWith('data:image/')
          ? html`<img src=${photo} alt="" />`
          : html`<span class="face" aria-hidden="true">${isUnnamed ? icon(UserRound) : initials(name)}</span>`
      }
      ${isUnnamed ? missing : name}
    </button>`;
  }

  #objective(): TemplateResult | typeof nothing {
    const { objective } = this.open.board.meta.read();
    const { canWrite } = this.open;
    if (this.isWriting) {
      return html`<div class="objective writing">
        <textarea
          aria-label=${say('map-objective')}
          maxlength=${LIMITS.objective}
          rows="2"
          @blur=${() => {
            this.isWriting = false;
          }}
          @keydown=${(event: KeyboardEvent) => this.#keyInObjective(event)}
        ></textarea>
      </div>`;
    }
    if (objective.trim() === '' && !canWrite) return nothing;
    const text = objective.trim() === '' ? say('map-objective-add') : objective;
    const look = `objective${objective.trim() === '' ? ' missing' : ''}`;
    if (!canWrite) return html`<p class=${look}>${icon(Target)}<span>${text}</span></p>`;
    return html`<button
      class=${look}
      title=${say('map-objective-write')}
      @click=${() => {
        this.isWriting = true;
      }}
    >
      ${icon(Target)}<span>${text}</span>
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('isRenaming') && this.isRenaming) {
      const field = this.renderRoot.querySelector<HTMLInputElement>('input.name');
      field?.focus({ preventScroll: true });
      field?.select();
    }
    if (changed.has('isWriting')) this.#bind();
  }

  #bind(): void {
    this.#unbind();
    this.#unbind = () => undefined;
    const area = this.renderRoot.querySelector('textarea');
    const { meta } = this.open.board;
    if (area === null) return;
    this.#unbind = bindText(area, meta.openObjective(), (edits) => meta.writeObjective(edits));
    area.focus({ preventScroll: true });
  }

  #keyInObjective(event: KeyboardEvent): void {
    event.stopPropagation();
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.isComposing);
    if (isDone && event.target instanceof HTMLElement) {
      event.preventDefault();
      event.target.blur();
    }
  }

  #end(field: EventTarget | null): void {
    if (!this.isRenaming) return;
    const name = field instanceof HTMLInputElement ? field.value.trim() : '';
    if (name !== '' && name !== this.map.name && canBuild(this.open)) {
      this.open.board.structure.renameMap(this.map.id, name);
    }
    this.dispatchEvent(new CustomEvent('renamed', { bubbles: true, composed: true }));
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        display: block;
      }
      .first {
        display: flex;
        align-items: center;
        gap: 12px;
        block-size: 44px;
      }
      h2,
      input.name {
        margin: 0;
        font: inherit;
        font-size: 26px;
        font-weight: 650;
        letter-spacing: -0.018em;
        line-height: 40px;
        color: var(--ink);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      input.name {
        inline-size: min(560px, 60%);
        padding: 0 8px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-s);
        background: var(--surface);
      }
      .state {
        flex: none;
        padding: 1px 10px;
        border-radius: 12px;
        background: var(--head);
        color: var(--ink-soft);
        font-size: 13px;
        font-weight: 600;
        line-height: 22px;
      }
      .state.future {
        background: var(--accent-soft);
        color: var(--accent);
      }
      .personas {
        display: flex;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .persona {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 1px 10px 1px 1px;
        border-radius: 14px;
        font-size: 14px;
        font-weight: 600;
        white-space: nowrap;
      }
      .persona:hover {
        background: var(--surface-hover);
      }
      .persona.missing {
        color: var(--ink-soft);
        font-weight: 500;
      }
      .face .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      .face,
      .persona img {
        display: grid;
        place-items: center;
        inline-size: 26px;
        block-size: 26px;
        border-radius: 50%;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 11px;
        object-fit: cover;
      }
      .objective {
        display: flex;
        gap: 8px;
        max-inline-size: 880px;
        margin: 0;
        padding: 0;
        color: var(--ink-soft);
        font-size: 15px;
        line-height: 22px;
        text-align: start;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        cursor: text;
      }
      .objective .icon {
        margin-block-start: 2px;
        inline-size: 18px;
        block-size: 18px;
      }
      p.objective {
        cursor: inherit;
      }
      .objective.missing {
        opacity: 0.75;
      }
      button.objective:hover span {
        text-decoration: underline dotted;
        text-underline-offset: 4px;
      }
      textarea {
        inline-size: min(880px, 100%);
        margin: -5px 0 0 18px;
        padding: 4px 8px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-s);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        resize: none;
        field-sizing: content;
      }
    `,
  ];
}

customElements.define('wayboard-map-title', WayboardMapTitle);
