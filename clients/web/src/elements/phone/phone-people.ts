/** `<wayboard-phone-people>`: who is here and who is done, who I am, and the way to the other views. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CircleCheckBig, LayoutGrid, ListTree, Pencil } from 'lucide';
import { initials, inkOn } from '../../people/identity.ts';
import { say } from '../../words/language.ts';
import type { Participant } from '../../workshop/types.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../facilitate/take-over.ts';
import { phoneStyles } from './styles.ts';

export class WayboardPhonePeople extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  protected override render(): TemplateResult {
    const { me, ui, workshop } = this.open;
    const roster = [...(workshop?.roster().values() ?? [])].filter(({ gone }) => !gone);
    const others = roster.filter(({ id }) => id !== me.id).sort(byPresence);
    const online = roster.filter((one) => one.online).length;
    const isPrivate = workshop?.state().private?.on === true;
    return html`
      ${this.#me()}
      <wayboard-take-over></wayboard-take-over>
      <section aria-labelledby="people">
        <h2 id="people">${say('phone-people', { n: online })}</h2>
        <ul role="list">
          ${repeat(
            others,
            ({ id }) => id,
            (one) => html`<li>${this.#person(one, isPrivate)}</li>`,
          )}
        </ul>
        ${others.length === 0 ? html`<p class="soft">${say('phone-people-none')}</p>` : nothing}
      </section>
      <section aria-labelledby="views">
        <h2 id="views">${say('phone-views')}</h2>
        <p class="soft">${say('phone-views-hint')}</p>
        <div class="views">
          <button class="button quiet" @click=${() => ui.set({ view: 'board' })}>${icon(LayoutGrid)}${say('phone-view-board')}</button>
          <button class="button quiet" @click=${() => ui.set({ view: 'outline' })}>${icon(ListTree)}${say('phone-view-outline')}</button>
        </div>
      </section>
    `;
  }

  #me(): TemplateResult {
    const { me, role } = this.open;
    return html`<section class="me" aria-label=${say('core-you')}>
      <wayboard-phone-face .color=${me.color} .name=${me.name}></wayboard-phone-face>
      <div class="who">
        <p class="name">${me.name}</p>
        <p class="soft">${say('core-you')} · ${say(`core-role-${role}`)}</p>
      </div>
      <button
        class="button quiet"
        @click=${() => this.dispatchEvent(new CustomEvent('who-am-i', { bubbles: true, composed: true }))}
      >
        ${icon(Pencil)}${say('phone-rename')}
      </button>
    </section>`;
  }

  #person({ name, color, role, online, done, host }: Participant, isPrivate: boolean): TemplateResult {
    const by = host === null ? '' : (this.open.workshop?.nameOf(host) ?? '');
    const facts = [
      say(`core-role-${role}`),
      online ? say('phone-online') : host === null ? say('phone-away') : '',
      by === '' ? '' : say('phone-seat', { name: by }),
    ].filter((fact) => fact !== '');
    return html`
      <wayboard-phone-face .color=${color} .name=${name} ?away=${!online}></wayboard-phone-face>
      <div class="who">
        <p class="name">${name}</p>
        <p class="soft">${facts.join(' · ')}</p>
      </div>
      ${isPrivate && done ? html`<span class="finished">${icon(CircleCheckBig)}${say('phone-is-done')}</span>` : nothing}
    `;
  }

  static override styles = [
    controls,
    phoneStyles,
    css`
      section {
        margin-block-end: 32px;
      }
      .me {
        margin-block-end: 20px;
      }
      wayboard-take-over {
        display: block;
        margin-block-end: 20px;
      }
      .me,
      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: 64px;
      }
      .me {
        padding: 12px 14px;
        border-radius: var(--radius-m);
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      li {
        border-block-end: 1px solid var(--line);
      }
      .who {
        flex: 1;
        min-inline-size: 0;
      }
      .name {
        font-weight: 600;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .me .button {
        min-block-size: 44px;
        padding-inline: 14px;
        font-size: var(--text-s);
      }
      .finished {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--success);
      }
      .views {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px;
        margin-block-start: 12px;
      }
      .views .button {
        padding-inline: 8px;
        line-height: 1.2;
      }
    `,
  ];
}

function byPresence(a: Participant, b: Participant): number {
  return Number(b.online) - Number(a.online) || a.joinedAt - b.joinedAt;
}

/** A disc with initials; its colour is set as a property, as the page's policy wants. */
class WayboardPhoneFace extends BoardElement {
  static override properties = {
    color: { attribute: false },
    name: { attribute: false },
    away: { type: Boolean, reflect: true },
  };
  declare color: string;
  declare name: string;
  declare away: boolean;

  constructor() {
    super();
    this.away = false;
  }

  protected override render(): TemplateResult {
    return html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }

  protected override updated(): void {
    this.style.backgroundColor = this.away ? 'transparent' : this.color;
    this.style.color = this.away ? '' : inkOn(this.color);
  }

  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 40px;
      block-size: 40px;
      border-radius: 50%;
      font-size: var(--text-s);
      font-weight: 650;
    }
    :host([away]) {
      color: var(--ink-soft);
      box-shadow: inset 0 0 0 2px var(--line);
    }
  `;
}

customElements.define('wayboard-phone-face', WayboardPhoneFace);
customElements.define('wayboard-phone-people', WayboardPhonePeople);
