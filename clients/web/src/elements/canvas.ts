/**
 * `<wayboard-canvas>`: the plane with the notes and the cursors on it, and everything one does there.
 *
 * Not here: the connection and what surrounds the plane (`board.ts`), and how a note looks (`note.ts`).
 */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Awareness } from 'y-protocols/awareness';
import type { Board } from '../board/board.ts';
import { isId } from '../board/id.ts';
import type { Notes } from '../board/notes.ts';
import type { Color } from '../board/types.ts';
import type { Box, Point } from '../canvas/camera.ts';
import { followGestures, type GestureTarget } from '../canvas/gestures.ts';
import { type Command, commandOf } from '../canvas/keys.ts';
import { SIZES } from '../canvas/paper.ts';
import { View } from '../canvas/view.ts';
import type { Me } from '../people/identity.ts';
import { type MyPresence, onOthers, others } from '../people/presence.ts';
import { listen } from '../subscription.ts';
import { say } from '../words/language.ts';
import type { Said } from './base/attempt.ts';
import { WayboardElement } from './base/element.ts';
import { WayboardCursors } from './cursors.ts';
import { Hands } from './hands.ts';
import { WayboardNote } from './note.ts';
import './note-bar.ts';
import { controls } from './base/theme.ts';

const PHONE_PX = 480;
/** What the header and the tools cover, and how far the note's bar stays from the note. */
const HEADER_PX = 64;
const TOOLS_PX = 84;
const BAR_GAP_PX = 14;

export class WayboardCanvas extends WayboardElement {
  static override properties = {
    board: { attribute: false },
    awareness: { attribute: false },
    mine: { attribute: false },
    me: { attribute: false },
    canWrite: { attribute: false },
    ids: { state: true },
    selected: { state: true },
    writing: { state: true },
    isDragging: { state: true },
  };
  declare board: Board;
  declare awareness: Awareness;
  declare mine: MyPresence;
  declare me: Me;
  declare canWrite: boolean;
  declare ids: readonly string[];
  declare selected: string | null;
  declare writing: string | null;
  declare isDragging: boolean;

  /** Both exist from the first drawing on. */
  declare private view: View;
  declare private hands: Hands;
  #hasNews = false;
  #hasLooked = false;
  #wasSelected: string | null = null;
  #lastColor: Color = 'yellow';
  #pointer: Point | null = null;

  constructor() {
    super();
    this.ids = [];
    this.selected = null;
    this.writing = null;
    this.isDragging = false;
  }

  private get notes(): Notes {
    return this.board.notes;
  }

  protected override firstUpdated(): void {
    const canvas = this.#part('.canvas');
    this.hands = new Hands(this.notes, this.mine, (id) => this.#element(id));
    this.view = new View(
      { screen: this, world: this.#part('.world'), ground: this.#part('.ground') },
      {
        draw: () => this.#draw(),
        zoomed: (zoom) => this.dispatchEvent(new CustomEvent('zoom', { detail: zoom })),
      },
    );
    this.keep(
      this.notes.onIds((ids) => this.#onIds(ids)),
      onOthers(this.awareness, () => this.#onNews()),
      followGestures(canvas, this.#gestures()),
      listen(canvas, 'dblclick', (event) => this.#doubleClick(event)),
      listen(canvas, 'click', (event) => this.#click(event)),
      listen(window, 'keydown', (event) => this.#key(event)),
      listen(window, 'keyup', (event) => {
        if (event.key.startsWith('Arrow')) this.#endNudge();
      }),
      () => this.view.close(),
      () => this.hands.close(),
    );
    this.#onIds(this.notes.ids());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('canWrite') && !this.canWrite) this.writing = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('writing')) this.mine.edit(this.writing);
    if (changed.has('selected') || changed.has('isDragging')) this.view.schedule();
  }

  protected override render(): TemplateResult {
    const note = this.selected === null ? null : this.notes.read(this.selected);
    return html`
      <div class="canvas">
        <div class="ground"></div>
        <div class="world">
          ${repeat(
            this.ids,
            (id) => id,
            (id) => html`<wayboard-note
              id=${`note-${id}`}
              role="group"
              aria-roledescription="sticky note"
              aria-describedby="help"
              tabindex="0"
              .noteId=${id}
              .notes=${this.notes}
              .isWriting=${id === this.writing}
              .isSelected=${id === this.selected}
              .isLocked=${!this.canWrite}
              @focusin=${() => this.#onFocus(id)}
              @focusout=${(event: FocusEvent) => this.#onBlur(id, event)}
              @drawn=${() => id === this.selected && this.view.schedule()}
            ></wayboard-note>`,
          )}
          <wayboard-cursors></wayboard-cursors>
        </div>
        ${this.ids.length > 0 ? null : html`<p class="empty">${this.#invitation()}</p>`}
      </div>
      <p class="unseen" id="help">${this.canWrite ? say('core-old-help') : ''}</p>
      <wayboard-note-bar
        ?hidden=${note === null || !this.canWrite || this.isDragging}
        .color=${note?.color ?? 'yellow'}
        @paint=${(event: CustomEvent<Color>) => this.#paint(event.detail)}
        @delete-note=${() => this.selected !== null && this.#delete(this.selected)}
      ></wayboard-note-bar>
    `;
  }

  #invitation(): TemplateResult {
    if (!this.canWrite) return html`${say('core-old-empty')}`;
    return html`
      <span class="by-mouse">Double-click anywhere, or press <kbd>N</kbd>, for the first note.</span>
      <span class="by-touch">Double-tap anywhere for the first note.</span>
    `;
  }

  // What the tools ask for.

  addNote(center: Point = this.view.toBoard(this.view.middle)): void {
    if (!this.canWrite) {
      this.#say(say('core-old-view-only'));
      return;
    }
    this.#hasLooked = true;
    const half = SIZES.m / 2;
    const at = this.#freeSpot({ x: center.x - half, y: center.y - half });
    const id = this.notes.create({ place: { kind: 'free', at }, color: this.#lastColor });
    this.#write(id);
  }

  zoomIn(): void {
    this.view.zoomIn();
  }

  zoomOut(): void {
    this.view.zoomOut();
  }

  zoomReset(): void {
    this.view.zoomReset();
  }

  showAll(): void {
    this.view.showAll(this.ids.flatMap((id) => this.#box(id) ?? []));
  }

  // What the document says.

  #onIds(ids: readonly string[]): void {
    if (this.writing !== null && !ids.includes(this.writing)) {
      this.writing = null;
      this.#say(say('core-old-deleted-while-writing'));
    }
    if (this.selected !== null && !ids.includes(this.selected)) this.selected = null;
    if (this.hands.held !== null && !ids.includes(this.hands.held)) this.hands.putBack();
    this.ids = ids;
    // In a frame of its own: by then every note has drawn itself and knows its size.
    if (!this.#hasLooked) requestAnimationFrame(() => this.#lookFirst());
    void this.updateComplete.then(() => this.#onNews());
  }

  /** Shows everything, until there is something and the person has begun to look around. */
  #lookFirst(): void {
    if (this.#hasLooked || !this.isConnected) return;
    this.showAll();
    this.#hasLooked = this.ids.length > 0;
    this.view.draw();
  }

  // What the others do.

  #onNews(): void {
    this.#hasNews = true;
    this.view.schedule();
  }

  // What the hand does.

  #gestures(): GestureTarget {
    return {
      hit: (event) => {
        const path = event.composedPath();
        if (path.some((node) => node instanceof HTMLTextAreaElement)) return { kind: 'text' };
        const note = path.find((node) => node instanceof WayboardNote);
        return note === undefined ? { kind: 'board' } : { kind: 'note', id: note.noteId };
      },
      canDrag: () => this.canWrite,
      pan: (dx, dy) => {
        this.#hasLooked ||= this.ids.length > 0;
        this.view.pan(dx, dy);
      },
      zoom: (anchor, factor) => this.view.zoomAt(anchor, factor),
      point: (at) => {
        this.#pointer = at;
        this.mine.point(at === null ? null : this.view.toBoard(at));
      },
      press: (id) => {
        this.#wasSelected = this.selected;
        this.selected = id;
      },
      dragStart: (id) => {
        this.isDragging = true;
        this.hands.take(id);
      },
      drag: (_id, dx, dy) => this.hands.carry(dx / this.view.zoom, dy / this.view.zoom),
      drop: () => {
        this.isDragging = false;
        if (this.canWrite) this.hands.drop();
        else this.hands.putBack();
      },
      cancelDrag: () => {
        this.isDragging = false;
        this.hands.putBack();
      },
    };
  }

  #doubleClick(event: MouseEvent): void {
    const note = event.composedPath().find((node) => node instanceof WayboardNote);
    if (note !== undefined) this.#write(note.noteId);
    else this.addNote(this.view.toBoard(this.#at(event)));
  }

  /** A finger has no double-click that feels right: tapping the selected note writes on it. */
  #click(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const note = event.composedPath().find((node) => node instanceof WayboardNote);
    if (note !== undefined && note.noteId === this.#wasSelected) this.#write(note.noteId);
  }

  // What the keys do.

  #key(event: KeyboardEvent): void {
    const command = commandOf(event, { isWriting: this.writing !== null, focused: this.#focused });
    if (command === null) return;
    event.preventDefault();
    this.#obey(command);
  }

  #obey(command: Command): void {
    switch (command.kind) {
      case 'undo':
        this.board.history.undo();
        break;
      case 'redo':
        this.board.history.redo();
        break;
      case 'stop-writing':
        this.#stopWriting();
        break;
      case 'add-note':
        this.addNote(this.#whereLooked());
        break;
      case 'deselect':
        this.selected = null;
        break;
      case 'show-all':
        this.showAll();
        break;
      case 'zoom-in':
        this.zoomIn();
        break;
      case 'zoom-out':
        this.zoomOut();
        break;
      case 'zoom-reset':
        this.zoomReset();
        break;
      case 'write':
        this.#write(command.note);
        break;
      case 'delete':
        this.#delete(command.note);
        break;
      case 'leave':
        this.#element(command.note)?.blur();
        this.selected = null;
        break;
      case 'nudge':
        this.#nudge(command.note, command.by);
        break;
    }
  }

  /** Arrows carry like a drag; letting go of the key is the drop. */
  #nudge(id: string, by: Point): void {
    if (!this.canWrite) return;
    this.hands.take(id);
    this.hands.nudge(by.x, by.y);
    const box = this.#box(id);
    if (box !== null) this.view.reveal(box);
  }

  #endNudge(): void {
    if (!this.isDragging) this.hands.drop();
  }

  // Writing, painting, deleting.

  #write(id: string): void {
    if (!this.canWrite) return;
    this.selected = id;
    this.writing = id;
    void this.updateComplete.then(() => {
      const box = this.#box(id);
      if (box !== null) this.view.approach(box);
    });
  }

  #stopWriting(): void {
    const id = this.writing;
    this.writing = null;
    this.board.history.endStep();
    if (id !== null) this.#element(id)?.focus({ preventScroll: true });
  }

  #onFocus(id: string): void {
    if (this.selected !== id) this.selected = id;
    const element = this.#element(id);
    if (element?.matches(':focus-visible') === true) this.view.reveal(element.box);
  }

  #onBlur(id: string, event: FocusEvent): void {
    if (this.hands.held === id) this.#endNudge();
    const left = event.composedPath()[0];
    if (this.writing !== id || !(left instanceof HTMLTextAreaElement)) return;
    this.writing = null;
    this.board.history.endStep();
  }

  #paint(color: Color): void {
    this.#lastColor = color;
    if (this.selected !== null) this.notes.paint([this.selected], color);
  }

  #delete(id: string): void {
    if (!this.canWrite) return;
    const index = this.ids.indexOf(id);
    const next = this.ids[index + 1] ?? this.ids[index - 1];
    this.notes.delete([id]);
    this.selected = null;
    this.#say(say('core-old-deleted'), 'undoable');
    if (next !== undefined) this.#element(next)?.focus({ preventScroll: true });
  }

  // Looking.

  #draw(): void {
    const cursors = this.renderRoot.querySelector('wayboard-cursors');
    if (cursors instanceof WayboardCursors) cursors.style.setProperty('--zoom', String(this.view.zoom));
    if (this.#hasNews) {
      this.#hasNews = false;
      const present = others(this.awareness);
      this.hands.showOthers(present);
      if (cursors instanceof WayboardCursors) cursors.present = present;
    }
    this.#placeBar();
  }

  /** Above the selected note if there is room, else below, and never off the screen; on a phone, at the bottom. */
  #placeBar(): void {
    const bar = this.#part('wayboard-note-bar');
    const box = this.selected === null ? null : this.#box(this.selected);
    if (box === null || bar.hidden) return;
    const { width, height } = this.view.size;
    const highest = { x: width - bar.offsetWidth - 8, y: height - bar.offsetHeight - TOOLS_PX };
    const corner = this.view.toScreen(box);
    const bottom = corner.y + box.height * this.view.zoom;
    const above = corner.y - bar.offsetHeight - BAR_GAP_PX;
    const wanted =
      width < PHONE_PX
        ? { x: (width - bar.offsetWidth) / 2, y: highest.y }
        : {
            x: corner.x + (box.width * this.view.zoom - bar.offsetWidth) / 2,
            y: above < HEADER_PX ? bottom + BAR_GAP_PX : above,
          };
    const clamp = (value: number, high: number): number => Math.round(Math.max(Math.min(value, high), 8));
    bar.style.transform = `translate(${clamp(wanted.x, highest.x)}px, ${clamp(wanted.y, highest.y)}px)`;
  }

  // Finding.

  get #focused(): string | null {
    const active = this.shadowRoot?.activeElement;
    return active instanceof WayboardNote ? active.noteId : null;
  }

  #at(event: MouseEvent): Point {
    const corner = this.getBoundingClientRect();
    return { x: event.clientX - corner.left, y: event.clientY - corner.top };
  }

  /** `N` adds where the mouse is; from the keyboard alone, in the middle. */
  #whereLooked(): Point {
    return this.view.toBoard(this.#pointer ?? this.view.middle);
  }

  #freeSpot(wanted: Point): Point {
    let spot = wanted;
    const taken = this.ids.flatMap((id) => this.#box(id) ?? []);
    const isTaken = (at: Point): boolean => taken.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 16);
    while (isTaken(spot)) spot = { x: spot.x + 28, y: spot.y + 28 };
    return spot;
  }

  #box(id: string): Box | null {
    return this.#element(id)?.box ?? null;
  }

  #element(id: string): WayboardNote | null {
    const element = isId(id) ? this.shadowRoot?.getElementById(`note-${id}`) : null;
    return element instanceof WayboardNote ? element : null;
  }

  #part(selector: string): HTMLElement {
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`the canvas has no ${selector}`);
    return part;
  }

  #say(text: string, kind: 'plain' | 'undoable' = 'plain'): void {
    this.dispatchEvent(new CustomEvent<Said>('say', { detail: { text, undo: kind === 'undoable' } }));
  }

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        display: block;
        overflow: clip;
      }
      .canvas,
      .ground {
        position: absolute;
        inset: 0;
      }
      .canvas {
        overflow: clip;
        touch-action: none;
        cursor: default;
      }
      .canvas.hand {
        cursor: grab;
      }
      .canvas.panning,
      .canvas.panning wayboard-note {
        cursor: grabbing;
      }
      .ground {
        background-color: var(--ground);
        background-image: radial-gradient(circle, var(--ground-dot) 1.1px, transparent 1.6px);
      }
      .world {
        position: absolute;
        inset: 0 auto auto 0;
        inline-size: 0;
        block-size: 0;
        transform-origin: 0 0;
      }
      .world.moving {
        will-change: transform;
      }
      .world.far {
        --note-shadow: 0 0 #0000;
      }
      .empty {
        position: absolute;
        inset: 42% 24px auto;
        margin: 0;
        text-align: center;
        text-wrap: balance;
        color: var(--ink-soft);
        pointer-events: none;
        user-select: none;
      }
      .by-touch {
        display: none;
      }
      @media (pointer: coarse) {
        .by-mouse {
          display: none;
        }
        .by-touch {
          display: inline;
        }
      }
      kbd {
        padding: 1px 7px 2px;
        border-radius: 6px;
        background: var(--surface);
        box-shadow: inset 0 0 0 1px var(--line), 0 1px 0 1px var(--line);
        font: inherit;
        font-size: 0.875em;
        font-weight: 600;
      }
      wayboard-note-bar {
        position: absolute;
        inset: 0 auto auto 0;
        z-index: 2;
      }
    `,
  ];
}

customElements.define('wayboard-canvas', WayboardCanvas);
