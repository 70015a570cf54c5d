// The React hooks of y-sweet, in jsdom: two browsers' worth of components on one document.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { JSDOM } from 'jsdom'
import WebSocket from 'ws'
import { Server } from './server.mjs'
import { destroyAll, join, ySweetAddress } from './clients.mjs'
import { until } from './wait.mjs'

let server
before(async () => { server = await Server.start() })
after(async () => { destroyAll(); await server?.close() })

test('useMap, usePresence and useConnectionStatus follow another client', async () => {
  const { window } = new JSDOM('<div id="root"></div>', { url: server.http })
  Object.assign(globalThis, { window, document: window.document, WebSocket, navigator: window.navigator })
  const { createElement: h } = await import('react')
  const { createRoot } = await import('react-dom/client')
  const { YDocProvider, useConnectionStatus, useMap, usePresence, usePresenceSetter } = await import('@y-sweet/react')
  const { getOrCreateDocAndToken } = await import('@y-sweet/sdk')

  function Notes () {
    const notes = useMap('notes')
    const others = [...usePresence().values()].map((state) => state.user?.name).join()
    const setPresence = usePresenceSetter()
    const click = () => { notes.set('from-react', 'clicked'); setPresence({ user: { name: 'React' } }) }
    return h('button', { onClick: click }, `${useConnectionStatus()} | ${[...notes.keys()].sort().join()} | ${others}`)
  }
  const page = createRoot(document.getElementById('root'))
  const authEndpoint = () => getOrCreateDocAndToken(ySweetAddress(server), 'react')
  page.render(h(YDocProvider, { docId: 'react', authEndpoint, showDebuggerLink: false }, h(Notes)))
  const text = () => document.querySelector('button')?.textContent ?? ''
  await until('the hooks to connect', () => text().startsWith('connected'), { detail: text })

  const other = await join('y-websocket 3.1', server, 'react')
  other.doc.getMap('notes').set('from-yjs', 1)
  other.awareness.setLocalStateField('user', { name: 'Ada' })
  await until('the page to show both', () => text() === 'connected | from-yjs | Ada', { detail: text })
  document.querySelector('button').click()
  await until('the other to see the click', () => other.doc.getMap('notes').get('from-react') === 'clicked')
  await until('the other to see who clicked', () => [...other.awareness.getStates().values()].some((state) => state.user?.name === 'React'))
  assert.equal(text(), 'connected | from-react,from-yjs | Ada')
  page.unmount()
  other.destroy()
})
