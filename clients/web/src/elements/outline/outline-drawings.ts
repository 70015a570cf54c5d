/**
 * `<wayboard-outline-drawings>`: what has been drawn by hand, as a list of drawings with where they are, to be deleted.
 *
 * It tells `gone` when the one that had the focus was the last. Which strokes are one drawing: `drawings.ts`. Drawing is the canvas's.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Trash2 } from 'lucide';
import type { Anchor } from '../../board/types.ts';
import { cellWords, named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import { type Drawing, drawingsOf } from './drawings.ts';
import { outlineStyles } from './styles.ts';

export class WayboardOutlineDrawings extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.follow(({ board, workshop }) => [
      board.ink.on(redraw),
      board.structure.on(redraw),
      ...(workshop === null ? [] : [workshop.on(redraw)]),
    ]);
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const drawings = drawingsOf(this.open.board.ink.strokes());
    if (drawings.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${say('outline-drawings')}</h2>
      <ul role="list">
        ${repeat(
          drawings,
          ({ id }) => id,
          (drawing, at) => this.#drawing(drawing, at + 1),
        )}
      </ul>
    </section>`;
  }

  #drawing(drawing: Drawing, n: number): TemplateResult {
    const name = this.#name(drawing.anchor, n);
    const who = this.open.workshop?.nameOf(drawing.by) ?? '';
    const remove = say('outline-delete-named', { name });
    return html`<li class="row">
      <span>${name}</span>${who === '' ? nothing : html`<span class="soft">${who}</span>`}
      ${
        this.open.canWrite
          ? html`<button class="tool" aria-label=${remove} title=${remove} @click=${() => this.#delete(drawing, name)}>
              ${icon(Trash2)}
            </button>`
          : nothing
      }
    </li>`;
  }

  #name(anchor: Anchor, n: number): string {
    if (anchor.kind === 'canvas') return say('outline-drawing-free', { n });
    const where = anchor.kind === 'map' ? this.#map(anchor.map) : this.#cell(anchor.stage, anchor.lane);
    // Its cell or map is not there any more, or not yet again.
    return where === null ? say('outline-drawing', { n }) : say('outline-drawing-in', { n, where });
  }

  #map(id: string): string | null {
    const map = this.open.board.structure.map(id);
    return map === null ? null : named(map.name);
  }

  #cell(stage: string, lane: string): string | null {
    const { structure } = this.open.board;
    const cell = structure.cell(stage, lane);
    return cell === null ? null : cellWords(structure, cell);
  }

  #delete({ strokes }: Drawing, name: string): void {
    this.open.board.ink.erase(strokes);
    tell(this, { text: say('outline-deleted-named', { name }), undo: true });
    const isLast = drawingsOf(this.open.board.ink.strokes()).length === 0;
    if (isLast) this.dispatchEvent(new Event('gone'));
    else void this.updateComplete.then(() => this.focusHeading());
  }

  static override styles = [
    controls,
    outlineStyles,
    css`
      ul {
        margin-block-start: 12px;
      }
      li {
        min-block-size: 44px;
        border-block-end: 1px solid var(--line);
      }
      .tool {
        margin-inline-start: auto;
      }
    `,
  ];
}

customElements.define('wayboard-outline-drawings', WayboardOutlineDrawings);
