/** How a note looks in the outline: a patch of its paper, and text as in a book. */
import { css } from 'lit';

export const outlineNoteStyles = css`
  :host {
    display: block;
  }
  .note {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 2px 4px 2px 0;
    border-radius: var(--radius-s);
  }
  .note:hover,
  .note:focus-within {
    background: var(--surface-hover);
  }
  .paper {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 4px 0 4px 4px;
    border-radius: 4px;
    background: var(--paper);
    color: var(--note-ink);
    box-shadow: inset 0 0 0 1px rgb(56 44 20 / 0.12);
  }
  .paper .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  /* What is known of a note stands at the end of its line, and below it where there is no room. */
  .body {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    min-inline-size: 0;
  }
  .text,
  textarea {
    display: block;
    flex: 1 1 auto;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 0;
    padding: 4px 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.5;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  button.text {
    cursor: text;
  }
  .text i {
    color: var(--ink-soft);
  }
  textarea {
    flex-basis: 100%;
    field-sizing: content;
    resize: none;
    background: var(--surface);
    outline: 2.5px solid var(--accent);
    outline-offset: -1px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 0;
    padding: 0 6px 4px;
    font-size: var(--text-s);
    line-height: 1.4;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
  .facts > span:not(:last-child)::after {
    content: '·';
    padding-inline: 6px;
  }
  .facts .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-end: 4px;
  }
  a {
    color: var(--accent);
  }
  .line {
    color: inherit;
    font-size: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--line-strong);
    text-underline-offset: 3px;
  }
  .line:hover {
    color: var(--ink);
    text-decoration-color: currentColor;
  }
  img {
    max-inline-size: 96px;
    max-block-size: 72px;
    border-radius: 4px;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 32px;
    padding-inline: 6px;
    border-radius: var(--radius-s);
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .more {
    min-inline-size: 32px;
    block-size: 32px;
    color: var(--ink-soft);
  }
  .count:hover,
  .more:hover {
    background: var(--head);
    color: var(--ink);
  }
  @media (hover: hover) {
    .note:not(:hover, :focus-within) .more {
      opacity: 0;
    }
  }
  @media (pointer: coarse) {
    .text {
      min-block-size: 44px;
      padding-block: 10px;
    }
    .paper {
      margin-block: 10px;
    }
    .count,
    .more {
      min-inline-size: 44px;
      block-size: 44px;
      justify-content: center;
    }
  }
`;
