// Tokens as an application mints them: JWT, HS256, with a secret of its own that the server is configured with.
import { createHmac } from 'node:crypto'

/** The application's secret, and how the server learns of it. */
const secret = Buffer.from('a secret of the interop tests, long enough for HS256')
export const tokenMode = { args: ['--tokens'], env: { WAYBOARD_JWT_SECRET: secret.toString('base64') } }

/** How far the server lets clocks be apart: a token is good for so much longer than it says. */
const SKEW_SECONDS = 30

/**
 * A token for `documents` (a list of {name, access}), good for `seconds` from now on, the server's tolerance for
 * skewed clocks included: tests that wait for the end of a token need not wait for that too.
 */
export function mint (documents, { seconds = 600, ...claims } = {}) {
  return sign({ sub: 'u1', ...claims, exp: Math.ceil(Date.now() / 1000) + seconds - SKEW_SECONDS, documents }, secret)
}

/** A token that was signed with another secret. */
export const forge = (documents) => sign({ sub: 'u1', exp: Math.ceil(Date.now() / 1000) + 600, documents }, 'another secret, as long as the first one was')

function sign (claims, key) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`
  return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`
}
