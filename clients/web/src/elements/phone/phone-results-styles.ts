/** How results and actions look on the phone. */
import { css } from 'lit';

export const phoneResultsStyles = css`
  .switch {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
    margin-block-end: 20px;
    padding: 4px;
    border-radius: var(--radius-m);
    background: var(--head);
  }
  .switch button {
    min-block-size: 44px;
    border-radius: 9px;
    font-weight: 550;
  }
  .switch [aria-pressed='true'] {
    background: var(--surface);
    box-shadow: var(--shadow-s);
    font-weight: 650;
  }
  section {
    margin-block-end: 36px;
  }
  ol {
    margin-block: 12px;
  }
  ol li {
    display: flex;
    gap: 14px;
    padding: 12px 0;
    border-block-end: 1px solid var(--line);
  }
  .rank {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--line);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .rank[data-rank='1'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .rank[data-rank='2'],
  .rank[data-rank='3'] {
    background: var(--accent-soft);
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .text {
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 8px 4px;
    border: 0;
    border-radius: 3px;
    background: var(--line);
    overflow: clip;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    border-radius: 3px;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .actions li {
    margin-block-end: 10px;
    padding: 14px;
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    margin-block-start: 8px;
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .facts span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .facts .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .state {
    inline-size: auto;
    padding-inline: 10px 4px;
  }
  .state:disabled {
    border-color: transparent;
    padding: 0;
    appearance: none;
    opacity: 1;
  }
  form {
    display: flex;
    gap: 8px;
    margin-block-start: 16px;
  }
`;
