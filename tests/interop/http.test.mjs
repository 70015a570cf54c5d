// The HTTP API for programs: updates in and out, JSON, the list, deletion.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { destroyAll, join } from './clients.mjs'
import { converge } from './content.mjs'
import { until } from './wait.mjs'

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

const path = Server.documentPath
const get = (url, headers) => server.request(url, { headers })
const postUpdate = (name, update) => server.request(path(name, '/update'), { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: update })
const bytesOf = async (reply) => new Uint8Array(await reply.arrayBuffer())

function docWith (change) {
  const doc = new Y.Doc()
  change(doc)
  return doc
}

describe('updates', { concurrency: 4 }, () => {
  test('what is posted can be fetched, and reaches connected clients', async () => {
    const client = await join('y-websocket 3.1', server, 'http/one')
    const doc = docWith((doc) => doc.getMap('notes').set('k', 'posted'))
    const reply = await postUpdate('http/one', Y.encodeStateAsUpdate(doc))
    assert.ok(reply.ok, `${reply.status} ${await reply.text()}`)
    await converge('the posted edit at the client', [client.doc, doc])
    client.doc.getText('title').insert(0, 'answered')
    const fetched = new Y.Doc()
    await until('the client\'s edit in the API', async () => {
      Y.applyUpdate(fetched, await bytesOf(await get(path('http/one', '/update'))))
      return fetched.getText('title').toString() === 'answered'
    })
    await converge('both', [fetched, client.doc])
    client.destroy()
  })

  test('an ETag stays until the document changes', async () => {
    const doc = docWith((doc) => doc.getMap('notes').set('k', 1))
    await postUpdate('etag', Y.encodeStateAsUpdate(doc))
    const first = await get(path('etag', '/update'))
    const etag = first.headers.get('etag')
    assert.ok(etag, 'no ETag')
    assert.equal((await get(path('etag', '/update'), { 'If-None-Match': etag })).status, 304)
    doc.getMap('notes').set('k', 2)
    await postUpdate('etag', Y.encodeStateAsUpdate(doc))
    const second = await get(path('etag', '/update'), { 'If-None-Match': etag })
    assert.equal(second.status, 200)
    assert.notEqual(second.headers.get('etag'), etag)
  })

  test('a deletion alone changes the ETag', async () => {
    const doc = docWith((doc) => doc.getText('title').insert(0, 'abc'))
    await postUpdate('etag-delete', Y.encodeStateAsUpdate(doc))
    const etag = (await get(path('etag-delete', '/update'))).headers.get('etag')
    doc.getText('title').delete(0, 1)
    await postUpdate('etag-delete', Y.encodeStateAsUpdate(doc))
    assert.equal((await get(path('etag-delete', '/update'), { 'If-None-Match': etag })).status, 200)
  })

  test('?sv= answers with what the asker lacks', async () => {
    const doc = docWith((doc) => doc.getText('title').insert(0, 'x'.repeat(5_000)))
    await postUpdate('diff', Y.encodeStateAsUpdate(doc))
    const asker = new Y.Doc()
    Y.applyUpdate(asker, Y.encodeStateAsUpdate(doc))
    doc.getMap('notes').set('new', 'edit')
    await postUpdate('diff', Y.encodeStateAsUpdate(doc))
    const sv = Buffer.from(Y.encodeStateVector(asker)).toString('base64url')
    const diff = await bytesOf(await get(`${path('diff', '/update')}?sv=${sv}`))
    assert.ok(diff.length < 200, `${diff.length} bytes`)
    Y.applyUpdate(asker, diff)
    await converge('the asker to be up to date', [asker, doc])
    const bad = await get(`${path('diff', '/update')}?sv=%21%21`)
    assert.equal(bad.status, 400)
  })

  test('what is no update is refused with a problem, and changes nothing', async () => {
    await postUpdate('broken', Y.encodeStateAsUpdate(docWith((doc) => doc.getMap('notes').set('k', 1))))
    for (const body of [Buffer.from('garbage'), Buffer.alloc(0), Buffer.from('ffffffffffffffffff', 'hex')]) {
      const reply = await postUpdate('broken', body)
      assert.ok(reply.status >= 400 && reply.status < 500, `status ${reply.status}`)
    }
    const json = await get(path('broken', '/json?roots=map:notes'))
    assert.deepEqual(await json.json(), { notes: { k: 1 } })
  })

  test('an update that does not follow from what the server has is not claimed to be saved', async () => {
    const doc = new Y.Doc()
    doc.getText('title').insert(0, 'first')
    let second
    doc.on('update', (update) => { second = update })
    doc.getText('title').insert(5, ' second')
    const reply = await postUpdate('hole', second)
    const json = await get(path('hole', '/json?roots=text:title'))
    const held = json.ok ? (await json.json()).title : ''
    assert.equal(held, '')
    assert.ok(!reply.ok || reply.status === 202, `answered ${reply.status} to an update with a hole before it`)
    assert.ok((await postUpdate('hole', Y.encodeStateAsUpdate(doc))).ok)
    assert.deepEqual(await (await get(path('hole', '/json?roots=text:title'))).json(), { title: 'first second' })
  })
})

describe('reading', { concurrency: 4 }, () => {
  test('JSON of the roots that were asked for', async () => {
    const doc = docWith((doc) => {
      const note = new Y.Map()
      note.set('text', new Y.Text('hello'))
      note.set('place', { m: null, xy: [1.5, -2] })
      doc.getMap('notes').set('id1', note)
      doc.getText('title').insert(0, 'añ😀')
      doc.getArray('list').push([1, 'two', [3], { four: 4 }, true, null])
    })
    await postUpdate('json', Y.encodeStateAsUpdate(doc))
    const reply = await get(path('json', '/json?roots=map:notes,text:title,array:list'))
    assert.equal(reply.status, 200)
    assert.match(reply.headers.get('content-type'), /^application\/json/)
    assert.deepEqual(await reply.json(), {
      notes: { id1: { text: 'hello', place: { m: null, xy: [1.5, -2] } } }, title: 'añ😀', list: [1, 'two', [3], { four: 4 }, true, null]
    })
    assert.equal((await get(path('json', '/json?roots=teapot:x'))).status, 400)
  })

  test('a document that is not there is 404, and asking does not make it', async () => {
    for (const part of ['', '/update', '/json?roots=map:notes']) assert.equal((await get(path('nowhere', part))).status, 404, part)
    const reply = await get(path('nowhere'))
    assert.match(reply.headers.get('content-type'), /^application\/problem\+json/)
    assert.ok((await reply.json()).title)
  })

  test('the list has names by prefix', async () => {
    for (const name of ['list/a', 'list/b c', 'list/ü', 'other']) await postUpdate(name, Y.encodeStateAsUpdate(docWith((doc) => doc.getMap('notes').set('k', 1))))
    const reply = await get('/api/v1/documents?prefix=list%2F')
    assert.equal(reply.status, 200)
    assert.deepEqual((await reply.json()).documents.map(({ name }) => name), ['list/a', 'list/b c', 'list/ü'])
  })

  test('a deleted document is gone, and its name can be used again', async () => {
    await postUpdate('gone', Y.encodeStateAsUpdate(docWith((doc) => doc.getMap('notes').set('k', 'old'))))
    const reply = await server.request(path('gone'), { method: 'DELETE' })
    assert.ok(reply.ok, `status ${reply.status}`)
    assert.equal((await get(path('gone'))).status, 404)
    assert.equal((await server.request(path('gone'), { method: 'DELETE' })).status, 404)
    const client = await join('hocuspocus 4.8', server, 'gone')
    assert.equal(client.doc.getMap('notes').size, 0)
    client.destroy()
  })

  test('the server describes its API', async () => {
    const reply = await get('/api/v1/openapi.json')
    assert.equal(reply.status, 200)
    assert.match((await reply.json()).openapi, /^3\./)
  })
})
