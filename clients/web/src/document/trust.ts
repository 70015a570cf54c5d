/**
 * Where a whole board stands: its documents' statuses as one, which is as bad as the worst of them. Pure.
 *
 * `combine` says which is the worst. A workshop or a desk that is not open any more (a voter who became a viewer)
 * ends only itself; what waits there is still told.
 */
import { groupBy } from '../collections.ts';
import type { Copy } from './copying.ts';
import { combine, isWaiting, type Status } from './status.ts';

export type DocumentKind = 'board' | 'workshop' | 'desk';

export interface Part {
  readonly document: DocumentKind;
  readonly status: Status;
  /** Whether this browser's copy has all of it. */
  readonly copy: Copy;
}

const WORST_FIRST: readonly Copy[] = ['none', 'failed', 'writing'];

export interface Trust {
  readonly status: Status;
  /** One for each kind: the desks of those whom one types for stand together. */
  readonly parts: readonly Part[];
}

export function trustOf(parts: readonly Part[]): Trust {
  const told = parts.map((part) => ({ ...part, status: asPart(part) }));
  const byKind = [...groupBy(told, ({ document }) => document)];
  return {
    status: combine(told.map(({ status }) => status)),
    parts: byKind.map(([document, some]) => ({
      document,
      status: combine(some.map(({ status }) => status)),
      copy: worstCopy(some),
    })),
  };
}

/** How many changes are on this device only. */
export function waitingOf(status: Status): number {
  return 'waiting' in status ? status.waiting : 0;
}

/** Whether closing the page now would lose something: it is neither on the server nor in this browser. */
export function isAtRisk({ parts }: Trust): boolean {
  return parts.some(({ status, copy }) => copy !== 'written' && isWaiting(status));
}

/** What can be said of this browser's copy. */
export function copyOf({ parts }: Trust): Copy {
  return worstCopy(parts);
}

/** What others write comes from the server again if need be. */
function worstCopy(parts: readonly Part[]): Copy {
  const copies = parts.map(({ status, copy }) =>
    copy === 'writing' && !isWaiting(status) ? 'written' : copy,
  );
  return WORST_FIRST.find((copy) => copies.includes(copy)) ?? 'written';
}

function asPart({ document, status }: Part): Status {
  const hasEnded = status.kind === 'denied' || status.kind === 'closed';
  if (document === 'workshop') return hasEnded ? { kind: 'saved' } : status;
  if (document !== 'desk' || !hasEnded) return status;
  return status.waiting === 0 ? { kind: 'saved' } : { kind: 'viewing', waiting: status.waiting };
}
