import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { emojiData } from './emoji-data.ts';
import { firstViewSizes } from './sizes.ts';

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
      const isForPage = (file: string): boolean => !/^(sw|embed)\.js$|\.(map|html|md)$/.test(file);
      const files = Object.keys(bundle).filter(isForPage);
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

/** Each view is a chunk of its own; the entry loads it at once, so it counts. */
const FIRST_VIEWS = {
  start: ['src/main.ts', 'elements/start/start.ts'],
  board: [
    'src/main.ts',
    'elements/shell/board.ts',
    'map/canvas.ts',
    'facilitate/step-bar.ts',
    'vote/vote-bar.ts',
  ],
  phone: ['src/main.ts', 'elements/shell/board.ts', 'phone/phone.ts'],
} as const;

export default defineConfig({
  plugins: [appShell(), emojiData(), firstViewSizes(FIRST_VIEWS)],
  // A script of ours finds the others beside itself, also on a foreign page.
  experimental: {
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
  },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { main: 'index.html', embed: 'src/embed.ts', sw: 'src/service-worker.ts' },
      output: {
        // What nearly every part needs is a few files, and not one for each icon.
        codeSplitting: {
          groups: [
            { name: 'icons', test: /node_modules\/lucide/ },
            {
              name: 'base',
              test: /node_modules\/(@?lit|@fluent)|src\/(elements\/base|subscription|storage|json|words\/(language|ago|en))/,
            },
          ],
        },
        // These two have addresses of their own, which others know.
        entryFileNames: ({ name }) =>
          name === 'sw' || name === 'embed' ? `${name}.js` : 'assets/[name]-[hash].js',
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
