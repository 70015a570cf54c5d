// Quiet clients stay connected: every one of them gets a frame at least every 30 s, or it would reconnect.
// All of it waits at the same time: this file takes about 40 s, whatever the number of tests.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import { Server } from './server.mjs'
import { destroyAll, families, join } from './clients.mjs'
import { sleep, until, within } from './wait.mjs'

/** The clients give up after 30 s, looking every 3 s. */
const IDLE_MS = 37_000

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

describe('idle', { concurrency: true }, () => {
  for (const family of Object.keys(families)) {
    test(`${family}: a lone client without presence is not made to reconnect`, async () => {
      const client = await join(family, server, `idle-${family.replace(/[^a-z0-9]/g, '_')}`)
      client.awareness.setLocalState(null)
      await sleep(IDLE_MS)
      assert.equal(client.network.opened, 1, client.describe())
      assert.ok(client.isConnected())
      client.doc.getText('title').insert(0, 'awake')
      const other = await join('y-websocket 3.1', server, `idle-${family.replace(/[^a-z0-9]/g, '_')}`)
      await until('it still works', () => other.doc.getText('title').toString() === 'awake')
      client.destroy(); other.destroy()
    })

    test(`${family}: a lone client with presence is not made to reconnect`, async () => {
      const client = await join(family, server, `lone-${family.replace(/[^a-z0-9]/g, '_')}`)
      client.awareness.setLocalStateField('user', { name: 'alone' })
      await sleep(IDLE_MS)
      assert.equal(client.network.opened, 1, client.describe())
      client.destroy()
    })
  }

  test('a silent socket gets a data frame in every 30 s', async () => {
    const socket = new WebSocket(`${server.ws}/ws/silent`)
    const arrivals = []
    socket.on('message', () => arrivals.push(Date.now()))
    await within('the socket to open', new Promise((resolve) => socket.once('open', resolve)))
    const opened = Date.now()
    socket.send(Buffer.from('00000100', 'hex'))
    await sleep(IDLE_MS)
    const times = [opened, ...arrivals, Date.now()]
    const gaps = times.slice(1).map((time, i) => time - times[i])
    assert.ok(Math.max(...gaps) <= 30_000, `gaps of ${gaps.filter((gap) => gap > 5_000)} ms`)
    socket.terminate()
  })

  test('a client that comes back with its old presence is seen again', async (t) => {
    const [a, b] = await Promise.all([join('y-websocket 3.1', server, 'returning'), join('y-websocket 3.1', server, 'returning')])
    a.awareness.setLocalStateField('user', { name: 'Ada' })
    const seen = () => b.awareness.getStates().get(a.doc.clientID)?.user?.name === 'Ada'
    await until('Ada', seen)
    a.network.cut()
    await until('Ada to be gone', () => !seen(), { timeout_ms: 5_000 })
    a.network.restore()
    await until('Ada to be connected', () => a.isSynced())
    const began = Date.now()
    // At the latest when the client renews its presence, after 15 s.
    await until('Ada to be seen again', seen, { timeout_ms: 20_000 })
    t.diagnostic(`seen again after ${Date.now() - began} ms`)
    a.destroy(); b.destroy()
  })

  test('presence of a client that says nothing more is kept while its socket lives', async () => {
    const [a, b] = await Promise.all([join('y-websocket 3.1', server, 'steady'), join('hocuspocus 4.8', server, 'steady')])
    a.awareness.setLocalStateField('user', { name: 'Ada' })
    await until('Ada', () => b.awareness.getStates().has(a.doc.clientID))
    let gone = 0
    b.awareness.on('change', ({ removed }) => { if (removed.includes(a.doc.clientID)) gone += 1 })
    await sleep(IDLE_MS)
    assert.equal(gone, 0)
    assert.equal(b.awareness.getStates().get(a.doc.clientID)?.user?.name, 'Ada')
    a.destroy(); b.destroy()
  })
})
