/**
 * What one keystroke changed, and where a caret stands after somebody else's.
 *
 * A textarea tells only its whole new value. Putting that into a Y.Text as "delete all, insert all" would
 * throw away what others type at the same time, so the smallest edit is found and only that is written.
 * All positions are UTF-16 units, as in the DOM and in Yjs. Pure: no DOM, no document.
 */

/** At `index`, take `remove` units away and put `insert` there. */
export interface Edit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** One step of a Y.Text event. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * The smallest edit from `before` to `after`, or `null` if they are equal.
 *
 * `caret` is where the caret stands in `after`. In a run of equal letters several edits give the same text;
 * the one that ends at the caret is the one that the person made, and merges best.
 */
export function findEdit(before: string, after: string, caret: number): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const afterCaret = after.length - clamp(caret, 0, after.length);
  let end = 0;
  while (end < Math.min(shorter, afterCaret) && fromEnd(before, end) === fromEnd(after, end)) end++;
  let start = 0;
  while (start < shorter - end && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (end < shorter - start && fromEnd(before, end) === fromEnd(after, end)) end++;
  // Never split a surrogate pair: Yjs would turn both halves into U+FFFD.
  if (splitsPair(before, start) || splitsPair(after, start)) start--;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
  return {
    index: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/** Where a position goes when `delta` is applied. An insertion exactly at the position leaves it in front. */
export function movePosition(position: number, delta: readonly DeltaStep[]): number {
  let old = 0;
  let moved = position;
  for (const step of delta) {
    if (old > position) break;
    if (step.retain !== undefined) {
      old += step.retain;
    } else if (step.delete !== undefined) {
      moved -= Math.min(step.delete, position - old);
      old += step.delete;
    } else if (old < position) {
      moved += insertedLength(step.insert);
    }
  }
  return moved;
}

/**
 * The same edit on a text that `delta` has changed meanwhile: first the removals, last to first, then the insertion.
 *
 * What others inserted inside of the removed range stays: nobody loses text they have just typed.
 */
export function rebaseEdit(edit: Edit, delta: readonly DeltaStep[]): Edit[] {
  const removals: Edit[] = [];
  const until = edit.index + edit.remove;
  let old = 0;
  let now = 0;
  const survive = (length: number): void => {
    const from = Math.max(old, edit.index);
    const to = Math.min(old + length, until);
    if (from < to) removals.unshift({ index: now + (from - old), remove: to - from, insert: '' });
    old += length;
    now += length;
  };
  for (const step of delta) {
    if (step.retain !== undefined) survive(step.retain);
    else if (step.delete !== undefined) old += step.delete;
    else now += insertedLength(step.insert);
  }
  if (old < until) survive(until - old);
  if (edit.insert === '') return removals;
  return [...removals, { index: movePosition(edit.index, delta), remove: 0, insert: edit.insert }];
}

/** `text` after `edit`. */
export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.index) + edit.insert + text.slice(edit.index + edit.remove);
}

function insertedLength(insert: unknown): number {
  return typeof insert === 'string' ? insert.length : 1;
}

function fromEnd(text: string, offset: number): number {
  return text.charCodeAt(text.length - 1 - offset);
}

function splitsPair(text: string, index: number): boolean {
  return (
    index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index))
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
