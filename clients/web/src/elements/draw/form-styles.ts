/** How the small forms beside things on the board look: fields below each other, colours in a grid. */
import { type CSSResult, css } from 'lit';

export const formStyles: CSSResult = css`
  :host {
    display: grid;
    gap: 12px;
    max-inline-size: calc(100vw - 40px);
    font-size: var(--text-s);
  }
  h3 {
    margin: 0;
    font-size: var(--text-s);
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .field {
    min-block-size: 40px;
    padding-inline: 12px;
    border-radius: var(--radius-s);
    font-size: max(16px, var(--text-s));
    font-weight: 400;
  }
  .button {
    min-block-size: 40px;
    font-size: var(--text-s);
    border-radius: var(--radius-s);
  }
  .swatches {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 4px;
  }
  .swatches button {
    display: grid;
    place-items: center;
    block-size: 40px;
    border-radius: var(--radius-s);
  }
  .swatches button::before {
    content: '';
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--swatch);
  }
  .swatches button:hover {
    background: var(--surface-hover);
  }
  .swatches [aria-checked='true']::before {
    box-shadow:
      0 0 0 3px var(--surface),
      0 0 0 5px var(--ink);
  }
  .swatches button:focus-visible {
    outline-offset: -2px;
  }
`;
