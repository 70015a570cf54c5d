// Records one frame of every message kind, from the published clients and servers, into y_websocket/,
// hocuspocus/ and y_sweet/: a comment that says who sent it, then the bytes as hex.
//
//   npm ci && Y_SWEET=/path/to/y-sweet node record.mjs
//
// Y_SWEET is the binary of y-sweet 0.9.1 (`cargo install y-sweet --version 0.9.1`); without it the y-sweet
// frames are left as they are. Client ids, tokens and names are fixed, so that a second run makes the same files.
//
// Not here: what the frames mean (docs/protocol.md), or how they are read (the codecs in src/protocol).
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'node:module'
import WebSocket, { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as hocuspocus2 from 'hocuspocus-provider-2'
import * as hocuspocus3 from 'hocuspocus-provider-3'
import { Server as HocuspocusServer } from '@hocuspocus/server'
import { createYjsProvider } from '@y-sweet/client'

const here = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const versionOf = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'))).version
const settle = () => sleep(300)

/** A WebSocket class that notes every frame that passes, and the notes. */
function tap () {
  const frames = []
  class Tapped extends WebSocket {
    constructor (...args) {
      super(...args)
      this.on('message', (data) => frames.push({ from: 'server', bytes: Buffer.from(data) }))
    }

    send (data, ...rest) {
      frames.push({ from: 'client', bytes: Buffer.from(data) })
      return super.send(data, ...rest)
    }
  }
  /** The first frame of `from` whose bytes (after `skip` bytes of address) start with `head` and pass `test`. */
  const find = (from, head, skip = 0, test = () => true) => {
    const found = frames.find((frame) => frame.from === from && head.every((byte, i) => frame.bytes[skip + i] === byte) && test(frame.bytes))
    if (!found) throw new Error(`no ${from} frame starts with ${Buffer.from(head).toString('hex')}; seen: ${frames.map((f) => `${f.from} ${f.bytes.toString('hex').slice(0, 40)}`).join(' | ')}`)
    return found.bytes
  }
  return { Tapped, frames, find }
}

function write (file, who, bytes) {
  const hex = Buffer.from(bytes).toString('hex')
  const path = join(here, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `# ${who}\n${hex.match(/.{1,64}/g).join('\n')}\n`)
  process.stdout.write(`${file}  ${hex.length / 2} bytes\n`)
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** A document of client `id`, with some content if asked. */
function docOf (id, text) {
  const doc = new Y.Doc()
  doc.clientID = id
  if (text) doc.getText('text').insert(0, text)
  return doc
}

/** Serves one scripted socket: for frames that no published server sends by itself. */
async function scripted (onFrame) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket) => socket.on('message', (data) => onFrame(socket, Buffer.from(data))))
  return { port: server.address().port, close: () => { server.clients.forEach((c) => c.terminate()); server.close() } }
}

async function recordYWebsocket () {
  const port = await freePort()
  const bin = require.resolve('y-websocket-2/package.json').replace('package.json', 'bin/server.cjs')
  const server = spawn(process.execPath, [bin], { env: { ...process.env, PORT: port, HOST: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => server.stdout.once('data', resolve))
  const client = `y-websocket ${versionOf('y-websocket')} client`
  const served = `y-websocket ${versionOf('y-websocket-2')} server`
  const connect = (doc, at = port) => {
    const t = tap()
    const provider = new WebsocketProvider(`ws://127.0.0.1:${at}`, 'golden', doc, { WebSocketPolyfill: t.Tapped, disableBc: true })
    return { ...t, provider, doc }
  }
  const one = connect(docOf(1))
  await settle()
  one.provider.awareness.setLocalStateField('user', { name: 'Ada', color: '#ff8800' })
  one.doc.getText('text').insert(0, 'añ😀')
  await settle()
  const two = connect(docOf(2, 'two'))
  await settle()
  one.doc.getMap('notes').set('k', 1)
  await settle()
  one.provider.disconnect()
  await settle()
  write('y_websocket/client_step1_empty.hex', `${client}: sync step 1 of an empty document`, one.find('client', [0, 0]))
  write('y_websocket/client_step1.hex', `${client}: sync step 1, client 2 has three clocks`, two.find('client', [0, 0]))
  write('y_websocket/client_step2_empty.hex', `${client}: sync step 2, nothing missing`, one.find('client', [0, 1]))
  write('y_websocket/client_step2.hex', `${client}: sync step 2 with the edits of client 2`, two.find('client', [0, 1]))
  write('y_websocket/client_update.hex', `${client}: one edit of client 1`, one.find('client', [0, 2]))
  write('y_websocket/client_awareness_first.hex', `${client}: awareness on open, clock 0, state {}`, one.find('client', [1]))
  write('y_websocket/client_awareness.hex', `${client}: awareness with a user field`, one.find('client', [1], 0, (b) => b.includes('Ada')))
  write('y_websocket/client_awareness_null.hex', `${client}: awareness on disconnect(): null, the clock not raised`, one.find('client', [1], 0, (b) => b.includes('null')))
  write('y_websocket/server_step1_empty.hex', `${served}: sync step 1 of an empty document`, one.find('server', [0, 0]))
  write('y_websocket/server_step1.hex', `${served}: sync step 1, client 1 has four clocks`, two.find('server', [0, 0]))
  write('y_websocket/server_step2_empty.hex', `${served}: sync step 2, nothing missing`, one.find('server', [0, 1]))
  write('y_websocket/server_step2.hex', `${served}: sync step 2 with the edits of client 1`, two.find('server', [0, 1]))
  write('y_websocket/server_update.hex', `${served}: the edit of client 1, to client 2`, two.find('server', [0, 2], 0, (b) => b.includes('notes')))
  write('y_websocket/server_awareness.hex', `${served}: everyone's awareness, to a joiner`, two.find('server', [1], 0, (b) => b.includes('Ada')))
  two.provider.destroy(); one.provider.destroy(); server.kill()

  const denied = Buffer.concat([Buffer.from([2, 0, 14]), Buffer.from('not this token')])
  const query = await scripted((socket, bytes) => { if (bytes[0] === 0 && bytes[1] === 0) { socket.send(Buffer.from([3])); socket.send(denied) } })
  const three = connect(docOf(3), query.port)
  three.provider.awareness.setLocalStateField('user', { name: 'Eve' })
  const reason = await new Promise((resolve) => { const { warn } = console; console.warn = (text) => { console.warn = warn; resolve(text) } })
  if (!reason.includes('not this token')) throw new Error(`y-websocket did not understand the denial: ${reason}`)
  await settle()
  write('y_websocket/server_query_awareness.hex', `made by hand, answered by ${client}`, three.find('server', [3]))
  write('y_websocket/server_auth_denied.hex', `made by hand, understood by ${client}: permission denied with a reason`, three.find('server', [2]))
  write('y_websocket/client_awareness_answer.hex', `${client}: its whole awareness, asked by type 3`, three.frames.filter((f) => f.from === 'client').at(-1).bytes)
  three.provider.destroy(); query.close()
}

async function recordHocuspocus () {
  const port = await freePort()
  let connections = []
  const server = new HocuspocusServer({
    port, address: '127.0.0.1', quiet: true, stopOnSignals: false,
    async onAuthenticate ({ token, connectionConfig }) {
      if (token === 'wrong') throw new Error('no')
      connectionConfig.readOnly = token === 'reader'
    },
    async connected ({ connection }) { connections.push(connection) },
    async onStateless ({ payload, document }) { document.broadcastStateless(payload) }
  })
  await server.listen()
  const client = `@hocuspocus/provider ${versionOf('@hocuspocus/provider')}`
  const served = `@hocuspocus/server ${versionOf('@hocuspocus/server')}`
  const connect = (id, name, options = {}, library = { HocuspocusProvider, HocuspocusProviderWebsocket }, at = port) => {
    const t = tap()
    const socket = new library.HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${at}/`, WebSocketPolyfill: t.Tapped })
    const document = docOf(id, options.text)
    const provider = new library.HocuspocusProvider({ name, document, websocketProvider: socket, token: 'secret', ...options })
    // The provider chooses its session id at random; a fixed one makes the same file each time.
    if (options.sessionAwareness) provider.sessionId = 'session0001'
    // From version 3 on, a provider on a socket that it did not make waits for attach().
    if (provider.attach) provider.attach()
    const skip = 1 + name.length
    const close = () => { provider.destroy(); socket.destroy() }
    return { frames: t.frames, find: (from, head, test) => t.find(from, head, skip, test), raw: t.find, document, provider, close }
  }
  const one = connect(1, 'golden')
  await settle()
  one.provider.setAwarenessField('user', { name: 'Ada', color: '#ff8800' })
  one.document.getText('text').insert(0, 'añ😀')
  one.provider.sendStateless('{"hello":"world"}')
  await settle()
  const two = connect(2, 'golden', { text: 'two' })
  await settle()
  one.document.getMap('notes').set('k', 1)
  await settle()
  connections[0].requestToken()
  await settle()
  connections[0].close({ code: 4205, reason: 'Reset Connection' })
  await settle()
  two.close()
  await settle()
  const file = (name, who, bytes) => write(`hocuspocus/${name}.hex`, who, bytes)
  file('client_auth', `${client}: token and the provider's version`, one.find('client', [2]))
  file('client_step1_empty', `${client}: sync step 1 of an empty document`, one.find('client', [0, 0]))
  file('client_step1', `${client}: sync step 1, client 2 has three clocks`, two.find('client', [0, 0]))
  file('client_step2_empty', `${client}: sync step 2, nothing missing`, one.find('client', [0, 1]))
  file('client_step2', `${client}: sync step 2 with the edits of client 2`, two.find('client', [0, 1]))
  file('client_update', `${client}: one edit of client 1`, one.find('client', [0, 2]))
  file('client_awareness', `${client}: awareness with a user field`, one.find('client', [1], (b) => b.includes('Ada')))
  file('client_awareness_null', `${client}: awareness on destroy(): null`, two.find('client', [1], (b) => b.includes('null')))
  file('client_stateless', `${client}: a stateless message`, one.find('client', [5]))
  file('client_close', `${client}: detach this document`, two.find('client', [7]))
  file('server_auth_ok', `${served}: authenticated, read-write`, one.find('server', [2, 2]))
  file('server_token_request', `${served}: send me your token again`, one.find('server', [2, 0]))
  file('server_step1_empty', `${served}: sync step 1 of an empty document`, one.find('server', [0, 0]))
  file('server_step1', `${served}: sync step 1, client 1 has four clocks`, two.find('server', [0, 0]))
  file('server_step2_empty', `${served}: sync step 2, nothing missing`, one.find('server', [0, 1]))
  file('server_step2', `${served}: sync step 2 with the edits of client 1`, two.find('server', [0, 1]))
  file('server_update', `${served}: the edit of client 1, to client 2`, two.find('server', [0, 2], (b) => b.includes('notes')))
  file('server_awareness', `${served}: everyone's awareness, to a joiner`, two.find('server', [1], (b) => b.includes('Ada')))
  file('server_stateless', `${served}: a stateless message, to everyone`, one.find('server', [5]))
  file('server_sync_applied', `${served}: SyncStatus, applied`, one.find('server', [8, 1]))
  file('server_close', `${served}: this document is closed, with a reason`, one.find('server', [7]))
  one.close()

  const reader = connect(3, 'golden', { token: 'reader' })
  const refused = connect(4, 'golden', { token: 'wrong' })
  await settle()
  reader.document.getMap('notes').set('r', 1)
  await settle()
  file('server_auth_readonly', `${served}: authenticated, readonly`, reader.find('server', [2, 2]))
  file('server_sync_refused', `${served}: SyncStatus, refused: the session may only read`, reader.find('server', [8, 0]))
  file('server_auth_denied', `${served}: denied, with the default reason`, refused.find('server', [2, 1]))
  reader.close(); refused.close()

  connections = []
  const session = connect(5, 'golden', { sessionAwareness: true })
  await settle()
  const address = 'golden\0session0001'.length
  file('client_auth_session', `${client}: token, the address holds a session id (sessionAwareness)`, session.raw('client', [2], 1 + address))
  file('server_auth_ok_session', `${served}: authenticated, to an address with a session id`, session.raw('server', [2], 1 + address))
  session.close()

  for (const [major, library] of [[2, hocuspocus2], [3, hocuspocus3]]) {
    const older = connect(6, 'golden', {}, library)
    await settle()
    file(`client_auth_v${major}`, `@hocuspocus/provider ${versionOf(`hocuspocus-provider-${major}`)}: token, no version`, older.find('client', [2]))
    older.close()
  }
  await server.destroy()

  const pinger = await scripted((socket) => { socket.send(Buffer.from([9])) })
  const ponged = connect(7, 'golden', {}, undefined, pinger.port)
  await settle()
  file('server_ping', `made by hand, answered by ${client}: ping, without an address`, ponged.raw('server', [9]))
  file('client_pong', `${client}: pong, without an address`, ponged.raw('client', [10]))
  ponged.close(); pinger.close()
  const asker = await scripted((socket, bytes) => { if (bytes[7] === 2) socket.send(Buffer.concat([bytes.subarray(0, 7), Buffer.from([3])])) })
  const asked = connect(8, 'golden', {}, undefined, asker.port)
  asked.provider.setAwarenessField('user', { name: 'Eve' })
  await settle()
  file('server_query_awareness', `made by hand, answered by ${client}`, asked.find('server', [3]))
  file('client_awareness_answer', `${client}: its whole awareness, asked by type 3`, asked.frames.filter((f) => f.from === 'client').at(-1).bytes)
  asked.close(); asker.close()
}

async function recordYSweet (binary) {
  const port = await freePort()
  const store = mkdtempSync(join(tmpdir(), 'golden-y-sweet-'))
  const server = spawn(binary, ['serve', '--port', port, '--host', '127.0.0.1', store], { stdio: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  const post = async (path, body) => (await fetch(base + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json()
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(`${base}/ready`).then((r) => r.ok, () => false)) break
    await sleep(100)
  }
  await post('/doc/new', { docId: 'golden' })
  const connect = (id, text) => {
    const t = tap()
    const doc = docOf(id, text)
    const provider = createYjsProvider(doc, 'golden', () => post('/doc/golden/auth', {}), { WebSocketPolyfill: t.Tapped, showDebuggerLink: false })
    return { ...t, doc, provider }
  }
  const one = connect(1)
  await settle()
  one.provider.awareness.setLocalStateField('user', { name: 'Ada', color: '#ff8800' })
  one.doc.getText('text').insert(0, 'añ😀')
  await settle()
  const two = connect(2, 'two')
  await settle()
  one.doc.getMap('notes').set('k', 1)
  await settle()
  const client = `@y-sweet/client ${versionOf('@y-sweet/client')}`
  const served = 'y-sweet 0.9.1 server'
  const file = (name, who, bytes) => write(`y_sweet/${name}.hex`, who, bytes)
  file('client_step1_empty', `${client}: sync step 1 of an empty document`, one.find('client', [0, 0]))
  file('client_step2', `${client}: sync step 2 with the edits of client 2`, two.find('client', [0, 1]))
  file('client_update', `${client}: one edit of client 1`, one.find('client', [0, 2]))
  file('client_awareness', `${client}: awareness with a user field`, one.find('client', [1], 0, (b) => b.includes('Ada')))
  file('client_version_102_first', `${client}: local version 0, on open`, one.find('client', [102]))
  file('client_version_102', `${client}: local version 1, after the first edit`, one.find('client', [102, 1, 1]))
  file('server_step1_empty', `${served}: sync step 1 of an empty document`, one.find('server', [0, 0]))
  file('server_step1', `${served}: sync step 1, client 1 has four clocks`, two.find('server', [0, 0]))
  file('server_step2', `${served}: sync step 2 with the edits of client 1`, two.find('server', [0, 1]))
  file('server_update', `${served}: the edit of client 1, to client 2`, two.find('server', [0, 2], 0, (b) => b.includes('notes')))
  file('server_awareness_empty', `${served}: awareness of nobody, on open`, one.find('server', [1, 1, 0]))
  file('server_awareness', `${served}: everyone's awareness, to a joiner`, two.find('server', [1], 0, (b) => b.includes('Ada')))
  file('server_version_102', `${served}: the echo of local version 1`, one.find('server', [102, 1, 1]))
  one.provider.disconnect(); two.provider.disconnect()

  const query = await scripted((socket, bytes) => { if (bytes[0] === 0) { socket.send(Buffer.from([3])) } })
  const t = tap()
  const asked = createYjsProvider(docOf(3), 'golden', async () => ({ url: `ws://127.0.0.1:${query.port}/d/golden/ws`, docId: 'golden' }), { WebSocketPolyfill: t.Tapped, showDebuggerLink: false })
  await settle()
  file('client_query_awareness_answer', `${client}: its awareness, asked by type 3, and answered with type 3 and a body`, t.find('client', [3]))
  asked.disconnect(); query.close()
  server.kill()
  rmSync(store, { recursive: true, force: true })
}

const wanted = process.argv.slice(2)
const chosen = (name) => wanted.length === 0 || wanted.includes(name)
if (chosen('y_websocket')) await recordYWebsocket()
if (chosen('hocuspocus')) await recordHocuspocus()
if (chosen('y_sweet') && process.env.Y_SWEET) await recordYSweet(process.env.Y_SWEET)
// Some published clients leave timers behind that would keep this process up.
process.exit(0)
