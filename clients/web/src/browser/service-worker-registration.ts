/** Registers the worker that makes a reload work offline. Without it the page works as ever, online. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const WORKER = '/sw.js';

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(workerUrl()).catch((error: unknown) => {
    console.warn('wayboard: a reload will need the network', error);
  });
}

/** Where the content policy asks for trusted types, a worker's address has to be one. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('wayboard', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ??
    WORKER
  );
}
