/** How the vote bar looks (`vote-bar.ts`). */
import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    font-size: var(--text-s);
  }
  section {
    padding: 6px 8px 8px 12px;
    container-type: inline-size;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
  }
  section.row {
    padding-block: 4px;
  }
  .icon-of {
    display: grid;
    color: var(--accent);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--text-m);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.25;
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  select.field {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    padding-inline: 8px;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  .ballot {
    flex-wrap: wrap;
    row-gap: 4px;
  }
  .end {
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
  }
  /* On a line of its own the progress goes to the other end. */
  @container (inline-size < 430px) {
    .end {
      flex-basis: 100%;
      justify-content: space-between;
    }
  }
  .progress {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .done {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
    padding-inline: 12px;
    border-radius: var(--radius-m);
    font-weight: 600;
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line-strong);
  }
  .done:hover {
    background: var(--surface-hover);
  }
  .done[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
    box-shadow: none;
  }
  .done[aria-pressed='false'] .icon {
    color: var(--ink-soft);
  }
  @media (pointer: coarse) {
    .done {
      min-block-size: 44px;
    }
  }
  p {
    margin: 4px 0 0;
    line-height: 1.4;
  }
  .rules {
    color: var(--ink-soft);
    text-wrap: pretty;
  }
  .why,
  .trouble {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .why {
    flex: 1 1 240px;
    margin: 4px 0;
  }
  .trouble {
    padding: 6px 8px;
    border-radius: var(--radius-s);
    background: var(--warning-soft);
    color: var(--ink);
  }
  .trouble span {
    flex: 1;
  }
  .link {
    font-weight: 600;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    min-block-size: 24px;
  }
`;
