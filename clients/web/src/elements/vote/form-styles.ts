/** How the fields of a form in a panel look alike. */
import { type CSSResultGroup, css } from 'lit';
import { segments } from '../base/choice-styles.ts';

const fields = css`
  .line {
    display: block;
    margin-block-start: 16px;
  }
  .line > span:first-child,
  legend {
    display: block;
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }
  .field {
    border-radius: var(--radius-s);
    padding-inline: 12px;
    font-size: var(--text-m);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
    align-items: end;
    column-gap: 16px;
  }
  fieldset {
    margin-block-start: 20px;
  }
  .stepper {
    display: flex;
    inline-size: max-content;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--surface);
  }
  .stepper .tool {
    font-size: var(--text-l);
    border-radius: 7px;
  }
  .stepper input {
    inline-size: 48px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--text-m);
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
    border-radius: var(--radius-s);
  }
  .stepper input::-webkit-inner-spin-button {
    display: none;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    margin-block-start: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  .check:has(.soft) {
    align-items: start;
  }
  .check .soft {
    display: block;
    font-weight: 400;
  }
`;

export const formStyles: CSSResultGroup = [segments, fields];
