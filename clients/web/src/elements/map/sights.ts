/**
 * Where the view goes by itself: to what somebody asks to see, along with whom one follows, and at the start.
 *
 * And the other way round: it tells the others where this view is. Not here: pan and zoom by hand (`pointing.ts`), and
 * the facilitator's "bring everyone here", which comes as a sight (`elements/facilitate`).
 */
import { type Box, type Camera, overlaps } from '../../canvas/camera.ts';
import type { Presence } from '../../people/presence.ts';
import type { Sight } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { type Parts, sayTo } from './parts.ts';
import type { Writing } from './writing.ts';

/** At the start nobody wants to read letters smaller than this makes them. */
const START_MARGIN_PX = 20;
/** For the button that adds a stage. */
const START_BESIDE = 56;
const START_ZOOM_MIN = 0.5;
/** Nor does a whole map have to be seen at once if its letters then are small. */
const START_ZOOM_GOOD = 0.8;

export class Sights {
  readonly #parts: Parts;
  readonly #writing: Writing;
  #hasLooked = false;
  /** What is shown at first; nobody has looked elsewhere as long as the view is just that. */
  #first: Camera | null = null;
  #top = 0;

  constructor(parts: Parts, writing: Writing) {
    this.#parts = parts;
    this.#writing = writing;
  }

  /** The person has looked elsewhere: nobody moves the view from under them. */
  movedByHand(): void {
    this.#hasLooked = true;
    const { ui } = this.#parts.open;
    if (ui.state.following === null) return;
    ui.set({ following: null });
    sayTo(this.#parts, say('map-follow-ended'));
  }

  /** Shows what there is, until there is something and the person has begun to look around. */
  lookFirst(): void {
    if (!this.#hasLooked) this.#lookAtBeginning();
  }

  /** The header covers more or less than at first: a private round has begun. */
  lookAgain(): void {
    const { view, open } = this.#parts;
    if (open.ui.state.covered.top === this.#top || view === undefined) return;
    const isUntouched = view.camera === this.#first && this.#writing.note === null;
    if (isUntouched) this.#lookAtBeginning();
  }

  #lookAtBeginning(): void {
    const { scene, view, open } = this.#parts;
    const { layout } = scene;
    const first = layout.maps[0]?.box;
    const fitted = view.fitting(this.#everything());
    const isSmall = first !== undefined && fitted.zoom < START_ZOOM_GOOD;
    this.#first = isSmall ? this.#beginning(first) : fitted;
    this.#top = open.ui.state.covered.top;
    view.jump(this.#first);
    this.#hasLooked = layout.order.length > 0 || layout.maps.length > 0;
    view.draw();
  }

  show(sight: Sight): void {
    this.#hasLooked = true;
    const { view, scene, open } = this.#parts;
    const { layout } = scene;
    switch (sight.kind) {
      case 'everything':
        view.show(this.#everything());
        break;
      case 'place':
        view.goTo(sight.at, sight.zoom);
        break;
      case 'map': {
        const map = layout.maps.find(({ id }) => id === sight.id);
        if (map !== undefined) view.show([map.box]);
        open.ui.set({ map: sight.id });
        break;
      }
      case 'stage': {
        const [column, map] = [layout.column(sight.id), layout.mapOf(sight.id)];
        if (column !== null && map !== null) view.show([{ ...map.box, x: column.x, width: column.width }]);
        break;
      }
      case 'notes':
        this.#showNotes(sight.ids, sight.write === true);
        break;
    }
  }

  showSelection(): void {
    const { open, scene, view } = this.#parts;
    const boxes = [...open.ui.state.selected].flatMap((id) => scene.layout.note(id) ?? []);
    if (boxes.length === 0) view.show(this.#everything());
    else view.show(boxes);
  }

  showAll(): void {
    this.#parts.view.show(this.#everything());
  }

  /** The same middle and about the same piece of the board as whom I follow. */
  follow(present: readonly Presence[]): void {
    const { open, view } = this.#parts;
    const { following } = open.ui.state;
    if (following === null) return;
    const leader = present.find(({ client }) => client === following);
    if (leader === undefined) {
      open.ui.set({ following: null });
      sayTo(this.#parts, say('map-follow-gone'));
      return;
    }
    const theirs = leader.viewport;
    if (theirs === null) return;
    const scale = Math.min(view.size.width / theirs.size.width, view.size.height / theirs.size.height);
    const zoom = Number.isFinite(scale) && scale > 0 ? theirs.zoom * scale : theirs.zoom;
    view.goTo(theirs.at, zoom);
  }

  /** Tells the others what I look at. */
  tell(): void {
    const { open, view, scene } = this.#parts;
    const at = view.toBoard(view.middle);
    const map = scene.layout.maps.find(({ box }) => overlaps(box, { ...at, width: 0, height: 0 }));
    open.mine.look({ map: map?.id ?? null, at, zoom: view.zoom, size: view.size });
  }

  /** All stages of a map that is too large to be seen whole, from its first lane on; if need be, the first stages. */
  #beginning({ x, y, width: wide }: Box): Camera {
    const width = wide + START_BESIDE;
    const { view } = this.#parts;
    const { left, top, right } = view.insets;
    const room = view.size.width - left - right - 2 * START_MARGIN_PX;
    const zoom = Math.min(Math.max(room / width, START_ZOOM_MIN), 1);
    const beside = Math.max((room - width * zoom) / 2, 0);
    return { x: x - (left + START_MARGIN_PX + beside) / zoom, y: y - (top + START_MARGIN_PX) / zoom, zoom };
  }

  #showNotes(ids: readonly string[], isToWrite: boolean): void {
    const { open, scene, view } = this.#parts;
    const [first] = ids;
    const box = scene.layout.note(first ?? '');
    if (first === undefined || box === null) return;
    open.ui.select(...ids);
    if (isToWrite) this.#writing.write(first);
    else if (ids.length === 1) {
      view.approach(box);
      this.#parts.focusOn({ kind: 'note', id: first });
    } else view.show(ids.flatMap((id) => scene.layout.note(id) ?? []));
  }

  #everything(): Box[] {
    const { layout } = this.#parts.scene;
    const notes = layout.order.flatMap((id) => layout.note(id) ?? []);
    return [...layout.maps.map(({ box }) => box), ...notes, ...(layout.tray === null ? [] : [layout.tray])];
  }
}
