/**
 * `<wayboard-person-row .person>`: one participant in the roster, with what can be done about them. Tells `command`;
 * `people-panel.ts` carries it out.
 */
import { css, html, type TemplateResult } from 'lit';
import { CircleCheck, Ellipsis, Eye, Keyboard, PencilLine, Vote } from 'lucide';
import type { Presence } from '../../people/presence.ts';
import { ROLES, type Role } from '../../server/roles.ts';
import { say } from '../../words/language.ts';
import type { Participant } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { controls } from '../base/theme.ts';
import './avatar.ts';

export type PersonCommand =
  | { readonly kind: 'follow'; readonly client: number | null }
  /** To vote and write for them; for oneself again, if `null`. */
  | { readonly kind: 'act'; readonly seat: string | null }
  | { readonly kind: 'rename' | 'remove' }
  | { readonly kind: 'server'; readonly name: string; readonly fields: Readonly<Record<string, unknown>> };

export class WayboardPersonRow extends BoardElement {
  static override properties = {
    person: { attribute: false },
    presence: { attribute: false },
    hostName: { attribute: false },
    isActedFor: { attribute: false },
    isFollowed: { attribute: false },
  };
  declare person: Participant;
  /** `null` for those who have the board not open now. */
  declare presence: Presence | null;
  /** Who types for this seat. */
  declare hostName: string;
  /** A seat, which I vote and write for at the moment. */
  declare isActedFor: boolean;
  declare isFollowed: boolean;

  protected override render(): TemplateResult {
    const { name, role, host } = this.person;
    return html`
      <wayboard-avatar .person=${this.person}></wayboard-avatar>
      <div class="words">
        <span class="name">${name}${this.#isMe ? html` <small>${say('core-you')}</small>` : null}</span>
        <span class="about">${say(`core-role-${role}`)}${host === null ? null : html` · ${say('shell-person-seat', { name: this.hostName })}`}</span>
      </div>
      ${this.#doing()} ${this.#menu()}
    `;
  }

  get #isMe(): boolean {
    return this.person.id === this.open.me.id;
  }

  #doing(): TemplateResult | null {
    if (this.presence?.editing != null) {
      return html`<span class="doing">${icon(PencilLine)}${say('shell-person-writing')}</span>`;
    }
    return this.person.done
      ? html`<span class="doing done">${icon(CircleCheck)}${say('shell-person-done')}</span>`
      : null;
  }

  #menu(): TemplateResult | null {
    const items = [...this.#forAll(), ...(this.open.role === 'facilitator' ? this.#forFacilitators() : [])];
    if (items.length === 0) return null;
    const label = say('shell-person-menu', { name: this.person.name });
    return html`<wayboard-menu label=${label}>
      <button slot="trigger" class="tool" aria-label=${label} title=${label}>${icon(Ellipsis)}</button>
      ${items}
    </wayboard-menu>`;
  }

  #forAll(): TemplateResult[] {
    if (this.#isMe) return [this.#item(say('shell-person-rename'), { kind: 'rename' })];
    const { id, host, role } = this.person;
    if (host === this.open.me.id && role !== 'viewer') {
      const words = say(this.isActedFor ? 'shell-seat-act-not' : 'shell-seat-act', {
        name: this.person.name,
      });
      return [
        this.#item(html`${icon(Keyboard)}${words}`, { kind: 'act', seat: this.isActedFor ? null : id }),
      ];
    }
    if (this.presence === null) return [];
    const client = this.isFollowed ? null : this.presence.client;
    const { name } = this.person;
    const words = this.isFollowed
      ? say('shell-people-unfollow', { name })
      : say('shell-people-follow', { name });
    return [this.#item(html`${icon(Eye)}${words}`, { kind: 'follow', client })];
  }

  #forFacilitators(): TemplateResult[] {
    const { id, canVote, role, host } = this.person;
    const isSeat = host !== null;
    const items = ROLES.filter((one) => !(isSeat && one === 'facilitator')).map((one) => this.#role(one));
    items.push(
      html`<hr />`,
      html`<button
        role="menuitemcheckbox"
        aria-checked=${canVote}
        ?disabled=${role === 'viewer'}
        @click=${() => this.#tell({ kind: 'server', name: 'set-role', fields: { participant: id, canVote: !canVote } })}
      >
        ${icon(Vote)}${say(canVote ? 'shell-person-votes' : 'shell-person-votes-not')}
      </button>`,
    );
    if (this.#isMe) return items;
    if (!isSeat && role !== 'facilitator') {
      items.push(
        this.#item(say('shell-hand-over'), { kind: 'server', name: 'hand-over', fields: { to: id } }),
      );
    }
    items.push(this.#item(html`<span class="danger">${say('shell-remove')}</span>`, { kind: 'remove' }));
    return items;
  }

  #role(role: Role): TemplateResult {
    const isChosen = this.person.role === role;
    return html`<button
      role="menuitemradio"
      aria-checked=${isChosen}
      @click=${() => {
        if (!isChosen)
          this.#tell({ kind: 'server', name: 'set-role', fields: { participant: this.person.id, role } });
      }}
    >
      <span class="dot"></span>${say(`core-role-${role}`)}
    </button>`;
  }

  #item(content: unknown, command: PersonCommand): TemplateResult {
    return html`<button role="menuitem" @click=${() => this.#tell(command)}>${content}</button>`;
  }

  #tell(command: PersonCommand): void {
    this.dispatchEvent(new CustomEvent<PersonCommand>('command', { detail: command }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 52px;
      }
      .words {
        flex: 1;
        min-inline-size: 0;
        display: grid;
        line-height: 1.3;
      }
      .name {
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      small {
        font-size: inherit;
        font-weight: 400;
        color: var(--ink-soft);
      }
      .about {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .doing {
        display: flex;
        align-items: center;
        gap: 4px;
        font-size: var(--text-xs);
        color: var(--ink-soft);
        white-space: nowrap;
      }
      .done {
        color: var(--accent);
      }
      .dot {
        flex: none;
        inline-size: 14px;
        block-size: 14px;
        border: 1.75px solid currentColor;
        border-radius: 50%;
      }
      [aria-checked='true'] .dot {
        border-width: 4.5px;
        color: var(--accent);
      }
      .tool {
        flex: none;
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-person-row', WayboardPersonRow);
