/** What this device remembers of votes: its own id, what was chosen, and the secrets of receipts. */
import { isId, newId } from '../board/id.ts';
import { isRecord } from '../board/read.ts';

const DEVICE = 'wayboard.device';
const VOTES_MAX = 200;
const SLOTS_MAX = 20;

/** By `slot` or `receipt`. */
type Ballot = Readonly<Record<string, string | null>>;

export class Memory {
  readonly #key: string;
  readonly #storage: Storage | null;
  #votes: ReadonlyMap<string, Ballot>;

  constructor(participant: string, storage: Storage | null) {
    this.#key = keyOf(participant);
    this.#storage = storage;
    this.#votes = readVotes(storage, this.#key);
  }

  /** Keys as among the ballots, `<vote>/<slot>` or `<vote>/receipt`, with their values. */
  keep(entries: readonly (readonly [key: string, value: unknown])[]): void {
    // Another tab of this browser may have kept more.
    const votes = new Map(this.#storage === null ? this.#votes : readVotes(this.#storage, this.#key));
    for (const [key, value] of entries) {
      const [vote = '', part = ''] = key.split('/');
      const old = votes.get(vote) ?? {};
      if (isKnown(part, value)) {
        votes.delete(vote);
        votes.set(vote, { ...old, [part]: value });
      }
    }
    this.#votes = votes;
    const newest = [...votes].slice(-VOTES_MAX);
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(Object.fromEntries(newest)));
    } catch {
      // A full or closed storage: the desk has them until the vote closes.
    }
  }

  choices(vote: string): string[] {
    const ballot = this.#votes.get(vote) ?? {};
    return Array.from({ length: SLOTS_MAX }, (_, slot) => ballot[String(slot)] ?? '').filter(isId);
  }

  secret(vote: string): string | null {
    return this.#votes.get(vote)?.receipt ?? null;
  }
}

/** Whoever shares this browser does not learn from it what was chosen. */
export function forgetChoices(participant: string, storage: Storage): void {
  storage.removeItem(keyOf(participant));
}

function keyOf(participant: string): string {
  return `wayboard.choices.${participant}`;
}

/** Stays the same in this browser. */
export function deviceId(storage: Storage | null): string {
  try {
    const known = storage?.getItem(DEVICE);
    if (known) return known;
    const made = newId();
    storage?.setItem(DEVICE, made);
    return made;
  } catch {
    return newId();
  }
}

function isKnown(part: string, value: unknown): value is string | null {
  if (part === 'receipt') return typeof value === 'string';
  return /^(?:1?\d)$/.test(part) && (value === null || isId(value));
}

function readVotes(storage: Storage | null, key: string): Map<string, Ballot> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (!isRecord(stored)) return new Map();
    return new Map(Object.entries(stored).filter((entry): entry is [string, Ballot] => isRecord(entry[1])));
  } catch {
    return new Map();
  }
}
