/**
 * The entry for foreign pages: `<script type="module" src="https://board.example/embed.js">` defines
 * `<wayboard-board server="https://board.example" board="…" token="…">`. Nothing else on the page changes but that the
 * board's font can be used.
 *
 * The look follows the page's `color-scheme` and the person's system. What is chosen in the board's settings and what
 * it keeps for offline is kept for the page's origin. No service worker: offline, a foreign page is not ours to keep.
 */
import cyrillic from '@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/onest/files/onest-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/onest/files/onest-latin-wght-normal.woff2?url';
import { followAppearance } from './elements/base/appearance.ts';
import './elements/shell/board.ts';
import { preferredLanguage, speak } from './words/language.ts';

/** As `page.css` has them, which a foreign page has not: what each file is for. */
const FONTS = [
  [
    latin,
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212',
  ],
  [latinExt, 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0'],
  [cyrillic, 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'],
] as const;

for (const [file, unicodeRange] of FONTS) {
  document.fonts.add(
    new FontFace('Onest Variable', `url(${JSON.stringify(file)})`, { weight: '100 900', unicodeRange }),
  );
}
followAppearance();
// Offline, and never fetched: English then.
speak(preferredLanguage()).catch(() => undefined);
