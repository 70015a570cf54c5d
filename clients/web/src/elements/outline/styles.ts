/** What the parts of the outline share: the type of a printed page, and quiet controls. */
import { css } from 'lit';

/** What is folded away until it is needed. */
export const foldStyles = css`
  summary {
    inline-size: fit-content;
    padding: 6px 8px;
    margin-inline-start: -8px;
    border-radius: var(--radius-s);
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
    cursor: pointer;
  }
  summary:hover {
    color: var(--ink);
    background: var(--surface-hover);
  }
  @media (pointer: coarse) {
    summary {
      padding-block: 11px;
    }
  }
  .folded {
    margin-block-start: 8px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
  }
`;

/** A heading with what it is about beside it, or below it where there is no room: `.entry`. */
export const entryStyles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(120px, 200px) minmax(0, 1fr);
    gap: 0 16px;
  }
  .entry > :is(h4, h5) {
    padding-block: 7px;
    font-size: var(--text-s);
    font-weight: 600;
    letter-spacing: 0;
    line-height: 1.4;
    color: var(--ink-soft);
  }
  @container (width < 720px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .entry > :is(h4, h5) {
      padding-block: 4px 0;
    }
  }
`;

export const outlineStyles = css`
  :host {
    display: block;
  }
  h2,
  h3,
  h4,
  h5 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.75rem;
    letter-spacing: -0.02em;
  }
  h3 {
    font-size: var(--text-l);
  }
  h4 {
    font-size: var(--text-m);
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
  .soft {
    color: var(--ink-soft);
    font-size: var(--text-s);
    font-weight: 400;
    letter-spacing: 0;
  }
  .quiet-field {
    inline-size: auto;
    min-block-size: 36px;
    padding: 2px 8px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: var(--text-s);
  }
  select.quiet-field {
    padding-inline-end: 4px;
  }
  .quiet-field:disabled {
    opacity: 1;
    border-color: transparent;
    background: none;
    appearance: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .tool {
    min-inline-size: 36px;
    block-size: 36px;
    color: var(--ink-soft);
  }
  .tool:hover:not(:disabled) {
    color: var(--ink);
  }
  .tool[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  @media (pointer: coarse) {
    .quiet-field,
    .tool {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
`;
