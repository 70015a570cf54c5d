/** What the menus of stages, phases, lanes and maps offer to who may build; each deed is one step of undo. */
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  FoldHorizontal,
  FoldVertical,
  type IconNode,
  Palette,
  PencilLine,
  SeparatorHorizontal,
  Trash2,
  UserRound,
} from 'lucide';
import { COLORS, LANE_TYPES, type Separator } from '../../board/types.ts';
import type { Direction, Spot } from '../../canvas/spots.ts';
import { colorName } from '../../names/kinds.ts';
import { named } from '../../names/places.ts';
import { say } from '../../words/language.ts';
import type { Entries, Entry } from './entries.ts';
import { whyNotBuild } from './heads.ts';
import { type Parts, sayTo } from './parts.ts';

const LINES: readonly Separator[] = ['interaction', 'visibility', 'internal'];
const WIDE_STEP = 152;

export interface HeadDeeds {
  readonly parts: Parts;
  rename(id: string): void;
}

export function headEntries(can: HeadDeeds, spot: Spot): Entries {
  switch (spot.kind) {
    case 'stage':
      return stageEntries(can, spot.id);
    case 'phase':
      return phaseEntries(can, spot.id);
    case 'lane':
      return laneEntries(can, spot.id);
    default:
      return [];
  }
}

/** The map's own, from its title. */
export function mapEntries({ parts, rename }: HeadDeeds, id: string): Entries {
  const { board } = parts.open;
  const why = whyNotBuild(parts.open);
  const map = board.structure.map(id);
  if (map === null) return [];
  return [
    { text: say('core-rename'), icon: PencilLine, hint: 'F2', why, run: () => rename(id) },
    {
      text: say('map-personas-choose'),
      icon: UserRound,
      why: why ?? (board.personas.all().length === 0 ? say('map-no-personas') : null),
      more: () =>
        board.personas.all().map((persona) => ({
          text: named(persona.name),
          choice: 'any',
          isOn: map.personas.includes(persona.id),
          run: () => {
            const others = map.personas.filter((one) => one !== persona.id);
            const isOn = map.personas.includes(persona.id);
            board.structure.setMapPersonas(id, isOn ? others : [...others, persona.id]);
          },
        })),
    },
    null,
    {
      text: say('map-add-stage'),
      icon: BetweenVerticalEnd,
      why,
      run: () => addStage(parts, id, undefined, rename),
    },
    {
      text: say('map-add-lane'),
      icon: BetweenHorizontalEnd,
      why,
      more: () => laneTypes(parts, id, undefined, rename),
    },
  ];
}

function stageEntries({ parts, rename }: HeadDeeds, id: string): Entries {
  const { structure } = parts.open.board;
  const stage = structure.stage(id);
  const column = parts.scene.layout.column(id);
  const why = whyNotBuild(parts.open);
  if (stage === null || column === null) return [];
  return [
    { text: say('core-rename'), icon: PencilLine, hint: 'F2', why, run: () => rename(id) },
    colors(parts, id, why),
    {
      text: say('map-wider'),
      icon: ArrowRight,
      why,
      run: () => structure.resizeStage(id, column.width + WIDE_STEP),
    },
    {
      text: say('map-narrower'),
      icon: FoldHorizontal,
      why,
      run: () => structure.resizeStage(id, column.width - WIDE_STEP),
    },
    null,
    {
      text: say('map-add-stage-after'),
      icon: BetweenVerticalEnd,
      why,
      run: () => addStage(parts, stage.map, id, rename),
    },
    move(parts, id, 'left', ArrowLeft, why),
    move(parts, id, 'right', ArrowRight, why),
    null,
    {
      text: say('map-delete-stage'),
      icon: Trash2,
      isDanger: true,
      why,
      run: () => {
        structure.deleteStage(id);
        sayTo(parts, say('map-deleted-head', { name: named(stage.name) }), { undo: true });
      },
    },
  ];
}

function phaseEntries({ parts, rename }: HeadDeeds, id: string): Entries {
  const { structure } = parts.open.board;
  const phase = structure.stage(id);
  const why = whyNotBuild(parts.open);
  if (phase === null) return [];
  return [
    { text: say('core-rename'), icon: PencilLine, hint: 'F2', why, run: () => rename(id) },
    colors(parts, id, why),
    {
      text: say('map-add-step'),
      icon: BetweenVerticalEnd,
      why,
      run: () => {
        const made = structure.addStage(phase.map, { name: say('map-new-stage'), parent: id });
        if (made !== null) rename(made);
      },
    },
    null,
    {
      text: say('map-delete-phase'),
      icon: Trash2,
      isDanger: true,
      why,
      run: () => {
        structure.deleteStage(id);
        sayTo(parts, say('map-deleted-head', { name: named(phase.name) }), { undo: true });
      },
    },
  ];
}

function laneEntries({ parts, rename }: HeadDeeds, id: string): Entries {
  const { structure } = parts.open.board;
  const lane = structure.lane(id);
  const why = whyNotBuild(parts.open);
  if (lane === null) return [];
  return [
    { text: say('core-rename'), icon: PencilLine, hint: 'F2', why, run: () => rename(id) },
    { text: say('map-line'), icon: SeparatorHorizontal, why, more: () => lines(parts, id, lane.line) },
    {
      text: say('map-auto-height'),
      icon: FoldVertical,
      why: why ?? (lane.height === null ? say('map-auto-height-is') : null),
      run: () => structure.resizeLane(id, null),
    },
    null,
    {
      text: say('map-add-lane-after'),
      icon: BetweenHorizontalEnd,
      why,
      more: () => laneTypes(parts, lane.map, id, rename),
    },
    move(parts, id, 'up', ArrowUp, why),
    move(parts, id, 'down', ArrowDown, why),
    null,
    {
      text: say('map-delete-lane'),
      icon: Trash2,
      isDanger: true,
      why,
      run: () => {
        structure.deleteLane(id);
        sayTo(parts, say('map-deleted-head', { name: named(lane.name) }), { undo: true });
      },
    },
  ];
}

/** Moves a stage or lane by one place. `false`: it is at the end already. */
export function moveHead({ open, scene }: Parts, id: string, direction: Direction): boolean {
  const { structure } = open.board;
  const map = scene.layout.mapOf(id);
  if (map === null) return false;
  const isAcross = direction === 'left' || direction === 'right';
  const list = isAcross ? map.columns.map(({ stage }) => stage) : map.rows.map(({ lane }) => lane);
  const at = list.indexOf(id);
  const isBack = direction === 'left' || direction === 'up';
  if (at === -1 || list[at + (isBack ? -1 : 1)] === undefined) return false;
  const after = (isBack ? list[at - 2] : list[at + 1]) ?? null;
  if (isAcross) structure.moveStage(id, after);
  else structure.moveLane(id, after);
  return true;
}

function move(parts: Parts, id: string, direction: Direction, icon: IconNode, why: string | null): Entry {
  const hint = `Alt+${{ left: '←', right: '→', up: '↑', down: '↓' }[direction]}`;
  return {
    text: say(`map-move-${direction}`),
    icon,
    hint,
    why,
    run: () => void moveHead(parts, id, direction),
  };
}

function colors({ open }: Parts, id: string, why: string | null): Entry {
  const { structure } = open.board;
  const now = structure.stage(id)?.color ?? null;
  const none: Entry = {
    text: say('core-none'),
    choice: 'one',
    isOn: now === null,
    run: () => structure.paintStage(id, null),
  };
  return {
    text: say('core-color'),
    icon: Palette,
    why,
    more: () => [
      none,
      ...COLORS.map(
        (color): Entry => ({
          text: colorName(color),
          swatch: `--note-${color}`,
          choice: 'one',
          isOn: now === color,
          run: () => structure.paintStage(id, color),
        }),
      ),
    ],
  };
}

function lines({ open }: Parts, id: string, now: Separator | null): Entries {
  const { structure } = open.board;
  return [
    { text: say('core-none'), choice: 'one', isOn: now === null, run: () => structure.setLaneLine(id, null) },
    ...LINES.map(
      (line): Entry => ({
        text: say(`core-line-${line}`),
        choice: 'one',
        isOn: now === line,
        run: () => structure.setLaneLine(id, line),
      }),
    ),
  ];
}

export function laneTypes(
  parts: Parts,
  map: string,
  after: string | undefined,
  rename: (id: string) => void,
): Entries {
  const { structure } = parts.open.board;
  return LANE_TYPES.map((type) => ({
    text: say(`core-lane-${type}`),
    run: () => {
      const name = type === 'text' ? say('map-new-lane') : say(`core-lane-${type}`);
      const made = structure.addLane(map, { name, type, ...(after === undefined ? {} : { after }) });
      if (made === null) sayTo(parts, say('map-full-lanes'), { problem: true });
      else rename(made);
    },
  }));
}

export function addStage(
  parts: Parts,
  map: string,
  after: string | undefined,
  rename: (id: string) => void,
): void {
  const { structure } = parts.open.board;
  const made = structure.addStage(map, {
    name: say('map-new-stage'),
    ...(after === undefined ? {} : { after }),
  });
  if (made === null) sayTo(parts, say('map-full-stages'), { problem: true });
  else rename(made);
}
