// A board and its people, as the author of a client would write them: the HTTP API, the three documents of each
// participant in any dialect, drafts and ballots on a desk.
//
// Not here: how a vote is counted (tally.mjs), and what is asserted about any of it.
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import * as hocuspocus from '@hocuspocus/provider'
import { connect, hocuspocusSocket } from './clients.mjs'
import { Network } from './network.mjs'
import { until } from './wait.mjs'

/** The newest client of each dialect. */
export const dialects = ['hocuspocus 4.8', 'y-websocket 3.1', 'y-sweet 0.9']

/** All formats that a board is exported in; `text`: a search for bytes finds what is in it. */
export const formats = {
  text: ['json', 'csv', 'actions.csv', 'results.csv', 'personas.csv', 'tsv', 'md', 'svg', 'canvas', 'excalidraw', 'tldr', 'yjs'],
  binary: ['png', 'pdf']
}

/** A board over HTTP. */
export class Board {
  /** Makes one. `token`: an operator's, where tokens are asked for. */
  static async create (server, creation, token) {
    const reply = await server.request('/api/v1/boards', { method: 'POST', token, headers: json, body: JSON.stringify(creation) })
    const created = await reply.json()
    assert.equal(reply.status, 201, JSON.stringify(created))
    return new Board(server, created)
  }

  constructor (server, { id, title, links }) {
    Object.assign(this, { server, id, title, links })
    this.path = `/api/v1/boards/${id}`
    this.document = `boards/${id}`
  }

  /** One request below the board's path; the answer has `status`, `text`, `bytes`, and `body` if it is JSON. */
  async ask (method, path, { token, body, headers } = {}) {
    const reply = await this.server.request(this.path + path, {
      method, token, ...(body !== undefined && { headers: { ...json, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    const bytes = Buffer.from(await reply.arrayBuffer())
    const isJson = /json/.test(reply.headers.get('content-type') ?? '')
    return { status: reply.status, type: reply.headers.get('content-type'), bytes, text: bytes.toString(), body: isJson && bytes.length > 0 ? JSON.parse(bytes) : undefined }
  }

  /** The same, and it has to go well. */
  async must (method, path, options) {
    const answer = await this.ask(method, path, options)
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`)
    return answer.body ?? answer
  }

  /** A command of the workshop, in the name of `who`: a participant, or an operator's token. */
  command (who, name, fields) {
    return this.ask('POST', `/workshop/${name}`, { token: tokenOf(who), body: fields })
  }

  async mustCommand (who, name, fields) {
    const answer = await this.command(who, name, fields)
    assert.equal(answer.status, 200, `${name} ${JSON.stringify(fields ?? {})}: ${answer.text}`)
    return answer.body
  }

  /** Everything that can be read of the board over HTTP with one token, by what was asked for. Drawings take their time. */
  async readAll (who, exports = [...formats.text, ...formats.binary]) {
    const token = tokenOf(who)
    const paths = ['', '/notes', '/stages', '/lanes', '/maps', '/personas', '/actions', '/curves', '/workshop', '/report', '/versions', '/links', '/webhooks',
      ...exports.map((format) => `/export?format=${format}`)]
    const { body } = await this.ask('GET', '/versions', { token })
    for (const { id } of body?.versions ?? []) paths.push(`/versions/${id}`, `/versions/${id}/compare`)
    const answers = new Map()
    for (const path of paths) answers.set(path, await this.ask('GET', path, { token }))
    return answers
  }
}

const json = { 'Content-Type': 'application/json' }
const tokenOf = (who) => (typeof who === 'string' || who === undefined ? who : who.token)

/** Somebody on a board: who they are, and their documents in one dialect. */
export class Participant {
  /** Joins by the link of a role, and opens the documents. */
  static async join (board, role, name, family = dialects[0]) {
    const joined = await board.must('POST', '/join', { body: { key: board.links[role], name } })
    assert.equal(joined.role, role)
    const participant = new Participant(board, joined, name, family)
    await participant.connect()
    return participant
  }

  constructor (board, joined, name, family = dialects[0]) {
    Object.assign(this, { board, name, family, id: joined.participant, role: joined.role, token: joined.token, names: joined.documents })
    this.network = new Network()
  }

  /** Opens board, workshop and desk; with Hocuspocus over one socket. */
  async connect () {
    this.socket = this.family.startsWith('hocuspocus 4') ? hocuspocusSocket(hocuspocus, this.board.server, this.network) : undefined
    this.clients = {}
    for (const [part, name] of Object.entries(this.names)) this.clients[part] = await this.open(name)
    await Promise.all(Object.values(this.clients).map((client) => client.synced()))
  }

  /** A client of one document, with this participant's token unless another is given. */
  open (name, { token = this.token, ...options } = {}) {
    return openDocument(this.board.server, this.family, name, { token, network: this.network, ...options, providerOptions: { ...(this.socket && { websocketProvider: this.socket }), ...options.providerOptions } })
  }

  get notes () { return this.clients.board.doc.getMap('notes') }
  get desk () { return this.clients.desk?.doc }

  /** A root of the workshop document as plain values. */
  sees (root) { return this.clients.workshop.doc.getMap(root).toJSON() }

  /** All live notes of the board, as plain values with their ids. */
  listNotes () {
    return Object.entries(this.notes.toJSON()).filter(([, note]) => !note.del).map(([id, note]) => ({ ...note, id }))
  }

  /** Writes a draft onto the own desk; `pieces` one after the other, as somebody types. */
  draft (id, pieces, place, round) {
    const text = new Y.Text()
    const draft = new Y.Map(Object.entries({
      text, place, kind: 'pain', color: 'coral', size: 'm', by: this.id, at: Date.now(), tags: new Y.Map([['szkic', true]]), ...(round && { round })
    }))
    this.desk.getMap('drafts').set(id, draft)
    for (const piece of pieces) text.insert(text.length, piece)
  }

  /** Fills slots of a vote, in one edit; `desk`: another's, for whom they type. */
  vote (vote, slots, { nonce, desk = this.desk, done = true } = {}) {
    desk.transact(() => {
      const ballots = desk.getMap('ballots')
      slots.forEach((note, slot) => { if (note !== undefined) ballots.set(`${vote}/${slot}`, note) })
      if (nonce) ballots.set(`${vote}/receipt`, nonce)
      if (done) desk.getMap('finished').set(vote, true)
    })
  }

  async offline () {
    this.network.cut()
    await until(`${this.name} to be cut off`, () => Object.values(this.clients).every((client) => !client.isConnected()))
  }

  async online () {
    this.network.restore()
    await until(`${this.name} to be back`, () => Object.values(this.clients).every((client) => client.isConnected() && client.isSynced()), { detail: () => Object.values(this.clients).map((client) => client.describe()).join('; ') })
  }

  /** Everything that the server has sent to this participant, since the frame with number `since`. */
  received (since = 0) {
    return Buffer.concat(this.network.frames.slice(since).filter(({ from }) => from === 'server').map(({ bytes }) => bytes))
  }

  destroy () {
    for (const client of Object.values(this.clients ?? {})) client.destroy()
    this.socket?.destroy()
  }
}

/** A client of one document in a dialect. y-sweet's own server token is of no use for boards: it gets the participant's. */
export function openDocument (server, family, name, options) {
  if (!family.startsWith('y-sweet')) return connect(family, server, name, options)
  const docId = encodeURIComponent(name)
  const base = `127.0.0.1:${server.port}/d/${docId}`
  const ticket = { url: `ws://${base}/ws`, baseUrl: `http://${base}`, docId, token: options.token, authorization: 'full' }
  return connect(family, server, docId, { ...options, authEndpoint: async () => ticket })
}

/** Whether the server lets a client of this dialect see a document at all. */
export async function isLetIn (server, family, name, token) {
  const network = new Network()
  let denied = false
  const providerOptions = family.startsWith('hocuspocus') ? { onAuthenticationFailed: () => { denied = true } } : {}
  const client = await openDocument(server, family, name, { token, network, providerOptions })
  try {
    return await until(`${family} to be let in to ${name} or not`, () => {
      if (denied || network.refusals.length > 0) return 'no'
      return client.isSynced() ? 'yes' : undefined
    }, { detail: client.describe }) === 'yes'
  } finally {
    client.destroy()
  }
}
