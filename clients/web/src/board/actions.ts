/** Actions: what comes of the workshop, with an owner and a date. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { OrderedRoot } from './ordered-root.ts';
import { readGrade, readName, readNumber, readOrder, readText, readTexts, readWord } from './read.ts';
import { type Action, type ActionState, LIMITS } from './types.ts';
import { cleanLine, cleanLines, type Hand, newItem } from './write.ts';

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

export class Actions extends OrderedRoot<Action> {
  constructor(hand: Hand) {
    super(hand, 'actions', LIMITS.actions);
  }

  title(id: string): Y.Text | null {
    return this.textOf(id, 'title');
  }

  /** The new action's id; nothing if there are too many. */
  add(action: NewAction): string {
    return this.addMany([action])[0] ?? '';
  }

  /** The new actions' ids, as many as there is room for; one step of undo. */
  addMany(list: readonly NewAction[]): string[] {
    return this.addAll(
      'undo-add-action',
      list.map((action) => (order) => newAction(action, order)),
    );
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
    this.setOn('undo-change-action', id, keys);
  }

  writeTitle(id: string, edits: readonly Edit[]): void {
    this.writeOn(this.title(id), 'undo-change-action', edits, LIMITS.noteText);
  }

  /** Behind another one, or to the beginning; into another column, too, if there is a status. */
  move(id: string, after: string | null, status?: ActionState): void {
    this.put('undo-move-action', id, after, status === undefined ? {} : { status });
  }

  delete(id: string): void {
    this.drop('undo-delete-action', id);
  }

  protected readItem(id: string, item: Y.Map<unknown>): Action {
    return readAction(id, item);
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
