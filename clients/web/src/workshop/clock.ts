/**
 * The server's clock, as far as this browser can tell: every HTTP answer narrows it down.
 *
 * `Date` has whole seconds, and the answer took some time: each answer gives a span in which the difference of the
 * clocks lies, and all spans overlap. When they do not, one of the clocks was set, and only the newest counts.
 */
export class ServerClock {
  readonly #here: () => number;
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  constructor(here: () => number = Date.now) {
    this.#here = here;
  }

  /** Milliseconds since 1970. */
  now(): number {
    const isKnown = Number.isFinite(this.#least) && Number.isFinite(this.#most);
    return this.#here() + (isKnown ? Math.round((this.#least + this.#most) / 2) : 0);
  }

  /** An answer with this `Date` header, asked for and come at these times of this browser's clock. */
  learn(dateHeader: string | null, sentAt: number, gotAt: number): void {
    const second = Date.parse(dateHeader ?? '');
    if (Number.isNaN(second) || gotAt < sentAt) return;
    const [least, most] = [second - gotAt, second + 1000 - sentAt];
    const isNew = least > this.#most || most < this.#least;
    this.#least = isNew ? least : Math.max(this.#least, least);
    this.#most = isNew ? most : Math.min(this.#most, most);
  }
}
