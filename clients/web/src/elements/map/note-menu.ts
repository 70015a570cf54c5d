/** What the context menus of notes and of the empty canvas offer. Carrying it out is `deeds.ts`'s. */
import {
  BringToFront,
  ClipboardPaste,
  Copy,
  CopyPlus,
  FolderInput,
  Group,
  LayoutGrid,
  Link2,
  LockKeyhole,
  LockKeyholeOpen,
  Maximize,
  MessageSquarePlus,
  Move,
  Palette,
  PencilLine,
  Ruler,
  SmilePlus,
  SquareDashedMousePointer,
  StickyNote,
  Tag,
  Trash2,
  Ungroup,
} from 'lucide';
import { type Cell, COLORS, EVIDENCE, KINDS, NOTE_SIZES, type Note } from '../../board/types.ts';
import { colorName, evidenceName, kindName } from '../../names/kinds.ts';
import { say } from '../../words/language.ts';
import { EVIDENCE_ICONS, kindIcon } from '../base/kinds.ts';
import { kindOf } from './chips.ts';
import { type Deeds, isAside, whyNotLock } from './deeds.ts';
import type { Entries, Entry } from './entries.ts';
import { type Parts, selection } from './parts.ts';
import { whyNotAdd, whyNotChange, whyNotWrite } from './writing.ts';

export interface NoteMenuDeeds {
  readonly deeds: Deeds;
  write(): void;
  details(): void;
  choosePlace(): void;
  copy(): void;
  paste(): void;
  selectAll(): void;
  /** What the layers of other tools can do with one note. */
  talk(tool: 'emoji' | 'comment' | 'link'): (() => void) | null;
}

export function noteEntries(parts: Parts, can: NoteMenuDeeds): Entries {
  const { board } = parts.open;
  const notes = selection(parts).flatMap((id) => board.notes.read(id) ?? []);
  const [first] = notes;
  if (first === undefined) return [];
  const isOne = notes.length === 1;
  const why = whyNotChange(parts, notes);
  const isGrouped = [...board.notes.groups().values()].some((ids) =>
    ids.some((id) => notes.some((note) => note.id === id)),
  );
  const talk = (
    tool: 'emoji' | 'comment' | 'link',
    text: string,
    icon: NonNullable<Entry['icon']>,
    hint: string,
  ): Entry[] => {
    const run = can.talk(tool);
    return isOne && run !== null ? [{ text, icon, hint, run }] : [];
  };
  return [
    ...(isOne ? [{ text: say('map-write'), icon: PencilLine, hint: 'Enter', why, run: can.write }] : []),
    { text: say('core-color'), icon: Palette, why, more: () => colorEntries(notes, can.deeds) },
    { text: say('core-size'), icon: Ruler, why, more: () => sizeEntries(notes, can.deeds) },
    {
      text: say('core-kind'),
      icon: kindIcon(kindOf(first) ?? 'idea'),
      why,
      more: () => kindEntries(notes, can.deeds),
    },
    {
      text: say('core-evidence'),
      icon: EVIDENCE_ICONS.data,
      why,
      more: () => evidenceEntries(notes, can.deeds),
    },
    { text: say(isOne ? 'map-details' : 'map-tags'), icon: Tag, why, run: can.details },
    null,
    ...placeEntries(parts, notes, why, can),
    null,
    ...talk('comment', say('map-tool-comment'), MessageSquarePlus, 'C'),
    ...talk('emoji', say('map-tool-emoji'), SmilePlus, 'E'),
    ...talk('link', say('map-tool-link'), Link2, 'L'),
    ...(notes.length > 1
      ? [{ text: say('map-group'), icon: Group, hint: 'Ctrl+G', why, run: () => can.deeds.group() }]
      : []),
    ...(isGrouped
      ? [
          {
            text: say('map-ungroup'),
            icon: Ungroup,
            hint: 'Ctrl+Shift+G',
            why,
            run: () => can.deeds.ungroup(),
          },
        ]
      : []),
    lockEntry(parts, notes, can.deeds),
    null,
    { text: say('core-copy'), icon: Copy, hint: 'Ctrl+C', run: can.copy },
    {
      text: say('core-duplicate'),
      icon: CopyPlus,
      hint: 'Ctrl+D',
      why,
      run: () => can.deeds.duplicate(),
    },
    {
      text: say('core-delete'),
      icon: Trash2,
      hint: 'Del',
      isDanger: true,
      why,
      run: () => can.deeds.delete(),
    },
  ];
}

/** `cell`: what was asked for the menu of, if it was a cell. */
export function groundEntries(
  parts: Parts,
  cell: Cell | null,
  can: NoteMenuDeeds & { addNote(): void },
): Entries {
  const why = whyNotAdd(parts, cell);
  return [
    { text: say('map-add-note'), icon: StickyNote, hint: 'N', why, run: can.addNote },
    { text: say('core-paste'), icon: ClipboardPaste, hint: 'Ctrl+V', why, run: can.paste },
    null,
    { text: say('map-select-all'), icon: SquareDashedMousePointer, hint: 'Ctrl+A', run: can.selectAll },
    {
      text: say('map-show-all'),
      icon: Maximize,
      hint: 'Shift+1',
      run: () => parts.open.ui.lookAt({ kind: 'everything' }),
    },
    ...parts.scene.layout.maps.slice(0, 6).flatMap(({ id }): Entry[] => {
      const name = parts.open.board.structure.map(id)?.name ?? '';
      const isOnly = parts.scene.layout.maps.length < 2;
      return isOnly
        ? []
        : [
            {
              text: say('map-show-map', { name }),
              icon: BringToFront,
              run: () => parts.open.ui.lookAt({ kind: 'map', id }),
            },
          ];
    }),
  ];
}

/** Where there are cells. */
function placeEntries(
  { scene }: Parts,
  notes: readonly Note[],
  why: string | null,
  { deeds, choosePlace }: NoteMenuDeeds,
): Entries {
  if (scene.layout.maps.length === 0) return [];
  const isInLine = (note: Note): boolean => note.place.kind === 'cell' && !isAside(note);
  return [
    { text: say('outline-move-menu'), icon: FolderInput, hint: 'M', why, run: choosePlace },
    ...(notes.some(isInLine)
      ? [{ text: say('map-aside'), icon: Move, why, run: () => deeds.putAside() }]
      : []),
    ...(notes.some(isAside)
      ? [{ text: say('map-in-line'), icon: LayoutGrid, why, run: () => deeds.putInLine() }]
      : []),
  ];
}

function lockEntry(parts: Parts, notes: readonly Note[], deeds: Deeds): Entry {
  const isLocked = notes.every(({ locked }) => locked);
  return {
    text: say(isLocked ? 'core-unlock' : 'core-lock'),
    icon: isLocked ? LockKeyholeOpen : LockKeyhole,
    why: whyNotWrite(parts) ?? whyNotLock(parts),
    run: () => deeds.lock(!isLocked),
  };
}

export function colorEntries(notes: readonly Note[], deeds: Deeds): Entries {
  return COLORS.map((color) => ({
    text: colorName(color),
    swatch: `--note-${color}`,
    choice: 'one',
    isOn: notes.every((note) => note.color === color),
    run: () => deeds.paint(color),
  }));
}

export function sizeEntries(notes: readonly Note[], deeds: Deeds): Entries {
  return NOTE_SIZES.map((size) => ({
    text: say(`core-size-${size}`),
    choice: 'one',
    isOn: notes.every((note) => note.size === size),
    run: () => deeds.resize(size),
  }));
}

export function kindEntries(notes: readonly Note[], deeds: Deeds): Entries {
  return KINDS.map((kind) => ({
    text: kindName(kind),
    icon: kindIcon(kind),
    choice: 'one',
    isOn: notes.every((note) => (kindOf(note) ?? 'note') === kind),
    run: () => deeds.setKind(kind),
  }));
}

export function evidenceEntries(notes: readonly Note[], deeds: Deeds): Entries {
  const isOn = (tag: string): boolean => notes.every(({ tags }) => tags.includes(tag));
  const none: Entry = {
    text: say('core-none'),
    choice: 'one',
    isOn: !EVIDENCE.some((tag) => notes.some(({ tags }) => tags.includes(tag))),
    run: () => deeds.setEvidence(null),
  };
  const known = EVIDENCE.map(
    (tag): Entry => ({
      text: evidenceName(tag),
      icon: EVIDENCE_ICONS[tag],
      choice: 'one',
      isOn: isOn(tag),
      run: () => deeds.setEvidence(tag),
    }),
  );
  return [none, ...known];
}
