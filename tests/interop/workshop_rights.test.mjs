// Who may do what with a board's documents, where tokens are asked for: each right and each refusal in each dialect and
// over HTTP; the lock, links that are revoked, people who are removed; and going back to a version, with undo.
//
// Not here: the course of a workshop (workshop.test.mjs).
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { destroyAll } from './clients.mjs'
import { forge, mint, tokenMode } from './tokens.mjs'
import { Board, Participant, dialects, isLetIn, openDocument } from './workshop.mjs'
import { sleep, until } from './wait.mjs'

const admin = mint([{ name: '*', access: 'admin' }])
let server
before(async () => { server = await Server.start(tokenMode) })
after(async () => { destroyAll(); people.forEach((each) => each.destroy()); await server?.close() })

const people = []
const newBoard = () => Board.create(server, { template: 'journey-classic', lang: 'pl' }, admin)
async function join (board, role, name, family) {
  const participant = await Participant.join(board, role, name, family)
  people.push(participant)
  return participant
}

const noteWith = (text) => new Y.Map(Object.entries({ text: new Y.Text(text), place: { m: null, xy: [1, 2] }, kind: 'note', color: 'yellow', size: 'm', by: '', at: 1, tags: new Y.Map() }))
/** y-sweet's client warns at each edit while it believes that it may only read. */
function quietly (run) {
  const { warn } = console
  console.warn = () => {}
  try { return run() } finally { console.warn = warn }
}

test('making and listing boards needs an operator\'s token; joining needs a key, and comes back as who one was', async () => {
  const ask = (token) => server.request('/api/v1/boards', { method: 'POST', token, headers: { 'Content-Type': 'application/json' }, body: '{"template":"blank"}' })
  assert.equal((await ask()).status, 401)
  assert.equal((await ask(forge([{ name: '*', access: 'admin' }]))).status, 401)
  assert.equal((await ask(mint([{ name: 'boards/*', access: 'write' }]))).status, 403)
  const board = await newBoard()
  const listed = await (await server.request('/api/v1/boards?limit=1000', { token: admin })).json()
  assert.ok(listed.boards.some(({ id }) => id === board.id))
  assert.equal((await server.request('/api/v1/boards', { token: mint([{ name: board.document, access: 'admin' }]) })).status, 403)

  assert.equal((await board.ask('POST', '/join', { body: { name: 'Ewa' } })).status, 403)
  assert.equal((await board.ask('POST', '/join', { body: { name: 'Ewa', key: 'x'.repeat(24) } })).status, 403)
  assert.equal((await board.ask('POST', '/join', { body: { key: board.links.editor } })).status, 400, 'a name is needed')
  const first = await board.must('POST', '/join', { body: { key: board.links.voter, name: 'Ewa' } })
  const again = await board.must('POST', '/join', { token: first.token, body: {} })
  const better = await board.must('POST', '/join', { token: first.token, body: { key: board.links.editor } })
  assert.deepEqual([again.participant, better.participant, again.role, better.role], [first.participant, first.participant, 'voter', 'editor'])
  // An operator's own sign-in: one user is one participant, whatever key comes with it.
  const user = mint([{ name: board.document, access: 'write' }], { sub: 'ewa@example.org' })
  const signed = [await board.must('POST', '/join', { token: user, body: { name: 'Ewa' } }), await board.must('POST', '/join', { token: user, body: { name: 'Ewa', key: board.links.facilitator } })]
  assert.deepEqual(signed.map(({ role }) => role), ['editor', 'editor'])
  assert.equal(signed[0].participant, signed[1].participant)
  // A token of one board is nobody on another.
  const other = await newBoard()
  for (const path of ['', '/workshop', '/notes', '/export?format=json']) assert.equal((await other.ask('GET', path, { token: first.token })).status, 403, path)
  assert.equal((await other.ask('GET', '', {})).status, 401)
})

describe('documents that are nobody\'s, or somebody else\'s', { concurrency: true }, () => {
  let board, facilitator, mallory, victim, version
  const forged = (claims) => {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const exp = Math.ceil(Date.now() / 1000) + 600
    const body = part({ sub: victim.id, board: board.id, exp, documents: [], ...claims })
    const [head] = mallory.token.split('.')
    return {
      'another key': `${head}.${body}.${createHmac('sha256', 'guessed').update(`${head}.${body}`).digest('base64url')}`,
      'no signature': `${part({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'a signature from another token': `${head}.${body}.${mallory.token.split('.')[2]}`
    }
  }
  before(async () => {
    board = await newBoard()
    ;[facilitator, victim, mallory] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ofiara'), await join(board, 'editor', 'Mallory')]
    victim.draft('draft-of-victim', ['tajemnica ofiary'], { m: null, xy: [0, 0] })
    await victim.clients.desk.saved()
    version = (await board.must('POST', '/versions', { token: facilitator.token, body: { label: 'v' } })).id
  })

  const hidden = () => [victim.names.desk, `boards/${board.id}/desks/nobodyatall1`, `boards/${board.id}/office`, `boards/${board.id}/versions/${version}`, `boards/${board.id}/something`, `boards/${board.id}/workshop/x`, 'boards']
  for (const family of dialects) {
    test(`${family}: they are closed to a participant, to a program with all rights, and to forged tokens`, async () => {
      for (const name of Object.values(victim.names)) assert.equal(await isLetIn(server, family, name, victim.token), true, `${name} to its owner`)
      for (const name of hidden()) {
        for (const token of [mallory.token, facilitator.token, admin]) assert.equal(await isLetIn(server, family, name, token), false, name)
      }
      for (const [how, token] of Object.entries(forged())) {
        for (const name of [victim.names.desk, board.document]) assert.equal(await isLetIn(server, family, name, token), false, `${name} with ${how}`)
      }
      // Mallory's own token opens nothing of another board, and nothing that is no board.
      const other = await newBoard()
      for (const name of [other.document, `${other.document}/workshop`, 'plain-document']) assert.equal(await isLetIn(server, family, name, mallory.token), false, name)
    })

    test(`${family}: the workshop can be read, and what is written to it has no effect`, async () => {
      const eve = await join(board, 'editor', `Ewa ${family}`, family)
      const before = await board.must('GET', '/workshop', { token: facilitator.token })
      const doc = eve.clients.workshop.doc
      quietly(() => doc.transact(() => {
        doc.getMap('state').set('locked', true)
        doc.getMap('roster').get(eve.id).set('role', 'facilitator')
        doc.getMap('results').set('forged-vote', { rows: [] })
      }))
      // Their own board session goes on, and what follows the forgery shows that it was looked at.
      eve.notes.set(`after-${eve.id}`, noteWith('po próbie'))
      await until('the note', () => facilitator.notes.has(`after-${eve.id}`))
      await sleep(100)
      const { state, results, roster } = await board.must('GET', '/workshop', { token: facilitator.token })
      assert.deepEqual([state.locked, results, roster[eve.id].role], [false, before.results, 'editor'])
      assert.equal(facilitator.sees('state').locked, false)
      const late = await openDocument(server, family, `${board.document}/workshop`, { token: facilitator.token })
      await late.synced()
      assert.equal(late.doc.getMap('results').size, 0)
      late.destroy()
      assert.equal((await board.command(eve, 'lock')).status, 403)
    })

    test(`${family}: viewers and voters read the board and do not write on it; a voter has a desk, a viewer has none`, async () => {
      for (const role of ['viewer', 'voter']) {
        const guest = await join(board, role, `Gość ${family}`, family)
        quietly(() => guest.notes.set(`by-${guest.id}`, noteWith('wbrew prawu')))
        assert.equal(await isLetIn(server, family, `boards/${board.id}/desks/${guest.id}`, guest.token), role === 'voter')
        const reply = await server.request(Server.documentPath(board.document, '/update'), { method: 'POST', token: guest.token, body: Y.encodeStateAsUpdate(guest.clients.board.doc) })
        assert.equal(reply.status, 403)
        assert.equal((await board.ask('POST', '/notes', { token: guest.token, body: { text: 'x' } })).status, 403)
        await sleep(100)
        assert.ok(!(await board.must('GET', '/notes', { token: facilitator.token })).items.some(({ id }) => id === `by-${guest.id}`))
      }
    })
  }

  test('HTTP: the documents API opens none of them, to nobody, and deletes no part of a board', async () => {
    const doc = new Y.Doc()
    doc.getMap('drafts').set('planted-by-mallory', noteWith('podrzucone'))
    doc.getMap('state').set('locked', true)
    const body = Y.encodeStateAsUpdate(doc)
    const tries = [['GET', '/update'], ['GET', '/json?roots=map:drafts'], ['POST', '/update'], ['GET', ''], ['DELETE', '']]
    for (const name of [...hidden(), `boards/${board.id}/workshop`]) {
      for (const [method, part] of tries) {
        if (name.endsWith('/workshop') && method === 'GET' && part !== '') continue
        for (const token of [mallory.token, facilitator.token, admin]) {
          const { status } = await server.request(Server.documentPath(name, part), { method, token, ...(method === 'POST' && { body }) })
          assert.equal(status, 403, `${method} ${name}${part}`)
        }
      }
      for (const path of ['as-update', 'update']) {
        const { status } = await server.request(`/d/${encodeURIComponent(name)}/${path}`, { method: path === 'update' ? 'POST' : 'GET', token: mallory.token, ...(path === 'update' && { body }) })
        if (!(name.endsWith('/workshop') && path === 'as-update')) assert.equal(status, 403, `/d/${name}/${path}`)
      }
      const { status } = await server.request(`/doc/${encodeURIComponent(name)}/auth`, { method: 'POST', token: admin })
      assert.equal(status, 403, `a y-sweet token for ${name}`)
    }
    assert.equal((await server.request(Server.documentPath(board.document), { method: 'DELETE', token: admin })).status, 403)
    assert.equal((await server.request('/api/v1/documents', { token: mallory.token })).status, 403)
    assert.equal(victim.desk.getMap('drafts').size, 1)
    assert.equal(mallory.sees('state').locked, false)
  })

  test('commands need the role that they need', async () => {
    const commands = ['lock', 'unlock', 'private-start', 'private-reveal', 'timer-pause', 'next', 'vote-close', 'link-renew', 'remove', 'set-role', 'hand-over', 'spotlight', 'agenda-set']
    const fields = { 'vote-close': { vote: 'abcdefgh' }, 'link-renew': { role: 'editor' }, remove: { participant: victim.id }, 'set-role': { participant: mallory.id, role: 'facilitator' }, 'hand-over': { to: mallory.id }, 'agenda-set': { steps: [] } }
    for (const name of commands) assert.equal((await board.command(mallory, name, fields[name] ?? {})).status, 403, name)
    for (const path of ['/links', '/webhooks']) assert.equal((await board.ask('GET', path, { token: mallory.token })).status, 403, path)
    for (const path of ['', `/versions/${version}`]) assert.equal((await board.ask('DELETE', path, { token: mallory.token })).status, 403, path)
    assert.equal((await board.ask('POST', `/versions/${version}/restore`, { token: mallory.token })).status, 403)
    assert.equal((await board.command(facilitator, 'no-such-command')).status, 400)
    // Joining has a path of its own, which answers with a token.
    assert.equal((await board.command(facilitator, 'join', {})).status, 400)
    for (const [how, token] of Object.entries(forged({ sub: facilitator.id }))) assert.equal((await board.command(token, 'lock')).status, 401, how)
  })

  test('webhooks to internal addresses are refused', async () => {
    for (const url of ['http://127.0.0.1:8080/', 'http://localhost:9000/', 'http://[::1]:8080/', 'http://192.168.1.1:8080/', 'http://169.254.169.254/']) {
      const answer = await board.ask('POST', '/webhooks', { token: facilitator.token, body: { url, events: ['board.changed'] } })
      assert.equal(answer.status, 400, `${url}: ${answer.text}`)
    }
  })
})

for (const family of dialects) {
  test(`${family}: a locked board is read-only for editors, and what they typed meanwhile comes in when it is unlocked`, async () => {
    const board = await newBoard()
    const [facilitator, editor, watcher] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ed', family), await join(board, 'viewer', 'Wera')]
    const scopes = []
    editor.clients.board.provider.on?.('authenticated', ({ scope }) => scopes.push(scope))
    editor.notes.set('before-the-lock', noteWith('przed'))
    await until('the note before', () => watcher.notes.has('before-the-lock'))
    await board.mustCommand(facilitator, 'lock')
    await until('the lock to be seen', () => editor.sees('state').locked === true)
    if (family.startsWith('hocuspocus')) await until('the scope', () => scopes.at(-1) === 'readonly' && editor.clients.board.provider.authorizedScope === 'readonly', { detail: () => scopes.join() })
    quietly(() => {
      editor.notes.set('during-the-lock', noteWith('w trakcie'))
      editor.notes.get('before-the-lock').get('text').insert(0, 'zmienione ')
    })
    // Their desk stays open, and one who comes while it is locked gets no further.
    editor.draft('draft-meanwhile', ['szkic'], { m: null, xy: [0, 0] })
    const newcomer = await join(board, 'editor', 'Nowa', family)
    quietly(() => newcomer.notes.set('by-the-newcomer', noteWith('też w trakcie')))
    assert.equal((await board.ask('POST', '/notes', { token: editor.token, body: { text: 'x' } })).status, 403)
    const { status } = await server.request(Server.documentPath(board.document, '/update'), { method: 'POST', token: editor.token, body: Y.encodeStateAsUpdate(editor.clients.board.doc) })
    assert.equal(status, 403)
    await sleep(200)
    assert.deepEqual([...watcher.notes.keys()], ['before-the-lock'])
    assert.equal(watcher.notes.get('before-the-lock').get('text').toString(), 'przed')
    assert.equal((await board.must('GET', '/notes', { token: watcher.token })).items.length, 1)

    await board.mustCommand(facilitator, 'unlock')
    await until('what was typed meanwhile', () => ['during-the-lock', 'by-the-newcomer'].every((id) => watcher.notes.has(id)), { detail: () => [...watcher.notes.keys()].join() })
    assert.equal(watcher.notes.get('before-the-lock').get('text').toString(), 'zmienione przed')
    editor.notes.set('after-the-lock', noteWith('po'))
    await until('the note after', () => watcher.notes.has('after-the-lock'))
    if (family.startsWith('hocuspocus')) assert.equal(editor.clients.board.provider.authorizedScope, 'read-write')
    assert.equal(editor.network.closes.length, 0, 'the lock has cost the connection')
  })

  for (const [how, cut] of Object.entries({
    'a revoked link': (board, facilitator) => board.mustCommand(facilitator, 'link-revoke', { role: 'editor', remove: true }),
    'a renewed link': (board, facilitator) => board.mustCommand(facilitator, 'link-renew', { role: 'editor', remove: true }),
    removal: (board, facilitator, guest) => board.mustCommand(facilitator, 'remove', { participant: guest.id })
  })) {
    test(`${family}: ${how} cuts off who is connected, and they do not come back`, async () => {
      const board = await newBoard()
      const [facilitator, guest] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Gość', family)]
      const closed = []
      const heard = (name) => ({ event }) => closed.push([name, event.reason])
      if (family.startsWith('hocuspocus')) for (const [name, { provider }] of Object.entries(guest.clients)) provider.on('close', heard(name))
      guest.notes.set('while-welcome', noteWith('jeszcze wolno'))
      await until('the note', () => facilitator.notes.has('while-welcome'))
      await cut(board, facilitator, guest)
      const isOut = () => (family.startsWith('hocuspocus') ? new Set(closed.map(([name]) => name)).size === 3 : guest.network.closes.filter(({ code }) => code === 4403).length >= 3)
      await until('all three documents to be closed', isOut, { detail: () => JSON.stringify([closed, guest.network.closes]) })
      const mark = guest.network.frames.length
      facilitator.notes.set('after-they-left', noteWith('poufne po wyjściu'))
      quietly(() => guest.notes.set('no-longer-welcome', noteWith('już nie wolno')))
      await until('that they are gone from the roster', () => facilitator.sees('roster')[guest.id].gone === true)
      await sleep(700)
      assert.equal(facilitator.notes.has('no-longer-welcome'), false)
      assert.equal(guest.received(mark).indexOf('poufne po'), -1, 'they were still served')
      for (const name of Object.values(guest.names)) assert.equal(await isLetIn(server, family, name, guest.token), false, name)
      assert.equal((await board.ask('GET', '', { token: guest.token })).status, 403)
      assert.equal((await board.ask('POST', '/join', { token: guest.token, body: {} })).status, 403)
      const key = await board.ask('POST', '/join', { body: { key: board.links.editor, name: 'Znowu' } })
      assert.equal(key.status, how === 'removal' ? 200 : 403)
      guest.destroy()
    })
  }
}

test('a link that is renewed without removal leaves those who came by it; an erased participant leaves no name', async () => {
  const board = await newBoard()
  const [facilitator, editor] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Imię-do-usunięcia')]
  const { key } = await board.mustCommand(facilitator, 'link-renew', { role: 'editor' })
  assert.equal((await board.ask('POST', '/join', { body: { key: board.links.editor, name: 'x' } })).status, 403)
  assert.equal((await board.must('GET', '/links', { token: facilitator.token })).links.editor, key)
  const note = await board.must('POST', '/notes', { token: editor.token, body: { text: 'zostaje' } })
  await until('the note', () => facilitator.notes.get(note.ids[0])?.get('by') === editor.id)
  await board.mustCommand(facilitator, 'remove', { participant: editor.id, erase: true })
  await until('the name to be gone', () => facilitator.sees('roster')[editor.id] === undefined && !facilitator.notes.get(note.ids[0]).get('by'))
  for (const [path, { bytes }] of await board.readAll(facilitator)) assert.equal(bytes.indexOf('Imię-do-usunięcia'), -1, path)
  assert.equal(await isLetIn(server, dialects[0], editor.names.desk, editor.token), false)
})

test('what authors were promised is kept: pseudonyms tell the same author, names say who', async () => {
  for (const authors of ['pseudonyms', 'named']) {
    const board = await newBoard()
    const [facilitator, ...writers] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ala'), await join(board, 'editor', 'Ola', 'y-websocket 3.1')]
    const { round } = await board.mustCommand(facilitator, 'private-start', { authors })
    for (const [i, writer] of writers.entries()) for (const n of [1, 2]) writer.draft(`draft-${i}-${n}`, [`Myśl ${i}-${n}`], { m: null, xy: [n, i] }, round)
    const total = () => Object.values(facilitator.sees('desks')).reduce((sum, each) => sum + each.total, 0)
    await until('four drafts', () => total() === 4)
    assert.deepEqual(Object.keys(facilitator.sees('desks')).sort(), authors === 'named' ? writers.map(({ id }) => id).sort() : ['all'])
    await board.mustCommand(facilitator, 'private-reveal')
    await until('four notes', () => facilitator.notes.size === 4)
    const by = (i, n) => facilitator.notes.get(`draft-${i}-${n}`).get('by')
    assert.deepEqual([by(0, 1), by(1, 1)], [by(0, 2), by(1, 2)])
    assert.notEqual(by(0, 1), by(1, 1))
    for (const [i, { id }] of writers.entries()) assert.equal(by(i, 1) === id, authors === 'named')
    const times = new Set(['draft-0-1', 'draft-0-2', 'draft-1-1', 'draft-1-2'].map((id) => facilitator.notes.get(id).get('at')))
    if (authors === 'pseudonyms') assert.equal(times.size, 1)
  }
})

test('an open, named vote shows how it stands while it is open, and who chose what afterwards', async () => {
  const board = await newBoard()
  const [facilitator, ala, ola] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ala'), await join(board, 'voter', 'Ola', 'y-sweet 0.9')]
  const { ids } = await board.must('POST', '/notes', { token: facilitator.token, body: [{ text: 'A' }, { text: 'B' }] })
  const { vote } = await board.mustCommand(facilitator, 'vote-create', { title: 'Jawne', n: 2, secrecy: 'open', names: 'named', open: true })
  await until('the vote', () => [ala, ola].every((each) => each.sees('votes')[vote]))
  ala.vote(vote, [ids[0], ids[1]])
  ola.vote(vote, [ids[0]])
  await until('the running tally', () => facilitator.sees('votes')[vote].running?.[ids[0]] === 2 && facilitator.sees('votes')[vote].running?.[ids[1]] === 1)
  // Its text may change and it may go to the trash while the vote is open; nothing of a ballot is rewritten.
  await board.must('PATCH', `/notes/${ids[0]}`, { token: ala.token, body: { text: 'A, inaczej' } })
  await board.must('DELETE', `/notes/${ids[1]}`, { token: ala.token })
  await board.mustCommand(facilitator, 'vote-close', { vote })
  await until('the result', () => ola.sees('results')[vote])
  const result = ola.sees('results')[vote]
  assert.deepEqual(result.voters, { [ala.id]: [ids[0]], [ola.id]: [ids[0]] })
  assert.deepEqual([result.rows[0].textAtOpen, result.rows[0].textAtClose, result.void.deleted, result.eligible], ['A', 'A, inaczej', 1, 3])
})

test('agenda, timer, viewport and spotlight are seen by everybody; the end of the timer is announced', async () => {
  const board = await newBoard()
  const [facilitator, viewer] = [await join(board, 'facilitator', 'Fela'), await join(board, 'viewer', 'Wera', 'y-websocket 3.1')]
  const sees = (what, probe) => until(`the viewer to see ${what}`, () => probe(viewer.sees('state'), viewer), { detail: () => JSON.stringify(viewer.sees('state')) })
  const give = (name, fields) => board.mustCommand(facilitator, name, fields)
  await give('agenda-set', { steps: [{ title: 'Pierwszy', minutes: 1 }, { title: 'Drugi', minutes: 0, mode: 'vote', dots: 3 }] })
  await give('next', { start: true })
  await sees('the first step', ({ step, timer }) => step === 0 && timer.endsAt > Date.now() + 50_000)
  await give('timer-pause')
  await sees('the pause', ({ timer }) => timer.pausedLeft > 50_000)
  await give('timer-resume')
  await give('timer-start', { secs: 1 })
  await sees('the end', ({ timer }) => timer.ended && timer.endsAt <= Date.now() + 50)
  await give('timer-extend', { secs: 60 })
  await sees('the extension', ({ timer }) => !timer.ended && timer.endsAt > Date.now() + 50_000)
  await give('timer-stop')
  await give('next')
  await sees('the second step without a timer', ({ step, timer }) => step === 1 && timer === undefined)
  assert.equal((await board.command(facilitator, 'next')).status, 409)
  await give('bring', { xy: [120, -40], zoom: 0.5 })
  await sees('the viewport', ({ viewport }) => viewport?.by === facilitator.id && viewport.zoom === 0.5 && viewport.xy[1] === -40)
  await give('spotlight', { note: 'some-note-id' })
  await sees('the spotlight', ({ spotlight }) => spotlight?.note === 'some-note-id')
  await give('spotlight', {})
  await sees('no spotlight', ({ spotlight }) => spotlight === undefined)
  assert.deepEqual(viewer.sees('agenda').steps.map(({ title, dots }) => [title, dots]), [['Pierwszy', undefined], ['Drugi', 3]])
})

test('facilitation is handed over, and nobody takes it while a facilitator is there', async () => {
  const board = await newBoard()
  const [facilitator, editor, voter] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ed'), await join(board, 'voter', 'Wit')]
  await until('the facilitator to be seen', () => editor.sees('roster')[facilitator.id].online)
  assert.equal((await board.command(editor, 'take-over')).status, 409)
  assert.equal((await board.command(voter, 'take-over')).status, 403)
  assert.equal((await board.command(facilitator, 'set-role', { participant: facilitator.id, role: 'editor' })).status, 409, 'a board without a facilitator')
  await board.mustCommand(facilitator, 'hand-over', { to: editor.id })
  await until('the new roles', () => voter.sees('roster')[editor.id].role === 'facilitator' && voter.sees('roster')[facilitator.id].role === 'editor')
  assert.equal((await board.command(facilitator, 'lock')).status, 403)
  // A viewer who becomes an editor writes on the session that is open.
  await board.mustCommand(editor, 'set-role', { participant: voter.id, role: 'editor' })
  await until('the new role', () => voter.sees('roster')[voter.id].role === 'editor')
  voter.notes.set('by-a-new-editor', noteWith('już wolno'))
  await until('the note', () => editor.notes.has('by-a-new-editor'))
  await board.mustCommand(editor, 'set-role', { participant: voter.id, role: 'viewer' })
  await until('the lesser role', () => voter.clients.board.provider.authorizedScope === 'readonly')
  voter.notes.set('by-a-viewer-again', noteWith('już nie wolno'))
  await sleep(200)
  assert.equal(editor.notes.has('by-a-viewer-again'), false)
  assert.equal(await isLetIn(server, dialects[0], voter.names.desk, voter.token), false, 'a viewer has a desk')
})

test('a private round that is called off shows nothing, and leaves or clears the desks', async () => {
  const board = await newBoard()
  const [facilitator, ala] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ala')]
  const { round } = await board.mustCommand(facilitator, 'private-start', { authors: 'hidden' })
  ala.draft('draft-cancelled', ['nic z tego'], { m: null, xy: [0, 0] }, round)
  await until('the count', () => facilitator.sees('desks').all?.total === 1)
  await board.mustCommand(facilitator, 'private-cancel')
  await until('the end', () => facilitator.sees('state').private.end === 'cancelled')
  assert.deepEqual([facilitator.sees('desks'), facilitator.notes.size, ala.desk.getMap('drafts').size], [{}, 0, 1])
  // What was promised still holds when its drafts are revealed with those of the next round.
  const next = await board.mustCommand(facilitator, 'private-start', { authors: 'named' })
  assert.equal(next.authors, 'hidden')
  await board.mustCommand(facilitator, 'private-cancel', { clear: true })
  await until('the cleared desk', () => ala.desk.getMap('drafts').size === 0)
  assert.equal(facilitator.notes.size, 0)
})

test('going back to a version is an edit that everybody sees; nothing is thrown away, and undo still works', async () => {
  const board = await newBoard()
  const [facilitator, ala, ola] = [await join(board, 'facilitator', 'Fela'), await join(board, 'editor', 'Ala'), await join(board, 'editor', 'Ola', 'y-websocket 3.1')]
  const { ids: [a, b, c] } = await board.must('POST', '/notes', { token: facilitator.token, body: [{ text: 'pierwsza' }, { text: 'druga' }, { text: 'trzecia' }] })
  await until('the notes', () => [ala, ola].every((each) => each.notes.size === 3))
  const kept = await board.must('POST', '/versions', { token: ala.token, body: { label: 'przed zmianą' } })
  // As the schema has it for clients: one manager for each tab, one origin of its own.
  const origin = {}
  const undo = new Y.UndoManager(['maps', 'stages', 'lanes', 'notes', 'actions', 'personas'].map((root) => ala.clients.board.doc.getMap(root)), { trackedOrigins: new Set([origin]), captureTimeout: 0 })
  const change = (run) => ala.clients.board.doc.transact(run, origin)
  change(() => ala.notes.get(a).set('color', 'pink'))
  change(() => ala.notes.set('new-note-by-ala', noteWith('nowa')))
  ola.notes.get(b).get('text').insert(0, 'zmieniona ')
  await until('all changes', () => facilitator.notes.get(a).get('color') === 'pink' && facilitator.notes.has('new-note-by-ala') && facilitator.notes.get(b).get('text').length === 15)
  const compared = await board.must('GET', `/versions/${kept.id}/compare`, { token: ala.token })
  assert.match(JSON.stringify(compared), /new-note-by-ala/)

  await board.must('POST', `/versions/${kept.id}/restore`, { token: facilitator.token })
  const isBack = (each) => each.notes.get(a).get('color') === 'yellow' && each.notes.get(b).get('text').toString() === 'druga' && each.notes.get('new-note-by-ala').get('del')
  await until('everybody to be back', () => [facilitator, ala, ola].every(isBack))
  assert.equal(ala.notes.get('new-note-by-ala').get('text').toString(), 'nowa', 'something was thrown away')
  const { versions } = await board.must('GET', '/versions', { token: ala.token })
  assert.deepEqual(versions.map(({ automatic }) => automatic), [true, false])
  const before = await board.must('GET', `/versions/${versions[0].id}`, { token: ala.token })
  assert.equal(before.notes.find(({ id }) => id === b).text, 'zmieniona druga')
  assert.equal((await board.must('GET', `/versions/${kept.id}`, { token: ala.token })).notes.length, 3)

  // Where it is not allowed, nothing is kept for it either.
  await board.mustCommand(facilitator, 'lock')
  assert.equal((await board.ask('POST', `/versions/${kept.id}/restore`, { token: facilitator.token })).status, 403)
  assert.equal((await board.must('GET', '/versions', { token: ala.token })).versions.length, 2)
  await board.mustCommand(facilitator, 'unlock')
  await until('the board to be open again', () => ala.clients.board.provider.authorizedScope === 'read-write')

  // Undo takes back what came after the restore, and then does no harm.
  change(() => ala.notes.get(c).set('color', 'teal'))
  await until('the change after', () => ola.notes.get(c).get('color') === 'teal')
  undo.undo()
  await until('its undo', () => ola.notes.get(c).get('color') === 'yellow')
  undo.redo()
  await until('its redo', () => ola.notes.get(c).get('color') === 'teal')
  undo.undo()
  undo.undo()
  undo.undo()
  await until('all to agree', () => JSON.stringify(ala.notes.toJSON()) === JSON.stringify(ola.notes.toJSON()))
  assert.deepEqual([ola.notes.get(a).get('color'), ola.notes.get(b).get('text').toString()], ['yellow', 'druga'])
  // Forward again: the version before the restore is a way back too.
  await board.must('POST', `/versions/${versions[0].id}/restore`, { token: facilitator.token })
  await until('the way back', () => ola.notes.get(b).get('text').toString() === 'zmieniona druga' && ola.notes.get(a).get('color') === 'pink')
})

test('a deleted board is gone for everybody in every dialect, with all that belonged to it', async () => {
  const board = await newBoard()
  const guests = await Promise.all([join(board, 'facilitator', 'Fela'), ...dialects.map((family) => join(board, 'editor', family, family))])
  assert.equal((await board.ask('DELETE', '', { token: guests[0].token })).status, 204)
  // Nobody has written on a desk so far: nothing of it was stored, and its sessions have to end all the same.
  const isClosed = ({ network }) => network.sockets.size === 0 || network.closes.filter(({ code }) => code === 4404 || code === 4403).length >= 3
  for (const guest of guests.slice(1)) {
    quietly(() => guest.draft('after-the-end', ['po wszystkim'], { m: null, xy: [0, 0] }))
    if (!guest.family.startsWith('hocuspocus')) await until(`${guest.family} to be closed`, () => isClosed(guest), { timeout_ms: 5_000, detail: () => JSON.stringify(guest.network.closes) })
  }
  await sleep(300)
  for (const guest of guests) {
    for (const name of Object.values(guest.names)) assert.equal(await isLetIn(server, guest.family, name, guest.token), false, name)
    assert.equal((await board.ask('GET', '', { token: guest.token })).status, 404)
    guest.destroy()
  }
  const { documents } = await (await server.request(`/api/v1/documents?prefix=${encodeURIComponent(board.document)}`, { token: admin })).json()
  assert.deepEqual(documents, [])
})
