/**
 * The documents that were opened in this browser, newest first. The server does not know of this list.
 */
import { safeStorage } from '../storage.ts';

export interface Recent {
  readonly name: string;
  readonly openedAt: number;
}

const KEY = 'wayboard.recent';
const RECENT_MAX = 24;

export function recentDocuments(storage: Storage = safeStorage()): Recent[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, RECENT_MAX) : [];
  } catch {
    return [];
  }
}

export function rememberDocument(name: string, openedAt: number, storage: Storage = safeStorage()): void {
  const others = recentDocuments(storage).filter((recent) => recent.name !== name);
  write([{ name, openedAt }, ...others], storage);
}

/** Only from the list; the copy in this browser is `visit/forget.ts`'s. */
export function forgetDocument(name: string, storage: Storage = safeStorage()): void {
  write(
    recentDocuments(storage).filter((recent) => recent.name !== name),
    storage,
  );
}

function write(recent: Recent[], storage: Storage): void {
  try {
    storage.setItem(KEY, JSON.stringify(recent.slice(0, RECENT_MAX)));
  } catch {
    // A browser that keeps nothing has no list.
  }
}

function isRecent(value: unknown): value is Recent {
  const recent = value as Partial<Record<keyof Recent, unknown>> | null;
  return typeof recent?.name === 'string' && recent.name !== '' && typeof recent.openedAt === 'number';
}
