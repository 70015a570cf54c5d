/**
 * How the board that is open reaches the elements below it: by context, so that nobody hands it on.
 *
 * `<wayboard-board>` provides it. A new `OpenBoard` is provided when one of its parts, the role or the right to write
 * changes; what is on the board is followed by listening to its parts.
 */
import { ContextConsumer, createContext } from '@lit/context';
import type { OpenBoard } from '../../open-board.ts';
import type { Undo } from '../../subscription.ts';
import { WayboardElement } from './element.ts';

export const openBoardContext = createContext<OpenBoard>(Symbol('open board'));

/** The parts that one listens to: with another one in its place, one has to listen anew. */
const PARTS = ['board', 'workshop', 'desk', 'draftDesk', 'awareness', 'ui'] as const;

type Subscribe = (open: OpenBoard) => Undo[];

/** An element below a provider. */
export class BoardElement extends WayboardElement {
  readonly #context = new ContextConsumer(this, {
    context: openBoardContext,
    subscribe: true,
    callback: (open) => this.#provided(open),
  });
  #followed: OpenBoard | null = null;
  #follows: Subscribe[] = [];
  #undos: Undo[] = [];

  get open(): OpenBoard {
    const open = this.#context.value;
    if (open === undefined) throw new Error(`<${this.localName}> has no open board above it`);
    return open;
  }

  /** Whether there is a board yet; only an element that may stand outside of a provider has to ask. */
  get hasOpen(): boolean {
    return this.#context.value !== undefined;
  }

  /**
   * Listens to the open board, again whenever one of its parts is replaced, until the element leaves the page.
   * Call it in `connectedCallback`, after `super`'s.
   */
  protected follow(subscribe: Subscribe): void {
    this.#follows.push(subscribe);
    if (this.#followed !== null) this.#undos.push(...subscribe(this.#followed));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#follows = [];
  }

  #provided(open: OpenBoard): void {
    const followed = this.#followed;
    if (followed !== null && PARTS.every((part) => open[part] === followed[part])) return;
    this.#stop();
    this.#followed = open;
    this.#undos = this.#follows.flatMap((subscribe) => subscribe(open));
  }

  #stop(): void {
    for (const undo of this.#undos.splice(0)) undo();
    this.#followed = null;
  }
}
