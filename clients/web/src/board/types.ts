/**
 * What is on a board, as plain values: what readers give and what elements draw.
 *
 * The words and limits are those of `docs/board.md`. Nothing here reads or writes a document: the readers are in
 * `read.ts`, and every way to change something is in the class of its root (`notes.ts`, `structure.ts`, …).
 */
import type { Point } from '../canvas/camera.ts';

/** Colours have names, so that every theme can draw them its own way. */
export const COLORS = [
  'yellow',
  'orange',
  'coral',
  'pink',
  'violet',
  'blue',
  'sky',
  'teal',
  'green',
  'lime',
  'sand',
  'grey',
] as const;
export type Color = (typeof COLORS)[number];
/** A colour's name, or `#rrggbb` from another program. */
export type Paint = Color | `#${string}`;

export const KINDS = ['note', 'pain', 'gain', 'idea', 'question'] as const;
/** A kind that a later version knows is kept as it is and drawn as a plain note. */
export type NoteKind = (typeof KINDS)[number] | (string & {});

/** Tags that say how sure a note is. */
export const EVIDENCE = ['assumption', 'interview', 'data'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export function isEvidence(tag: string): tag is Evidence {
  return EVIDENCE.some((known) => known === tag);
}

export const NOTE_SIZES = ['s', 'm', 'l', 'xl'] as const;
export type NoteSize = (typeof NOTE_SIZES)[number];

/** Where a stage and a lane cross. */
export interface Cell {
  readonly map: string;
  readonly stage: string;
  readonly lane: string;
}

/** Where a note is. A place that names what is not there (any more) is read as `nowhere`: the tray. */
export type Place =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly order: string; readonly offset: Point | null }
  | { readonly kind: 'free'; readonly at: Point }
  | { readonly kind: 'nowhere' };

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly kind: NoteKind;
  readonly color: Paint;
  readonly size: NoteSize;
  /** A participant's id, `server`, `admin`, a pseudonym (`anon-…`), or nothing. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The head of its group, as the note says; `Notes.groups` works out which are real. */
  readonly group: string | null;
  readonly locked: boolean;
  readonly tags: readonly string[];
  readonly owner: string;
  /** An address that the note points to (`src.link`), if it has one. */
  readonly link: string | null;
  /** A small picture as a data URL (`src.image`), if it has one. */
  readonly image: string | null;
  readonly late: boolean;
  readonly deleted: boolean;
  /** It is on my desk and nobody else can read it. */
  readonly draft: boolean;
}

export type MapState = 'current' | 'future' | 'research' | (string & {});

export interface BoardMap {
  readonly id: string;
  readonly name: string;
  readonly state: MapState;
  readonly personas: readonly string[];
  readonly order: string;
  /** Where its corner is on the canvas, if somebody has put it there. */
  readonly at: Point | null;
  /** The map that it was made from. */
  readonly from: string | null;
}

export interface Stage {
  readonly id: string;
  readonly map: string;
  /** The phase above it. */
  readonly parent: string | null;
  readonly name: string;
  readonly prompt: string;
  readonly order: string;
  /** In the board's units; `null` for the usual width. */
  readonly width: number | null;
  readonly color: Paint | null;
}

export const LANE_TYPES = ['text', 'emotion', 'channel', 'metric', 'image'] as const;
export type LaneType = (typeof LANE_TYPES)[number];
export type Separator = 'interaction' | 'visibility' | 'internal';

export interface Lane {
  readonly id: string;
  readonly map: string;
  /** A type that a later version knows is read as `text`. */
  readonly type: LaneType;
  readonly role: string;
  readonly name: string;
  readonly prompt: string;
  readonly order: string;
  readonly height: number | null;
  /** The blueprint line below it. */
  readonly line: Separator | null;
}

/** Lanes of figures and curves have no list to write into. */
export function holdsNotes({ type }: Lane): boolean {
  return type === 'text' || type === 'image';
}

export interface Curve {
  readonly id: string;
  readonly map: string;
  readonly persona: string | null;
  readonly name: string;
  readonly color: Paint;
  readonly order: string;
}

/** One feeling on a curve: -2 (awful) to 2 (delighted). */
export interface CurvePoint {
  readonly curve: string;
  readonly stage: string;
  readonly value: number;
  readonly label: string;
  readonly emoji: string;
}

/** One figure of a metric lane. */
export interface Figure {
  readonly lane: string;
  readonly stage: string;
  readonly n: number;
  readonly unit: string;
}

export const LINK_ENDS = ['none', 'end', 'both'] as const;
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A line from one note to another. */
export interface LinkLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromSide: Side | null;
  readonly toSide: Side | null;
  readonly arrow: (typeof LINK_ENDS)[number];
  readonly label: string;
}

/** What a stroke's points are relative to. */
export type Anchor =
  | { readonly kind: 'map'; readonly map: string }
  | { readonly kind: 'cell'; readonly stage: string; readonly lane: string }
  | { readonly kind: 'canvas' };

export interface Stroke {
  readonly id: string;
  /** x, y and pressure (0 to 1) of each point. */
  readonly points: readonly (readonly [number, number, number])[];
  readonly color: Paint;
  readonly width: number;
  readonly tool: string;
  readonly by: string;
  readonly at: number;
  readonly anchor: Anchor;
}

/** Who has reacted to something with one emoji. */
export interface Reaction {
  readonly emoji: string;
  readonly people: readonly string[];
}

export interface CommentMessage {
  readonly by: string;
  readonly at: number;
  readonly text: string;
}

export interface CommentThread {
  readonly id: string;
  readonly target: string;
  readonly done: boolean;
  readonly messages: readonly CommentMessage[];
}

export const PERSONA_TEXTS = ['quote', 'goals', 'needs', 'pains', 'context'] as const;
export type PersonaText = (typeof PERSONA_TEXTS)[number];

export interface Persona extends Readonly<Record<PersonaText, string>> {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly photo: string;
  readonly order: string;
}

export const ACTION_STATES = ['open', 'doing', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number] | (string & {});

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly due: string;
  readonly status: ActionState;
  readonly effects: readonly string[];
  /** 1 to 5, or `null`. */
  readonly impact: number | null;
  readonly effort: number | null;
  /** Notes that it comes from, and `vote:<id>`. */
  readonly from: readonly string[];
  readonly order: string;
  /** What it won in its vote. */
  readonly votes: number | null;
  readonly rank: number | null;
}

export interface Meta {
  readonly schema: number;
  readonly title: string;
  readonly lang: string;
  readonly kind: string;
  readonly templateId: string;
  readonly createdAt: number;
  readonly objective: string;
}

/** What has been deleted and can be restored. */
export interface TrashItem {
  readonly root: 'notes' | 'stages' | 'lanes' | 'personas' | 'actions';
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: number;
  /** Somebody has changed it since it was deleted. */
  readonly isChanged: boolean;
}

/** The table of limits in `docs/board.md`, in characters and pieces. */
export const LIMITS = {
  noteText: 2000,
  name: 120,
  objective: 1000,
  prompt: 1000,
  personaText: 5000,
  photo: 100_000,
  message: 4000,
  messages: 500,
  tag: 40,
  tags: 12,
  maps: 12,
  stages: 60,
  lanes: 40,
  notes: 5000,
  curves: 60,
  personas: 60,
  personasOfMap: 100,
  actions: 1000,
  effects: 12,
  references: 100,
  comments: 2000,
  links: 5000,
  strokes: 5000,
  strokePoints: 5000,
  figure: 1e15,
  coordinate: 1e6,
} as const;
