/** How the parts of the votes panel look alike. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    font-size: var(--text-s);
  }
  .title {
    margin: 0;
    font-size: var(--text-m);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .section {
    margin: 24px 0 8px;
    font-size: var(--text-s);
    font-weight: 650;
    color: var(--ink-soft);
  }
  p {
    margin: 4px 0 0;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .soft {
    color: var(--ink-soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .buttons > .button {
    flex: 1 1 auto;
  }
  .small {
    min-block-size: 40px;
    padding-inline: 12px;
    border-radius: var(--radius-s);
    font-size: var(--text-s);
  }
  .danger {
    color: var(--danger);
  }
  @media (pointer: coarse) {
    .small {
      min-block-size: 44px;
    }
  }
  .card {
    padding: 12px 16px 16px;
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .bar {
    block-size: 8px;
    border-radius: 4px;
    background: var(--surface-hover);
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 100%;
    inline-size: calc(100% * var(--part, 0));
    border-radius: 4px;
    background: var(--accent);
    transition: inline-size 300ms var(--ease);
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
`;
