/** What all of Wayboard's elements share: they end what they began when they leave the page, and speak its language. */
import { LitElement } from 'lit';
import type { Undo } from '../../subscription.ts';
import { onLanguage } from '../../words/language.ts';

export class WayboardElement extends LitElement {
  readonly #undos: Undo[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onLanguage(() => this.requestUpdate()));
  }

  /** Undone when the element leaves the page. */
  protected keep(...undos: Undo[]): void {
    this.#undos.push(...undos);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const undo of this.#undos.splice(0)) undo();
  }
}
