/** What the things on the canvas are called for screen readers: sentences, put together from words. */
import type { Note } from '../../board/types.ts';
import type { Cell } from '../../canvas/layout.ts';
import { named } from '../../names/places.ts';
import type { OpenBoard } from '../../open-board.ts';
import { say } from '../../words/language.ts';
import { chipsOf } from './chips.ts';

interface NoteState {
  readonly where: string;
  readonly isSelected: boolean;
  readonly writers: readonly string[];
}

export function noteLabel(open: OpenBoard, note: Note, { where, isSelected, writers }: NoteState): string {
  const text = note.text.trim();
  const group = [...open.board.notes.groups().values()].find((ids) => ids.includes(note.id));
  const parts = [
    text === '' ? say('map-note-empty') : text,
    ...chipsOf(note).map((chip) => chip.text),
    note.image === null ? '' : say('map-note-has-image'),
    group === undefined ? '' : say('map-note-in-group', { n: group.length }),
    where,
    note.locked ? say('map-locked-note') : '',
    isSelected ? say('map-selected') : '',
    writers.length === 0 ? '' : say('map-note-writers', { names: writers.join(', ') }),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.!?…]$/u, (end) => (end === '.' ? '' : end)))
    .join('. ');
}

/** "Discover, Customer actions". */
export function cellName({ board }: OpenBoard, { stage, lane }: Cell): string {
  const names = [board.structure.stage(stage)?.name, board.structure.lane(lane)?.name];
  return names.map((name) => named(name ?? '')).join(', ');
}

interface CellState {
  readonly notes: number;
  /** Of others, hidden for now. */
  readonly drafts: number;
  readonly prompt: string;
}

/** What can be seen in a cell is in its name. */
export function cellLabel(open: OpenBoard, cell: Cell, { notes, drafts, prompt }: CellState): string {
  const name = say('map-cell', { name: cellName(open, cell), n: notes });
  const hidden = drafts === 0 ? '' : say('map-drafts', { n: drafts });
  return [name, hidden, prompt].filter((part) => part !== '').join('. ');
}
