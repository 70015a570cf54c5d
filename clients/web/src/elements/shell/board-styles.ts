/** Where the parts of `<wayboard-board>` are: bars over the board, the panel beside it, on small screens over it. */
import { css } from 'lit';

export const boardStyles = css`
  :host {
    position: relative;
    container: board / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: minmax(0, 1fr);
    block-size: 100dvh;
    overflow: clip;
    background: var(--ground);
  }
  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  main {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  main > * {
    position: absolute;
    inset: 0;
  }
  wayboard-header {
    z-index: 3;
  }
  /* Over a canvas the bars float; other views begin below them. */
  wayboard-header[data-view='board'] {
    position: absolute;
    inset: 12px 12px auto;
  }
  main:not([data-view='board']) {
    --outline-top: 24px;
  }
  /* In a foreign page, the phone view stays in its place. */
  main[data-view='phone'] {
    contain: layout;
  }
  /* Over the tools: what is said, and the vote that is on. */
  .foot {
    position: absolute;
    z-index: 4;
    inset-block-end: calc(var(--covered-bottom, 60px) + 16px);
    inset-inline: 16px;
    display: grid;
    justify-items: center;
    gap: 8px;
    pointer-events: none;
  }
  main[data-view='outline'] ~ .foot {
    inset-block-end: calc(16px + env(safe-area-inset-bottom));
  }
  /* A phone has its tabs and "I'm done" at the bottom. */
  main[data-view='phone'] ~ .foot {
    inset-block: calc(58px + env(safe-area-inset-top)) auto;
  }
  wayboard-vote-bar {
    inline-size: min(560px, 100%);
    pointer-events: auto;
  }
  wayboard-ended {
    flex: 1;
    overflow: auto;
  }
  .joining {
    flex: 1;
    display: grid;
    place-items: center;
    margin: 0;
    color: var(--ink-soft);
    animation: appear 300ms 400ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  wayboard-panel-drawer {
    z-index: 5;
  }
  wayboard-panel-drawer[data-open] {
    inline-size: 400px;
    margin: 12px 12px 12px 0;
    border-radius: 16px;
  }
  @container board (width < 1000px) {
    wayboard-panel-drawer[data-open] {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      box-shadow: var(--shadow-l);
    }
  }
  @container board (width < 560px) {
    wayboard-panel-drawer[data-open] {
      inline-size: 100%;
      margin: 0;
      border-radius: 0;
    }
  }
  /* The board on paper, and nothing of what is on the screen; a foreign page is printed as it is. */
  @media print {
    :host([data-whole]) {
      display: block;
      container-type: normal;
      block-size: auto;
      overflow: visible;
      background: none;
    }
    wayboard-paper[printing] ~ * {
      display: none;
    }
  }
`;
