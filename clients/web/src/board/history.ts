/**
 * Undo and redo of what this tab did, on the board and on the desk, in order of time, with a label for each step.
 *
 * Every change of this tab goes through here: it is one transaction with an origin of this tab's own, so that undo
 * takes back one's own changes and nobody else's. Labels are ids of messages, `undo-move-notes`.
 *
 * What is on the board is undone only while one may write there; drafts on a desk always.
 *
 * Not undone: votes, comments, reactions, what the board is called (`docs/board.md`, undo).
 */
import * as Y from 'yjs';
import { all, Listeners, observe, type Undo } from '../subscription.ts';

/** Typing within this time is one step. */
const STEP_MS = 600;

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** What is known of a step; the steps of one change in two documents have the same number. */
interface Step {
  readonly label: string;
  readonly number: number;
  /** Others rely on it by now: it is not taken back any more. */
  readonly isKept?: () => boolean;
}

type Stack = 'undoStack' | 'redoStack';

export class History {
  readonly #docs: Y.Doc[] = [];
  readonly #managers: Y.UndoManager[] = [];
  /** The origin of what can be taken back, and of what cannot. */
  readonly #mine = { tab: 'mine' };
  readonly #quiet = { tab: 'quiet' };
  readonly #listeners = new Listeners<HistoryState>();
  #current: Step = { label: '', number: 0 };
  #isTravelling = false;
  /** Whether the document of the roots may be changed now. */
  #isOpen = true;

  /** `roots`: what can be undone, of one document. */
  constructor(roots: readonly Y.Map<unknown>[]) {
    this.include(roots);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  set isOpen(isOpen: boolean) {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#listeners.tell(this.state);
  }

  /** Goes over one more document, until that is over: its steps are forgotten then. */
  include(roots: readonly Y.Map<unknown>[]): Undo {
    this.endStep();
    const manager = new Y.UndoManager([...roots], {
      trackedOrigins: new Set([this.#mine]),
      captureTimeout: STEP_MS,
    });
    const stop = this.#follow(manager);
    this.#managers.push(manager);
    this.#docs.push(manager.doc);
    return () => {
      this.endStep();
      stop();
      manager.destroy();
      const at = this.#managers.indexOf(manager);
      this.#managers.splice(at, 1);
      this.#docs.splice(at, 1);
      this.#listeners.tell(this.state);
    };
  }

  get state(): HistoryState {
    const [undo, redo] = [this.#top('undoStack'), this.#top('redoStack')];
    return {
      canUndo: undo !== null,
      canRedo: redo !== null,
      undoLabel: undo?.label ?? null,
      redoLabel: redo?.label ?? null,
    };
  }

  on(listener: (state: HistoryState) => void): Undo {
    return this.#listeners.add(listener);
  }

  /** One step of its own; it cannot be undone while `isKept` says so. */
  step(label: string, change: () => void, isKept?: () => boolean): void {
    this.endStep();
    this.#begin(label, isKept);
    this.#transact(this.#mine, change);
    this.endStep();
  }

  /** Joins the step before, if that was the same a moment ago: typing. */
  join(label: string, change: () => void): void {
    this.#go(label, STEP_MS, change);
  }

  /** Joins the step before until `endStep`, however long it takes: a drag. */
  hold(label: string, change: () => void): void {
    this.#go(label, Number.POSITIVE_INFINITY, change);
  }

  /** A change that is not undone. */
  quietly(change: () => void): void {
    this.#transact(this.#quiet, change);
  }

  /** What follows is a new step. */
  endStep(): void {
    for (const manager of this.#managers) {
      manager.stopCapturing();
      manager.captureTimeout = STEP_MS;
    }
    this.#current = { ...this.#current, label: '' };
  }

  undo(): void {
    this.#travel('undoStack', (manager) => manager.undo());
  }

  redo(): void {
    this.#travel('redoStack', (manager) => manager.redo());
  }

  /** Where the steps are now, for `withdraw`. */
  get now(): number {
    return this.#current.number;
  }

  /** Takes back what was done after a moment, as if it had never been: it can be neither undone nor redone. */
  withdraw(since: number): void {
    this.endStep();
    this.#isTravelling = true;
    try {
      for (const manager of this.#managers) {
        // On a board that is locked nothing is taken back, either.
        if (!this.#isOpen && manager === this.#managers[0]) continue;
        const at = manager.undoStack.findIndex(({ meta }) => (meta.get(STEP) as Step).number > since);
        if (at === -1) continue;
        // Undo of what has no effect any more would go on to the step before.
        const before = manager.undoStack.splice(0, at);
        while (manager.undoStack.length > 0) manager.undo();
        manager.undoStack.unshift(...before);
        manager.clear(false, true);
      }
    } finally {
      this.#isTravelling = false;
      this.endStep();
    }
    this.#listeners.tell(this.state);
  }

  /** What the server takes off a desk, at a reveal, cannot be undone there: then all that was done on it is forgotten. */
  forgetTaken(root: Y.Map<unknown>): Undo {
    const onChange = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
      if (this.isMine(transaction)) return;
      const isGone = [...event.keysChanged].some((id) => typeof id === 'string' && !root.has(id));
      if (!isGone) return;
      for (const manager of this.#managers) if (manager.doc === root.doc) manager.clear();
    };
    root.observe(onChange);
    return () => root.unobserve(onChange);
  }

  /** Whether this tab made a transaction, also by undo. */
  isMine({ origin }: Y.Transaction): boolean {
    return origin === this.#mine || origin === this.#quiet || this.#managers.includes(origin);
  }

  close(): void {
    for (const manager of this.#managers) manager.destroy();
  }

  #begin(label: string, isKept?: () => boolean): void {
    const number = this.#current.number + 1;
    this.#current = isKept === undefined ? { label, number } : { label, number, isKept };
  }

  #go(label: string, joinMs: number, change: () => void): void {
    if (this.#current.label !== label) this.endStep();
    this.#begin(label);
    for (const manager of this.#managers) manager.captureTimeout = joinMs;
    this.#transact(this.#mine, change);
  }

  /** In all documents at once; one that the change does not touch notices nothing. */
  #transact(origin: unknown, change: () => void): void {
    const nested = this.#docs.reduceRight((inner, doc) => () => doc.transact(inner, origin), change);
    nested();
  }

  #travel(stack: Stack, go: (manager: Y.UndoManager) => void): void {
    if (stack === 'undoStack') this.#skipKept();
    const top = this.#top(stack);
    if (top === null) {
      this.#listeners.tell(this.state);
      return;
    }
    this.endStep();
    this.#begin(top.label, top.isKept);
    this.#isTravelling = true;
    try {
      for (const manager of this.#managers) {
        if (stepOf(manager, stack)?.number === top.number) go(manager);
      }
    } finally {
      this.#isTravelling = false;
      this.endStep();
    }
    this.#listeners.tell(this.state);
  }

  /** As with what others have written over: undo goes on to the step before. */
  #skipKept(): void {
    for (let top = this.#top('undoStack'); top?.isKept?.() === true; top = this.#top('undoStack')) {
      for (const manager of this.#managers) {
        if (stepOf(manager, 'undoStack')?.number === top.number) manager.undoStack.pop();
      }
    }
  }

  /** The newest step; while the board is closed that of a desk, unless a part of it is on the board. */
  #top(stack: Stack): Step | null {
    const closed = this.#isOpen ? undefined : this.#managers[0];
    let top: Step | null = null;
    for (const manager of this.#managers) {
      if (manager === closed) continue;
      const step = stepOf(manager, stack);
      if (step !== null && (top === null || step.number > top.number)) top = step;
    }
    const isInBoth = closed !== undefined && stepOf(closed, stack)?.number === top?.number;
    return isInBoth ? null : top;
  }

  #follow(manager: Y.UndoManager): Undo {
    const tell = (): void => this.#listeners.tell(this.state);
    const onAdded = ({ stackItem, type }: { stackItem: StackItem; type: 'undo' | 'redo' }): void => {
      stackItem.meta.set(STEP, this.#current);
      // A new change ends what could be redone, in the other document too.
      if (!this.#isTravelling && type === 'undo') {
        for (const other of this.#managers) if (other !== manager) other.clear(false, true);
      }
      if (!this.#isTravelling) tell();
    };
    return all(observe(manager, 'stack-item-added', onAdded), observe(manager, 'stack-cleared', tell));
  }
}

type StackItem = Y.UndoManager['undoStack'][number];

const STEP = 'wayboard';

function stepOf(manager: Y.UndoManager, stack: Stack): Step | null {
  return (manager[stack].at(-1)?.meta.get(STEP) as Step | undefined) ?? null;
}
