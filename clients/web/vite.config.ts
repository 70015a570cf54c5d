import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const SERVER = process.env.WAYBOARD_SERVER ?? 'http://127.0.0.1:8090';

/**
 * Tells the service worker which files make up the page.
 *
 * The list replaces the string `__SHELL__` in the built worker; the version is a hash of that list, and
 * file names carry content hashes, so any change to the page changes the worker and the browser takes it.
 */
function appShell(): Plugin {
  return {
    name: 'wayboard-app-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') this.error('the service worker was not built');
      const files = Object.keys(bundle).filter((file) => file !== 'sw.js' && !/\.(map|html)$/.test(file));
      const index = bundle['index.html'];
      const page = index?.type === 'asset' ? String(index.source) : '';
      const shell = ['/', '/icon.svg', ...files.map((file) => `/${file}`)].sort();
      const version = createHash('sha256').update(shell.join('\n')).update(page).digest('hex').slice(0, 12);
      worker.code = worker.code.replace(
        /(["'`])__SHELL__\1/,
        JSON.stringify(JSON.stringify({ version, shell })),
      );
      if (!worker.code.includes(version)) this.error('the service worker has no place for the app shell');
    },
  };
}

export default defineConfig({
  plugins: [appShell()],
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { main: 'index.html', sw: 'src/service-worker.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    proxy: {
      '/hocuspocus': { target: SERVER, ws: true },
      '/api': SERVER,
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
