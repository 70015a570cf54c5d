/**
 * `<wayboard-differences>`: what was added, removed, moved and changed, by what it is, in words.
 *
 * Used for a version and now, and for two rounds. A press on a note that is on the open board shows it there, and says
 * `jump`: what is over the board goes away then.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ArrowRight, type IconNode, Minus, MoveRight, Pencil, Plus } from 'lucide';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import {
  type Comparison,
  countsOf,
  type Detail,
  type Line,
  type Section,
  sectionsOf,
  WAYS,
  type Way,
} from './comparison.ts';
import { panelStyles } from './styles.ts';

const ICONS: Readonly<Record<Way, IconNode>> = {
  added: Plus,
  removed: Minus,
  moved: MoveRight,
  changed: Pencil,
};

/** More of one part than that are behind a button. */
const LISTED_MAX = 40;

export class WayboardDifferences extends BoardElement {
  static override properties = {
    comparison: { attribute: false },
    unfolded: { state: true },
  };
  declare comparison: Comparison;
  declare unfolded: ReadonlySet<string>;

  constructor() {
    super();
    this.unfolded = new Set();
  }

  protected override render(): TemplateResult {
    const sections = sectionsOf(this.comparison);
    if (sections.length === 0) return html`<p class="empty">${say('panel-diff-none')}</p>`;
    const counts = countsOf(sections);
    return html`
      <ul class="row counts">
        ${WAYS.filter((way) => counts[way] > 0).map(
          (way) =>
            html`<li class="badge">${icon(ICONS[way])} ${say(`panel-diff-${way}-n`, { n: counts[way] })}</li>`,
        )}
      </ul>
      ${sections.map((section) => this.#section(section))}
    `;
  }

  #section({ part, lines }: Section): TemplateResult {
    const isCut = lines.length > LISTED_MAX && !this.unfolded.has(part);
    return html`<section aria-labelledby=${part}>
      <h3 id=${part}>${say(`panel-diff-${part}`)} <span class="soft">${lines.length}</span></h3>
      <ul>${(isCut ? lines.slice(0, LISTED_MAX) : lines).map((line) => this.#line(part, line))}</ul>
      ${
        isCut
          ? html`<button class="link" @click=${() => this.#unfold(part)}>
              ${say('panel-diff-more', { n: lines.length - LISTED_MAX })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #line(part: Section['part'], line: Line): TemplateResult {
    const name = line.name.trim() === '' ? say('panel-note-empty') : line.name;
    const isThere = part === 'notes' && line.way !== 'removed';
    return html`<li data-way=${line.way}>
      <span class="way">${icon(ICONS[line.way])}<span class="unseen">${say(`panel-diff-${line.way}`)}</span></span>
      <div class="grow">
        ${isThere ? html`<button class="link name" @click=${() => this.#jump(line.id)}>${name}</button>` : html`<span class="name">${name}</span>`}
        ${line.details.map((detail) => this.#detail(detail))}
      </div>
    </li>`;
  }

  #detail({ field, before, after }: Detail): TemplateResult {
    return html`<p class="detail">
      ${field === '' ? nothing : html`<span class="soft">${field}:</span>`}
      ${before === '' ? html`<span class="soft">${say('panel-diff-nothing')}</span>` : html`<del>${before}</del>`}
      ${icon(ArrowRight)}<span class="unseen">${say('panel-diff-became')}</span>
      ${after === '' ? html`<span class="soft">${say('panel-diff-nothing')}</span>` : html`<ins>${after}</ins>`}
    </p>`;
  }

  #unfold(part: string): void {
    this.unfolded = new Set([...this.unfolded, part]);
  }

  #jump(id: string): void {
    const { ui } = this.open;
    this.dispatchEvent(new Event('jump'));
    ui.select(id);
    ui.lookAt({ kind: 'notes', ids: [id] });
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      .counts {
        margin-block-end: 16px;
      }
      section + section {
        margin-block-start: 24px;
      }
      li[data-way] {
        display: flex;
        gap: 8px;
        padding-block: 6px;
        border-block-start: 1px solid var(--line);
      }
      .way {
        position: relative;
        color: var(--ink-soft);
        padding-block-start: 0.1em;
      }
      [data-way='added'] .way {
        color: var(--accent);
      }
      [data-way='removed'] .way {
        color: var(--danger);
      }
      .name {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      [data-way='removed'] .name {
        text-decoration: line-through;
        text-decoration-color: var(--ink-soft);
      }
      .detail {
        position: relative;
        margin: 2px 0 0;
        font-size: var(--text-xs);
        overflow-wrap: anywhere;
      }
      .detail .icon {
        inline-size: 1em;
        block-size: 1em;
        vertical-align: -0.15em;
        color: var(--ink-soft);
      }
      del {
        color: var(--ink-soft);
      }
      ins {
        text-decoration: none;
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('wayboard-differences', WayboardDifferences);
