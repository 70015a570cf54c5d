/** The table of floors in `README.md` holds: what a file imports is on its own floor or on one above it in the table. */
import { expect, test } from 'vitest';

const TEXTS = import.meta.glob<string>('../README.md', { query: '?raw', import: 'default', eager: true });
const SOURCES = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts', '!./**/fixtures.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** A program of its own, with other types. */
const APART = 'src/service-worker.ts';

const FLOORS = [...(TEXTS['../README.md'] ?? '').matchAll(/^\|((?: `src\/[^`]+`,?)+) +\|/gm)].map(
  ([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
);
const FILES = Object.entries(SOURCES)
  .map(([path, text]) => ({ path: path.replace(/^\./, 'src'), text }))
  .filter(({ path }) => path !== APART);

test('every file is on a floor, and every floor has files', () => {
  expect(FILES.filter(({ path }) => floorOf(path) < 0).map(({ path }) => path)).toEqual([]);
  const there = new Set(FILES.map(({ path }) => floorOf(path)));
  expect(FLOORS.filter((_, at) => !there.has(at))).toEqual([]);
});

test('imports go upwards in the table only', () => {
  const down = FILES.flatMap(({ path, text }) =>
    importsOf(path, text)
      .filter((other) => floorOf(other) > floorOf(path))
      .map((other) => `${path} imports ${other}`),
  );
  expect(down).toEqual([]);
});

/** The narrowest entry counts: `src/elements/base` is not `src/elements`. */
function floorOf(path: string): number {
  const entries = FLOORS.flatMap((paths, at) => paths.map((entry) => ({ entry, at })));
  const holding = entries.filter(({ entry }) => path === entry || path.startsWith(`${entry}/`));
  return holding.sort((a, b) => b.entry.length - a.entry.length)[0]?.at ?? -1;
}

function importsOf(path: string, text: string): string[] {
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+\.ts)'/g)];
  return named.map(([, target]) => new URL(target ?? '', `file:///${path}`).pathname.slice(1));
}
