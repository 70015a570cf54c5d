/** How a note looks: paper, letters, chips, hands, and the states that one must be able to tell apart. */
import { css } from 'lit';
import { controls } from '../base/theme.ts';

export const noteStyles = [
  controls,
  css`
    :host {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      z-index: 2;
      display: grid;
      cursor: grab;
      user-select: none;
      -webkit-user-select: none;
      border-radius: 3px;
      color: var(--note-ink);
    }
    :host([data-placed]) {
      transition:
        left var(--layout-motion, 0ms) var(--ease),
        top var(--layout-motion, 0ms) var(--ease),
        transform var(--layout-motion, 0ms) var(--ease);
    }
    :host([data-far]) {
      display: none;
    }
    :host(:focus),
    textarea:focus {
      outline: none;
    }
    .paper {
      position: relative;
      display: grid;
      grid-template-rows: auto 1fr auto;
      padding: 10px 10px 12px;
      border-radius: 3px 3px 3px 14px / 3px 3px 3px 5px;
      background:
        linear-gradient(rgb(255 255 255 / 0.22), transparent 34%),
        linear-gradient(to top, rgb(84 62 10 / 0.06), transparent 26%),
        var(--paper);
      box-shadow: var(
        --note-shadow,
        0 1px 1px rgb(56 44 20 / 0.14),
        0 3px 5px -1px rgb(56 44 20 / 0.14)
      );
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: calc(var(--image) - 8px);
      margin-block-end: 8px;
      object-fit: contain;
      pointer-events: none;
    }
    .text,
    textarea {
      grid-area: 2 / 1;
      margin: 0;
      padding: 0;
      font: inherit;
      font-size: var(--font);
      font-weight: 480;
      line-height: 1.3;
      letter-spacing: -0.005em;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      tab-size: 2;
    }
    :host([data-writing]) .text {
      visibility: hidden;
    }
    :host([data-writing]) {
      cursor: text;
      user-select: text;
      -webkit-user-select: text;
    }
    textarea {
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      background: none;
      color: inherit;
      resize: none;
      overflow: hidden;
      caret-color: var(--note-ink);
    }
    textarea::placeholder {
      color: inherit;
      opacity: 0.62;
    }

    .chips {
      grid-row: 3;
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      padding-block-start: 4px;
      min-inline-size: 0;
      visibility: var(--small-print, visible);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      max-inline-size: 100%;
      block-size: 18px;
      padding-inline: 4px 6px;
      border-radius: 9px;
      background: rgb(255 255 255 / 0.5);
      color: inherit;
      font-size: 11px;
      font-weight: 600;
      line-height: 18px;
      text-decoration: none;
    }
    .chip span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .chip .icon {
      inline-size: 12px;
      block-size: 12px;
    }
    .chip.kind {
      background: rgb(0 0 0 / 0.78);
      color: #fff;
    }
    .chip.tag .icon,
    .chip.owner .icon {
      opacity: 0.7;
    }
    .chip.link:hover {
      text-decoration: underline;
    }
    .chip.draft {
      background: none;
      box-shadow: inset 0 0 0 1px currentColor;
    }

    .marks {
      position: absolute;
      inset-block-end: -11px;
      inset-inline: 6px -2px;
      z-index: 1;
      display: flex;
      justify-content: flex-end;
      gap: 4px;
      block-size: 22px;
      pointer-events: none;
      visibility: var(--small-print, visible);
    }
    .marks > * {
      pointer-events: auto;
    }
    .lock {
      position: absolute;
      inset-block-start: -8px;
      inset-inline-end: -6px;
      display: grid;
      place-items: center;
      inline-size: 22px;
      block-size: 22px;
      border-radius: 50%;
      background: var(--surface);
      color: var(--ink);
      box-shadow: 0 0 0 1px var(--line-strong);
    }
    .lock .icon {
      inline-size: 13px;
      block-size: 13px;
    }

    :host([data-held]) {
      z-index: 6;
      cursor: grabbing;
      transition: none;
    }
    :host([data-held]) .paper {
      rotate: 1.2deg;
      box-shadow:
        0 2px 3px rgb(56 44 20 / 0.12),
        0 18px 28px -8px rgb(56 44 20 / 0.35);
    }
    :host([data-followed]) {
      transition: transform 90ms linear;
    }
    :host([data-followed]) .paper {
      rotate: none;
    }
    :host([data-selected]),
    :host(:focus-within) {
      z-index: 3;
    }
    :host([data-hand]) .paper {
      outline: calc(2px / var(--zoom, 1)) solid var(--hand);
      outline-offset: calc(2px / var(--zoom, 1));
    }
    :host([data-spotlight]) .paper {
      outline: calc(3px / var(--zoom, 1)) solid var(--warning);
      outline-offset: calc(3px / var(--zoom, 1));
      box-shadow: 0 0 0 calc(12px / var(--zoom, 1)) color-mix(in srgb, var(--warning) 28%, transparent);
    }
    :host([data-selected]) .paper {
      outline: calc(2px / var(--zoom, 1)) solid var(--selection);
      outline-offset: calc(2px / var(--zoom, 1));
    }
    :host(:focus-visible) .paper {
      outline: calc(3px / var(--zoom, 1)) solid var(--selection);
      outline-offset: calc(3px / var(--zoom, 1));
    }
    :host([data-locked]) {
      cursor: default;
    }
    :host([data-faded]) {
      opacity: 0.22;
    }
    :host([data-aside]) .paper {
      opacity: 0.45;
      filter: saturate(0.4);
    }
    :host([data-draft]) .paper {
      border-radius: 3px;
      background: color-mix(in srgb, var(--paper) 55%, var(--map));
      box-shadow: none;
      color: var(--ink);
    }
    :host([data-draft]) .paper::after {
      content: '';
      position: absolute;
      inset: 0;
      border: 1.5px dashed currentColor;
      border-radius: inherit;
      opacity: 0.7;
      pointer-events: none;
    }

    .who {
      position: absolute;
      inset-block-end: calc(100% + 3px);
      inset-inline-start: -2px;
      max-inline-size: 100%;
      padding: 1px 8px;
      border-radius: 9px;
      background: var(--hand);
      color: var(--hand-ink);
      font-size: 12px;
      font-weight: 600;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      pointer-events: none;
    }
    .who i {
      display: inline-block;
      inline-size: 3px;
      block-size: 3px;
      margin-inline-start: 3px;
      border-radius: 50%;
      background: currentColor;
      animation: think 1.1s infinite;
    }
    .who i:nth-of-type(2) {
      animation-delay: 0.15s;
    }
    .who i:nth-of-type(3) {
      animation-delay: 0.3s;
    }
    @keyframes think {
      40% {
        opacity: 0.2;
      }
    }
    @media (forced-colors: active) {
      .paper {
        border: 1px solid CanvasText;
      }
    }
  `,
];
