/**
 * What the elements of facilitating share: they follow the workshop, send its commands, and say why one cannot be sent.
 *
 * A button whose command cannot be sent stays in the tab order and tells its reason, so that nobody has to guess. One
 * command at a time: the same again while it is on its way is a second press, and would skip two steps; another waits.
 */
import { type CSSResult, css, html, nothing, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';
import { isWritersDesk } from '../../acting.ts';
import { say } from '../../words/language.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import { attempt, tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';

/** `style` where there is little room: on a phone, and beside an open drawer. */
export function slim(style: CSSResult): CSSResult {
  return css`
    @media (width < 640px) {
      ${style}
    }
    @container (width < 640px) {
      ${style}
    }
  `;
}

/** `style` where the header is one row with little room in its middle. */
export function tight(style: CSSResult): CSSResult {
  return css`
    @container (1000px <= width < 1240px) {
      ${style}
    }
  `;
}

interface Face {
  /** What it does, in full; shown if there is no `text`. */
  readonly label: string;
  readonly icon?: IconNode;
  readonly text?: string;
  /** Classes of the shared controls. */
  readonly look?: string;
  /** Why it cannot be done now, besides role and connection. */
  readonly whyNot?: string | null;
  readonly run: () => unknown;
}

type Fields = Readonly<Record<string, unknown>>;

export abstract class FacilitateElement extends BoardElement {
  /** The command that was sent last and is not answered yet. */
  #sending: { readonly name: string; readonly answered: Promise<unknown> } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  /** Whether the person facilitates. */
  protected get facilitates(): boolean {
    return this.open.api !== null && this.open.role === 'facilitator';
  }

  /** Whether what is written now is revealed after a private round: drafts of voters are not. */
  protected get writes(): boolean {
    return isWritersDesk(this.open, this.open.draftDesk);
  }

  protected get workshop(): Workshop | null {
    return this.open.workshop;
  }

  /** Milliseconds since 1970 by the server's clock. */
  protected get now(): number {
    return this.open.api?.clock.now() ?? Date.now();
  }

  /** Why no command can be sent now; `null` if it can. */
  protected get hindrance(): string | null {
    if (!this.facilitates) return say('facilitate-why-role');
    return this.open.isOnline ? null : say('facilitate-why-connection');
  }

  /** Sends a command and says what goes wrong: `null` then. */
  protected async command<T extends object>(name: string, fields: Fields = {}): Promise<T | null> {
    const { api } = this.open;
    const before = this.#sending;
    if (api === null || before?.name === name) return null;
    const send = async (): Promise<T | null> => {
      await before?.answered;
      return attempt(this, api.command<T>(name, fields));
    };
    const answered = send();
    const sending = { name, answered };
    this.#sending = sending;
    const answer = await answered;
    if (this.#sending === sending) this.#sending = null;
    return answer;
  }

  /** A button that runs a command. */
  protected button({ label, icon: node, text, look, whyNot, run }: Face): TemplateResult {
    const why = this.hindrance ?? whyNot ?? null;
    const words = why === null ? label : say('facilitate-not-now', { what: label, why });
    // Who says what they see has to be understood: the visible words are a part of the name.
    const name = why === null || text === undefined ? words : say('facilitate-not-now', { what: text, why });
    return html`<button
      type="button"
      class=${look ?? (text === undefined ? 'tool' : 'button quiet')}
      aria-label=${text === undefined || why !== null ? name : nothing}
      aria-disabled=${why === null ? nothing : 'true'}
      title=${words}
      @click=${() => (why === null ? run() : tell(this, { text: words }))}
    >
      ${node === undefined ? nothing : icon(node)}${text === undefined ? nothing : html`<span>${text}</span>`}
    </button>`;
  }

  /** What buttons and sections look like in all of them. */
  static readonly look = css`
    :host([hidden]) {
      display: none;
    }
    /* The bars over the canvas let presses through, and that is inherited. */
    wayboard-dialog {
      pointer-events: auto;
    }
    button[aria-disabled='true'] {
      cursor: default;
      opacity: 0.45;
    }
    .small {
      min-block-size: 36px;
      padding-inline: 12px;
      font-size: var(--text-s);
      border-radius: 10px;
    }
    @media (pointer: coarse) {
      .small {
        min-block-size: 44px;
      }
    }
    .soft {
      color: var(--ink-soft);
      font-size: var(--text-s);
    }
    p {
      margin: 0;
    }
  `;

  /** What stands in the middle, one below the other. */
  static readonly column = css`
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
    }
  `;
}
