/**
 * Where the document stands between this browser and the server's disk. Pure: facts in, one status out.
 *
 * "Saved" is said only when the server has acknowledged every frame we sent, and it acknowledges after the
 * frame is on disk. Everything else is said as it is, with the number of changes that are waiting.
 */
export type Status =
  | { kind: 'opening' }
  | { kind: 'connecting'; waiting: number }
  | { kind: 'saving'; waiting: number }
  | { kind: 'saved' }
  | { kind: 'offline'; waiting: number }
  | { kind: 'refused'; waiting: number }
  | { kind: 'viewing'; waiting: number }
  | { kind: 'denied'; reason: string; waiting: number }
  | { kind: 'closed'; reason: string; waiting: number };

/** What the connection, the provider and this browser's store know. */
export interface Facts {
  /** The copy kept in this browser has been read. */
  readonly opened: boolean;
  readonly link: 'never' | 'trying' | 'up' | 'lost';
  readonly access: 'unknown' | 'write' | 'read';
  /** The server's state has arrived on this connection. */
  readonly synced: boolean;
  /** Frames sent on this connection and not acknowledged yet. */
  readonly unacknowledged: number;
  /** Changes made here since everything was last acknowledged. */
  readonly changes: number;
  /** The server said that it could not save a change. */
  readonly refused: boolean;
  readonly ended: { kind: 'denied' | 'closed'; reason: string } | null;
}

export const AT_START: Facts = {
  opened: false,
  link: 'never',
  access: 'unknown',
  synced: false,
  unacknowledged: 0,
  changes: 0,
  refused: false,
  ended: null,
};

export function statusOf(facts: Facts): Status {
  const waiting = facts.changes;
  if (facts.ended !== null) return { ...facts.ended, waiting };
  if (!facts.opened) return { kind: 'opening' };
  if (facts.link === 'lost') return { kind: 'offline', waiting };
  if (facts.link !== 'up' || facts.access === 'unknown') return { kind: 'connecting', waiting };
  if (facts.access === 'read') return { kind: 'viewing', waiting };
  if (facts.refused) return { kind: 'refused', waiting };
  if (!facts.synced || facts.unacknowledged > 0) {
    return waiting > 0 ? { kind: 'saving', waiting } : { kind: 'connecting', waiting };
  }
  return { kind: 'saved' };
}

/** The status of a document that only the server writes: reading it is all there is. */
export function asReader(status: Status): Status {
  return status.kind === 'viewing' && status.waiting === 0 ? { kind: 'saved' } : status;
}

/** From the worst to the best; read-only with changes that nobody takes is worse than being on the way. */
const RANKS: readonly ((status: Status) => boolean)[] = [
  ({ kind }) => kind === 'denied',
  ({ kind }) => kind === 'closed',
  ({ kind }) => kind === 'refused',
  ({ kind }) => kind === 'offline',
  (status) => status.kind === 'viewing' && status.waiting > 0,
  ({ kind }) => kind === 'opening',
  ({ kind }) => kind === 'connecting',
  ({ kind }) => kind === 'saving',
  ({ kind }) => kind === 'viewing',
];

/** Several documents as one: the worst of them, with the changes that wait in all of them. */
export function combine(statuses: readonly Status[]): Status {
  const waiting = statuses.reduce((sum, status) => sum + ('waiting' in status ? status.waiting : 0), 0);
  for (const is of RANKS) {
    const worst = statuses.find(is);
    if (worst === undefined) continue;
    return 'waiting' in worst ? { ...worst, waiting } : worst;
  }
  return { kind: 'saved' };
}

/** Whether leaving the page now would leave changes on this device only. */
export function isWaiting(status: Status): boolean {
  return 'waiting' in status && status.waiting > 0;
}
