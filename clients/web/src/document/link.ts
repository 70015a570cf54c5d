/**
 * The socket to the server, and what it makes certain about acknowledgements.
 *
 * The stock provider queues frames while the socket is closed and sends them after the next handshake, which
 * by then has carried the same changes. Those frames bring extra acknowledgements, and a counter that is one
 * too low says "saved" too early. This socket drops what cannot be sent: the handshake of the next connection
 * carries it. From then on there is one acknowledgement per frame, and the provider's count is true.
 */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { all, listen, type Undo } from '../subscription.ts';

/** After a lost connection: about half a second, growing to ten, with jitter so that a room does not return as one. */
const RETRY = { delay: 500, minDelay: 300, factor: 1.6, maxDelay: 10_000, jitter: true } as const;

export class Link extends HocuspocusProviderWebsocket {
  #unfollow: Undo = () => undefined;

  /** `ws://…/hocuspocus` */
  constructor(url: string) {
    super({ url, autoConnect: false, ...RETRY });
  }

  /** Connects, and stays connected as well as the network allows. */
  start(): void {
    this.#unfollow();
    this.#unfollow = this.#followNetwork();
    void this.connect();
  }

  /** After the sessions on it have been closed. */
  close(): void {
    this.#unfollow();
    this.destroy();
  }

  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  /** Drops the connection, if there is one, and tries again at once. */
  reconnect(reason: string): void {
    // As an event, so that the providers on this socket learn it too.
    if (this.webSocket !== null) this.emit('close', { event: { code: 4408, reason } });
    void this.connect();
  }

  /** Follows the browser's own news: a vanished network ends the connection now, not when TCP notices. */
  #followNetwork(): Undo {
    const retry = (): void => {
      if (this.status === 'disconnected' && this.shouldConnect) void this.connect();
    };
    return all(
      listen(window, 'offline', () => {
        if (this.shouldConnect) this.reconnect('offline');
      }),
      listen(window, 'online', () => {
        if (this.shouldConnect && this.status !== 'connected') void this.connect();
      }),
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'visible') retry();
      }),
    );
  }
}
