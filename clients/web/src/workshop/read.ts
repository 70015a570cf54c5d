/**
 * Reading the workshop document: what the server has written there, as plain values.
 *
 * The server alone writes it, but a later server may write what this client does not know: what cannot be read is
 * left out or takes its default, as on the board.
 */
import * as Y from 'yjs';
import { isRecord, readMillis, readNumber, readOneOf, readPair, readText } from '../board/read.ts';
import {
  type Candidate,
  type DraftCounts,
  type Participant,
  type PrivateRound,
  type Result,
  type ResultRow,
  ROLES,
  type Scope,
  type Step,
  type Timer,
  type Vote,
  type WorkshopState,
} from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

const NAME_MAX = 120;
const TEXT_MAX = 2000;

/** What one entry of a root says. */
export function fields(value: unknown): Fields {
  const plain: unknown = value instanceof Y.AbstractType ? value.toJSON() : value;
  return isRecord(plain) ? plain : {};
}

export function readState(root: Y.Map<unknown>): WorkshopState {
  const viewport = fields(root.get('viewport'));
  const at = readPair(viewport.xy);
  const spotlight = fields(root.get('spotlight'));
  const step = readNumber(root.get('step'), 1000);
  return {
    step: step === null || step < 0 ? null : step,
    locked: root.get('locked') === true,
    private: readRound(fields(root.get('private'))),
    timer: readTimer(fields(root.get('timer'))),
    viewport:
      at === null
        ? null
        : {
            by: text(viewport.by),
            map: text(viewport.map) || null,
            at,
            zoom: readNumber(viewport.zoom, 100) ?? 1,
            since: readMillis(viewport.at),
          },
    spotlight: text(spotlight.note) === '' ? null : { note: text(spotlight.note), by: text(spotlight.by) },
  };
}

export function readSteps(value: unknown): Step[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((step) => ({
    title: text(step.title),
    minutes: readNumber(step.minutes, 1440) ?? 0,
    mode: readOneOf(step.mode, ['open', 'private', 'vote', 'actions'], 'open'),
    dots: readNumber(step.dots, 20),
  }));
}

export function readParticipant(id: string, { name, color, role, ...rest }: Fields): Participant {
  return {
    id,
    name: text(name),
    color: typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '#5f6368',
    role: readOneOf(role, ROLES, 'viewer'),
    canVote: rest.canVote === true,
    joinedAt: readMillis(rest.joinedAt),
    online: rest.online === true,
    done: rest.done === true,
    host: text(rest.host) || null,
    gone: rest.gone === true,
  };
}

export function readVote(id: string, vote: Fields): Vote {
  const { progress, late, running } = vote;
  const n = count(vote.n, 1);
  return {
    id,
    title: text(vote.title),
    n,
    perItem: count(vote.perItem, n),
    unit: readOneOf(vote.unit, ['note', 'group'], 'note'),
    secrecy: readOneOf(vote.secrecy, ['open', 'hidden'], 'hidden'),
    names: readOneOf(vote.names, ['anonymous', 'named'], 'anonymous'),
    receipt: vote.receipt === true,
    state: readOneOf(vote.state, ['draft', 'open', 'closed', 'void'], 'draft'),
    opensAt: time(vote.opensAt),
    closesAt: time(vote.closesAt),
    closedAt: time(vote.closedAt),
    candidates: records(vote.candidates).map(readCandidate),
    progress: {
      finished: count(fields(progress).finished, 0),
      eligible: count(fields(progress).eligible, 0),
    },
    running: isRecord(running) ? numbers(running) : null,
    late: { ballots: count(fields(late).ballots, 0), included: count(fields(late).included, 0) },
    repeats: text(vote.repeats) || null,
    scope: readScope(fields(vote.scope)),
    secs: readNumber(vote.secs, Number.MAX_SAFE_INTEGER),
    actions: strings(vote.actions),
  };
}

function readScope({ map, stages, lanes, noteIds }: Fields): Scope {
  return {
    ...(typeof map === 'string' ? { map } : {}),
    ...(Array.isArray(stages) ? { stages: strings(stages) } : {}),
    ...(Array.isArray(lanes) ? { lanes: strings(lanes) } : {}),
    ...(Array.isArray(noteIds) ? { noteIds: strings(noteIds) } : {}),
  };
}

export function readResult(id: string, result: Fields): Result {
  const { voters } = result;
  const gone = fields(result.void);
  return {
    id,
    vote: text(result.vote),
    title: text(result.title),
    closedAt: readMillis(result.closedAt),
    eligible: count(result.eligible, 0),
    ballots: count(result.ballots, 0),
    spent: count(result.spent, 0),
    unspent: count(result.unspent, 0),
    rows: records(result.rows).map(readRow),
    void: { deleted: count(gone.deleted, 0), cap: count(gone.cap, 0) },
    digest: text(result.digest),
    receipts: strings(result.receipts),
    voters: isRecord(voters)
      ? Object.fromEntries(Object.entries(voters).map(([who, units]) => [who, strings(units)]))
      : null,
    amends: text(result.amends) || null,
  };
}

/** Counts of all desks together, whether they are kept by participant or under `all`. */
export function readDraftCounts(root: Y.Map<unknown>): DraftCounts | null {
  if (root.size === 0) return null;
  const cells: Record<string, number> = {};
  let [total, writers] = [0, 0];
  for (const [key, value] of root.entries()) {
    const desk = fields(value);
    total += count(desk.total, 0);
    writers += key === 'all' ? count(desk.writers, 0) : Math.min(count(desk.total, 0), 1);
    for (const [cell, n] of Object.entries(numbers(fields(desk.cells)))) cells[cell] = (cells[cell] ?? 0) + n;
  }
  return { total, cells, writers };
}

function readRound(round: Fields): PrivateRound | null {
  const id = text(round.id);
  if (id === '') return null;
  const { end } = round;
  return {
    on: round.on === true,
    id,
    lanes: Array.isArray(round.lanes) ? strings(round.lanes) : null,
    since: readMillis(round.since),
    authors: readOneOf(round.authors, ['named', 'pseudonyms', 'hidden'], 'hidden'),
    end: end === 'revealed' || end === 'cancelled' ? end : null,
  };
}

function readTimer(timer: Fields): Timer | null {
  const endsAt = time(timer.endsAt);
  const pausedLeft = readNumber(timer.pausedLeft, Number.MAX_SAFE_INTEGER);
  if (endsAt === null && pausedLeft === null) return null;
  return { endsAt: endsAt ?? 0, pausedLeft, ended: timer.ended === true };
}

function readCandidate({ id, text: words, head }: Fields): Candidate {
  return { id: text(id), text: readText(words, TEXT_MAX), head: text(head) || null };
}

function readRow(row: Fields): ResultRow {
  return {
    id: text(row.id),
    textAtOpen: readText(row.textAtOpen, TEXT_MAX),
    textAtClose: readText(row.textAtClose, TEXT_MAX),
    members: strings(row.members),
    votes: count(row.votes, 0),
    voters: count(row.voters, 0),
    rank: count(row.rank, 0),
    deleted: row.deleted === true,
  };
}

function text(value: unknown): string {
  return readText(value, NAME_MAX);
}

function time(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? readMillis(value) : null;
}

function count(value: unknown, otherwise: number): number {
  return Math.max(Math.trunc(readNumber(value, Number.MAX_SAFE_INTEGER) ?? otherwise), 0);
}

function records(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function numbers(value: Fields): Record<string, number> {
  return Object.fromEntries(Object.entries(value).map(([key, n]) => [key, count(n, 0)]));
}
