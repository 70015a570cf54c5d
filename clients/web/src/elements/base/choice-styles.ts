/** How one of a few is chosen, by radio buttons or tick boxes: beside each other as words, or as cards with a hint. */
import { css } from 'lit';

/** Few short words in one strip: `.segments > label > input + span`. */
export const segments = css`
  .segments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(88px, 1fr));
    gap: 4px;
    padding: 4px;
    border-radius: var(--radius-m);
    background: var(--surface-hover);
  }
  .segments label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    opacity: 0;
  }
  .segments span {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 40px;
    padding: 2px 8px;
    border-radius: var(--radius-s);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
  }
  .segments input:checked + span {
    background: var(--surface);
    box-shadow:
      var(--shadow-s),
      inset 0 0 0 1px var(--line);
    color: var(--accent);
  }
  .segments input:focus-visible + span {
    outline: 2.5px solid var(--accent);
    outline-offset: 1px;
  }
`;

/** What needs a sentence: `.choice` (a label) with an input, and `<span><b>what</b><small>what it means</small></span>`. */
export const choices = css`
  .choice {
    display: flex;
    gap: 12px;
    padding: 12px;
    border-radius: var(--radius-m);
    box-shadow: inset 0 0 0 1px var(--line);
    cursor: pointer;
  }
  .choice:has(:checked) {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1.5px var(--accent);
  }
  .choice input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 3px 0 0;
    accent-color: var(--accent);
  }
  .choice b {
    font-weight: 600;
  }
  .choice small {
    display: block;
    font-size: var(--text-s);
    line-height: 1.4;
    color: var(--ink-soft);
  }
`;
