/**
 * `<wayboard-import-dialog>`: a file or pasted text comes onto the board, after a look at what it would bring.
 *
 * What is in the file is found out by the server, which is asked with `preview=true` after every choice. Before it is
 * brought in, a version is kept: the server's edit is not among those that this tab can undo.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { FileUp } from 'lucide';
import type { Imported } from '../../server/api.ts';
import { type ProblemWords, problemWords } from '../../server/problem-words.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { icon } from '../base/icon.ts';
import { drawProblem } from '../base/problem.ts';
import { controls } from '../base/theme.ts';
import './import-options.ts';
import { type ImportChoices, NO_CHOICES, queryOf } from './import-options.ts';
import './import-preview.ts';
import { COUNTED, totalOf } from './import-words.ts';
import { panelStyles } from './styles.ts';

interface Source {
  readonly content: Blob;
  /** A file's name helps to find out what it is. */
  readonly name: string;
}

export class WayboardImportDialog extends BoardElement {
  static override properties = {
    file: { attribute: false },
    text: { attribute: false },
    source: { state: true },
    choices: { state: true },
    preview: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    isOver: { state: true },
  };
  /** What was dropped on the board. */
  declare file: File | null;
  /** What was pasted onto the board. */
  declare text: string | null;
  declare source: Source | null;
  declare choices: ImportChoices;
  declare preview: Imported | null;
  declare problem: ProblemWords | null;
  declare isBusy: boolean;
  /** A file is dragged over the field. */
  declare isOver: boolean;
  /** The preview that was asked for last; answers to earlier ones are out of date. */
  #asked = 0;

  constructor() {
    super();
    this.file = null;
    this.text = null;
    this.source = null;
    this.choices = NO_CHOICES;
    this.preview = null;
    this.problem = null;
    this.isBusy = false;
    this.isOver = false;
  }

  protected override firstUpdated(): void {
    if (this.file !== null) this.#take({ content: this.file, name: this.file.name });
    else if (this.text !== null) this.#takeText(this.text);
  }

  protected override render(): TemplateResult {
    const { preview, source } = this;
    const total = preview === null ? 0 : totalOf(preview);
    return html`<wayboard-dialog
      wide
      heading=${say('panel-import')}
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
    >
      <div @dragover=${this.#over} @dragleave=${this.#leave} @drop=${this.#drop} @paste=${this.#paste}>
        ${source === null ? this.#choosing() : this.#chosen(source)}
        ${this.problem === null ? nothing : this.#refused(this.problem)}
        ${source !== null && preview !== null ? this.#looking(preview) : nothing}
        ${source !== null && preview === null && this.problem === null ? html`<p class="empty" role="status">${say('core-loading')}</p>` : nothing}
      </div>
      ${
        source === null
          ? nothing
          : html`<p slot="actions" class="soft grow hint">${say(this.choices.replaces ? 'panel-import-replace-hint' : 'panel-import-hint')}</p>
              <button slot="actions" class="button quiet" @click=${this.#reset}>${say('panel-import-other')}</button>
              <button
                slot="actions"
                class="button primary"
                ?disabled=${total === 0 || this.isBusy || !this.open.canWrite}
                @click=${this.#import}
              >
                ${preview !== null && preview.notes > 0 ? say('panel-import-notes', { n: preview.notes }) : say('panel-import-now')}
              </button>`
      }
    </wayboard-dialog>`;
  }

  #choosing(): TemplateResult {
    return html`
      <label class="drop" ?data-over=${this.isOver}>
        ${icon(FileUp)}
        <strong>${say('panel-import-drop')}</strong>
        <span class="soft">${say('panel-import-kinds')}</span>
        <input class="unseen" type="file" accept=".csv,.tsv,.txt,.md,.json,.canvas,.excalidraw,.tldr,text/*" @change=${this.#pick} />
      </label>
      <form @submit=${this.#submit}>
        <label for="text">${say('panel-import-paste')}</label>
        <textarea id="text" name="text" class="field" rows="4" placeholder=${say('panel-import-paste-hint')}></textarea>
        <div class="row"><button class="button quiet small end">${say('panel-import-look')}</button></div>
      </form>
    `;
  }

  #chosen({ name }: Source): TemplateResult {
    return html`<p class="source"><strong>${name === '' ? say('panel-import-pasted') : name}</strong></p>`;
  }

  #looking(preview: Imported): TemplateResult {
    const parts = COUNTED.filter((part) => preview[part] > 0);
    return html`
      <div role="status"><ul class="row counts">
        ${parts.length === 0 ? html`<li>${say('panel-import-nothing')}</li>` : nothing}
        ${parts.map((part) => html`<li class="badge">${say(`panel-count-${part}`, { n: preview[part] })}</li>`)}
        ${preview.free > 0 ? html`<li class="badge">${say('panel-import-free', { n: preview.free })}</li>` : nothing}
      </ul></div>
      <wayboard-import-options
        .preview=${preview}
        .choices=${this.choices}
        @choose=${(event: CustomEvent<ImportChoices>) => this.#choose(event.detail)}
      ></wayboard-import-options>
      <wayboard-import-preview .preview=${preview}></wayboard-import-preview>
    `;
  }

  /** What the server says of a file is precise, but not in everybody's language. */
  #refused(problem: ProblemWords): TemplateResult {
    return html`<div class="problem" role="alert">
      <p><strong>${say('panel-import-refused')}</strong></p>
      <div>${drawProblem(problem)}</div>
    </div>`;
  }

  #take(source: Source): void {
    this.source = source;
    this.problem = null;
    this.choices = NO_CHOICES;
    this.preview = null;
    void this.#ask();
  }

  #takeText(text: string): void {
    if (text.trim() !== '') this.#take({ content: new Blob([text], { type: 'text/plain' }), name: '' });
  }

  #choose(choices: ImportChoices): void {
    this.choices = choices;
    void this.#ask();
  }

  #reset(): void {
    this.source = null;
    this.preview = null;
    this.problem = null;
  }

  async #ask(): Promise<void> {
    const { api } = this.open;
    const { source } = this;
    if (api === null || source === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    const query = { ...queryOf(this.choices, source.name), preview: 'true' };
    const answer = await settle(api.import(source.content, query));
    if (asked !== this.#asked || this.source !== source) return;
    this.problem = answer.problem;
    // After a choice that makes no sense the last preview stays, to choose otherwise.
    if (answer.value !== null) this.preview = answer.value;
  }

  async #import(): Promise<void> {
    const { api } = this.open;
    const { source } = this;
    if (api === null || source === null || this.isBusy) return;
    this.isBusy = true;
    // Replacing keeps a version by itself. Without room for one more, the file still comes in.
    const label = say('panel-import-version', {
      name: source.name === '' ? say('panel-import-pasted') : source.name,
    });
    const kept = this.choices.replaces ? null : await settle(api.keepVersion(label.slice(0, 120)));
    const answer = await settle(api.import(source.content, queryOf(this.choices, source.name)));
    this.isBusy = false;
    this.problem = answer.problem;
    if (answer.value === null) return;
    const isKept = kept === null || kept.problem === null;
    const n = answer.value.notes;
    tell(this, {
      text: `${say('panel-import-done', { n })} ${isKept ? say('panel-import-undo') : ''}`.trim(),
    });
    closeDialog(this);
  }

  #pick(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file !== undefined) this.#take({ content: file, name: file.name });
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#takeText(String(new FormData(event.target as HTMLFormElement).get('text') ?? ''));
  }

  /** A file from the clipboard; text goes into the textarea by itself. */
  #paste(event: ClipboardEvent): void {
    const file = event.clipboardData?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#take({ content: file, name: file.name });
  }

  #over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.isOver = true;
  }

  #leave(event: DragEvent): void {
    const area = event.currentTarget as HTMLElement;
    if (!area.contains(event.relatedTarget as Node | null)) this.isOver = false;
  }

  #drop(event: DragEvent): void {
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#take({ content: file, name: file.name });
  }

  static override styles = [
    controls,
    panelStyles,
    css`
      :host {
        display: contents;
      }
      .drop {
        position: relative;
        display: grid;
        justify-items: center;
        gap: 4px;
        margin-block-end: 20px;
        padding: 32px 16px;
        border: 2px dashed var(--line-strong);
        border-radius: var(--radius-m);
        color: var(--ink);
        text-align: center;
        cursor: pointer;
      }
      .drop > .icon {
        inline-size: 28px;
        block-size: 28px;
        color: var(--accent);
      }
      .drop .soft {
        font-weight: 400;
        text-wrap: balance;
      }
      .drop:hover,
      .drop[data-over] {
        background: var(--accent-soft);
        border-color: var(--accent);
      }
      .drop:focus-within {
        outline: 2.5px solid var(--accent);
        outline-offset: 2px;
      }
      textarea.field {
        min-block-size: 112px;
        margin-block-end: 8px;
      }
      .source {
        overflow-wrap: anywhere;
        font-size: var(--text-m);
      }
      .counts {
        margin-block-end: 16px;
      }
      .problem {
        padding: 10px 12px;
        border-radius: var(--radius-s);
        background: var(--warning-soft);
        color: var(--warning);
      }
      .problem p {
        margin: 0;
      }
      .hint {
        align-self: center;
        flex-basis: 220px;
        margin: 0;
        text-wrap: pretty;
      }
    `,
  ];
}

/** The value or what went wrong: a dialog says it where the person looks. */
async function settle<T>(asked: Promise<T>): Promise<{ value: T | null; problem: ProblemWords | null }> {
  try {
    return { value: await asked, problem: null };
  } catch (problem) {
    return { value: null, problem: problemWords(problem) };
  }
}

customElements.define('wayboard-import-dialog', WayboardImportDialog);
