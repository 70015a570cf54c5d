/** How a map looks: paper, lanes, heads that stay in sight, blueprint lines, prompts. Sizes come from the layout. */
import { css } from 'lit';
import { controls } from '../base/theme.ts';

export const gridStyles = [
  controls,
  css`
    /* No stacking context: the heads lie over the notes, the cells below them, in the plane of the board. */
    :host {
      position: absolute;
      display: block;
      inline-size: 0;
      block-size: 0;
    }
    .paper,
    .row,
    .cell,
    .sticky,
    .head,
    .line {
      position: absolute;
    }
    .paper {
      border-radius: 14px;
      background: var(--map);
      box-shadow:
        0 0 0 1px var(--grid-line),
        var(--shadow-s);
    }
    .row {
      box-shadow: 0 1px 0 var(--grid-line);
    }
    .row.odd {
      background: var(--lane-odd);
    }
    .row.even {
      background: var(--lane-even);
    }
    .cell {
      box-shadow: -1px 0 0 var(--grid-line);
    }
    .cell:focus {
      outline: none;
    }
    .cell:focus-visible {
      outline: calc(2.5px / var(--zoom, 1)) solid var(--selection);
      outline-offset: calc(-4px / var(--zoom, 1));
      border-radius: 10px;
    }
    .prompt {
      position: absolute;
      inset: 12px 16px auto;
      margin: 0;
      color: var(--ink-soft);
      font-size: 13px;
      line-height: 1.4;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 5;
      overflow: hidden;
      visibility: var(--small-print, visible);
    }
    .quiet-prompt {
      opacity: 0;
    }
    .cell:hover .quiet-prompt,
    .cell:focus .quiet-prompt {
      opacity: 1;
    }
    .drafts {
      position: absolute;
      inset-block-end: 8px;
      inset-inline-end: 8px;
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding: 1px 8px;
      border-radius: 11px;
      background: var(--head);
      color: var(--ink-soft);
      font-size: 12px;
      font-weight: 600;
    }

    .line {
      display: flex;
      align-items: center;
      color: var(--blueprint-line);
      font-size: 12px;
      font-weight: 600;
      letter-spacing: 0.01em;
      pointer-events: none;
    }
    .line::before {
      content: '';
      position: absolute;
      inset: 50% 0 auto;
      border-block-start: 2px dashed currentColor;
    }
    .line span {
      position: relative;
      margin-inline-start: 12px;
      padding-inline: 8px;
      background: var(--map);
    }

    .sticky {
      z-index: 5;
    }
    .sticky.zooming {
      will-change: transform;
    }
    .corner {
      z-index: 7;
      border-start-start-radius: 14px;
      background: var(--head);
      border-block-end: 1px solid var(--grid-line);
      pointer-events: none;
    }
    .corner.pinned {
      border-radius: 0;
    }
    .top {
      z-index: 6;
    }
    .top.pinned,
    .corner.pinned {
      box-shadow: 0 4px 8px -4px rgb(56 44 20 / 0.2);
    }
    /* Above pinned heads, up to the screen's edge at every zoom: changing it with the zoom would cost each frame. */
    .top.pinned::before,
    .corner.curtained::before {
      content: '';
      position: absolute;
      /* With the paper's edge. */
      inset: auto -2px 100%;
      block-size: 660px;
      background: var(--ground);
    }
    .side.pinned {
      box-shadow: 4px 0 8px -4px rgb(56 44 20 / 0.2);
    }

    .head {
      display: flex;
      align-items: center;
      gap: 4px;
      background: var(--head);
      color: var(--ink);
    }
    .head:focus {
      outline: none;
    }
    .head:focus-visible {
      z-index: 1;
      outline: calc(2.5px / var(--zoom, 1)) solid var(--selection);
      outline-offset: calc(-3px / var(--zoom, 1));
      border-radius: 8px;
    }
    .name {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      overflow: hidden;
      line-height: 1.25;
    }
    .stage {
      padding: 6px 8px 6px 16px;
      border-block-end: 1px solid var(--grid-line);
      box-shadow: -1px 0 0 var(--grid-line);
      font-size: min(clamp(15px, 11px / var(--zoom, 1), 34px), var(--name-max, 34px));
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    .stage .name {
      -webkit-line-clamp: var(--head-lines, 2);
    }
    .stage[data-paint]::before,
    .phase[data-paint]::before {
      content: '';
      position: absolute;
      inset: 0 0 auto;
      block-size: 5px;
      background: var(--head-color);
    }
    .phase {
      padding: 0 8px 0 16px;
      box-shadow: -1px 0 0 var(--grid-line), inset 0 -1px 0 var(--grid-line);
      color: var(--ink-soft);
      font-size: 13px;
      font-weight: 650;
    }
    .phase .name {
      -webkit-line-clamp: 1;
    }
    .top > .phase:first-child {
      border-start-end-radius: inherit;
    }
    .lane {
      flex-direction: row;
      flex-wrap: wrap;
      align-content: flex-start;
      padding: 12px 8px 8px 16px;
      border-block-end: 1px solid var(--grid-line);
      font-size: min(clamp(14px, 10.5px / var(--zoom, 1), 26px), var(--name-max, 26px));
      font-weight: 600;
    }
    .lane .name {
      -webkit-line-clamp: 6;
    }
    .lane > :not(.edge) {
      translate: 0 var(--slide, 0);
    }
    /* Over the end of the name: names need the room more often than hands the button. */
    .lane .more {
      position: absolute;
      inset: 6px 4px auto auto;
      background: var(--head);
    }
    .type {
      flex-basis: 100%;
      color: var(--ink-soft);
      font-size: 12px;
      font-weight: 500;
    }
    input.name {
      display: block;
      inline-size: 100%;
      min-block-size: 34px;
      padding: 2px 8px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-s);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    .more {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      border-radius: 6px;
      color: var(--ink-soft);
      opacity: 0;
    }
    .head:hover .more,
    .head:focus .more,
    .head:focus-within .more {
      opacity: 1;
    }
    .more:hover {
      background: var(--surface-hover);
      color: var(--ink);
    }
    @media (pointer: coarse) {
      .more {
        opacity: 1;
        inline-size: 40px;
        block-size: 40px;
      }
    }
    .edge {
      position: absolute;
      z-index: 1;
      touch-action: none;
    }
    .edge::after {
      content: '';
      position: absolute;
      border-radius: 2px;
      background: transparent;
    }
    .stage .edge {
      inset: 0 -5px 0 auto;
      inline-size: 10px;
      cursor: col-resize;
    }
    .stage .edge::after {
      inset: 8px 4px;
    }
    .lane .edge {
      inset: auto 0 -5px;
      block-size: 10px;
      cursor: row-resize;
    }
    .lane .edge::after {
      inset: 4px 12px;
    }
    .edge:hover::after {
      background: var(--accent);
    }
    .add {
      position: absolute;
      display: grid;
      place-items: center;
      inline-size: 32px;
      block-size: 32px;
      border-radius: 50%;
      background: var(--surface);
      color: var(--ink-soft);
      box-shadow:
        0 0 0 1px var(--line),
        var(--shadow-s);
    }
    .add:hover {
      background: var(--accent);
      color: var(--on-accent);
    }
    .add-stage {
      inset: auto -44px 12px auto;
    }
    .add-lane {
      inset: auto auto -44px 16px;
    }
    .invitation {
      position: absolute;
      inset: 96px auto auto 200px;
      inline-size: 320px;
      color: var(--ink-soft);
      font-size: 15px;
      text-wrap: balance;
    }
    @media (forced-colors: active) {
      .cell,
      .head {
        border: 1px solid CanvasText;
      }
    }
  `,
];
