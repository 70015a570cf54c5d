/** How the list of a vote looks: the dots at the top, "I'm done" at the bottom, both always in sight. */
import { css } from 'lit';

export const phoneVoteStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin: -16px calc(-1 * var(--phone-edge, 16px)) 12px;
    padding: 14px var(--phone-edge, 16px) 12px;
    background: var(--surface);
    border-block-end: 1px solid var(--line);
  }
  .votes {
    margin-block-end: 16px;
  }
  .votes + header {
    margin-block-start: 0;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin-block-start: 6px;
    min-block-size: 24px;
  }
  .rules {
    margin-block-end: 12px;
  }
  .banner {
    align-items: center;
    margin-block-end: 12px;
  }
  .banner span {
    flex: 1;
  }
  .back {
    min-block-size: 44px;
    padding-inline: 8px;
    font-weight: 650;
  }
  section {
    margin-block-end: 16px;
  }
  h3 {
    margin-block: 8px;
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  li {
    margin-block-end: 8px;
  }
  .unit {
    position: relative;
    flex: 1;
    display: grid;
    gap: 2px;
    align-content: center;
    min-inline-size: 0;
    min-block-size: 60px;
    padding: 10px 60px 10px 18px;
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
    text-align: start;
    overflow: clip;
  }
  .unit::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 8px;
    background: var(--paper);
  }
  .unit[aria-pressed='true'],
  .unit:has([data-mine]:not([data-mine='0'])) {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .unit[aria-disabled='true'] {
    opacity: 1;
  }
  .unit[aria-disabled='true'] .mark[data-mine='0'] {
    opacity: 0.35;
  }
  .text,
  .member {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    line-height: 1.35;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .member {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--line-strong);
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    font-size: 0.8125rem;
    color: var(--ink-soft);
  }
  .mark {
    position: absolute;
    inset-inline-end: 14px;
    inset-block-start: 50%;
    translate: 0 -50%;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    border: 2px solid var(--line-strong);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .mark:not([data-mine='0']) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .less {
    display: grid;
    place-items: center;
    inline-size: 48px;
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .foot {
    margin-block: auto -16px;
  }
`;
