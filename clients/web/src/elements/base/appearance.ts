/**
 * Contrast, calm and light or dark: what the person or the system asks for, in every shadow tree at once.
 *
 * The choice stands on `:root` as `data-contrast="more"`, `data-calm` and `color-scheme`. Attributes of `:root` do not
 * reach into shadow trees, but all trees share the two constructed style sheets below, whose text changes with them.
 *
 * Not here: where the choice is kept and made (`elements/shell/settings.ts`), and the usual look (`theme.ts`).
 */
import { css } from 'lit';

export interface Appearance {
  readonly scheme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly calm: 'system' | 'calm';
}

const STRONG = `
  :host {
    --ground: light-dark(#ffffff, #000000);
    --ground-dot: light-dark(#8a8a8a, #777777);
    --surface: light-dark(#ffffff, #000000);
    --surface-hover: light-dark(#e8e8e8, #2a2a2a);
    --line: light-dark(#55585c, #b8bdc0);
    --line-strong: light-dark(#000000, #ffffff);
    --ink: light-dark(#000000, #ffffff);
    --ink-soft: light-dark(#26282a, #e4e6e7);
    --accent: light-dark(#00493a, #8ff0d3);
    --accent-hover: light-dark(#003329, #b5f7e4);
    --on-accent: light-dark(#ffffff, #000000);
    --accent-soft: light-dark(#d3f0e6, #00382c);
    --danger: light-dark(#8b0f08, #ffb4ab);
    --success: light-dark(#00471b, #9df0b4);
    --warning: light-dark(#5a3500, #ffd98a);
    --note-ink: #000000;
    --map: light-dark(#ffffff, #000000);
    --lane-odd: light-dark(#ffffff, #000000);
    --lane-even: light-dark(#f4f4f4, #141414);
    --head: light-dark(#ececec, #1f1f1f);
    --grid-line: light-dark(#6d6d6d, #9a9a9a);
    --blueprint-line: light-dark(#000000, #ffffff);
    --selection: light-dark(#00493a, #8ff0d3);
  }`;

/** No transition at all: a short one would be one of every style of every element, and come a frame late. */
const CALM = `
  *, *::before, *::after {
    animation-duration: 1ms !important;
    animation-iteration-count: 1 !important;
    transition: none !important;
  }`;

/** Fewer colours: papers come nearer to sand, still told apart. */
const PALE = `
  :host {
    --note-yellow: light-dark(#f5ecc9, #d6cba3);
    --note-orange: light-dark(#f5e0cb, #d4bda6);
    --note-coral: light-dark(#f4d9d2, #d2b4ad);
    --note-pink: light-dark(#f3dde6, #d0b8c2);
    --note-violet: light-dark(#e5def3, #bfb7d2);
    --note-blue: light-dark(#dae3f3, #b2bdd2);
    --note-sky: light-dark(#d8e9ef, #b0c6ce);
    --note-teal: light-dark(#d5eae5, #aec7c1);
    --note-green: light-dark(#dcebd8, #b6c9b1);
    --note-lime: light-dark(#e8edcf, #c5cba8);
  }`;

/** For theme hosts: strong contrast and pale papers. For every tree: no motion. */
export const strong = css``;
export const calm = css``;

let isFollowing = false;

/** Follows `:root` and the system from now on; calling it again does no harm. */
export function followAppearance(): void {
  if (isFollowing) return;
  isFollowing = true;
  apply();
  new MutationObserver(apply).observe(document.documentElement, {
    attributeFilter: ['data-contrast', 'data-calm'],
  });
}

/** Puts a choice onto `:root`. */
export function choose({ scheme, contrast, calm: isCalm }: Appearance): void {
  const root = document.documentElement;
  root.style.colorScheme = scheme === 'system' ? '' : scheme;
  setAttribute(root, 'data-contrast', contrast === 'more' ? 'more' : null);
  setAttribute(root, 'data-calm', isCalm === 'calm' ? '' : null);
}

function apply(): void {
  const { contrast, calm: calmness } = document.documentElement.dataset;
  const isCalm = calmness !== undefined && calmness !== 'false';
  const contrasts = contrast === 'more' ? STRONG : `@media (prefers-contrast: more) {${STRONG}}`;
  strong.styleSheet?.replaceSync(`${isCalm ? PALE : ''}${contrasts}`);
  calm.styleSheet?.replaceSync(isCalm ? CALM : `@media (prefers-reduced-motion: reduce) {${CALM}}`);
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
