// A network of one's own for each client: it can be cut and restored, and notes every frame that passes.
//
// The providers take a WebSocket class; this makes one over the package `ws`. A cut drops the connection without a
// closing handshake, as a train in a tunnel does, and lets new ones fail until the network is restored.
import WebSocket from 'ws'

/** A port of the loopback where nothing listens. */
const NOWHERE = 'ws://127.0.0.1:9'

export class Network {
  constructor () {
    const network = this
    this.up = true
    this.sockets = new Set()
    /** Every frame since the beginning: {at_ms, from: 'client' | 'server', bytes}. */
    this.frames = []
    /** Every close: {code, reason}. */
    this.closes = []
    /** HTTP status codes of refused upgrades. */
    this.refusals = []
    this.opened = 0
    this.Socket = class extends WebSocket {
      constructor (url, protocols) {
        super(network.up ? url : NOWHERE, protocols)
        network.sockets.add(this)
        this.on('open', () => { network.opened += 1 })
        this.on('message', (data) => network.note('server', data))
        // A listener of ours also keeps an error that comes before the provider's own from ending the test run.
        this.on('error', ({ message }) => {
          const status = /Unexpected server response: (\d+)/.exec(message)
          if (status) network.refusals.push(Number(status[1]))
        })
        this.on('close', (code, reason) => {
          network.sockets.delete(this)
          network.closes.push({ code, reason: String(reason) })
        })
      }

      send (data, ...rest) {
        network.note('client', data)
        return super.send(data, ...rest)
      }
    }
  }

  note (from, data) {
    this.frames.push({ at_ms: Date.now(), from, bytes: Buffer.from(data) })
  }

  /** The frames of one side. */
  from (side) {
    return this.frames.filter((frame) => frame.from === side).map((frame) => frame.bytes)
  }

  cut () {
    this.up = false
    for (const socket of this.sockets) socket.terminate()
  }

  restore () {
    this.up = true
  }
}
