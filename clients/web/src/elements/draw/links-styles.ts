/** How arrows between notes look. */
import { type CSSResultGroup, css } from 'lit';
import { controls } from '../base/theme.ts';

export const linksStyles: CSSResultGroup = [
  controls,
  css`
    :host {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: none;
      user-select: none;
      -webkit-user-select: none;
    }
    svg {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: visible;
    }
    path {
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .link {
      cursor: pointer;
      color: var(--ink-soft);
    }
    .reach {
      stroke: transparent;
      stroke-width: 16;
      pointer-events: stroke;
    }
    .line {
      stroke: currentColor;
      stroke-width: 2.25;
    }
    .head {
      fill: currentColor;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .link:hover,
    .link:focus {
      color: var(--accent);
    }
    .link:focus-visible {
      outline: none;
    }
    .link:focus-visible .reach {
      stroke: color-mix(in srgb, var(--accent) 28%, transparent);
      stroke-width: 12;
    }
    .making {
      color: var(--accent);
    }
    .making .line {
      stroke-dasharray: 6 6;
    }
    .making rect {
      fill: none;
      stroke: currentColor;
      stroke-width: 2.5;
      stroke-dasharray: 6 4;
    }
    .label {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: max-content;
      max-inline-size: 180px;
      padding: 2px 10px;
      border-radius: 11px;
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--line-strong);
      color: var(--ink);
      font-size: 13px;
      font-weight: 550;
      line-height: 1.35;
      text-align: center;
      overflow-wrap: anywhere;
      cursor: pointer;
      pointer-events: auto;
    }
    .anchor {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 1px;
      block-size: 1px;
    }
    @media (forced-colors: active) {
      .link {
        color: LinkText;
      }
    }
  `,
];
