/**
 * `<wayboard-canvas>`: the plane with maps, notes and cursors on it, and everything one does there.
 *
 * It draws and wires; what is done is in its parts: `pointing.ts` (the pointer), `commands.ts` (keys), `hands.ts`
 * (drags), `writing.ts`, `focusing.ts`, `deeds.ts`, `clipboard.ts`, `sights.ts` (where the view goes). Where everything
 * lies is `scene.ts`'s. The same for a workshop's board and for an opaque document of free notes.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Box, Point } from '../../canvas/camera.ts';
import { followGestures } from '../../canvas/gestures.ts';
import type { Layout } from '../../canvas/layout.ts';
import type { Spot } from '../../canvas/spots.ts';
import { View } from '../../canvas/view.ts';
import { onOthers } from '../../people/presence.ts';
import { listen } from '../../subscription.ts';
import type { Tool } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { BoardElement } from '../base/context.ts';
import { canAddSomewhere } from '../outline/rights.ts';
import { type Asked, bars, leaderFrame, paintLeaderFrame } from './bars.ts';
import { canvasStyles } from './canvas-styles.ts';
import { Clipboard } from './clipboard.ts';
import { Commands } from './commands.ts';
import { followBottom, insetsOf } from './covered.ts';
import type { WayboardCursors } from './cursors.ts';
import { Deeds } from './deeds.ts';
import { Drawing, put } from './drawing.ts';
import { Focusing } from './focusing.ts';
import type { WayboardMap } from './grid.ts';
import { type DropTarget, Hands } from './hands.ts';
import { canBuild } from './heads.ts';
import { Menus } from './menus.ts';
import { isCalm } from './motion.ts';
import { WayboardNote } from './note.ts';
import { type Parts, sayTo } from './parts.ts';
import { plane } from './plane.ts';
import { Pointing } from './pointing.ts';
import { Scene } from './scene.ts';
import { Sights } from './sights.ts';
import type { ToolLayer } from './tool-layer.ts';
import { Writing } from './writing.ts';

export class WayboardCanvas extends BoardElement implements Parts {
  static override properties = {
    ids: { state: true },
    layout: { state: true },
    spot: { state: true },
    writing: { state: true },
    renaming: { state: true },
    isHolding: { state: true },
    zoom: { state: true },
    layers: { state: true },
    asked: { state: true },
    people: { state: true },
  };
  declare ids: readonly string[];
  declare layout: Layout | null;
  declare spot: Spot | null;
  declare writing: string | null;
  declare renaming: string | null;
  declare isHolding: boolean;
  declare zoom: number;
  declare layers: ReadonlySet<Tool>;
  /** What the open dialog is about. */
  declare asked: Asked | null;
  declare people: boolean;

  /** Both exist from the first drawing on. */
  declare view: View;
  declare scene: Scene;
  readonly element = this;
  readonly hands = new Hands(this, (target) => this.#aim(target));
  readonly writer = new Writing(this, (note) => this.#onWriting(note));
  readonly focusing = new Focusing(
    this,
    () => this.maps,
    (spot) => {
      this.spot = spot;
    },
  );
  readonly deeds = new Deeds(this, this.hands, this.writer);
  readonly sights = new Sights(this, this.writer);
  readonly clipboard = new Clipboard(
    this,
    () => this.focusing.focused,
    () => this.deeds.delete(),
    (question) => {
      this.asked = { what: 'paste', question };
    },
  );
  readonly #commands = new Commands(this, {
    deeds: this.deeds,
    focusing: this.focusing,
    sights: this.sights,
    writing: this.writer,
    rename: (id) => this.rename(id),
    choosePlace: () => this.ask('place'),
    menu: (spot) => this.#menus.openFor(spot),
    vote: (note, isBack) => this.#vote(note, isBack),
    act: (tool, note) => this.act(tool, note),
  });
  readonly #menus = new Menus(this, this.#commands);
  readonly #drawing = new Drawing(this);
  #pointer: Point | null = null;

  constructor() {
    super();
    this.ids = [];
    this.layout = null;
    this.spot = null;
    this.writing = null;
    this.renaming = null;
    this.isHolding = false;
    this.zoom = 1;
    this.layers = new Set();
    this.asked = null;
    this.people = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow((open) => {
      const scene = new Scene(open);
      this.scene = scene;
      this.#onIds(open.board.notes.ids());
      this.#onLayout();
      return [
        scene.on(() => this.#onLayout()),
        open.board.notes.onIds((ids) => this.#onIds(ids)),
        ...this.#drawing.follow(open),
        onOthers(open.awareness, () => this.#drawing.onOthers()),
        open.ui.on(() => this.requestUpdate()),
        open.ui.on(() => this.sights.lookAgain()),
        open.ui.onSight((sight) => this.sights.show(sight)),
        () => scene.close(),
      ];
    });
  }

  protected override firstUpdated(): void {
    const canvas = this.find('.canvas');
    this.view = new View(
      {
        screen: this,
        world: this.find('.world'),
        ground: this.find('.ground'),
        insets: insetsOf(() => this.open.ui),
        heads: () => this.#drawing.heads(),
        isCalm,
      },
      {
        draw: () => this.#drawing.draw(),
        rested: () => this.#onRest(),
        zooming: (isZooming) => {
          for (const map of this.maps) map.scale(isZooming);
        },
      },
    );
    const pointing = new Pointing(this, {
      hands: this.hands,
      writing: this.writer,
      layerOf: (tool) => this.layerOf(tool),
      marquee: (box) => this.#showBox('.marquee', box),
      mark: (box) => this.#showBox('.mark', box),
      menu: (at, on) => this.#menus.openAt(at, on),
      vote: (note, isBack) => this.#vote(note, isBack),
      pointed: (at) => this.#onPoint(at),
      isNoteFocused: () => this.focusing.focused?.kind === 'note',
    });
    this.keep(
      this.view.onMove((why) => {
        if (why === 'by-hand') this.sights.movedByHand();
      }),
      followGestures(canvas, pointing),
      followBottom(
        this,
        {
          tools: this.find('wayboard-tools'),
          options: this.find('wayboard-tool-options'),
          zoom: this.find('wayboard-zoom-bar'),
        },
        () => this.open.ui,
      ),
      this.clipboard.start(),
      this.#menus.start(canvas),
      listen(canvas, 'dblclick', (event) => this.#menus.doubleClick(event)),
      listen(canvas, 'focusin', (event) => this.focusing.follow(event)),
      listen(canvas, 'focusout', (event) => this.#onBlur(event)),
      listen(window, 'keydown', (event) => this.#commands.key(event)),
      () => this.writer.leave(),
      () => this.hands.close(),
      () => this.view.close(),
      () => this.#drawing.close(),
    );
    this.#onLayout();
  }

  protected override willUpdate(): void {
    if (!this.hasOpen) return;
    this.writer.mend();
    if (!canBuild(this.open)) this.renaming = null;
  }

  protected override render(): TemplateResult {
    if (!this.hasOpen) return html``;
    const { layout, open } = this;
    const canAdd = canAddSomewhere(open);
    return html`
      <div class="canvas" data-tool=${open.ui.state.tool} role="region" aria-label=${say('map-canvas')} aria-describedby="help">
        <div class="ground"></div>
        <div class="world">
          ${plane(this, () => this.#endRenaming())}
        </div>
        ${layout !== null && layout.maps.length === 0 && this.ids.length === 0 ? html`<p class="empty">${say(canAdd ? 'map-empty-writer' : 'map-empty-reader')}</p>` : nothing}
        ${leaderFrame(this, this.#drawing.present)}
      </div>
      <p class="unseen" id="help">${say(canAdd ? 'map-help' : 'map-help-reader')}</p>
      ${bars(this, (at) => this.#menus.openForSelection(at))}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.hasOpen) return;
    if (changed.has('ids') || changed.has('layout')) this.settle();
    // The layers come with the first layout, and stay.
    if (this.layout !== null && this.layers.size === 0)
      this.layers = new Set(this.#layers.flatMap(({ tools }) => [...tools]));
    this.#drawing.showState();
    paintLeaderFrame(this.renderRoot);
    this.view?.schedule();
  }

  // What the parts ask for (`Parts`).

  note(id: string): WayboardNote | null {
    const element = this.shadowRoot?.getElementById(`note-${id}`);
    return element instanceof WayboardNote ? element : null;
  }

  notes(): Iterable<WayboardNote> {
    return this.renderRoot.querySelectorAll<WayboardNote>('wayboard-note');
  }

  get maps(): Iterable<WayboardMap> {
    return this.renderRoot.querySelectorAll<WayboardMap>('wayboard-map');
  }

  settle(): void {
    this.#drawing.place(this.scene.layout);
    this.focusing.mend();
  }

  focusOn(spot: Spot): void {
    this.focusing.focus(spot);
  }

  pointed(): Point {
    return this.view.toBoard(this.#pointer ?? this.view.middle);
  }

  // What menus and layers need.

  rename(id: string): void {
    this.renaming = id;
  }

  /** Of the selected notes. */
  ask(what: 'details' | 'place'): void {
    const ask = (ids: readonly string[]): void => {
      this.asked = { what, ids };
    };
    if (what === 'place') this.deeds.choosePlace(ask);
    else ask([...this.open.ui.state.selected]);
  }

  /** Menus mean the place that they were opened at. */
  pointAt(screen: Point): void {
    this.#pointer = screen;
  }

  layerOf(tool: Tool): ToolLayer | null {
    return this.#layers.find(({ tools }) => tools.includes(tool)) ?? null;
  }

  act(tool: Tool, note: string): boolean {
    const layer = this.layerOf(tool);
    if (layer?.act === undefined) return false;
    if (this.open.board.notes.read(note)?.draft === true) {
      sayTo(this, say('map-draft'));
      return true;
    }
    layer.act(tool, note);
    return true;
  }

  find(selector: string): HTMLElement {
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`the canvas has no ${selector}`);
    return part;
  }

  cursors(): WayboardCursors | null {
    return this.renderRoot.querySelector<WayboardCursors>('wayboard-cursors');
  }

  get #layers(): ToolLayer[] {
    const layers = this.renderRoot.querySelectorAll<HTMLElement & Partial<ToolLayer>>('.world > *');
    return [...layers].filter((layer): layer is ToolLayer => Array.isArray(layer.tools));
  }

  // What happens.

  #onIds(ids: readonly string[]): void {
    const there = new Set(ids);
    const { ui } = this.open;
    if (this.writing !== null && !there.has(this.writing)) {
      this.writer.leave();
      this.#drawing.sayDeleted();
    }
    const selected = [...ui.state.selected];
    if (selected.some((id) => !there.has(id))) ui.select(...selected.filter((id) => there.has(id)));
    if (this.hands.held.some((id) => !there.has(id))) this.hands.putBack();
    this.ids = ids;
  }

  #onLayout(): void {
    if (this.view === undefined) return;
    this.#drawing.keepStill(this.layout, this.scene.layout);
    // Before this frame is drawn, the notes are put where it has them (`updated`).
    this.layout = this.scene.layout;
    // In a frame of its own: by then the maps have drawn themselves.
    requestAnimationFrame(() => {
      if (this.isConnected) this.sights.lookFirst();
    });
  }

  #onRest(): void {
    this.zoom = this.view.zoom;
    this.sights.tell();
    this.#drawing.rest();
  }

  #onWriting(note: string | null): void {
    this.writing = note;
    this.open.mine.edit(note);
    for (const element of this.notes()) element.isWriting = element.noteId === note;
    // The element of a new note is drawn only now.
    void this.updateComplete.then(() => {
      const element = note === this.writing && note !== null ? this.note(note) : null;
      if (element === null) return;
      element.isAwake = true;
      element.isWriting = true;
      element.toggleAttribute('data-far', false);
    });
  }

  #onPoint(at: Point | null): void {
    this.#pointer = at;
    this.open.mine.point(at === null ? null : this.view.toBoard(at));
  }

  #onBlur(event: FocusEvent): void {
    // Another window or tab: whoever comes back writes on.
    if (!document.hasFocus()) return;
    const left = event.composedPath()[0];
    const note = event.composedPath().find((node) => node instanceof WayboardNote);
    if (left instanceof HTMLTextAreaElement && note?.noteId === this.writing) this.writer.leave();
  }

  #aim(target: DropTarget | null): void {
    this.isHolding = this.hands.held.length > 0;
    const cell = target === null ? null : this.scene.layout.cell(target.cell.stage, target.cell.lane);
    this.#showBox('.drop', cell);
    const line = target?.insertion?.line;
    this.#showBox(
      '.insertion',
      line === undefined ? null : { x: line.x - 1.5, y: line.y, width: 3, height: line.height },
    );
  }

  #showBox(selector: string, box: Box | null): void {
    const part = this.find(selector);
    part.hidden = box === null;
    if (box !== null) put(part, box);
  }

  #vote(note: string, isBack: boolean): boolean {
    const mark = this.note(note)?.renderRoot.querySelector<HTMLElement & { tap?(back: boolean): boolean }>(
      'wayboard-vote-mark',
    );
    return mark?.tap?.(isBack) === true;
  }

  #endRenaming(): void {
    const id = this.renaming;
    this.renaming = null;
    if (id === null) return;
    const { structure } = this.open.board;
    if (structure.lane(id) !== null) this.focusOn({ kind: 'lane', id });
    else if (this.scene.layout.column(id) !== null) this.focusOn({ kind: 'stage', id });
    else if (structure.stage(id) !== null) this.focusOn({ kind: 'phase', id });
  }

  static override styles = canvasStyles;
}

customElements.define('wayboard-canvas', WayboardCanvas);
