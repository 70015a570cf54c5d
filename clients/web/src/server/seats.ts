/**
 * The seats that this browser has on boards: who one is there, with which token, and where the documents are.
 *
 * So one comes back as the same participant, also offline. "My boards" is this list; no server knows of it.
 */
import { isRecord } from '../json.ts';
import { safeStorage } from '../storage.ts';
import { ROLES, type Role } from './roles.ts';

export interface Seat {
  readonly board: string;
  readonly participant: string;
  readonly role: Role;
  readonly token: string;
  readonly expiresAt: number;
  readonly documents: { readonly board: string; readonly workshop: string; readonly desk?: string };
  readonly name: string;
  /** The board's, when it was last seen. */
  readonly title?: string;
  readonly lastOpened: number;
  /** Whom the token of an application named, if one came by that. */
  readonly user?: string;
}

const KEY = 'wayboard.seats';
const SEATS_MAX = 100;

/** Whom a token names (`sub`), as it says itself; whether that is true, the server knows. */
export function subjectOf(token: string): string | null {
  const [, payload = ''] = token.split('.');
  try {
    const bytes = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    const claims: unknown = JSON.parse(text);
    return isRecord(claims) && typeof claims.sub === 'string' && claims.sub !== '' ? claims.sub : null;
  } catch {
    return null;
  }
}

/** Whether it is of whom a token names. If that is nobody, whoever sits here is meant. */
export function isSeatOf(seat: Seat | null, token: string | null): boolean {
  const user = token === null ? null : subjectOf(token);
  return user === null || seat?.user === user;
}

/** Newest first. */
export function seats(storage: Storage = safeStorage()): Seat[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(isSeat).sort((a, b) => b.lastOpened - a.lastOpened);
  } catch {
    return [];
  }
}

export function seatOf(board: string, storage: Storage = safeStorage()): Seat | null {
  return seats(storage).find((seat) => seat.board === board) ?? null;
}

/** Whether this browser keeps it. */
export function rememberSeat(seat: Seat, storage: Storage = safeStorage()): boolean {
  return write([seat, ...seats(storage).filter(({ board }) => board !== seat.board)], storage);
}

/** What is learned of a board that one has a seat on: its title, another role. */
export function updateSeat(board: string, news: Partial<Seat>, storage: Storage = safeStorage()): void {
  const seat = seatOf(board, storage);
  if (seat !== null) rememberSeat({ ...seat, ...news, board }, storage);
}

export function forget(board: string, storage: Storage = safeStorage()): void {
  write(
    seats(storage).filter((seat) => seat.board !== board),
    storage,
  );
}

function write(list: readonly Seat[], storage: Storage): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(list.slice(0, SEATS_MAX)));
    return true;
  } catch {
    // A browser that keeps nothing: one joins anew with the link.
    return false;
  }
}

function isSeat(value: unknown): value is Seat {
  if (!isRecord(value) || !isRecord(value.documents)) return false;
  const { board, participant, role, token, name, lastOpened, documents, user } = value;
  const isText = (one: unknown): boolean => typeof one === 'string' && one !== '';
  return (
    [board, participant, token, documents.board, documents.workshop].every(isText) &&
    (documents.desk === undefined || isText(documents.desk)) &&
    (user === undefined || isText(user)) &&
    typeof name === 'string' &&
    ROLES.some((known) => known === role) &&
    typeof lastOpened === 'number'
  );
}
