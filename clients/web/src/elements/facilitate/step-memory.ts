/**
 * Since when the current step is on, as far as this tab has seen it. The documents do not say.
 *
 * Kept for the tab's session, so that a reload does not forget it. For whoever comes later it begins when they come.
 */
interface Kept {
  readonly step: number | null;
  readonly since: number;
}

export class StepMemory {
  readonly #key: string;
  #kept: Kept | null;

  constructor(board: string) {
    this.#key = `wayboard.step ${board}`;
    this.#kept = read(this.#key);
  }

  /** The step is `step` now; says since when. */
  see(step: number | null, now: number): number {
    let kept = this.#kept;
    if (kept === null || kept.step !== step) {
      kept = { step, since: now };
      this.#kept = kept;
      try {
        sessionStorage.setItem(this.#key, JSON.stringify(kept));
      } catch {
        // It is remembered until the page is closed.
      }
    }
    return kept.since;
  }
}

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('step' in kept) || !('since' in kept)) return null;
    const { step, since } = kept;
    return (step === null || typeof step === 'number') && typeof since === 'number' ? { step, since } : null;
  } catch {
    return null;
  }
}
