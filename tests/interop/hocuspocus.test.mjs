// What is particular to Hocuspocus: many documents on one socket, sessions, stateless messages, counted acknowledgements.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as decoding from 'lib0/decoding'
import * as library from '@hocuspocus/provider'
import { Server } from './server.mjs'
import { connect, destroyAll, families, hocuspocusSocket, join } from './clients.mjs'
import { converge } from './content.mjs'
import { Network } from './network.mjs'
import { sleep, until } from './wait.mjs'

const family = 'hocuspocus 4.8'

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

/** Address, type and first body byte of a frame; null for a ping or pong, which have no address. */
function readFrame (bytes) {
  if (bytes.length === 1) return null
  const decoder = decoding.createDecoder(new Uint8Array(bytes))
  const address = decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  return { address, type, sub: decoder.pos < bytes.length ? bytes[decoder.pos] : undefined }
}

const framesOf = (network, side) => network.from(side).map(readFrame).filter(Boolean)

/** A socket for many documents, and a way to put providers on it. */
function shared () {
  const network = new Network()
  const websocketProvider = hocuspocusSocket(library, server, network)
  const attach = (name, options = {}) => connect(family, server, name, { network, ...options, providerOptions: { websocketProvider, ...options.providerOptions } })
  return { network, websocketProvider, attach, close: () => websocketProvider.destroy() }
}

describe('one socket, many documents', { concurrency: 4 }, () => {
  test('sixty documents on one socket each reach their own document', async () => {
    const socket = shared()
    const clients = await Promise.all(Array.from({ length: 60 }, (_, i) => socket.attach(`many/${i}`)))
    await Promise.all(clients.map((client) => client.synced()))
    clients.forEach((client, i) => client.doc.getText('title').insert(0, `text of ${i}`))
    await Promise.all(clients.map((client) => client.saved()))
    assert.equal(socket.network.opened, 1)
    const others = await Promise.all([0, 31, 59].map((i) => join('y-websocket 3.1', server, `many/${i}`)))
    assert.deepEqual(others.map((other) => other.doc.getText('title').toString()), ['text of 0', 'text of 31', 'text of 59'])
    for (const client of [...clients, ...others]) client.destroy()
    socket.close()
  })

  test('detaching one document ends its presence and leaves the others at work', async () => {
    const socket = shared()
    const [left, right] = await Promise.all(['detach/left', 'detach/right'].map((name) => socket.attach(name)))
    await Promise.all([left.synced(), right.synced()])
    const observer = await join(family, server, 'detach/left')
    left.awareness.setLocalStateField('user', { name: 'Ada' })
    await until('Ada', () => observer.awareness.getStates().has(left.doc.clientID))
    const received = socket.network.frames.length
    left.destroy()
    await until('Ada to be gone', () => !observer.awareness.getStates().has(left.doc.clientID), { timeout_ms: 5_000 })
    observer.doc.getText('title').insert(0, 'nobody listens')
    right.doc.getText('title').insert(0, 'still here')
    await right.saved()
    await sleep(200)
    const leaked = socket.network.frames.slice(received).filter(({ from, bytes }) => from === 'server' && bytes.includes('nobody listens'))
    assert.equal(leaked.length, 0, 'a detached document was still served')
    const again = await socket.attach('detach/left')
    await again.synced()
    assert.equal(again.doc.getText('title').toString(), 'nobody listens')
    for (const client of [right, observer, again]) client.destroy()
    socket.close()
  })

  test('two providers of one document on one socket, by sessionAwareness', async () => {
    const socket = shared()
    const options = { providerOptions: { sessionAwareness: true } }
    const [a, b] = await Promise.all([socket.attach('session', options), socket.attach('session', options)])
    await Promise.all([a.synced(), b.synced()])
    a.awareness.setLocalStateField('user', { name: 'A' })
    b.awareness.setLocalStateField('user', { name: 'B' })
    a.doc.getText('title').insert(0, 'from A ')
    await until('B to see A and its text', () => b.awareness.getStates().get(a.doc.clientID)?.user?.name === 'A' && b.doc.getText('title').length > 0)
    await Promise.all([a.saved(), b.saved()])
    const addresses = new Set(framesOf(socket.network, 'server').map((frame) => frame.address))
    assert.deepEqual(addresses, new Set([a.provider.effectiveName, b.provider.effectiveName]))
    const plain = await join('y-websocket 3.1', server, 'session')
    await converge('a client without sessions', [plain.doc, a.doc, b.doc])
    b.destroy()
    await until('B to be gone for A', () => !a.awareness.getStates().has(b.doc.clientID), { timeout_ms: 5_000 })
    assert.ok(plain.awareness.getStates().has(a.doc.clientID), 'A went with B')
    a.destroy(); plain.destroy(); socket.close()
  })
})

test('a stateless message reaches all other sessions of its document, and nobody else', async () => {
  const [sender, other, older, elsewhere] = await Promise.all([
    join(family, server, 'stateless'), join(family, server, 'stateless'), join('hocuspocus 2.15', server, 'stateless'), join(family, server, 'stateless-2')])
  const plain = await join('y-websocket 3.1', server, 'stateless')
  const heard = { sender: [], other: [], older: [], elsewhere: [] }
  for (const [who, client] of Object.entries({ sender, other, older, elsewhere })) client.provider.on('stateless', ({ payload }) => heard[who].push(payload))
  const before = plain.network.from('server').length
  const payloads = ['{"hello":"world"}', '', 'añ😀'.repeat(1000)]
  for (const payload of payloads) sender.provider.sendStateless(payload)
  await until('both others to hear all', () => heard.other.length === 3 && heard.older.length === 3)
  await sleep(200)
  assert.deepEqual(heard, { sender: [], other: payloads, older: payloads, elsewhere: [] })
  assert.equal(plain.network.from('server').slice(before).filter((frame) => frame[0] > 1).length, 0, 'a y-websocket client was sent something of another dialect')
  for (const client of [sender, other, older, elsewhere, plain]) client.destroy()
})

describe('acknowledgements', { concurrency: 4 }, () => {
  for (const version of ['hocuspocus 4.8', 'hocuspocus 3.4', 'hocuspocus 2.15']) {
    test(`${version}: exactly one SyncStatus for each step 2 and each update`, async () => {
      const client = await join(version, server, `count-${version}`)
      const other = await join(version, server, `count-${version}`)
      for (let i = 0; i < 50; i++) {
        client.doc.getMap('notes').set(`k${i}`, i)
        if (i % 10 === 0) await sleep(5)
      }
      await client.saved()
      await sleep(100)
      const writes = framesOf(client.network, 'client').filter(({ type, sub }) => type === 0 && sub !== 0).length
      const statuses = framesOf(client.network, 'server').filter(({ type }) => type === 8)
      assert.equal(writes, 51)
      assert.equal(statuses.length, writes)
      assert.ok(statuses.every(({ sub }) => sub === 1))
      assert.equal(client.provider.unsyncedChanges, 0)
      assert.equal(framesOf(other.network, 'server').filter(({ type }) => type === 8).length, 1, 'the other has written nothing but its step 2')
      client.destroy(); other.destroy()
    })
  }

  test('a client that merges its updates (flushDelay) is acknowledged too', async () => {
    const client = await join(family, server, 'flush', { providerOptions: { flushDelay: 50 } })
    for (let i = 0; i < 50; i++) client.doc.getMap('notes').set(`k${i}`, i)
    assert.ok(client.provider.hasUnsyncedChanges)
    await client.saved()
    const json = await server.request(Server.documentPath('flush', '/json?roots=map:notes'))
    assert.equal(Object.keys((await json.json()).notes).length, 50)
    client.destroy()
  })

  test('forceSync is answered, and its step 2 acknowledged', async () => {
    const client = await join(family, server, 'force')
    client.provider.forceSync()
    assert.equal(client.provider.unsyncedChanges, 1)
    await client.saved()
    client.destroy()
  })
})

describe('the conversation', { concurrency: 4 }, () => {
  test('a joiner is told that it is authenticated before anything else, and asked for what it has', async () => {
    const client = await join(family, server, 'conversation', { token: 'anything' })
    await client.saved()
    const frames = framesOf(client.network, 'server')
    assert.deepEqual([frames[0].type, frames[0].sub], [2, 2])
    assert.equal(client.provider.authorizedScope, 'read-write')
    assert.ok(frames.some(({ type, sub }) => type === 0 && sub === 0), 'no step 1 from the server')
    assert.ok(frames.every(({ address }) => address === 'conversation'))
    client.destroy()
  })

  for (const version of Object.keys(families).filter((name) => name.startsWith('hocuspocus'))) {
    test(`${version} needs no token in open mode`, async () => {
      const client = await join(version, server, `open-${version}`, { token: null })
      client.doc.getText('title').insert(0, 'open')
      await client.saved()
      client.destroy()
    })
  }

  test('pings go only to those who understand them', async () => {
    const older = await Promise.all(['hocuspocus 2.15', 'hocuspocus 3.4'].map((version) => join(version, server, 'ping')))
    await sleep(1_000)
    for (const client of older) assert.equal(client.network.from('server').filter((frame) => frame.length === 1).length, 0)
    for (const client of older) client.destroy()
  })
})
