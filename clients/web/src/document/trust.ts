/**
 * Where a whole board stands: its documents' statuses as one, which is as bad as the worst of them. Pure.
 *
 * `combine` says which is the worst. A workshop or a desk that is not open any more (a voter who became a viewer)
 * ends only itself; what waits there is still told.
 */
import { combine, isWaiting, type Status } from './status.ts';

export type DocumentKind = 'board' | 'workshop' | 'desk';

export interface Part {
  readonly document: DocumentKind;
  readonly status: Status;
  /** Whether this browser keeps its copy. */
  readonly isKept: boolean;
}

export interface Trust {
  readonly status: Status;
  readonly parts: readonly Part[];
}

export function trustOf(parts: readonly Part[]): Trust {
  const told = parts.map((part) => ({ ...part, status: asPart(part) }));
  return { status: combine(told.map(({ status }) => status)), parts: told };
}

/** How many changes are on this device only. */
export function waitingOf(status: Status): number {
  return 'waiting' in status ? status.waiting : 0;
}

/** Whether closing the page now would lose something: it waits, and this browser keeps no copy. */
export function isAtRisk({ parts }: Trust): boolean {
  return parts.some(({ status, isKept }) => !isKept && isWaiting(status));
}

function asPart({ document, status }: Part): Status {
  const hasEnded = status.kind === 'denied' || status.kind === 'closed';
  if (document === 'workshop') return hasEnded ? { kind: 'saved' } : status;
  if (document !== 'desk' || !hasEnded) return status;
  return status.waiting === 0 ? { kind: 'saved' } : { kind: 'viewing', waiting: status.waiting };
}
