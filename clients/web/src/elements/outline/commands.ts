/**
 * Carries out what a key or the menu asks of a note of the outline, and says what came of it.
 *
 * Not here: which key means what (`note-keys.ts`), and the dialogs, which the whole draws (`outline.ts`).
 */
import { cellKey, flat, placeKey, type Reading, type Row } from '../../board/reading.ts';
import type { Cell, Note } from '../../board/types.ts';
import { cellWords, outsideWords } from '../../names/places.ts';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { tell } from '../base/attempt.ts';
import { type Destination, placesFor } from '../map/moves.ts';
import { VoteSight } from '../vote/sight.ts';
import type { Hand } from './hand.ts';
import type { NoteCommand } from './note-keys.ts';
import { type Direction, stepped } from './places.ts';
import { canChange } from './rights.ts';

/** What commands work on: the outline as it is drawn now. */
export interface Ground {
  readonly open: OpenBoard;
  readonly hand: Hand;
  readonly reading: Reading;
  /** Where remarks are told from. */
  readonly element: EventTarget;
}

/** `false`: it is for a dialog. */
export function runCommand(ground: Ground, note: Note, command: NoteCommand): boolean {
  const { open, hand } = ground;
  switch (command.kind) {
    case 'vote':
    case 'unvote':
      VoteSight.of(open).tap(note.id, command.kind === 'unvote');
      return true;
    case 'comment':
    case 'react':
      // Drafts are nobody else's to talk about.
      return note.draft;
    case 'lines':
      if (!open.canWrite) hand.ask({ kind: 'say', text: say('outline-read-only') });
      return note.draft || !open.canWrite;
  }
  // Only to unlock it: whoever may lock can do so in its details.
  if (command.kind === 'details' && note.locked && open.canWrite && open.role === 'facilitator') return false;
  if (!canChange(open, note)) {
    hand.ask({ kind: 'say', text: say(note.locked ? 'outline-is-locked' : 'outline-read-only') });
    return true;
  }
  switch (command.kind) {
    case 'write':
      hand.write(note.id, note.text.length);
      return true;
    case 'delete':
      deleteNote(ground, note);
      return true;
    case 'shift':
      shift(ground, note, command.to);
      return true;
    case 'group':
      groupWithAbove(ground, note);
      return true;
    case 'ungroup':
      leaveGroup(ground, note);
      return true;
    default:
      return false;
  }
}

/** Puts a note, and the group that it is the head of, into another place. */
export function moveNote(ground: Ground, note: Note, to: Destination): void {
  const { open, hand, reading } = ground;
  const { notes, structure } = open.board;
  const members = rowsAt(reading, placeKey(note)).find(({ id }) => id === note.id)?.members ?? [];
  const isSameList = to.kind === 'cell' && placeKey(note) === cellKey(to.cell);
  const ids = isSameList ? [note.id] : [note.id, ...members];
  notes.move(ids, placesFor(open, ids, to));
  hand.ask({ kind: 'focus', on: { kind: 'note', id: note.id } });
  const where = to.kind === 'cell' ? cellWords(structure, to.cell) : outsideWords('free');
  hand.ask({ kind: 'say', text: isSameList ? orderWords(open, note) : say('outline-moved', { where }) });
}

function orderWords({ board }: OpenBoard, note: Note): string {
  const moved = board.notes.read(note.id);
  if (moved?.place.kind !== 'cell') return '';
  const ids = board.notes.inCell(moved.place.cell).map(({ id }) => id);
  return say('outline-moved-to', { at: ids.indexOf(note.id) + 1, of: ids.length });
}

function shift(ground: Ground, note: Note, to: Direction): void {
  const { open, hand, reading } = ground;
  const rows = (cell: Cell): readonly Row[] => rowsAt(reading, cellKey(cell));
  const place = stepped(note, to, open.board.structure, rows);
  if (place !== null) moveNote(ground, note, place);
  else hand.ask({ kind: 'say', text: say(note.place.kind === 'cell' ? 'outline-edge' : 'outline-no-cell') });
}

function deleteNote({ open, reading, element, hand }: Ground, note: Note): void {
  // Where the eye is already: the next one, or the one before if it was the last.
  const ids = flat(rowsAt(reading, placeKey(note)));
  const at = ids.indexOf(note.id);
  const next = ids[at + 1] ?? ids[at - 1];
  open.board.notes.delete([note.id]);
  tell(element, { text: say('outline-deleted'), undo: true });
  if (next !== undefined) hand.ask({ kind: 'focus', on: { kind: 'note', id: next } });
}

/** The note above it, or the group that the note above it is in. */
function groupWithAbove({ open, reading, hand }: Ground, note: Note): void {
  const rows = rowsAt(reading, placeKey(note));
  const at = rows.findIndex(({ id }) => id === note.id);
  const above = rows[at - 1];
  if (above === undefined) {
    hand.ask({ kind: 'say', text: say('outline-group-none') });
    return;
  }
  open.board.notes.group([above.id, ...above.members, note.id, ...(rows[at]?.members ?? [])]);
  const text = open.board.notes.read(above.id)?.text ?? '';
  hand.ask({ kind: 'focus', on: { kind: 'note', id: note.id } });
  hand.ask({ kind: 'say', text: say('outline-grouped', { note: text.trim() }) });
}

function leaveGroup({ open, hand }: Ground, note: Note): void {
  open.board.notes.ungroup([note.id]);
  hand.ask({ kind: 'focus', on: { kind: 'note', id: note.id } });
  hand.ask({ kind: 'say', text: say('outline-ungrouped') });
}

function rowsAt(reading: Reading, list: string): readonly Row[] {
  if (list === 'free') return reading.free;
  return list === 'nowhere' ? reading.nowhere : (reading.cells.get(list) ?? []);
}
