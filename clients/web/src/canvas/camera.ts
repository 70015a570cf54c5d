/**
 * Where one looks at the board: pan and zoom as arithmetic. Pure.
 *
 * Two planes: the board (where notes have their places) and the screen (pixels from the canvas's corner).
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** The board's point `x, y` is drawn at the canvas's corner, at `zoom` pixels per unit. */
export interface Camera extends Point {
  readonly zoom: number;
}

export const ZOOM_MIN = 0.1;
export const ZOOM_MAX = 4;
export const HOME: Camera = { x: 0, y: 0, zoom: 1 };

export function toBoard(camera: Camera, screen: Point): Point {
  return { x: camera.x + screen.x / camera.zoom, y: camera.y + screen.y / camera.zoom };
}

export function toScreen(camera: Camera, board: Point): Point {
  return { x: (board.x - camera.x) * camera.zoom, y: (board.y - camera.y) * camera.zoom };
}

/** Moves the view by a distance on the screen. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom };
}

/** Zooms so that the board's point under `anchor` stays under it. */
export function zoomAt(camera: Camera, anchor: Point, factor: number): Camera {
  const zoom = Math.min(Math.max(camera.zoom * factor, ZOOM_MIN), ZOOM_MAX);
  const fixed = toBoard(camera, anchor);
  return { x: fixed.x - anchor.x / zoom, y: fixed.y - anchor.y / zoom, zoom };
}

/** One notch of a mouse wheel (100 pixels) zooms by a quarter; a trackpad's small steps by little. */
export function wheelFactor(deltaPixels: number): number {
  return Math.exp(-Math.min(Math.max(deltaPixels, -120), 120) * 0.0022);
}

/** What bars cover at each edge of the screen. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function insets(all: number): Insets {
  return { top: all, right: all, bottom: all, left: all };
}

/** Shows all of `boxes`, never larger than life. */
export function fitAround(boxes: readonly Box[], screen: Size, margins: Insets): Camera {
  const around = surround(boxes);
  if (around === null) return { x: -screen.width / 2, y: -screen.height / 2, zoom: 1 };
  const { top, right, bottom, left } = margins;
  const room = {
    width: Math.max(screen.width - left - right, 1),
    height: Math.max(screen.height - top - bottom, 1),
  };
  const wanted = Math.min(room.width / around.width, room.height / around.height, 1);
  const zoom = Math.min(Math.max(wanted, ZOOM_MIN), ZOOM_MAX);
  return {
    x: around.x + around.width / 2 - (left + room.width / 2) / zoom,
    y: around.y + around.height / 2 - (top + room.height / 2) / zoom,
    zoom,
  };
}

/** The part of the board that is seen. */
export function seen(camera: Camera, screen: Size): Box {
  return { x: camera.x, y: camera.y, width: screen.width / camera.zoom, height: screen.height / camera.zoom };
}

/** Between two views, `part` of the way: the zoom changes evenly, as it is felt. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The box with these two corners, whichever they are. */
export function boxBetween(a: Point, b: Point): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Moves the view as little as possible so that `box` is seen. */
export function reveal(camera: Camera, box: Box, screen: Size, margins: Insets): Camera {
  const corner = toScreen(camera, box);
  return pan(
    camera,
    shift(corner.x, box.width * camera.zoom, margins.left, screen.width - margins.right),
    shift(corner.y, box.height * camera.zoom, margins.top, screen.height - margins.bottom),
  );
}

/** What is too long to be seen whole is shown from its beginning. */
function shift(start: number, length: number, low: number, high: number): number {
  if (start < low || length > high - low) return start - low;
  return Math.max(start + length - high, 0);
}

export function surround(boxes: readonly Box[]): Box | null {
  let box: { left: number; top: number; right: number; bottom: number } | null = null;
  for (const { x, y, width, height } of boxes) {
    box ??= { left: x, top: y, right: x + width, bottom: y + height };
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + width);
    box.bottom = Math.max(box.bottom, y + height);
  }
  return box === null
    ? null
    : {
        x: box.left,
        y: box.top,
        width: Math.max(box.right - box.left, 1),
        height: Math.max(box.bottom - box.top, 1),
      };
}
