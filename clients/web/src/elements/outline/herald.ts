/**
 * Tells what others change, for whoever does not see it: one sentence every few seconds, "3 notes added by Ola".
 *
 * Not here: what counts as news (`news.ts`), and the live region that it is spoken from (`outline.ts`).
 */
import type * as Y from 'yjs';
import type { OpenBoard } from '../../open-board.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { sayList } from '../../words/values.ts';
import { type News, newsOf, type Seen, seen } from './news.ts';

/** Long enough for a burst of typing to be one sentence. */
const EVERY_MS = 4000;
/** What comes at first is the board arriving, and no news. */
const QUIET_MS = 4000;
const NAMES_MAX = 2;

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

export function herald(open: Pick<OpenBoard, 'board' | 'workshop'>, speak: (text: string) => void): Undo {
  const { board } = open;
  const root = board.doc.getMap('notes');
  const touched = new Set<string>();
  const mine = new Set<string>();
  const began = Date.now();
  let before = new Map<string, Seen>(seen(board.notes.all()));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer = undefined;
    const after = new Map(seen(board.notes.all()));
    const isQuiet = Date.now() - began < QUIET_MS + EVERY_MS;
    const news = isQuiet ? [] : newsOf(before, after, touched);
    before = after;
    touched.clear();
    if (news.length > 0) speak(newsWords(news, (by) => open.workshop?.nameOf(by) ?? ''));
  };
  const watch = (events: Events, transaction: Y.Transaction): void => {
    for (const id of idsOf(events)) {
      if (transaction.local) mine.add(id);
      else touched.add(id);
    }
    if (touched.size > 0) timer ??= setTimeout(tell, EVERY_MS);
  };
  /** What I have just done is known to me, whatever others did to the same note before. */
  const forget = (id: string): void => {
    touched.delete(id);
    const note = board.notes.read(id);
    const now = note === null || note.deleted ? undefined : seen([note]).get(id);
    if (now === undefined) before.delete(id);
    else before.set(id, now);
  };

  root.observeDeep(watch);
  // Only now the notes read as they have become.
  const stop = board.notes.onAny((ids) => {
    for (const id of ids) if (mine.delete(id)) forget(id);
  });
  return () => {
    root.unobserveDeep(watch);
    stop();
    clearTimeout(timer);
  };
}

export function newsWords(news: readonly News[], nameOf: (by: string) => string): string {
  return news
    .map(({ kind, n, by }) => {
      const who = namesWords(by.map(nameOf));
      return who === '' ? say(`outline-news-${kind}`, { n }) : say('outline-news-added-by', { n, who });
    })
    .join(' ');
}

/** "Ola and Jan", "Ola, Jan and 3 others"; nothing if one of them has no name. */
export function namesWords(names: readonly string[]): string {
  if (names.length === 0 || names.includes('')) return '';
  const named = names.slice(0, NAMES_MAX);
  const more = names.length - named.length;
  const all = more === 0 ? named : [...named, say('outline-names-more', { n: more })];
  return sayList(all);
}

function idsOf(events: Events): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') ids.add(id);
    else for (const key of event.changes.keys.keys()) ids.add(key);
  }
  return ids;
}
