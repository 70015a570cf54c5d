/**
 * What the others are drawing right now, as presence tells it; each stroke stays a little after its end, because the
 * document's frame may come after awareness's.
 */
import type { LiveStroke, Presence } from '../../people/presence.ts';

const LINGER_MS = 400;

export class LiveInk {
  readonly #redraw: () => void;
  readonly #strokes = new Map<number, LiveStroke>();
  readonly #leaving = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** By the tab that draws. */
  get strokes(): ReadonlyMap<number, LiveStroke> {
    return this.#strokes;
  }

  take(present: readonly Presence[]): void {
    let isNew = false;
    const drawing = new Set<number>();
    for (const { client, ink } of present) {
      if (ink === null) continue;
      drawing.add(client);
      clearTimeout(this.#leaving.get(client));
      this.#leaving.delete(client);
      // Awareness tells of every move of every mouse: most of them are none of a pen.
      const isSame = JSON.stringify(this.#strokes.get(client)) === JSON.stringify(ink);
      if (!isSame) this.#strokes.set(client, ink);
      isNew ||= !isSame;
    }
    for (const client of this.#strokes.keys()) if (!drawing.has(client)) this.#leave(client);
    if (isNew) this.#redraw();
  }

  clear(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
    this.#strokes.clear();
  }

  #leave(client: number): void {
    if (this.#leaving.has(client)) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(client);
      this.#strokes.delete(client);
      this.#redraw();
    }, LINGER_MS);
    this.#leaving.set(client, timer);
  }
}
