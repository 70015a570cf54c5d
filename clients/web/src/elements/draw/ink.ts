/**
 * `<wayboard-ink .layout>`: what pens have drawn, what they are drawing, and the tools pen and eraser.
 *
 * Settled strokes are drawn by what they are fixed to: when a cell moves, one transform changes. Not here: a press of
 * the pen (`pen.ts`), of the eraser (`eraser.ts`), and outlines (`canvas/pen-line.ts`).
 */
import { css, html, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Anchor, Stroke } from '../../board/types.ts';
import type { Layout } from '../../canvas/layout.ts';
import { penOutline } from '../../canvas/pen-line.ts';
import { type LiveStroke, others } from '../../people/presence.ts';
import { observe } from '../../subscription.ts';
import type { Tool } from '../../ui.ts';
import { BoardElement } from '../base/context.ts';
import { styled } from '../base/styled.ts';
import type { ToolGrip, ToolLayer, ToolPress } from '../map/tool-layer.ts';
import { originOf, sameAnchor } from './anchors.ts';
import { Eraser } from './eraser.ts';
import { LiveInk } from './live-ink.ts';
import { strokeColors, strokeOf } from './looks.ts';
import { Pen } from './pen.ts';

interface Group {
  readonly key: string;
  readonly anchor: Anchor;
  readonly strokes: readonly Stroke[];
}

export class WayboardInk extends BoardElement implements ToolLayer {
  static override properties = { layout: { attribute: false } };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;
  readonly tools: readonly Tool[] = ['pen', 'eraser'];
  #strokes: readonly Stroke[] | null = null;
  #groups: readonly Group[] = [];
  readonly #outlines = new WeakMap<Stroke, string>();
  readonly #live = new LiveInk(() => this.requestUpdate());
  #pen: Pen | null = null;
  #erased: ReadonlySet<string> = new Set();

  constructor() {
    super();
    this.layout = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, awareness }) => [
      board.ink.on(() => this.requestUpdate()),
      observe(awareness, 'change', () => this.#live.take(others(awareness))),
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live.clear();
  }

  grip(tool: Tool, press: ToolPress): ToolGrip | null {
    const { layout } = this;
    if (!this.open.canWrite || layout === null) return null;
    if (tool === 'eraser') return this.#eraser(press, layout);
    this.#pen = new Pen(this.open, layout, press, this.#zoom, () => this.requestUpdate());
    return this.#pen;
  }

  protected override render(): TemplateResult | null {
    const { layout } = this;
    if (layout === null) return null;
    const strokes = this.open.board.ink.strokes();
    if (strokes !== this.#strokes) {
      this.#strokes = strokes;
      this.#groups = groupsOf(strokes);
    }
    return html`<svg aria-hidden="true">
      ${repeat(
        this.#groups,
        ({ key }) => key,
        (group) => this.#group(group, layout),
      )}
      ${repeat(
        this.#live.strokes,
        ([client]) => client,
        ([, stroke]) => this.#livePath(stroke, layout),
      )}
      ${this.#pen?.stroke == null ? null : this.#livePath(this.#pen.stroke, layout)}
    </svg>`;
  }

  #group({ anchor, strokes }: Group, layout: Layout): TemplateResult | null {
    const origin = originOf(anchor, layout);
    if (origin === null) return null;
    const drawn = guard([strokes, this.#erased], () =>
      repeat(
        strokes,
        ({ id }) => id,
        (stroke) => svg`<path
          class=${this.#erased.has(stroke.id) ? 'erased' : ''}
          ${styled({ fill: strokeOf(stroke.color) })}
          d=${this.#outline(stroke)}
        />`,
      ),
    );
    return svg`<g transform=${`translate(${origin.x} ${origin.y})`}>${drawn}</g>`;
  }

  #livePath({ color, width, points, anchor }: LiveStroke, layout: Layout): TemplateResult | null {
    const origin = originOf(anchor, layout);
    if (origin === null) return null;
    return svg`<path
      transform=${`translate(${origin.x} ${origin.y})`}
      ${styled({ fill: strokeOf(color) })}
      d=${penOutline(points, width, false)}
    />`;
  }

  #outline(stroke: Stroke): string {
    const known = this.#outlines.get(stroke);
    if (known !== undefined) return known;
    const made = penOutline(stroke.points, stroke.width, true);
    this.#outlines.set(stroke, made);
    return made;
  }

  #eraser(press: ToolPress, layout: Layout): Eraser {
    const { ink } = this.open.board;
    return new Eraser(
      {
        strokes: () => ink.strokes(),
        origin: (anchor) => originOf(anchor, layout),
        touched: (ids) => {
          this.#erased = ids;
          this.requestUpdate();
        },
        erase: (ids) => ink.erase(ids),
      },
      press,
      this.#zoom,
    );
  }

  /** As the view last rested: pixels of a unit. */
  get #zoom(): number {
    return Number(getComputedStyle(this).getPropertyValue('--zoom')) || 1;
  }

  static override styles = [
    strokeColors,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        pointer-events: none;
      }
      svg {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: visible;
      }
      path {
        transition: opacity 120ms;
      }
      .erased {
        opacity: 0.15;
      }
    `,
  ];
}

/** Neighbours with one anchor lie in one group; what was drawn later still lies on top. */
function groupsOf(strokes: readonly Stroke[]): Group[] {
  const groups: { key: string; anchor: Anchor; strokes: Stroke[] }[] = [];
  for (const stroke of strokes) {
    const last = groups.at(-1);
    if (last !== undefined && sameAnchor(last.anchor, stroke.anchor)) last.strokes.push(stroke);
    else groups.push({ key: stroke.id, anchor: stroke.anchor, strokes: [stroke] });
  }
  return groups;
}

customElements.define('wayboard-ink', WayboardInk);
