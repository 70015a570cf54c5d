/** How the plane looks: the ground, the world and what lies in it besides notes and maps, and the bars over it. */
import { css } from 'lit';
import { controls } from '../base/theme.ts';

export const canvasStyles = [
  controls,
  css`
    /* The bars go by the canvas's own width: a panel beside it takes some of the window's. */
    :host {
      position: relative;
      display: block;
      overflow: clip;
      container-type: inline-size;
    }
    .canvas,
    .ground {
      position: absolute;
      inset: 0;
    }
    .canvas {
      overflow: clip;
      touch-action: none;
      cursor: default;
      background: var(--ground);
      /* A marquee or a dragged head would select names and prompts on its way. */
      user-select: none;
      -webkit-user-select: none;
    }
    .canvas:focus-visible {
      outline-offset: -4px;
    }
    .canvas[data-tool='note'],
    .canvas[data-tool='text'],
    .canvas[data-tool='pen'],
    .canvas[data-tool='eraser'],
    .canvas[data-tool='comment'],
    .canvas[data-tool='emoji'],
    .canvas[data-tool='link'],
    .canvas:is([data-tool='note'], [data-tool='pen'], [data-tool='emoji'], [data-tool='comment'], [data-tool='link'])
      wayboard-note {
      cursor: crosshair;
    }
    .canvas.hand,
    .canvas[data-tool='hand'],
    .canvas:is(.hand, [data-tool='hand']) wayboard-note {
      cursor: grab;
    }
    .canvas.panning,
    .canvas.panning wayboard-note {
      cursor: grabbing;
    }
    /* Large enough for the smallest scale that it is drawn at. */
    .ground {
      inset: 0 auto auto 0;
      inline-size: calc(180% + 96px);
      block-size: calc(180% + 96px);
      background-color: var(--ground);
      background-image: radial-gradient(circle, var(--ground-dot) 1.1px, transparent 1.6px);
      background-size: 24px 24px;
      transform-origin: 0 0;
      transition: opacity 160ms;
    }
    /* Scaling a picture as large as the screen costs a third of a frame: the dots come back when the zoom rests. */
    .ground.zooming {
      opacity: 0;
      transition: none;
    }
    .world {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 0;
      block-size: 0;
      transform-origin: 0 0;
    }
    .zooming {
      will-change: transform;
    }
    .world.small {
      --head-lines: 1;
      --when-near: none;
      --when-small: inline;
      --when-small-order: 1;
    }
    .world.far {
      --note-shadow: 0 0 #0000;
      --small-print: hidden;
    }

    .tray,
    .group,
    .drop,
    .insertion,
    .mark,
    .marquee {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: none;
    }
    .tray {
      border: 2px dashed var(--line-strong);
      border-radius: 14px;
      color: var(--ink-soft);
      font-size: 15px;
      font-weight: 600;
    }
    .tray p {
      margin: 10px 16px;
    }
    .group {
      z-index: 1;
      border-radius: 8px;
      background: var(--selection-soft);
      box-shadow: 0 0 0 1.5px color-mix(in srgb, var(--selection) 55%, transparent);
      transition:
        transform var(--layout-motion, 0ms) var(--ease),
        width var(--layout-motion, 0ms) var(--ease),
        height var(--layout-motion, 0ms) var(--ease);
    }
    .drop {
      z-index: 1;
      border-radius: 10px;
      background: var(--drop-target);
      box-shadow: inset 0 0 0 calc(2px / var(--zoom, 1)) var(--selection);
    }
    .insertion,
    .mark {
      z-index: 7;
      border-radius: 2px;
      background: var(--selection);
    }
    .marquee {
      z-index: 8;
      background: var(--selection-soft);
      box-shadow: inset 0 0 0 calc(1px / var(--zoom, 1)) var(--selection);
    }

    .empty {
      position: absolute;
      inset: 42% 24px auto;
      margin: 0;
      text-align: center;
      text-wrap: balance;
      color: var(--ink-soft);
      pointer-events: none;
      user-select: none;
    }
    .following {
      position: absolute;
      inset: 0;
      z-index: 1;
      border: 3px solid var(--hand);
      pointer-events: none;
    }
    .following span {
      position: absolute;
      inset-block-end: 72px;
      inset-inline-start: 50%;
      translate: -50% 0;
      padding: 4px 14px;
      border-radius: 16px;
      background: var(--hand);
      color: var(--hand-ink);
      font-size: var(--text-s);
      font-weight: 600;
      white-space: nowrap;
    }

    wayboard-note-bar {
      position: absolute;
      inset: 0 auto auto 0;
      z-index: 3;
    }
    wayboard-tools,
    wayboard-tool-options {
      position: absolute;
      z-index: 2;
      inset-block-end: max(12px, env(safe-area-inset-bottom));
      inset-inline-start: 50%;
      translate: -50% 0;
      inline-size: max-content;
      max-inline-size: calc(100% - 16px);
    }
    wayboard-tool-options {
      inset-block-end: calc(max(12px, env(safe-area-inset-bottom)) + 56px);
    }
    wayboard-zoom-bar {
      position: absolute;
      z-index: 2;
      inset-block-end: 12px;
      inset-inline-end: 12px;
    }
    wayboard-minimap {
      position: absolute;
      z-index: 2;
      inset-block-end: 68px;
      inset-inline-end: 12px;
    }
    @container (width < 1000px) {
      wayboard-minimap {
        display: none;
      }
      wayboard-zoom-bar {
        inset-block-end: calc(72px + var(--options, 0px));
      }
    }
    @container (width < 520px) {
      wayboard-zoom-bar {
        display: none;
      }
    }
  `,
];
