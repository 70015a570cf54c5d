/** Carries out what keys mean (`canvas/keys.ts`) with the parts of the canvas. */
import { type Command, commandOf } from '../../canvas/keys.ts';
import type { Direction, Spot } from '../../canvas/spots.ts';
import type { Tool } from '../../ui.ts';
import { say } from '../../words/language.ts';
import { isMeantFor } from '../base/meant-for.ts';
import type { Deeds } from './deeds.ts';
import type { Focusing } from './focusing.ts';
import { moveHead } from './head-menu.ts';
import { canBuild, whyNotBuild } from './heads.ts';
import { type Parts, sayTo } from './parts.ts';
import type { Sights } from './sights.ts';
import type { Writing } from './writing.ts';

export interface CommandsHost {
  readonly deeds: Deeds;
  readonly focusing: Focusing;
  readonly sights: Sights;
  readonly writing: Writing;
  rename(id: string): void;
  /** Asks where the selected notes shall go. */
  choosePlace(): void;
  /** The context menu of what has the focus or is selected. */
  menu(spot: Spot | null): void;
  vote(note: string, isBack: boolean): boolean;
  /** Uses a tool on a note from the keyboard. `false`: no layer owns it. */
  act(tool: Tool, note: string): boolean;
}

export class Commands {
  readonly #parts: Parts;
  readonly #host: CommandsHost;

  constructor(parts: Parts, host: CommandsHost) {
    this.#parts = parts;
    this.#host = host;
  }

  key(event: KeyboardEvent): void {
    if (!isMeantFor(this.#parts.element, event)) return;
    const focused = this.#host.focusing.focused;
    const command = commandOf(event, {
      isWriting: this.#host.writing.note !== null,
      spot: focused,
      isVoting: this.#parts.open.ui.state.vote !== null,
    });
    if (command === null) return;
    // Arrows belong to whatever has the focus; only if nothing has, they begin on the board.
    const isElsewhere =
      focused === null &&
      document.activeElement !== document.body &&
      !event.composedPath().includes(this.#parts.element);
    if ((command.kind === 'go' || command.kind === 'move' || command.kind === 'delete') && isElsewhere)
      return;
    event.preventDefault();
    this.obey(command);
  }

  obey(command: Command): void {
    if (command.kind === 'tool') this.#take(command.tool);
    else if (command.kind === 'go') this.#host.focusing.go(command.to, command.extends);
    else if (command.kind === 'move') this.#move(command.to, command.far);
    else if (command.kind === 'toggle') this.#vote(command.isBack);
    else this.#plain[command.kind]();
  }

  /** Those that need to know nothing more. */
  readonly #plain: Record<Exclude<Command['kind'], 'tool' | 'go' | 'move' | 'toggle'>, () => void> = {
    undo: () => this.#parts.open.board.history.undo(),
    redo: () => this.#parts.open.board.history.redo(),
    'stop-writing': () => this.#host.writing.stop(),
    'write-next': () => this.#host.writing.next(),
    'write-after': () => this.#host.writing.go(1),
    'write-before': () => this.#host.writing.go(-1),
    'add-note': () => this.addNote(),
    escape: () => this.#escape(),
    'show-all': () => this.#host.sights.showAll(),
    'show-selection': () => this.#host.sights.showSelection(),
    'zoom-in': () => this.#parts.view.zoomIn(),
    'zoom-out': () => this.#parts.view.zoomOut(),
    'zoom-reset': () => this.#parts.view.zoomReset(),
    'select-all': () => this.#host.deeds.selectAll(),
    delete: () => this.#delete(),
    duplicate: () => this.#host.deeds.duplicate(),
    group: () => this.#host.deeds.group(),
    ungroup: () => this.#host.deeds.ungroup(),
    'choose-place': () => this.#host.choosePlace(),
    menu: () => this.#host.menu(this.#host.focusing.focused),
    open: () => this.#openSpot(),
    rename: () => this.#rename(),
  };

  /** Into the cell that has the focus or that the selected note is in, else where the mouse is. */
  addNote(): void {
    const { writing, focusing } = this.#host;
    const { scene, open } = this.#parts;
    const spot = focusing.focused;
    if (spot?.kind === 'cell') {
      writing.create({ kind: 'cell', cell: spot.cell });
      return;
    }
    const note = spot?.kind === 'note' ? spot.id : ([...open.ui.state.selected][0] ?? null);
    const cell = note === null ? null : scene.layout.cellOf(note);
    if (note === null || cell === null) {
      writing.createAt(this.#parts.pointed());
      return;
    }
    const blocks = scene.layout.blocks(cell.stage, cell.lane);
    const at = blocks.findIndex(({ notes }) => notes.some(({ id }) => id === note));
    writing.create({ kind: 'cell', cell, before: blocks[at + 1]?.id ?? null });
  }

  /** The key of a tool; on a note that has the focus, some are used at once. */
  #take(tool: Tool): void {
    const { ui } = this.#parts.open;
    const spot = this.#host.focusing.focused;
    if (spot?.kind === 'note' && (tool === 'emoji' || tool === 'comment' || tool === 'link')) {
      if (this.#host.act(tool, spot.id)) return;
    }
    ui.set({ tool });
  }

  #escape(): void {
    const { ui } = this.#parts.open;
    const { tool, following, selected } = ui.state;
    const spot = this.#host.focusing.focused;
    if (tool !== 'select') ui.set({ tool: 'select' });
    else if (following !== null) {
      ui.set({ following: null });
      sayTo(this.#parts, say('map-follow-ended'));
    } else if (spot?.kind === 'note') {
      ui.select();
      const cell = this.#parts.scene.layout.cellOf(spot.id);
      if (cell !== null) this.#parts.focusOn({ kind: 'cell', cell });
      else this.#parts.note(spot.id)?.blur();
    } else if (selected.size > 0) ui.select();
  }

  #openSpot(): void {
    const spot = this.#host.focusing.focused;
    const { writing } = this.#host;
    if (spot === null) return;
    if (spot.kind === 'note') writing.write(spot.id);
    else if (spot.kind === 'cell') {
      const [first] = this.#parts.scene.layout.blocks(spot.cell.stage, spot.cell.lane);
      if (first === undefined) writing.create({ kind: 'cell', cell: spot.cell });
      else {
        this.#parts.focusOn({ kind: 'note', id: first.id });
        this.#parts.open.ui.select(first.id);
      }
    } else this.#rename();
  }

  #rename(): void {
    const spot = this.#host.focusing.focused;
    if (spot === null) return;
    if (spot.kind === 'note') this.#host.writing.write(spot.id);
    else if (spot.kind !== 'cell' && this.#mayBuild()) this.#host.rename(spot.id);
  }

  #vote(isBack: boolean): void {
    const spot = this.#host.focusing.focused;
    if (spot?.kind === 'note' && !this.#host.vote(spot.id, isBack)) this.#host.writing.write(spot.id);
  }

  #move(direction: Direction, far: boolean): void {
    const spot = this.#host.focusing.focused;
    if (spot?.kind === 'stage' || spot?.kind === 'lane') {
      if (this.#mayBuild() && moveHead(this.#parts, spot.id, direction)) this.#parts.focusOn(spot);
    } else this.#host.deeds.move(direction, far);
  }

  /** Deletes the selected notes; a stage or lane with the focus too, as undo brings it back. */
  #delete(): void {
    const spot = this.#host.focusing.focused;
    const { structure } = this.#parts.open.board;
    if (spot === null || spot.kind === 'note' || spot.kind === 'cell') {
      this.#host.deeds.delete();
      return;
    }
    if (!this.#mayBuild()) return;
    const name = (structure.stage(spot.id) ?? structure.lane(spot.id))?.name ?? '';
    if (spot.kind === 'lane') structure.deleteLane(spot.id);
    else structure.deleteStage(spot.id);
    sayTo(this.#parts, say('map-deleted-head', { name }), { undo: true });
  }

  #mayBuild(): boolean {
    const why = whyNotBuild(this.#parts.open);
    if (why !== null) sayTo(this.#parts, why);
    return canBuild(this.#parts.open);
  }
}
