/**
 * Copying and pasting notes: inside of a board, between boards, from spreadsheets and lists.
 *
 * What is in the clipboard is read by `canvas/clip.ts`; here it gets its places. Many notes at once are asked about
 * first (`paste-dialog.ts`). Pictures become notes, other files are handed on to be imported.
 */

import type { NewNote, NewPlace } from '../../board/note.ts';
import { COLORS, NOTE_SIZES, type Note, type Paint } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import {
  CLIP_NOTES_MAX,
  CLIP_TYPE,
  type Clip,
  type ClipNote,
  readClip,
  writeClip,
} from '../../canvas/clip.ts';
import type { Cell, Layout } from '../../canvas/layout.ts';
import { cellFrom, type Spot } from '../../canvas/spots.ts';
import { groupBy } from '../../collections.ts';
import { all, type Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import { isMeantFor } from '../base/meant-for.ts';
import { type Parts, sayTo, selection, withGroups } from './parts.ts';
import { smallPicture } from './picture.ts';
import { whyNotAdd, whyNotChange } from './writing.ts';

/** Between free notes that were pasted without places. */
const STEP = { x: 152, y: 112 } as const;
const ABREAST = 5;

/** A clip to ask about before it is pasted. */
export type Question = Clip & { readonly kind: 'grid' | 'list' };

/** Where a clip comes to lie: in and from a cell, else from a point. */
interface Anchor {
  readonly cell: Cell | null;
  readonly at: Point;
}

export class Clipboard {
  readonly #parts: Parts;
  readonly #delete: () => void;
  readonly #spot: () => Spot | null;
  readonly #ask: (question: Question) => void;
  /** What was copied here last: a menu may read only the text of the clipboard. */
  #last: { json: string; text: string } | null = null;
  /** Where the person was when they were asked: the dialog has focus and mouse since. */
  #asked: Anchor | null = null;

  constructor(
    parts: Parts,
    spot: () => Spot | null,
    deleteSelected: () => void,
    ask: (question: Question) => void,
  ) {
    this.#parts = parts;
    this.#spot = spot;
    this.#delete = deleteSelected;
    this.#ask = ask;
  }

  start(): Undo {
    const copy = (event: ClipboardEvent): void => void this.#copy(event);
    const cut = (event: ClipboardEvent): void => {
      if (this.#copy(event) && this.#canCut) this.#delete();
    };
    const paste = (event: ClipboardEvent): void => this.#pasteEvent(event);
    window.addEventListener('copy', copy);
    window.addEventListener('cut', cut);
    window.addEventListener('paste', paste);
    return all(
      () => window.removeEventListener('copy', copy),
      () => window.removeEventListener('cut', cut),
      () => window.removeEventListener('paste', paste),
    );
  }

  /** From a menu: there is no event, so the browser may refuse. */
  async copySelected(): Promise<void> {
    const clip = this.#clip();
    if (clip === null) return;
    this.#last = clip;
    try {
      await navigator.clipboard.writeText(clip.text);
      this.#sayCopied();
    } catch {
      sayTo(this.#parts, say('map-copy-refused'));
    }
  }

  async pasteHere(): Promise<void> {
    try {
      const text = await navigator.clipboard.readText();
      this.#paste(readClip(text === this.#last?.text ? this.#last.json : '', text));
    } catch {
      sayTo(this.#parts, say('map-paste-refused'));
    }
  }

  /** Files that were dropped or pasted: pictures become notes, other files are imported. */
  async takeFiles(files: readonly File[], at: Point): Promise<void> {
    const pictures = files.filter(({ type }) => type.startsWith('image/'));
    const other = files.find(({ type }) => !type.startsWith('image/'));
    if (other !== undefined) {
      const detail = { name: 'import', file: other };
      this.#parts.element.dispatchEvent(
        new CustomEvent('open-dialog', { detail, bubbles: true, composed: true }),
      );
    }
    const why = pictures.length === 0 ? null : whyNotAdd(this.#parts, this.#parts.scene.layout.cellAt(at));
    if (why !== null) {
      sayTo(this.#parts, why);
      return;
    }
    const made: NewNote[] = [];
    for (const picture of pictures.slice(0, 20)) {
      const image = await smallPicture(picture);
      if (image === null) sayTo(this.#parts, say('map-picture-refused'), { problem: true });
      else made.push({ place: this.#placeAt(at, made.length), image, size: 'l' });
    }
    if (made.length > 0) this.#make(made);
  }

  /** After the question: as many notes, or one. */
  pasteAnswered(question: Question, way: 'cells' | 'many' | 'one'): void {
    const texts =
      question.kind === 'list' ? question.lines : question.rows.flat().filter((text) => text !== '');
    const anchor = this.#asked ?? this.#anchor;
    if (way === 'one') this.#makeTexts([texts.join('\n')], anchor);
    else if (way === 'cells' && question.kind === 'grid') this.#makeGrid(question.rows, anchor);
    else this.#makeTexts(texts, anchor);
  }

  #copy(event: ClipboardEvent): boolean {
    if (this.#isElsewhere(event) || (getSelection()?.toString() ?? '') !== '') return false;
    const clip = this.#clip();
    if (clip === null) return false;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', clip.text);
    event.clipboardData?.setData(CLIP_TYPE, clip.json);
    this.#last = clip;
    this.#sayCopied();
    return true;
  }

  get #canCut(): boolean {
    const { board } = this.#parts.open;
    const notes = selection(this.#parts).flatMap((id) => board.notes.read(id) ?? []);
    return whyNotChange(this.#parts, notes) === null;
  }

  #sayCopied(): void {
    sayTo(this.#parts, say('map-copied', { n: withGroups(this.#parts, selection(this.#parts)).length }));
  }

  #clip(): { json: string; text: string } | null {
    const { open, scene } = this.#parts;
    const ids = withGroups(this.#parts, selection(this.#parts));
    const notes = ids.flatMap((id) => open.board.notes.read(id) ?? []);
    return notes.length === 0 ? null : writeClip(clipNotes(notes, scene.layout, open.board.notes.groups()));
  }

  #pasteEvent(event: ClipboardEvent): void {
    if (this.#isElsewhere(event)) return;
    const data = event.clipboardData;
    if (data === null) return;
    event.preventDefault();
    const clip = readClip(data.getData(CLIP_TYPE), data.getData('text/plain'));
    if (clip.kind === 'nothing' && data.files.length > 0) {
      void this.takeFiles([...data.files], this.#parts.pointed());
      return;
    }
    this.#paste(clip);
  }

  #paste(clip: Clip): void {
    const why = clip.kind === 'nothing' ? null : whyNotAdd(this.#parts, this.#anchor.cell);
    if (why !== null) sayTo(this.#parts, why);
    else if (clip.kind === 'notes') this.#makeCopies(clip.notes);
    else if (clip.kind === 'text') this.#makeTexts([clip.text], this.#anchor);
    else if (clip.kind !== 'nothing') {
      this.#asked = this.#anchor;
      this.#ask(clip);
    }
  }

  /** Fields and dialogs have a clipboard of their own, and so has a page around the board. */
  #isElsewhere(event: ClipboardEvent): boolean {
    const path = event.composedPath();
    const isField = path.some(
      (node) =>
        node instanceof HTMLElement && node.matches('input, textarea, select, dialog, [contenteditable]'),
    );
    return event.defaultPrevented || isField || !isMeantFor(this.#parts.element, event);
  }

  /** The cell that has the focus or the selection, else where the mouse is. */
  get #anchor(): Anchor {
    const { scene, open } = this.#parts;
    const at = this.#parts.pointed();
    const spot = this.#spot();
    if (spot?.kind === 'cell') return { cell: spot.cell, at };
    const [selected] = open.ui.state.selected;
    return { cell: scene.layout.cellOf(selected ?? '') ?? scene.layout.cellAt(at), at };
  }

  #makeTexts(texts: readonly string[], { cell, at }: Anchor): void {
    this.#make(
      texts.map((text, n) => ({
        text,
        place: cell === null ? this.#freePlace(at, n) : { kind: 'cell', cell },
      })),
    );
  }

  #makeGrid(rows: readonly (readonly string[])[], { cell, at }: Anchor): void {
    const { layout } = this.#parts.scene;
    const notes: NewNote[] = [];
    rows.forEach((row, dy) => {
      row.forEach((text, dx) => {
        if (text === '') return;
        const there = cell === null ? null : cellFrom(layout, cell, dx, dy);
        const place: NewPlace =
          there === null
            ? { kind: 'free', at: { x: at.x + dx * STEP.x, y: at.y + dy * STEP.y } }
            : { kind: 'cell', cell: there };
        notes.push({ text, place });
      });
    });
    this.#make(notes);
  }

  #makeCopies(copies: readonly ClipNote[]): void {
    const { layout } = this.#parts.scene;
    const { cell: anchor, at } = this.#anchor;
    const ids = this.#make(
      copies.map(({ cell, at: by, group: _group, color, size, ...rest }, n): NewNote => {
        const there = anchor === null ? null : cellFrom(layout, anchor, cell?.dx ?? 0, cell?.dy ?? 0);
        const isFree = anchor === null || cell === null;
        const free: NewPlace =
          by === null ? this.#freePlace(at, n) : { kind: 'free', at: { x: at.x + by.x, y: at.y + by.y } };
        const place: NewPlace = isFree ? free : { kind: 'cell', cell: there ?? anchor };
        return { ...rest, place, color: asPaint(color), size: asSize(size) };
      }),
    );
    const groups = groupBy(ids.keys(), (n) => copies[n]?.group ?? null);
    for (const [group, members] of groups) {
      if (group !== null) this.#parts.open.board.notes.group([...members].flatMap((n) => ids[n] ?? []));
    }
  }

  #make(notes: readonly NewNote[]): string[] {
    const { board, ui } = this.#parts.open;
    // A table may go beyond the lanes of a private round.
    const [why] = notes.flatMap(
      ({ place }) => whyNotAdd(this.#parts, place.kind === 'cell' ? place.cell : null) ?? [],
    );
    if (why !== undefined) {
      sayTo(this.#parts, why);
      return [];
    }
    const wanted = notes.slice(0, CLIP_NOTES_MAX);
    const ids = board.notes.createMany(wanted);
    if (ids.length < wanted.length) sayTo(this.#parts, say('map-full'), { problem: true });
    else if (wanted.length < notes.length)
      sayTo(this.#parts, say('map-pasted-part', { n: ids.length, all: notes.length }), {
        problem: true,
        undo: true,
      });
    else if (ids.length > 1) sayTo(this.#parts, say('map-pasted', { n: ids.length }), { undo: true });
    ui.select(...ids);
    const [first] = ids;
    if (first !== undefined) this.#parts.focusOn({ kind: 'note', id: first });
    return ids;
  }

  #placeAt(at: Point, n: number): NewPlace {
    const cell = this.#parts.scene.layout.cellAt(at);
    return cell === null ? this.#freePlace(at, n) : { kind: 'cell', cell };
  }

  #freePlace({ x, y }: Point, n: number): NewPlace {
    return { kind: 'free', at: { x: x + (n % ABREAST) * STEP.x, y: y + Math.floor(n / ABREAST) * STEP.y } };
  }
}

function clipNotes(
  notes: readonly Note[],
  layout: Layout,
  groups: ReadonlyMap<string, readonly string[]>,
): ClipNote[] {
  const cells = notes.map(({ id }) => indexOf(layout, layout.cellOf(id)));
  const left = Math.min(...cells.flatMap((cell) => cell?.dx ?? []));
  const top = Math.min(...cells.flatMap((cell) => cell?.dy ?? []));
  const corner = notes.map(({ id }) => layout.note(id)).find((_, n) => cells[n] === null);
  const heads = [...groups.values()];
  return notes.map((note, n): ClipNote => {
    const { text, color, size, kind, tags, owner, link, image } = note;
    const cell = cells[n] ?? null;
    const box = layout.note(note.id);
    const group = heads.findIndex((members) => members.includes(note.id));
    return {
      text,
      color,
      size,
      kind,
      tags,
      owner,
      link,
      image,
      cell: cell === null ? null : { dx: cell.dx - left, dy: cell.dy - top },
      at:
        cell !== null || box === null || corner == null ? null : { x: box.x - corner.x, y: box.y - corner.y },
      group: group === -1 ? null : group,
    };
  });
}

function indexOf({ maps }: Layout, cell: Cell | null): { dx: number; dy: number } | null {
  const map = cell === null ? undefined : maps.find(({ id }) => id === cell.map);
  if (cell === null || map === undefined) return null;
  const dx = map.columns.findIndex(({ stage }) => stage === cell.stage);
  return { dx, dy: map.rows.findIndex(({ lane }) => lane === cell.lane) };
}

function asPaint(color: string): Paint {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color as Paint;
  return COLORS.find((known) => known === color) ?? 'yellow';
}

function asSize(size: string): (typeof NOTE_SIZES)[number] {
  return NOTE_SIZES.find((known) => known === size) ?? 'm';
}
