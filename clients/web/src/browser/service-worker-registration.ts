/**
 * Registers the worker that makes a reload work offline. Without it the page works as ever, online.
 *
 * A new version of the page waits until somebody wants it: what is open stays as it is, and `onNewVersion` tells
 * that one could reload. Nobody loses what they type to an update.
 */
import { Listeners, listen, type Undo } from '../subscription.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const WORKER = '/sw.js';
/** A tab that stays open for days asks this often. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

const versions = new Listeners<() => void>();
let takeOver: (() => void) | null = null;

/** Told at once if a new version waits already. What the listener is given reloads the page with it. */
export function onNewVersion(listener: (reload: () => void) => void): Undo {
  if (takeOver !== null) listener(takeOver);
  return versions.add(listener);
}

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  register().catch((error: unknown) => {
    console.warn('wayboard: a reload will need the network', error);
  });
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(workerUrl());
  const look = (): void => {
    const { waiting } = registration;
    // The very first worker has nobody to wait for.
    if (waiting !== null && navigator.serviceWorker.controller !== null) compare(waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  const ask = (): void => void registration.update().catch(() => undefined);
  setInterval(ask, LOOK_AGAIN_MS);
  listen(window, 'online', ask);
}

/** Asks a waiting worker whether this page is of its version; if not, it answers, and the person may reload. */
function compare(waiting: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    takeOver = () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage({ kind: 'take-over' });
    };
    versions.tell(takeOver);
  };
  waiting.postMessage({ kind: 'compare', page: new URL(import.meta.url).pathname }, [port2]);
}

/** Where the content policy asks for trusted types, a worker's address has to be one. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('wayboard', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ??
    WORKER
  );
}
