/**
 * The desks that are open: one's own, and those of the seats that one types for, as the roster has them now.
 *
 * Whoever became a viewer has none, and a seat's desk is shut when the seat is gone or another types for it. Not here:
 * which of them one acts for at the moment (`board-parts.ts`).
 */
import type * as Y from 'yjs';
import type { Role } from '../server/roles.ts';
import type { Seat } from '../server/seats.ts';
import { Desk } from '../workshop/desk.ts';
import type { Workshop } from '../workshop/workshop.ts';

/** What is needed of the documents of a visit (`documents.ts`). */
interface Documents {
  get(name: string): { readonly doc: Y.Doc } | null;
  open(kind: 'desk', name: string): Promise<{ readonly doc: Y.Doc }>;
  shut(name: string): void;
}

export class Desks {
  readonly #seat: Seat;
  readonly #documents: Documents;
  readonly #open = new Map<string, Desk>();
  /** Whose desks are to be open, in order. */
  #wanted: readonly string[] = [];
  #all: readonly Desk[] = [];

  constructor(seat: Seat, documents: Documents) {
    this.#seat = seat;
    this.#documents = documents;
  }

  /** One's own first, then by name; another list only when they are others. */
  get all(): readonly Desk[] {
    return this.#all;
  }

  /** The desk of a seat, else one's own; `null` for those who have none. */
  of(seat: string | null): Desk | null {
    return (seat === null ? null : this.#open.get(seat)) ?? this.#open.get(this.#seat.participant) ?? null;
  }

  /** Opens and shuts desks by what the roster says now; resolves when all that are open are there. */
  async follow(workshop: Workshop, role: Role): Promise<void> {
    const me = this.#seat.participant;
    const seats = workshop.seatsOf(me).map(({ id }) => id);
    this.#wanted = role === 'viewer' ? [] : [me, ...seats];
    for (const id of this.#open.keys()) if (!this.#wanted.includes(id)) this.#shut(id);
    await Promise.all(this.#wanted.map((id) => this.#openDesk(id)));
    // Others may be wanted by now.
    const all = this.#wanted.flatMap((id) => this.#open.get(id) ?? []);
    if (all.length !== this.#all.length || all.some((desk, at) => desk !== this.#all[at])) this.#all = all;
  }

  close(): void {
    for (const desk of this.#open.values()) desk.close();
  }

  async #openDesk(id: string): Promise<void> {
    const name = this.#nameOf(id);
    if (this.#documents.get(name) !== null) return;
    const session = await this.#documents.open('desk', name);
    // It may have been shut meanwhile, or not be wanted any more.
    if (this.#documents.get(name) !== session) return;
    if (!this.#wanted.includes(id)) {
      this.#documents.shut(name);
      return;
    }
    this.#open.set(id, new Desk({ doc: session.doc, participant: id }));
  }

  #shut(id: string): void {
    this.#open.get(id)?.close();
    this.#open.delete(id);
    this.#documents.shut(this.#nameOf(id));
  }

  /** As `docs/board.md` names it: those who came as viewers were not told. */
  #nameOf(id: string): string {
    return `${this.#seat.documents.board}/desks/${id}`;
  }
}
