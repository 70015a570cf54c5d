/** Actions: what comes of the workshop, with an owner and a date. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { Listeners, type Undo } from '../subscription.ts';
import { newId } from './id.ts';
import { byOrder, indexAfter, keysAt } from './order.ts';
import {
  isDeleted,
  items,
  readGrade,
  readName,
  readNumber,
  readOrder,
  readText,
  readTexts,
  readWord,
} from './read.ts';
import { type Action, type ActionState, LIMITS } from './types.ts';
import { watch } from './watch.ts';
import {
  addItem,
  cleanLine,
  cleanLines,
  type Hand,
  liveItem,
  mark,
  newItem,
  setKeys,
  setOrder,
  writeText,
} from './write.ts';

export interface NewAction {
  readonly title: string;
  /** Notes that it comes from. */
  readonly from?: readonly string[];
  readonly owner?: string;
  readonly due?: string;
}

export type ActionChange = Partial<
  Pick<Action, 'owner' | 'due' | 'status' | 'impact' | 'effort' | 'effects'>
>;

export class Actions {
  readonly #hand: Hand;
  readonly #root: Y.Map<unknown>;
  readonly #listeners = new Listeners<void>();
  readonly #stop: Undo;
  #read: readonly Action[] | null = null;

  constructor(hand: Hand) {
    this.#hand = hand;
    this.#root = hand.doc.getMap('actions');
    this.#stop = watch(hand.doc, [this.#root], () => {
      this.#read = null;
      this.#listeners.tell();
    });
  }

  on(listener: () => void): Undo {
    return this.#listeners.add(listener);
  }

  /** In order, without the deleted. */
  all(): readonly Action[] {
    this.#read ??= [...items(this.#root)]
      .filter(([, item]) => !isDeleted(item))
      .map(([id, item]) => readAction(id, item))
      .sort(byOrder);
    return this.#read;
  }

  read(id: string): Action | null {
    return this.all().find((action) => action.id === id) ?? null;
  }

  title(id: string): Y.Text | null {
    const title = liveItem(this.#root, id)?.get('title');
    return title instanceof Y.Text ? title : null;
  }

  /** The new action's id; nothing if there are too many. */
  add(action: NewAction): string {
    return this.addMany([action])[0] ?? '';
  }

  /** The new actions' ids, as many as there is room for; one step of undo. */
  addMany(list: readonly NewAction[]): string[] {
    const all = this.all();
    const fitting = list.slice(0, Math.max(0, LIMITS.actions - all.length));
    if (fitting.length === 0) return [];
    const { keys, moved } = keysAt(all, all.length, fitting.length);
    const added = new Map(fitting.map((action, at) => [newId(), newAction(action, keys[at] ?? '')]));
    addItem(this.#hand, 'undo-add-action', this.#root, added, () => setOrder(this.#root, moved));
    return [...added.keys()];
  }

  set(id: string, change: ActionChange): void {
    const { owner, due, effects, ...rest } = change;
    const keys: Record<string, unknown> = { ...rest };
    if (owner !== undefined) keys.owner = cleanLine(owner);
    if (due !== undefined) keys.due = isDate(due) ? due : null;
    if (effects !== undefined) {
      const clean = effects.map((effect) => cleanLine(effect)).filter((effect) => effect !== '');
      keys.effects = clean.length === 0 ? null : clean.slice(0, LIMITS.effects);
    }
    this.#set(id, 'undo-change-action', keys);
  }

  writeTitle(id: string, edits: readonly Edit[]): void {
    const title = this.title(id);
    if (title === null) return;
    this.#hand.history.join('undo-change-action', () => writeText(title, edits, LIMITS.noteText));
  }

  /** Behind another one, or to the beginning; into another column, too, if there is a status. */
  move(id: string, after: string | null, status?: ActionState): void {
    const others = this.all().filter((action) => action.id !== id);
    const { keys, moved } = keysAt(others, indexAfter(others, after), 1);
    this.#hand.history.step('undo-move-action', () => {
      setOrder(this.#root, new Map([...moved, [id, keys[0] ?? '']]));
      const item = liveItem(this.#root, id);
      if (item !== null && status !== undefined) setKeys(item, { status });
    });
  }

  delete(id: string): void {
    this.#set(id, 'undo-delete-action', { del: mark(this.#hand.by()) });
  }

  close(): void {
    this.#stop();
  }

  #set(id: string, label: string, keys: Readonly<Record<string, unknown>>): void {
    const item = liveItem(this.#root, id);
    if (item !== null) this.#hand.history.step(label, () => setKeys(item, keys));
  }
}

function newAction({ title, from = [], owner = '', due = '' }: NewAction, o: string): Y.Map<unknown> {
  return newItem({
    title: new Y.Text(cleanLines(title, LIMITS.noteText)),
    owner: cleanLine(owner) || null,
    due: isDate(due) ? due : null,
    status: 'open',
    from: from.length === 0 ? null : from.slice(0, LIMITS.references),
    o,
  });
}

function readAction(id: string, item: Y.Map<unknown>): Action {
  const due = item.get('due');
  return {
    id,
    title: readText(item.get('title'), LIMITS.noteText),
    owner: readName(item.get('owner')),
    due: typeof due === 'string' && isDate(due) ? due : '',
    status: readWord(item.get('status'), 'open'),
    effects: readTexts(item.get('effects'), LIMITS.effects, LIMITS.name),
    impact: readGrade(item.get('impact')),
    effort: readGrade(item.get('effort')),
    from: readTexts(item.get('from'), LIMITS.references, 45),
    order: readOrder(item.get('o')),
    votes: readNumber(item.get('votes'), LIMITS.figure),
    rank: readNumber(item.get('rank'), LIMITS.figure),
  };
}

/** `YYYY-MM-DD`; whether there is such a day in the month is not asked. */
function isDate(date: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date);
}
