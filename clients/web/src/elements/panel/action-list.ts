/**
 * What the list, the board and the matrix of actions have in common: which action is open, and moving by keys.
 *
 * It is a base class; its elements are `action-board.ts` and `action-rows.ts`.
 */
import type { Action } from '../../board/types.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { afterStep, columnOf, columnsOf, type Known, statusBeside } from './action-moves.ts';
import { sayStatus } from './comparison.ts';

/** What is dragged, as the browser's drag and drop names it. */
export const DRAGGED = 'application/x-wayboard-action';

export abstract class ActionList extends BoardElement {
  static override properties = { actions: { attribute: false }, opened: { attribute: false } };
  declare actions: readonly Action[];
  /** The id of the action that shows its fields. */
  declare opened: string | null;

  constructor() {
    super();
    this.actions = [];
    this.opened = null;
  }

  /** Asks the panel to open an action, or to close it. */
  protected toggle(id: string): void {
    const opened = this.opened === id ? null : id;
    this.dispatchEvent(new CustomEvent('opened', { detail: opened, bubbles: true }));
  }

  /** Alt with an arrow, on a card's head: to the columns beside, or up and down. */
  protected key(event: KeyboardEvent, action: Action): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || !this.open.canWrite) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 } as const;
    const step = steps[event.key as keyof typeof steps];
    if (step === undefined) return;
    // The browser goes back in its history with Alt and an arrow.
    event.preventDefault();
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#setBeside(action, step);
    else this.#step(action, step);
  }

  protected setStatus(action: Action, status: Known): void {
    if (columnOf(action) === status) return;
    this.open.board.actions.set(action.id, { status });
    this.moved(action.id, say('panel-action-moved', { title: action.title, status: sayStatus(status) }));
  }

  /** Behind another one, `null`: to the beginning; in the column of `status`. */
  protected place(action: Action, after: string | null, status: Known): void {
    // Dropped behind itself, it stays where it is.
    if (after === action.id) return;
    const { actions } = this.open.board;
    if (columnOf(action) === status) actions.move(action.id, after);
    else actions.move(action.id, after, status);
    this.moved(action.id, say('panel-action-moved', { title: action.title, status: sayStatus(status) }));
  }

  /** One step of undo ends; whoever does not see it is told. */
  protected moved(id: string, said: string): void {
    this.dispatchEvent(new CustomEvent('heard', { detail: said, bubbles: true, composed: true }));
    // In another column it is another element: what had the focus keeps it.
    void this.#focus(id);
  }

  #setBeside(action: Action, step: -1 | 1): void {
    const status = statusBeside(action, step);
    if (status !== null) this.setStatus(action, status);
  }

  #step(action: Action, step: -1 | 1): void {
    const row = columnsOf(this.actions).get(columnOf(action)) ?? [];
    const after = afterStep(row, action.id, step);
    if (after === undefined) return;
    this.open.board.actions.move(action.id, after);
    const n = row.findIndex(({ id }) => id === action.id) + 1 + step;
    this.moved(action.id, say('panel-action-placed', { title: action.title, n, of: row.length }));
  }

  async #focus(id: string): Promise<void> {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"]`)?.focus();
  }
}
