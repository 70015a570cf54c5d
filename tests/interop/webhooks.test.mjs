// Somebody who is told of a board by webhooks goes away, and comes back.
//
// Not here: the events of a whole workshop (workshop.test.mjs), and where nothing may be posted (workshop_rights.test.mjs).
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { Server } from './server.mjs'
import { Receiver } from './receiver.mjs'
import { Board } from './workshop.mjs'
import { until } from './wait.mjs'

let server, receiver
before(async () => {
  server = await Server.start({ args: ['--webhooks-internal'] })
  receiver = await Receiver.start()
})
after(async () => { receiver?.close(); await server?.close() })

test('a webhook that says 410 is told nothing more, until a facilitator resumes it', async () => {
  const board = await Board.create(server, { template: 'blank' })
  const [facilitator, editor] = await Promise.all(['facilitator', 'editor'].map((role) => board.must('POST', '/join', { body: { key: board.links[role], name: role } })))
  const hook = await board.must('POST', '/webhooks', { token: facilitator.token, body: { url: receiver.url, events: ['action.created'] } })
  const add = async (title) => (await board.must('POST', '/actions', { token: editor.token, body: { title } })).ids[0]
  const shown = async () => (await board.must('GET', '/webhooks', { token: facilitator.token })).webhooks[0]

  receiver.status = 410
  await add('Call back within a day')
  await until('the webhook to be disabled', async () => (await shown()).disabled !== undefined && (await shown()).disabled !== null)
  receiver.status = 204
  await add('Write a guide')

  const path = `/webhooks/${hook.id}/resume`
  assert.equal((await board.ask('POST', path, { token: editor.token })).status, 403)
  assert.equal((await board.ask('POST', '/webhooks/nosuchhook/resume', { token: facilitator.token })).status, 404)
  assert.equal((await board.ask('POST', path, { token: facilitator.token })).status, 204)
  assert.equal((await shown()).disabled ?? null, null)

  const action = await add('Send a letter')
  await until('the next event', () => receiver.deliveries.length === 2)
  const [, second] = receiver.deliveries
  assert.deepEqual([second.event.type, second.event.data.action], ['action.created', action])
  assert.ok(Receiver.isSigned(second, hook.secret))
})
