// A pycrdt client in a process of its own (python_peer.py), told what to do line by line.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { encodeName } from './clients.mjs'
import { within } from './wait.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** The interpreter of the environment that run.sh has made. */
export const python = join(here, '.venv/bin/python')

export class PythonPeer {
  constructor () {
    this.child = spawn(python, [join(here, 'python_peer.py')], { stdio: ['pipe', 'pipe', 'pipe'] })
    this.stderr = ''
    this.child.stderr.on('data', (data) => { this.stderr += data })
    this.waiting = []
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.resolve(JSON.parse(line)))
    this.child.once('exit', () => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`the Python peer ended:\n${this.stderr}`))
    })
  }

  /** Sends one command and answers with its reply. */
  async tell (command) {
    const reply = await within(`the Python peer to answer ${command.do}`, new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.child.stdin.write(`${JSON.stringify(command)}\n`)
    }), 20_000)
    if (reply.error) throw new Error(`Python peer, ${command.do}: ${reply.error}\n${this.stderr}`)
    return reply
  }

  connect (server, name, token) {
    return this.tell({ do: 'connect', url: `${server.http}/ws/${encodeName(name)}${token ? `?token=${token}` : ''}` })
  }

  edit (op, args) {
    return this.tell({ do: 'edit', op, ...args })
  }

  read () {
    return this.tell({ do: 'read' })
  }

  /** What the peer holds, as a Yjs document. */
  async doc () {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from((await this.read()).update, 'base64'))
    return doc
  }

  close () {
    this.child.kill()
  }
}
