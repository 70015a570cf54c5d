/**
 * Making and changing items: containers come with their item, and only keys that change are set, so that keys of
 * later versions and of third parties stay (`docs/board.md`, types).
 *
 * Not here: transactions and undo (`history.ts`), and what an item consists of (the class of its root).
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import type { Edit } from '../document/text-edit.ts';
import type { History } from './history.ts';
import { clip, isDeleted } from './read.ts';
import { LIMITS } from './types.ts';

/** How this tab writes on a document: in whose name, and with what undo. */
export interface Hand {
  readonly doc: Y.Doc;
  readonly history: History;
  readonly by: () => string;
}

/** A new item; keys without a value are left out. */
export function newItem(keys: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map(Object.entries(keys).filter(([, value]) => value !== null && value !== undefined));
}

export function newSet(members: Iterable<string>): Y.Map<unknown> {
  return new Y.Map([...members].map((member): [string, unknown] => [member, true]));
}

/** Sets the keys that differ; `null` takes a key away. */
export function setKeys(item: Y.Map<unknown>, keys: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined || value === null || value === '') {
      if (item.has(key)) item.delete(key);
    } else if (item.get(key) !== value) {
      item.set(key, value);
    }
  }
}

export function mark(by: string): { by: string; at: number } {
  return { by, at: Date.now() };
}

/**
 * Adds an item that has a trash, in two transactions: made as a deleted one, then restored. Only the restoring can be
 * undone, so undoing "add" deletes it softly, and what others have written into it since is kept.
 */
export function addItem(
  { history, by }: Hand,
  label: string,
  root: Y.Map<unknown>,
  added: ReadonlyMap<string, Y.Map<unknown>>,
  alongside: () => void = () => undefined,
): void {
  history.quietly(() => {
    for (const [id, item] of added) {
      item.set('del', mark(by()));
      root.set(id, item);
    }
  });
  history.step(label, () => {
    for (const item of added.values()) item.delete('del');
    alongside();
  });
}

/** The item, if it is there and not in the trash. */
export function liveItem(root: Y.Map<unknown>, id: string): Y.Map<unknown> | null {
  const item = root.get(id);
  return item instanceof Y.Map && !isDeleted(item) ? item : null;
}

/** Writes the edits of one input into a text, as far as they fit. */
export function writeText(text: Y.Text, edits: readonly Edit[], max: number): void {
  for (const { index, remove, insert } of edits) {
    const at = Math.min(index, text.length);
    const gone = Math.min(remove, text.length - at);
    if (gone > 0) text.delete(at, gone);
    const fitting = clip(insert, room(text, max));
    if (fitting !== '') text.insert(at, fitting);
  }
}

/** Gives items new order keys. */
export function setOrder(root: Y.Map<unknown>, keys: ReadonlyMap<string, string>): void {
  for (const [id, o] of keys) {
    const item = root.get(id);
    if (item instanceof Y.Map) setKeys(item, { o });
  }
}

/** One line without control characters, as long as a name may be. */
export function cleanLine(text: string, max: number = LIMITS.name): string {
  return clip(
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
    max,
  ).trim();
}

/** Text of several lines, as a text may hold. */
export function cleanLines(text: string, max: number): string {
  return clip(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .toWellFormed(),
    max,
  );
}

export function pair(at: Point): [number, number] {
  return [coordinate(at.x), coordinate(at.y)];
}

function coordinate(value: number): number {
  const { coordinate: max } = LIMITS;
  return Number.isFinite(value) ? Math.round(Math.min(Math.max(value, -max), max)) : 0;
}

function room(text: Y.Text, max: number): number {
  // Units are at least as many as characters: count only when it gets near.
  const characters = text.length * 2 < max ? text.length : [...text.toString()].length;
  // Two people may have written it over the limit.
  return Math.max(0, max - characters);
}
