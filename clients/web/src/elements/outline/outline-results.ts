/** `<wayboard-outline-results>`: what the votes came to. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { controls } from '../base/theme.ts';
import { drawResult, newestFirst, resultStyles } from './result-table.ts';
import { outlineStyles } from './styles.ts';

export class WayboardOutlineResults extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.follow(({ workshop }) => (workshop === null ? [] : [workshop.on(() => this.requestUpdate())]));
  }

  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${say('outline-results')}</h2>
      ${repeat(newestFirst(this.open.workshop?.results() ?? []), ({ id }) => id, drawResult)}
    </section>`;
  }

  static override styles = [controls, outlineStyles, resultStyles];
}

customElements.define('wayboard-outline-results', WayboardOutlineResults);
