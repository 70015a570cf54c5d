// A whole workshop over real sockets, from the template to the files that people take home: thirty people in three
// dialects, a private round, a hidden vote that outlives its facilitator and the server, and everything after it.
//
// The parts follow each other on one board; when one fails, those after it are skipped. Not here: who may do what, by
// every dialect (workshop_rights.test.mjs), and how single rules of voting turn out (the tests of `workshop`).
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { destroyAll } from './clients.mjs'
import { randomOf } from './random.mjs'
import { Receiver } from './receiver.mjs'
import { count, countedUnits, digestOf, receiptOf, unitsOf } from './tally.mjs'
import { Board, Participant, dialects, formats, isLetIn, openDocument } from './workshop.mjs'
import { sleep, until } from './wait.mjs'

/** Set it to wait for what takes a minute too. */
const SLOW = Boolean(process.env.INTEROP_SLOW)
const EDITORS = 27
const DRAFTS_EACH = 4
const RULES = { n: 5, perItem: 2 }

let server, receiver, board, random, hook
/** Everything that the server has logged, at its most talkative. */
const log = []
/** Who is on the board. */
let facilitator, viewer, voter, seat
const editors = []
const everyone = () => [facilitator, viewer, voter, ...editors]
/** The two without a network while the others write; the one who types for a seat; and two with plans of their own. */
const offline = () => editors.slice(-2)
const host = () => editors[0]
const [GREEDY, TWO_DEVICES, LATE] = [5, 6, 7]

/** Each draft: {author, id, words, place}. `words` are never in a text of anybody else. */
const drafts = []

before(async () => {
  receiver = await Receiver.start()
  server = await Server.start({ args: ['--webhooks-internal', '--log', 'info,wayboard=trace'] })
  server.onLog = (data) => log.push(data)
})
after(async () => { destroyAll(); for (const each of everyone()) each?.destroy(); receiver?.close(); await server?.close() })

let broken = false
/** A part that makes no sense if one before it has failed. */
function part (name, run) {
  test(name, async (t) => {
    if (broken) return t.skip('a part before it has failed')
    broken = true
    random ??= randomOf(t)
    await run(t)
    broken = false
  })
}

const word = () => Array.from({ length: 12 }, () => 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'[random.below(55)]).join('')
const seen = (what, probe) => until(`everyone to see ${what}`, () => everyone().every(probe), { timeout_ms: 20_000, every_ms: 20, detail: () => `missing at ${everyone().filter((each) => !probe(each)).map((each) => `${each.name} (${each.family})`).slice(0, 5)}` })

/** What the receiver has heard, and what the server says of it. */
async function hookState () {
  const { webhooks } = await board.must('GET', '/webhooks', { token: facilitator.token })
  return JSON.stringify({ heard: receiver.deliveries.map(({ event }) => event.type), webhooks })
}

/** Fails if any of `needles` is in `bytes`; says which, and where. */
function assertAbsent (bytes, needles, where) {
  for (const needle of needles) {
    const at = bytes.indexOf(needle)
    assert.equal(at, -1, `"${needle}" is in ${where}: …${bytes.subarray(Math.max(0, at - 80), at + 80).toString('latin1')}…`)
  }
}

const wordsOf = (list) => list.flatMap(({ id, words }) => [id, ...words])

part('thirty people join a board from a Polish template, by links, in three dialects', async () => {
  board = await Board.create(server, { template: 'method5', lang: 'pl', title: 'Podróż klienta: hurtownia', objective: 'Gdzie tracimy klientów?', persona: 'Ania' })
  assert.deepEqual(Object.keys(board.links).sort(), ['editor', 'facilitator', 'viewer', 'voter'])
  const family = (i) => (i % 9 === 1 ? 'y-websocket 3.1' : i % 9 === 2 ? 'y-sweet 0.9' : i === 12 ? 'hocuspocus 3.4' : i === 14 ? 'hocuspocus 2.15' : 'hocuspocus 4.8')
  facilitator = await Participant.join(board, 'facilitator', 'Fela')
  ;[viewer, voter] = await Promise.all([Participant.join(board, 'viewer', 'Wera', 'y-websocket 3.1'), Participant.join(board, 'voter', 'Wit')])
  editors.push(...await Promise.all(Array.from({ length: EDITORS }, (_, i) => Participant.join(board, 'editor', `Uczestnik ${i + 1}`, family(i)))))
  assert.equal(viewer.names.desk, undefined)
  seat = { name: 'Pan Jan', id: (await board.mustCommand(facilitator, 'seat-add', { name: 'Pan Jan', host: host().id })).participant }
  seat.client = await host().open(`boards/${board.id}/desks/${seat.id}`)
  await seat.client.synced()

  await seen('all 31 on the roster, and all but the seat online', (each) => {
    const roster = Object.values(each.sees('roster'))
    return roster.length === 31 && roster.filter(({ online }) => online).length === 30
  })
  const roster = facilitator.sees('roster')
  assert.equal(new Set(everyone().map(({ id }) => id)).size, 30)
  assert.deepEqual([roster[viewer.id].role, roster[voter.id].role, roster[seat.id].role, roster[seat.id].host], ['viewer', 'voter', 'voter', host().id])
  assert.ok(new Set(Object.values(roster).map(({ color }) => color)).size >= 12, 'colours')
  assert.deepEqual(facilitator.sees('agenda').steps.map(({ title }) => title), ['Poznaj odbiorców', 'Punkty styku', 'Analiza doświadczeń', 'Znajdź problemy', 'Zaplanuj usprawnienia'])
  const stages = Object.values(facilitator.clients.board.doc.getMap('stages').toJSON()).sort((a, b) => (a.o < b.o ? -1 : 1))
  assert.deepEqual(stages.map(({ name }) => name), ['Odkrywanie', 'Rozważanie', 'Zakup', 'Użytkowanie', 'Lojalność i polecanie'])
  assert.equal(facilitator.clients.board.doc.getMap('meta').get('lang'), 'pl')
  hook = await board.must('POST', '/webhooks', { token: facilitator.token, body: { url: receiver.url, events: ['board.changed', 'vote.closed', 'notes.revealed', 'action.created'] } })
})

part('in open mode, the token of another board is worth no more than none', async () => {
  const other = await Board.create(server, { template: 'blank' })
  const stranger = await other.must('POST', '/join', { body: { key: other.links.facilitator, name: 'Obcy' } })
  for (const token of [stranger.token, undefined, 'nonsense']) {
    for (const [method, path, body] of [['GET', ''], ['GET', '/links'], ['GET', '/workshop'], ['GET', '/export?format=json'], ['POST', '/notes', { text: 'x' }], ['POST', '/workshop/lock', {}], ['POST', '/join', { name: 'x' }], ['DELETE', '']]) {
      assert.equal((await board.ask(method, path, { token, body })).status, 403, `${method} ${path} with ${token}`)
    }
    for (const family of dialects) assert.equal(await isLetIn(server, family, board.document, token), false, family)
  }
})

/** Cells of the row of pains, one for each stage. */
function cells () {
  const json = (root) => Object.entries(facilitator.clients.board.doc.getMap(root).toJSON()).map(([id, item]) => ({ ...item, id })).sort((a, b) => (a.o < b.o ? -1 : 1))
  const pain = json('lanes').find(({ role }) => role === 'pain')
  return json('stages').map((stage) => ({ m: stage.map, s: stage.id, l: pain.id }))
}

let round
part('a private round: everybody writes, and what is seen of it is how much', async () => {
  await board.mustCommand(facilitator, 'step', { step: 3, start: true })
  const places = cells()
  round = (await board.mustCommand(facilitator, 'private-start', { lanes: [places[0].l], authors: 'hidden' })).round
  await seen('the private round and the timer', (each) => each.sees('state').private?.on && each.sees('state').timer?.endsAt > Date.now())
  for (const each of offline()) await each.offline()

  const writing = editors.map(async (author, i) => {
    for (let n = 0; n < DRAFTS_EACH; n++) {
      const draft = { author, id: word(), words: [word(), word(), word()], place: places[Math.floor(i / editors.length * places.length)] }
      drafts.push(draft)
      // Some write all at once, some letter by letter; of the two without a network one knows of rounds, as a client should.
      const text = `Za długo czekam: ${draft.words.join(' ')}`
      author.draft(draft.id, n % 2 ? [text] : text.split(/(?<= )/), draft.place, author === editors.at(-1) ? undefined : round)
      await sleep(random.below(60))
    }
    author.desk.getMap('finished').set(round, true)
  })
  // The board itself goes on meanwhile, and is told of to those who asked.
  const note = await board.must('POST', '/notes', { token: facilitator.token, body: { text: 'Notatka prowadzącej', stage: 'Zakup', lane: 'Punkty styku' } })
  await Promise.all(writing)
  const online = EDITORS - offline().length
  await seen('the counts', (each) => offline().includes(each) || each.sees('desks').all?.total === online * DRAFTS_EACH)
  const counts = facilitator.sees('desks')
  assert.deepEqual(Object.keys(counts), ['all'], 'counts by name would say whose a note is')
  assert.equal(counts.all.writers, online)
  assert.equal(Object.values(counts.all.cells).reduce((sum, each) => sum + each, 0), online * DRAFTS_EACH)
  await seen('who is done', (each) => offline().includes(each) || Object.values(each.sees('roster')).filter(({ done }) => done).length === online)
  assert.equal(note.ids.length, 1)
})

part('nothing of a draft has reached anybody else: sockets, HTTP, exports, versions, log, webhooks', async () => {
  await board.must('POST', '/versions', { token: facilitator.token, body: { label: 'w trakcie' } })
  for (const reader of [facilitator, viewer, editors[3]]) {
    const foreign = wordsOf(drafts.filter(({ author }) => author !== reader))
    for (const [path, answer] of await board.readAll(reader, reader === viewer ? undefined : formats.text)) {
      assertAbsent(answer.bytes, foreign, `${path} as ${reader.name} sees it`)
      if (!/links|webhooks/.test(path)) assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 300)}`)
    }
    const desk = drafts.find(({ author }) => author !== reader).author.names.desk
    for (const part of ['', '/update', '/json?roots=map:drafts']) {
      const reply = await server.request(Server.documentPath(desk, part), { token: reader.token })
      assert.equal(reply.status, 403, `${part} of another's desk`)
    }
  }
  assertAbsent(Buffer.from(await (await server.request('/metrics')).arrayBuffer()), wordsOf(drafts), 'the metrics')
  // In open mode everybody may list documents; but how a desk grows says who is writing.
  const { documents } = await (await server.request('/api/v1/documents?limit=1000', { token: editors[3].token })).json()
  assert.deepEqual(documents.filter(({ name }) => name.startsWith(`boards/${board.id}`)), [])
  await until('board.changed', () => receiver.of('board.changed').length > 0)
  for (const reader of everyone()) {
    const foreign = drafts.filter(({ author }) => author !== reader)
    const others = everyone().filter((each) => each !== reader && each.names.desk).map((each) => each.names.desk)
    assertAbsent(reader.received(), [...wordsOf(foreign), ...others], `the frames to ${reader.name}`)
  }
  assertAbsent(Buffer.concat(log), wordsOf(drafts), 'the log')
  assertAbsent(Buffer.from(JSON.stringify(receiver.deliveries)), wordsOf(drafts), 'the webhooks')
  for (const delivery of receiver.deliveries) assert.ok(Receiver.isSigned(delivery, hook.secret), 'a webhook is not signed')
})

/** How often neighbours have the same author, of `list`, whose items are in the order that people see. */
function sameNeighbours (list, authorOf) {
  return list.slice(1).filter((note, i) => authorOf.get(note.id) === authorOf.get(list[i].id)).length
}

part('the reveal: all at once for everybody, in no order of authors, and nobody\'s name on it', async () => {
  const sizes = new Map(everyone().map((each) => [each, [each.notes.size]]))
  for (const each of everyone()) {
    each.marked = each.network.frames.length
    each.clients.board.doc.on('afterTransaction', () => { if (sizes.get(each).at(-1) !== each.notes.size) sizes.get(each).push(each.notes.size) })
  }
  const before = viewer.notes.size
  const shown = drafts.filter(({ author }) => !offline().includes(author))
  await board.mustCommand(facilitator, 'private-reveal')
  const here = everyone().filter((each) => !offline().includes(each))
  await until('the notes at everybody', () => here.every((each) => each.notes.size === before + shown.length), { detail: () => here.map((each) => each.notes.size).join() })
  for (const each of here) {
    assert.deepEqual(sizes.get(each), [before, before + shown.length], `${each.name} saw them come one after the other`)
    const own = new Set(shown.filter(({ author }) => author === each))
    const carriers = each.network.frames.slice(each.marked).filter(({ from, bytes }) => from === 'server' && shown.some((draft) => !own.has(draft) && bytes.includes(draft.id)))
    assert.equal(carriers.length, 1, `${each.name}: frames with notes`)
  }

  const authorOf = new Map(shown.map(({ id, author }) => [id, author.id]))
  const notes = viewer.listNotes().filter(({ id }) => authorOf.has(id))
  const byId = new Map(shown.map((draft) => [draft.id, draft]))
  for (const note of notes) {
    const draft = byId.get(note.id)
    assert.deepEqual([note.by ?? '', note.kind, note.color, note.size, note.tags, note.text], ['', 'pain', 'coral', 'm', { szkic: true }, `Za długo czekam: ${draft.words.join(' ')}`])
    assert.deepEqual([note.place.m, note.place.s, note.place.l], [draft.place.m, draft.place.s, draft.place.l])
    assert.equal(note.round, undefined)
  }
  assert.equal(new Set(notes.map(({ at }) => at)).size, 1, 'times tell notes apart')
  const ids = new Set(Object.keys(viewer.sees('roster')))
  for (const note of notes) assert.ok(![...ids].some((id) => JSON.stringify(note).includes(id)), 'a participant is named on a note')

  // In each cell lie the notes of a few authors, four of each: written one after the other they would be neighbours.
  const inCells = cells().map(({ s }) => notes.filter(({ place }) => place.s === s).sort((a, b) => (a.place.o < b.place.o ? -1 : 1)))
  const inUpdate = [...notes].sort((a, b) => clockOf(a.id) - clockOf(b.id))
  const pairs = notes.length - inCells.length
  const neighbours = inCells.reduce((sum, list) => sum + sameNeighbours(list, authorOf), 0)
  assert.ok(neighbours < pairs / 2, `${neighbours} of ${pairs} neighbours have the same author`)
  assert.ok(sameNeighbours(inUpdate, authorOf) < notes.length / 4, 'the order within the update follows the authors')

  await until('the desks to be cleared', () => here.every((each) => !each.desk || each.desk.getMap('drafts').size === 0))
  await seen('that the counts are gone', (each) => offline().includes(each) || (Object.keys(each.sees('desks')).length === 0 && each.sees('state').private.end === 'revealed'))
  await until('the event', () => receiver.of('notes.revealed').length === 1, { detail: hookState })
  assert.deepEqual(receiver.of('notes.revealed')[0].data, { board: board.id, round, notes: shown.length, late: false })

  // Those without a network come back, one after the other: their four notes each come in at once, and are marked.
  for (const [i, each] of offline().entries()) {
    await each.online()
    await until(`the notes of ${each.name}`, () => here.every(({ notes }) => notes.size >= before + shown.length + (i + 1) * DRAFTS_EACH), { timeout_ms: 20_000 })
  }
  const steps = [before, before + shown.length, before + shown.length + DRAFTS_EACH, before + shown.length + 2 * DRAFTS_EACH]
  for (const each of here) assert.deepEqual(sizes.get(each), steps, `${each.name} saw late notes come one after the other`)
  for (const each of offline()) {
    const late = drafts.filter(({ author }) => author === each).map(({ id }) => viewer.notes.get(id)?.toJSON())
    assert.deepEqual(late.map((note) => [note?.late, note?.by ?? '']), Array(DRAFTS_EACH).fill([true, '']))
    assert.equal(new Set(late.map(({ at }) => at)).size, 1)
    await until(`the desk of ${each.name} to be cleared`, () => each.desk.getMap('drafts').size === 0)
  }
  assert.equal(viewer.listNotes().filter(({ late }) => late).length, 2 * DRAFTS_EACH)
  await until('the events of what came late', () => receiver.of('notes.revealed').filter(({ data }) => data.late).length === 2, { detail: hookState })
})

/** Where in the server's own edit the note was written. */
const clockOf = (id) => viewer.notes.get(id)._item.id.clock

let vote, candidates
/** What each voter has chosen: the truth that the result is held against. */
const chosen = new Map()
const secrets = new Map()

part('grouping, and a hidden vote by groups: five dots, two per item at most', async () => {
  const ids = drafts.map(({ id }) => id)
  const groups = [ids.slice(0, 4), ids.slice(20, 22), ids.slice(40, 43)]
  for (const [i, [head, ...members]] of groups.entries()) {
    const editor = editors[i]
    editor.clients.board.doc.transact(() => { for (const member of members) editor.notes.get(member).set('group', head) })
  }
  await seen('the groups', (each) => each.listNotes().filter(({ group }) => group).length === 6)
  await board.mustCommand(facilitator, 'set-role', { participant: facilitator.id, canVote: false })
  vote = (await board.mustCommand(facilitator, 'vote-create', { title: 'Co boli najbardziej?', ...RULES, unit: 'group', secrecy: 'hidden', names: 'anonymous', receipt: true, secs: 12, open: true, scope: { lanes: [cells()[0].l] } })).vote
  await seen('the open vote', (each) => each.sees('votes')[vote]?.state === 'open')
  const open = viewer.sees('votes')[vote]
  candidates = open.candidates.map(({ id }) => id)
  assert.deepEqual([...candidates].sort(), [...ids].sort())
  assert.deepEqual(open.progress, { finished: 0, eligible: EDITORS + 2 })
  assert.equal(open.closesAt - open.opensAt, 12_000)
  // A note that comes later is no candidate.
  const late = await board.must('POST', '/notes', { token: editors[0].token, body: { text: 'Za późno', stage: 'Zakup', lane: 'Słabe punkty' } })
  await seen('the note', (each) => each.notes.has(late.ids[0]))
  chosen.outsider = late.ids[0]
})

/** Five choices or fewer among the first candidates, so that many meet; now and then three of one. */
function randomSlots () {
  const pool = candidates.slice(0, 14)
  return Array.from({ length: RULES.n }, () => (random.below(8) === 0 ? null : random.pick(random.below(4) === 0 ? pool.slice(0, 2) : pool)))
}

/** Somebody votes, and it is written down who chose what. */
function cast (who, slots, desk) {
  chosen.set(who.id, slots)
  secrets.set(who.id, randomBytes(18).toString('base64url'))
  const device = who === seat ? host() : who
  device.vote(vote, slots, { nonce: secrets.get(who.id), ...(desk && { desk }) })
}

part('half of them vote, then the facilitator goes and the server is killed; the other half votes after it is back', async () => {
  await editors[LATE].offline()
  for (const each of editors.slice(0, 14)) if (each !== editors[LATE] && each !== editors[TWO_DEVICES]) cast(each, randomSlots())
  // One wants more than five, in every way that a raw client can write it, and three on one item.
  const [first, second] = candidates
  cast(editors[GREEDY], [first, first, first, second, second])
  editors[GREEDY].desk.transact(() => {
    for (const slot of ['5', '6', '19', '20', '999', '-1', '00', '01', '+1', '1.0', ' 1', '1e0', '0/1', '']) editors[GREEDY].desk.getMap('ballots').set(`${vote}/${slot}`, candidates[2])
    editors[GREEDY].desk.getMap('ballots').set(`${vote}/receipt/2`, 'x'.repeat(30))
  })
  // One has two devices, which write the same slots at the same time without knowing of each other.
  const person = editors[TWO_DEVICES]
  const device = await openDocument(server, 'y-websocket 3.1', person.names.desk, { token: person.token })
  await device.synced()
  device.network.cut()
  const slots = [randomSlots(), randomSlots()]
  person.vote(vote, slots[0], { done: false })
  device.doc.transact(() => slots[1].forEach((note, slot) => device.doc.getMap('ballots').set(`${vote}/${slot}`, note)))
  device.network.restore()
  const ballotOf = (doc) => Array.from({ length: RULES.n }, (_, slot) => doc.getMap('ballots').get(`${vote}/${slot}`))
  await until('the two devices to agree', () => device.isSynced() && JSON.stringify(ballotOf(device.doc)) === JSON.stringify(ballotOf(person.desk)))
  device.destroy()
  cast(person, ballotOf(person.desk))
  const finished = (number) => until(`${number} to be done`, () => viewer.sees('votes')[vote].progress.finished === number, { detail: () => JSON.stringify(viewer.sees('votes')[vote].progress) })
  await finished(13)
  facilitator.destroy()
  await until('the facilitator to be gone', () => viewer.sees('roster')[facilitator.id].online === false)

  await server.kill()
  // Some go on while there is no server.
  for (const each of editors.slice(14, 18)) cast(each, randomSlots())
  await server.run()
  // On a busy machine all that may have taken too long for the rest to be in time.
  if (Date.now() > viewer.sees('votes')[vote].closesAt - 7_000) await board.mustCommand(facilitator, 'vote-extend', { vote, secs: 15 })
  for (const each of editors.slice(18)) cast(each, randomSlots())
  cast(voter, [...randomSlots().slice(0, 3), chosen.outsider, 'not-a-note-at-all'])
  cast(seat, randomSlots(), seat.client.doc)
  await finished(EDITORS + 1)
  assert.equal(viewer.sees('votes')[vote].state, 'open', 'the machine is too slow for this test: the vote was over before all had voted')
})

part('nothing of a choice has reached anybody else while the vote was open', async () => {
  const { body } = await board.ask('GET', '/workshop', { token: viewer.token })
  assert.equal(body.votes[vote].running, undefined)
  assert.deepEqual(body.results, {})
  for (const reader of everyone()) {
    const needles = [...secrets].filter(([id]) => id !== reader.id && !(reader === host() && id === seat.id)).map(([, nonce]) => nonce)
    assertAbsent(reader.received(), needles, `the frames to ${reader.name}`)
    if (!reader.desk) assertAbsent(reader.received(), [`${vote}/`], `the frames to ${reader.name}`)
  }
  for (const [path, answer] of await board.readAll(viewer, formats.text)) assertAbsent(answer.bytes, [`${vote}/`, ...secrets.values()], path)
  assertAbsent(Buffer.concat(log), [`${vote}/`, ...secrets.values()], 'the log')
  assert.equal(viewer.sees('votes')[vote].state, 'open', 'the machine is too slow for this test: the vote was over before all was looked at')
})

let result
part('the vote is closed by the server\'s clock, and everybody sees what an independent count says', async () => {
  const early = await board.command(editors[1], 'take-over')
  assert.equal(early.status, 409, early.text)
  assert.match(early.body.detail, /try again in \d+ s/)
  await until('the end', () => viewer.sees('votes')[vote].state === 'closed', { timeout_ms: 25_000 })
  const late_ms = Date.now() - viewer.sees('votes')[vote].closesAt
  const voted = viewer.sees('votes')[vote]
  assert.equal(voted.closedAt, voted.closesAt)
  assert.ok(late_ms > -50 && late_ms < 2_000, `the server closed it ${late_ms} ms late`)
  const here = everyone().filter((each) => each !== facilitator && each !== editors[LATE])
  await until('the result at everybody', () => here.every((each) => each.sees('results')[vote]))
  result = viewer.sees('results')[vote]
  for (const each of here) assert.deepEqual(each.sees('results')[vote], result, `${each.name} sees another result`)

  const groupOf = new Map(viewer.listNotes().map(({ id, group }) => [id, group ?? id]))
  const unitOf = new Map(candidates.map((id) => [id, groupOf.get(id)]))
  const truth = count(vote, RULES, chosen, candidates, unitOf, EDITORS + 2)
  const compared = { ...truth, rows: result.rows.map(({ id, members, votes, voters, rank }) => ({ id, members, votes, voters, rank })) }
  assert.deepEqual(compared.rows, truth.rows)
  for (const key of ['eligible', 'ballots', 'spent', 'unspent', 'void', 'digest']) assert.deepEqual(result[key], truth[key], key)
  assert.ok(result.void.cap > 0, 'nobody was held to two per item')
  assert.equal(result.voters, undefined)
  await until('the event', () => receiver.of('vote.closed').length === 1, { detail: hookState })
  assert.equal(receiver.of('vote.closed')[0].data.digest, truth.digest)
})

part('every voter finds their own receipt, and nobody has another\'s', () => {
  const unitOf = unitsOf(result)
  const own = [...chosen].map(([who, slots]) => receiptOf(vote, secrets.get(who), countedUnits(slots, RULES, unitOf).units))
  assert.deepEqual([...result.receipts].sort(), own.sort())
})

part('a ballot that comes late is told, and included once, in a second result', async () => {
  const slots = [candidates[0], candidates[1], candidates[1], null, candidates[9]]
  const nonce = randomBytes(18).toString('base64url')
  secrets.set(editors[LATE].id, nonce)
  editors[LATE].vote(vote, slots, { nonce })
  await editors[LATE].online()
  const others = everyone().filter((each) => each !== facilitator)
  await until('everyone to see one late ballot', () => others.every((each) => each.sees('votes')[vote].late.ballots === 1))
  assert.deepEqual(viewer.sees('results')[vote], result, 'the result has changed')
  if (SLOW) {
    await until('an editor to take over', async () => (await board.command(editors[1], 'take-over')).status === 200, { timeout_ms: 70_000, every_ms: 1_000 })
    await board.mustCommand(editors[1], 'hand-over', { to: facilitator.id })
  }
  facilitator = await returning(facilitator)
  const { result: key } = await board.mustCommand(facilitator, 'vote-include-late', { vote })
  await seen('the second result', (each) => each.sees('results')[key])
  const second = viewer.sees('results')[key]
  const { units } = countedUnits(slots, RULES, unitsOf(result))
  assert.deepEqual([second.ballots, second.spent, second.unspent], [result.ballots + 1, result.spent + units.length, result.unspent - units.length])
  assert.equal(second.digest, digestOf(vote, [units], result.digest))
  assert.ok(second.receipts.includes(receiptOf(vote, nonce, units)))
  for (const row of second.rows) assert.equal(row.votes, result.rows.find(({ id }) => id === row.id).votes + units.filter((unit) => unit === row.id).length)
  assert.equal((await board.command(facilitator, 'vote-include-late', { vote })).status, 409)
  chosen.set(editors[LATE].id, slots)
  await until('the desk to be wiped', () => [...editors[LATE].desk.getMap('ballots').keys()].length === 0)
})

/** The same participant again, by the token from the first time. */
async function returning (participant) {
  const joined = await board.must('POST', '/join', { token: participant.token, body: {} })
  assert.equal(joined.participant, participant.id)
  const back = new Participant(board, joined, participant.name, participant.family)
  await back.connect()
  return back
}

part('after closing, no desk holds a choice and nothing stored joins a name to one', async () => {
  await until('all desks to be wiped', () => everyone().every((each) => !each.desk || each.desk.getMap('ballots').size === 0))
  await server.stop()
  const names = server.command('documents', 'list').toString().split('\n').map((line) => line.trim().split(' ').at(-1)).filter((name) => name.startsWith(`boards/${board.id}`))
  const stored = new Map(names.map((name) => [name, server.command('documents', 'export', name, '-')]))
  assert.equal(names.filter((name) => name.includes('/desks/')).length, EDITORS + 2, 'desks with anything on them')
  for (const [who, slots] of chosen) {
    const own = drafts.filter(({ author }) => author.id === who).map(({ id }) => id)
    const choices = slots.filter((note) => note && !own.includes(note))
    assertAbsent(stored.get(`boards/${board.id}/desks/${who}`), [...choices, secrets.get(who) ?? vote + '/receipt='], `the desk of ${who}`)
  }
  const office = new Y.Doc()
  Y.applyUpdate(office, stored.get(`boards/${board.id}/office`))
  const book = office.getMap('private.books').toJSON()[vote]
  assert.deepEqual(Object.keys(book).sort(), ['cast', 'eligible', 'is', 'late'])
  assert.deepEqual(book.late, [])
  for (const [name, bytes] of stored) assertAbsent(bytes, [...secrets.values()], name)
  // And the raw files, in which the store lets old bytes lie. What is on the board is found there.
  const files = readdirSync(server.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const raw = files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))])
  assert.ok(raw.some(([, bytes]) => bytes.includes(`boards/${board.id}/desks/`)), 'the search finds what is there')
  for (const [name, bytes] of raw) assertAbsent(bytes, [...secrets.values(), `${vote}/0`, `${vote}/receipt`], name)
  await server.run()
  await until('everybody to be back', () => everyone().every((each) => Object.values(each.clients).every((client) => client.isSynced() && client.isConnected())), { timeout_ms: 20_000 })
  assert.deepEqual(viewer.sees('results')[vote], result, 'a restart has changed the result')
})

part('winners become actions with their origin, once', async () => {
  const { actions } = await board.mustCommand(facilitator, 'vote-actions', { vote, top: 3 })
  assert.equal(actions.length, 3)
  await seen('the actions', (each) => actions.every((id) => each.clients.board.doc.getMap('actions').has(id)))
  const rows = viewer.sees('results')[`${vote}-late`].rows
  for (const [i, id] of actions.entries()) {
    const action = viewer.clients.board.doc.getMap('actions').get(id).toJSON()
    assert.deepEqual([action.title, action.votes, action.rank, action.from.slice(0, 2)], [rows[i].textAtClose, rows[i].votes, rows[i].rank, [`vote:${vote}`, rows[i].id]])
  }
  assert.equal((await board.command(facilitator, 'vote-actions', { vote, top: 3 })).status, 409)
  await until('three events', () => receiver.of('action.created').length === 3, { detail: hookState })
})

part('a revote is a vote of its own, and one can be called off', async () => {
  const { vote: again } = await board.mustCommand(facilitator, 'vote-repeat', { vote, ranks: 2 })
  await board.mustCommand(facilitator, 'vote-open', { vote: again })
  await seen('the second vote', (each) => each.sees('votes')[again]?.state === 'open')
  const { candidates: left, repeats } = viewer.sees('votes')[again]
  assert.equal(repeats, vote)
  assert.ok(left.length < candidates.length)
  for (const each of [editors[0], editors[1], editors[2], voter]) each.vote(again, [left[0].id])
  await until('four to be done', () => viewer.sees('votes')[again].progress.finished === 4)
  await board.mustCommand(facilitator, 'vote-close', { vote: again })
  await seen('its result', (each) => each.sees('results')[again])
  assert.deepEqual([viewer.sees('results')[again].rows[0].votes, viewer.sees('results')[again].ballots], [4, 4])
  assert.deepEqual(viewer.sees('results')[vote], result)
  const { vote: third } = await board.mustCommand(facilitator, 'vote-create', { title: 'Odwołane', n: 1, open: true })
  await board.mustCommand(facilitator, 'vote-void', { vote: third })
  await seen('that it is off', (each) => each.sees('votes')[third]?.state === 'void' && !each.sees('results')[third])
})

part('the board in every format', async () => {
  const answers = new Map()
  for (const format of [...formats.text, ...formats.binary]) {
    answers.set(format, await board.ask('GET', `/export?format=${format}`, { token: viewer.token }))
    assert.equal(answers.get(format).status, 200, `${format}: ${answers.get(format).text.slice(0, 300)}`)
  }
  const text = (format) => answers.get(format).text
  const live = viewer.listNotes()
  const words = drafts[0].words[0]
  const json = JSON.parse(text('json'))
  assert.equal(json.notes.filter(({ del }) => !del).length, live.length)
  assert.equal(json.format, 'cjm')
  assert.match(text('csv'), /^\ufeff?map,state,stage_no,stage,/)
  assert.equal(text('csv').trim().split('\r\n').length, live.length + 1)
  for (const format of ['csv', 'tsv', 'md', 'svg', 'canvas', 'excalidraw', 'tldr']) assert.ok(text(format).includes('Odkrywanie'), `${format} lacks a stage`)
  for (const format of ['csv', 'tsv', 'md', 'canvas', 'excalidraw', 'tldr', 'json']) assert.ok(text(format).includes(words), `${format} lacks a note`)
  assert.match(text('actions.csv'), /Za długo czekam/)
  assert.ok(text('results.csv').includes('Co boli najbardziej?'))
  assert.ok(text('personas.csv').includes('Ania'))
  assert.match(text('svg'), /^<(\?xml[^>]*\?>\s*<)?svg/)
  assert.equal(answers.get('png').bytes.subarray(1, 4).toString(), 'PNG')
  assert.equal(answers.get('pdf').bytes.subarray(0, 5).toString(), '%PDF-')
  assert.ok(JSON.parse(text('canvas')).nodes.length > live.length)
  assert.equal(JSON.parse(text('excalidraw')).type, 'excalidraw')
  assert.equal(JSON.parse(text('tldr')).tldrawFileFormatVersion, 1)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, answers.get('yjs').bytes)
  assert.deepEqual(doc.getMap('notes').toJSON(), viewer.notes.toJSON())
  const participants = Object.keys(viewer.sees('roster'))
  for (const format of formats.text.filter((format) => !['yjs', 'json'].includes(format))) assertAbsent(answers.get(format).bytes, participants, format)
})

part('no token and no link is in the log, and no draft in a webhook', () => {
  const tokens = everyone().map(({ token }) => token.split('.')[2])
  assertAbsent(Buffer.concat(log), [...tokens, ...Object.values(board.links), hook.secret, ...wordsOf(drafts)], 'the log')
  assertAbsent(Buffer.from(JSON.stringify(receiver.deliveries)), drafts.flatMap(({ words }) => words), 'the webhooks')
})
