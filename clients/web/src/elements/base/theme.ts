/**
 * The look: colours, type, spacing and shadows as custom properties, and the few controls that all share.
 *
 * Light and dark are one declaration each (`light-dark`), so a switch of the theme is one `color-scheme`.
 * Paper stays paper in the dark: notes get dimmer, and their ink stays dark.
 * High contrast and calm (no motion, fewer colours) come from the system or from `appearance.ts`.
 */
import { type CSSResultGroup, css } from 'lit';
import { calm, strong } from './appearance.ts';

const tokens = css`
  :host {
    --ground: light-dark(#f4f1ea, #17191b);
    --ground-dot: light-dark(#d9d2c3, #2d3134);
    --surface: light-dark(#fffdf9, #212527);
    --surface-hover: light-dark(#f1ece1, #2d3336);
    --line: light-dark(#e0d9cb, #363d41);
    --line-strong: light-dark(#8f8776, #7c858a);
    --ink: light-dark(#22262a, #eceae4);
    --ink-soft: light-dark(#5c6064, #aab0b3);
    --accent: light-dark(#1c6b58, #74d3b7);
    --accent-hover: light-dark(#155445, #93e2cb);
    --on-accent: light-dark(#ffffff, #0f211b);
    --accent-soft: light-dark(#dcebe5, #1f3831);
    --danger: light-dark(#a3271f, #ff9d92);
    --danger-soft: light-dark(#fbe3e0, #43211e);
    --success: light-dark(#1f6b3a, #8ad6a0);
    --success-soft: light-dark(#ddf0e2, #1d3825);
    --warning: light-dark(#7d4e00, #f2c46d);
    --warning-soft: light-dark(#fbeccd, #3a2f17);
    --note-ink: #24221d;

    --map: light-dark(#fffdf9, #1d2022);
    --lane-odd: light-dark(#fffdf9, #1d2022);
    --lane-even: light-dark(#faf7f0, #202427);
    --head: light-dark(#f3eee3, #272c2f);
    --grid-line: light-dark(#e6dfd1, #33393d);
    --blueprint-line: light-dark(#5c6064, #aab0b3);
    --selection: light-dark(#1c6b58, #74d3b7);
    --selection-soft: light-dark(rgb(28 107 88 / 0.12), rgb(116 211 183 / 0.16));
    --drop-target: light-dark(rgb(28 107 88 / 0.1), rgb(116 211 183 / 0.14));
    --scrim: rgb(20 18 12 / 0.38);
    --said: light-dark(#2a2e31, #f0ede6);
    --on-said: light-dark(#f6f4ef, #22262a);
    --said-accent: light-dark(#8fe0c7, #155445);

    --note-yellow: light-dark(#ffe68a, #e6ca69);
    --note-orange: light-dark(#ffcf9a, #e2ae74);
    --note-coral: light-dark(#ffb9a8, #e39987);
    --note-pink: light-dark(#ffc4dc, #e0a0bb);
    --note-violet: light-dark(#d9c8ff, #b8a6e2);
    --note-blue: light-dark(#bcd4ff, #99b5e6);
    --note-sky: light-dark(#b5e6f7, #8fc5d8);
    --note-teal: light-dark(#a9e6da, #83c4b6);
    --note-green: light-dark(#bfe8b4, #9bc88f);
    --note-lime: light-dark(#dcee9c, #bacd78);
    --note-sand: light-dark(#ece0c8, #cbbd9f);
    --note-grey: light-dark(#dfe1e4, #b9bcc0);

    --text-xs: 0.75rem;
    --text-s: 0.875rem;
    --text-m: 1rem;
    --text-l: 1.25rem;
    --text-xl: clamp(2.1rem, 1.4rem + 3vw, 3.25rem);

    --radius-s: 8px;
    --radius-m: 12px;
    --radius-l: 20px;
    --shadow-s: 0 1px 2px light-dark(rgb(56 44 20 / 0.1), rgb(0 0 0 / 0.4));
    --shadow-m:
      0 1px 2px light-dark(rgb(56 44 20 / 0.08), rgb(0 0 0 / 0.35)),
      0 8px 24px -8px light-dark(rgb(56 44 20 / 0.2), rgb(0 0 0 / 0.6));
    --shadow-l:
      0 2px 6px light-dark(rgb(56 44 20 / 0.08), rgb(0 0 0 / 0.4)),
      0 24px 60px -16px light-dark(rgb(56 44 20 / 0.35), rgb(0 0 0 / 0.75));
    --ease: cubic-bezier(0.2, 0.7, 0.2, 1);

    font-family: 'Onest Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    font-size: var(--text-m);
    line-height: 1.5;
    color: var(--ink);
  }
`;

/** For the elements that stand on their own in a page: the app, and the board. */
export const theme: CSSResultGroup = [tokens, strong];

const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2.5px solid var(--accent);
    outline-offset: 2px;
  }
  details.detail {
    font-size: var(--text-s);
  }
  .detail summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
    opacity: 0.4;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0 1.1em;
    border-radius: var(--radius-m);
    font-weight: 600;
    text-decoration: none;
    transition: background-color 120ms;
  }
  .primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .primary:hover:not(:disabled) {
    background: var(--accent-hover);
  }
  .quiet {
    background: var(--surface);
    color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .quiet:hover:not(:disabled) {
    background: var(--surface-hover);
  }
  .tool {
    display: inline-grid;
    place-items: center;
    min-inline-size: 40px;
    block-size: 40px;
    border-radius: var(--radius-s);
    transition: background-color 120ms;
  }
  .tool:hover:not(:disabled) {
    background: var(--surface-hover);
  }
  .tool[aria-pressed='true'],
  .tool[aria-checked='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .danger {
    color: var(--danger);
  }
  @media (pointer: coarse) {
    .tool {
      min-inline-size: 44px;
      block-size: 44px;
    }
  }
  .field {
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    min-block-size: 44px;
    padding: 0 0.9em;
    inline-size: 100%;
  }
  .field::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .panel {
    background: var(--surface);
    border-radius: var(--radius-m);
    box-shadow:
      inset 0 0 0 1px var(--line),
      var(--shadow-m);
  }
  /* With forced colours there are no shadows and no backgrounds: edges, and the system's colour for what is chosen. */
  @media (forced-colors: active) {
    .panel,
    .button {
      border: 1px solid;
    }
    .primary,
    [aria-pressed='true'],
    [aria-checked='true'],
    [aria-current]:not([aria-current='false']),
    input[type='radio']:checked + span {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** For every element that has a shadow tree. */
export const controls: CSSResultGroup = [shared, calm];
