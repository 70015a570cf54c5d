/** `<wayboard-version-dialog>`: what a version had on it, and what has changed since. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Version } from '../../server/api.ts';
import { say } from '../../words/language.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { sayMoment } from '../../words/values.ts';
import { controls } from '../base/theme.ts';
import type { Comparison } from './comparison.ts';
import './differences.ts';
import { panelStyles } from './styles.ts';
import { sayLabel } from './version-words.ts';

/** The part of a version's board that is counted; items in the trash have `del`. */
type Summary = Readonly<Record<(typeof COUNTED)[number], readonly { readonly del?: unknown }[]>>;

const COUNTED = ['maps', 'stages', 'lanes', 'notes', 'personas', 'actions'] as const;

export class WayboardVersionDialog extends BoardElement {
  static override properties = {
    version: { attribute: false },
    summary: { state: true },
    comparison: { state: true },
    hasFailed: { state: true },
  };
  declare version: Version;
  declare summary: Summary | null;
  declare comparison: Comparison | null;
  declare hasFailed: boolean;

  constructor() {
    super();
    this.summary = null;
    this.comparison = null;
    this.hasFailed = false;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override render(): TemplateResult {
    const when = sayMoment(this.version.at, Date.now());
    const label = sayLabel(this.version);
    return html`<wayboard-dialog wide heading=${label === '' ? when : label} @close=${this.#closed}>
      <p class="soft">${when}</p>
      ${this.#summary()}
      <h3>${say('panel-version-since')}</h3>
      ${
        this.comparison === null
          ? html`<p class="soft" role="status">${say(this.hasFailed ? 'panel-failed' : 'core-loading')}</p>`
          : html`<div tabindex="0" role="region" aria-label=${say('panel-version-since')}>
              <wayboard-differences
                .comparison=${this.comparison}
                @jump=${this.#closed}
              ></wayboard-differences>
            </div>`
      }
    </wayboard-dialog>`;
  }

  #summary(): TemplateResult | typeof nothing {
    const { summary } = this;
    if (summary === null) return nothing;
    const count = (part: (typeof COUNTED)[number]): number =>
      (summary[part] ?? []).filter((item) => item.del === undefined || item.del === null).length;
    return html`<ul class="row">
      ${COUNTED.map((part) => [part, count(part)] as const)
        .filter(([, n]) => n > 0)
        .map(([part, n]) => html`<li class="badge">${say(`panel-count-${part}`, { n })}</li>`)}
    </ul>`;
  }

  async #load(): Promise<void> {
    const { api } = this.open;
    if (api === null) return;
    const { id } = this.version;
    const answer = await attempt(
      this,
      Promise.all([api.get<Summary>(`/versions/${id}`), api.compareVersion<Comparison>(id)]),
    );
    this.hasFailed = answer === null;
    if (answer !== null) [this.summary, this.comparison] = answer;
  }

  #closed(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];
}

customElements.define('wayboard-version-dialog', WayboardVersionDialog);
