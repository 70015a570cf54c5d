// The published package of Excalidraw, outside of a browser: what opens files, what writes them, what makes elements.
//
// The package is made for bundlers and browsers, so it is bundled into one module first and finds a page that jsdom
// pretends. Its way from Mermaid is left out: package.json puts an empty package in that place, which saves 100 MB.
import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { JSDOM } from 'jsdom'

/** What the package asks a browser for when it is loaded. */
const OF_A_PAGE = [
  'document', 'navigator', 'location', 'localStorage', 'getComputedStyle', 'devicePixelRatio', 'DOMParser', 'Node', 'Element',
  'HTMLElement', 'HTMLCanvasElement', 'HTMLImageElement', 'SVGElement', 'Image', 'File', 'MutationObserver'
]

/** Puts a page into the globals. Texts are measured as if all letters were 8 pixels wide. */
function pretendPage () {
  const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/', pretendToBeVisual: true })
  window.HTMLCanvasElement.prototype.getContext = () => ({ measureText: (text) => ({ width: text.length * 8 }) })
  window.FontFace = class { load () { return Promise.resolve(this) } }
  const put = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  put('window', window)
  put('FontFace', window.FontFace)
  for (const name of OF_A_PAGE) if (window[name] !== undefined) put(name, window[name])
}

/** `restore`, `serializeAsJSON` and `convertToExcalidrawElements` of the package. */
export async function loadExcalidraw () {
  const folder = mkdtempSync(join(tmpdir(), 'excalidraw-'))
  try {
    const outfile = join(folder, 'excalidraw.mjs')
    const contents = "export { convertToExcalidrawElements, restore, serializeAsJSON } from '@excalidraw/excalidraw'"
    await build({
      stdin: { contents, resolveDir: dirname(fileURLToPath(import.meta.url)) },
      outfile,
      bundle: true,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
      external: ['@excalidraw/mermaid-to-excalidraw'],
      logLevel: 'error'
    })
    pretendPage()
    return await import(pathToFileURL(outfile))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
