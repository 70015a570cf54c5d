// Python: pycrdt through its own provider and websocket client.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { Server } from './server.mjs'
import { destroyAll, join } from './clients.mjs'
import { contentOf, converge, shadowOf, stateVectorOf } from './content.mjs'
import { PythonPeer } from './python.mjs'
import { until } from './wait.mjs'

let server
const peers = []
before(async () => { server = await Server.start() })
after(async () => { peers.forEach((peer) => peer.close()); destroyAll(); await server?.close() })

async function python (name, on = server) {
  const peer = new PythonPeer()
  peers.push(peer)
  await peer.connect(on, name)
  return peer
}

/** Waits until the Python peer holds what `doc` holds. */
async function pythonEquals (peer, doc) {
  await until('the Python peer to hold the same', async () => {
    const own = await peer.doc()
    return JSON.stringify([stateVectorOf(own), contentOf(own)]) === JSON.stringify([stateVectorOf(doc), contentOf(doc)])
  }, { every_ms: 50 }).catch(async (late) => {
    assert.deepEqual(contentOf(await peer.doc()), contentOf(doc), late.message)
    throw late
  })
}

test('two Python clients and one of JavaScript write one document', async () => {
  const [a, b] = await Promise.all([python('py/two words'), python('py/two words')])
  const js = await join('y-websocket 3.1', server, 'py/two words')
  await a.edit('note', { key: 'from-a', text: 'añ😀' })
  await b.edit('set', { key: 'from-b', value: [1, { two: 2 }, null, true] })
  await a.edit('insert', { at: 0, text: 'hello ' })
  await a.edit('push', { value: 'item' })
  await b.edit('element', { tag: 'p', text: 'paragraph' })
  js.doc.getMap('notes').set('from-js', 'ü')
  await until('all edits at the JavaScript client', () => ['from-a', 'from-b', 'from-js'].every((key) => js.doc.getMap('notes').has(key)) && js.doc.getXmlFragment('page').length === 1 && js.doc.getArray('list').length === 1 && js.doc.getText('title').length > 0)
  await pythonEquals(a, js.doc)
  await pythonEquals(b, js.doc)
  assert.equal((await b.read()).notes['from-a'].text, 'añ😀')
  js.destroy()
})

test('presence is seen both ways, and goes with its client', async () => {
  const peer = await python('py/presence')
  const js = await join('hocuspocus 4.8', server, 'py/presence')
  const { client } = await peer.tell({ do: 'present', state: { user: { name: 'Python' } } })
  await until('Python at the JavaScript client', () => js.awareness.getStates().get(client)?.user?.name === 'Python')
  js.awareness.setLocalStateField('user', { name: 'JavaScript' })
  await until('JavaScript at the Python client', async () => (await peer.tell({ do: 'presence' })).states[js.doc.clientID]?.user?.name === 'JavaScript', { every_ms: 50 })
  await peer.tell({ do: 'leave' })
  await until('Python to be gone', () => !js.awareness.getStates().has(client), { timeout_ms: 5_000 })
  js.destroy()
})

test('edits made offline merge on return', async () => {
  const peer = await python('py/offline')
  const js = await join('y-websocket 3.1', server, 'py/offline')
  await peer.edit('insert', { at: 0, text: 'together' })
  await until('the beginning', () => js.doc.getText('title').toString() === 'together')
  await peer.tell({ do: 'leave' })
  await until('Python to be offline', async () => !(await peer.read()).connected)
  await peer.edit('insert', { at: 0, text: 'offline ' })
  js.doc.getText('title').insert(8, ' online')
  await peer.connect(server, 'py/offline')
  await until('the merge', () => js.doc.getText('title').toString() === 'offline together online')
  await pythonEquals(peer, js.doc)
  js.destroy()
})

test('a document of 2 MB, and a restart by SIGKILL', async () => {
  const own = await Server.start()
  try {
    const js = await join('hocuspocus 4.8', own, 'py/big')
    const shadow = shadowOf(js.doc)
    for (let i = 0; i < 200; i++) js.doc.getMap('notes').set(`n${i}`, 'p'.repeat(10_000))
    await js.saved()
    const peer = await python('py/big', own)
    await pythonEquals(peer, shadow.doc)
    await own.restart('kill')
    await peer.edit('set', { key: 'while-away', value: 1 })
    await peer.connect(own, 'py/big')
    await until('the edit made while the server was away', () => js.doc.getMap('notes').get('while-away') === 1)
    const late = await join('y-websocket 2.1', own, 'py/big')
    await converge('a late joiner', [late.doc, js.doc])
    js.destroy(); late.destroy()
  } finally {
    await own.close()
  }
})
