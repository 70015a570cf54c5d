/**
 * `<wayboard-people-panel>`: everyone on the board, by the roster: who is here, what they may do, who is writing, who
 * is done. Facilitators change roles, add seats for people without a device, hand over, and send people away.
 *
 * Everything is a command to the server; nothing here knows what is allowed but what the roles say. Inviting is
 * `share.ts`'s, taking over `elements/facilitate/take-over.ts`'s.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { UserRoundPlus } from 'lucide';
import { onOthers, others, type Presence } from '../../people/presence.ts';
import { say } from '../../words/language.ts';
import type { Participant } from '../../workshop/types.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './person-row.ts';
import type { PersonCommand } from './person-row.ts';
import './remove-dialog.ts';

export class WayboardPeoplePanel extends BoardElement {
  static override properties = {
    present: { state: true },
    removing: { state: true },
    isAddingSeat: { state: true },
  };
  declare present: readonly Presence[];
  declare removing: Participant | null;
  declare isAddingSeat: boolean;

  constructor() {
    super();
    this.present = [];
    this.removing = null;
    this.isAddingSeat = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ awareness, workshop, ui }) => {
      const read = (): void => {
        const present = others(awareness);
        if (doings(present) !== doings(this.present)) this.present = present;
      };
      read();
      const undos = [onOthers(awareness, read), ui.on(() => this.requestUpdate())];
      if (workshop !== null) undos.push(workshop.on(() => this.requestUpdate()));
      return undos;
    });
  }

  protected override render(): TemplateResult | null {
    const { workshop } = this.open;
    if (workshop === null) return null;
    const people = [...workshop.roster().values()].filter(({ gone }) => !gone).sort(byRoleAndName);
    const here = people.filter(({ online, host }) => online || host !== null);
    const away = people.filter((person) => !here.includes(person));
    return html`
      ${this.#isFacilitator ? this.#actions() : null}
      ${this.#group(say('shell-people-online', { n: here.length }), here)}
      ${away.length === 0 ? null : this.#group(say('shell-people-away', { n: away.length }), away)}
      ${
        this.removing === null
          ? null
          : html`<wayboard-remove-dialog
            .person=${this.removing}
            @close=${() => {
              this.removing = null;
            }}
            @remove=${(event: CustomEvent<{ erase: boolean }>) => this.#remove(event.detail.erase)}
          ></wayboard-remove-dialog>`
      }
    `;
  }

  get #isFacilitator(): boolean {
    return this.open.role === 'facilitator';
  }

  #actions(): TemplateResult {
    return html`<div class="actions">
      <button
        class="button primary"
        @click=${() => this.dispatchEvent(new CustomEvent('share', { bubbles: true, composed: true }))}
      >
        ${say('shell-invite')}
      </button>
      <button
        class="button quiet"
        aria-expanded=${this.isAddingSeat}
        @click=${() => {
          this.isAddingSeat = !this.isAddingSeat;
        }}
      >
        ${icon(UserRoundPlus)}${say('shell-seat-add')}
      </button>
      ${
        this.isAddingSeat
          ? html`<form @submit=${this.#addSeat}>
            <label for="seat">${say('shell-seat-lead')}</label>
            <div class="row">
              <input class="field" id="seat" name="name" maxlength="40" autocomplete="off" required autofocus />
              <button class="button primary">${say('core-add')}</button>
            </div>
            <label class="check"><input type="checkbox" name="writes" checked /> ${say('shell-seat-role')}</label>
            ${this.#hosts()}
          </form>`
          : null
      }
    </div>`;
  }

  /** Who could type for somebody: whoever has a device and a desk. */
  #hosts(): TemplateResult | null {
    const { me, workshop } = this.open;
    const able = [...(workshop?.roster().values() ?? [])].filter(
      ({ gone, host, id, role }) => !gone && host === null && id !== me.id && role !== 'viewer',
    );
    if (able.length === 0) return null;
    return html`<label class="row host">
      <span>${say('shell-seat-host')}</span>
      <select class="field" name="host">
        <option value=${me.id} selected>${me.name} (${say('core-you')})</option>
        ${able.sort(byRoleAndName).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </label>`;
  }

  #group(heading: string, people: readonly Participant[]): TemplateResult {
    return html`<section>
      <h3>${heading}</h3>
      <ul>
        ${repeat(
          people,
          ({ id }) => id,
          (person) => this.#row(person),
        )}
      </ul>
    </section>`;
  }

  #row(person: Participant): TemplateResult {
    const presence = this.present.find((one) => one.person.id === person.id) ?? null;
    return html`<li>
      <wayboard-person-row
        .person=${person}
        .presence=${presence}
        .hostName=${person.host === null ? '' : (this.open.workshop?.nameOf(person.host) ?? '')}
        .isActedFor=${person.host !== null && this.open.desk?.participant === person.id}
        .isFollowed=${presence !== null && this.open.ui.state.following === presence.client}
        @command=${(event: CustomEvent<PersonCommand>) => void this.#command(person, event.detail)}
      ></wayboard-person-row>
    </li>`;
  }

  async #command(person: Participant, command: PersonCommand): Promise<void> {
    const { api, ui } = this.open;
    switch (command.kind) {
      case 'follow':
        ui.set({ following: command.client });
        break;
      case 'act':
        ui.set({ actsFor: command.seat });
        break;
      case 'remove':
        this.removing = person;
        break;
      case 'rename':
        this.dispatchEvent(new CustomEvent('who-am-i', { bubbles: true, composed: true }));
        break;
      case 'server':
        if (api !== null) await attempt(this, api.command(command.name, command.fields));
    }
  }

  async #remove(erase: boolean): Promise<void> {
    const { removing: person } = this;
    const { api } = this.open;
    this.removing = null;
    if (person === null || api === null) return;
    const done = await attempt(this, api.command('remove', { participant: person.id, erase }));
    if (done !== null) tell(this, { text: say('shell-removed', { name: person.name }) });
  }

  async #addSeat(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const name = String(form.get('name') ?? '').trim();
    const { api, me } = this.open;
    if (api === null || name === '') return;
    const role = form.has('writes') ? 'editor' : 'voter';
    const host = String(form.get('host') ?? me.id);
    const done = await attempt(this, api.command('seat-add', { name, role, host }));
    if (done === null) return;
    this.isAddingSeat = false;
    tell(this, { text: say('shell-seat-added', { name }) });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 16px 20px 32px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-end: 8px;
      }
      .actions > .button {
        flex: 1;
        min-block-size: 40px;
        font-size: var(--text-s);
        white-space: nowrap;
      }
      form {
        inline-size: 100%;
        padding-block: 8px;
      }
      label {
        display: block;
        margin-block-end: 8px;
        font-size: var(--text-s);
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      .check,
      .host {
        display: flex;
        align-items: center;
        min-block-size: 44px;
        margin: 8px 0 0;
        color: var(--ink);
      }
      .check {
        gap: 8px;
      }
      .check input {
        inline-size: 18px;
        block-size: 18px;
        accent-color: var(--accent);
      }
      .host span {
        flex: none;
      }
      .field {
        min-inline-size: 0;
      }
      h3 {
        margin: 16px 0 4px;
        font-size: var(--text-s);
        font-weight: 650;
        color: var(--ink-soft);
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
    `,
  ];
}

const RANKS = { facilitator: 0, editor: 1, voter: 2, viewer: 3 } as const;

function byRoleAndName(a: Participant, b: Participant): number {
  return RANKS[a.role] - RANKS[b.role] || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

/** What is shown of what they do: coming, going, beginning and ending to write. */
function doings(present: readonly Presence[]): string {
  return JSON.stringify(present.map(({ client, person, editing }) => [client, person.id, editing !== null]));
}

customElements.define('wayboard-people-panel', WayboardPeoplePanel);
