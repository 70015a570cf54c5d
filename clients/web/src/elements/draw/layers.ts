/**
 * What the canvas draws besides the grid and the notes: each import defines its elements.
 *
 * In the world plane, each with `.layout`: `<wayboard-figures>` and `<wayboard-curves>` below the notes;
 * `<wayboard-links>` (tool link), `<wayboard-ink>` (pen, eraser) and `<wayboard-talk>` (emoji, comment) above them.
 * On a note, each with `.target`: `<wayboard-reactions>` and `<wayboard-comment-mark>`.
 * Beside the tools: `<wayboard-tool-options>`. Not here: `comments-panel.ts`, which the drawer loads when it is opened.
 */
import './comment-mark.ts';
import './curves.ts';
import './figures.ts';
import './ink.ts';
import './links.ts';
import './reactions.ts';
import './talk.ts';
import './tool-options.ts';
