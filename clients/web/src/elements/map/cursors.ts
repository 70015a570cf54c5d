/**
 * `<wayboard-cursors>`: where the others point, with their names, fading when they rest.
 *
 * It lies in the board's plane; each cursor undoes the zoom, so that all are drawn at the same size.
 */
import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Point } from '../../canvas/camera.ts';
import { inkOn } from '../../people/identity.ts';
import type { Presence } from '../../people/presence.ts';
import { WayboardElement } from '../base/element.ts';
import { controls } from '../base/theme.ts';

const IDLE_MS = 6000;

export class WayboardCursors extends WayboardElement {
  static override properties = { present: { attribute: false } };
  declare present: readonly Presence[];

  constructor() {
    super();
    this.present = [];
  }

  protected override render(): unknown {
    const pointing = this.present.filter(({ pointer }) => pointer !== null);
    return repeat(
      pointing,
      ({ client }) => client,
      (presence) => html`<wayboard-cursor aria-hidden="true" .presence=${presence}></wayboard-cursor>`,
    );
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        pointer-events: none;
        z-index: 9;
      }
    `,
  ];
}

class WayboardCursor extends WayboardElement {
  static override properties = { presence: { attribute: false } };
  declare presence: Presence;
  #last: Point | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#idle);
  }

  protected override render(): TemplateResult {
    return html`
      <svg viewBox="0 0 20 20" width="20" height="20"><path d="M2 1.5 17.5 9l-6.7 2L7.6 17.6z" /></svg>
      <span>${this.presence.person.name}</span>
    `;
  }

  protected override updated(): void {
    const { pointer, person } = this.presence;
    this.style.setProperty('--person', person.color);
    this.style.setProperty('--person-ink', inkOn(person.color));
    if (pointer === null || (pointer.x === this.#last?.x && pointer.y === this.#last.y)) return;
    this.#last = pointer;
    this.style.transform = `translate(${pointer.x}px, ${pointer.y}px) scale(calc(1 / var(--zoom, 1)))`;
    this.removeAttribute('data-idle');
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.setAttribute('data-idle', ''), IDLE_MS);
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0 auto auto 0;
        transform-origin: 0 0;
        transition:
          transform 90ms linear,
          opacity 600ms;
        color: var(--person);
      }
      :host([data-idle]) {
        opacity: 0.25;
      }
      svg {
        display: block;
        overflow: visible;
        filter: drop-shadow(0 1px 1px rgb(0 0 0 / 0.25));
      }
      path {
        fill: currentColor;
        stroke: #fff;
        stroke-width: 1.5;
        stroke-linejoin: round;
      }
      span {
        position: absolute;
        inset-block-start: 17px;
        inset-inline-start: 13px;
        max-inline-size: 160px;
        padding: 1px 8px 2px;
        border-radius: 3px 10px 10px 10px;
        background: var(--person);
        color: var(--person-ink);
        font-size: 12px;
        font-weight: 600;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];
}

customElements.define('wayboard-cursor', WayboardCursor);
customElements.define('wayboard-cursors', WayboardCursors);
