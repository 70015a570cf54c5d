/** Votes and results for tests: whatever a test does not say is as usual. */
import type { Result, ResultRow, Vote } from './types.ts';

export function aVote(more: Partial<Vote> = {}): Vote {
  return {
    id: 'vote1',
    title: 'What first?',
    n: 3,
    perItem: 1,
    unit: 'note',
    secrecy: 'hidden',
    names: 'anonymous',
    receipt: false,
    state: 'open',
    opensAt: 1000,
    closesAt: null,
    closedAt: null,
    candidates: ['a', 'b', 'c'].map((id) => ({ id, text: `Note ${id}`, head: null })),
    progress: { finished: 0, eligible: 3 },
    running: null,
    late: { ballots: 0, included: 0 },
    repeats: null,
    scope: {},
    secs: null,
    actions: [],
    ...more,
  };
}

export function aResult(rows: readonly ResultRow[], more: Partial<Result> = {}): Result {
  return {
    id: 'vote1',
    vote: 'vote1',
    title: 'What first?',
    closedAt: 2000,
    eligible: 3,
    ballots: 2,
    spent: 4,
    unspent: 5,
    rows,
    void: { deleted: 0, cap: 0 },
    digest: '',
    receipts: [],
    voters: null,
    amends: null,
    ...more,
  };
}

export function aRow(id: string, more: Partial<ResultRow> = {}): ResultRow {
  const text = `Note ${id}`;
  return {
    id,
    textAtOpen: text,
    textAtClose: text,
    members: [id],
    votes: 0,
    voters: 0,
    rank: 1,
    deleted: false,
    ...more,
  };
}
