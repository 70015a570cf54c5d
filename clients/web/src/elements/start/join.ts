/** `<wayboard-join>`: in by what one was sent, a link or a code; or by the name of a free document. Tells `go`. */
import { css, html, type TemplateResult } from 'lit';
import { ArrowRight } from 'lucide';
import { documentPath, parseDocumentName, parseInvite } from '../../route.ts';
import { say } from '../../words/language.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';

export class WayboardJoin extends WayboardElement {
  static override properties = {
    isInviteOnly: { attribute: 'invite-only', type: Boolean },
    problem: { state: true },
  };
  /** No way to a free document. */
  declare isInviteOnly: boolean;
  /** Which of the two fields has something that leads nowhere. */
  declare problem: 'invite' | 'name' | null;

  constructor() {
    super();
    this.isInviteOnly = false;
    this.problem = null;
  }

  protected override render(): TemplateResult {
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.#go(event, 'invite', parseInvite)}>
        <label for="invite">${say('start-join')}</label>
        ${this.#row('invite', say('start-join-placeholder'), say('start-join-go'))}
        ${this.#problem('invite', say('start-join-problem'))}
      </form>
      ${this.isInviteOnly ? null : this.#document()}
    `;
  }

  #document(): TemplateResult {
    return html`<details>
      <summary>${say('start-document')}</summary>
      <form novalidate @submit=${(event: SubmitEvent) => this.#go(event, 'name', toDocument)}>
        <label class="unseen" for="name">${say('start-document-name')}</label>
        ${this.#row('name', say('start-document-name'), say('start-document-go'))}
        <p class="hint" id="hint">${say('start-document-hint')}</p>
        ${this.#problem('name', say('start-document-problem'))}
      </form>
    </details>`;
  }

  #row(field: 'invite' | 'name', placeholder: string, go: string): TemplateResult {
    return html`<div class="row">
      <input
        class="field"
        id=${field}
        name="typed"
        placeholder=${placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${this.problem === field}
        aria-describedby=${this.problem === field ? `${field}-problem` : field === 'name' ? 'hint' : `${field}-problem`}
        @input=${() => {
          this.problem = null;
        }}
      />
      <button class="button ${field === 'invite' ? 'primary' : 'quiet'}" aria-label=${go} title=${go}>${icon(ArrowRight)}</button>
    </div>`;
  }

  #problem(field: 'invite' | 'name', words: string): TemplateResult {
    return html`<p class="problem" id=${`${field}-problem`} role="alert">${this.problem === field ? words : ''}</p>`;
  }

  #go(event: SubmitEvent, field: 'invite' | 'name', parse: (typed: string) => string | null): void {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('typed') ?? '');
    const path = parse(typed);
    this.problem = path === null ? field : null;
    if (path === null) this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
    else this.dispatchEvent(new CustomEvent('go', { detail: path, bubbles: true, composed: true }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 20px;
        border-radius: var(--radius-l);
        background: var(--surface);
        box-shadow:
          inset 0 0 0 1px var(--line),
          var(--shadow-s);
      }
      label:not(.unseen) {
        display: block;
        margin-block-end: 8px;
        font-weight: 650;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      .field {
        min-inline-size: 0;
      }
      .button {
        flex: none;
        inline-size: 48px;
        padding: 0;
      }
      .hint,
      .problem {
        margin: 8px 0 0;
        font-size: var(--text-s);
        line-height: 1.4;
        color: var(--ink-soft);
      }
      .problem {
        color: var(--danger);
      }
      .problem:empty {
        display: none;
      }
      details {
        margin-block-start: 14px;
        font-size: var(--text-s);
      }
      summary {
        inline-size: fit-content;
        padding-block: 4px;
        border-radius: var(--radius-s);
        color: var(--ink-soft);
        cursor: pointer;
      }
      summary:hover {
        color: var(--ink);
      }
      details form {
        margin-block-start: 8px;
      }
    `,
  ];
}

function toDocument(typed: string): string | null {
  const name = parseDocumentName(typed);
  return name === null ? null : documentPath(name);
}

customElements.define('wayboard-join', WayboardJoin);
