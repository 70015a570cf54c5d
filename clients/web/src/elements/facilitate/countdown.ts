/**
 * The timer as arithmetic: what it shows at a moment of the server's clock, and what it has passed meanwhile.
 *
 * Not here: the clock (`workshop/clock.ts`), the drawing (`timer.ts`), the sound (`sound.ts`).
 */
import type { Timer } from '../../workshop/types.ts';

export const MINUTE_MS = 60_000;

/** What is said aloud before the end: the moments, the earliest first. */
const MARKS = [
  { left: 5 * MINUTE_MS, passage: 'five' },
  { left: MINUTE_MS, passage: 'one' },
] as const;

/** A page that slept through the end does not ring when it wakes. */
const RING_LATE_MS = 20_000;

/** Minutes that are one press away. */
const PRESETS = [1, 3, 5, 10, 15] as const;

export interface Face {
  readonly kind: 'running' | 'paused' | 'over';
  /** Milliseconds, never below 0. */
  readonly left: number;
  /** Tells one run of the timer from another. */
  readonly endsAt: number;
}

export type Passage = 'five' | 'one' | 'over';

export function faceOf(timer: Timer | null, now: number): Face | null {
  if (timer === null) return null;
  const { endsAt, pausedLeft, ended } = timer;
  if (pausedLeft !== null) return { kind: 'paused', left: Math.max(0, pausedLeft), endsAt };
  const left = ended ? 0 : Math.max(0, endsAt - now);
  return { kind: left === 0 ? 'over' : 'running', left, endsAt };
}

/** `4:05` or `1:02:03`. Rounded up, so that a timer begins with all it was given and shows 0:00 only when it is over. */
export function clockText(left: number): string {
  const all = Math.ceil(Math.max(0, left) / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours === 0 ? `${minutes}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`;
}

/** Milliseconds until the text changes; `null` if it stands still. */
export function untilChange(face: Face | null): number | null {
  if (face === null || face.kind !== 'running') return null;
  return face.left % 1000 || 1000;
}

export function isLastMinute(face: Face): boolean {
  return face.kind === 'running' && face.left <= MINUTE_MS;
}

/** Which mark one run of the timer has passed from `before` to `after`: the last, if it is several. */
export function passed(before: Face | null, after: Face | null): Passage | null {
  if (before?.kind !== 'running' || after === null || before.endsAt !== after.endsAt) return null;
  if (after.kind === 'over') return 'over';
  const marks = MARKS.filter(({ left }) => before.left > left && after.left <= left);
  return marks.at(-1)?.passage ?? null;
}

/** Whether the end is so fresh that a sound tells something. */
export function isFreshEnd(face: Face, now: number): boolean {
  return face.kind === 'over' && now - face.endsAt < RING_LATE_MS;
}

/** The minutes to choose from, among them what the step plans: it takes the place of the nearest. */
export function presetsWith(planned: number): readonly number[] {
  if (planned <= 0 || PRESETS.some((minutes) => minutes === planned)) return PRESETS;
  const nearest = PRESETS.reduce((a, b) => (Math.abs(b - planned) <= Math.abs(a - planned) ? b : a));
  return PRESETS.map((minutes) => (minutes === nearest ? planned : minutes)).sort((a, b) => a - b);
}
