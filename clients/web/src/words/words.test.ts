/**
 * The five languages against each other and against the source: the same messages with the same variables, plural
 * forms complete, every message that is said exists, and none lies around unused.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './language.ts';

/** Ids that are put together while the page runs: `core-role-` stands for `say(`core-role-${role}`)`. */
const DYNAMIC: readonly string[] = [
  'core-color-',
  'core-copy-',
  'core-ended-',
  'core-evidence-',
  'core-feeling-',
  'core-kind-',
  'core-lane-',
  'core-line-',
  'core-place-',
  'core-problem-',
  'core-role-',
  'core-size-',
  'core-state-',
  'core-status-',
  'draw-emoji-',
  'draw-filter-',
  'draw-link-',
  'draw-width-',
  'facilitate-authors-',
  'facilitate-hint-',
  'facilitate-hint-vote-',
  'facilitate-promise-',
  'facilitate-step-',
  'facilitate-timer-',
  'facilitate-timer-is-',
  'map-move-',
  'map-tool-',
  'outline-action-',
  'outline-add-',
  'outline-key-',
  'outline-keys-',
  'outline-news-',
  'outline-persona-',
  'panel-action-',
  'panel-actions-',
  'panel-actions-sort-',
  'panel-count-',
  'panel-diff-',
  'panel-filter-',
  'panel-formats-',
  'panel-import-',
  'panel-import-field-',
  'panel-import-kind-',
  'panel-import-warn-',
  'panel-matrix-',
  'panel-persona-',
  'panel-report-',
  'panel-trash-',
  'panel-version-',
  'phone-closed-',
  'phone-private-',
  'phone-tab-',
  'problem-',
  'shell-ended-',
  'shell-part-',
  'shell-role-',
  'shell-scheme-',
  'shell-share-',
  'shell-share-role-',
  'vote-aside-',
  'vote-list-',
  'vote-rule-',
  'vote-scope-',
  'vote-setup-',
  'vote-why-not-',
  'vote-winners-',
  'vote-winners-by-',
  // Labels of undo come from `board/`.
  'undo-',
];

/** Beginnings that say too little about which ids are used. */
const BROAD: readonly string[] = ['', 'map-', 'outline-', 'phone-'];

/** Ids and beginnings that are used by those, or by way of a variable. */
const OTHERWISE: readonly string[] = [
  'outline-free-hint',
  'outline-lanes',
  'outline-nowhere-hint',
  'panel-format-',
  'panel-status-',
  'phone-actions',
  'phone-results',
];

/** In Polish and Russian these need `one` and no more: all other numbers are said alike. */
const TWO_FORMS: readonly string[] = ['outline-news-grouped', 'outline-vote-several', 'phone-results-more'];

/** Areas whose ids do not all begin with their name. */
const PREFIXES: Readonly<Record<string, RegExp>> = { core: /^(core|undo)-/ };

const TEXTS = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });
const SOURCES = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const AREAS = areasOf('en');
const TAGS = Object.keys(LANGUAGES);

interface Message {
  readonly id: string;
  readonly text: string;
  readonly variables: readonly string[];
  /** The cases of each choice by number. */
  readonly plurals: readonly (readonly string[])[];
}

describe.each(TAGS)('%s', (tag) => {
  test('has the areas of English', () => expect(areasOf(tag)).toEqual(AREAS));

  test.each(AREAS)('%s: the messages and variables of English', (area) => {
    const shape = (messages: readonly Message[]) =>
      messages.map(({ id, variables }) => `${id} ${variables}`).sort();
    expect(shape(messagesOf(tag, area))).toEqual(shape(messagesOf('en', area)));
  });

  test.each(AREAS)('%s: every line is understood, and each id begins with its area', (area) => {
    const messages = messagesOf(tag, area);
    const written = [...textOf(tag, area).matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map(([, id]) => id);
    expect(messages.map(({ id }) => id)).toEqual(written);
    const isNamed = (id: string): boolean => PREFIXES[area]?.test(id) ?? id.startsWith(`${area}-`);
    expect(messages.filter(({ id }) => !isNamed(id))).toEqual([]);
  });

  test.each(AREAS)('%s: plural forms are complete', (area) => {
    // Millions (`many` in Catalan and Italian) take the form of `other` here.
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const needed = categories.filter(
      (name) => name !== 'other' && (name !== 'many' || !/^(ca|it)$/.test(tag)),
    );
    for (const { id, plurals } of messagesOf(tag, area)) {
      if (TWO_FORMS.includes(id)) continue;
      for (const cases of plurals) expect(cases, id).toEqual(expect.arrayContaining(needed));
    }
  });
});

describe('the source', () => {
  const source = Object.values(SOURCES)
    .join('\n')
    .replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const ids = new Set(AREAS.flatMap((area) => messagesOf('en', area).map(({ id }) => id)));

  test('says only what there is', () => {
    const said = [...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
    expect(said.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('puts together only ids whose beginning is listed here', () => {
    const begun = [...source.matchAll(/\bsay\(\s*`([^`$]*)\$\{/g)].map(([, start]) => start ?? '');
    expect(begun.filter((start) => !DYNAMIC.includes(start) && !BROAD.includes(start))).toEqual([]);
    expect(DYNAMIC.filter((start) => ![...ids].some((id) => id.startsWith(start)))).toEqual([]);
  });

  test('uses every message', () => {
    const quoted = new Set([...source.matchAll(/['"`]([a-z]+-[\w-]+)['"`]/g)].map(([, id]) => id));
    const isUsed = (id: string): boolean =>
      quoted.has(id) || [...DYNAMIC, ...OTHERWISE].some((start) => id.startsWith(start));
    expect([...ids].filter((id) => !isUsed(id))).toEqual([]);
  });
});

function areasOf(tag: string): string[] {
  return Object.keys(TEXTS)
    .flatMap((path) => new RegExp(`^\\./${tag}/(.+)\\.ftl$`).exec(path)?.[1] ?? [])
    .sort();
}

function textOf(tag: string, area: string): string {
  return TEXTS[`./${tag}/${area}.ftl`] ?? '';
}

function messagesOf(tag: string, area: string): Message[] {
  const bundle = new FluentBundle(tag);
  const resource = new FluentResource(textOf(tag, area));
  expect(bundle.addResource(resource)).toEqual([]);
  return resource.body.map(({ id, value }) => {
    const found = { variables: new Set<string>(), plurals: [] as string[][], text: [] as string[] };
    walk(value, found);
    return { id, text: found.text.join(''), variables: [...found.variables].sort(), plurals: found.plurals };
  });
}

interface Found {
  readonly variables: Set<string>;
  readonly plurals: string[][];
  readonly text: string[];
}

const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many']);

/** Fluent's own form of a pattern: text, or a list of text and expressions. */
function walk(node: unknown, found: Found): void {
  if (typeof node === 'string') found.text.push(node);
  else if (Array.isArray(node)) for (const part of node) walk(part, found);
  if (typeof node !== 'object' || node === null) return;
  const { type, name, selector, variants, args } = node as Record<string, unknown>;
  if (type === 'var') found.variables.add(String(name));
  walk(selector, found);
  walk(args, found);
  if (!Array.isArray(variants)) return;
  const keys = variants.map(({ key }: { key: { value: unknown } }) => String(key.value));
  if (keys.some((key) => PLURALS.has(key))) found.plurals.push(keys);
  for (const { value } of variants as { value: unknown }[]) walk(value, found);
}
