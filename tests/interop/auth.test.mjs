// Token mode: what each dialect's client is told about no token, a bad one, one that ends, and one that only reads.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import * as library from '@hocuspocus/provider'
import { DocumentManager } from '@y-sweet/sdk'
import { Server } from './server.mjs'
import { connect, destroyAll, families, hocuspocusSocket, join, ySweetAddress } from './clients.mjs'
import { converge } from './content.mjs'
import { Network } from './network.mjs'
import { forge, mint, tokenMode } from './tokens.mjs'
import { sleep, until, within } from './wait.mjs'

let server
before(async () => { server = await Server.start(tokenMode) })
after(async () => { destroyAll(); await server?.close() })

const everything = [{ name: '*', access: 'admin' }]
const writer = (name, options) => mint([{ name, access: 'write' }], options)
const reader = (name, options) => mint([{ name, access: 'read' }], options)

/** A y-sweet token source: the server token makes the document, `token` is what the client connects with. */
const ySweetEndpoint = (name, token, authorization = 'full') => async () => {
  const manager = new DocumentManager(ySweetAddress(server, mint(everything)))
  await manager.createDoc(name)
  return { ...await manager.getClientToken(name), token: await token(), authorization }
}

/** A y-sweet client that connects with `token`, or with what it answers. */
const joinYSweet = async (name, token, authorization) => {
  const source = ySweetEndpoint(name, async () => (typeof token === 'function' ? token() : token), authorization)
  return connect('y-sweet 0.9', server, name, { token: mint(everything), providerOptions: { initialClientToken: await source() }, authEndpoint: source })
}

const refusedUpgrades = {
  'no token': () => undefined,
  'a token of another key': () => forge(everything),
  'a token that has ended': () => writer('*', { seconds: -1 }),
  'a token that is none': () => 'nonsense'
}

describe('y-websocket', { concurrency: 6 }, () => {
  for (const [what, make] of Object.entries(refusedUpgrades)) {
    test(`${what} is refused at the upgrade with 401`, async () => {
      const client = await connect('y-websocket 3.1', server, 'refused', { token: make() })
      await until('the refusal', () => client.network.refusals.length > 0)
      assert.equal(client.network.refusals[0], 401)
      assert.equal(client.network.opened, 0)
      client.destroy()
    })
  }

  // As a bad token is: whether there is such a document is nobody's business.
  test('a token for another document is refused at the upgrade with 401', async () => {
    const client = await connect('y-websocket 3.1', server, 'mine', { token: writer('yours') })
    await until('the refusal', () => client.network.refusals.length > 0)
    assert.equal(client.network.refusals[0], 401)
    client.destroy()
  })

  for (const family of ['y-websocket 3.1', 'y-websocket 2.1']) {
    test(`${family}: a token in the query opens the documents that it names, also by prefix`, async () => {
      const token = mint([{ name: 'team/*', access: 'write' }, { name: `own-${family}`, access: 'write' }])
      const clients = await Promise.all([`team/a ${family}`, `own-${family}`].map((name) => join(family, server, name, { token })))
      for (const client of clients) client.destroy()
    })
  }

  test('a token can come as a subprotocol', async () => {
    const client = await join('y-websocket 3.1', server, 'protocol', { providerOptions: { protocols: [writer('protocol')] } })
    client.destroy()
  })

  test('a token that ends closes the socket with 4401, which the client takes as final; a new token is let in', async () => {
    const client = await join('y-websocket 3.1', server, 'ends', { token: writer('ends', { seconds: 3 }) })
    const closed = within('the closed event', new Promise((resolve) => client.provider.on('closed', resolve)))
    assert.equal((await closed).code, 4401)
    await sleep(1_000)
    assert.equal(client.network.opened, 1, 'the client came back by itself')
    client.doc.getText('title').insert(0, 'while locked out')
    client.provider.params = { token: writer('ends') }
    client.provider.connect()
    await client.synced()
    const other = await join('y-websocket 3.1', server, 'ends', { token: reader('ends') })
    await until('the edit made while locked out', () => other.doc.getText('title').toString() === 'while locked out')
    client.destroy(); other.destroy()
  })
})

describe('hocuspocus', { concurrency: 6 }, () => {
  for (const [what, make] of Object.entries(refusedUpgrades)) {
    test(`${what} is denied on an open socket, and a good one is taken on the same socket`, async () => {
      const network = new Network()
      const websocketProvider = hocuspocusSocket(library, server, network)
      let token = make() ?? null
      const reasons = []
      const client = await connect('hocuspocus 4.8', server, `denied ${what}`, {
        network, token: () => token, providerOptions: { websocketProvider, onAuthenticationFailed: ({ reason }) => reasons.push(reason) }
      })
      await until('the denial', () => reasons.length > 0)
      const other = await connect('hocuspocus 4.8', server, `allowed ${what}`, { network, token: writer(`allowed ${what}`), providerOptions: { websocketProvider } })
      await other.saved()
      client.doc.getText('title').insert(0, 'written while denied')
      await sleep(200)
      token = writer(`denied ${what}`)
      await client.provider.sendToken()
      client.provider.startSync()
      await client.saved()
      assert.equal(network.opened, 1)
      const json = await server.request(Server.documentPath(`denied ${what}`, '/json?roots=text:title'), { token: reader(`denied ${what}`) })
      assert.deepEqual(await json.json(), { title: 'written while denied' })
      client.destroy(); other.destroy(); websocketProvider.destroy()
    })
  }

  for (const family of Object.keys(families).filter((name) => name.startsWith('hocuspocus'))) {
    test(`${family}: a good token opens, a bad one does not`, async () => {
      const good = await join(family, server, `good-${family}`, { token: writer(`good-${family}`) })
      await good.saved()
      let denied = false
      const bad = await connect(family, server, `bad-${family}`, { token: forge(everything), providerOptions: { onAuthenticationFailed: () => { denied = true } } })
      await until('the denial', () => denied)
      assert.equal(bad.provider.synced, false)
      good.destroy(); bad.destroy()
    })
  }

  test('a client whose token ends is asked for another, and goes on without reconnecting', async () => {
    let asked = 0
    const token = () => { asked += 1; return writer('renew', { seconds: asked === 1 ? 4 : 600 }) }
    const client = await join('hocuspocus 4.8', server, 'renew', { token })
    await until('the second token', () => asked >= 2)
    await sleep(5_000)
    client.doc.getText('title').insert(0, 'after renewal')
    await client.saved()
    assert.equal(client.network.opened, 1)
    client.destroy()
  })

  test('a client whose token ends and that has no better one is denied, and its edits are not taken', async () => {
    const stale = writer('stale', { seconds: 3 })
    const reasons = []
    const client = await join('hocuspocus 4.8', server, 'stale', { token: stale, providerOptions: { onAuthenticationFailed: ({ reason }) => reasons.push(reason) } })
    await client.saved()
    await until('the denial', () => reasons.length > 0 || client.network.closes.length > 0, { timeout_ms: 25_000 })
    client.doc.getText('title').insert(0, 'too late')
    await sleep(500)
    assert.ok(client.provider.unsyncedChanges > 0, 'a refused edit was acknowledged')
    const json = await server.request(Server.documentPath('stale', '/json?roots=text:title'), { token: reader('stale') })
    assert.ok(json.status === 404 || (await json.json()).title === '')
    client.destroy()
  })

  test('a reader is told so, reads, and each of its edits is refused with 08 00', async () => {
    const author = await join('hocuspocus 4.8', server, 'scope', { token: writer('scope') })
    author.doc.getText('title').insert(0, 'authored')
    await author.saved()
    const client = await join('hocuspocus 4.8', server, 'scope', { token: reader('scope') })
    await client.saved()
    assert.equal(client.provider.authorizedScope, 'readonly')
    assert.equal(client.doc.getText('title').toString(), 'authored')
    client.doc.getText('title').insert(0, 'un')
    client.doc.getText('title').insert(0, 'not ')
    const refusals = () => client.network.from('server').filter((frame) => frame.subarray(-2).toString('hex') === '0800').length
    await until('two refusals', () => refusals() === 2)
    assert.equal(client.provider.unsyncedChanges, 2)
    author.doc.getMap('notes').set('k', 1)
    await until('the reader still reads', () => client.doc.getMap('notes').get('k') === 1)
    assert.equal(author.doc.getText('title').toString(), 'authored')
    client.destroy(); author.destroy()
  })

  test('a reader that comes with edits of its own has its step 2 refused, one without has it acknowledged', async () => {
    const doc = new Y.Doc()
    doc.getText('title').insert(0, 'brought')
    const client = await connect('hocuspocus 4.8', server, 'scope-2', { doc, token: reader('scope-2') })
    await until('the refusal', () => client.network.from('server').some((frame) => frame.subarray(-2).toString('hex') === '0800'))
    const clean = await join('hocuspocus 4.8', server, 'scope-2', { token: reader('scope-2') })
    await clean.saved()
    assert.equal(clean.doc.getText('title').toString(), '')
    client.destroy(); clean.destroy()
  })
})

describe('y-sweet', { concurrency: 6 }, () => {
  const status = async (path, options) => (await server.request(path, { method: 'POST', ...options })).status

  test('the SDK says which token is missing or wrong', async () => {
    const code = (error) => error.cause.code
    await assert.rejects(new DocumentManager(ySweetAddress(server)).createDoc('x'), (error) => code(error) === 'NoAuthProvided')
    await assert.rejects(new DocumentManager(ySweetAddress(server, forge(everything))).createDoc('x'), (error) => code(error) === 'InvalidAuthProvided')
    await assert.rejects(new DocumentManager(ySweetAddress(server, forge(everything))).checkStore(), (error) => code(error) === 'InvalidAuthProvided')
  })

  test('a server token makes documents and tokens for them; a read-only one reads', async () => {
    const manager = new DocumentManager(ySweetAddress(server, mint(everything)))
    assert.deepEqual(await manager.checkStore(), { ok: true })
    await manager.createDoc('sdk-doc')
    const doc = new Y.Doc()
    doc.getText('title').insert(0, 'by token')
    await manager.updateDoc('sdk-doc', Y.encodeStateAsUpdate(doc))
    const full = await manager.getClientToken('sdk-doc', { userId: 'u9', validForSeconds: 60 })
    assert.ok(full.token && full.token !== '')
    const readOnly = await manager.getClientToken('sdk-doc', { authorization: 'read-only' })
    const update = Y.encodeStateAsUpdate(doc)
    assert.equal(await status('/d/sdk-doc/update', { token: readOnly.token, body: update }), 403)
    assert.equal(await status('/d/sdk-doc/update', { token: full.token, body: update }), 200)
    assert.equal(await status('/d/sdk-doc/update', { body: update }), 401)
    assert.equal(await status('/d/sdk-doc/update', { token: forge(everything), body: update }), 401)
    assert.equal((await server.request('/d/sdk-doc/as-update', { token: readOnly.token })).status, 200)
    assert.equal((await server.request('/d/sdk-doc/as-update')).status, 401)
  })

  test('a client token is good for its document only', async () => {
    const manager = new DocumentManager(ySweetAddress(server, mint(everything)))
    await manager.createDoc('doc-1')
    await manager.createDoc('doc-2')
    const { token } = await manager.getClientToken('doc-1')
    const { status } = await server.request('/d/doc-2/as-update', { token })
    assert.ok(status === 401 || status === 403, `status ${status}`)
    assert.equal((await server.request('/d/doc-1/as-update', { token })).status, 200)
  })

  test('a socket without a good token is refused at the upgrade with 401', async () => {
    for (const token of [undefined, 'nonsense', forge(everything)]) {
      const client = await joinYSweet('ys-refused', token ?? '')
      await until('the refusal', () => client.network.refusals.length > 0)
      assert.equal(client.network.refusals[0], 401)
      client.destroy()
    }
  })

  test('tokens from the server are good for a client, and one that ends is replaced by the client itself', async () => {
    let asked = 0
    const token = () => { asked += 1; return writer('ys-renew', { seconds: asked === 1 ? 4 : 600 }) }
    const client = await joinYSweet('ys-renew', token)
    await client.synced()
    assert.equal(asked, 1)
    await until('a second token', () => asked >= 2, { timeout_ms: 20_000 })
    client.doc.getText('title').insert(0, 'after renewal')
    await client.saved()
    client.destroy()
  })

  test('a reader reads; its edits are not taken, and its 102 comes back all the same', async () => {
    const author = await joinYSweet('ys-scope', writer('ys-scope'))
    await author.synced()
    const client = await joinYSweet('ys-scope', reader('ys-scope'), 'read-only')
    await client.synced()
    const { warn } = console
    console.warn = () => {}
    client.doc.getText('title').insert(0, 'refused')
    console.warn = warn
    await until('the echo', () => !client.provider.hasLocalChanges)
    author.doc.getMap('notes').set('k', 1)
    await until('the reader still reads', () => client.doc.getMap('notes').get('k') === 1)
    assert.equal(author.doc.getText('title').toString(), '')
    client.destroy(); author.destroy()
  })
})

describe('readers and presence', { concurrency: 6 }, () => {
  test('a y-websocket reader reads, shows its presence, and writes nothing', async () => {
    const author = await join('y-websocket 3.1', server, 'reader', { token: writer('reader') })
    const client = await join('y-websocket 3.1', server, 'reader', { token: reader('reader') })
    author.doc.getText('title').insert(0, 'x')
    await converge('the reader to read', [author.doc, client.doc])
    client.awareness.setLocalStateField('user', { name: 'Reader' })
    await until('the reader\'s presence', () => author.awareness.getStates().get(client.doc.clientID)?.user?.name === 'Reader')
    client.doc.getText('title').insert(0, 'forbidden')
    await sleep(300)
    assert.equal(author.doc.getText('title').toString(), 'x')
    assert.equal(client.network.opened, 1, 'a refused edit must not cost the connection')
    client.destroy(); author.destroy()
  })

  test('a session cannot claim another user\'s id in its presence', async () => {
    const token = (sub) => mint([{ name: 'claim', access: 'write' }], { sub })
    const honest = await join('y-websocket 3.1', server, 'claim', { token: token('ada') })
    const liar = await join('y-websocket 3.1', server, 'claim', { token: token('eve') })
    liar.awareness.setLocalStateField('user', { id: 'ada', name: 'Ada' })
    liar.awareness.setLocalStateField('marker', 1)
    await sleep(500)
    const state = honest.awareness.getStates().get(liar.doc.clientID)
    assert.ok(state === undefined || state.user === undefined || state.user.id !== 'ada', `the others see ${JSON.stringify(state)}`)
    honest.awareness.setLocalStateField('user', { id: 'ada', name: 'Ada' })
    await until('the honest one', () => liar.awareness.getStates().get(honest.doc.clientID)?.user?.id === 'ada')
    honest.destroy(); liar.destroy()
  })
})

describe('HTTP', { concurrency: 6 }, () => {
  const update = (() => {
    const doc = new Y.Doc()
    doc.getMap('notes').set('k', 1)
    return Y.encodeStateAsUpdate(doc)
  })()
  const at = (name, part, token, method = 'GET') => server.request(Server.documentPath(name, part), { method, token, ...(method === 'POST' && { body: update }) })

  test('reading, writing and deleting need their rights', async () => {
    const [read, write, admin] = ['read', 'write', 'admin'].map((access) => mint([{ name: 'api', access }]))
    assert.equal((await at('api', '/update', undefined, 'POST')).status, 401)
    assert.equal((await at('api', '/update', forge(everything), 'POST')).status, 401)
    assert.equal((await at('api', '/update', writer('api', { seconds: -1 }), 'POST')).status, 401)
    assert.equal((await at('api', '/update', read, 'POST')).status, 403)
    assert.ok((await at('api', '/update', write, 'POST')).ok)
    assert.equal((await at('api', '/json?roots=map:notes', read)).status, 200)
    assert.equal((await at('api', '/json?roots=map:notes', writer('other'))).status, 403)
    assert.equal((await at('api', '', write, 'DELETE')).status, 403)
    assert.ok((await at('api', '', admin, 'DELETE')).ok)
  })

  test('listing all documents needs admin access', async () => {
    const list = async (token) => (await server.request('/api/v1/documents', { token })).status
    assert.equal(await list(), 401)
    assert.equal(await list(writer('*')), 403)
    assert.equal(await list(mint(everything)), 200)
  })
})

test('no token is in the log', async () => {
  const token = writer('logged')
  const client = await join('y-websocket 3.1', server, 'logged', { token })
  client.destroy()
  await server.request(Server.documentPath('logged'), { token })
  const signature = token.split('.')[2]
  await sleep(200)
  assert.ok(!server.log.includes(signature))
})
