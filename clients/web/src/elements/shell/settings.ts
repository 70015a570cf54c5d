/**
 * `<wayboard-settings>`: language, look, cursors and sound. Everything holds at once and is kept in this browser
 * only. Loaded when it is asked for. Tells `close`.
 */
import { css, html, type TemplateResult } from 'lit';
import { Monitor, Moon, Sun } from 'lucide';
import { changeSettings, onSettings, SCHEMES, type Settings, settings } from '../../browser/settings.ts';
import { say } from '../../words/language.ts';
import { segments } from '../base/choice-styles.ts';
import '../base/dialog.ts';
import { WayboardElement } from '../base/element.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './language-switch.ts';
import { drawSegments } from '../base/segments.ts';

const PICTURES = { system: Monitor, light: Sun, dark: Moon } as const;

export class WayboardSettings extends WayboardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onSettings(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const { contrast, calm, cursors, sound } = settings();
    return html`<wayboard-dialog heading=${say('shell-settings')} @close=${() => this.dispatchEvent(new Event('close'))}>
      <div class="line">
        <span>${say('shell-language')}</span>
        <wayboard-language-switch></wayboard-language-switch>
      </div>
      ${this.#scheme()}
      ${this.#switch(say('shell-contrast'), say('shell-contrast-hint'), contrast === 'more', (on) => ({ contrast: on ? 'more' : 'system' }))}
      ${this.#switch(say('shell-calm'), say('shell-calm-hint'), calm === 'calm', (on) => ({ calm: on ? 'calm' : 'system' }))}
      ${this.#switch(say('shell-cursors'), say('shell-cursors-hint'), cursors, (on) => ({ cursors: on }))}
      ${this.#switch(say('shell-sound'), say('shell-sound-hint'), sound, (on) => ({ sound: on }))}
      <p class="hint">${say('shell-settings-hint')}</p>
    </wayboard-dialog>`;
  }

  #scheme(): TemplateResult {
    return html`<fieldset class="line">
      <legend>${say('shell-scheme')}</legend>
      ${drawSegments({
        name: 'scheme',
        choices: SCHEMES,
        chosen: settings().scheme,
        words: (scheme) => html`${icon(PICTURES[scheme])}${say(`shell-scheme-${scheme}`)}`,
        choose: (scheme) => changeSettings({ scheme }),
      })}
    </fieldset>`;
  }

  #switch(
    words: string,
    hint: string,
    isOn: boolean,
    news: (on: boolean) => Partial<Settings>,
  ): TemplateResult {
    return html`<label class="line switch">
      <span>
        ${words}
        <small>${hint}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        .checked=${isOn}
        @change=${(event: Event) => changeSettings(news((event.target as HTMLInputElement).checked))}
      />
    </label>`;
  }

  static override styles = [
    controls,
    segments,
    css`
      .line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        min-block-size: 56px;
        margin: 0;
        padding: 8px 0;
        border: 0;
        border-block-end: 1px solid var(--line);
        font-weight: 600;
        line-height: 1.35;
      }
      fieldset.line {
        display: block;
        padding-block: 0 12px;
      }
      /* A legend stands on the upper edge, whatever the padding. */
      legend {
        padding: 12px 0 8px;
      }
      /* Always abreast: one of three on a line of its own looks like something else. */
      .segments {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      /* Long words on a phone: the picture comes above. */
      @media (width < 480px) {
        .segments span {
          flex-direction: column;
          gap: 2px;
          padding: 6px 2px;
        }
      }
      small {
        display: block;
        font-size: var(--text-s);
        font-weight: 400;
        color: var(--ink-soft);
      }
      .switch {
        cursor: pointer;
      }
      .switch input {
        appearance: none;
        flex: none;
        inline-size: 44px;
        block-size: 26px;
        margin: 0;
        border-radius: 13px;
        background: var(--line-strong);
        cursor: pointer;
        transition: background-color 120ms;
      }
      .switch input::before {
        content: '';
        display: block;
        inline-size: 20px;
        block-size: 20px;
        margin: 3px;
        border-radius: 50%;
        background: var(--surface);
        transition: translate 120ms var(--ease);
      }
      .switch input:checked {
        background: var(--accent);
      }
      .switch input:checked::before {
        translate: 18px 0;
      }
      @media (forced-colors: active) {
        .switch input {
          forced-color-adjust: none;
          border: 1px solid CanvasText;
          background: Canvas;
        }
        .switch input::before {
          margin: 2px;
          background: CanvasText;
        }
        .switch input:checked {
          background: Highlight;
        }
        .switch input:checked::before {
          background: HighlightText;
        }
      }
      .hint {
        margin: 14px 0 0;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
    `,
  ];
}

customElements.define('wayboard-settings', WayboardSettings);
