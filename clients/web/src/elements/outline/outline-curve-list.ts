/**
 * `<wayboard-outline-curve-list .map .hand>`: the emotion curves of a map: add one, put them in order, and name, colour and
 * persona of each.
 *
 * Folded away until it is needed. Not here: how each stage feels, which stands with the stage (`outline-curves.ts`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import { curveName } from '../../names/curves.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import '../draw/curve-form.ts';
import type { WayboardCurveForm } from '../draw/curve-form.ts';
import type { WayboardLineField } from '../draw/line-field.ts';
import { newCurve } from '../draw/new-curve.ts';
import type { Hand } from './hand.ts';
import { type Ordering, orderButtons, orderKeys } from './order.ts';
import { foldStyles, outlineStyles } from './styles.ts';

export class WayboardOutlineCurveList extends BoardElement {
  static override properties = { map: { attribute: false }, hand: { attribute: false } };
  declare map: string;
  declare hand: Hand;

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board }) => [
      board.curves.on(() => this.requestUpdate()),
      board.personas.on(() => this.requestUpdate()),
    ]);
  }

  protected override render(): TemplateResult {
    const { board } = this.open;
    const curves = board.curves.of(this.map);
    const ordering: Ordering = {
      host: this,
      among: curves.map((curve) => ({ id: curve.id, name: curveName(board, curve) })),
      move: (id, after) => board.curves.move(id, after),
      say: (text) => this.hand.ask({ kind: 'say', text }),
    };
    return html`<details>
      <summary>${say('outline-curves')}</summary>
      <div class="folded">
        ${
          curves.length === 0
            ? nothing
            : html`<ul role="list">
                ${repeat(
                  curves,
                  ({ id }) => id,
                  ({ id }, at) => html`<li @keydown=${orderKeys(ordering, id)}>
                    <div role="group" aria-label=${ordering.among[at]?.name ?? ''}>
                      <wayboard-curve-form .curve=${id} @done=${this.#onDone}></wayboard-curve-form>
                      ${curves.length < 2 ? nothing : html`<div class="row">${orderButtons(ordering, id)}</div>`}
                    </div>
                  </li>`,
                )}
              </ul>`
        }
        <button class="button quiet add" @click=${this.#add}>${icon(Plus)}${say('draw-curve-add')}</button>
      </div>
    </details>`;
  }

  #add(): void {
    const { board } = this.open;
    const id = newCurve(board, this.map);
    const curve = id === null ? null : board.curves.read(id);
    if (curve === null) return;
    this.hand.ask({ kind: 'say', text: say('outline-added-named', { name: curveName(board, curve) }) });
    void this.updateComplete.then(async () => {
      const form = [...this.renderRoot.querySelectorAll<WayboardCurveForm>('wayboard-curve-form')].at(-1);
      await form?.updateComplete;
      await form?.renderRoot.querySelector<WayboardLineField>('wayboard-line-field')?.select();
    });
  }

  /** Deleted with its form, or named by Enter. */
  #onDone(event: Event): void {
    const { target } = event;
    void this.updateComplete.then(() => {
      const isGone = !(target instanceof Node && target.isConnected);
      if (isGone) this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    });
  }

  static override styles = [
    controls,
    outlineStyles,
    foldStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(268px, 100%), 1fr));
        gap: 24px;
        margin-block-end: 16px;
      }
    `,
  ];
}

customElements.define('wayboard-outline-curve-list', WayboardOutlineCurveList);
