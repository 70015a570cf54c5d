/**
 * Where the focus is in the outline, and where it goes when what had it is gone: it is never lost.
 *
 * Others move and delete notes at any time, and each such change draws a list anew. What has the focus is remembered by
 * what it is, not as an element; once a list has been drawn, and nothing has the focus any more, it is found again: the
 * note where it is now, or what has come to its place in the list, or the field below it, or the map's heading.
 *
 * Not here: what moves the focus on purpose (`outline.ts`), and the caret in a text (`hand.ts`).
 */
import { all, listen, type Undo } from '../../subscription.ts';
import type { Hand, Target } from './hand.ts';
import { WayboardOutlineList } from './outline-list.ts';
import { WayboardOutlineMap } from './outline-map.ts';
import { WayboardOutlineNote } from './outline-note.ts';

/** What had the focus, and where it was, should it be gone. */
interface Held {
  readonly on: Target;
  readonly list: string;
  readonly at: number;
}

export class FocusKeeper {
  readonly #root: HTMLElement;
  readonly #hand: Hand;
  #held: Held | null = null;
  /** Where the focus shall go as soon as it is drawn. */
  #wanted: Target | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, hand: Hand) {
    this.#root = root;
    this.#hand = hand;
  }

  start(): Undo {
    return all(
      listen(this.#root, 'focusin', (event) => this.#enter(event.composedPath())),
      // Going elsewhere on purpose is a press, or a focus that arrives elsewhere; a focus that is lost is neither.
      listen(document, 'pointerdown', (event) => this.#leaveUnless(event.composedPath()), { capture: true }),
      listen(document, 'focusin', (event) => this.#leaveUnless(event.composedPath())),
      () => clearTimeout(this.#timer),
    );
  }

  want(on: Target): void {
    this.#wanted = on;
    this.settle();
  }

  /** To what comes before or after, as it is read. */
  step(from: HTMLElement, by: 1 | -1): void {
    const stops = this.#stops();
    const next = stops[stops.indexOf(from) + by];
    if (next === undefined) return;
    next.focus();
    // A field that is below the window, or behind the header, is of no use to the eye.
    next.scrollIntoView({ block: 'nearest' });
  }

  heading(section: HTMLElement): void {
    if ('focusHeading' in section && typeof section.focusHeading === 'function') section.focusHeading();
    else section.focus();
  }

  map(id: string, stage: string | null): void {
    this.#maps()
      .find(({ map }) => map.id === id)
      ?.focusHeading(stage);
  }

  /** Lists draw themselves one after the other; when all have, the focus is looked for. */
  settle(): void {
    if (this.#held === null && this.#wanted === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(), 0);
  }

  #find(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted !== null && this.#put(wanted)) return;
    const held = this.#held;
    if (held === null || hasFocus()) return;
    if (this.#put(held.on)) return;
    const list = this.#lists().find(({ list: key }) => key === held.list);
    const notes = list === undefined ? [] : notesOf(list);
    const next = notes[Math.min(held.at, notes.length - 1)] ?? list?.field ?? null;
    if (next !== null) next.focus();
    else this.#maps()[0]?.focusHeading(null);
  }

  #put(target: Target): boolean {
    for (const list of this.#lists()) {
      if (target.kind === 'add') {
        if (list.list !== target.list || list.field === null) continue;
        list.field.focus();
        return true;
      }
      const note = notesOf(list).find(({ noteId }) => noteId === target.id);
      if (note === undefined) continue;
      note.focus();
      return true;
    }
    return false;
  }

  #enter(path: readonly EventTarget[]): void {
    const list = path.find((node) => node instanceof WayboardOutlineList);
    if (list === undefined) {
      this.#held = null;
      return;
    }
    const note = path.find((node) => node instanceof WayboardOutlineNote);
    const notes = notesOf(list);
    this.#held =
      note === undefined
        ? { on: { kind: 'add', list: list.list }, list: list.list, at: notes.length }
        : { on: { kind: 'note', id: note.noteId }, list: list.list, at: notes.indexOf(note) };
  }

  #leaveUnless(path: readonly EventTarget[]): void {
    const note = path.find((node) => node instanceof WayboardOutlineNote);
    if (this.#hand.writing !== null && note?.noteId !== this.#hand.writing.note) this.#hand.stopWriting();
    if (!path.includes(this.#root)) this.#held = null;
  }

  #maps(): WayboardOutlineMap[] {
    return [...(this.#root.shadowRoot?.querySelectorAll('wayboard-outline-map') ?? [])].filter(
      (map) => map instanceof WayboardOutlineMap,
    );
  }

  #lists(): WayboardOutlineList[] {
    const roots = [...this.#maps(), this.#root];
    return roots
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('wayboard-outline-list') ?? [])])
      .filter((list) => list instanceof WayboardOutlineList);
  }

  /** Notes and the fields below them, as they are read. */
  #stops(): HTMLElement[] {
    return this.#lists().flatMap((list) => [...notesOf(list), ...(list.field === null ? [] : [list.field])]);
  }
}

function notesOf({ shadowRoot }: WayboardOutlineList): WayboardOutlineNote[] {
  return [...(shadowRoot?.querySelectorAll('wayboard-outline-note') ?? [])].filter(
    (note) => note instanceof WayboardOutlineNote,
  );
}

/** A page that the browser itself has taken the focus from must not take it back. */
function hasFocus(): boolean {
  const { activeElement } = document;
  return !document.hasFocus() || (activeElement !== null && activeElement !== document.body);
}
