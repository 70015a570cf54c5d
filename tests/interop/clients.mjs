// The published clients behind one set of words, so that one test can be run with each of them.
//
// `connect(family, server, name, options)` answers with a Client:
//   doc, awareness, provider   the client's own
//   network                    its Network: cut(), restore(), frames
//   synced()                   resolves when the provider says so for the first time since the last cut
//   saved()                    resolves when the provider says that the server has everything; see `tellsSaved`
//   isConnected()              what the provider says
//   destroy()                  as an application would
// Not here: Python (python.mjs), and what is asserted about any of them.
import * as Y from 'yjs'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { WebsocketProvider as WebsocketProvider2 } from 'y-websocket-2'
import * as hocuspocus4 from '@hocuspocus/provider'
import * as hocuspocus3 from 'hocuspocus-provider-3'
import * as hocuspocus2 from 'hocuspocus-provider-2'
import { createYjsProvider } from '@y-sweet/client'
import { DocumentManager } from '@y-sweet/sdk'
import { Network } from './network.mjs'
import { until } from './wait.mjs'

/** The clients under test. `tellsSaved`: the dialect has an acknowledgement that the package shows. */
export const families = {
  'y-websocket 3.1': { open: (...args) => openYWebsocket(WebsocketProvider, ...args), tellsSaved: false },
  'y-websocket 2.1': { open: (...args) => openYWebsocket(WebsocketProvider2, ...args), tellsSaved: false },
  'hocuspocus 4.8': { open: (...args) => openHocuspocus(hocuspocus4, ...args), tellsSaved: true },
  'hocuspocus 3.4': { open: (...args) => openHocuspocus(hocuspocus3, ...args), tellsSaved: true },
  'hocuspocus 2.15': { open: (...args) => openHocuspocus(hocuspocus2, ...args), tellsSaved: true },
  'y-sweet 0.9': { open: openYSweet, tellsSaved: true }
}

const alive = new Set()

/** Connects a client. Options: doc, token, providerOptions. */
export async function connect (family, server, name, options = {}) {
  const doc = options.doc ?? new Y.Doc()
  const network = options.network ?? new Network()
  const client = { family, name, doc, network, ...await families[family].open(server, name, { ...options, doc, network }) }
  const destroy = client.destroy
  client.destroy = () => { alive.delete(client); destroy() }
  client.describe = () => `${family} on "${name}": connected ${client.isConnected()}, opened ${network.opened}, last refusals ${network.refusals.slice(-3)}, last closes ${JSON.stringify(network.closes.slice(-3))}`
  client.synced = () => until(`${family} to be synced on "${name.slice(0, 80)}"`, () => client.isSynced(), { detail: client.describe })
  client.saved = () => until(`${family} to hear that all is saved on "${name.slice(0, 80)}"`, () => client.isSaved(), { detail: client.describe })
  alive.add(client)
  return client
}

/** Connects and waits for the first sync. */
export async function join (family, server, name, options) {
  const client = await connect(family, server, name, options)
  await client.synced()
  return client
}

/** Ends whatever a failed test has left behind. */
export function destroyAll () {
  for (const client of [...alive]) client.destroy()
}

function openYWebsocket (Provider, server, name, { doc, network, token, providerOptions }) {
  const params = token ? { token } : {}
  const provider = new Provider(`${server.ws}/ws`, encodeName(name), doc, { WebSocketPolyfill: network.Socket, disableBc: true, params, maxBackoffTime: 400, ...providerOptions })
  return {
    provider,
    awareness: provider.awareness,
    isSynced: () => provider.synced,
    isConnected: () => provider.wsconnected,
    destroy: () => provider.destroy()
  }
}

/** The provider puts the name into the URL as it is: what a URL can't carry has to be encoded by the application. */
export function encodeName (name) {
  return name.split('/').map(encodeURIComponent).join('/')
}

/** Hocuspocus providers, each on a socket of its own unless `providerOptions.websocketProvider` is given. */
function openHocuspocus (library, server, name, { doc, network, token = null, providerOptions = {} }) {
  const socket = providerOptions.websocketProvider ?? hocuspocusSocket(library, server, network)
  // A version 2 provider ends the shared socket when it is destroyed unless told to preserve it.
  const provider = new library.HocuspocusProvider({ name, document: doc, token, broadcast: false, preserveConnection: true, ...providerOptions, websocketProvider: socket })
  if (library !== hocuspocus2) provider.attach()
  return {
    provider,
    socket,
    awareness: provider.awareness,
    isSynced: () => provider.synced,
    // Version 2 counts below zero when edits that waited for the connection are acknowledged.
    isSaved: () => provider.synced && provider.unsyncedChanges <= 0,
    isConnected: () => socket.status === 'connected',
    destroy: () => {
      provider.destroy()
      if (!providerOptions.websocketProvider) socket.destroy()
    }
  }
}

/** A socket for several providers. Reconnects quickly: the default is up to 30 s. */
export function hocuspocusSocket (library, server, network) {
  return new library.HocuspocusProviderWebsocket({ url: `${server.ws}/hocuspocus`, WebSocketPolyfill: network.Socket, delay: 150, minDelay: 150, maxDelay: 400 })
}

/** The connection string that the SDK takes. */
export function ySweetAddress (server, token) {
  return token ? `ys://${token}@127.0.0.1:${server.port}` : `ys://127.0.0.1:${server.port}`
}

/** A y-sweet client; its tokens come from the server by the SDK, as an application's back end would get them. */
async function openYSweet (server, name, { doc, network, token, authorization, authEndpoint, providerOptions }) {
  const manager = new DocumentManager(ySweetAddress(server, token))
  const ask = authEndpoint ?? (() => manager.getOrCreateDocAndToken(name, authorization))
  const provider = createYjsProvider(doc, name, ask, {
    WebSocketPolyfill: network.Socket, showDebuggerLink: false, awareness: new Awareness(doc), initialClientToken: providerOptions?.initialClientToken ?? await ask(), ...providerOptions
  })
  // The client says "connected" at each step 2; a cut makes it say something else first.
  return {
    provider,
    manager,
    awareness: provider.awareness,
    isSynced: () => provider.status === 'connected',
    isSaved: () => provider.status === 'connected' && !provider.hasLocalChanges,
    isConnected: () => provider.status === 'connected',
    destroy: () => {
      // destroy() of 0.9.1 closes the socket, and its own close handler connects again.
      const { websocket } = provider
      if (websocket) websocket.onclose = websocket.onerror = null
      provider.destroy()
      provider.attemptToConnect = () => new Promise(() => {})
      clearTimeout(provider.heartbeatHandle)
      clearTimeout(provider.connectionTimeoutHandle)
      provider.awareness.destroy()
    }
  }
}
