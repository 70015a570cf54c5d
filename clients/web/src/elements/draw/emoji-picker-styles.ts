/** How the choice of emoji looks. */
import { type CSSResultGroup, css } from 'lit';
import { controls } from '../base/theme.ts';
import { emojiFont } from './looks.ts';

export const emojiPickerStyles: CSSResultGroup = [
  controls,
  css`
    :host {
      display: grid;
      gap: 8px;
      inline-size: 328px;
      max-inline-size: calc(100vw - 40px);
      font-size: var(--text-s);
    }
    .quick,
    .grid {
      display: grid;
      grid-template-columns: repeat(8, 1fr);
    }
    :host([compact]) .quick {
      grid-template-columns: repeat(9, 1fr);
    }
    .grid {
      block-size: 232px;
      align-content: start;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .emoji {
      display: grid;
      place-items: center;
      block-size: 40px;
      border-radius: var(--radius-s);
      font-family: ${emojiFont};
      font-size: 22px;
      line-height: 1;
    }
    .emoji:hover {
      background: var(--surface-hover);
    }
    .emoji[aria-pressed='true'] {
      background: var(--accent-soft);
      box-shadow: inset 0 0 0 2px var(--accent);
    }
    .emoji:focus-visible {
      outline-offset: -2px;
    }
    .more {
      color: var(--ink-soft);
    }
    .field {
      min-block-size: 40px;
      padding-inline: 12px;
      border-radius: var(--radius-s);
      font-size: max(16px, var(--text-s));
    }
    .tabs {
      display: grid;
      grid-template-columns: repeat(9, 1fr);
      border-block-end: 1px solid var(--line);
    }
    .tabs button {
      block-size: 34px;
      border-block-end: 2px solid transparent;
      font-family: ${emojiFont};
      font-size: 16px;
      filter: grayscale(0.6);
    }
    .tabs [aria-selected='true'] {
      border-color: var(--accent);
      filter: none;
    }
    .tabs button:focus-visible {
      outline-offset: -3px;
    }
    .news {
      margin: 0;
      padding: 16px 8px;
      color: var(--ink-soft);
      text-align: center;
    }
    .again {
      margin-inline-start: 8px;
      color: var(--accent);
      font-weight: 600;
      text-decoration: underline;
    }
  `,
];
