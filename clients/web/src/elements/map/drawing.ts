/**
 * What is drawn on the canvas by hand and not by templates: where notes are, what state they are in, what others do,
 * and everything that follows the camera. All of it is set as styles and properties, at most once a frame.
 */
import { shiftOf } from '../../canvas/anchor.ts';
import type { Box, Point } from '../../canvas/camera.ts';
import { inFlight } from '../../canvas/in-flight.ts';
import type { Layout, MapLayout } from '../../canvas/layout.ts';
import { clamp } from '../../canvas/measures.ts';
import { isFiltering, passes } from '../../filter.ts';
import type { OpenBoard } from '../../open-board.ts';
import { others, type Presence } from '../../people/presence.ts';
import type { Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import type { WayboardCanvas } from './canvas.ts';
import type { Pin } from './grid.ts';
import { cellName } from './labels.ts';
import { WayboardMinimap } from './minimap.ts';
import { isCalm } from './motion.ts';
import { Near } from './near.ts';
import { sayTo } from './parts.ts';

const MOTION_MS = 180;
/** More notes than this do not move softly: each would be a picture of its own meanwhile. */
const MOVING_MAX = 80;
/** Between the header and the heads that stay in sight below it. */
const HEADS_GAP_PX = 4;
/** Heads leave the screen with the last bit of their map. */
const LEAVE = 120;
const BAR_GAP_PX = 14;
const PHONE_PX = 520;
/** A board that is larger than this many screens gets a small map. */
const LARGE_SCREENS = 1.6;

export class Drawing {
  readonly #canvas: WayboardCanvas;
  readonly #near: Near;
  present: readonly Presence[] = [];
  #hasNews = false;
  #placed: Layout | null = null;
  #motion: ReturnType<typeof setTimeout> | undefined;
  #talked: ReadonlySet<string> = new Set();

  constructor(canvas: WayboardCanvas) {
    this.#canvas = canvas;
    this.#near = new Near(
      (id) => canvas.note(id),
      () => this.#kept(),
    );
  }

  /** Everything besides the notes themselves that notes show. */
  follow({ board, ui, workshop }: OpenBoard): Undo[] {
    let leader = ui.state.following;
    const look = (): void => this.showState();
    const talk = (): void => {
      this.#talked = new Set(board.comments.threads().map(({ target }) => target));
      this.showState();
    };
    talk();
    return [
      board.reactions.on(look),
      board.comments.on(talk),
      // Whom one begins to follow may stand still.
      ui.on(({ following }) => {
        if (following !== leader) this.onOthers();
        leader = following;
      }),
      ...(workshop === null ? [] : [workshop.on(look)]),
    ];
  }

  onOthers(): void {
    this.#hasNews = true;
    this.#canvas.view?.schedule();
  }

  /** Puts every note where the layout has it. */
  place(layout: Layout): void {
    const canvas = this.#canvas;
    const names = new Map<string, string>();
    for (const id of layout.order) {
      const element = canvas.note(id);
      const box = layout.note(id);
      if (element === null || box === null) continue;
      element.place(box, canvas.scene.size(id).font);
      const cell = layout.cellOf(id);
      const key = cell === null ? '' : `${cell.stage}/${cell.lane}`;
      let name = names.get(key);
      if (name === undefined) {
        name = cell === null ? '' : cellName(canvas.open, cell);
        names.set(key, name);
      }
      element.where = name;
    }
    for (const frame of canvas.renderRoot.querySelectorAll<HTMLElement>('.group')) {
      const group = layout.groups.find(({ head }) => head === frame.dataset.group);
      if (group !== undefined) put(frame, grown(group, 5));
    }
    const tray = canvas.renderRoot.querySelector<HTMLElement>('.tray');
    if (tray !== null && layout.tray !== null) put(tray, layout.tray);
    this.#placed = layout;
    this.#near.forget();
  }

  /** Selection, filter, spotlight and marks, on each note. */
  showState(): void {
    const canvas = this.#canvas;
    if (!canvas.hasOpen) return;
    const { board, ui, workshop } = canvas.open;
    const { selected, filter, vote } = ui.state;
    const filters = isFiltering(filter);
    const spotlight = workshop?.state().spotlight?.note;
    const votes =
      vote !== null ||
      (workshop?.votes().some(({ state }) => state === 'open' || state === 'closed') ?? false);
    for (const element of canvas.notes()) {
      const id = element.noteId;
      element.isSelected = selected.has(id);
      element.isSpotlit = id === spotlight;
      const note = filters ? board.notes.read(id) : null;
      element.isFaded = note !== null && !passes(note, filter);
      const marks = { votes, reactions: board.reactions.of(id).length > 0, comments: this.#talked.has(id) };
      const { marks: before } = element;
      const isSame =
        before.votes === votes && before.reactions === marks.reactions && before.comments === marks.comments;
      if (!isSame) element.marks = marks;
    }
    canvas.view?.schedule();
  }

  /**
   * Before another layout: what one works at or looks at stays where it is on the screen, whatever others do above it;
   * and what moves, moves softly.
   */
  keepStill(before: Layout | null, after: Layout): void {
    const canvas = this.#canvas;
    if (before === null) return;
    const { view, hands, writing } = canvas;
    const held = hands.held[0] ?? [...canvas.open.ui.state.selected][0] ?? null;
    const middle = view.toBoard(view.middle);
    const { x: dx, y: dy } = shiftOf(before, after, { written: writing, held, seen: view.seen, middle });
    const isShifted = Math.abs(dx) + Math.abs(dy) > 0.5;
    if (isShifted) canvas.view.keepUp(dx, dy);
    const isSoft =
      !isShifted && !isCalm() && canvas.hands.held.length === 0 && moved(before, after) <= MOVING_MAX;
    this.#move(isSoft);
  }

  /** Once per frame; the camera is settled. */
  draw(): void {
    const canvas = this.#canvas;
    const layout = this.#placed;
    if (layout === null) return;
    const { view } = canvas;
    for (const map of canvas.maps) map.pin(this.#pinOf(map.mapLayout));
    this.#near.look(layout, view.seen);
    if (this.#hasNews) this.#showOthers(layout);
    else if (canvas.hands.held.length > 0) this.#carryLinks(layout);
    this.#placeBar();
    const minimap = canvas.renderRoot.querySelector('wayboard-minimap');
    if (minimap instanceof WayboardMinimap && !minimap.hidden) minimap.look(view.seen);
  }

  /** The view rests: what is costly and can wait. */
  rest(): void {
    const canvas = this.#canvas;
    const { seen } = canvas.view;
    if (this.#placed !== null) this.#near.rest(this.#placed, seen);
    const minimap = canvas.renderRoot.querySelector('wayboard-minimap');
    if (!(minimap instanceof WayboardMinimap)) return;
    const boxes = canvas.scene.layout.maps.map(({ box }) => box);
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    const height = Math.max(...boxes.map((box) => box.height), 0);
    const isLarge = width > seen.width * LARGE_SCREENS || height > seen.height * LARGE_SCREENS;
    minimap.hidden = !isLarge;
    minimap.look(seen);
  }

  /** What the heads of the map in sight cover, in the board's units. */
  heads(): { readonly top: number; readonly left: number } {
    const { x, y, width, height } = this.#canvas.view.seen;
    const map = this.#placed?.maps.find(
      ({ box }) => box.x < x + width && x < box.x + box.width && box.y < y + height && y < box.y + box.height,
    );
    return map === undefined ? { top: 0, left: 0 } : { top: map.header.height, left: map.gutter.width };
  }

  sayDeleted(): void {
    sayTo(this.#canvas, say('map-deleted-while-writing'));
  }

  close(): void {
    clearTimeout(this.#motion);
    this.#near.close();
  }

  #pinOf({ box, header, gutter }: MapLayout): Pin {
    const { view, open } = this.#canvas;
    const { camera, zoom } = view;
    const top = camera.y + (open.ui.state.covered.top + HEADS_GAP_PX) / zoom;
    const dy = clamp(top - header.y, 0, Math.max(box.y + box.height - header.y - header.height - LEAVE, 0));
    const dx = clamp(camera.x - box.x, 0, Math.max(box.width - gutter.width - LEAVE, 0));
    return { dx: whole(dx, zoom), dy: whole(dy, zoom) };
  }

  #showOthers(layout: Layout): void {
    this.#hasNews = false;
    const canvas = this.#canvas;
    this.present = others(canvas.open.awareness);
    canvas.people = this.present.length > 0;
    canvas.hands.showOthers(this.present);
    canvas.sights.follow(this.present);
    const cursors = canvas.cursors();
    if (cursors !== null) cursors.present = this.present;
    this.#carryLinks(layout);
  }

  /** Lines follow the notes that they hang on. */
  #carryLinks(layout: Layout): void {
    const links = this.#canvas.renderRoot.querySelector<HTMLElement & { layout?: Layout }>('wayboard-links');
    if (links === null || this.#canvas.open.board.links.all().length === 0) return;
    const flights = new Map<string, Point>();
    for (const { drags } of this.present) for (const { note, at } of drags) flights.set(note, at);
    for (const id of this.#canvas.hands.held) {
      const flight = this.#canvas.note(id)?.flight;
      if (flight != null) flights.set(id, flight.at);
    }
    links.layout = inFlight(layout, flights);
  }

  #kept(): ReadonlySet<string> {
    const { writing, hands, spot } = this.#canvas;
    const kept = new Set(hands.held);
    if (writing !== null) kept.add(writing);
    if (spot?.kind === 'note') kept.add(spot.id);
    for (const { drags } of this.present) for (const { note } of drags) kept.add(note);
    return kept;
  }

  #move(isSoft: boolean): void {
    const world = this.#canvas.find('.world');
    world.style.setProperty('--layout-motion', isSoft ? `${MOTION_MS}ms` : '0ms');
    clearTimeout(this.#motion);
    if (!isSoft) return;
    this.#motion = setTimeout(() => world.style.setProperty('--layout-motion', '0ms'), MOTION_MS + 60);
  }

  /** Above the selected notes if there is room, else below, and never off the screen; on a phone, at the bottom. */
  #placeBar(): void {
    const { view, open, scene } = this.#canvas;
    const bar = this.#canvas.renderRoot.querySelector<HTMLElement>('wayboard-note-bar');
    if (bar === null || bar.hidden) return;
    const boxes = [...open.ui.state.selected].flatMap((id) => scene.layout.note(id) ?? []);
    const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
    const right = Math.max(...boxes.map(({ x, width }) => x + width));
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
    if (boxes.length === 0) return;
    const { width, height } = view.size;
    const low = height - bar.offsetHeight - view.insets.bottom;
    const [from, to] = [view.toScreen({ x: left, y: top }), view.toScreen({ x: right, y: bottom })];
    const above = from.y - bar.offsetHeight - BAR_GAP_PX;
    const wanted = above < view.insets.top ? to.y + BAR_GAP_PX + 10 : above;
    const x = width < PHONE_PX ? (width - bar.offsetWidth) / 2 : (from.x + to.x - bar.offsetWidth) / 2;
    const y = width < PHONE_PX ? low : wanted;
    const corner = {
      x: Math.round(clamp(x, 8, width - bar.offsetWidth - 8)),
      y: Math.round(clamp(y, view.insets.top, Math.max(low, 8))),
    };
    bar.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
  }
}

/** How many notes are elsewhere. */
function moved(before: Layout, after: Layout): number {
  let count = 0;
  for (const id of after.order) {
    const [from, to] = [before.note(id), after.note(id)];
    if (from !== null && to !== null && (from.x !== to.x || from.y !== to.y)) count++;
  }
  return count;
}

export function put({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.transform = `translate(${x}px, ${y}px)`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** A distance on the board that is whole pixels on the screen. */
function whole(distance: number, zoom: number): number {
  return Math.round(distance * zoom) / zoom;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
