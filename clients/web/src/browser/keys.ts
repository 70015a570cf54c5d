/**
 * The link by which this browser came to a board, so that it can be passed on. It is good for the role that it gave
 * and no more, and it is in this browser anyway, as everything that lets somebody in is.
 */
import { ROLES, type Role } from '../server/roles.ts';
import { safeStorage } from '../storage.ts';

export interface Key {
  readonly key: string;
  readonly role: Role;
}

const PREFIX = 'wayboard.key.';

export function keyOf(board: string): Key | null {
  try {
    const kept: unknown = JSON.parse(safeStorage().getItem(PREFIX + board) ?? 'null');
    return isKey(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function rememberKey(board: string, key: Key): void {
  try {
    safeStorage().setItem(PREFIX + board, JSON.stringify(key));
  } catch {
    // A browser that keeps nothing can pass nothing on.
  }
}

export function forgetKey(board: string): void {
  safeStorage().removeItem(PREFIX + board);
}

function isKey(value: unknown): value is Key {
  const kept = value as Partial<Record<keyof Key, unknown>> | null;
  return typeof kept?.key === 'string' && ROLES.some((role) => role === kept.role);
}
