/**
 * `<wayboard-links .layout>`: arrows between notes, their labels, and the link tool.
 *
 * An arrow is made by dragging from note to note, or by choosing one and then the other. It can be focused: Enter opens
 * what can be changed, Delete removes it. Not here: its way (`canvas/arrows.ts`) and the form (`link-form.ts`).
 */

import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LinkLine } from '../../board/types.ts';
import { type ArrowWay, arrowAround, arrowHead, arrowTo, arrowWay } from '../../canvas/arrows.ts';
import type { Box, Point } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import { groupBy } from '../../collections.ts';
import { observe } from '../../subscription.ts';
import type { Tool } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { styled } from '../base/styled.ts';
import type { ToolGrip, ToolLayer, ToolPress } from '../map/tool-layer.ts';
import { Flights } from './flights.ts';
import { kitOf } from './kit.ts';
import './link-form.ts';
import { linksStyles } from './links-styles.ts';
import './pop.ts';
import { stop, takePress } from './press.ts';
import { startLink } from './tools.ts';

/** Between lines of the same two notes. */
const ASIDE = 18;
const LOOKS_MAX = 20_000;

interface Making {
  readonly from: string;
  readonly tip: Point;
  readonly over: string | null;
}

export class WayboardLinks extends BoardElement implements ToolLayer {
  static override properties = {
    layout: { attribute: false },
    making: { state: true },
    form: { state: true },
  };
  /** `null` until the canvas knows its size. */
  declare layout: Layout | null;
  /** An arrow that follows the pointer. */
  declare making: Making | null;
  /** The arrow whose form is open. */
  declare form: string | null;
  readonly tools: readonly Tool[] = ['link'];
  readonly #flights = new Flights();

  constructor() {
    super();
    this.layout = null;
    this.making = null;
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ board, ui, awareness }) => [
      board.links.on(() => this.requestUpdate()),
      observe(awareness, 'change', () => {
        if (this.#flights.look(awareness)) this.requestUpdate();
      }),
      kitOf(ui).on(() => this.requestUpdate()),
      ui.on(({ tool }) => {
        const { linkFrom, linkOnce } = kitOf(ui).state;
        if (tool !== 'link' && (linkFrom !== null || linkOnce))
          kitOf(ui).set({ linkFrom: null, linkOnce: false });
      }),
    ]);
  }

  grip(_tool: Tool, press: ToolPress): ToolGrip | null {
    const from = press.note;
    if (from === null || !this.open.canWrite) {
      kitOf(this.open.ui).set({ linkFrom: null });
      return null;
    }
    const show = ({ at, note }: ToolPress): void => {
      this.making = { from, tip: at, over: note === from ? null : note };
    };
    return {
      move: show,
      end: (end) => {
        this.making = null;
        if (end.note === from) this.#choose(from);
        else if (end.note !== null) this.#link(from, end.note);
      },
      cancel: () => {
        this.making = null;
      },
    };
  }

  /** From the keyboard or a menu: the first note takes the tool in hand, for one line; the second is its end. */
  act(_tool: Tool, note: string): void {
    const { ui, canWrite } = this.open;
    if (!canWrite) return;
    if (kitOf(ui).state.linkFrom === null) startLink(ui, note);
    else this.#choose(note);
  }

  /** The first note that is chosen is the beginning, the second one the end. */
  #choose(note: string): void {
    const kit = kitOf(this.open.ui);
    const { linkFrom } = kit.state;
    if (linkFrom === null) kit.set({ linkFrom: note });
    else if (linkFrom === note) kit.set({ linkFrom: null });
    else this.#link(linkFrom, note);
  }

  #link(from: string, to: string): void {
    const kit = kitOf(this.open.ui);
    const link = this.open.board.links.add(from, to);
    kit.set({ linkFrom: null });
    if (kit.state.linkOnce) this.open.ui.set({ tool: 'select' });
    const text = link === null ? say('draw-link-refused') : say('draw-link-added');
    tell(this, { text, undo: link !== null, problem: link === null });
  }

  protected override render(): TemplateResult {
    const ways = this.#ways();
    return html`
      <svg role="group" aria-label=${say('draw-links')}>
        ${repeat(
          ways,
          ({ line }) => line.id,
          ({ line, way }) => this.#arrow(line, way),
        )}
        ${this.#making()}
      </svg>
      ${repeat(
        ways.filter(({ line }) => line.label !== ''),
        ({ line }) => line.id,
        ({ line, way }) => html`<span
          class="label"
          aria-hidden="true"
          ${styled({ transform: `translate(calc(${way.middle.x}px - 50%), calc(${way.middle.y}px - 50%))` })}
          @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
          @click=${() => this.#openForm(line.id)}
          >${line.label}</span
        >`,
      )}
      ${this.#form(ways)}
    `;
  }

  #ways(): { line: LinkLine; way: ArrowWay }[] {
    const all = this.open.board.links.all();
    const pairs = groupBy(all, ({ from, to }) => [from, to].sort().join('/'));
    // Finding a way around costs a look at each note: with very many of both, lines go straight.
    const order = this.layout?.order ?? [];
    const isMany = all.length * order.length > LOOKS_MAX;
    const notes = isMany ? [] : order.flatMap((id) => this.#box(id) ?? []);
    return [...pairs.values()].flatMap((lines) =>
      lines.flatMap((line, at) => {
        const [from, to] = [this.#box(line.from), this.#box(line.to)];
        if (from === null || to === null) return [];
        const aside = (at - (lines.length - 1) / 2) * ASIDE;
        const sides = { from: line.fromSide, to: line.toSide };
        const isFree = sides.from === null && sides.to === null;
        const way = isFree ? arrowAround(from, to, notes, aside) : arrowWay(from, to, sides, aside);
        return [{ line, way }];
      }),
    );
  }

  #arrow(line: LinkLine, way: ArrowWay): TemplateResult {
    return svg`<g
      class="link"
      data-link=${line.id}
      role="button"
      tabindex="0"
      aria-haspopup="dialog"
      aria-label=${this.#label(line)}
      @pointerdown=${(event: PointerEvent) => takePress(this.open, event)}
      @click=${() => this.#openForm(line.id)}
      @dblclick=${stop}
      @keydown=${(event: KeyboardEvent) => this.#key(event, line)}
    >
      <path class="reach" d=${way.line} />
      <path class="line" d=${way.line} />
      ${line.arrow === 'none' ? null : svg`<path class="head" d=${arrowHead(way.end, way.arrives)} />`}
      ${line.arrow === 'both' ? svg`<path class="head" d=${arrowHead(way.start, opposite(way.leaves))} />` : null}
    </g>`;
  }

  #making(): TemplateResult | null {
    const { making } = this;
    const begun = making?.from ?? kitOf(this.open.ui).state.linkFrom;
    const from = begun === null ? null : this.#box(begun);
    if (from === null) return null;
    const target = making?.over == null ? null : this.#box(making.over);
    const way = making === null ? null : target === null ? arrowTo(from, making.tip) : arrowWay(from, target);
    return svg`<g class="making">
      ${frame(from)} ${target === null ? null : frame(target)}
      ${way === null ? null : svg`<path class="line" d=${way.line} /><path class="head" d=${arrowHead(way.end, way.arrives)} />`}
    </g>`;
  }

  #form(ways: readonly { line: LinkLine; way: ArrowWay }[]): TemplateResult | null {
    const found = ways.find(({ line }) => line.id === this.form);
    if (found === undefined || !this.open.canWrite) return null;
    const close = (): void => {
      this.form = null;
    };
    const { x, y } = found.way.middle;
    return html`
      <i class="anchor" ${styled({ transform: `translate(${x}px, ${y}px)` })}></i>
      <wayboard-pop
        label=${this.#label(found.line)}
        .anchor=${() => this.renderRoot.querySelector('.anchor')?.getBoundingClientRect() ?? null}
        @close=${close}
      >
        <wayboard-link-form .link=${found.line} @done=${close}></wayboard-link-form>
      </wayboard-pop>
    `;
  }

  #openForm(link: string): void {
    if (this.open.ui.state.tool === 'select' && this.open.canWrite) this.form = link;
  }

  #key(event: KeyboardEvent, line: LinkLine): void {
    if (!this.open.canWrite) return;
    if (event.key === 'Enter' || event.key === ' ') this.form = line.id;
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.open.board.links.delete(line.id);
      tell(this, { text: say('draw-link-deleted'), undo: true });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where a note is drawn, also in a hand. */
  #box(note: string): Box | null {
    const box = this.layout?.note(note) ?? null;
    return box === null ? null : this.#flights.of(note, box);
  }

  #label({ from, to, label }: LinkLine): string {
    const words = (id: string): string =>
      this.open.board.notes.read(id)?.text.slice(0, 60) || say('draw-note-empty');
    return say('draw-link', { from: words(from), to: words(to), label: label === '' ? 'none' : label });
  }

  static override styles = linksStyles;
}

function frame({ x, y, width, height }: Box): TemplateResult {
  return svg`<rect x=${x - 4} y=${y - 4} width=${width + 8} height=${height + 8} rx="6" />`;
}

function opposite({ x, y }: Point): Point {
  return { x: -x, y: -y };
}

customElements.define('wayboard-links', WayboardLinks);
