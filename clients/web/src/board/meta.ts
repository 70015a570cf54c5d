/** What is said of the board as a whole: its title, its objective, its language. The server makes it; editors change it. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { Listeners, type Undo } from '../subscription.ts';
import { readMillis, readName, readNumber, readText, readWord } from './read.ts';
import { LIMITS, type Meta } from './types.ts';
import { watch } from './watch.ts';
import { cleanLine, type Hand, setKeys, writeText } from './write.ts';

export class MetaRoot {
  readonly #hand: Hand;
  readonly #root: Y.Map<unknown>;
  readonly #listeners = new Listeners<Meta>();
  readonly #stop: Undo;

  constructor(hand: Hand) {
    this.#hand = hand;
    this.#root = hand.doc.getMap('meta');
    this.#stop = watch(hand.doc, [this.#root], () => this.#listeners.tell(this.read()));
  }

  read(): Meta {
    const root = this.#root;
    return {
      schema: Math.trunc(readNumber(root.get('schema'), 1e6) ?? 0),
      title: readName(root.get('title')),
      lang: readWord(root.get('lang'), ''),
      kind: readWord(root.get('kind'), ''),
      templateId: readWord(root.get('templateId'), ''),
      createdAt: readMillis(root.get('createdAt')),
      objective: readText(root.get('objective'), LIMITS.objective),
    };
  }

  on(listener: (meta: Meta) => void): Undo {
    return this.#listeners.add(listener);
  }

  setTitle(title: string): void {
    const line = cleanLine(title);
    if (line !== '') this.#hand.history.quietly(() => setKeys(this.#root, { title: line }));
  }

  objectiveText(): Y.Text | null {
    const text = this.#root.get('objective');
    return text instanceof Y.Text ? text : null;
  }

  writeObjective(edits: readonly Edit[]): void {
    const text = this.objectiveText();
    if (text !== null) this.#hand.history.quietly(() => writeText(text, edits, LIMITS.objective));
  }

  close(): void {
    this.#stop();
  }
}
