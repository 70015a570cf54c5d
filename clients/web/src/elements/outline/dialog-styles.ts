/** What the dialogs about a note share: the note itself on top, and labels over their fields. */
import { css } from 'lit';

export const whatStyles = css`
  .what {
    margin: 0 0 16px;
    padding: 8px 12px;
    max-block-size: 6em;
    overflow: auto;
    border-radius: var(--radius-s);
    background: var(--surface-hover);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

export const labelStyles = css`
  .label {
    display: block;
    padding: 0;
    margin-block-end: 6px;
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
  }
  select.field {
    padding-inline: 12px 8px;
    text-overflow: ellipsis;
  }
`;
