/** What the pages of the phone share: cards, chips, and buttons that a thumb finds. */
import { css } from 'lit';

export const phoneStyles = css`
  /* Room above and below is in the page and not around it: what sticks would stay off the edges of what scrolls. */
  :host {
    display: block;
    box-sizing: border-box;
    padding-block: 16px;
  }
  h2 {
    margin: 0;
    font-size: var(--text-l);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 0;
    font-size: var(--text-m);
    font-weight: 650;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  wayboard-acting-for {
    margin-block-end: 12px;
  }
  .soft {
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .button {
    min-block-size: 48px;
  }
  .wide {
    inline-size: 100%;
  }
  [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .chips {
    display: flex;
    gap: 8px;
    margin-inline: calc(-1 * var(--phone-edge, 16px));
    padding-inline: var(--phone-edge, 16px);
    overflow-x: auto;
    scrollbar-width: none;
    overscroll-behavior-inline: contain;
  }
  .chips::-webkit-scrollbar {
    display: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    flex: none;
    gap: 6px;
    min-block-size: 44px;
    padding-inline: 16px;
    border-radius: 22px;
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line-strong);
    font-size: var(--text-s);
    font-weight: 550;
    white-space: nowrap;
  }
  .chip[aria-pressed='true'] {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .banner {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 12px 14px;
    border-radius: var(--radius-m);
    background: var(--accent-soft);
    font-size: var(--text-s);
    line-height: 1.4;
  }
  .banner .icon {
    margin-block-start: 1px;
  }
  .banner.warn {
    background: var(--warning-soft);
    color: var(--warning);
  }
  .nothing {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 56px 16px;
    color: var(--ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .nothing .icon {
    inline-size: 40px;
    block-size: 40px;
    stroke-width: 1.4;
  }
  /* Stays in sight at the lower edge of what scrolls. */
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 16px calc(-1 * var(--phone-edge, 16px)) -16px;
    padding: 10px var(--phone-edge, 16px);
    background: var(--surface);
    border-block-start: 1px solid var(--line);
  }
  .foot .soft {
    flex: 1;
    line-height: 1.3;
  }
  .done[aria-pressed='true'] {
    background: var(--success-soft);
    color: var(--success);
    box-shadow: inset 0 0 0 1.5px var(--success);
  }
`;
