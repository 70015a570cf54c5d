/** The frame of the phone view: a header, a page that scrolls, and tabs that a thumb reaches. */
import { css } from 'lit';

export const phoneFrameStyles = css`
  :host {
    --phone-edge: 16px;
    position: fixed;
    inset: var(--phone-top, 0) 0 auto;
    block-size: var(--phone-height, 100dvh);
    max-block-size: 100%;
    display: flex;
    flex-direction: column;
    background: var(--ground);
    color: var(--ink);
    overflow: clip;
    -webkit-tap-highlight-color: transparent;
  }
  h1,
  p {
    margin: 0;
  }
  header {
    flex: none;
    padding-block-start: env(safe-area-inset-top);
    padding-inline: max(16px, env(safe-area-inset-left)) max(8px, env(safe-area-inset-right));
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .top {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 52px;
  }
  h1 {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
  }
  .small {
    font-size: var(--text-s);
    font-weight: 550;
    color: var(--ink-soft);
  }
  .step {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
    padding-block: 0 10px;
    padding-inline-end: 8px;
  }
  /* A facilitator's timer has handles and comes below. */
  .what {
    flex: 1 1 140px;
    min-inline-size: 0;
  }
  .what .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .soft {
    font-size: var(--text-xs);
    color: var(--ink-soft);
  }
  wayboard-timer {
    flex: none;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    padding-inline: max(var(--phone-edge), env(safe-area-inset-left)) max(var(--phone-edge), env(safe-area-inset-right));
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: 80px;
  }
  wayboard-usher {
    position: absolute;
    z-index: 2;
    inset-inline: 8px;
    inset-block-end: calc(66px + env(safe-area-inset-bottom));
    pointer-events: none;
  }
  nav {
    flex: none;
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    padding-block-end: env(safe-area-inset-bottom);
    background: var(--surface);
    border-block-start: 1px solid var(--line);
  }
  :host([data-keyboard]) nav,
  :host([data-keyboard]) .step {
    display: none;
  }
  nav button {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 2px;
    min-block-size: 58px;
    padding-inline: 2px;
    font-size: var(--text-xs);
    font-weight: 550;
    color: var(--ink-soft);
  }
  nav button:focus-visible {
    outline-offset: -3px;
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 30px;
    border-radius: 15px;
    transition: background-color 140ms;
  }
  .picture .icon {
    inline-size: 22px;
    block-size: 22px;
  }
  .label {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [aria-current='page'] {
    color: var(--ink);
    font-weight: 650;
  }
  [aria-current='page'] .picture {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .badge {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-start: 32px;
    display: grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 4px;
    border-radius: 9px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.6875rem;
    font-weight: 700;
    line-height: 1;
  }
  .dot {
    min-inline-size: 12px;
    inline-size: 12px;
    block-size: 12px;
    padding: 0;
  }
`;
