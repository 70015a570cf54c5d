/** Small things to be switched on and off, beside each other: `.chip`, a button with `aria-pressed`, or just a word. */
import { css } from 'lit';

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding: 2px 12px;
    border-radius: 16px;
    box-shadow: inset 0 0 0 1px var(--line-strong);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  button.chip:hover {
    background: var(--surface-hover);
  }
  .chip[aria-pressed='true'] {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1.5px var(--accent);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .chip {
      min-block-size: 44px;
      border-radius: 22px;
    }
  }
`;
