// The server dies by SIGKILL at a random moment while it carries out what a facilitator has asked for, again and again:
// a reveal, the end of a vote, winners that become actions. What was answered is there afterwards, what was not can be
// asked for again, and nothing is lost, there twice, or half done.
//
// Not here: what clients write themselves (durability.test.mjs).
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { Server } from './server.mjs'
import { destroyAll } from './clients.mjs'
import { randomOf } from './random.mjs'
import { count } from './tally.mjs'
import { Board, Participant, dialects } from './workshop.mjs'
import { sleep, until } from './wait.mjs'

const ROUNDS = Number(process.env.INTEROP_ROUNDS ?? 4)
/** Longest time from a command to the end, in milliseconds. */
const MOMENT_MS = 160

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

/**
 * Gives a command and kills the server a moment later; then, if it had not been carried out as `isDone` sees it in the
 * workshop, gives it again. Answers with how often it was answered.
 */
async function dieDuring (board, facilitator, random, name, fields, isDone) {
  const answer = board.command(facilitator, name, fields).then(({ status }) => status, () => 'nothing')
  await sleep(random.below(MOMENT_MS))
  await server.kill()
  const status = await answer
  assert.ok(status === 200 || status === 'nothing', `${name}: ${status}`)
  await server.run()
  const workshop = await board.must('GET', '/workshop', { token: facilitator.token })
  if (status === 200) assert.ok(isDone(workshop), `${name} was answered, and is lost`)
  if (!isDone(workshop)) await board.mustCommand(facilitator, name, fields)
  return status === 200 ? 1 : 0
}

test(`${ROUNDS} workshops that die in the middle of everything`, async (t) => {
  const random = randomOf(t)
  let answered = 0
  for (let round = 0; round < ROUNDS; round++) {
    const board = await Board.create(server, { template: 'journey-classic', lang: 'pl' })
    const facilitator = await Participant.join(board, 'facilitator', 'Fela')
    const editors = await Promise.all(dialects.map((family) => Participant.join(board, 'editor', family, family)))
    const everyone = [facilitator, ...editors]
    const back = () => until('everybody to be back', () => everyone.every((each) => Object.values(each.clients).every((client) => client.isSynced() && client.isConnected())))

    await board.mustCommand(facilitator, 'timer-start', { secs: 3_600 })
    const { timer } = (await board.must('GET', '/workshop', { token: facilitator.token })).state
    const { round: private_ } = await board.mustCommand(facilitator, 'private-start', { authors: 'hidden' })
    const ids = editors.flatMap((editor, i) => [0, 1, 2].map((n) => {
      const id = `draft-${round}-${i}-${n}`
      editor.draft(id, [`Szkic ${i} ${n}`], { m: null, xy: [n, i] }, private_)
      return id
    }))
    await until('nine drafts', () => facilitator.sees('desks').all?.total === 9)
    answered += await dieDuring(board, facilitator, random, 'private-reveal', {}, ({ state }) => state.private.end === 'revealed')
    await back()
    await until('nine notes', () => everyone.every((each) => each.notes.size >= 9))
    await until('empty desks', () => editors.every((each) => each.desk.getMap('drafts').size === 0))
    assert.deepEqual(Object.keys(facilitator.notes.toJSON()).sort(), [...ids].sort())
    assert.deepEqual(facilitator.listNotes().filter(({ late }) => late), [], 'notes that were in time are marked late')
    assert.deepEqual(facilitator.sees('state').timer, timer)

    const { vote } = await board.mustCommand(facilitator, 'vote-create', { title: 'Głosowanie', n: 3, perItem: 2, open: true })
    await until('the vote', () => everyone.every((each) => each.sees('votes')[vote]?.state === 'open'))
    const choices = new Map(editors.map((each) => [each.id, [0, 1, 2].map(() => random.pick(ids.slice(0, 4)))]))
    for (const each of editors) each.vote(vote, choices.get(each.id))
    await until('three to be done', () => facilitator.sees('votes')[vote].progress.finished === 3)
    answered += await dieDuring(board, facilitator, random, 'vote-close', { vote }, ({ results }) => results[vote] !== undefined)
    await back()
    await until('the result', () => everyone.every((each) => each.sees('results')[vote]))
    await until('wiped desks', () => editors.every((each) => each.desk.getMap('ballots').size === 0))
    const result = facilitator.sees('results')[vote]
    const candidates = facilitator.sees('votes')[vote].candidates.map(({ id }) => id)
    const truth = count(vote, { n: 3, perItem: 2 }, choices, candidates, new Map(candidates.map((id) => [id, id])), 4)
    for (const key of ['eligible', 'ballots', 'spent', 'void', 'digest']) assert.deepEqual(result[key], truth[key], key)
    assert.deepEqual(facilitator.sees('votes')[vote].late, { ballots: 0, included: 0 })

    answered += await dieDuring(board, facilitator, random, 'vote-actions', { vote, ranks: 1 }, ({ votes }) => votes[vote].actions?.length > 0)
    await back()
    const winners = truth.rows.filter(({ rank }) => rank === 1).map(({ id }) => id)
    const actions = () => Object.values(facilitator.clients.board.doc.getMap('actions').toJSON())
    await until('the actions', () => actions().length >= winners.length)
    assert.deepEqual(actions().map(({ from }) => from[1]).sort(), [...winners].sort())
    for (const each of everyone) each.destroy()
  }
  t.diagnostic(`answered before the end: ${answered} of ${ROUNDS * 3} commands`)
})
