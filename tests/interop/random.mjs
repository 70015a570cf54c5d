// Random numbers that can be had again: INTEROP_SEED=... repeats a run; without it each run has a fresh seed.

/** A source for the test `t`, whose seed is printed. */
export function randomOf (t) {
  const seed = Number(process.env.INTEROP_SEED ?? Math.floor(Math.random() * 2 ** 31))
  t.diagnostic(`seed ${seed} (${t.name}); repeat with INTEROP_SEED=${seed}`)
  return new Random(seed)
}

/** mulberry32: small, and good enough to choose edits with. */
class Random {
  constructor (seed) {
    this.state = seed >>> 0
  }

  /** A number from 0 up to, not including, `limit`. */
  below (limit) {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  pick (list) {
    return list[this.below(list.length)]
  }
}
