// "Saved" means on disk: writers write until the server dies by SIGKILL and never come back; everything that was
// acknowledged to them has to be there for somebody else.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { connect, destroyAll, join } from './clients.mjs'
import { randomOf } from './random.mjs'
import { sleep, until, within } from './wait.mjs'

/** `make soak` asks for many more. */
const ROUNDS = Number(process.env.INTEROP_ROUNDS ?? 20)

/** After so many rounds the writers begin a new document, so that a long run does not measure one big document. */
const ROUNDS_PER_DOCUMENT = 50

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

/** Writes note after note to `name`, and notes each key as soon as it is acknowledged. Ends when the server does. */
const writers = {
  hocuspocus: (name, key, acked, stop) => untilAcked('hocuspocus 4.8', name, key, acked, stop),
  'y-sweet': (name, key, acked, stop) => untilAcked('y-sweet 0.9', name, key, acked, stop),
  HTTP: async (name, key, acked, stop) => {
    for (let i = 0; !stop.now; i++) {
      const doc = new Y.Doc()
      doc.getMap('notes').set(key(i), 'x'.repeat(200))
      const reply = await server.request(Server.documentPath(name, '/update'), { method: 'POST', body: Y.encodeStateAsUpdate(doc) }).catch(() => null)
      if (reply?.ok) acked.push(key(i))
      else if (!stop.now) throw new Error(`HTTP write answered ${reply?.status}`)
    }
  }
}

async function untilAcked (family, name, key, acked, stop) {
  const client = await connect(family, server, name)
  await client.synced()
  // A write of several edits at once, so that many are under way when the end comes.
  for (let i = 0; !stop.now; i += 5) {
    const keys = Array.from({ length: 5 }, (_, j) => key(i + j))
    for (const each of keys) client.doc.getMap('notes').set(each, 'x'.repeat(200))
    await until('the acknowledgement', () => stop.now || client.isSaved(), { every_ms: 1 })
    if (client.isSaved()) acked.push(...keys)
  }
  // The writer is gone for good: nothing that it still holds may help the server.
  client.network.cut()
  client.destroy()
}

/** Asserts that a client of a family that is new to the document finds every acknowledged key in it. */
async function expectAll (name, keys, random, when) {
  const reader = await join(random.pick(['y-websocket 3.1', 'hocuspocus 4.8', 'y-sweet 0.9']), server, name)
  const missing = keys.filter((key) => !reader.doc.getMap('notes').has(key))
  assert.deepEqual(missing, [], `${name}: acknowledged and lost ${when} (of ${keys.length})`)
  reader.destroy()
}

test(`${ROUNDS} times SIGKILL: everything acknowledged is there, although no writer comes back`, async (t) => {
  const random = randomOf(t)
  const acked = new Map()
  const count = (names) => names.map((name) => acked.get(name).length)
  for (let round = 0; round < ROUNDS; round++) {
    const stop = { now: false }
    const running = Object.entries(writers).map(([dialect, write]) => {
      const name = `crash-${dialect}-${Math.floor(round / ROUNDS_PER_DOCUMENT)}`
      if (!acked.has(name)) acked.set(name, [])
      return { name, before: acked.get(name).length, done: write(name, (i) => `${round}-${i}`, acked.get(name), stop) }
    })
    const allAcked = () => running.every(({ name, before }) => acked.get(name).length > before)
    const writing = Promise.all(running.map(({ done }) => done))
    await Promise.race([until(`an acknowledgement in each dialect in round ${round}`, allAcked, { detail: () => `${count(running.map(({ name }) => name))} so far` }), writing])
    await sleep(random.below(120))
    const killed = server.kill()
    stop.now = true
    await killed
    await within('the writers to end', writing)
    await server.run()
    for (const { name } of running) await expectAll(name, acked.get(name), random, `in round ${round}`)
  }
  for (const [name, keys] of acked) await expectAll(name, keys, random, 'at the end')
  t.diagnostic(`acknowledged: ${[...acked].map(([name, keys]) => `${name} ${keys.length}`).join(', ')}`)
})

test('SIGTERM tells the clients that the server goes away, ends with 0, and keeps unacknowledged edits too', async () => {
  const own = await Server.start()
  try {
    const clients = await Promise.all(['y-websocket 3.1', 'hocuspocus 4.8', 'y-sweet 0.9'].map((family) => join(family, own, 'graceful')))
    clients[0].doc.getText('title').insert(0, 'sent just before')
    // The edit has left the client; nobody has acknowledged it.
    await sleep(50)
    assert.equal(await own.stop(), 0, own.tail())
    for (const client of clients) {
      await until('the close', () => client.network.closes.length > 0)
      assert.equal(client.network.closes[0].code, 1001, `${client.family}: ${JSON.stringify(client.network.closes)}`)
      client.network.cut()
      client.destroy()
    }
    await own.run()
    const reader = await join('y-websocket 3.1', own, 'graceful')
    assert.equal(reader.doc.getText('title').toString(), 'sent just before')
    reader.destroy()
  } finally {
    await own.close()
  }
})
