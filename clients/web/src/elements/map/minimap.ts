/**
 * `<wayboard-minimap>`: all of a large board as a small picture, and where one is on it; a press there goes there.
 *
 * For the eye and the mouse alone: the keyboard and screen readers have the arrows and the outline.
 */

import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { type Box, type Point, surround } from '../../canvas/camera.ts';
import type { Layout } from '../../canvas/layout.ts';
import { groupBy } from '../../collections.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';

const WIDTH = 184;
const HEIGHT = 120;
const PAD = 6;

export class WayboardMinimap extends BoardElement {
  static override properties = { layout: { attribute: false } };
  declare layout: Layout | null;
  /** From the board to the picture. */
  #scale = 1;
  #corner: Point = { x: 0, y: 0 };

  constructor() {
    super();
    this.layout = null;
  }

  /** Called on every frame in which the view moves. */
  look({ x, y, width, height }: Box): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame === null) return;
    const left = Math.max((x - this.#corner.x) * this.#scale + PAD, 0);
    const top = Math.max((y - this.#corner.y) * this.#scale + PAD, 0);
    const right = Math.min((x + width - this.#corner.x) * this.#scale + PAD, WIDTH);
    const bottom = Math.min((y + height - this.#corner.y) * this.#scale + PAD, HEIGHT);
    frame.style.transform = `translate(${left}px, ${top}px)`;
    frame.style.width = `${Math.max(right - left, 4)}px`;
    frame.style.height = `${Math.max(bottom - top, 4)}px`;
  }

  protected override render(): TemplateResult {
    return html`<div class="panel" aria-hidden="true" title=${say('map-minimap')} @pointerdown=${this.#press} @pointermove=${this.#drag}>
      <canvas width=${WIDTH * 2} height=${HEIGHT * 2}></canvas>
      <div class="frame"></div>
      <i class="probe"></i>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('layout')) this.#draw();
  }

  #draw(): void {
    const { layout } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (layout === null || canvas == null || context == null) return;
    const notes = layout.order.flatMap((id) => layout.note(id) ?? []);
    const around = surround([...layout.maps.map(({ box }) => box), ...notes]);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (around === null) return;
    this.#scale = Math.min((WIDTH - 2 * PAD) / around.width, (HEIGHT - 2 * PAD) / around.height);
    this.#corner = {
      x: around.x - ((WIDTH - 2 * PAD) / this.#scale - around.width) / 2,
      y: around.y - ((HEIGHT - 2 * PAD) / this.#scale - around.height) / 2,
    };
    const scale = this.#scale * 2;
    context.setTransform(
      scale,
      0,
      0,
      scale,
      PAD * 2 - this.#corner.x * scale,
      PAD * 2 - this.#corner.y * scale,
    );
    this.#drawMaps(context, layout);
    this.#drawNotes(context, layout);
  }

  #drawMaps(context: CanvasRenderingContext2D, layout: Layout): void {
    for (const { box, header, columns, rows, gutter } of layout.maps) {
      context.fillStyle = this.#color('--map');
      context.fillRect(box.x, header.y, box.width, box.y + box.height - header.y);
      context.fillStyle = this.#color('--head');
      context.fillRect(box.x, header.y, box.width, header.height);
      context.fillRect(box.x, header.y, gutter.width, box.y + box.height - header.y);
      context.fillStyle = this.#color('--grid-line');
      const line = 0.75 / this.#scale;
      for (const { x } of columns) context.fillRect(x, header.y, line, box.y + box.height - header.y);
      for (const { y } of rows) context.fillRect(box.x, y, box.width, line);
    }
  }

  #drawNotes(context: CanvasRenderingContext2D, layout: Layout): void {
    const { notes } = this.open.board;
    const byColor = groupBy(layout.order, (id) => notes.read(id)?.color ?? 'yellow');
    for (const [color, ids] of byColor) {
      context.fillStyle = color.startsWith('#') ? color : this.#color(`--note-${color}`);
      for (const id of ids) {
        const box = layout.note(id);
        if (box !== null) context.fillRect(box.x, box.y, box.width, box.height);
      }
    }
  }

  /** A canvas does not know custom properties: an element is asked what colour it is. */
  #color(name: string): string {
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (probe === null) return 'grey';
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#go(event);
  }

  #drag(event: PointerEvent): void {
    if (event.currentTarget instanceof HTMLElement && event.currentTarget.hasPointerCapture(event.pointerId))
      this.#go(event);
  }

  #go(event: PointerEvent): void {
    const corner = this.getBoundingClientRect();
    const detail: Point = {
      x: (event.clientX - corner.left - PAD) / this.#scale + this.#corner.x,
      y: (event.clientY - corner.top - PAD) / this.#scale + this.#corner.y,
    };
    this.dispatchEvent(new CustomEvent<Point>('go', { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        inline-size: 184px;
        block-size: 120px;
      }
      .panel {
        position: relative;
        inline-size: 100%;
        block-size: 100%;
        contain: strict;
        cursor: crosshair;
        touch-action: none;
      }
      canvas {
        inline-size: 100%;
        block-size: 100%;
      }
      .frame {
        position: absolute;
        inset: 0 auto auto 0;
        border-radius: 3px;
        background: var(--selection-soft);
        box-shadow: inset 0 0 0 1.5px var(--selection);
        pointer-events: none;
      }
      .probe {
        position: absolute;
        visibility: hidden;
      }
    `,
  ];
}

customElements.define('wayboard-minimap', WayboardMinimap);
