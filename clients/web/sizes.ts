/**
 * What a person has to load before they see something: for each first view, the gzip of its scripts and styles.
 *
 * A first view is the page's entry and the view that it loads at once, with all that these import statically. The
 * build prints the sums, and fails above the aim.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const AIM_BYTES = 250_000;

/** The entry, and the view's module as its last part of the path. */
export type FirstView = readonly [entry: string, ...modules: string[]];

export function firstViewSizes(views: Readonly<Record<string, FirstView>>): Plugin {
  return {
    name: 'wayboard-sizes',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunkWith = (module: string): string | undefined =>
        Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)),
        )?.fileName;
      const sizeOf = (fileName: string): number => {
        const file = bundle[fileName];
        if (file === undefined) return 0;
        return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
      };
      for (const [view, modules] of Object.entries(views)) {
        const files = new Set<string>();
        const add = (fileName: string): void => {
          const file = bundle[fileName];
          if (files.has(fileName) || file?.type !== 'chunk') return;
          files.add(fileName);
          for (const style of file.viteMetadata?.importedCss ?? []) files.add(style);
          file.imports.forEach(add);
        };
        for (const module of modules) {
          const chunk = chunkWith(module);
          if (chunk === undefined) this.error(`no chunk has ${module}`);
          else add(chunk);
        }
        const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
        const words = `first view of ${view}: ${kB(bytes)} gzip in ${files.size} files (aim: under ${kB(AIM_BYTES)})`;
        if (bytes > AIM_BYTES) this.error(words);
        this.info(words);
      }
    },
  };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
