/**
 * A board: the typed view of the document `boards/<id>` (`docs/board.md`), and every way to change it.
 *
 * Each root has a class of its own; this one makes them, in the order in which they hear of changes. Not here: the
 * connection (`document/session.ts`), the workshop around it (`workshop/`), and anything that is drawn.
 */
import type * as Y from 'yjs';
import { Actions } from './actions.ts';
import { Comments } from './comments.ts';
import { Curves } from './curves.ts';
import { Figures } from './figures.ts';
import { History } from './history.ts';
import { Ink } from './ink.ts';
import { Links } from './links.ts';
import { MetaRoot } from './meta.ts';
import { Notes } from './notes.ts';
import { Personas } from './personas.ts';
import { Reactions } from './reactions.ts';
import { Structure } from './structure.ts';
import { Trash } from './trash.ts';
import type { Hand } from './write.ts';

/** The schema that this client knows. */
const SCHEMA = 1;

const UNDONE = [
  'maps',
  'stages',
  'lanes',
  'notes',
  'curves',
  'points',
  'metrics',
  'links',
  'strokes',
  'personas',
  'actions',
  'shapes',
] as const;

export class Board {
  readonly doc: Y.Doc;
  readonly history: History;
  readonly meta: MetaRoot;
  readonly structure: Structure;
  readonly notes: Notes;
  readonly curves: Curves;
  readonly figures: Figures;
  readonly ink: Ink;
  readonly links: Links;
  readonly reactions: Reactions;
  readonly comments: Comments;
  readonly personas: Personas;
  readonly actions: Actions;
  readonly trash: Trash;

  /** `by`: whoever works at this tab. */
  constructor(doc: Y.Doc, by: () => string) {
    this.doc = doc;
    this.history = new History(UNDONE.map((name) => doc.getMap<unknown>(name)));
    const hand: Hand = { doc, history: this.history, by };
    this.meta = new MetaRoot(hand);
    this.structure = new Structure(hand);
    this.notes = new Notes(hand, this.structure);
    this.curves = new Curves(hand, this.structure);
    this.figures = new Figures(hand);
    this.ink = new Ink(hand);
    this.links = new Links(hand, this.notes);
    this.reactions = new Reactions(hand);
    this.comments = new Comments(hand);
    this.personas = new Personas(hand);
    this.actions = new Actions(hand);
    this.trash = new Trash(hand);
  }

  /** Whether this client understands it; one of a later schema is shown, but must not be changed. */
  get isReadable(): boolean {
    return this.meta.read().schema <= SCHEMA;
  }

  close(): void {
    const { meta, structure, notes, curves, figures, ink, links } = this;
    const { reactions, comments, personas, actions, trash, history } = this;
    const parts = [
      meta,
      structure,
      notes,
      curves,
      figures,
      ink,
      links,
      reactions,
      comments,
      personas,
      actions,
      trash,
    ];
    for (const part of [...parts, history]) part.close();
  }
}
