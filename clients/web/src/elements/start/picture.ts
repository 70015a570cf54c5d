/**
 * A template as a small picture: a map with its stages and lanes, drawn from their number. Pure: shapes in, no DOM.
 *
 * What is special about the known templates is in `HINTS`, and is decoration only: a template that is not there is
 * drawn as a plain map. `template-picture.ts` puts the shapes on the page.
 */
export const WIDTH = 240;
export const HEIGHT = 150;

export interface Pictured {
  readonly id: string;
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

/** `paint` is a class of the element's style sheet, so every theme draws it its own way. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; radius: number; paint: string }
  | { kind: 'line'; points: readonly (readonly [number, number])[]; paint: string }
  | { kind: 'dot'; x: number; y: number; radius: number; paint: string };

interface Hint {
  /** The row with the emotion curve, and the row with figures. */
  readonly curve?: number;
  readonly bars?: number;
  /** Rows with a blueprint line below them. */
  readonly lines?: readonly number[];
  /** Columns have two steps each. */
  readonly steps?: boolean;
  /** Two maps, today's and the one to come. */
  readonly twice?: boolean;
  readonly clocks?: boolean;
}

const HINTS: Readonly<Record<string, Hint>> = {
  lifecycle7: { curve: 3 },
  'journey-classic': { curve: 4 },
  blueprint: { lines: [1, 2, 3] },
  future: { curve: 2, twice: true },
  funnel: { bars: 3 },
  'before-after': { curve: 2, steps: true },
  method5: { clocks: true },
};

const PAPERS = ['yellow', 'sky', 'coral', 'green', 'violet', 'orange', 'teal', 'pink'] as const;
const MARGIN = 14;
const HEAD = 15;
const GUTTER = 30;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function pictureOf(template: Pictured): Shape[] {
  const { id, stages, lanes } = template;
  const hint = HINTS[id] ?? {};
  if (stages.length === 0 || lanes.length === 0) return blank();
  if (stages.length === 1) return card(lanes.length);
  const whole = { x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN };
  if (!hint.twice) return map(whole, stages.length, lanes.length, hint, seedOf(id));
  const width = (whole.width - 20) / 2;
  const right = { ...whole, x: whole.x + width + 20, width };
  const middle = HEIGHT / 2;
  return [
    ...map({ ...whole, width }, 3, lanes.length - 1, hint, seedOf(id)),
    ...map(right, 3, lanes.length - 1, { ...hint, curve: 1 }, seedOf(`${id}+`)),
    arrow(right.x - 15, middle, right.x - 5, middle),
  ];
}

/** Stages across, lanes down, and notes here and there. */
function map(box: Box, columns: number, rows: number, hint: Hint, seed: number): Shape[] {
  const gutter = Math.min(GUTTER, box.width * 0.16);
  const width = (box.width - gutter) / columns;
  const height = (box.height - HEAD) / rows;
  const x = (column: number): number => box.x + gutter + column * width;
  const y = (row: number): number => box.y + HEAD + row * height;
  const shapes: Shape[] = [rounded(box, 5, 'sheet')];
  for (let row = 0; row < rows; row++) {
    if (row % 2 === 1) shapes.push(rounded({ ...box, y: y(row), height }, 0, 'band'));
    shapes.push(bar(box.x + 5, y(row) + height / 2, gutter * (0.45 + 0.25 * random(seed, row)), 'faint'));
  }
  for (let column = 0; column < columns; column++) {
    shapes.push(
      rounded({ x: x(column) + 1.5, y: box.y + 3, width: width - 3, height: HEAD - 5 }, 2.5, 'head'),
    );
    if (hint.clocks)
      shapes.push({ kind: 'dot', x: x(column) + 8, y: box.y + HEAD / 2 + 0.5, radius: 2.6, paint: 'accent' });
    if (hint.steps)
      shapes.push(
        line(
          [
            [x(column) + width / 2, box.y + HEAD],
            [x(column) + width / 2, y(rows)],
          ],
          'rule',
        ),
      );
  }
  for (let row = 0; row < rows; row++) {
    const cells = { x, width: hint.steps ? width / 2 : width, y: y(row), height };
    shapes.push(...contents(cells, hint.steps ? columns * 2 : columns, row, hint, seed, box.x + gutter));
  }
  for (const row of hint.lines ?? [])
    shapes.push(
      line(
        [
          [box.x, y(row + 1)],
          [box.x + box.width, y(row + 1)],
        ],
        'blueprint',
      ),
    );
  return shapes;
}

function contents(
  { width, y, height }: { width: number; y: number; height: number },
  columns: number,
  row: number,
  hint: Hint,
  seed: number,
  left: number,
): Shape[] {
  const middle = (column: number): number => left + (column + 0.5) * width;
  if (row === hint.curve) {
    const points = Array.from({ length: columns }, (_, column): [number, number] => {
      const feeling = 0.5 + 0.36 * Math.sin(column * 1.7 + seed);
      return [middle(column), y + height * feeling];
    });
    const dots = points.map(([x, at]): Shape => ({ kind: 'dot', x, y: at, radius: 2, paint: 'accent' }));
    return [line(points, 'curve'), ...dots];
  }
  if (row === hint.bars) {
    return Array.from({ length: columns }, (_, column) => {
      const full = (width - 8) * 0.82 ** (column * 1.6);
      return rounded(
        { x: middle(column) - full / 2, y: y + height * 0.25, width: full, height: height * 0.5 },
        2,
        'accent',
      );
    });
  }
  return Array.from({ length: columns }, (_, column) =>
    notes(middle(column), width, y, height, row, seed + column * 31),
  ).flat();
}

/** None, one or two notes in a cell. */
function notes(middle: number, width: number, y: number, height: number, row: number, seed: number): Shape[] {
  const size = Math.min(height - 5, 13, width * 0.4);
  return papers(middle, y, size, height, Math.floor(random(seed, row * 7 + 3) * 2.6), row);
}

function papers(
  middle: number,
  y: number,
  size: number,
  height: number,
  count: number,
  row: number,
): Shape[] {
  const paint = PAPERS[row % PAPERS.length] ?? 'yellow';
  const span = count * size + (count - 1) * 3;
  return Array.from({ length: count }, (_, n) =>
    rounded(
      { x: middle - span / 2 + n * (size + 3), y: y + (height - size) / 2, width: size, height: size },
      1.5,
      paint,
    ),
  );
}

/** One person and what is known about them: a portrait, and a field for each lane. */
function card(fields: number): Shape[] {
  const columns = fields > 4 ? 3 : 2;
  const rows = Math.ceil(fields / columns);
  const left = MARGIN + 48;
  const width = (WIDTH - left - MARGIN - 8) / columns;
  const height = (HEIGHT - 2 * MARGIN - 8) / rows;
  const shapes: Shape[] = [
    rounded({ x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN }, 5, 'sheet'),
    { kind: 'dot', x: MARGIN + 26, y: 52, radius: 13, paint: 'head' },
    { kind: 'dot', x: MARGIN + 26, y: 48, radius: 5, paint: 'face' },
    line(
      [
        [MARGIN + 18, 60.5],
        [MARGIN + 21, 56.5],
        [MARGIN + 31, 56.5],
        [MARGIN + 34, 60.5],
      ],
      'shoulders',
    ),
    bar(MARGIN + 13, 77, 26, 'faint'),
    bar(MARGIN + 17, 86, 18, 'faint'),
  ];
  for (let field = 0; field < fields; field++) {
    const x = left + 4 + (field % columns) * width;
    const y = MARGIN + 4 + Math.floor(field / columns) * height;
    shapes.push(rounded({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 }, 3, 'band'));
    shapes.push(bar(x + 7, y + 9, width * 0.4, 'faint'));
    shapes.push(...papers(x + width / 2, y + 13, 12, height - 17, 1 + (field % 2), field));
  }
  return shapes;
}

function blank(): Shape[] {
  const x = WIDTH / 2;
  const y = HEIGHT / 2;
  return [
    rounded({ x: x - 26, y: y - 26, width: 52, height: 52 }, 6, 'yellow'),
    line(
      [
        [x - 9, y],
        [x + 9, y],
      ],
      'plus',
    ),
    line(
      [
        [x, y - 9],
        [x, y + 9],
      ],
      'plus',
    ),
  ];
}

function rounded({ x, y, width, height }: Box, radius: number, paint: string): Shape {
  return { kind: 'box', x, y, width, height, radius, paint };
}

/** A word that is too small to read. */
function bar(x: number, y: number, width: number, paint: string): Shape {
  return { kind: 'box', x, y: y - 1.5, width, height: 3, radius: 1.5, paint };
}

function line(points: readonly (readonly [number, number])[], paint: string): Shape {
  return { kind: 'line', points, paint };
}

function arrow(fromX: number, fromY: number, toX: number, toY: number): Shape {
  return line(
    [
      [fromX, fromY],
      [toX, toY],
      [toX - 3.5, toY - 3.5],
      [toX, toY],
      [toX - 3.5, toY + 3.5],
    ],
    'arrow',
  );
}

/** The same picture each time: looks like chance, is none. */
function random(seed: number, n: number): number {
  const value = Math.sin(seed * 12.9898 + n * 78.233) * 43_758.5453;
  return value - Math.floor(value);
}

function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
}
