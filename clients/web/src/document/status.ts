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

/** Whether leaving the page now would leave changes on this device only. */
export function isWaiting(status: Status): boolean {
  return 'waiting' in status && status.waiting > 0;
}
