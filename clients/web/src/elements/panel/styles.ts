/** What all panels share: their rhythm, small controls, chips, and what is shown when there is nothing. */
import { css } from 'lit';

/** For what fills the side drawer. */
export const drawerStyles = css`
  :host {
    padding: var(--panel-padding, 16px 20px 32px);
  }
`;

export const panelStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-size: var(--text-s);
    line-height: 1.45;
  }
  h3 {
    margin: 24px 0 8px;
    font-size: var(--text-s);
    font-weight: 650;
    line-height: 1.3;
  }
  h3:first-child {
    margin-block-start: 0;
  }
  p {
    margin: 0 0 8px;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  label,
  legend,
  .label {
    display: block;
    padding: 0;
    margin-block-end: 4px;
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .end {
    margin-inline-start: auto;
  }
  .soft {
    color: var(--ink-soft);
  }
  .danger {
    color: var(--danger);
  }
  .empty {
    padding: 24px 8px;
    color: var(--ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .card {
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface);
  }
  .field {
    min-block-size: 40px;
    padding: 6px 12px;
    border-radius: var(--radius-s);
  }
  textarea.field {
    display: block;
    resize: none;
    line-height: 1.45;
    field-sizing: content;
    max-block-size: 40vh;
  }
  select.field {
    padding-inline-end: 8px;
  }
  .small {
    min-block-size: 40px;
    padding: 0 0.9em;
    border-radius: var(--radius-s);
    font-size: var(--text-s);
  }
  .link {
    display: inline;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }
  .link:hover {
    color: var(--accent-hover);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 1px 8px;
    border-radius: 10px;
    background: var(--surface-hover);
    font-size: var(--text-xs);
    font-weight: 600;
    line-height: 1.5;
  }
  .badge.warn {
    background: var(--warning-soft);
    color: var(--warning);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 36px;
    align-content: center;
    font-weight: 600;
    color: var(--ink-soft);
    cursor: pointer;
  }
  .tabs {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--radius-s);
    background: var(--surface-hover);
  }
  .tabs button {
    min-block-size: 36px;
    padding: 0 12px;
    border-radius: 6px;
    font-size: var(--text-s);
  }
  .tabs button[aria-pressed='true'] {
    background: var(--surface);
    box-shadow: var(--shadow-s);
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    margin: 0;
    font-weight: 400;
    color: var(--ink);
    cursor: pointer;
  }
  .check input,
  .choice input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  mark {
    background: var(--warning-soft);
    color: inherit;
    font-weight: 600;
    border-radius: 3px;
  }
  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  @media (pointer: coarse) {
    .small,
    .field,
    .check,
    .tabs button {
      min-block-size: 44px;
    }
  }
`;
