// What is particular to y-sweet: its HTTP routes and SDK, message 102, and its React hooks.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { createDoc, DocumentManager, getClientToken, getOrCreateDocAndToken } from '@y-sweet/sdk'
import { Server } from './server.mjs'
import { destroyAll, join, ySweetAddress } from './clients.mjs'
import { contentOf, converge } from './content.mjs'
import { until, within } from './wait.mjs'

const family = 'y-sweet 0.9'

let server, manager
before(async () => {
  server = await Server.start()
  manager = new DocumentManager(ySweetAddress(server))
})
after(async () => { destroyAll(); await server?.close() })

const post = (path, body) => server.request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) })

/** Status of a WebSocket upgrade: 101, or the refusal. */
async function upgrade (path) {
  const socket = new WebSocket(server.ws + path)
  const status = await within(`the upgrade of ${path}`, new Promise((resolve) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.on('error', () => {})
  }))
  socket.terminate()
  return status
}

function updateOf (text) {
  const doc = new Y.Doc()
  doc.getText('title').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

const textOf = (update) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getText('title').toString()
}

describe('routes', { concurrency: 4 }, () => {
  test('GET /ready', async () => {
    const reply = await server.request('/ready')
    assert.equal(reply.status, 200)
    assert.deepEqual(await reply.json(), { ok: true })
  })

  test('POST /check_store, by the SDK and by hand; GET is deprecated but there', async () => {
    assert.deepEqual(await manager.checkStore(), { ok: true })
    for (const method of ['POST', 'GET']) assert.deepEqual(await (await server.request('/check_store', { method })).json(), { ok: true })
  })

  test('POST /doc/new makes a document, with a name of its own or the one asked for; again is no error', async () => {
    const made = await manager.createDoc()
    assert.match(made.docId, /^[A-Za-z0-9_-]+$/)
    assert.deepEqual(await manager.createDoc('asked_For-1'), { docId: 'asked_For-1' })
    assert.deepEqual(await createDoc(ySweetAddress(server), 'asked_For-1'), { docId: 'asked_For-1' })
  })

  for (const docId of ['a/b', 'a b', 'ä', '', 'a.b']) {
    test(`POST /doc/new refuses the name "${docId}"`, async () => {
      assert.equal((await post('/doc/new', { docId })).status, 400)
    })
  }

  test('POST /doc/new refuses a body that is not JSON', async () => {
    const { status } = await post('/doc/new', '{"docId":')
    assert.ok(status >= 400 && status < 500, `status ${status}`)
  })

  test('POST /doc/:id/auth tells where and how to connect', async () => {
    await manager.createDoc('auth1')
    const token = await manager.getClientToken('auth1')
    assert.equal(token.url, `${server.ws}/d/auth1/ws`)
    assert.equal(token.baseUrl, `${server.http}/d/auth1`)
    assert.equal(token.docId, 'auth1')
    assert.equal(token.authorization, 'full')
    assert.equal((await getClientToken(ySweetAddress(server), 'auth1', { authorization: 'read-only' })).authorization, 'read-only')
    assert.equal((await post('/doc/auth1/auth')).status, 200)
    assert.equal((await post('/doc/auth1/auth', { authorization: 'full', userId: 'u', validForSeconds: 60 })).status, 200)
  })

  test('POST /doc/:id/auth of an unknown document is 404', async () => {
    await assert.rejects(manager.getClientToken('unknown-document'), (error) => error.cause.code === 'ServerError' && error.cause.status === 404)
  })

  test('as-update and update, by the SDK', async () => {
    const { docId } = await manager.createDocWithContent(updateOf('by the SDK'))
    assert.equal(textOf(await manager.getDocAsUpdate(docId)), 'by the SDK')
    const empty = await manager.createDoc()
    assert.deepEqual([...await manager.getDocAsUpdate(empty.docId)], [0, 0])
  })

  test('the deprecated routes', async () => {
    const { docId } = await getOrCreateDocAndToken(ySweetAddress(server), 'deprecated')
    const update = await server.request(`/doc/${docId}/update`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: updateOf('old route') })
    assert.equal(update.status, 200)
    const reply = await server.request(`/doc/${docId}/as-update`)
    assert.equal(reply.headers.get('content-type'), 'application/octet-stream')
    assert.equal(textOf(new Uint8Array(await reply.arrayBuffer())), 'old route')
    assert.equal(await upgrade(`/doc/ws/${docId}`), 101)
  })

  test('an update that is none is refused', async () => {
    await manager.createDoc('garbage')
    const reply = await server.request('/d/garbage/update', { method: 'POST', body: Buffer.from('this is no update') })
    assert.ok(reply.status >= 400 && reply.status < 500, `status ${reply.status}`)
    assert.deepEqual([...await manager.getDocAsUpdate('garbage')], [0, 0])
  })

  test('the two names in the socket\'s path have to be equal', async () => {
    await manager.createDoc('equal')
    assert.equal(await upgrade('/d/equal/ws/equal'), 101)
    assert.equal(await upgrade('/d/equal/ws/different'), 400)
  })
})

describe('message 102', { concurrency: 4 }, () => {
  /** A bare socket on a document. */
  async function raw (docId) {
    await manager.createDoc(docId)
    const socket = new WebSocket(`${server.ws}/d/${docId}/ws/${docId}`)
    const frames = []
    socket.on('message', (data) => frames.push(Buffer.from(data)))
    await within('the socket to open', new Promise((resolve) => socket.once('open', resolve)))
    return { socket, frames }
  }

  test('comes back unchanged and in order, whatever it holds', async () => {
    const { socket, frames } = await raw('echo')
    const sent = ['660100', '660105', '66028001', '6600', '6605ffffffffff', '66' + '80' + '01' + 'ab'.repeat(128)].map((hex) => Buffer.from(hex, 'hex'))
    for (const frame of sent) socket.send(frame)
    const echoes = () => frames.filter((frame) => frame[0] === 102)
    await until('all echoes', () => echoes().length === sent.length)
    assert.deepEqual(echoes(), sent)
    socket.close()
  })

  test('comes back after the update before it is saved', async () => {
    const { socket, frames } = await raw('after')
    const update = updateOf('saved first')
    socket.send(Buffer.concat([Buffer.from([0, 2, update.length]), update]))
    socket.send(Buffer.from('660101', 'hex'))
    await until('the echo', () => frames.some((frame) => frame[0] === 102))
    assert.equal(textOf(await manager.getDocAsUpdate('after')), 'saved first')
    socket.close()
  })

  test('the server opens with its step 1 and with presence, even that of nobody', async () => {
    const { socket, frames } = await raw('opening')
    await until('two frames', () => frames.length >= 2)
    assert.deepEqual([frames[0].subarray(0, 2).toString('hex'), frames[1].toString('hex')], ['0000', '010100'])
    socket.close()
  })

  test('an answer to query awareness with type 3 and a body does no harm', async () => {
    const { socket, frames } = await raw('quirk')
    socket.send(Buffer.from('0306010300027b7d', 'hex'))
    socket.send(Buffer.from('660107', 'hex'))
    await until('the echo', () => frames.some((frame) => frame.toString('hex') === '660107'))
    socket.close()
  })

  test('hasLocalChanges falls when everything is saved', async () => {
    const client = await join(family, server, 'local')
    const heard = []
    client.provider.on('local-changes', (value) => heard.push(value))
    client.doc.getText('title').insert(0, 'x')
    assert.equal(client.provider.hasLocalChanges, true)
    await client.saved()
    assert.equal(client.provider.hasLocalChanges, false)
    assert.equal(heard.at(-1), false)
    assert.equal(textOf(await manager.getDocAsUpdate('local')), 'x')
    client.destroy()
  })

  test('a quiet client stays connected for more than its 2 s heartbeat and 3 s limit', async () => {
    const client = await join(family, server, 'heartbeat')
    client.doc.getText('title').insert(0, 'x')
    await client.saved()
    await new Promise((resolve) => setTimeout(resolve, 6_500))
    assert.equal(client.network.opened, 1)
    assert.ok(client.network.from('server').filter((frame) => frame[0] === 102).length >= 3, 'no echoes while quiet')
    client.destroy()
  })
})

test('a document made by the SDK is the same over the other dialects', async () => {
  const { docId } = await manager.createDocWithContent(updateOf('one document'))
  const clients = await Promise.all([family, 'y-websocket 3.1', 'hocuspocus 4.8'].map((name) => join(name, server, docId)))
  for (const client of clients) assert.equal(contentOf(client.doc).title[0].insert, 'one document')
  clients[0].doc.getText('title').insert(0, 'still ')
  await converge('all three', clients.map((client) => client.doc))
  for (const client of clients) client.destroy()
})

test('a server token in the connection string and the cache-buster are accepted in open mode', async () => {
  const withToken = new DocumentManager(ySweetAddress(server, 'c29tZQ.dG9rZW4.x'))
  assert.deepEqual(await withToken.createDoc('tokened'), { docId: 'tokened' })
  assert.equal((await post('/doc/new?z=abc', { docId: 'busted' })).status, 200)
})
