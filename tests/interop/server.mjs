// The real binary as a child process: start, stop (SIGTERM), kill (SIGKILL), start again on the same data and port.
//
// The binary is $WAYBOARD_BINARY, or target/debug/wayboard of this repository.
// Not here: the clients (clients.mjs), or tokens (tokens.mjs).
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sleep, until, within } from './wait.mjs'

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
/** The server under test. */
export const binary = resolve(process.env.WAYBOARD_BINARY ?? join(repository, 'target/debug/wayboard'))

/** Longest that the server may take to get ready, and to stop when asked. */
const START_MS = 20_000
const STOP_MS = 15_000

/** A port that is free now, from below the range that the kernel gives to outgoing connections. */
async function freePort () {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    const free = await new Promise((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
}

export class Server {
  /** Starts a server with a data directory of its own. `args` and `env` come on top of the defaults. */
  static async start ({ args = [], env = {} } = {}) {
    const server = new Server(await freePort(), args, env)
    await server.run()
    return server
  }

  constructor (port, args, env) {
    this.port = port
    this.args = args
    this.env = env
    this.data = mkdtempSync(join(tmpdir(), 'wayboard-interop-'))
    this.http = `http://127.0.0.1:${port}`
    this.ws = `ws://127.0.0.1:${port}`
    this.log = ''
    /** Called with everything that the server logs; `log` keeps only the end of it. */
    this.onLog = () => {}
    this.child = null
  }

  /** Runs the binary on this server's port and data, and waits until it is ready. */
  async run () {
    if (!existsSync(binary)) throw new Error(`no server binary at ${binary}: build it, or set WAYBOARD_BINARY`)
    const args = ['serve', '--listen', `127.0.0.1:${this.port}`, '--data', this.data, ...this.args]
    // The server warns of variables of its own prefix that it does not know, and ours is one.
    const { WAYBOARD_BINARY, ...surroundings } = process.env
    const child = spawn(binary, args, { env: { ...surroundings, ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.child = child
    this.exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { this.onLog(data); this.log = (this.log + data).slice(-200_000) })
    const ready = async () => {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} while starting:\n${this.tail()}`)
      return fetch(`${this.http}/readyz`).then((reply) => reply.ok, () => false)
    }
    await until('the server to be ready', ready, { timeout_ms: START_MS, every_ms: 25, detail: () => this.tail() })
  }

  /** The end of what the server has logged. */
  tail () {
    return this.log.split('\n').slice(-30).join('\n')
  }

  /** SIGTERM, as an operator does it; answers with the exit code. */
  async stop () {
    this.child.kill('SIGTERM')
    const { code, signal } = await within('the server to stop after SIGTERM', this.exited, STOP_MS)
    return code ?? signal
  }

  /** SIGKILL: what the kernel, or a power cut without the power, does. */
  async kill () {
    this.child.kill('SIGKILL')
    await within('the server to be gone after SIGKILL', this.exited, STOP_MS)
  }

  async restart (how = 'stop') {
    await this[how]()
    await this.run()
  }

  /** Ends the server and removes its data. */
  async close () {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill()
    // A killed process's files may be released a moment after its end is seen.
    await sleep(10)
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Runs another command of the binary on this server's data, while the server is stopped; answers with its output. */
  command (...args) {
    return execFileSync(binary, [...args, '--data', this.data], { timeout: 30_000, maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  /** One request to the HTTP API; `path` starts with a slash. */
  request (path, { token, ...options } = {}) {
    const headers = { ...options.headers, ...(token && { Authorization: `Bearer ${token}` }) }
    return fetch(this.http + path, { ...options, headers, signal: AbortSignal.timeout(30_000) })
  }

  /** The path of a document in the HTTP API. */
  static documentPath (name, part = '') {
    return `/api/v1/documents/${encodeURIComponent(name)}${part}`
  }
}
