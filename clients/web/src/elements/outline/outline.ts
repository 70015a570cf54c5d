/**
 * `<wayboard-outline>`: the whole board as headings and lists, for the keyboard and for screen readers.
 *
 * It reads which notes are where, once for all lists; carries out what its parts ask (`hand.ts`); speaks what I have
 * done and what others do (`herald.ts`); and keeps the focus when what had it is drawn anew elsewhere (`focus.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LIMITS } from '../../board/types.ts';
import { isFiltering, passes } from '../../filter.ts';
import { outsideWords } from '../../names/places.ts';
import { listen } from '../../subscription.ts';
import { NO_FILTER, type Sight } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { closeDialog } from '../base/dialog.ts';
import { controls } from '../base/theme.ts';
import '../draw/emoji-picker.ts';
import '../draw/note-comments.ts';
import type { Destination } from '../map/moves.ts';
import { type Ground, moveNote, runCommand } from './commands.ts';
import type { Chapter } from './contents.ts';
import { whatStyles } from './dialog-styles.ts';
import './contents.ts';
import './details-dialog.ts';
import { addField } from './fields.ts';
import { FocusKeeper } from './focus.ts';
import { Hand, type Wish } from './hand.ts';
import { herald } from './herald.ts';
import './lines-dialog.ts';
import './move-dialog.ts';
import type { NoteCommand } from './note-keys.ts';
import './note-menu.ts';
import { WayboardNoteMenu } from './note-menu.ts';
import './outline-actions.ts';
import './outline-drawings.ts';
import './outline-field.ts';
import './outline-list.ts';
import './outline-map.ts';
import './outline-personas.ts';
import './outline-results.ts';
import { NO_READING, type Reading, type Row, readingOf } from '../../board/reading.ts';
import { outlinePageStyles } from './outline-styles.ts';
import { outlineStyles } from './styles.ts';

/** What there is a dialog for. */
const QUESTIONS = ['move', 'details', 'comment', 'react', 'lines'] as const;
type Question = (typeof QUESTIONS)[number];

export class WayboardOutline extends BoardElement {
  static override properties = {
    reading: { state: true },
    spoken: { state: true },
    asked: { state: true },
  };
  declare reading: Reading;
  declare spoken: string;
  /** The dialog that is open, and the note that it is about. */
  declare asked: { readonly what: Question; readonly note: string } | null;
  readonly hand = new Hand();
  readonly #focus = new FocusKeeper(this, this.hand);

  constructor() {
    super();
    this.reading = NO_READING;
    this.spoken = '';
    this.asked = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      this.hand.onWish((wish) => this.#carryOut(wish)),
      this.#focus.start(),
      listen(this, 'keydown', (event) => this.#key(event)),
    );
    this.follow((open) => {
      const { board, ui, mine } = open;
      const read = (): void => this.#read();
      let { filter } = ui.state;
      read();
      return [
        board.notes.onAny(read),
        board.notes.onIds(read),
        board.structure.on(() => {
          read();
          // What a map is called is not in the reading.
          this.requestUpdate();
        }),
        board.meta.on(() => this.requestUpdate()),
        board.personas.on(() => this.requestUpdate()),
        board.actions.on(() => this.requestUpdate()),
        board.ink.on(() => this.requestUpdate()),
        open.workshop?.on(() => this.requestUpdate()) ?? (() => undefined),
        ui.on((state) => {
          if (state.filter === filter) return;
          filter = state.filter;
          read();
        }),
        ui.onSight((sight) => this.#show(sight)),
        herald(open, (text) => this.#say(text)),
        this.hand.onWriting((note) => {
          mine.edit(note);
          // What was written at one go is one step of undo.
          if (note === null) board.history.endStep();
        }),
        () => mine.edit(null),
      ];
    });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="sheet">
      <div class="lid"></div>
      <wayboard-outline-contents
        .reading=${this.reading}
        @go=${(event: CustomEvent<Chapter>) => this.#go(event.detail)}
      ></wayboard-outline-contents>
      <div class="page">
        ${this.#objective()} ${this.#filtered()} ${this.#maps()} ${this.#elsewhere()} ${this.#rest()}
      </div>
      </div>
      <wayboard-note-menu .hand=${this.hand}></wayboard-note-menu>
      ${this.#dialog()}
      <div class="unseen" role="status">${this.spoken}</div>
    `;
  }

  #objective(): TemplateResult | typeof nothing {
    const { meta } = this.open.board;
    const { objective } = meta.read();
    if (!this.open.canWrite && objective.trim() === '') return nothing;
    return html`<div class="objective">
      <p class="soft">${say('outline-objective')}</p>
      <wayboard-outline-field
        .text=${meta.objectiveText()}
        .write=${(edits: Parameters<typeof meta.writeObjective>[0]) => meta.writeObjective(edits)}
        .lengthMax=${LIMITS.objective}
        label=${say('outline-objective')}
        hint=${say('outline-objective-hint')}
        @done=${(event: Event) => (event.target as HTMLElement).blur()}
      ></wayboard-outline-field>
    </div>`;
  }

  #filtered(): TemplateResult | typeof nothing {
    const { ui } = this.open;
    if (!isFiltering(ui.state.filter)) return nothing;
    return html`<p class="filtered row" role="note">
      <span>${say('outline-filtered', { n: this.reading.hidden })}</span>
      <button class="button quiet small" @click=${() => ui.set({ filter: NO_FILTER })}>${say('outline-show-all')}</button>
    </p>`;
  }

  #maps(): unknown {
    const { canWrite, role } = this.open;
    return html`${repeat(
      this.open.board.structure.maps(),
      ({ id }) => id,
      (map) => html`<wayboard-outline-map
        data-map=${map.id}
        .map=${map}
        .reading=${this.reading}
        .hand=${this.hand}
      ></wayboard-outline-map>`,
    )}
    ${
      canWrite && role === 'facilitator'
        ? addField(say('outline-add-map'), LIMITS.name, (name) => this.#addMap(name))
        : nothing
    }`;
  }

  #addMap(name: string): boolean {
    const id = this.open.board.structure.addMap({ name });
    this.#say(id === null ? say('outline-full') : say('outline-added-named', { name }));
    if (id !== null) void this.updateComplete.then(() => this.#show({ kind: 'map', id }));
    return id !== null;
  }

  /** Notes outside of the maps. */
  #elsewhere(): TemplateResult | typeof nothing {
    const { free, nowhere } = this.reading;
    if (free.length + nowhere.length === 0) return nothing;
    const list = (key: 'free' | 'nowhere', rows: readonly Row[]): unknown =>
      rows.length === 0
        ? nothing
        : html`<section aria-labelledby=${key}>
            <h3 id=${key}>${outsideWords(key)}</h3>
            <p class="soft">${say(`outline-${key}-hint`)}</p>
            <wayboard-outline-list .list=${key} .rows=${rows} .hand=${this.hand}></wayboard-outline-list>
          </section>`;
    return html`<section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere" tabindex="-1">${say('outline-elsewhere')}</h2>
      ${list('free', free)} ${list('nowhere', nowhere)}
    </section>`;
  }

  #rest(): TemplateResult {
    const { board, canWrite, workshop } = this.open;
    const hasPersonas = canWrite || board.personas.all().length > 0;
    const hasActions = canWrite || board.actions.all().length > 0;
    const hasResults = (workshop?.results().length ?? 0) > 0;
    const hasDrawings = board.ink.strokes().length > 0;
    return html`
      ${hasDrawings ? html`<wayboard-outline-drawings class="no-print" @gone=${() => this.#goToMap()}></wayboard-outline-drawings>` : nothing}
      ${hasPersonas ? html`<wayboard-outline-personas .hand=${this.hand}></wayboard-outline-personas>` : nothing}
      ${hasActions ? html`<wayboard-outline-actions .hand=${this.hand}></wayboard-outline-actions>` : nothing}
      ${hasResults ? html`<wayboard-outline-results></wayboard-outline-results>` : nothing}
    `;
  }

  #dialog(): TemplateResult | typeof nothing {
    const { asked } = this;
    const note = asked === null ? null : this.open.board.notes.read(asked.note);
    if (asked === null || note === null) return nothing;
    const close = (): void => {
      this.asked = null;
    };
    switch (asked.what) {
      case 'move':
        return html`<wayboard-move-dialog
          .notes=${[note]}
          @close=${close}
          @move=${(event: CustomEvent<Destination>) => moveNote(this.#ground, note, event.detail)}
        ></wayboard-move-dialog>`;
      case 'details':
        return html`<wayboard-details-dialog .noteId=${note.id} @close=${close}></wayboard-details-dialog>`;
      case 'lines':
        return html`<wayboard-lines-dialog .noteId=${note.id} @close=${close}></wayboard-lines-dialog>`;
      case 'comment':
        return html`<wayboard-dialog heading=${say('outline-comments-of')} @close=${close}>
          <p class="what">${note.text}</p>
          <wayboard-note-comments .target=${note.id}></wayboard-note-comments>
        </wayboard-dialog>`;
      case 'react':
        return html`<wayboard-dialog heading=${say('outline-react')} @close=${close}>
          <p class="what">${note.text}</p>
          <wayboard-emoji-picker
            @pick=${(event: CustomEvent<string>) => this.#react(note.id, event.detail)}
          ></wayboard-emoji-picker>
        </wayboard-dialog>`;
    }
  }

  #react(note: string, emoji: string): void {
    this.open.board.reactions.toggle(note, emoji);
    closeDialog(this);
  }

  #read(): void {
    const { board, ui } = this.open;
    const { filter } = ui.state;
    const isShown = isFiltering(filter)
      ? (note: Parameters<typeof passes>[0]) => passes(note, filter)
      : () => true;
    this.reading = readingOf(board.notes.all(), board.notes.groups(), isShown, this.reading);
  }

  get #ground(): Ground {
    return { open: this.open, hand: this.hand, reading: this.reading, element: this };
  }

  #carryOut(wish: Wish): void {
    switch (wish.kind) {
      case 'say':
        this.#say(wish.text);
        break;
      case 'focus':
        this.#focus.want(wish.on);
        break;
      case 'step':
        this.#focus.step(wish.from, wish.by);
        break;
      case 'drawn':
        this.#focus.settle();
        break;
      case 'command':
        this.#command(wish.note, wish.command);
        break;
      case 'menu': {
        const menu = this.renderRoot.querySelector('wayboard-note-menu');
        if (menu instanceof WayboardNoteMenu) menu.openFor(wish.note, wish.by);
      }
    }
  }

  #command(id: string, command: NoteCommand): void {
    const note = this.open.board.notes.read(id);
    if (note === null || note.deleted) return;
    if (runCommand(this.#ground, note, command)) return;
    const what = QUESTIONS.find((kind) => kind === command.kind);
    if (what !== undefined) this.asked = { what, note: id };
  }

  /** Said again, the same words are news again: a live region speaks only what is different. */
  #say(text: string): void {
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }

  #key(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    const isField = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && node.matches('input, select, dialog'));
    if (!isUndo || isField || event.defaultPrevented) return;
    event.preventDefault();
    const { history } = this.open.board;
    if (event.shiftKey) history.redo();
    else history.undo();
  }

  #go(where: Chapter): void {
    if (typeof where !== 'string') {
      this.#show(where);
      return;
    }
    const section = this.renderRoot.querySelector(
      where === 'elsewhere' ? '#elsewhere' : `wayboard-outline-${where}`,
    );
    if (section instanceof HTMLElement) this.#focus.heading(section);
  }

  #goToMap(): void {
    const [first] = this.open.board.structure.maps();
    if (first !== undefined) this.#focus.map(first.id, null);
  }

  #show(sight: Sight): void {
    if (sight.kind === 'map') this.#focus.map(sight.id, null);
    const map = sight.kind === 'stage' ? this.open.board.structure.stage(sight.id)?.map : undefined;
    if (sight.kind === 'stage' && map !== undefined) this.#focus.map(map, sight.id);
    const first = sight.kind === 'notes' ? sight.ids[0] : undefined;
    if (sight.kind !== 'notes' || first === undefined) return;
    this.#focus.want({ kind: 'note', id: first });
    if (sight.write === true) this.#command(first, { kind: 'write' });
  }

  static override styles = [controls, outlineStyles, outlinePageStyles, whatStyles];
}

customElements.define('wayboard-outline', WayboardOutline);
