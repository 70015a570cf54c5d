/** The measures of maps, cells and what lies around them, in the board's units. Those of notes are `note-size.ts`'s. */
export const STAGE_WIDTH = 304;
/** A map of one stage (an empathy map, a persona) is a list of wide rows. */
const ONLY_STAGE_WIDTH = 880;
const STAGE_WIDTH_MIN = 128;
const STAGE_WIDTH_MAX = 4000;
export const LANE_HEIGHT = 120;
const LANE_HEIGHT_MIN = 56;
const LANE_HEIGHT_MAX = 4000;
export const GUTTER_WIDTH = 168;
export const STAGE_HEAD = 56;
export const PHASE_HEAD = 32;
export const CELL_PAD = 12;
/** Below a lane with a blueprint's line. */
export const LINE_GAP = 32;
export const MAP_GAP = 160;
export const TRAY_HEAD = 44;
export const TRAY_PAD = 16;
export const TRAY_WIDTH_MIN = 600;
/** A free group is at most this wide. */
export const FREE_WIDTH = 430;
/** Between a map and the free notes that give way to it. */
export const CLEAR_GAP = 24;
/** How far `d` of a place may move a note down. */
export const ASIDE_MAX = 200;

export function stageWidth(width: number | null, stages: number): number {
  return clamp(width ?? (stages === 1 ? ONLY_STAGE_WIDTH : STAGE_WIDTH), STAGE_WIDTH_MIN, STAGE_WIDTH_MAX);
}

export function laneHeight(height: number | null): number {
  return clamp(height ?? LANE_HEIGHT, LANE_HEIGHT_MIN, LANE_HEIGHT_MAX);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
