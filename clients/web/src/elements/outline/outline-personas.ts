/** `<wayboard-outline-personas>`: who the map is about, each persona with a heading for each of its texts. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import { LIMITS, PERSONA_TEXTS, type Persona, type PersonaText } from '../../board/types.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { addField, newName } from './fields.ts';
import type { Hand } from './hand.ts';
import { type Ordering, orderButtons, orderKeys } from './order.ts';
import './outline-field.ts';
import { entryStyles, outlineStyles } from './styles.ts';

export class WayboardOutlinePersonas extends BoardElement {
  static override properties = { hand: { attribute: false } };
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [board.personas.on(() => this.requestUpdate())]);
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { open } = this;
    const all = open.board.personas.all();
    const ordering: Ordering = {
      host: this,
      among: all,
      move: (id, after) => open.board.personas.move(id, after),
      say: (text) => this.#say(text),
    };
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${say('outline-personas')}</h2>
      ${repeat(
        all,
        ({ id }) => id,
        (persona) => this.#persona(persona, ordering),
      )}
      ${
        open.canWrite ? addField(say('outline-add-persona'), LIMITS.name, (name) => this.#add(name)) : nothing
      }
    </section>`;
  }

  #persona(persona: Persona, ordering: Ordering): TemplateResult {
    const { canWrite } = this.open;
    const texts = PERSONA_TEXTS.filter((field) => canWrite || persona[field].trim() !== '');
    return html`<section
      class="persona"
      aria-labelledby=${persona.id}
      @keydown=${canWrite ? orderKeys(ordering, persona.id) : nothing}
    >
      <header>
        ${persona.photo === '' ? nothing : html`<img src=${persona.photo} alt="" referrerpolicy="no-referrer" />`}
        <div>
          <h3 id=${persona.id}>${named(persona.name)}</h3>
          ${persona.role === '' ? nothing : html`<p class="soft">${persona.role}</p>`}
        </div>
        ${canWrite ? this.#change(persona, ordering) : nothing}
      </header>
      ${texts.map((field) => this.#text(persona, field))}
    </section>`;
  }

  #change({ id, name, role }: Persona, ordering: Ordering): TemplateResult {
    const { personas } = this.open.board;
    return html`<div class="row">
      <input
        class="quiet-field"
        type="text"
        maxlength=${LIMITS.name}
        aria-label=${say('outline-persona-name', { name })}
        .value=${name}
        @change=${(event: Event) => this.#rename(id, newName(event, name))}
      />
      <input
        class="quiet-field"
        type="text"
        maxlength=${LIMITS.name}
        placeholder=${say('outline-persona-role')}
        aria-label=${say('outline-persona-role-of', { name })}
        .value=${role}
        @change=${(event: Event) => personas.setRole(id, (event.target as HTMLInputElement).value.trim())}
      />
      ${orderButtons(ordering, id)}
      <button
        class="tool"
        aria-label=${say('outline-delete-named', { name })}
        title=${say('outline-delete-named', { name })}
        @click=${() => this.#delete(id, name)}
      >
        ${icon(Trash2)}
      </button>
    </div>`;
  }

  #text({ id, name }: Persona, field: PersonaText): TemplateResult {
    const { personas } = this.open.board;
    const label = say(`outline-persona-${field}`);
    return html`<div class="text entry">
      <h4>${label}</h4>
      <wayboard-outline-field
        .text=${personas.text(id, field)}
        .write=${(edits: Parameters<typeof personas.write>[2]) => personas.write(id, field, edits)}
        .lengthMax=${LIMITS.personaText}
        label=${say('outline-persona-text', { name, field: label })}
        hint=${say('outline-write')}
        @done=${(event: Event) => (event.target as HTMLElement).blur()}
      ></wayboard-outline-field>
    </div>`;
  }

  #rename(id: string, name: string | null): void {
    if (name === null) return;
    this.open.board.personas.rename(id, name);
    this.#say(say('outline-renamed', { name }));
  }

  #delete(id: string, name: string): void {
    this.open.board.personas.delete(id);
    tell(this, { text: say('outline-deleted-named', { name }), undo: true });
    this.focusHeading();
  }

  #add(name: string): boolean {
    const isAdded = this.open.board.personas.add(name) !== '';
    this.#say(isAdded ? say('outline-added-named', { name }) : say('outline-full'));
    return isAdded;
  }

  #say(text: string): void {
    this.hand.ask({ kind: 'say', text });
  }

  static override styles = [
    controls,
    outlineStyles,
    entryStyles,
    css`
      .persona {
        margin-block-start: 24px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px;
        margin-block-end: 8px;
      }
      header > .row {
        margin-inline-start: auto;
      }
      img {
        inline-size: 48px;
        block-size: 48px;
        object-fit: cover;
        border-radius: 50%;
      }
      .text {
        padding-block: 4px;
        border-block-start: 1px solid var(--line);
      }
      .new {
        margin-block-start: 16px;
        inline-size: min(320px, 100%);
      }
      @container (width < 720px) {
        header > .row {
          margin-inline-start: 0;
        }
      }
    `,
  ];
}

customElements.define('wayboard-outline-personas', WayboardOutlinePersonas);
