/**
 * The context menus of the canvas: by right click, long press, `Shift+F10` and the buttons of heads; and what else a
 * click on a head or the ground means. What is in the menus: `note-menu.ts`, `head-menu.ts`.
 */
import type { Point } from '../../canvas/camera.ts';
import { boxOf, type Spot } from '../../canvas/spots.ts';
import { all, listen, type Undo } from '../../subscription.ts';
import { say } from '../../words/language.ts';
import type { WayboardCanvas } from './canvas.ts';
import type { Commands } from './commands.ts';
import type { Entries, WayboardEntries } from './entries.ts';
import { addStage, type HeadDeeds, headEntries, laneTypes, mapEntries } from './head-menu.ts';
import { canBuild, whyNotBuild } from './heads.ts';
import { groundEntries, type NoteMenuDeeds, noteEntries } from './note-menu.ts';
import { sayTo } from './parts.ts';
import { dataset, noteAt, spotAt } from './pointing.ts';

export class Menus {
  readonly #canvas: WayboardCanvas;
  readonly #commands: Commands;

  constructor(canvas: WayboardCanvas, commands: Commands) {
    this.#canvas = canvas;
    this.#commands = commands;
  }

  start(plane: HTMLElement): Undo {
    const drop = (event: DragEvent): void => this.#drop(event);
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    plane.addEventListener('drop', drop);
    plane.addEventListener('dragover', over);
    return all(
      listen(plane, 'contextmenu', (event) => this.#contextMenu(event)),
      listen(plane, 'click', (event) => this.#click(event)),
      () => plane.removeEventListener('drop', drop),
      () => plane.removeEventListener('dragover', over),
    );
  }

  /** From the keyboard, beside what has the focus. */
  openFor(spot: Spot | null): void {
    const { scene, view } = this.#canvas;
    const box = spot === null ? null : boxOf(scene.layout, spot);
    const corner = this.#canvas.getBoundingClientRect();
    const middle = view.middle;
    const at =
      box === null
        ? middle
        : view.toScreen({ x: box.x + Math.min(box.width, 120) / 2, y: box.y + box.height / 2 });
    this.openAt({ x: corner.left + at.x, y: corner.top + at.y }, spot);
  }

  openForSelection(at: Point): void {
    const [id] = this.#canvas.open.ui.state.selected;
    this.openAt(at, id === undefined ? null : { kind: 'note', id });
  }

  /** At a point of the window. */
  openAt(at: Point, spot: Spot | null): void {
    const { ui } = this.#canvas.open;
    const corner = this.#canvas.getBoundingClientRect();
    if (spot?.kind === 'note' && !ui.state.selected.has(spot.id)) ui.select(spot.id);
    this.#canvas.pointAt({ x: at.x - corner.left, y: at.y - corner.top });
    // A menu of nothing but reasons helps nobody: one is enough.
    const isHead = spot !== null && spot.kind !== 'note' && spot.kind !== 'cell';
    if (isHead && !this.#mayBuild()) return;
    const [label, entries] = this.#entriesOf(spot);
    if (entries.length === 0) return;
    void this.#element?.openAt(label, entries, at, () => {
      const { renaming, writing, focusing } = this.#canvas;
      if (spot !== null && renaming === null && writing === null && focusing.focused === null) {
        this.#canvas.focusOn(spot);
      }
    });
  }

  doubleClick(event: MouseEvent): void {
    const isField = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && node.matches('button, input, textarea, a'));
    const { ui } = this.#canvas.open;
    if (isField || (ui.state.tool !== 'select' && ui.state.tool !== 'hand')) return;
    const note = noteAt(event);
    // Two taps have given two dots.
    if (note !== null) {
      if (ui.state.vote === null) this.#canvas.writer.write(note);
      return;
    }
    const found = dataset(event, ['stage', 'lane', 'phase', 'mapName']);
    const head = found?.stage ?? found?.lane ?? found?.phase ?? found?.mapName;
    if (head === undefined) this.#canvas.writer.createAt(this.#canvas.pointed());
    else if (this.#mayBuild()) this.#canvas.rename(head);
  }

  #entriesOf(spot: Spot | null): [string, Entries] {
    const { structure } = this.#canvas.open.board;
    if (spot?.kind === 'note') return [say('map-menu-note'), noteEntries(this.#canvas, this.#noteDeeds())];
    if (spot === null || spot.kind === 'cell') {
      const addNote = (): void => {
        if (spot === null) this.#canvas.writer.createAt(this.#canvas.pointed());
        else this.#canvas.writer.create({ kind: 'cell', cell: spot.cell });
      };
      return [
        say('map-menu-ground'),
        groundEntries(this.#canvas, spot?.cell ?? null, { ...this.#noteDeeds(), addNote }),
      ];
    }
    const name = (structure.stage(spot.id) ?? structure.lane(spot.id))?.name ?? '';
    return [say('map-head-menu', { name }), headEntries(this.#headDeeds(), spot)];
  }

  #noteDeeds(): NoteMenuDeeds {
    const canvas = this.#canvas;
    return {
      deeds: canvas.deeds,
      write: () => {
        const [id] = canvas.open.ui.state.selected;
        if (id !== undefined) canvas.writer.write(id);
      },
      details: () => canvas.ask('details'),
      choosePlace: () => canvas.ask('place'),
      copy: () => void canvas.clipboard.copySelected(),
      paste: () => void canvas.clipboard.pasteHere(),
      selectAll: () => this.#commands.obey({ kind: 'select-all' }),
      talk: (tool) => {
        const [id] = canvas.open.ui.state.selected;
        if (id === undefined || canvas.layerOf(tool)?.act === undefined) return null;
        if (canvas.open.board.notes.read(id)?.draft === true) return null;
        return () => canvas.act(tool, id);
      },
    };
  }

  #headDeeds(): HeadDeeds {
    return { parts: this.#canvas, rename: (id) => this.#canvas.rename(id) };
  }

  #contextMenu(event: MouseEvent): void {
    const isField = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && node.matches('input, textarea'));
    if (isField) return;
    event.preventDefault();
    // A finger that stays has asked already (`canvas/gestures.ts`); so have the keys.
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch' || event.button !== 2) return;
    const corner = this.#canvas.getBoundingClientRect();
    const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const title = dataset(event, ['mapName'])?.mapName;
    if (title !== undefined) this.#openMap(title, event);
    else this.openAt({ x: event.clientX, y: event.clientY }, spotAt(this.#canvas, { at, event }));
  }

  /** The buttons of heads, and those that add stages and lanes. */
  #click(event: MouseEvent): void {
    const found = dataset(event, ['menu', 'add']);
    if (found === null) return;
    const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
    const { left = event.clientX, bottom = event.clientY } = button?.getBoundingClientRect() ?? {};
    const at = { x: left, y: bottom + 4 };
    const map = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.localName === 'wayboard-map');
    const id = map !== undefined && 'mapLayout' in map ? (map.mapLayout as { id: string }).id : null;
    if (found.menu !== undefined) this.openAt(at, spotAt(this.#canvas, { at, event }));
    else if (id !== null && this.#mayBuild()) this.#add(found.add, id, at);
  }

  #add(kind: string | undefined, map: string, at: Point): void {
    const rename = (id: string): void => this.#canvas.rename(id);
    if (kind === 'stage') addStage(this.#canvas, map, undefined, rename);
    else
      void this.#element?.openAt(
        say('map-add-lane'),
        laneTypes(this.#canvas, map, undefined, rename),
        at,
        () => undefined,
      );
  }

  #openMap(id: string, event: MouseEvent): void {
    const name = this.#canvas.open.board.structure.map(id)?.name ?? '';
    const at = { x: event.clientX, y: event.clientY };
    void this.#element?.openAt(
      say('map-head-menu', { name }),
      mapEntries(this.#headDeeds(), id),
      at,
      () => undefined,
    );
  }

  #drop(event: DragEvent): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const corner = this.#canvas.getBoundingClientRect();
    const at = this.#canvas.view.toBoard({ x: event.clientX - corner.left, y: event.clientY - corner.top });
    void this.#canvas.clipboard.takeFiles(files, at);
  }

  #mayBuild(): boolean {
    const why = whyNotBuild(this.#canvas.open);
    if (why !== null) sayTo(this.#canvas, why);
    return canBuild(this.#canvas.open);
  }

  get #element(): WayboardEntries | null {
    return this.#canvas.renderRoot.querySelector<WayboardEntries>('wayboard-entries');
  }
}
