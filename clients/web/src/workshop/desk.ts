/**
 * My desk, or that of somebody I type for: choices in votes, and "I am done". Nobody else can read or write it.
 *
 * A ballot is `n` slots, each a register of its own, so two devices of one person can never spend more than `n`
 * (`docs/board.md`, casting a ballot). Choices are kept on the device too: when an anonymous vote closes, the server
 * takes them off the desk. Not here: drafts (`board/notes.ts`), and counting, which is the server's.
 */
import type * as Y from 'yjs';
import { isId, newId } from '../board/id.ts';
import { watch } from '../board/watch.ts';
import { safeStorage } from '../storage.ts';
import { Listeners, type Undo } from '../subscription.ts';
import { deviceId, Memory } from './memory.ts';
import type { Vote } from './types.ts';

type Rules = Pick<Vote, 'id' | 'n' | 'perItem' | 'unit' | 'candidates' | 'state' | 'receipt'>;

export interface DeskOptions {
  readonly doc: Y.Doc;
  /** Whose desk it is. */
  readonly participant: string;
  readonly storage?: Storage | null;
}

export class Desk {
  readonly participant: string;
  readonly doc: Y.Doc;
  readonly #ballots: Y.Map<unknown>;
  readonly #finished: Y.Map<unknown>;
  readonly #memory: Memory;
  readonly #device: string;
  readonly #listeners = new Listeners<Desk>();
  readonly #stop: Undo;

  constructor({ doc, participant, storage = safeStorage() }: DeskOptions) {
    this.doc = doc;
    this.participant = participant;
    this.#ballots = doc.getMap('ballots');
    this.#finished = doc.getMap('finished');
    this.#memory = new Memory(participant, storage);
    this.#device = deviceId(storage);
    this.#remember(this.#ballots.keys());
    this.#stop = watch(doc, [this.#ballots, this.#finished], (changed) => {
      this.#remember(changed.get(this.#ballots) ?? []);
      this.#listeners.tell(this);
    });
  }

  on(listener: (desk: Desk) => void): Undo {
    return this.#listeners.add(listener);
  }

  /** What is in each slot. */
  choices(vote: Pick<Vote, 'id' | 'n'>): (string | null)[] {
    return Array.from({ length: vote.n }, (_, slot) => this.#choice(vote.id, slot));
  }

  /** How many choices a note has. */
  countFor(vote: Pick<Vote, 'id' | 'n'>, noteId: string): number {
    return this.choices(vote).filter((choice) => choice === noteId).length;
  }

  left(vote: Pick<Vote, 'id' | 'n'>): number {
    return this.choices(vote).filter((choice) => choice === null).length;
  }

  /**
   * Whether one more choice may go to a note: it is a candidate and a slot is free. Of a vote by groups the board knows
   * who is in which now (`ballot.ts`), and the server caps by the groups at closing.
   */
  canChoose({ unit, perItem, candidates, ...vote }: Rules, noteId: string): boolean {
    if (vote.state !== 'open' || this.left(vote) === 0) return false;
    if (!candidates.some(({ id }) => id === noteId)) return false;
    return unit === 'group' || this.countFor(vote, noteId) < perItem;
  }

  /** Whether there was a free slot and the rules allow it. */
  choose(vote: Rules, noteId: string): boolean {
    if (!this.canChoose(vote, noteId)) return false;
    const choices = this.choices(vote);
    // Two offline devices of one person begin at different slots, so that they rarely write the same one.
    const start = hash(this.#device) % vote.n;
    const order = choices.map((_, step) => (start + step) % vote.n);
    const slot = order.find((at) => choices[at] === null);
    if (slot === undefined) return false;
    this.doc.transact(() => {
      this.#ballots.set(`${vote.id}/${slot}`, noteId);
      if (vote.receipt && !this.#ballots.has(receiptKey(vote.id))) {
        this.#ballots.set(receiptKey(vote.id), this.#memory.secret(vote.id) ?? newSecret());
      }
    }, MINE);
    return true;
  }

  takeBack(vote: Rules, noteId: string): boolean {
    const slot = this.choices(vote).lastIndexOf(noteId);
    if (vote.state !== 'open' || slot === -1) return false;
    this.doc.transact(() => this.#ballots.set(`${vote.id}/${slot}`, null), MINE);
    return true;
  }

  /** Whether "I am done" was said, with a vote or with a private round. */
  finished(id: string): boolean {
    return this.#finished.get(id) === true;
  }

  finish(id: string, isDone: boolean): void {
    this.doc.transact(() => {
      if (isDone) this.#finished.set(id, true);
      else this.#finished.delete(id);
    }, MINE);
  }

  /** What was chosen, by slots in ascending order, as this device knows; also after an anonymous vote has closed. */
  remembered(voteId: string): string[] {
    return this.#memory.choices(voteId);
  }

  /** The secret of the receipt, if one was made. */
  secret(voteId: string): string | null {
    const secret = this.#ballots.get(receiptKey(voteId));
    return typeof secret === 'string' ? secret : this.#memory.secret(voteId);
  }

  close(): void {
    this.#stop();
  }

  #choice(vote: string, slot: number): string | null {
    const choice = this.#ballots.get(`${vote}/${slot}`);
    return isId(choice) ? choice : null;
  }

  /** A key that is gone was taken off by the server: what this device remembers stays. */
  #remember(keys: Iterable<string>): void {
    const news = [...keys].flatMap((key): [string, unknown][] =>
      this.#ballots.has(key) ? [[key, this.#ballots.get(key)]] : [],
    );
    if (news.length > 0) this.#memory.keep(news);
  }
}

const MINE = { tab: 'desk' };

function receiptKey(vote: string): string {
  return `${vote}/receipt`;
}

function newSecret(): string {
  return newId() + newId();
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
