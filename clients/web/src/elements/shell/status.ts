/**
 * `<wayboard-status .trust>`: saved, saving or offline, as true as the server's acknowledgements. Pressed, it says
 * where the changes are, document by document. Tells `retry` when somebody wants to try now.
 */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import {
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  HardDrive,
  type IconNode,
  LoaderCircle,
  Lock,
} from 'lucide';
import type { Status } from '../../document/status.ts';
import { copyOf, type Part, type Trust, waitingOf } from '../../document/trust.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import '../base/menu.ts';
import { controls } from '../base/theme.ts';
import { partWords, type ReadOnly, statusWords } from './status-words.ts';

const ICONS: Record<Status['kind'], IconNode> = {
  opening: LoaderCircle,
  connecting: LoaderCircle,
  saving: CloudUpload,
  saved: CloudCheck,
  offline: CloudOff,
  refused: CloudAlert,
  viewing: Eye,
  denied: Lock,
  closed: CloudOff,
};

/** Worth interrupting a screen reader for; saving and saved come and go with every word. */
const SPOKEN: ReadonlySet<Status['kind']> = new Set(['offline', 'refused', 'viewing', 'denied', 'closed']);

export class WayboardStatus extends WayboardElement {
  static override properties = { trust: { attribute: false }, why: { attribute: false } };
  declare trust: Trust;
  /** Why it is read only, if it is. */
  declare why: ReadOnly;
  #spoken = '';

  constructor() {
    super();
    this.trust = { status: { kind: 'opening' }, parts: [] };
    this.why = 'role';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('trust')?.status.kind;
    const { status } = this.trust;
    if (before === status.kind) return;
    if (SPOKEN.has(status.kind) || (this.#spoken !== '' && status.kind === 'saved')) {
      this.#spoken = this.#story(statusWords(status, this.why).long);
    }
  }

  protected override render(): TemplateResult {
    const { status } = this.trust;
    const words = statusWords(status, this.why);
    const isLocked = status.kind === 'viewing' && this.why === 'locked';
    return html`
      <wayboard-menu plain label=${say('shell-status-label')}>
        <button slot="trigger" class="pill" aria-label=${`${say('shell-status-label')}: ${words.short}`} title=${this.#story(words.long)}>
          ${icon(isLocked ? Lock : ICONS[status.kind])}
          <span class="short">${words.short}</span><span class="tiny">${words.tiny}</span>
        </button>
        <div class="details">
          <p class="long">${words.long}</p>
          <ul>
            ${this.trust.parts.map((part) => this.#part(part))}
          </ul>
          ${this.#copy()}
          ${
            status.kind === 'offline' || status.kind === 'refused'
              ? html`<button class="button quiet" @click=${() => this.dispatchEvent(new Event('retry', { bubbles: true, composed: true }))}>
                ${say('core-retry')}
              </button>`
              : null
          }
        </div>
      </wayboard-menu>
      <span class="unseen" role="status">${this.#spoken}</span>
    `;
  }

  /** With what waits goes where it waits. */
  #story(long: string): string {
    return waitingOf(this.trust.status) > 0 ? `${long} ${say(`core-copy-${copyOf(this.trust)}`)}` : long;
  }

  #copy(): TemplateResult {
    const copy = copyOf(this.trust);
    const isRisk = copy === 'failed' || copy === 'none';
    return html`<p class=${isRisk ? 'risk' : 'kept'}>${icon(HardDrive)}${say(`core-copy-${copy}`)}</p>`;
  }

  #part(part: Part): TemplateResult {
    const { name, state } = partWords(part, this.trust.parts.length === 1);
    return html`<li>
      ${icon(waitingOf(part.status) > 0 ? CloudUpload : CloudCheck)}
      <span class="name">${name}</span><span class="state">${state}</span>
    </li>`;
  }

  protected override updated(): void {
    this.dataset.status = this.trust.status.kind;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
        font-weight: 550;
        color: var(--ink-soft);
      }
      .pill {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 40px;
        padding-inline: 8px 10px;
        border-radius: var(--radius-s);
        white-space: nowrap;
      }
      .pill:hover {
        background: var(--surface-hover);
      }
      :host([data-status='saved']) .pill .icon {
        color: var(--accent);
      }
      :host([data-status='offline']) .pill,
      :host([data-status='refused']) .pill {
        background: var(--warning-soft);
        color: var(--warning);
      }
      :host([data-status='denied']) .pill,
      :host([data-status='closed']) .pill {
        color: var(--danger);
      }
      :host([data-status='viewing']) .pill {
        background: var(--surface-hover);
        color: var(--ink);
      }
      :host([data-status='opening']) .pill .icon,
      :host([data-status='connecting']) .pill .icon {
        animation: turn 1s linear infinite;
      }
      .details {
        inline-size: min(320px, calc(100vw - 40px));
        padding: 10px;
        color: var(--ink);
        font-weight: 400;
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
      ul {
        list-style: none;
        margin: 12px 0;
        padding: 0;
        border-block: 1px solid var(--line);
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        padding-block: 8px;
      }
      li + li {
        border-block-start: 1px solid var(--line);
      }
      li .icon {
        color: var(--accent);
      }
      .name {
        flex: 1;
      }
      .state {
        color: var(--ink-soft);
      }
      .kept,
      .risk {
        display: flex;
        gap: 8px;
        color: var(--ink-soft);
      }
      .risk {
        color: var(--danger);
        font-weight: 600;
      }
      .details .button {
        margin-block-start: 12px;
        inline-size: 100%;
      }
      .tiny {
        display: none;
      }
      @container (width < 1180px) {
        .short {
          display: none;
        }
        .tiny {
          display: inline;
        }
      }
      @container (width < 700px) {
        :host(:is([data-status='saved'], [data-status='saving'])) .tiny {
          display: none;
        }
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
    `,
  ];
}

customElements.define('wayboard-status', WayboardStatus);
