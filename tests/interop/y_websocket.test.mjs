// What is particular to y-websocket: names in the URL, one message per frame, presence that is not multiplied.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { Server } from './server.mjs'
import { connect, destroyAll, encodeName, join } from './clients.mjs'
import { converge } from './content.mjs'
import { sleep, until, within } from './wait.mjs'

const family = 'y-websocket 3.1'

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

/** Reads one message; answers with its kind and how many bytes follow it in the frame. */
function readFrame (bytes) {
  const decoder = decoding.createDecoder(new Uint8Array(bytes))
  const type = decoding.readVarUint(decoder)
  let sub
  if (type === 0) sub = decoding.readVarUint(decoder)
  if (type === 0 || type === 1) decoding.readVarUint8Array(decoder)
  return { kind: sub === undefined ? `${type}` : `${type}.${sub}`, rest: bytes.length - decoder.pos }
}

/** A bare socket that collects frames. */
async function raw (path) {
  const socket = new WebSocket(server.ws + path)
  const frames = []
  socket.on('message', (data) => frames.push(Buffer.from(data)))
  await within(`the upgrade of ${path.slice(0, 60)}`, new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject) }))
  return { socket, frames }
}

describe('names', { concurrency: 4 }, () => {
  const names = ['plain', 'boards/abc/workshop', 'a name with spaces', 'Mapa de l\'experiència – клиент 🗺️', 'percent%2Fsign', 'a//b/', '?query#fragment&x=1', 'n'.repeat(512), 'é'.repeat(256)]
  for (const name of names) {
    test(`"${name.slice(0, 40)}" (${Buffer.byteLength(name)} bytes) is one document over every way in`, async () => {
      const a = await join(family, server, name)
      const b = await join('hocuspocus 4.8', server, name)
      a.doc.getText('title').insert(0, 'named')
      await converge('the same document', [a.doc, b.doc])
      const json = await server.request(Server.documentPath(name, '/json?roots=text:title'))
      assert.equal(json.status, 200)
      assert.deepEqual(await json.json(), { title: 'named' })
      a.destroy(); b.destroy()
    })
  }

  test('a name left as it is by the application reaches the same document as an encoded one', async () => {
    const a = await join(family, server, 'my/room x')
    const { socket, frames } = await raw('/ws/my/room%20x')
    socket.send(Buffer.from('00000100', 'hex'))
    a.doc.getText('title').insert(0, 'same')
    await until('the edit', () => frames.some((frame) => frame.includes('same')))
    socket.close(); a.destroy()
  })

  for (const [what, name] of [['too long', 'n'.repeat(513)], ['empty', ''], ['with a control character', 'a\u0001b']]) {
    test(`a name that is ${what} is refused at the upgrade`, async () => {
      const socket = new WebSocket(`${server.ws}/ws/${encodeName(name)}`)
      const status = await within('an answer', new Promise((resolve) => {
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode))
        socket.once('open', () => resolve(101))
        socket.on('error', () => {})
      }))
      assert.ok(status >= 400 && status < 500, `status ${status}`)
      socket.terminate()
    })
  }
})

describe('frames', { concurrency: 4 }, () => {
  test('each frame to a client holds one message', async () => {
    const clients = [await join(family, server, 'frames'), await join('y-websocket 2.1', server, 'frames')]
    for (const client of clients) client.awareness.setLocalStateField('user', { name: 'x' })
    for (let i = 0; i < 30; i++) {
      for (const client of clients) {
        client.doc.getMap('notes').set(`k${i}`, i)
        client.awareness.setLocalStateField('cursor', i)
      }
    }
    clients.push(await join(family, server, 'frames'))
    await converge('all edits', clients.map((client) => client.doc))
    await sleep(200)
    for (const client of clients) {
      for (const frame of client.network.from('server')) assert.equal(readFrame(frame).rest, 0, `packed frame ${frame.toString('hex').slice(0, 80)}`)
    }
    for (const client of clients) client.destroy()
  })

  test('a joiner is sent step 1 and step 2, and presence when there is some', async () => {
    const a = await join(family, server, 'order')
    a.awareness.setLocalStateField('user', { name: 'Ada' })
    const b = await join(family, server, 'order')
    await until('Ada', () => b.awareness.getStates().get(a.doc.clientID)?.user?.name === 'Ada')
    const kinds = b.network.from('server').map((frame) => readFrame(frame).kind)
    assert.ok(kinds.includes('0.0') && kinds.includes('0.1') && kinds.includes('1'), kinds.join(' '))
    a.destroy(); b.destroy()
  })

  test('step 1 is answered again when a client asks again', async () => {
    const { socket, frames } = await raw('/ws/again')
    const answers = () => frames.filter((frame) => frame[0] === 0 && frame[1] === 1).length
    for (let asked = 1; asked <= 3; asked++) {
      socket.send(Buffer.from('00000100', 'hex'))
      await until(`answer ${asked}`, () => answers() === asked)
    }
    socket.close()
  })

  test('query awareness is answered with everyone, and an unknown type changes nothing', async () => {
    const a = await join(family, server, 'query')
    a.awareness.setLocalStateField('user', { name: 'Ada' })
    const { socket, frames } = await raw('/ws/query')
    socket.send(Buffer.from('00000100', 'hex'))
    await until('presence on joining', () => frames.some((frame) => frame[0] === 1 && frame.includes('Ada')))
    frames.length = 0
    socket.send(Buffer.from([77, 1, 2, 3]))
    socket.send(Buffer.from([3]))
    await until('presence again', () => frames.some((frame) => frame[0] === 1 && frame.includes('Ada')))
    assert.equal(socket.readyState, WebSocket.OPEN)
    socket.close(); a.destroy()
  })
})

test('one cursor move reaches each of 12 others about once, although stock clients send it back', async () => {
  const all = await Promise.all(Array.from({ length: 13 }, () => join(family, server, 'storm')))
  all.forEach((client, i) => client.awareness.setLocalStateField('user', { name: `p${i}` }))
  await until('everyone to see everyone', () => all.every((client) => [...client.awareness.getStates().values()].filter((state) => state.user).length === 13))
  await sleep(300)
  for (const client of all) client.network.frames.length = 0
  all[0].awareness.setLocalStateField('cursor', 'moved-once')
  await until('everyone to see the move', () => all.every((client) => client.awareness.getStates().get(all[0].doc.clientID)?.cursor === 'moved-once'))
  await sleep(500)
  for (const client of all.slice(1)) {
    const copies = client.network.from('server').filter((frame) => frame.includes('moved-once')).length
    assert.ok(copies <= 2, `${copies} copies of one move`)
  }
  for (const client of all) client.destroy()
})

test('a client that ends its presence with the same clock is gone for the others', async () => {
  const a = await join(family, server, 'null')
  const b = await join(family, server, 'null')
  a.awareness.setLocalStateField('user', { name: 'Ada' })
  await until('Ada', () => b.awareness.getStates().has(a.doc.clientID))
  a.provider.disconnect()
  await until('Ada to be gone', () => !b.awareness.getStates().has(a.doc.clientID), { timeout_ms: 5_000 })
  a.provider.connect()
  await a.synced()
  a.awareness.setLocalStateField('user', { name: 'Ada again' })
  await until('Ada to be back', () => b.awareness.getStates().get(a.doc.clientID)?.user?.name === 'Ada again')
  a.destroy(); b.destroy()
})

test('a provider that was never connected writes nothing', async () => {
  const a = await connect(family, server, 'silent', { providerOptions: { connect: false } })
  a.doc.getText('title').insert(0, 'unsent')
  const b = await join(family, server, 'silent')
  assert.equal(b.doc.getText('title').toString(), '')
  a.provider.connect()
  await converge('the edit once it is connected', [a.doc, b.doc])
  a.destroy(); b.destroy()
})
