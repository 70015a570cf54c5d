/** `<wayboard-status>`: saved, saving or offline, as true as the server's acknowledgements. */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import {
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  type IconNode,
  LoaderCircle,
  Lock,
} from 'lucide';
import type { Status } from '../document/status.ts';
import { statusWords } from '../document/status-words.ts';
import { WayboardElement } from './base/element.ts';
import { icon } from './base/icon.ts';
import { controls } from './base/theme.ts';

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
  static override properties = { status: { attribute: false } };
  declare status: Status;
  #spoken = '';

  constructor() {
    super();
    this.status = { kind: 'opening' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('status');
    if (SPOKEN.has(this.status.kind)) {
      if (before?.kind !== this.status.kind) this.#spoken = statusWords(this.status).long;
    } else if (this.#spoken !== '' && this.status.kind === 'saved') {
      this.#spoken = statusWords(this.status).long;
    }
  }

  protected override render(): TemplateResult {
    const words = statusWords(this.status);
    return html`
      <span class="pill" title=${words.long}>${icon(ICONS[this.status.kind])}<span class="short">${words.short}</span
        ><span class="tiny">${words.tiny}</span></span>
      <span class="unseen" role="status">${this.#spoken}</span>
    `;
  }

  protected override updated(): void {
    this.dataset.status = this.status.kind;
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
        min-block-size: 32px;
        padding-inline: 8px 10px;
        border-radius: 16px;
        white-space: nowrap;
        cursor: default;
      }
      :host([data-status='saved']) .icon {
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
      :host([data-status='opening']) .icon,
      :host([data-status='connecting']) .icon {
        animation: turn 1s linear infinite;
      }
      .tiny {
        display: none;
      }
      @media (width < 560px) {
        .short {
          display: none;
        }
        .tiny {
          display: inline;
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
