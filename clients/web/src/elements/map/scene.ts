/**
 * What the canvas shows, worked out: how large each note is and where everything lies, kept up with the board.
 *
 * It reads the board, measures words, and calls `canvas/layout.ts`; at most once a frame, however much changes.
 * Not here: drawing, the camera, and notes in somebody's hand (`hands.ts`).
 */
import type { Lane, Note } from '../../board/types.ts';
import type { Point } from '../../canvas/camera.ts';
import { type Cell, type Layout, type LayoutInput, layOut, type Plan } from '../../canvas/layout.ts';
import { stageWidth } from '../../canvas/measures.ts';
import { type NoteSize, noteSize } from '../../canvas/note-size.ts';
import { linesOf, type Measure } from '../../canvas/text-fit.ts';
import type { OpenBoard } from '../../open-board.ts';
import { all, Listeners, type Undo } from '../../subscription.ts';
import { onLanguage } from '../../words/language.ts';
import { chipsOf } from './chips.ts';
import { Ruler } from './ruler.ts';

/** The least heights of what is drawn above the notes of a lane (`elements/draw`). */
const BANDS = { emotion: 224, metric: 88, channel: 56 } as const;
const CHANNEL_ROW = 32;

export const TITLE = { line: 44, objectiveFont: 15, objectiveLine: 22, widthMax: 880, below: 16 } as const;

interface Sized {
  readonly note: Note;
  readonly shape: 'card' | 'square';
  readonly size: NoteSize;
}

export class Scene {
  readonly #open: OpenBoard;
  readonly #ruler = new Ruler();
  readonly #sizes = new Map<string, Sized>();
  readonly #listeners = new Listeners<Layout>();
  readonly #stop: Undo;
  #layout: Layout | null = null;
  #isStale = true;
  #isHeld = false;
  #frame = 0;

  constructor(open: OpenBoard) {
    this.#open = open;
    const { board } = open;
    const measureAnew = (): void => {
      this.#sizes.clear();
      this.#change();
    };
    this.#stop = all(
      board.notes.onIds(() => this.#change()),
      board.notes.onAny(() => this.#change()),
      board.structure.on(() => this.#change()),
      board.figures.on(() => this.#change()),
      board.meta.on(() => this.#change()),
      this.#ruler.on(measureAnew),
      onLanguage(measureAnew),
      () => this.#ruler.close(),
      () => cancelAnimationFrame(this.#frame),
    );
  }

  get layout(): Layout {
    if (this.#layout === null || this.#isStale) {
      this.#layout = layOut(this.#input());
      this.#isStale = false;
    }
    return this.#layout;
  }

  /** Tells the layout before the frame in which it is to be drawn. */
  on(listener: (layout: Layout) => void): Undo {
    return this.#listeners.add(listener);
  }

  /** While somebody drags, rows do not shrink. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    this.#change();
  }

  /** How large a note is drawn, and its letters. */
  size(id: string): NoteSize {
    const note = this.#open.board.notes.read(id);
    if (note === null) return { width: 0, height: 0, font: 12 };
    const shape = this.#headOf(id).place.kind === 'free' ? 'square' : 'card';
    const known = this.#sizes.get(id);
    if (known?.note === note && known.shape === shape) return known.size;
    const { text, size: wide, image } = note;
    const chips = chipsOf(note).map((chip) => chip.text);
    const size = noteSize({ text, size: wide, shape, chips, hasImage: image !== null }, this.#ruler.measure);
    this.#sizes.set(id, { note, shape, size });
    return size;
  }

  readonly measure: Measure = (word) => this.#ruler.measure(word);

  /** The lines of the board's objective in a title of that width. */
  objectiveLines(width: number): number {
    const { objective } = this.#open.board.meta.read();
    if (objective.trim() === '') return 1;
    return linesOf(objective, Math.min(width, TITLE.widthMax) / TITLE.objectiveFont, this.#ruler.measure);
  }

  close(): void {
    this.#stop();
  }

  #change(): void {
    this.#isStale = true;
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#listeners.tell(this.layout);
    });
  }

  #input(): LayoutInput {
    const { structure, notes } = this.#open.board;
    const groups = notes.groups();
    const members = new Map<string, string>();
    for (const [head, ids] of groups) for (const id of ids) if (id !== head) members.set(id, head);
    this.#heads = members;
    const isHead = ({ id }: Note): boolean => !members.has(id);
    const free: { id: string; at: Point }[] = [];
    const tray: string[] = [];
    for (const { id, place } of notes.all().filter(isHead)) {
      if (place.kind === 'free') free.push({ id, at: place.at });
      else if (place.kind === 'nowhere') tray.push(id);
    }
    this.#lost = tray;
    return {
      plans: structure.maps().map((map, at) => this.#plan(map.id, map.at, at === 0)),
      cell: (cell: Cell) =>
        notes
          .inCell(cell)
          .filter(isHead)
          .map(({ id }) => id),
      free,
      tray,
      members: (head) => groups.get(head) ?? null,
      size: (id) => this.size(id),
      offset: (id) => {
        const place = notes.read(id)?.place;
        return place?.kind === 'cell' ? place.offset : null;
      },
      least: this.#isHeld ? this.#layout : null,
    };
  }

  /** What lies in the tray: heads of groups and single notes. */
  get lost(): readonly string[] {
    return this.#lost;
  }

  #lost: readonly string[] = [];

  /** Member -> head of its group. */
  #heads: ReadonlyMap<string, string> = new Map();

  /** A group is where its head is. */
  #headOf(id: string): Note {
    const { notes } = this.#open.board;
    const head = notes.read(this.#heads.get(id) ?? id) ?? notes.read(id);
    if (head === null) throw new Error(`there is no note ${id}`);
    return head;
  }

  #plan(map: string, at: Point | null, isFirst: boolean): Plan {
    const { structure } = this.#open.board;
    const stages = structure.stages(map);
    const width = stages.reduce((sum, stage) => sum + stageWidth(stage.width, stages.length), 0);
    const objective = isFirst ? this.objectiveLines(Math.max(width, 400)) * TITLE.objectiveLine : 0;
    return {
      id: map,
      at,
      titleHeight: TITLE.line + objective + TITLE.below,
      stages: stages.map(({ id, width: own, parent }) => ({ id, width: own, phase: parent })),
      lanes: structure.lanes(map).map((lane) => ({
        id: lane.id,
        height: lane.height,
        hasLine: lane.line !== null,
        band: this.#band(lane, map),
        isBandGreedy: lane.type === 'emotion' || lane.type === 'metric',
      })),
    };
  }

  #band({ id, type }: Lane, map: string): number {
    const { structure, figures } = this.#open.board;
    if (type === 'emotion' || type === 'metric') return BANDS[type];
    if (type !== 'channel') return 0;
    const most = structure
      .stages(map)
      .reduce((n, stage) => Math.max(n, figures.channels(id, stage.id).length), 0);
    return Math.max(BANDS.channel, Math.ceil(most / 2) * CHANNEL_ROW + 24);
  }
}
