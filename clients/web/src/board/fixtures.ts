/** Boards for tests: a small journey map, and two people whose documents exchange everything when told. */
import * as Y from 'yjs';
import type { Edit } from '../document/text-edit.ts';
import { Board } from './board.ts';
import type { DraftsRoot } from './notes.ts';
import type { Cell, Note } from './types.ts';

export const MAP = 'map-one';
export const STAGES = ['stage-1', 'stage-2', 'stage-3'] as const;
export const LANES = ['lane-text', 'lane-emotion', 'lane-metric', 'lane-channel'] as const;
export const CELL: Cell = { map: MAP, stage: 'stage-1', lane: 'lane-text' };
/** At the end of that cell. */
export const HERE = { kind: 'cell', cell: CELL } as const;
export const OTHER_CELL: Cell = { map: MAP, stage: 'stage-2', lane: 'lane-text' };

/** What the server makes of a template, written as `docs/board.md` says and not by the classes that are tested. */
export function seed(doc: Y.Doc): void {
  const put = (root: string, id: string, keys: Record<string, unknown>): void => {
    doc.getMap(root).set(id, new Y.Map(Object.entries(keys)));
  };
  doc.transact(() => {
    doc.getMap('meta').set('schema', 1);
    doc.getMap('meta').set('title', 'Coffee');
    doc.getMap('meta').set('objective', new Y.Text('Why do they leave?'));
    put('maps', MAP, { name: 'Today', state: 'current', personas: new Y.Map(), o: 'a0' });
    for (const [at, id] of STAGES.entries())
      put('stages', id, { map: MAP, name: `Stage ${at + 1}`, o: `a${at}` });
    for (const [at, id] of LANES.entries()) {
      put('lanes', id, { map: MAP, type: id.slice('lane-'.length), name: id, o: `a${at}` });
    }
  }, 'server');
}

export interface Tab {
  readonly doc: Y.Doc;
  readonly board: Board;
}

export function tab(by: string, drafts: DraftsRoot | null = null): Tab {
  const doc = new Y.Doc();
  const board = new Board(doc, () => by);
  board.notes.putDesk(drafts);
  return { doc, board };
}

/** Two people on the seeded board. */
export function two(): { mine: Board; theirs: Board; docs: readonly [Y.Doc, Y.Doc]; sync: () => void } {
  const [one, other] = [tab('me-myself'), tab('somebody')];
  const docs = [one.doc, other.doc] as const;
  seed(one.doc);
  const sync = (): void => exchange(docs);
  sync();
  return { mine: one.board, theirs: other.board, docs, sync };
}

export function exchange(docs: readonly Y.Doc[]): void {
  const states = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const state of states) Y.applyUpdate(doc, state, 'remote');
}

/** One letter or more that somebody types. */
export function edit(insert: string, index = 0): [Edit] {
  return [{ index, remove: 0, insert }];
}

/** A note of which a test says what matters to it. */
export function aNote(more: Partial<Note> = {}): Note {
  return {
    id: 'a-note',
    text: '',
    place: { kind: 'nowhere' },
    kind: 'note',
    color: 'yellow',
    size: 'm',
    by: '',
    at: 0,
    group: null,
    locked: false,
    tags: [],
    owner: '',
    link: null,
    image: null,
    late: false,
    deleted: false,
    draft: false,
    ...more,
  };
}
