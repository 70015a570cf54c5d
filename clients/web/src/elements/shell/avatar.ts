/** `<wayboard-avatar .person>`: a person as a disc with initials. The name is said by whoever shows it. */
import { css, html, type TemplateResult } from 'lit';
import { initials, inkOn, isColor } from '../../people/identity.ts';
import { WayboardElement } from '../base/element.ts';

export class WayboardAvatar extends WayboardElement {
  static override properties = { person: { attribute: false } };
  declare person: { readonly name: string; readonly color: string };

  protected override render(): TemplateResult {
    return html`<span aria-hidden="true">${initials(this.person.name)}</span>`;
  }

  protected override updated(): void {
    const { color } = this.person;
    // The server knows the names of paper colours as well.
    this.style.backgroundColor = isColor(color) ? color : `var(--note-${color}, var(--note-grey))`;
    this.style.color = isColor(color) ? inkOn(color) : 'var(--note-ink)';
  }

  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 32px;
      block-size: 32px;
      border-radius: 50%;
      font-size: 0.75rem;
      font-weight: 700;
      letter-spacing: 0.02em;
      line-height: 1;
    }
  `;
}

customElements.define('wayboard-avatar', WayboardAvatar);
