/** How writing looks on the phone: the field is the note that it will be. */
import { css } from 'lit';

export const phoneWriteStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .banner {
    margin-block-end: 12px;
  }
  .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .text {
    display: block;
    inline-size: 100%;
    min-block-size: 128px;
    max-block-size: 40vh;
    padding: 16px;
    border: 0;
    border-radius: 4px 4px 4px 20px / 4px 4px 4px 8px;
    background:
      linear-gradient(rgb(255 255 255 / 0.22), transparent 34%),
      linear-gradient(to top, rgb(84 62 10 / 0.07), transparent 26%),
      var(--paper);
    box-shadow:
      0 1px 1px rgb(56 44 20 / 0.14),
      0 3px 6px -1px rgb(56 44 20 / 0.12),
      0 12px 16px -10px rgb(56 44 20 / 0.32);
    color: var(--note-ink);
    font: inherit;
    font-size: 1.1875rem;
    line-height: 1.4;
    resize: none;
    field-sizing: content;
    caret-color: var(--note-ink);
    transition: background-color 160ms var(--ease);
  }
  .text::placeholder {
    color: var(--note-ink);
    opacity: 0.68;
  }
  .chip[aria-checked='true'] {
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .chip .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  section {
    flex: 1;
    margin-block-start: 28px;
  }
  section h2 {
    margin-block-end: 12px;
  }
  li {
    margin-block-end: 10px;
  }
`;
