/** Ink on paper: points in place of pixels, always light, and nothing torn in two that need not be. */
import { css } from 'lit';

export const paperStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host([printing]) {
      display: block;
      color-scheme: light;
      background: #fff;
      color: #000;
      font-size: 10.5pt;
      line-height: 1.4;
    }
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-weight: 650;
    line-height: 1.2;
    break-after: avoid;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 24pt;
  }
  h2 {
    margin-block: 20pt 4pt;
    font-size: 17pt;
  }
  h3 {
    margin-block: 14pt 4pt;
    padding-block-end: 3pt;
    border-block-end: 0.75pt solid #999;
    font-size: 12.5pt;
  }
  h3.phase {
    border: 0;
    font-size: 14pt;
  }
  h4 {
    font-size: 9.5pt;
    line-height: 1.5;
    color: #444;
  }
  p,
  ul,
  dl {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul ul {
    margin-inline-start: 9pt;
    padding-inline-start: 9pt;
    border-inline-start: 1.5pt solid #ccc;
  }
  .soft {
    font-size: 9pt;
    font-weight: 400;
    color: #444;
    overflow-wrap: anywhere;
  }
  .objective,
  .words,
  dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .objective {
    margin-block-start: 6pt;
  }
  .lane,
  .persona dl {
    display: grid;
    grid-template-columns: 90pt minmax(0, 1fr);
    gap: 0 12pt;
    padding-block: 3pt;
  }
  .lane + .lane {
    border-block-start: 0.5pt solid #ddd;
  }
  .note {
    display: flex;
    align-items: flex-start;
    gap: 6pt;
    padding-block: 2pt;
    break-inside: avoid;
  }
  li.note {
    display: block;
    padding-block: 4pt;
  }
  .patch {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 13pt;
    block-size: 13pt;
    margin-block-start: 1pt;
    border-radius: 2pt;
    background: var(--paper);
    color: var(--note-ink);
    print-color-adjust: exact;
  }
  .patch .icon {
    inline-size: 8pt;
    block-size: 8pt;
  }
  .body {
    flex: 1;
    min-inline-size: 0;
  }
  .note img {
    max-inline-size: 110pt;
    max-block-size: 80pt;
  }
  a {
    color: inherit;
  }
  .persona {
    break-inside: avoid;
  }
  .persona img {
    float: inline-end;
    inline-size: 40pt;
    block-size: 40pt;
    object-fit: cover;
    border-radius: 50%;
  }
  dt {
    font-size: 9.5pt;
    font-weight: 600;
    color: #444;
  }
  dd {
    margin: 0;
  }
`;
