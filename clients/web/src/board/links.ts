/** Lines from note to note. A line is one plain value; one whose end is not there is not shown. */
import type * as Y from 'yjs';
import { isId, newId } from './id.ts';
import type { Notes } from './notes.ts';
import { isRecord, readId, readName, readOneOf } from './read.ts';
import { Root } from './root.ts';
import { LIMITS, LINK_ENDS, type LinkLine, type Side } from './types.ts';
import { cleanLine, type Hand } from './write.ts';

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

export class Links extends Root {
  readonly #notes: Notes;
  readonly #root: Y.Map<unknown>;
  /** The lines of each note, until one changes. */
  #byNote: ReadonlyMap<string, readonly LinkLine[]> | null = null;

  constructor(hand: Hand, notes: Notes) {
    const root = hand.doc.getMap('links');
    super(hand, root);
    this.#notes = notes;
    this.#root = root;
  }

  /** Those whose ends are both there. */
  all(): LinkLine[] {
    return this.#read().filter(this.#isWhole).slice(0, LIMITS.links);
  }

  /** Those that begin or end at a note. */
  of(note: string): readonly LinkLine[] {
    this.#byNote ??= byNote(this.#read());
    return (this.#byNote.get(note) ?? []).filter(this.#isWhole);
  }

  /** Only between notes of the board: a draft's line would tell of the draft. */
  add(from: string, to: string): string | null {
    const isShared = (id: string): boolean => this.#notes.read(id)?.draft === false;
    if (from === to || !isShared(from) || !isShared(to) || this.#root.size >= LIMITS.links) return null;
    const same = this.all().find((line) => line.from === from && line.to === to);
    if (same !== undefined) return same.id;
    const id = newId();
    this.hand.history.step('undo-add-link', () => this.#root.set(id, { from, to, arrow: 'end' }));
    return id;
  }

  label(id: string, text: string): void {
    const value = this.#root.get(id);
    if (!isRecord(value)) return;
    const { label: _old, ...rest } = value;
    const label = cleanLine(text);
    this.hand.history.step('undo-change-link', () => {
      this.#root.set(id, label === '' ? rest : { ...rest, label });
    });
  }

  setArrow(id: string, arrow: LinkLine['arrow']): void {
    const value = this.#root.get(id);
    if (!isRecord(value)) return;
    this.hand.history.step('undo-change-link', () => this.#root.set(id, { ...value, arrow }));
  }

  delete(id: string): void {
    this.hand.history.step('undo-delete-link', () => this.#root.delete(id));
  }

  /** Where the ends are, the notes tell. */
  protected newsOf(): void {
    this.#byNote = null;
  }

  #read(): LinkLine[] {
    return [...this.#root.entries()].flatMap(([id, value]) => readLine(id, value) ?? []);
  }

  readonly #isWhole = ({ from, to }: LinkLine): boolean => {
    const isThere = (id: string): boolean => this.#notes.read(id)?.deleted === false;
    return isThere(from) && isThere(to);
  };
}

function byNote(lines: readonly LinkLine[]): ReadonlyMap<string, readonly LinkLine[]> {
  const found = new Map<string, LinkLine[]>();
  for (const line of lines) {
    for (const end of new Set([line.from, line.to])) {
      const known = found.get(end);
      if (known === undefined) found.set(end, [line]);
      else known.push(line);
    }
  }
  return found;
}

function readLine(id: string, value: unknown): LinkLine | null {
  if (!isId(id) || !isRecord(value)) return null;
  const [from, to] = [readId(value.from), readId(value.to)];
  if (from === null || to === null) return null;
  const side = (which: unknown): Side | null => SIDES.find((one) => one === which) ?? null;
  return {
    id,
    from,
    to,
    fromSide: side(value.fs),
    toSide: side(value.ts),
    arrow: readOneOf(value.arrow, LINK_ENDS, 'end'),
    label: readName(value.label),
  };
}
