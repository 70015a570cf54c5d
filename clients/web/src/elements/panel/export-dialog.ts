/**
 * `<wayboard-export-dialog>`: the board as a file: what it will look like, to be downloaded or copied.
 *
 * Not here: what the files hold, which is the server's (`GET …/export`).
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ClipboardCopy, Download } from 'lucide';
import { say } from '../../words/language.ts';
import { attempt } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import '../base/dialog.ts';
import { today } from '../../words/values.ts';
import { saveFile } from '../base/download.ts';
import { icon } from '../base/icon.ts';
import { controls } from '../base/theme.ts';
import './export-preview.ts';
import { fileName } from './file-name.ts';
import { FORMAT_GROUPS, type Format, isCopyable, wordsOf } from './formats.ts';
import { panelStyles } from './styles.ts';

const FORMATS = FORMAT_GROUPS.flatMap(({ formats }) => formats);

export class WayboardExportDialog extends BoardElement {
  static override properties = {
    format: { attribute: false },
    file: { state: true },
    isBusy: { state: true },
    told: { state: true },
  };
  /** What is chosen: the server's name of a format. */
  declare format: string;
  /** The chosen format's file, once it is there. */
  declare file: Blob | null;
  declare isBusy: boolean;
  declare told: string;

  constructor() {
    super();
    this.format = 'png';
    this.file = null;
    this.isBusy = false;
    this.told = '';
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override render(): TemplateResult {
    const format = this.#format();
    return html`<wayboard-dialog
      wide
      heading=${say('panel-export')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <div class="sides">
        <div class="formats">
          ${FORMAT_GROUPS.map(
            (group) => html`<fieldset>
              <legend>${say(`panel-formats-${group.name}`)}</legend>
              ${group.formats.map((one) => this.#choice(one, one === format))}
            </fieldset>`,
          )}
        </div>
        ${this.#select(format)}
        <div class="side">
          <p class="soft about">${say(`${wordsOf(format)}-about`)}</p>
          <wayboard-export-preview .format=${format} .file=${this.file}></wayboard-export-preview>
        </div>
      </div>
      <p slot="actions" class="told soft grow" role="status">${this.told}</p>
      ${
        isCopyable(format)
          ? html`<button slot="actions" class="button quiet" ?disabled=${this.file === null} @click=${this.#copy}>
              ${icon(ClipboardCopy)} ${say('panel-export-copy')}
            </button>`
          : nothing
      }
      <button slot="actions" class="button primary" ?disabled=${this.isBusy} @click=${this.#download}>
        ${icon(Download)} ${say('panel-export-download')}
      </button>
    </wayboard-dialog>`;
  }

  #choice(format: Format, isChosen: boolean): TemplateResult {
    return html`<label class="check">
      <input type="radio" name="format" ?autofocus=${isChosen} .checked=${isChosen} @change=${() => this.#choose(format)} />
      <span>${say(wordsOf(format))} <span class="soft">.${format.extension}</span></span>
    </label>`;
  }

  /** In place of the list, where there is no room beside the preview. */
  #select(chosen: Format): TemplateResult {
    return html`<div class="select">
      <label for="format">${say('panel-export-format')}</label>
      <select id="format" class="field" @change=${this.#chooseNamed}>
        ${FORMAT_GROUPS.map(
          (group) => html`<optgroup label=${say(`panel-formats-${group.name}`)}>
            ${group.formats.map(
              (one) =>
                html`<option value=${one.name} ?selected=${one === chosen}>${say(wordsOf(one))} .${one.extension}</option>`,
            )}
          </optgroup>`,
        )}
      </select>
    </div>`;
  }

  #format(): Format {
    const found = FORMATS.find(({ name }) => name === this.format) ?? FORMATS[0];
    if (found === undefined) throw new Error('there are no formats');
    return found;
  }

  #chooseNamed(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const format = FORMATS.find(({ name }) => name === value);
    if (format !== undefined) this.#choose(format);
  }

  #choose({ name }: Format): void {
    this.format = name;
    void this.#fetch();
  }

  /** The preview of pictures is the drawing that all of them are made from. */
  async #fetch(): Promise<Blob | null> {
    const { api } = this.open;
    const { name } = this.#format();
    this.file = null;
    this.told = '';
    if (api === null) return null;
    this.isBusy = true;
    const file = await attempt(this, api.export(name));
    // Somebody may have chosen another one meanwhile.
    if (this.format !== name) return null;
    this.isBusy = false;
    this.file = file;
    return file;
  }

  async #download(): Promise<void> {
    const format = this.#format();
    const file = this.file ?? (await this.#fetch());
    if (file === null) return;
    const what = format.name.includes('.') ? say(`${wordsOf(format)}-file`) : '';
    const name = fileName(this.open.board.meta.read().title, what, today(Date.now()), format.extension);
    saveFile(file, name);
    this.told = say('panel-export-downloaded', { name });
  }

  async #copy(): Promise<void> {
    const text = await this.file?.text();
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text.replace(/^\ufeff/, ''));
      this.told = say('panel-export-copied');
    } catch {
      // Without permission, or on a page that is not secure.
      this.told = say('panel-export-not-copied');
    }
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      .sides {
        display: grid;
        gap: 16px 24px;
      }
      .formats {
        display: none;
      }
      .check {
        min-block-size: 28px;
      }
      .about {
        min-block-size: 2.9em;
        text-wrap: pretty;
      }
      .side {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-inline-size: 0;
      }
      .told {
        margin: 0;
        align-self: center;
      }
      @media (min-width: 760px) {
        .sides {
          grid-template-columns: 200px minmax(0, 1fr);
        }
        .formats {
          display: grid;
          gap: 10px;
          align-content: start;
        }
        .select {
          display: none;
        }
      }
      @media (pointer: coarse) {
        .check {
          min-block-size: 44px;
        }
      }
    `,
  ];
}

customElements.define('wayboard-export-dialog', WayboardExportDialog);
