/**
 * `<wayboard-people>`: who is here, as discs. Pressing somebody follows what they look at, pressing again stops.
 * Too many are counted, and the count opens the roster (`people-panel.ts`).
 *
 * Tells `who-am-i` when somebody wants to change their own name. People come from awareness: who has this board open
 * now. Who is on it at all is the roster's.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { onOthers, others, type Presence } from '../../people/presence.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import './avatar.ts';

const SHOWN_MAX = 4;

export class WayboardPeople extends BoardElement {
  static override properties = { present: { state: true } };
  declare present: readonly Presence[];

  constructor() {
    super();
    this.present = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ awareness, ui }) => {
      const read = (): void => {
        const present = others(awareness);
        // Cursors are the canvas's; here only who comes and goes matters, and that is rare.
        if (faces(present) !== faces(this.present)) this.present = present;
        // Whoever is followed has gone.
        const { following } = ui.state;
        if (following !== null && !present.some(({ client }) => client === following))
          ui.set({ following: null });
      };
      read();
      return [onOthers(awareness, read), ui.on(() => this.requestUpdate())];
    });
  }

  protected override render(): TemplateResult | null {
    if (!this.hasOpen) return null;
    const { me } = this.open;
    const people = this.#people();
    const shown = people.length > SHOWN_MAX ? people.slice(0, SHOWN_MAX - 1) : people;
    return html`
      <span class="unseen">${say('shell-people-here', { n: people.length + 1 })}</span>
      <ul>
        ${repeat(
          shown,
          ({ client }) => client,
          (presence) => this.#person(presence),
        )}
        ${shown.length === people.length ? null : this.#more(people.slice(shown.length))}
      </ul>
      <button
        class="me"
        aria-label=${say('shell-people-me', { name: me.name })}
        title=${say('shell-people-me-title', { name: me.name })}
        @click=${() => this.dispatchEvent(new CustomEvent('who-am-i', { bubbles: true, composed: true }))}
      >
        <wayboard-avatar .person=${me}></wayboard-avatar>
      </button>
    `;
  }

  #person({ client, person }: Presence): TemplateResult {
    const { ui } = this.open;
    const isFollowed = ui.state.following === client;
    const words = say(isFollowed ? 'shell-people-unfollow' : 'shell-people-follow', { name: person.name });
    return html`<li>
      <button
        aria-pressed=${isFollowed}
        aria-label=${words}
        title=${words}
        @click=${() => ui.set({ following: isFollowed ? null : client })}
      >
        <wayboard-avatar .person=${person}></wayboard-avatar>
      </button>
    </li>`;
  }

  #more(people: readonly Presence[]): TemplateResult {
    return html`<li>
      <button
        class="more"
        aria-label=${say('shell-people-more', { n: people.length })}
        title=${people.map(({ person }) => person.name).join(', ')}
        @click=${() => this.open.ui.set({ panel: 'people' })}
      >
        +${people.length}
      </button>
    </li>`;
  }

  /** A person in two tabs is one person; so am I in another tab of mine. */
  #people(): Presence[] {
    const people = new Map([...this.present].reverse().map((presence) => [presence.person.id, presence]));
    people.delete(this.open.me.id);
    return [...people.values()].reverse();
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
      }
      button {
        display: grid;
        place-items: center;
        border-radius: 50%;
        padding: 2px;
        background: var(--surface);
        transition: translate 120ms;
      }
      li button:hover {
        translate: 0 -2px;
      }
      li button[aria-pressed='true'] {
        box-shadow: 0 0 0 2.5px var(--accent);
        z-index: 1;
      }
      .more {
        min-inline-size: 36px;
        block-size: 36px;
        background: var(--surface-hover);
        font-size: var(--text-xs);
        font-weight: 650;
        box-shadow: 0 0 0 2px var(--surface);
      }
      .me {
        padding: 4px;
      }
      .me:hover {
        background: var(--surface-hover);
      }
      ul:has(li) + .me {
        margin-inline-start: 10px;
      }
      @container (width < 640px) {
        ul {
          display: none;
        }
        ul + .me {
          margin-inline-start: 0;
        }
      }
    `,
  ];
}

function faces(present: readonly Presence[]): string {
  return JSON.stringify(present.map(({ client, person }) => [client, person]));
}

customElements.define('wayboard-people', WayboardPeople);
