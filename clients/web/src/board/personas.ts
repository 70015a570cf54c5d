/** Personas: whose journey it is. Their long texts merge; all of them are made with the persona. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { Listeners, type Undo } from '../subscription.ts';
import { newId } from './id.ts';
import { byOrder, indexAfter, keysAt } from './order.ts';
import { isDeleted, items, readName, readOrder, readText } from './read.ts';
import { LIMITS, PERSONA_TEXTS, type Persona, type PersonaText } from './types.ts';
import { watch } from './watch.ts';
import {
  addItem,
  cleanLine,
  type Hand,
  liveItem,
  mark,
  newItem,
  setKeys,
  setOrder,
  writeText,
} from './write.ts';

export class Personas {
  readonly #hand: Hand;
  readonly #root: Y.Map<unknown>;
  readonly #listeners = new Listeners<void>();
  readonly #stop: Undo;
  #read: readonly Persona[] | null = null;

  constructor(hand: Hand) {
    this.#hand = hand;
    this.#root = hand.doc.getMap('personas');
    this.#stop = watch(hand.doc, [this.#root], () => {
      this.#read = null;
      this.#listeners.tell();
    });
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  /** In order, without the deleted. */
  all(): readonly Persona[] {
    this.#read ??= [...items(this.#root)]
      .filter(([, item]) => !isDeleted(item))
      .map(([id, item]) => readPersona(id, item))
      .sort(byOrder)
      .slice(0, LIMITS.personas);
    return this.#read;
  }

  read(id: string): Persona | null {
    return this.all().find((persona) => persona.id === id) ?? null;
  }

  text(id: string, field: PersonaText): Y.Text | null {
    const text = liveItem(this.#root, id)?.get(field);
    return text instanceof Y.Text ? text : null;
  }

  /** The new persona's id; nothing if there are too many. */
  add(name: string): string {
    const all = this.all();
    if (all.length >= LIMITS.personas) return '';
    const id = newId();
    const { keys, moved } = keysAt(all, all.length, 1);
    const texts = PERSONA_TEXTS.map((field): [string, Y.Text] => [field, new Y.Text()]);
    const persona = newItem({ name: cleanLine(name), role: '', o: keys[0], ...Object.fromEntries(texts) });
    addItem(this.#hand, 'undo-add-persona', this.#root, new Map([[id, persona]]), () =>
      setOrder(this.#root, moved),
    );
    return id;
  }

  rename(id: string, name: string): void {
    const line = cleanLine(name);
    if (line !== '') this.#set(id, 'undo-change-persona', { name: line });
  }

  setRole(id: string, role: string): void {
    this.#set(id, 'undo-change-persona', { role: cleanLine(role) });
  }

  /** A data URL, or nothing; one that is too long is not taken. */
  setPhoto(id: string, photo: string | null): void {
    if ((photo?.length ?? 0) <= LIMITS.photo) this.#set(id, 'undo-change-persona', { photo });
  }

  write(id: string, field: PersonaText, edits: readonly Edit[]): void {
    const text = this.text(id, field);
    if (text === null) return;
    this.#hand.history.join('undo-change-persona', () => writeText(text, edits, LIMITS.personaText));
  }

  move(id: string, after: string | null): void {
    const others = this.all().filter((persona) => persona.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.#hand.history.step('undo-move-persona', () => {
      setOrder(this.#root, new Map([...moved, [id, keys[0] ?? '']]));
    });
  }

  delete(id: string): void {
    this.#set(id, 'undo-delete-persona', { del: mark(this.#hand.by()) });
  }

  close(): void {
    this.#stop();
  }

  #set(id: string, label: string, keys: Readonly<Record<string, unknown>>): void {
    const item = liveItem(this.#root, id);
    if (item !== null) this.#hand.history.step(label, () => setKeys(item, keys));
  }
}

function readPersona(id: string, item: Y.Map<unknown>): Persona {
  const text = (field: PersonaText): string => readText(item.get(field), LIMITS.personaText);
  return {
    id,
    name: readName(item.get('name')),
    role: readName(item.get('role')),
    photo: readPhoto(item.get('photo')),
    order: readOrder(item.get('o')),
    quote: text('quote'),
    goals: text('goals'),
    needs: text('needs'),
    pains: text('pains'),
    context: text('context'),
  };
}

/** A picture that came along: the page asks nobody else for pictures. */
function readPhoto(value: unknown): string {
  const isPicture = typeof value === 'string' && value.length <= LIMITS.photo && /^data:image\//.test(value);
  return isPicture ? value : '';
}
