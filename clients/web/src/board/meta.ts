/** What is said of the board as a whole: its title, its objective, its language. The server makes it; editors change it. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { readMillis, readName, readNumber, readText, readWord } from './read.ts';
import { Root } from './root.ts';
import { LIMITS, type Meta } from './types.ts';
import { cleanLine, type Hand, setKeys, writeText } from './write.ts';

export class MetaRoot extends Root<Meta> {
  readonly #root: Y.Map<unknown>;

  constructor(hand: Hand) {
    const root = hand.doc.getMap('meta');
    super(hand, root);
    this.#root = root;
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

  setTitle(title: string): void {
    const line = cleanLine(title);
    if (line !== '') this.hand.history.quietly(() => setKeys(this.#root, { title: line }));
  }

  objectiveText(): Y.Text | null {
    const text = this.#root.get('objective');
    return text instanceof Y.Text ? text : null;
  }

  /** To be written on: boards of others may have none, or a plain string. */
  openObjective(): Y.Text {
    const there = this.objectiveText();
    if (there !== null) return there;
    const text = new Y.Text(this.read().objective);
    this.hand.history.quietly(() => this.#root.set('objective', text));
    return text;
  }

  writeObjective(edits: readonly Edit[]): void {
    const text = this.objectiveText();
    if (text !== null) this.hand.history.quietly(() => writeText(text, edits, LIMITS.objective));
  }

  protected newsOf(): Meta {
    return this.read();
  }
}
