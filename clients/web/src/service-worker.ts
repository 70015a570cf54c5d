/**
 * Keeps the page itself in the browser, so that a reload works offline. Documents are not its business.
 *
 * Addresses are answered by the network while it answers soon, else by the kept page; files with a hash in their
 * name never change and come from the cache. The build puts the list of files in place of `__SHELL__`.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

interface Shell {
  readonly version: string;
  readonly shell: readonly string[];
}

const { version, shell } = JSON.parse('__SHELL__') as Shell;
const CACHE = `wayboard-${version}`;
/** A network that takes longer is as good as none. */
const NETWORK_MS_MAX = 3000;

worker.addEventListener('install', (event) => {
  const fill = async (): Promise<void> => {
    const cache = await caches.open(CACHE);
    await cache.addAll(shell.map((path) => new Request(path, { cache: 'no-cache' })));
    await worker.skipWaiting();
  };
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    for (const name of await caches.keys()) {
      if (name.startsWith('wayboard-') && name !== CACHE) await caches.delete(name);
    }
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
  } else if (shell.includes(url.pathname)) {
    event.respondWith(kept(url.pathname).then((response) => response ?? fetch(request)));
  }
});

function isPage(path: string): boolean {
  return path === '/' || path.startsWith('/n/') || path.startsWith('/b/');
}

async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(NETWORK_MS_MAX) });
    if (response.status < 500) return response;
  } catch {
    // Offline, or as good as.
  }
  return (await kept('/')) ?? Response.error();
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return cache.match(path);
}
