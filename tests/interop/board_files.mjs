// Boards as files, over the HTTP API: a board that trips over nothing easily, files out of it, and files onto new ones.
//
// Not here: what the files have to look like (formats.test.mjs).
import assert from 'node:assert/strict'

/** Texts that a format could take for its own markup. */
export const TEXTS = ['plain', 'two\nlines', '# no heading', '=1+1', '*stars* & <b>', 'Покупка żółć 👍🏽', '"quoted"; with, tabs', '- no bullet']

const stages = ['Discover', 'Buy', 'Use'].map((name, at) => ({ id: `stage${at}0`, map: 'map000', name, o: `a${at}` }))
const lanes = [['Touchpoints', 'text'], ['Pains', 'text'], ['Mood', 'emotion']]
  .map(([name, type], at) => ({ id: `lane00${at}`, map: 'map000', name, type, o: `a${at}` }))

/** Notes in cells by turns, of which two form a group; free ones; an arrow; strokes; a curve. */
function boardOfEverything () {
  const notes = TEXTS.concat(TEXTS.map((text) => text + ' again')).map((text, at) => ({
    id: `note${String(at).padStart(3, '0')}`,
    text,
    place: at % 5 === 4
      ? { m: null, xy: [at * 250, -300] }
      : { m: 'map000', s: stages[at % 3].id, l: lanes[at % 2].id, o: `a${at.toString(36)}` },
    kind: at % 2 ? 'pain' : 'note',
    color: ['yellow', 'teal', '#ffc9c9'][at % 3],
    size: 'm',
    by: '',
    at: 1,
    tags: at % 4 ? [] : ['data']
  }))
  notes[6].group = notes[0].id
  return {
    format: 'cjm',
    schema: 1,
    maps: [{ id: 'map000', name: 'Today', state: 'current', personas: [], o: 'a0' }],
    stages,
    lanes,
    notes,
    links: [{ id: 'link00', from: notes[0].id, to: notes[1].id, fs: 'right', arrow: 'end', label: 'leads to' }],
    strokes: [
      { id: 'stroke0', pts: [[0, 0, 0.5], [10, 20, 0.75], [30, 5, 0.5]], color: 'blue', w: 3.5, tool: 'pen', by: '', at: 1, anchor: { m: 'map000' } },
      { id: 'stroke1', pts: [[-50, 700, 0.5], [-60, 720, 0.5]], color: 'coral', w: 10, tool: 'marker', by: '', at: 1 }
    ],
    curves: [{ id: 'curve0', map: 'map000', name: 'Ola', color: 'blue', o: 'a0' }],
    points: [{ curve: 'curve0', stage: stages[1].id, v: -1.5, label: 'tired' }]
  }
}

const json = { 'Content-Type': 'application/json' }

/** A board of a server, in the name of its facilitator. */
export class BoardFiles {
  /** A board from the empty template. */
  static async blank (server, title = 'Files') {
    const made = await must(server.request('/api/v1/boards', { method: 'POST', headers: json, body: JSON.stringify({ template: 'blank', title }) }))
    const { id, links } = await made.json()
    const key = JSON.stringify({ key: links.facilitator, name: 'Fay' })
    const joined = await must(server.request(`/api/v1/boards/${id}/join`, { method: 'POST', headers: json, body: key }))
    return new BoardFiles(server, id, (await joined.json()).token)
  }

  /** A board with everything that a format could meet. */
  static async full (server) {
    const board = await BoardFiles.blank(server, 'Everything at once')
    await board.import(JSON.stringify(boardOfEverything()))
    return board
  }

  constructor (server, id, token) {
    Object.assign(this, { server, path: `/api/v1/boards/${id}`, token })
  }

  /** The board as plain values. */
  async read () {
    return (await must(this.server.request(this.path, { token: this.token }))).json()
  }

  /** The board as a file. */
  async export (format) {
    const reply = await must(this.server.request(`${this.path}/export?format=${format}`, { token: this.token }))
    return Buffer.from(await reply.arrayBuffer())
  }

  /** Asks for a file to be brought onto the board; answers with the reply. */
  ask (file, params = {}) {
    const headers = { 'Content-Type': 'application/octet-stream' }
    return this.server.request(`${this.path}/import?${new URLSearchParams(params)}`, { method: 'POST', token: this.token, headers, body: file })
  }

  /** Brings a file onto the board; answers with the summary. */
  async import (file, params) {
    return (await must(this.ask(file, params))).json()
  }
}

/** The reply, which has to be a good one. */
async function must (request) {
  const reply = await request
  assert.ok(reply.ok, `${reply.url}: ${reply.status} ${reply.ok ? '' : await reply.text()}`)
  return reply
}

/** Text, stage and lane of each note, sorted. */
export function cellsOf (board) {
  const name = (items, id) => items.find((item) => item.id === id)?.name ?? ''
  return board.notes.map((note) => [note.text, name(board.stages, note.place.s), name(board.lanes, note.place.l)]).sort()
}
