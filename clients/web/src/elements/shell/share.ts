/**
 * `<wayboard-share>`: inviting people. A facilitator has a link for each role, as text and as QR code, and can renew
 * or revoke it. Everybody else can pass on the link they came by, which lets others do no more than they may.
 *
 * Loaded when it is asked for. Tells `close`.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Check, Copy, RefreshCw, Trash2 } from 'lucide';
import { keyOf } from '../../browser/keys.ts';
import { boardPath } from '../../route.ts';
import { ROLES, type Role } from '../../server/roles.ts';
import { say } from '../../words/language.ts';
import { attempt, tell } from '../base/attempt.ts';
import { segments } from '../base/choice-styles.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './qr-code.ts';
import { drawSegments } from '../base/segments.ts';

type Keys = Readonly<Partial<Record<Role, string>>>;

export class WayboardShare extends BoardElement {
  static override properties = {
    keys: { state: true },
    role: { state: true },
    copied: { state: true },
    isAsking: { state: true },
  };
  /** `null` until the server has answered. */
  declare keys: Keys | null;
  declare role: Role;
  declare copied: boolean;
  /** What would be done to the link, until it is confirmed. */
  declare isAsking: 'renew' | 'revoke' | null;

  constructor() {
    super();
    this.keys = null;
    this.role = 'editor';
    this.copied = false;
    this.isAsking = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(() => {
      void this.#load();
      return [];
    });
  }

  protected override render(): TemplateResult {
    return html`<wayboard-dialog heading=${say('shell-share-title')} @close=${() => this.dispatchEvent(new Event('close'))}>
      ${this.#isFacilitator ? this.#roles() : html`<p class="lead">${say('shell-share-lead-other')}</p>`}
      ${this.keys === null ? html`<p class="lead" aria-busy="true">${say('core-loading')}</p>` : this.#link(this.keys)}
    </wayboard-dialog>`;
  }

  get #isFacilitator(): boolean {
    return this.open.role === 'facilitator';
  }

  #roles(): TemplateResult {
    return html`<fieldset>
      <legend>${say('shell-share-lead')}</legend>
      ${drawSegments({
        name: 'role',
        choices: ROLES,
        chosen: this.role,
        words: (role) => say(`core-role-${role}`),
        choose: (role) => {
          this.role = role;
          this.isAsking = null;
          this.copied = false;
        },
      })}
    </fieldset>`;
  }

  #link(keys: Keys): TemplateResult {
    const key = keys[this.role];
    if (key === undefined) return this.#noLink();
    const address = this.#address(key);
    return html`
      <p class="lead">${say(`shell-share-role-${this.role}`)}</p>
      <div class="link">
        <wayboard-qr-code .text=${address} label=${say('shell-share-qr', { role: say(`core-role-${this.role}`) })}></wayboard-qr-code>
        <div class="side">
          <label class="unseen" for="address">${say('shell-share-link')}</label>
          <input class="field" id="address" readonly .value=${address} @focus=${selectAll} />
          <button class="button primary" @click=${() => this.#copy(address)}>
            ${icon(this.copied ? Check : Copy)}${this.copied ? say('shell-share-copied') : say('shell-share-copy')}
          </button>
          ${this.#isFacilitator ? this.#changes() : null}
        </div>
      </div>
      ${isOnlyHere(address) ? html`<p class="only-here">${say('shell-share-only-here')}</p>` : nothing}
      <span class="unseen" role="status">${this.copied ? say('shell-share-copied') : ''}</span>
    `;
  }

  #noLink(): TemplateResult {
    if (!this.#isFacilitator) return html`<p class="lead">${say('shell-share-ask')}</p>`;
    return html`
      <p class="lead">${say('shell-share-revoked')}</p>
      <button class="button primary" @click=${() => this.#renew()}>${say('shell-share-make')}</button>
    `;
  }

  #changes(): TemplateResult {
    if (this.isAsking !== null) {
      const does = this.isAsking;
      return html`<div class="ask" role="alert">
        <p>${say(`shell-share-${does}-ask`)}</p>
        <div class="row">
          <button
            class="button quiet"
            @click=${() => {
              this.isAsking = null;
            }}
          >
            ${say('core-cancel')}
          </button>
          <button class="button primary" @click=${() => (does === 'renew' ? this.#renew() : this.#revoke())}>
            ${say(`shell-share-${does}`)}
          </button>
        </div>
      </div>`;
    }
    return html`<div class="row">
      ${this.#change('renew', RefreshCw)}${this.#change('revoke', Trash2)}
    </div>`;
  }

  #change(does: 'renew' | 'revoke', picture: typeof Copy): TemplateResult {
    return html`<button
      class="button quiet small"
      @click=${() => {
        this.isAsking = does;
      }}
    >
      ${icon(picture)}${say(`shell-share-${does}`)}
    </button>`;
  }

  #address(key: string): string {
    const { id, api } = this.open;
    return new URL(boardPath(id ?? '', key), api?.origin ?? location.origin).href;
  }

  async #load(): Promise<void> {
    const { api, id, role } = this.open;
    if (api === null || id === null) return;
    if (role === 'facilitator') {
      this.keys = await attempt(this, api.links());
    } else {
      const mine = keyOf(id);
      this.role = mine?.role ?? 'viewer';
      this.keys = mine === null ? {} : { [mine.role]: mine.key };
    }
  }

  async #copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.copied = true;
    } catch {
      // Without permission, or on a page that is not secure: the text is there to be copied by hand.
      tell(this, { text: say('shell-share-copy-problem'), problem: true });
      this.renderRoot.querySelector<HTMLInputElement>('#address')?.focus();
    }
  }

  async #renew(): Promise<void> {
    const { role } = this;
    const made = await this.#command<{ key: string }>('link-renew', role);
    if (made !== null) this.keys = { ...this.keys, [role]: made.key };
  }

  async #revoke(): Promise<void> {
    const { role } = this;
    if ((await this.#command('link-revoke', role)) === null) return;
    const { [role]: _, ...others } = this.keys ?? {};
    this.keys = others;
  }

  async #command<T>(name: string, role: Role): Promise<T | null> {
    const { api } = this.open;
    if (api === null) return null;
    const answer = await attempt(this, api.command<T>(name, { role }));
    this.isAsking = null;
    this.copied = false;
    return answer;
  }

  static override styles = [
    controls,
    segments,
    css`
      .lead,
      legend {
        margin: 0 0 14px;
        padding: 0;
        color: var(--ink-soft);
        text-wrap: pretty;
      }
      fieldset {
        margin-block-end: 16px;
      }
      /* Four in a row or two and two, and never one on a line of its own. */
      .segments {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      @media (width < 480px) {
        .segments {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
      .only-here {
        margin: 16px 0 0;
        padding: 10px 12px;
        border-radius: var(--radius-s);
        background: var(--warning-soft);
        text-wrap: pretty;
      }
      .link {
        display: grid;
        grid-template-columns: 168px minmax(0, 1fr);
        gap: 20px;
        align-items: start;
      }
      wayboard-qr-code {
        border-radius: 9px;
        box-shadow: 0 0 0 1px var(--line);
      }
      .side {
        display: grid;
        gap: 10px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row .button {
        flex: 1;
      }
      .small {
        min-block-size: 40px;
        font-size: var(--text-s);
      }
      .ask {
        padding: 12px;
        border-radius: var(--radius-m);
        background: var(--warning-soft);
        font-size: var(--text-s);
      }
      .ask p {
        margin: 0 0 10px;
        text-wrap: pretty;
      }
      @media (width < 460px) {
        .link {
          grid-template-columns: minmax(0, 1fr);
        }
        wayboard-qr-code {
          inline-size: min(220px, 100%);
          justify-self: center;
        }
      }
    `,
  ];
}

/** No other device comes to an address that means "this computer". */
function isOnlyHere(address: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}

customElements.define('wayboard-share', WayboardShare);
