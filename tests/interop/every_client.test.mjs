// What every family of clients must have: sync, late joiners, presence, offline edits, restarts, big documents.
import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import * as Y from 'yjs'
import { Server } from './server.mjs'
import { connect, destroyAll, families, join } from './clients.mjs'
import { contentOf, converge, shadowOf } from './content.mjs'
import { sleep, until } from './wait.mjs'

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

let count = 0
/** A name that no other test uses, and that all dialects can say. */
const fresh = (family, what) => `${what}-${family.replace(/[^a-z0-9]/g, '_')}-${count++}`

const note = (text) => {
  const map = new Y.Map()
  map.set('text', new Y.Text(text))
  map.set('place', { m: null, xy: [1, 2] })
  return map
}

/** Presence of `other` as `client` sees it. */
const seen = (client, other) => client.awareness.getStates().get(other.doc.clientID)

async function offline (client) {
  client.network.cut()
  await until(`${client.family} to notice that it is cut off`, () => !client.isConnected())
}

for (const family of Object.keys(families)) {
  describe(family, { concurrency: 4 }, () => {
    test('two clients see each other\'s edits, and a late joiner sees both', async () => {
      const name = fresh(family, 'two')
      const [a, b] = await Promise.all([join(family, server, name), join(family, server, name)])
      const shadow = shadowOf(a.doc, b.doc)
      a.doc.getMap('notes').set('a', note('from a'))
      b.doc.getText('title').insert(0, 'b says hi')
      await converge('both edits at both', [a.doc, b.doc, shadow.doc])
      const late = await join(family, server, name)
      await converge('the late joiner to equal a document without a server', [late.doc, shadow.doc])
      for (const client of [a, b, late]) client.destroy()
    })

    if (families[family].tellsSaved) {
      test('a client that was first to write is told when it is saved', async () => {
        const a = await join(family, server, fresh(family, 'saved'))
        for (let i = 0; i < 20; i++) a.doc.getMap('notes').set(`k${i}`, i)
        assert.equal(a.isSaved(), false, 'nothing can be saved before a round trip')
        await a.saved()
        a.destroy()
      })
    }

    test('presence appears, changes, and goes when its client leaves', async () => {
      const name = fresh(family, 'presence')
      const [a, b] = await Promise.all([join(family, server, name), join(family, server, name)])
      a.awareness.setLocalStateField('user', { name: 'Ada' })
      await until('b to see Ada', () => seen(b, a)?.user?.name === 'Ada')
      a.awareness.setLocalStateField('user', { name: 'Ada', cursor: 7 })
      await until('b to see the cursor', () => seen(b, a)?.user?.cursor === 7)
      const late = await join(family, server, name)
      await until('the late joiner to see Ada', () => seen(late, a)?.user?.name === 'Ada')
      a.destroy()
      await until('Ada to be gone for b', () => !seen(b, a), { timeout_ms: 5_000 })
      await until('Ada to be gone for the late joiner', () => !seen(late, a), { timeout_ms: 5_000 })
      b.destroy(); late.destroy()
    })

    test('presence goes when the connection breaks without a goodbye', async () => {
      const name = fresh(family, 'broken')
      const [a, b] = await Promise.all([join(family, server, name), join(family, server, name)])
      a.awareness.setLocalStateField('user', { name: 'Ada' })
      await until('b to see Ada', () => seen(b, a)?.user?.name === 'Ada')
      await offline(a)
      await until('Ada to be gone for b', () => !seen(b, a), { timeout_ms: 5_000 })
      a.destroy(); b.destroy()
    })

    test('edits made offline on both sides merge on return', async () => {
      const name = fresh(family, 'offline')
      const [a, b] = await Promise.all([join(family, server, name), join(family, server, name)])
      const shadow = shadowOf(a.doc, b.doc)
      a.doc.getText('title').insert(0, 'together ')
      await converge('the shared beginning', [a.doc, b.doc])
      await offline(a)
      a.doc.getText('title').insert(0, 'offline ')
      a.doc.getMap('notes').set('a', note('written in the train'))
      b.doc.getText('title').insert(b.doc.getText('title').length, 'online')
      b.doc.getMap('notes').set('b', note('meanwhile'))
      await sleep(150)
      assert.equal(b.doc.getMap('notes').has('a'), false, 'the cut did not cut')
      a.network.restore()
      await converge('both sides to have both edits', [a.doc, b.doc, shadow.doc])
      assert.equal(a.doc.getText('title').toString(), 'offline together online')
      if (families[family].tellsSaved) await a.saved()
      a.destroy(); b.destroy()
    })

    test('a document of 2 MB goes in, out, and into a late joiner', async () => {
      const name = fresh(family, 'big')
      const a = await join(family, server, name)
      // Half of it in one edit, as a pasted picture; half in many.
      a.doc.getMap('notes').set('picture', new Uint8Array(1_000_000).map((_, i) => i * 31))
      for (let i = 0; i < 100; i++) a.doc.getMap('notes').set(`n${i}`, note('x'.repeat(10_000)))
      const late = await join(family, server, name)
      await converge('2 MB at the late joiner', [a.doc, late.doc], { every_ms: 100, timeout_ms: 30_000 })
      if (families[family].tellsSaved) await a.saved()
      a.destroy(); late.destroy()
    })

    test('a client that was never online before brings 2 MB at once', async () => {
      const name = fresh(family, 'bring')
      const doc = new Y.Doc()
      doc.transact(() => { for (let i = 0; i < 200; i++) doc.getMap('notes').set(`n${i}`, note('y'.repeat(10_000))) })
      const a = await join(family, server, name, { doc })
      const b = await join(family, server, name)
      await converge('2 MB at the other', [doc, b.doc], { every_ms: 100, timeout_ms: 30_000 })
      a.destroy(); b.destroy()
    })

    for (const how of ['stop', 'kill']) {
      test(`clients ride out a restart of the server by SIG${how === 'stop' ? 'TERM' : 'KILL'}`, async () => {
        const own = await Server.start()
        try {
          const name = fresh(family, how)
          const [a, b] = await Promise.all([join(family, own, name), join(family, own, name)])
          const shadow = shadowOf(a.doc, b.doc)
          a.doc.getMap('notes').set('before', note('before'))
          await converge('the edit before', [a.doc, b.doc])
          if (how === 'stop') assert.equal(await own.stop(), 0, `exit code; ${own.tail()}`)
          else await own.kill()
          await until('both to notice', () => !a.isConnected() && !b.isConnected())
          a.doc.getMap('notes').set('during-a', note('during'))
          b.doc.getMap('notes').set('during-b', note('during'))
          await own.run()
          await converge('the edits made while it was away', [a.doc, b.doc, shadow.doc])
          a.awareness.setLocalStateField('user', { name: 'Ada' })
          await until('presence after the restart', () => seen(b, a)?.user?.name === 'Ada')
          const late = await join(family, own, name)
          await converge('a joiner after the restart', [late.doc, shadow.doc])
          for (const client of [a, b, late]) client.destroy()
        } finally {
          await own.close()
        }
      })
    }

    test('what clients left behind is there after a restart, when none of them returns', async () => {
      const own = await Server.start()
      try {
        const name = fresh(family, 'left')
        const a = await join(family, own, name)
        a.doc.getMap('notes').set('k', note('kept'))
        a.doc.getText('title').insert(0, 'kept too')
        if (families[family].tellsSaved) await a.saved()
        else await join(family, own, name).then((b) => converge('the other', [a.doc, b.doc]).finally(() => b.destroy()))
        a.destroy()
        await own.restart('stop')
        const b = await join(family, own, name)
        assert.deepEqual(contentOf(b.doc), contentOf(a.doc))
        b.destroy()
      } finally {
        await own.close()
      }
    })
  })
}

test('a client is not told that it is synced before it has the stored document', async () => {
  const name = 'seeded'
  const first = await join('hocuspocus 4.8', server, name)
  for (let i = 0; i < 200; i++) first.doc.getMap('notes').set(`n${i}`, note('z'.repeat(200)))
  await first.saved()
  const sizes = await Promise.all(Object.keys(families).map(async (family) => {
    const client = await connect(family, server, name)
    await client.synced()
    const size = client.doc.getMap('notes').size
    client.destroy()
    return [family, size]
  }))
  assert.deepEqual(sizes, Object.keys(families).map((family) => [family, 200]))
  first.destroy()
})
