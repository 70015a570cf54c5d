// The clients of this repository that are no browsers: follow.py, and wayboard-tail beside the server's binary.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join as joinPath, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { binary, Server } from './server.mjs'
import { destroyAll, join } from './clients.mjs'
import { python } from './python.mjs'
import { mint, tokenMode } from './tokens.mjs'
import { until, within } from './wait.mjs'

const follow = resolve(dirname(fileURLToPath(import.meta.url)), '../../clients/python/follow.py')
const tail = joinPath(dirname(binary), 'wayboard-tail')

let server
const running = new Set()
before(async () => { server = await Server.start() })
after(async () => { for (const child of running) child.kill('SIGKILL'); destroyAll(); await server?.close() })

/** A program whose lines are collected. */
function run (command, args, env = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => { said.out += data })
  child.stderr.on('data', (data) => { said.err += data })
  const exited = new Promise((resolve) => child.once('exit', (code) => { running.delete(child); resolve(code) }))
  const says = (what) => until(`${command} to say ${what}`, () => (what instanceof RegExp ? what.test(said.out) : said.out.includes(what)), { timeout_ms: 25_000, detail: () => `it said ${JSON.stringify(said)}` })
  return { said, exited, says, stop: () => child.kill('SIGINT') }
}

/** What both programs must do: tell of changes and of presence, and come back after a restart of the server. */
async function follows (own, document, start) {
  const program = start()
  await program.says('synced')
  const client = await join('y-websocket 3.1', own, document)
  client.doc.getMap('notes').set('key', 'añ😀')
  await program.says('añ😀')
  client.awareness.setLocalStateField('user', { name: 'Ada' })
  await program.says(/presence.*Ada/)
  await own.restart('kill')
  await program.says(/offline/)
  await until('the client to be back', () => client.isSynced())
  client.doc.getMap('notes').set('after', 'restarted')
  await program.says('restarted')
  const named = () => [...client.awareness.getStates().values()].some((state) => state.user?.name === 'Follower')
  await until('the program to be seen', named, { timeout_ms: 20_000 })
  client.destroy()
  program.stop()
  await within('the program to end', program.exited)
}

test('follow.py prints changes and presence, and rides out a restart', async () => {
  const own = await Server.start()
  try {
    await follows(own, 'follow me/py', () => run(python, [follow, own.http, 'follow me/py', '--name', 'Follower']))
  } finally {
    await own.close()
  }
})

test('follow.py says why when its token is refused', async () => {
  const own = await Server.start(tokenMode)
  try {
    const refused = run(python, [follow, own.http, 'x', '--token', 'nonsense'])
    assert.notEqual(await within('follow.py to give up', refused.exited), 0)
    assert.match(refused.said.err, /401/)
    const allowed = run(python, [follow, own.http, 'x'], { WAYBOARD_TOKEN: mint([{ name: 'x', access: 'read' }]) })
    await allowed.says('synced')
    allowed.stop()
  } finally {
    await own.close()
  }
})

test('wayboard-tail is built', () => {
  assert.ok(existsSync(tail), `no ${tail}: build it with --features terminal`)
})

test('wayboard-tail prints changes and presence, and rides out a restart', async () => {
  const own = await Server.start()
  try {
    await follows(own, 'follow me/tail', () => run(tail, [own.http, 'follow me/tail', '--by', 'Follower']))
  } finally {
    await own.close()
  }
})

test('wayboard-tail appends a note as the board has them, which is saved when it says so', async () => {
  const own = await Server.start()
  try {
    const program = run(tail, [own.http, 'append', '--append', 'ask Ada añ😀', '--by', 'Max'])
    assert.equal(await within('wayboard-tail to end', program.exited), 0, program.said.err)
    assert.match(program.said.out, /saved/)
    await own.restart('kill')
    const client = await join('hocuspocus 4.8', own, 'append')
    const [[id, note]] = Object.entries(client.doc.getMap('notes').toJSON())
    assert.match(id, /^[A-Za-z0-9_-]{6,36}$/)
    assert.ok(Math.abs(note.at - Date.now()) < 120_000 && Number.isInteger(note.at), `at ${note.at}`)
    assert.deepEqual({ ...note, at: 0 }, { text: 'ask Ada añ😀', place: { m: null, xy: [0, 0] }, kind: 'note', color: 'yellow', size: 'm', by: 'Max', at: 0 })
    client.doc.getMap('notes').get(id).get('text').insert(0, 'please ')
    await client.saved()
    client.destroy()
  } finally {
    await own.close()
  }
})

test('wayboard-tail says why when it may not', async () => {
  const own = await Server.start(tokenMode)
  try {
    const stranger = run(tail, [own.http, 'x', '--append', 'no'])
    assert.equal(await within('wayboard-tail to end', stranger.exited), 1)
    assert.match(stranger.said.err, /refused/)
    const reader = run(tail, [own.http, 'x', '--append', 'no', '--token', mint([{ name: 'x', access: 'read' }])])
    assert.equal(await within('wayboard-tail to end', reader.exited), 1)
    assert.match(reader.said.err, /only read/)
    const writer = run(tail, [own.http, 'x', '--append', 'yes', '--token', mint([{ name: 'x', access: 'write' }])])
    assert.equal(await within('wayboard-tail to end', writer.exited), 0)
  } finally {
    await own.close()
  }
})

test('wayboard-tail follows other roots', async () => {
  const program = run(tail, [server.http, 'roots', '--root', 'text:title', '--root', 'array:list', '--root', 'xml:page'])
  await program.says('synced')
  const client = await join('y-websocket 3.1', server, 'roots')
  client.doc.getText('title').insert(0, 'Ж')
  await program.says('title +"Ж"')
  client.doc.getArray('list').push([1, { two: 2 }])
  await program.says('list +[1, {"two":2}]')
  client.doc.getText('title').delete(0, 1)
  await program.says('title -1')
  client.destroy()
  program.stop()
  await within('wayboard-tail to end', program.exited)
})
