/** How an emotion lane looks. */
import { type CSSResultGroup, css } from 'lit';
import { controls } from '../base/theme.ts';
import { emojiFont, strokeColors } from './looks.ts';

export const emotionLaneStyles: CSSResultGroup = [
  controls,
  strokeColors,
  css`
    :host {
      position: absolute;
      inset: 0 auto auto 0;
      font-size: 13px;
      line-height: 1.3;
    }
    .ground {
      position: absolute;
      inset: 0;
      pointer-events: auto;
    }
    svg {
      display: block;
      overflow: visible;
    }
    :host > svg {
      position: absolute;
      inset: 0 auto auto 0;
    }
    line {
      stroke: var(--grid-line, var(--line));
      stroke-width: 1;
      stroke-dasharray: 2 5;
    }
    line.middle {
      stroke: var(--line-strong);
      stroke-dasharray: none;
      opacity: 0.7;
    }
    .line {
      fill: none;
      stroke-width: 2.5;
      stroke-linejoin: round;
      opacity: 0.85;
    }
    .line.chosen {
      stroke-width: 3.5;
      opacity: 1;
    }
    .scale {
      position: absolute;
      inset: 0 auto auto 0;
      margin: 0;
      padding: 0;
      list-style: none;
      color: var(--ink-soft);
      font-size: 11px;
      white-space: nowrap;
    }
    .scale li {
      position: absolute;
      inset-inline-start: 4px;
      display: flex;
      align-items: center;
      gap: 4px;
      translate: 0 -50%;
      padding-inline: 2px 6px;
      border-radius: 6px;
      background: color-mix(in srgb, var(--map, var(--surface)) 82%, transparent);
    }
    .scale .icon {
      inline-size: 14px;
      block-size: 14px;
    }
    .points.chosen {
      position: relative;
      z-index: 1;
    }
    .point {
      position: absolute;
      inset: -18px auto auto -18px;
      inline-size: 36px;
      block-size: 36px;
      display: grid;
      place-items: center;
      border-radius: 50%;
      pointer-events: auto;
      cursor: ns-resize;
      touch-action: none;
      color: var(--curve);
      user-select: none;
      -webkit-user-select: none;
    }
    .point[aria-readonly='true'] {
      cursor: default;
    }
    .point path {
      fill: currentColor;
      stroke: var(--map, var(--surface));
      stroke-width: 2;
      paint-order: stroke;
    }
    .point:hover svg {
      scale: 1.2;
    }
    .point.pale path {
      fill: var(--map, var(--surface));
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-dasharray: 3 3;
    }
    .point.pale svg {
      opacity: 0.6;
    }
    .point.low path {
      stroke: var(--danger);
      stroke-width: 5;
    }
    .point.held::before {
      content: '';
      position: absolute;
      inset: 2px;
      border: 2px solid var(--hand);
      border-radius: 50%;
    }
    .point:focus-visible {
      outline-offset: -3px;
      z-index: 2;
    }
    .emoji {
      position: absolute;
      inset-block-end: 27px;
      font-family: ${emojiFont};
      font-size: 18px;
      line-height: 1;
      pointer-events: none;
    }
    .value {
      position: absolute;
      inset-block-end: calc(100% + 2px);
      z-index: 3;
      display: none;
      padding: 2px 8px;
      border-radius: 8px;
      background: var(--said, var(--ink));
      color: var(--on-said, var(--surface));
      font-size: 12px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      pointer-events: none;
    }
    .value b {
      margin-inline-end: 4px;
    }
    .point:hover .value,
    .point:focus-visible .value,
    .point.held .value {
      display: block;
    }
    .caption {
      position: absolute;
      inset: 0 auto auto 0;
      display: flex;
      align-items: center;
      gap: 4px;
      inline-size: max-content;
      block-size: 20px;
      padding: 0 7px;
      border-radius: 10px;
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--curve);
      color: var(--ink);
      font-size: 11.5px;
      font-weight: 550;
      pointer-events: none;
    }
    .caption span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .caption.low {
      background: var(--danger-soft, var(--surface));
      box-shadow: inset 0 0 0 1px var(--danger);
      color: var(--danger);
    }
    .caption i {
      font-size: 9px;
      font-style: normal;
    }
    wayboard-curve-legend {
      position: absolute;
      inset: 6px 8px auto;
      z-index: 3;
    }
    @media (pointer: coarse) {
      .point {
        inset: -22px auto auto -22px;
        inline-size: 44px;
        block-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .line,
      .point path {
        stroke: CanvasText;
      }
    }
  `,
];
