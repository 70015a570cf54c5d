/**
 * What the drawing tools of this tab are set to: pen, emoji, the beginning of a link, the chosen curve, and what is
 * open at a note. Never shared, never stored.
 *
 * One kit for each `Ui`, so that elements far from each other (a note's chip, the picker, the tool's options) need not
 * know of each other. Not here: which tool is in hand (`ui.ts`).
 */
import type { Paint } from '../../board/types.ts';
import { Listeners, type Undo } from '../../subscription.ts';
import type { Ui } from '../../ui.ts';

/** The picker or the thread that is open at a note. */
export interface Talk {
  readonly about: 'emoji' | 'comments';
  readonly target: string;
}

interface KitState {
  readonly pen: { readonly color: Paint; readonly width: number };
  /** What the emoji tool puts on notes. */
  readonly emoji: string;
  /** The note that a link begins at. */
  readonly linkFrom: string | null;
  /** After one link the tool is put away: it was asked for from a note's menu. */
  readonly linkOnce: boolean;
  readonly talk: Talk | null;
  /** Map -> the curve that a click adds points to. */
  readonly curves: ReadonlyMap<string, string>;
  /** Metric lanes that somebody has switched to a funnel, or from it. */
  readonly funnels: ReadonlyMap<string, boolean>;
}

/** The eight that are nearest, in the order of the row. */
export const QUICK_EMOJI = ['👍', '❤️', '😂', '🎉', '🤔', '😢', '🔥', '👀'] as const;

export class Kit {
  #state: KitState = {
    pen: { color: 'grey', width: 4 },
    emoji: QUICK_EMOJI[0],
    linkFrom: null,
    linkOnce: false,
    talk: null,
    curves: new Map(),
    funnels: new Map(),
  };
  readonly #changes = new Listeners<KitState>();

  get state(): KitState {
    return this.#state;
  }

  set(news: Partial<KitState>): void {
    this.#state = { ...this.#state, ...news };
    this.#changes.tell(this.#state);
  }

  chooseCurve(map: string, curve: string): void {
    this.set({ curves: new Map(this.#state.curves).set(map, curve) });
  }

  setFunnel(lane: string, isFunnel: boolean): void {
    this.set({ funnels: new Map(this.#state.funnels).set(lane, isFunnel) });
  }

  on(listener: (state: KitState) => void): Undo {
    return this.#changes.add(listener);
  }
}

const kits = new WeakMap<Ui, Kit>();

export function kitOf(ui: Ui): Kit {
  const known = kits.get(ui);
  if (known !== undefined) return known;
  const made = new Kit();
  kits.set(ui, made);
  return made;
}
