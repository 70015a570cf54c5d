/**
 * One note as a document holds it: reading it without trust, and making a new one.
 *
 * A draft on a desk is a note like others. Not here: which notes there are (`note-index.ts`), changing them
 * (`notes.ts`), and how large they are drawn (`canvas/note-size.ts`).
 */
import * as Y from 'yjs';
import type { Point } from '../canvas/camera.ts';
import {
  isDeleted,
  isRecord,
  isSet,
  readId,
  readMillis,
  readName,
  readOneOf,
  readOrder,
  readPaint,
  readPair,
  readSet,
  readText,
  readWord,
} from './read.ts';
import { type Cell, LIMITS, NOTE_SIZES, type Note, type NoteSize, type Paint, type Place } from './types.ts';
import { cleanLine, cleanLines, newItem, newSet, pair, setKeys } from './write.ts';

/** The cell of a stage and a lane; `null` if they do not cross (any more). */
export type CellOf = (stage: string, lane: string) => Cell | null;

/** Where a note shall be. */
export type NewPlace =
  | {
      readonly kind: 'cell';
      readonly cell: Cell;
      /** The note that it goes in front of; at the end if left out. */
      readonly before?: string | null;
      readonly offset?: Point | null;
    }
  | { readonly kind: 'free'; readonly at: Point };

export interface NewNote {
  readonly place: NewPlace;
  readonly text?: string;
  readonly color?: Paint;
  readonly size?: NoteSize;
  readonly kind?: string;
  readonly tags?: readonly string[];
  readonly owner?: string;
  readonly link?: string | null;
  readonly image?: string | null;
  /** Whoever it is written for, if not oneself. */
  readonly by?: string;
}

/** A picture on a note travels with the board: a small one. */
const IMAGE_LENGTH_MAX = 48_000;
const IMAGE = /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/=]+$/;

export function readNote(id: string, item: Y.Map<unknown>, cellOf: CellOf, isDraft: boolean): Note {
  const src = item.get('src');
  const { link, image } = isRecord(src) ? src : {};
  return {
    id,
    text: readText(item.get('text'), LIMITS.noteText),
    place: readPlace(item.get('place'), cellOf),
    kind: readWord(item.get('kind'), 'note'),
    color: readPaint(item.get('color')) ?? 'yellow',
    size: readOneOf(item.get('size'), NOTE_SIZES, 'm'),
    by: readText(item.get('by'), 40),
    at: readMillis(item.get('at')),
    group: readId(item.get('group')),
    locked: isSet(item.get('locked')),
    tags: readSet(item.get('tags'), LIMITS.tags, LIMITS.tag),
    owner: readName(item.get('owner')),
    link: readLink(link),
    image: readImage(image),
    late: isSet(item.get('late')),
    deleted: isDeleted(item),
    draft: isDraft,
  };
}

export function readPlace(value: unknown, cellOf: CellOf): Place {
  if (!isRecord(value)) return { kind: 'nowhere' };
  if (value.m === null) {
    const at = readPair(value.xy);
    return at === null ? { kind: 'nowhere' } : { kind: 'free', at };
  }
  const [stage, lane] = [readId(value.s), readId(value.l)];
  const cell = stage === null || lane === null ? null : cellOf(stage, lane);
  if (cell === null) return { kind: 'nowhere' };
  return { kind: 'cell', cell, order: readOrder(value.o), offset: readPair(value.d) };
}

/** A place as the document holds it: one value, always set whole. */
export function rawPlace(place: NewPlace, order: string): Readonly<Record<string, unknown>> {
  if (place.kind === 'free') return { m: null, xy: pair(place.at) };
  const { cell, offset } = place;
  const raw = { m: cell.map, s: cell.stage, l: cell.lane, o: order };
  return offset == null ? raw : { ...raw, d: pair(offset) };
}

/** The same place with another order key. */
export function reordered(item: Y.Map<unknown>, order: string): Readonly<Record<string, unknown>> | null {
  const place = item.get('place');
  return isRecord(place) ? { ...place, o: order } : null;
}

/** The same place, and that far out of line. */
export function withOffset(
  item: Y.Map<unknown>,
  offset: Point | null,
): Readonly<Record<string, unknown>> | null {
  const place = item.get('place');
  if (!isRecord(place)) return null;
  const { d: _old, ...inLine } = place;
  return offset === null ? inLine : { ...inLine, d: pair(offset) };
}

/** A link or a picture; whatever else says where the note comes from stays. */
export function setSource(item: Y.Map<unknown>, key: 'link' | 'image', value: string | null): void {
  const src = item.get('src');
  const { [key]: _old, ...rest } = isRecord(src) ? src : {};
  const news = value === null ? rest : { ...rest, [key]: value };
  if (Object.keys(news).length === 0) setKeys(item, { src: null });
  else item.set('src', news);
}

export function noteItem(note: NewNote, order: string, by: string, round: string | null): Y.Map<unknown> {
  const src = {
    ...(note.link == null ? {} : { link: note.link }),
    ...(note.image == null ? {} : { image: note.image }),
  };
  return newItem({
    text: new Y.Text(cleanLines(note.text ?? '', LIMITS.noteText)),
    place: rawPlace(note.place, order),
    kind: note.kind ?? 'note',
    color: note.color ?? 'yellow',
    size: note.size ?? 'm',
    by: note.by ?? by,
    at: Date.now(),
    tags: newSet((note.tags ?? []).map(cleanTag).slice(0, LIMITS.tags)),
    owner: note.owner === undefined ? null : cleanLine(note.owner) || null,
    src: Object.keys(src).length === 0 ? null : src,
    round,
  });
}

/** The shared text of a note, or `null` if another program wrote something else there. */
export function noteText(item: Y.Map<unknown>): Y.Text | null {
  const text = item.get('text');
  return text instanceof Y.Text ? text : null;
}

export function cleanTag(tag: string): string {
  return cleanLine(tag, LIMITS.tag);
}

/** An address that a click may open: nothing that runs. */
export function readLink(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000) return null;
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(value) && URL.canParse(value) ? value : null;
}

export function readImage(value: unknown): string | null {
  return typeof value === 'string' && value.length <= IMAGE_LENGTH_MAX && IMAGE.test(value) ? value : null;
}
