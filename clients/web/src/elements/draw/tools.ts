/**
 * What a note's menu asks of the drawing tools, wherever that menu is.
 *
 * Not here: what a press with a tool does. That is the layers' (`ink.ts`, `links.ts`, `talk.ts`).
 */
import type { Ui } from '../../ui.ts';
import { kitOf } from './kit.ts';

/** Takes the link tool in hand: the next note that is chosen is the arrow's other end. */
export function startLink(ui: Ui, note: string): void {
  ui.set({ tool: 'link' });
  kitOf(ui).set({ linkFrom: note, linkOnce: true });
}

/** Opens the comments on a note. */
export function startComment(ui: Ui, note: string): void {
  kitOf(ui).set({ talk: { about: 'comments', target: note } });
}

/** Opens the emoji for a note. */
export function startReaction(ui: Ui, note: string): void {
  kitOf(ui).set({ talk: { about: 'emoji', target: note } });
}
