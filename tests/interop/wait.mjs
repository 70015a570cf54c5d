// Waiting with an end: every wait of these tests says what it waited for when it gives up.
//
// Not here: anything that knows a client or the server.
import { setTimeout as sleep } from 'node:timers/promises'

export { sleep }

/** Milliseconds that a wait lasts when its caller names none. The machine may be busy: it is long on purpose. */
export const WAIT_MS = 15_000

/** Resolves with the first truthy answer of `probe`; rejects after `timeout_ms` with `what` and `detail()`. */
export async function until (what, probe, { timeout_ms = WAIT_MS, every_ms = 10, detail = () => '' } = {}) {
  const end = Date.now() + timeout_ms
  for (;;) {
    const answer = await probe()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`waited ${timeout_ms} ms for: ${what}${await text(detail)}`)
    await sleep(every_ms)
  }
}

/** Resolves as `promise` does; rejects after `timeout_ms` with `what`. */
export async function within (what, promise, timeout_ms = WAIT_MS) {
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${timeout_ms} ms for: ${what}`)), timeout_ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function text (detail) {
  const said = await detail()
  return said ? `; ${said}` : ''
}
