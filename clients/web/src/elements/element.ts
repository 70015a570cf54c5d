/** What all of Wayboard's elements share: they end what they began when they leave the page. */
import { LitElement } from 'lit';
import type { Undo } from '../subscription.ts';

export class WayboardElement extends LitElement {
  readonly #undos: Undo[] = [];

  /** Undone when the element leaves the page. */
  protected keep(...undos: Undo[]): void {
    this.#undos.push(...undos);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const undo of this.#undos.splice(0)) undo();
  }
}
