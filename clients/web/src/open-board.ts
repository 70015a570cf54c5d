/** All that exists once a board is open: what the elements below it are given, by `elements/base/context.ts`. */
import type { Awareness } from 'y-protocols/awareness';
import type { Board } from './board/board.ts';
import type { Me } from './people/identity.ts';
import type { MyPresence } from './people/presence.ts';
import type { Api } from './server/api.ts';
import type { Ui } from './ui.ts';
import type { Desk } from './workshop/desk.ts';
import type { Role } from './workshop/types.ts';
import type { Workshop } from './workshop/workshop.ts';

export interface OpenBoard {
  /** `null`: an opaque document (`/n/<name>`), with notes and nothing around them. */
  readonly id: string | null;
  readonly board: Board;
  readonly workshop: Workshop | null;
  /** Of whoever one acts for now: oneself or a seat (`Ui.actsFor`). `null` for viewers. */
  readonly desk: Desk | null;
  /** Where that one's drafts are written: one's own, if the seat may not write on the board. */
  readonly draftDesk: Desk | null;
  /** One's own, and those of the seats that one types for, by name. */
  readonly desks: readonly Desk[];
  readonly api: Api | null;
  readonly awareness: Awareness;
  readonly mine: MyPresence;
  readonly ui: Ui;
  /** My participant id, name and colour. */
  readonly me: Me;
  readonly role: Role;
  /** Whether notes of the board may be changed now: by role, lock and connection. */
  readonly canWrite: boolean;
  /** Whether the server can be asked now: commands need it, documents do not. */
  readonly isOnline: boolean;
}
