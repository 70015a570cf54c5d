/** `<wayboard-language-switch>`: all languages by their own names; choosing one is remembered and needs no reload. */
import { css, html, type TemplateResult } from 'lit';
import { Languages } from 'lucide';
import { LANGUAGES, type Language, language, rememberLanguage, say, speak } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';

export class WayboardLanguageSwitch extends WayboardElement {
  protected override render(): TemplateResult {
    return html`<label>
      ${icon(Languages)}
      <span class="unseen">${say('shell-language')}</span>
      <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value as Language)}>
        ${Object.entries(LANGUAGES).map(
          ([tag, name]) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  async #choose(wanted: Language): Promise<void> {
    try {
      await speak(wanted);
      rememberLanguage(wanted);
    } catch {
      // Its file has never been fetched, and there is no network.
      tell(this, { text: say('shell-language-away', { language: LANGUAGES[wanted] }), problem: true });
      this.requestUpdate();
    }
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        position: relative;
      }
      .icon {
        position: absolute;
        inset-inline-start: 10px;
        pointer-events: none;
      }
      select {
        font: inherit;
        font-size: var(--text-s);
        font-weight: 550;
        color: var(--ink);
        background: transparent;
        min-block-size: 40px;
        padding-inline: 38px 8px;
        border: 0;
        border-radius: var(--radius-s);
        cursor: pointer;
      }
      select:hover {
        background: var(--surface-hover);
      }
      option {
        background: var(--surface);
        color: var(--ink);
      }
    `,
  ];
}

customElements.define('wayboard-language-switch', WayboardLanguageSwitch);
