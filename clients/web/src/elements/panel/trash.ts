/** `<wayboard-trash-panel>`: what was deleted, by whom and when, to be brought back one by one or all of a kind. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { Undo2 } from 'lucide';
import type { TrashItem } from '../../board/types.ts';
import { ago } from '../../words/ago.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { drawerStyles, panelStyles } from './styles.ts';

const ROOTS = ['notes', 'stages', 'lanes', 'personas', 'actions'] as const;
type Root = TrashItem['root'];

/** More of one kind than that are not listed; restoring all of them takes them along. */
const LISTED_MAX = 100;

export class WayboardTrashPanel extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, workshop }) => [
      board.trash.on(() => this.requestUpdate()),
      ...(workshop === null ? [] : [workshop.on(() => this.requestUpdate())]),
    ]);
  }

  protected override render(): TemplateResult {
    const items = this.open.board.trash.items();
    if (items.length === 0) return html`<p class="empty">${say('panel-trash-empty')}</p>`;
    return html`
      <p class="soft">${say('panel-trash-about')}</p>
      ${ROOTS.map((root) =>
        this.#section(
          root,
          items.filter((item) => item.root === root),
        ),
      )}
    `;
  }

  #section(root: Root, items: readonly TrashItem[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const { canWrite } = this.open;
    const left = items.length - LISTED_MAX;
    return html`<section aria-labelledby=${root}>
      <div class="row head">
        <h3 id=${root}>${say(`panel-trash-${root}`, { n: items.length })}</h3>
        ${
          canWrite && items.length > 1
            ? html`<button class="link end" @click=${() => this.#restore(items)}>${say('panel-trash-restore-all')}</button>`
            : nothing
        }
      </div>
      <ul class="stack">${items.slice(0, LISTED_MAX).map((item) => this.#item(item))}</ul>
      ${left > 0 ? html`<p class="soft">${say('panel-trash-more', { n: left })}</p>` : nothing}
    </section>`;
  }

  #item(item: TrashItem): TemplateResult {
    const name = item.name.trim() === '' ? say('panel-trash-unnamed') : item.name;
    return html`<li class="card">
      <div class="grow">
        <p class="name">${name}</p>
        <p class="soft">${this.#sayWho(item)}</p>
        ${item.isChanged ? html`<span class="badge warn">${say('panel-trash-changed')}</span>` : nothing}
      </div>
      ${
        this.open.canWrite
          ? html`<button
              class="tool"
              aria-label=${say('panel-trash-restore', { name: name.slice(0, 80) })}
              title=${say('core-restore')}
              @click=${() => this.#restore([item])}
            >
              ${icon(Undo2)}
            </button>`
          : nothing
      }
    </li>`;
  }

  #sayWho({ by, at }: TrashItem): string {
    const name = this.open.workshop?.nameOf(by) ?? '';
    const when = ago(at, Date.now());
    return name === '' ? say('panel-trash-when', { when }) : say('panel-trash-who', { name, when });
  }

  #restore(items: readonly TrashItem[]): void {
    this.open.board.trash.restore(...items);
    const text = say('panel-trash-restored', { n: items.length });
    tell(this, { text, undo: true });
  }

  static override styles = [
    controls,
    panelStyles,
    drawerStyles,
    css`
      section + section {
        margin-block-start: 24px;
      }
      .head {
        margin-block-end: 8px;
      }
      .head h3 {
        margin: 0;
      }
      .head .link {
        min-block-size: 32px;
      }
      .card {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 8px 4px 8px 12px;
      }
      .card p {
        margin: 0;
      }
      .name {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .card .soft {
        font-size: var(--text-xs);
      }
    `,
  ];
}

customElements.define('wayboard-trash-panel', WayboardTrashPanel);
