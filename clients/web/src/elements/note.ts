/**
 * `<wayboard-note>`: one sticky note, following its own shared type and drawing only itself.
 *
 * Where it is while somebody drags it comes from outside (`flight`); where it belongs comes from the document.
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Notes } from '../board/notes.ts';
import { LIMITS, type Note } from '../board/types.ts';
import type { Box, Point } from '../canvas/camera.ts';
import { fontSize, SIZES } from '../canvas/paper.ts';
import { bindText } from '../document/text-binding.ts';
import { inkOn, type Me } from '../people/identity.ts';
import type { Undo } from '../subscription.ts';
import { say } from '../words/language.ts';
import { WayboardElement } from './base/element.ts';

/** Somebody's hand on a note: my own while I drag, or another person's. */
export interface Flight {
  readonly at: Point;
  readonly who: Me | null;
}

export class WayboardNote extends WayboardElement {
  static override properties = {
    noteId: { attribute: false },
    notes: { attribute: false },
    flight: { attribute: false },
    writers: { attribute: false },
    isWriting: { attribute: false },
    isLocked: { attribute: false },
    isSelected: { attribute: false },
  };
  declare noteId: string;
  declare notes: Notes;
  declare flight: Flight | null;
  declare writers: readonly Me[];
  declare isWriting: boolean;
  declare isLocked: boolean;
  declare isSelected: boolean;

  #followed: { readonly id: string; readonly notes: Notes } | null = null;
  #unfollow: Undo = () => undefined;
  #unbind: Undo = () => undefined;
  #note: Note | null = null;

  constructor() {
    super();
    this.flight = null;
    this.writers = [];
    this.isWriting = false;
    this.isLocked = false;
    this.isSelected = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing();
    this.#unbind();
    this.#unbind = () => undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Where it is drawn, on the board. */
  get box(): Box {
    return { ...this.#at, width: this.offsetWidth, height: this.offsetHeight };
  }

  get note(): Note | null {
    return this.#note;
  }

  get #at(): Point {
    if (this.flight !== null) return this.flight.at;
    const place = this.#note?.place;
    return place?.kind === 'free' ? place.at : { x: 0, y: 0 };
  }

  protected override willUpdate(): void {
    this.#follow();
    this.#note = this.notes.read(this.noteId);
  }

  protected override render(): TemplateResult {
    const text = this.#note?.text ?? '';
    const writer = this.writers[0];
    return html`
      <div class="paper">
        <div class="text" aria-hidden="true">${text === '' && !this.isWriting ? nothing : text}&#8203;</div>
        ${
          this.isWriting
            ? html`<textarea
              aria-label="Text of the note"
              maxlength=${LIMITS.noteText}
              spellcheck="true"
              autocapitalize="sentences"
              placeholder="Write…"
            ></textarea>`
            : nothing
        }
      </div>
      <span class="who" ?hidden=${writer === undefined} aria-hidden="true">
        ${writer?.name}${this.writers.length > 1 ? ` +${this.writers.length - 1}` : ''}<i></i><i></i><i></i>
      </span>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#place();
    if (changed.has('isWriting')) this.#bind();
    this.dispatchEvent(new Event('drawn'));
  }

  /** Styles are set as properties, never as an attribute, which a strict content security policy refuses. */
  #place(): void {
    const note = this.#note;
    if (note === null) return;
    const { x, y } = this.#at;
    const hand = this.flight?.who ?? this.writers[0] ?? null;
    const style = this.style;
    style.transform = `translate(${x}px, ${y}px)`;
    style.setProperty('--side', `${SIZES[note.size]}px`);
    style.setProperty('--paper', note.color.startsWith('#') ? note.color : `var(--note-${note.color})`);
    style.setProperty('--font-size', `${fontSize(note.text, note.size)}px`);
    style.setProperty('--hand', hand?.color ?? 'transparent');
    style.setProperty('--hand-ink', hand === null ? 'inherit' : inkOn(hand.color));
    this.toggleAttribute('data-held', this.flight !== null);
    this.toggleAttribute('data-followed', this.flight !== null && this.flight.who !== null);
    this.toggleAttribute('data-hand', hand !== null);
    this.toggleAttribute('data-writing', this.isWriting);
    this.toggleAttribute('data-selected', this.isSelected);
    this.toggleAttribute('data-locked', this.isLocked);
    this.ariaLabel = noteLabel(
      note.text,
      this.writers.map(({ name }) => name),
    );
  }

  #bind(): void {
    this.#unbind();
    this.#unbind = () => undefined;
    const area = this.renderRoot.querySelector('textarea');
    const text = this.notes.text(this.noteId);
    if (area === null || text === null) return;
    this.#unbind = bindText(area, text, (edits) => this.notes.write(this.noteId, edits));
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }

  #follow(): void {
    const { noteId: id, notes } = this;
    if (this.#followed?.id === id && this.#followed.notes === notes) return;
    this.#stopFollowing();
    this.#followed = { id, notes };
    this.#unfollow = notes.on(id, () => this.requestUpdate());
  }

  #stopFollowing(): void {
    this.#unfollow();
    this.#unfollow = () => undefined;
    this.#followed = null;
  }

  static override styles = css`
    :host {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      inline-size: var(--side);
      min-block-size: var(--side);
      display: grid;
      cursor: grab;
      user-select: none;
      -webkit-user-select: none;
      border-radius: 3px;
      color: var(--note-ink);
      contain: layout style;
    }
    :host(:focus),
    textarea:focus {
      outline: none;
    }
    .paper {
      position: relative;
      display: grid;
      padding: 18px 16px 20px;
      border-radius: 3px 3px 3px 18px / 3px 3px 3px 5px;
      background:
        linear-gradient(rgb(255 255 255 / 0.22), transparent 34%),
        linear-gradient(to top, rgb(84 62 10 / 0.07), transparent 26%),
        var(--paper);
      box-shadow: var(
        --note-shadow,
        0 1px 1px rgb(56 44 20 / 0.14),
        0 3px 6px -1px rgb(56 44 20 / 0.12),
        0 12px 16px -10px rgb(56 44 20 / 0.32)
      );
      transition:
        box-shadow 160ms var(--ease),
        scale 160ms var(--ease);
    }
    :host([data-held]) {
      z-index: 2;
      cursor: grabbing;
    }
    :host([data-held]) .paper {
      scale: 1.03;
      box-shadow:
        0 2px 3px rgb(56 44 20 / 0.12),
        0 18px 28px -8px rgb(56 44 20 / 0.35);
    }
    :host([data-followed]) {
      transition: transform 90ms linear;
    }
    :host([data-selected]),
    :host(:focus-within) {
      z-index: 1;
    }
    :host([data-hand]) .paper {
      outline: calc(2px / var(--zoom, 1)) solid var(--hand);
      outline-offset: calc(2px / var(--zoom, 1));
    }
    :host([data-selected]) .paper {
      outline: calc(2px / var(--zoom, 1)) solid var(--accent);
      outline-offset: calc(3px / var(--zoom, 1));
    }
    :host(:focus-visible) .paper {
      outline: calc(3px / var(--zoom, 1)) solid var(--accent);
      outline-offset: calc(3px / var(--zoom, 1));
    }
    :host([data-locked]) {
      cursor: default;
    }
    .text,
    textarea {
      grid-area: 1 / 1;
      margin: 0;
      padding: 0;
      font: inherit;
      font-size: var(--font-size);
      font-weight: 480;
      line-height: 1.3;
      letter-spacing: -0.005em;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      tab-size: 2;
    }
    :host([data-writing]) .text {
      visibility: hidden;
    }
    :host([data-writing]) {
      cursor: text;
      user-select: text;
      -webkit-user-select: text;
    }
    textarea {
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      background: none;
      color: inherit;
      resize: none;
      overflow: hidden;
      caret-color: var(--note-ink);
    }
    textarea::placeholder {
      color: inherit;
      opacity: 0.62;
    }
    .who {
      position: absolute;
      inset-block-end: calc(100% + 4px);
      inset-inline-start: -2px;
      max-inline-size: 100%;
      padding: 1px 8px;
      border-radius: 9px;
      background: var(--hand);
      color: var(--hand-ink);
      font-size: 12px;
      font-weight: 600;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      pointer-events: none;
    }
    .who[hidden] {
      display: none;
    }
    .who i {
      display: inline-block;
      inline-size: 3px;
      block-size: 3px;
      margin-inline-start: 3px;
      border-radius: 50%;
      background: currentColor;
      animation: think 1.1s infinite;
    }
    .who i:nth-of-type(2) {
      animation-delay: 0.15s;
    }
    .who i:nth-of-type(3) {
      animation-delay: 0.3s;
    }
    @keyframes think {
      40% {
        opacity: 0.2;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :host([data-followed]),
      .paper {
        transition: none;
      }
      .who i {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .paper {
        border: 1px solid CanvasText;
      }
    }
  `;
}

function noteLabel(text: string, writers: readonly string[]): string {
  const what = text.trim() === '' ? say('core-old-note-empty') : say('core-old-note', { text: text.trim() });
  return writers.length === 0 ? what : say('core-old-writing', { what, names: writers.join(', ') });
}

customElements.define('wayboard-note', WayboardNote);
