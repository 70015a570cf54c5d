/** How the chips over the lower edge of a note look: reactions and comments. */
import { type CSSResult, css } from 'lit';

export const markStyles: CSSResult = css`
  :host {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    pointer-events: auto;
    cursor: default;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    block-size: 22px;
    padding: 0 6px;
    border-radius: 11px;
    background: var(--surface);
    box-shadow:
      inset 0 0 0 1px var(--line-strong),
      var(--shadow-s);
    color: var(--ink);
    font-size: 12px;
    line-height: 1;
  }
  button:hover:not(:disabled) {
    background: var(--surface-hover);
  }
  b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
`;
