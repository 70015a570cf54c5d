/** `<wayboard-people>`: who is here, as avatars; one's own comes last and opens "who am I". */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { initials, inkOn, type Me } from '../people/identity.ts';
import type { Presence } from '../people/presence.ts';
import { say } from '../words/language.ts';
import { WayboardElement } from './base/element.ts';
import { controls } from './base/theme.ts';

const SHOWN_MAX = 4;

export class WayboardPeople extends WayboardElement {
  static override properties = { present: { attribute: false }, me: { attribute: false } };
  declare present: readonly Presence[];
  declare me: Me | null;

  constructor() {
    super();
    this.present = [];
    this.me = null;
  }

  protected override render(): TemplateResult {
    const people = this.#others();
    const shown = people.slice(0, SHOWN_MAX);
    const more = people.slice(SHOWN_MAX);
    return html`
      <span class="unseen">${say('core-old-people', { n: people.length + 1 })}</span>
      <ul>
        ${repeat(
          shown,
          ({ id }) => id,
          (person) =>
            html`<li><wayboard-avatar .person=${person} title=${person.name}></wayboard-avatar></li>`,
        )}
        ${
          more.length === 0
            ? null
            : html`<li class="more" title=${more.map(({ name }) => name).join(', ')}>+${more.length}</li>`
        }
      </ul>
      ${
        this.me === null
          ? null
          : html`<button
            class="me"
            aria-label=${`You are ${this.me.name}. Change name or colour`}
            title=${`${this.me.name} (you)`}
            @click=${() => this.dispatchEvent(new CustomEvent('who-am-i'))}
          >
            <wayboard-avatar .person=${this.me}></wayboard-avatar>
          </button>`
      }
    `;
  }

  /** A person in two tabs is one person. */
  #others(): Me[] {
    const people = new Map(this.present.map(({ person }) => [person.id, person]));
    if (this.me !== null) people.delete(this.me.id);
    return [...people.values()];
  }

  static override styles = [
    controls,
    css`
      :host,
      ul {
        display: flex;
        align-items: center;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        margin-inline-end: -6px;
        border-radius: 50%;
        box-shadow: 0 0 0 2px var(--surface);
      }
      .more {
        display: grid;
        place-items: center;
        min-inline-size: 32px;
        block-size: 32px;
        padding-inline: 4px;
        background: var(--surface-hover);
        font-size: var(--text-xs);
        font-weight: 600;
        z-index: 1;
      }
      .me {
        margin-inline-start: 2px;
        padding: 4px;
        border-radius: 50%;
      }
      ul:not(:empty) + .me {
        margin-inline-start: 10px;
      }
    `,
  ];
}

class WayboardAvatar extends WayboardElement {
  static override properties = { person: { attribute: false } };
  declare person: Me;

  protected override render(): TemplateResult {
    return html`<span class="unseen">${this.person.name}</span><span aria-hidden="true">${initials(this.person.name)}</span>`;
  }

  protected override updated(): void {
    this.style.backgroundColor = this.person.color;
    this.style.color = inkOn(this.person.color);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-items: center;
        inline-size: 32px;
        block-size: 32px;
        border-radius: 50%;
        font-size: var(--text-xs);
        font-weight: 700;
        letter-spacing: 0.02em;
      }
    `,
  ];
}

customElements.define('wayboard-avatar', WayboardAvatar);
customElements.define('wayboard-people', WayboardPeople);
