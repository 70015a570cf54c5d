// All families of clients on one document at once: they end with equal content, whatever they write and however they
// come and go; the rare types of Yjs too; and after a restart the document equals one that no server has touched.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { destroyAll, families, join } from './clients.mjs'
import { contentOf, converge, shadowOf, stateVectorOf } from './content.mjs'
import { PythonPeer } from './python.mjs'
import { randomOf } from './random.mjs'
import { sleep, until } from './wait.mjs'

const everyFamily = Object.keys(families)
const newest = ['y-websocket 3.1', 'hocuspocus 4.8', 'y-sweet 0.9']

let server
const peers = []
// Documents are rewritten as a whole far more often than usual, so that this path is walked too, while they change.
before(async () => { server = await Server.start({ args: ['--snapshot-every-records', '20'] }) })
after(async () => { peers.forEach((peer) => peer.close()); destroyAll(); await server?.close() })

async function python (name) {
  const peer = new PythonPeer()
  peers.push(peer)
  await peer.connect(server, name)
  return peer
}

const PIECES = ['a', 'note ', 'añ', '😀', '👩‍👩‍👧', 'Ж', '\n', '漢字', 'e\u0301']
const VALUES = [1, -1.5, 'text', true, null, { deep: { er: [1, 2, { x: null }] } }, [], 2 ** 40, '😀']

/** `index`, or the one after it where it would cut a surrogate pair of `text` in two. */
function boundary (text, index) {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code < 0xe000 ? index + 1 : index
}

/** One random edit of a JavaScript client. `cutting`: it may cut surrogate pairs. */
function edit (doc, random, { cutting }) {
  const notes = doc.getMap('notes')
  const title = doc.getText('title')
  const rich = doc.getText('rich')
  const list = doc.getArray('list')
  const page = doc.getXmlFragment('page')
  const at = (length) => random.below(length + 1)
  const range = (length) => { const from = random.below(length); return [from, 1 + random.below(Math.min(4, length - from))] }
  const whole = (index) => (cutting ? index : boundary(title.toString(), index))
  const erase = ([from, count]) => title.delete(whole(from), Math.max(0, whole(from + count) - whole(from)))
  const richPieces = cutting ? PIECES : ['a', 'añ', 'Ж', '漢字']
  const moves = [
    () => notes.set(`n${random.below(12)}`, random.pick(VALUES)),
    () => notes.set(`n${random.below(12)}`, new Y.Map([['text', new Y.Text(random.pick(PIECES))], ['place', { xy: [random.below(9), 0] }]])),
    () => { for (const value of notes.values()) if (value instanceof Y.Map && value.get('text') instanceof Y.Text) { value.get('text').insert(0, random.pick(PIECES)); break } },
    () => notes.delete(`n${random.below(12)}`),
    () => title.insert(whole(at(title.length)), random.pick(PIECES)),
    () => title.insert(whole(at(title.length)), random.pick(PIECES)),
    () => title.length && erase(range(title.length)),
    () => rich.insert(at(rich.length), random.pick(richPieces), random.below(2) ? { bold: true } : undefined),
    () => rich.insertEmbed(at(rich.length), { image: `p${random.below(9)}` }),
    () => rich.length && rich.delete(...range(rich.length)),
    () => list.insert(at(list.length), [random.pick(VALUES)]),
    () => list.push([new Y.Array()]),
    () => list.length && list.delete(...range(list.length)),
    () => { const element = new Y.XmlElement(random.pick(['p', 'h1'])); page.insert(at(page.length), [element]); element.setAttribute('k', random.pick(PIECES)); element.insert(0, [new Y.XmlText(random.pick(PIECES))]) },
    () => page.length && page.delete(random.below(page.length), 1)
  ]
  random.pick(moves)()
}

/** One random edit of the Python client. */
function pythonEdit (peer, random) {
  const moves = [
    ['set', { key: `n${random.below(12)}`, value: random.pick(VALUES) }],
    ['note', { key: `n${random.below(12)}`, text: random.pick(PIECES) }],
    ['unset', { key: `n${random.below(12)}` }],
    ['insert', { at: 0, text: random.pick(PIECES) }],
    ['push', { value: random.pick(VALUES) }],
    ['element', { tag: 'p', text: random.pick(PIECES) }]
  ]
  return peer.edit(...random.pick(moves))
}

/** Waits until all clients and the Python peer hold what the first client does. */
async function allEqual (what, clients, peer, options) {
  await converge(what, clients.map((client) => client.doc), { timeout_ms: 20_000, every_ms: 50, ...options })
  if (!peer) return
  const target = clients[0].doc
  await until(`${what}: Python`, async () => {
    const own = await peer.doc()
    return JSON.stringify([stateVectorOf(own), contentOf(own)]) === JSON.stringify([stateVectorOf(target), contentOf(target)])
  }, { every_ms: 100 }).catch(async (late) => {
    assert.deepEqual(contentOf(await peer.doc()), contentOf(target), late.message)
    throw late
  })
}

/** `count` random edits by random clients, some of which lose their network for a while. */
async function scribble (clients, peer, random, count, options) {
  for (let step = 0; step < count; step++) {
    edit(random.pick(clients).doc, random, options)
    if (peer && step % 10 === 0) await pythonEdit(peer, random)
    if (step % 25 === 0) {
      const unlucky = random.pick(clients)
      unlucky.network.cut()
      setTimeout(() => unlucky.network.restore(), random.below(300))
    }
    if (random.below(4) === 0) await sleep(random.below(10))
  }
  for (const client of clients) client.network.restore()
  await until('all to be connected', () => clients.every((client) => client.isSynced()))
}

test('random edits by all families at once, with cuts: all converge, a late joiner too, and a restart changes nothing', async (t) => {
  const random = randomOf(t)
  const name = 'everyone'
  const [peer, ...clients] = await Promise.all([python(name), ...everyFamily.map((family) => join(family, server, name))])
  const shadow = shadowOf(...clients.map((client) => client.doc))
  await scribble(clients, peer, random, 400, { cutting: false })
  await allEqual('all families', clients, peer)
  Y.applyUpdate(shadow.doc, Y.encodeStateAsUpdate(await peer.doc()))
  await converge('a document without a server', [shadow.doc, clients[0].doc])

  const late = await Promise.all(newest.map((family) => join(family, server, name)))
  await allEqual('late joiners', [clients[0], ...late])
  await server.restart('kill')
  await until('all to be back', () => clients.every((client) => client.isSynced()))
  const returned = await Promise.all(newest.map((family) => join(family, server, name)))
  await allEqual('joiners after SIGKILL', [shadow, ...returned])
  for (const client of [...clients, ...late, ...returned]) client.destroy()
  await server.restart('stop')
  const last = await Promise.all(newest.map((family) => join(family, server, name)))
  await allEqual('joiners after SIGTERM, when nobody was left', [shadow, ...last])
  const reply = await server.request(Server.documentPath(name, '/json?roots=map:notes,text:title,array:list'))
  const json = await reply.json()
  assert.deepEqual(json.notes, shadow.doc.getMap('notes').toJSON())
  assert.deepEqual(json.list, shadow.doc.getArray('list').toJSON())
  assert.equal(json.title, shadow.doc.getText('title').toString())
  for (const client of last) client.destroy()
})

// Without Python: yrs, which pycrdt is made of, orders text otherwise than Yjs once a surrogate pair has been cut.
test('random edits that cut surrogate pairs in two: the JavaScript clients converge, now and after a restart', async (t) => {
  const random = randomOf(t)
  const name = 'cutting'
  const clients = await Promise.all(newest.map((family) => join(family, server, name)))
  const shadow = shadowOf(...clients.map((client) => client.doc))
  await scribble(clients, null, random, 200, { cutting: true })
  await allEqual('all', [shadow, ...clients])
  for (const client of clients) client.destroy()
  await server.restart('stop')
  const last = await Promise.all(newest.map((family) => join(family, server, name)))
  await allEqual('joiners after a restart', [shadow, ...last])
  for (const client of last) client.destroy()
})

test('presence of every family is seen by every other', async () => {
  const name = 'who'
  const peer = await python(name)
  const clients = await Promise.all(everyFamily.map((family) => join(family, server, name)))
  clients.forEach((client) => client.awareness.setLocalStateField('user', { name: client.family }))
  await peer.tell({ do: 'present', state: { user: { name: 'pycrdt' } } })
  const expected = [...everyFamily, 'pycrdt'].sort().join()
  const names = (states) => states.map((state) => state.user?.name).filter(Boolean).sort().join()
  for (const client of clients) await until(`${client.family} to see all`, () => names([...client.awareness.getStates().values()]) === expected, { detail: () => names([...client.awareness.getStates().values()]) })
  await until('pycrdt to see all', async () => names(Object.values((await peer.tell({ do: 'presence' })).states)) === expected, { every_ms: 50 })
  clients.shift().destroy()
  for (const client of clients) await until(`${client.family} to see one leave`, () => !names([...client.awareness.getStates().values()]).includes('y-websocket 3.1'), { timeout_ms: 5_000 })
  for (const client of clients) client.destroy()
})

/** Types that Yjs clients write and that a server may not know, each as an edit. */
const rare = {
  'undefined, BigInt and binary values': (doc) => {
    doc.getMap('rare').set('undefined', undefined)
    doc.getMap('rare').set('big', 2n ** 62n)
    doc.getMap('rare').set('negative', -5n)
    doc.getMap('rare').set('binary', new Uint8Array([0, 255, 128]))
    doc.getArray('list').push([new Uint8Array(0), null])
  },
  'numbers at their limits': (doc) => {
    for (const value of [0, -0, 1 / 3, 2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 31, 1e308, 5e-324]) doc.getArray('list').push([value])
  },
  'formatting and embeds': (doc) => {
    const rich = doc.getText('rich')
    rich.insert(0, 'bold and plain')
    rich.format(0, 4, { bold: true, link: { href: '/x' } })
    rich.insertEmbed(4, { image: 'a.png', alt: 'añ' }, { width: 3 })
    rich.insertEmbed(0, new Y.Map([['embedded', 'type']]))
    rich.applyDelta([{ retain: 2 }, { insert: '😀', attributes: { italic: null } }, { delete: 1 }])
  },
  'an XML tree with attributes of all kinds, and formatted text': (doc) => {
    const element = new Y.XmlElement('section')
    doc.getXmlFragment('page').push([element, new Y.XmlText('tail')])
    element.setAttribute('level', 3)
    element.setAttribute('data', { any: ['thing'] })
    const text = new Y.XmlText()
    element.push([text, new Y.XmlElement('br')])
    text.insert(0, 'rich')
    text.format(1, 2, { em: {} })
  },
  'XmlHook': (doc) => {
    const hook = new Y.XmlHook('my-hook')
    doc.getXmlFragment('page').push([hook])
    hook.set('key', 'value')
    hook.set('nested', new Y.Text('in a hook'))
  },
  'sub-documents with options': (doc) => {
    doc.getMap('rare').set('plain', new Y.Doc({ guid: 'sub-plain' }))
    doc.getMap('rare').set('options', new Y.Doc({ guid: 'sub-options', gc: false, autoLoad: true, meta: { title: 'añ', n: 1 } }))
    doc.getArray('list').push([new Y.Doc({ guid: 'sub-in-array', meta: null })])
  },
  'a surrogate pair cut in two, on purpose and by concurrent edits': (doc) => {
    doc.getText('title').insert(0, '😀😀')
    doc.getText('title').insert(1, 'x')
    doc.getText('title').delete(3, 1)
  },
  'much deleted, and deleted types': (doc) => {
    const map = new Y.Map()
    doc.getMap('rare').set('gone', map)
    map.set('deep', new Y.Array())
    map.get('deep').push([new Y.Text('x')])
    doc.getMap('rare').delete('gone')
    for (let i = 0; i < 50; i++) doc.getText('title').insert(i, `${i % 10}`)
    for (let i = 0; i < 20; i++) doc.getText('title').delete(i, 1)
  },
  'undo and redo': (doc) => {
    const undo = new Y.UndoManager([doc.getText('title'), doc.getMap('rare')])
    doc.getText('title').insert(0, 'typed')
    undo.stopCapturing()
    doc.getMap('rare').set('undone', new Y.Map([['k', 1]]))
    undo.undo()
    undo.redo()
    undo.undo()
    undo.undo()
    undo.redo()
  },
  'weird keys': (doc) => {
    for (const key of ['', ' ', '__proto__', 'ключ', '😀', 'a/b', '\u0000']) doc.getMap('rare').set(key, 1)
  }
}

describe('rare types, by every dialect', { concurrency: 3 }, () => {
  for (const [index, [what, write]] of Object.entries(rare).entries()) {
    test(what, async () => {
      const own = `rare-${index}`
      const clients = await Promise.all(newest.map((family) => join(family, server, own)))
      const shadow = shadowOf(...clients.map((client) => client.doc))
      for (const [turn, client] of clients.entries()) {
        client.doc.getText('title').insert(0, `${turn}`)
        write(client.doc)
        if (turn === 1) await converge('two of three', clients.map((each) => each.doc))
      }
      await converge('all three', [shadow.doc, ...clients.map((client) => client.doc)])
      const late = await Promise.all(newest.map((family) => join(family, server, own)))
      await converge('late joiners', [shadow.doc, ...late.map((client) => client.doc)])
      const fetched = new Y.Doc()
      const reply = await server.request(Server.documentPath(own, '/update'))
      Y.applyUpdate(fetched, new Uint8Array(await reply.arrayBuffer()))
      await converge('the HTTP API', [shadow.doc, fetched])
      for (const client of [...clients, ...late]) client.destroy()
      kept.push({ own, shadow })
    })
  }
})

const kept = []
test('the rare types survive a restart', async () => {
  assert.equal(kept.length, Object.keys(rare).length, 'not all were written')
  await server.restart('kill')
  for (const { own, shadow } of kept) {
    const joined = await join('y-websocket 3.1', server, own)
    await converge(`${own} after SIGKILL`, [shadow.doc, joined.doc])
    joined.destroy()
  }
  await server.restart('stop')
  for (const { own, shadow } of kept) {
    const joined = await join('hocuspocus 4.8', server, own)
    await converge(`${own} after SIGTERM`, [shadow.doc, joined.doc])
    joined.destroy()
  }
})

test('edits on both sides of a partition, in every family, merge', async () => {
  const name = 'partition'
  const clients = await Promise.all(everyFamily.map((family) => join(family, server, name)))
  const shadow = shadowOf(...clients.map((client) => client.doc))
  clients[0].doc.getText('title').insert(0, '|')
  await converge('the beginning', clients.map((client) => client.doc))
  for (const client of clients) client.network.cut()
  await until('all to be cut off', () => clients.every((client) => !client.isConnected()))
  for (const [i, client] of clients.entries()) {
    client.doc.getText('title').insert(0, `<${i}`)
    client.doc.getText('title').insert(client.doc.getText('title').length, `${i}>`)
    client.doc.getMap('notes').set('same-key', i)
    client.doc.getMap('notes').set(`own-${i}`, new Y.Map([['text', new Y.Text(`${i}`)]]))
  }
  for (const client of clients) client.network.restore()
  await until('all to be back', () => clients.every((client) => client.isSynced()))
  await converge('the merge', [shadow.doc, ...clients.map((client) => client.doc)])
  for (const client of clients) client.destroy()
})
