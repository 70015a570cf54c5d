/**
 * Keeps the page itself in the browser, so that a reload works offline. Documents are not its business.
 *
 * Addresses are answered by the network while it answers soon, else by the kept page; files with a hash in their
 * name never change and come from the cache. All of them are kept, also those that are loaded when they are needed:
 * a panel or a language that one opens for the first time on the train is there. The build puts the list of files in
 * place of `__SHELL__`.
 *
 * A new version takes over when it is asked to, or when the last tab of the old one is gone. Until all tabs have
 * reloaded, their files are still to be had: the version before is kept as well.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

interface Shell {
  readonly version: string;
  readonly shell: readonly string[];
}

const { version, shell } = JSON.parse('__SHELL__') as Shell;
const PREFIX = 'wayboard-';
const CACHE = PREFIX + version;
/** This version and the one before. */
const VERSIONS_KEPT = 2;
/** A network that takes longer is as good as none. */
const NETWORK_MS_MAX = 3000;

worker.addEventListener('install', (event) => {
  const fill = async (): Promise<void> => {
    const cache = await caches.open(CACHE);
    await Promise.all(shell.map((path) => keep(cache, path)));
  };
  event.waitUntil(fill());
});

/** What a page says to a worker that waits. `page` is the script that it runs. */
type Message = { readonly kind: 'take-over' } | { readonly kind: 'compare'; readonly page: string };

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  // A page that came over the network is of the new version before its worker is.
  const isTime = message.kind === 'take-over' || shell.includes(message.page);
  if (isTime) event.waitUntil(worker.skipWaiting());
  else event.ports[0]?.postMessage('another version');
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    // In the order in which they were made.
    const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    const old = ours.slice(0, Math.max(0, ours.length - (VERSIONS_KEPT - 1)));
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (isPage(url.pathname)) event.respondWith(page(request));
  } else if (isFile(url.pathname)) {
    event.respondWith(file(request, url.pathname));
  }
});

/** What is under assets/ never changes, so what another version has kept is not fetched again. */
async function keep(cache: Cache, path: string): Promise<void> {
  const had = path.startsWith('/assets/') ? await caches.match(path) : undefined;
  if (had !== undefined) await cache.put(path, had);
  else await cache.add(new Request(path, { cache: 'no-cache' }));
}

function isPage(path: string): boolean {
  return path === '/' || path.startsWith('/n/') || path.startsWith('/b/');
}

function isFile(path: string): boolean {
  return path.startsWith('/assets/') || shell.includes(path);
}

async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(NETWORK_MS_MAX) });
    if (response.status < 500) return response;
  } catch {
    // Offline, or as good as.
  }
  const cache = await caches.open(CACHE);
  return (await cache.match('/')) ?? Response.error();
}

async function file(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  // A tab of the version before asks for its own.
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request);
}
