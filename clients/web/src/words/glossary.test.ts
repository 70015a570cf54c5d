/**
 * One thing, one word, in all areas (`README.md`): keeps out the words that are not the ones of the glossary. Each
 * comes with the few messages in which it means something else.
 */
import { describe, expect, test } from 'vitest';

/** Rows of a spreadsheet, lines of a text. */
const FILES = /^(panel-(format|export|import)-|panel-action-effects-hint$|outline-key-line$)/;
/** Tasks of Markdown. */
const TASKS = /^panel-format-md-about$/;
/** A window of the browser. */
const WINDOW = /^core-copy-none$/;

interface Banned {
  readonly word: RegExp;
  readonly say: string;
  readonly but?: RegExp;
}

const BANNED: Readonly<Record<string, readonly Banned[]>> = {
  en: [
    { word: /\brows?\b/i, say: 'lane', but: FILES },
    { word: /\bsticky|\bstickies/i, say: 'note' },
    { word: /\bmoderator|\borganiser/i, say: 'facilitator' },
    { word: /\bchoices?\b/i, say: 'dots', but: /^draw-emoji-quick$/ },
  ],
  ca: [
    { word: /\b(des)?bloca(t|da|r)?s?\b/i, say: 'bloquejar' },
    { word: /casell/i, say: 'cel·la' },
    { word: /adhesi/i, say: 'nota' },
    { word: /pissarr/i, say: 'tauler', but: /^panel-formats-whiteboards$/ },
    { word: /moderador/i, say: 'facilitador' },
    { word: /\bcarril/i, say: 'fila' },
    { word: /\bdesvel/i, say: 'revelar' },
  ],
  pl: [
    { word: /kartecz/i, say: 'notatka' },
    { word: /odsłon|odsłani/i, say: 'ujawnić' },
    { word: /moderator|facylitator/i, say: 'osoba prowadząca' },
    { word: /zadani/i, say: 'działanie', but: TASKS },
    { word: /\btor(y|u|ów|em|ze)?\b/i, say: 'wiersz' },
    { word: /brudnopis/i, say: 'szkic' },
  ],
  ru: [
    { word: /стикер|карточк|записк/i, say: 'заметка' },
    { word: /фасилитатор|модератор/i, say: 'ведущий' },
    { word: /строк/i, say: 'дорожка', but: FILES },
    { word: /клетк/i, say: 'ячейка' },
    { word: /задач/i, say: 'действие', but: TASKS },
    { word: /приватн/i, say: 'закрытый раунд', but: WINDOW },
    { word: /(за|от)креп/i, say: 'заблокировать' },
    { word: /повестк/i, say: 'план' },
    { word: /(?<!\p{L})тег/iu, say: 'метка' },
  ],
  it: [
    { word: /\brig(a|he)\b/i, say: 'corsia', but: FILES },
    { word: /\bsvel/i, say: 'rivelare' },
    { word: /collegament/i, say: 'linea' },
    { word: /bigliett|post-it|adesiv/i, say: 'nota' },
    { word: /moderator|conduttor/i, say: 'facilitatore' },
    { word: /\bcasell/i, say: 'cella' },
  ],
};

/**
 * English texts that mean several things, or are said in several forms: a verb and a noun, the gender of what they are
 * about, an answer and a heading.
 */
const MANY_SIDED: ReadonlySet<string> = new Set([
  'anonymous',
  'call off',
  'change',
  'comment',
  'done',
  'drawing',
  'duplicate',
  'group',
  'import',
  'invite people',
  'link',
  'locked',
  'medium',
  'move down',
  'move the note',
  'move up',
  'name',
  'name of ◦',
  'only you see this',
  'people',
  'picture',
  'react',
  'saved',
  'select',
  'something else',
  'vote',
  'votes',
  'write',
  'writing',
]);

const TEXTS = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });

describe.each(Object.keys(BANNED))('%s', (tag) => {
  const messages = messagesOf(tag);

  test.each(BANNED[tag] ?? [])('says $say', ({ word, but }) => {
    const found = messages.filter(([id, text]) => word.test(text) && but?.test(id) !== true);
    expect(found).toEqual([]);
  });
});

describe.each(Object.keys(BANNED).filter((tag) => tag !== 'en'))('%s', (tag) => {
  const said = new Map(messagesOf(tag));
  const plain = (text = ''): string => text.trim().replace(/[.…]$/, '').toLowerCase();

  test('says alike what is alike in English', () => {
    const ids = new Map<string, string[]>();
    for (const [id, text] of messagesOf('en')) {
      // Plurals need not have the same forms written out.
      if (!text.includes('->')) ids.set(plain(text), [...(ids.get(plain(text)) ?? []), id]);
    }
    const differing = [...ids].filter(
      ([text, same]) => !MANY_SIDED.has(text) && new Set(same.map((id) => plain(said.get(id)))).size > 1,
    );
    expect(differing).toEqual([]);
  });
});

test('an exception is one', () => {
  const idle = Object.entries(BANNED).flatMap(([tag, list]) =>
    list.filter(
      ({ word, but }) =>
        but !== undefined && !messagesOf(tag).some(([id, text]) => but.test(id) && word.test(text)),
    ),
  );
  expect(idle).toEqual([]);
});

/** Ids and what stands behind them, without comments and the names of variables. */
function messagesOf(tag: string): [id: string, text: string][] {
  const texts = Object.entries(TEXTS).filter(([path]) => path.startsWith(`./${tag}/`));
  return texts.flatMap(([, text]) =>
    [...text.matchAll(/^([a-z][\w-]*) =((?:.*\n)(?:[ \t]+.*\n)*)/gm)].map(
      ([, id = '', said = '']): [string, string] => [id, said.replace(/\{ \$\w+ \}/g, '◦')],
    ),
  );
}
