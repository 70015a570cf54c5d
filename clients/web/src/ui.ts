/**
 * What this tab looks at and has in its hand: selection, tool, current map, filter. Never shared, never stored.
 *
 * Not here: where the view is (the canvas has its camera), and what is on the board.
 */
import type { Point } from './canvas/camera.ts';
import { Listeners, type Undo } from './subscription.ts';

export const TOOLS = ['select', 'note', 'text', 'pen', 'eraser', 'emoji', 'comment', 'hand', 'link'] as const;
export type Tool = (typeof TOOLS)[number];

/** Which notes are drawn plainly; the others fade. Empty parts let everything through. */
export interface Filter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly kinds: readonly string[];
}

export const NO_FILTER: Filter = { text: '', tags: [], authors: [], kinds: [] };

export type View = 'board' | 'outline' | 'phone';

interface UiState {
  readonly view: View;
  /** The map that commands without a place mean. */
  readonly map: string | null;
  readonly selected: ReadonlySet<string>;
  readonly tool: Tool;
  readonly filter: Filter;
  /** The side panel that is open. */
  readonly panel: string | null;
  /** The vote that a tap on a note casts a choice in. */
  readonly vote: string | null;
  /** The seat that one votes and writes drafts for; oneself, if `null`. */
  readonly actsFor: string | null;
  /** The awareness client whose view is followed. */
  readonly following: number | null;
  readonly showsCursors: boolean;
  /** How much of the board bars cover at its edges, in pixels: as the header and the tools tell. */
  readonly covered: Covered;
}

export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** What to bring into view: notes, a map or a stage by id, or a place with a zoom. */
export type Sight =
  | { readonly kind: 'notes'; readonly ids: readonly string[]; readonly write?: boolean }
  | { readonly kind: 'map' | 'stage'; readonly id: string }
  | { readonly kind: 'place'; readonly at: Point; readonly zoom: number }
  | { readonly kind: 'everything' };

export class Ui {
  #state: UiState = {
    view: 'board',
    map: null,
    selected: new Set(),
    tool: 'select',
    filter: NO_FILTER,
    panel: null,
    vote: null,
    actsFor: null,
    following: null,
    showsCursors: true,
    covered: { top: 60, bottom: 60 },
  };
  readonly #changes = new Listeners<UiState>();
  readonly #sights = new Listeners<Sight>();

  get state(): UiState {
    return this.#state;
  }

  set(news: Partial<UiState>): void {
    this.#state = { ...this.#state, ...news };
    this.#changes.tell(this.#state);
  }

  on(listener: (state: UiState) => void): Undo {
    return this.#changes.add(listener);
  }

  /** Tells only when it is another number: whoever measures may measure often. */
  cover(edge: keyof Covered, px: number): void {
    const { covered } = this.#state;
    if (covered[edge] !== px) this.set({ covered: { ...covered, [edge]: px } });
  }

  select(...ids: readonly string[]): void {
    this.set({ selected: new Set(ids) });
  }

  /** Asks whoever draws the board to show something. */
  lookAt(sight: Sight): void {
    this.#sights.tell(sight);
  }

  onSight(listener: (sight: Sight) => void): Undo {
    return this.#sights.add(listener);
  }
}
