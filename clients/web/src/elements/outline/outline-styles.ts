/** The page of the outline: contents beside the text where there is room. */
import { css } from 'lit';

export const outlinePageStyles = css`
  :host {
    --outline-page: var(--surface);
    position: absolute;
    inset: 0;
    container-type: inline-size;
    overflow: auto;
    background: var(--outline-page);
    color: var(--ink);
    scroll-padding-block: calc(var(--outline-top, 80px) + 48px) 160px;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(200px, 260px) minmax(0, 960px);
    justify-content: center;
    align-items: start;
    gap: 0 48px;
    padding-inline: 32px;
  }
  /* What scrolls by ends below the board's header, and does not show around it. */
  .lid {
    grid-column: 1 / -1;
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    block-size: calc(var(--outline-top, 80px) - 8px);
    background: var(--outline-page);
  }
  wayboard-outline-contents {
    position: sticky;
    inset-block-start: var(--outline-top, 80px);
    max-block-size: calc(100dvh - var(--outline-top, 80px) - 24px);
    margin-block-start: 16px;
    overflow: auto;
  }
  .page {
    min-inline-size: 0;
    padding-block: 16px 200px;
  }
  /* It belongs to the maps above it, and not to the heading below. */
  .new {
    inline-size: min(320px, 100%);
    margin-block: -32px 64px;
  }
  .objective {
    margin-block-end: 24px;
  }
  .objective .soft {
    padding-inline-start: 6px;
  }
  .filtered {
    margin-block-end: 24px;
    padding: 8px 8px 8px 16px;
    border-radius: var(--radius-m);
    background: var(--accent-soft);
    font-size: var(--text-s);
    justify-content: space-between;
  }
  wayboard-note-comments {
    inline-size: 100%;
  }
  .small {
    min-block-size: 36px;
    font-size: var(--text-s);
  }
  wayboard-outline-map,
  .elsewhere,
  wayboard-outline-drawings,
  wayboard-outline-personas,
  wayboard-outline-actions,
  wayboard-outline-results {
    display: block;
    margin-block-end: 64px;
  }
  .elsewhere h3 {
    margin-block-start: 16px;
  }
  [tabindex='-1'] {
    scroll-margin-block-start: var(--outline-top, 80px);
  }
  @container (width < 1000px) {
    .sheet {
      grid-template-columns: minmax(0, 960px);
      padding-inline: 24px;
    }
    wayboard-outline-contents {
      position: static;
      max-block-size: none;
      overflow: visible;
      margin-block: 16px;
    }
    .page {
      padding-block-start: 0;
    }
  }
  @container (width < 480px) {
    .sheet {
      padding-inline: 16px;
    }
  }
`;
