/** Reactions: who has put which emoji on what. A set of flat keys, so that nobody counts twice; not undone. */
import type * as Y from 'yjs';
import { compare } from '../collections.ts';
import { isId } from './id.ts';
import { isSet, readId, readWord } from './read.ts';
import { Root } from './root.ts';
import type { Reaction } from './types.ts';
import type { Changed } from './watch.ts';
import { cleanLine, type Hand } from './write.ts';

const NONE: readonly Reaction[] = [];

/** Tells the targets whose reactions changed. */
export class Reactions extends Root<ReadonlySet<string>> {
  readonly #root: Y.Map<unknown>;
  /** Target -> emoji -> people. */
  readonly #people = new Map<string, Map<string, Set<string>>>();
  readonly #read = new Map<string, readonly Reaction[]>();

  constructor(hand: Hand) {
    const root = hand.doc.getMap('reactions');
    super(hand, root);
    this.#root = root;
    for (const key of root.keys()) this.#take(key);
  }

  /** The most chosen first. */
  of(target: string): readonly Reaction[] {
    const known = this.#read.get(target);
    if (known !== undefined) return known;
    const people = this.#people.get(target);
    if (people === undefined) return NONE;
    const reactions = [...people].map(([emoji, who]) => ({ emoji, people: [...who].sort(compare) }));
    reactions.sort((a, b) => b.people.length - a.people.length || compare(a.emoji, b.emoji));
    this.#read.set(target, reactions);
    return reactions;
  }

  /** Puts one's own emoji on, or takes it off. */
  toggle(target: string, emoji: string): void {
    const by = this.hand.by();
    const word = cleanLine(emoji, 40);
    if (!isId(target) || !isId(by) || word === '' || word.includes('/')) return;
    const key = `${target}/${word}/${by}`;
    this.hand.history.quietly(() => {
      if (isSet(this.#root.get(key))) this.#root.delete(key);
      else this.#root.set(key, 1);
    });
  }

  protected newsOf(changed: Changed): ReadonlySet<string> {
    const keys = [...(changed.get(this.#root) ?? [])];
    return new Set(keys.flatMap((key) => this.#take(key) ?? []));
  }

  /** Reads one key; tells its target. */
  #take(key: string): string | null {
    const [first = '', second = '', ...rest] = key.split('/');
    const [target, emoji, by] = [readId(first), readWord(second, ''), readId(rest.join('/'))];
    if (target === null || emoji === '' || by === null) return null;
    const emojis = this.#people.get(target) ?? new Map<string, Set<string>>();
    const people = emojis.get(emoji) ?? new Set<string>();
    if (isSet(this.#root.get(key))) people.add(by);
    else people.delete(by);
    if (people.size > 0) this.#people.set(target, emojis.set(emoji, people));
    else emojis.delete(emoji);
    this.#read.delete(target);
    return target;
  }
}
