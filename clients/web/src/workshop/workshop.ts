/**
 * The workshop: what the server says of agenda, timer, people, private rounds, votes and results.
 *
 * The server alone writes its document; it is changed by commands (`server/api.ts`). Not here: one's own drafts and
 * ballots (`desk.ts`), and who is where right now (`people/presence.ts`).
 */
import type * as Y from 'yjs';
import { watch } from '../board/watch.ts';
import { compare } from '../collections.ts';
import { Listeners, type Undo } from '../subscription.ts';
import {
  fields,
  readDraftCounts,
  readParticipant,
  readResult,
  readState,
  readSteps,
  readVote,
} from './read.ts';
import type { DraftCounts, Participant, Result, Step, Vote, WorkshopState } from './types.ts';

const ROOTS = ['state', 'agenda', 'roster', 'desks', 'votes', 'results'] as const;

export class Workshop {
  readonly #doc: Y.Doc;
  readonly #listeners = new Listeners<Workshop>();
  readonly #stop: Undo;
  /** What was read of each root, until it changes. */
  readonly #read = new Map<Y.Map<unknown>, unknown>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const roots = ROOTS.map((name) => doc.getMap<unknown>(name));
    this.#stop = watch(doc, roots, (changed) => {
      for (const root of changed.keys()) this.#read.delete(root);
      this.#listeners.tell(this);
    });
  }

  /** Tells once after each change; what did not change is the same object as before. */
  on(listener: (workshop: Workshop) => void): Undo {
    return this.#listeners.add(listener);
  }

  state(): WorkshopState {
    return this.#once('state', readState);
  }

  steps(): readonly Step[] {
    return this.#once('agenda', (root) => readSteps(root.get('steps')));
  }

  /** Everybody who is or was on the board; `gone` are kept for the notes. */
  roster(): ReadonlyMap<string, Participant> {
    return this.#once(
      'roster',
      (root) => new Map([...root.entries()].map(([id, value]) => [id, readParticipant(id, fields(value))])),
    );
  }

  participant(id: string): Participant | null {
    return this.roster().get(id) ?? null;
  }

  /** Those without a device whom somebody types for, by name: those who have a desk. */
  seatsOf(host: string): readonly Participant[] {
    const seats = [...this.roster().values()].filter(
      (one) => one.host === host && !one.gone && one.role !== 'viewer',
    );
    return seats.sort((a, b) => a.name.localeCompare(b.name) || compare(a.id, b.id));
  }

  /** The name of whoever a note is `by`; nothing for pseudonyms and for nobody. */
  nameOf(by: string): string {
    return this.participant(by)?.name ?? '';
  }

  mine(me: string): Participant | null {
    return this.participant(me);
  }

  /** Newest first: those that have not been opened yet, then by the time of their opening. */
  votes(): readonly Vote[] {
    return this.#once('votes', (root) => {
      const votes = [...root.entries()].map(([id, value]) => readVote(id, fields(value)));
      return votes.sort((a, b) => compareNumbers(openedAt(b), openedAt(a)) || compare(b.id, a.id));
    });
  }

  vote(id: string): Vote | null {
    return this.votes().find((vote) => vote.id === id) ?? null;
  }

  /** Newest first. */
  results(): readonly Result[] {
    return this.#once('results', (root) => {
      const results = [...root.entries()].map(([id, value]) => readResult(id, fields(value)));
      return results.sort((a, b) => b.closedAt - a.closedAt || compare(a.id, b.id));
    });
  }

  /** The result of a vote, and the one that counts late ballots too, if there is one. */
  resultsOf(vote: string): readonly Result[] {
    return this.results().filter((result) => result.vote === vote);
  }

  /** How many drafts there are, while a private round is on. */
  drafts(): DraftCounts | null {
    return this.#once('desks', readDraftCounts);
  }

  /** How many of them are one person's; `null` where authors will not be named, and there is only the sum. */
  draftsOf(participant: string): number | null {
    const round = this.state().private;
    if (round?.on !== true || round.authors !== 'named') return null;
    const { total } = fields(this.#doc.getMap<unknown>('desks').get(participant));
    return typeof total === 'number' ? total : 0;
  }

  close(): void {
    this.#stop();
  }

  #once<T>(name: (typeof ROOTS)[number], read: (root: Y.Map<unknown>) => T): T {
    const root = this.#doc.getMap<unknown>(name);
    if (!this.#read.has(root)) this.#read.set(root, read(root));
    return this.#read.get(root) as T;
  }
}

function openedAt({ opensAt }: Vote): number {
  return opensAt ?? Number.POSITIVE_INFINITY;
}

/** Infinity less itself is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
