/**
 * A visit: from an address to an open board, and all that can go wrong between. What `<wayboard-board>` shows.
 *
 * There are two kinds: to a board, which one joins (`board-visit.ts`), and to a free document, which is just opened
 * (`document-visit.ts`). What exists while a board is open is `open-board.ts`.
 */
import type { Trust } from '../document/trust.ts';
import type { OpenBoard } from '../open-board.ts';
import type { Me } from '../people/identity.ts';
import type { Problem } from '../server/problem.ts';
import type { Undo } from '../subscription.ts';

/** Why there is no board. */
export type Ending =
  /** The address has no key, and this browser no seat. */
  | 'no-link'
  /** The server does not take the link (any more). */
  | 'bad-link'
  /** It was good until a while ago. */
  | 'expired'
  /** One was on the board, and is not any more. */
  | 'removed'
  /** There is no such board (any more). */
  | 'gone'
  /** The server does not want to now. */
  | 'refused';

/** `refusal`: what being refused means here. */
export function endingOf({ type }: Problem, refusal: Ending): Ending {
  switch (type) {
    case 'not-found':
      return 'gone';
    case 'expired':
    case 'unauthorized':
    case 'forbidden':
      return refusal;
    default:
      return 'refused';
  }
}

export type VisitState =
  /** Who are you? Answered with `introduce`. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'joining' }
  /** The server cannot be reached, and this browser has no copy. */
  | { readonly kind: 'away' }
  | { readonly kind: 'open'; readonly open: OpenBoard }
  /** `problem`: as the server says it. `waiting`: changes that the server does not have. */
  | {
      readonly kind: 'ended';
      readonly why: Ending;
      readonly problem: Problem | null;
      readonly waiting: number;
    };

export interface Visit {
  readonly state: VisitState;
  readonly trust: Trust;
  /** Who I am here, or would be. */
  readonly me: Me | null;
  /** Told of everything above. */
  on(listener: () => void): Undo;
  start(): void;
  /** The answer to `asking`, and later a new name or colour. */
  introduce(me: Me): Promise<void>;
  /** After an end, or out of impatience while offline. */
  retry(): void;
  /** The page around has another token: of the same person for longer, or of somebody else. */
  renew(token: string | null): void;
  close(): void;
}
