/** Personas: whose journey it is. Their long texts merge; all of them are made with the persona. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { OrderedRoot } from './ordered-root.ts';
import { readName, readOrder, readText } from './read.ts';
import { LIMITS, PERSONA_TEXTS, type Persona, type PersonaText } from './types.ts';
import { cleanLine, type Hand, newItem } from './write.ts';

export class Personas extends OrderedRoot<Persona> {
  constructor(hand: Hand) {
    super(hand, 'personas', LIMITS.personas);
  }

  text(id: string, field: PersonaText): Y.Text | null {
    return this.textOf(id, field);
  }

  /** The new persona's id; nothing if there are too many. */
  add(name: string): string {
    const make = (o: string): Y.Map<unknown> => {
      const texts = PERSONA_TEXTS.map((field): [string, Y.Text] => [field, new Y.Text()]);
      return newItem({ name: cleanLine(name), role: '', o, ...Object.fromEntries(texts) });
    };
    return this.addAll('undo-add-persona', [make])[0] ?? '';
  }

  rename(id: string, name: string): void {
    const line = cleanLine(name);
    if (line !== '') this.setOn('undo-change-persona', id, { name: line });
  }

  setRole(id: string, role: string): void {
    this.setOn('undo-change-persona', id, { role: cleanLine(role) });
  }

  /** A data URL, or nothing; one that is too long is not taken. */
  setPhoto(id: string, photo: string | null): void {
    if ((photo?.length ?? 0) <= LIMITS.photo) this.setOn('undo-change-persona', id, { photo });
  }

  write(id: string, field: PersonaText, edits: readonly Edit[]): void {
    this.writeOn(this.text(id, field), 'undo-change-persona', edits, LIMITS.personaText);
  }

  move(id: string, after: string | null): void {
    this.put('undo-move-persona', id, after, {});
  }

  delete(id: string): void {
    this.drop('undo-delete-persona', id);
  }

  protected readItem(id: string, item: Y.Map<unknown>): Persona {
    return readPersona(id, item);
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
